//! What later slices may join: narrow, read-only entities of this slice's tables.

use std::collections::HashMap;

use kernel::{Day, OrganisationId, PersonId, Result};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::model::AffiliationRole;
use crate::queries::affiliations;
use crate::rows::affiliation as ledger;

/// People as other slices see them.
pub mod person {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    /// A person: id, name, order, country, audience.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        /// The id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PersonId,
        /// The name as its owner writes it.
        pub name: String,
        /// The name as it is searched.
        pub name_search: String,
        /// The name's collation key.
        pub name_sort: Vec<u8>,
        /// A country's code.
        pub country: Option<String>,
        /// Who may see the person.
        pub audience: String,
        /// Whether the office released them after an import.
        pub released: bool,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Organisations as other slices see them.
pub mod organisation {
    use kernel::OrganisationId;
    use sea_orm::entity::prelude::*;

    /// An organisation: id, name, order, country, audience.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation")]
    pub struct Model {
        /// The id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OrganisationId,
        /// The public name.
        pub name: String,
        /// The name's collation key.
        pub name_sort: Vec<u8>,
        /// A country's code.
        pub country: Option<String>,
        /// The city, as it was written.
        pub city: Option<String>,
        /// Who may see the organisation.
        pub audience: String,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Which of some people somebody with these keys may see.
///
/// # Errors
/// When the database cannot be read.
pub async fn seen(
    read: &Read<'_>,
    keys: &kernel::AudienceKeys,
    people: &[PersonId],
) -> Result<std::collections::HashSet<PersonId>> {
    if people.is_empty() {
        return Ok(std::collections::HashSet::new());
    }
    let ids: Vec<PersonId> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Id.is_in(people.iter().copied()))
        .filter(person::Column::Audience.is_in(keys.iter()))
        .into_tuple()
        .all(read)
        .await?;
    Ok(ids.into_iter().collect())
}

/// How people who are here discreetly want to be called where a name is needed, whoever asks: for
/// who has to call them, as at the door of a meeting to which they come.
///
/// # Errors
/// When the database cannot be read.
pub async fn chosen_names_unscoped(
    read: &Read<'_>,
    people: &[PersonId],
) -> Result<HashMap<PersonId, String>> {
    use crate::rows::person as full;
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = full::Entity::find()
        .filter(full::Column::Id.is_in(people.iter().copied()))
        .filter(full::Column::Discreet.eq(true))
        .all(read)
        .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.id, row.chosen_name?))).collect())
}

/// A place that a person holds at an organisation.
#[derive(Clone, Debug)]
pub struct Affiliation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Roles held there.
    pub roles: Vec<AffiliationRole>,
}

/// Where a person belongs on a day, by affiliations that both sides confirmed.
///
/// # Errors
/// When the database cannot be read.
pub async fn affiliations_on(
    read: &Read<'_>,
    person: PersonId,
    day: Day,
) -> Result<Vec<Affiliation>> {
    let held = affiliations::held_on(read, person, day).await?;
    let place = |held: affiliations::Held| Affiliation {
        organisation: held.organisation,
        roles: held.roles,
    };
    Ok(held.into_iter().map(place).collect())
}

/// Where many people belong on a day, by affiliations that both sides confirmed; for each person
/// in the order in which they were added.
///
/// # Errors
/// When the database cannot be read.
pub async fn organisations_on(
    read: &Read<'_>,
    people: &[PersonId],
    day: Day,
) -> Result<Vec<(PersonId, OrganisationId)>> {
    let mut places = Vec::new();
    for chunk in people.chunks(500) {
        let of_chunk: Vec<(PersonId, OrganisationId)> = ledger::Entity::find()
            .select_only()
            .column(ledger::Column::Person)
            .column(ledger::Column::Organisation)
            .filter(ledger::Column::Person.is_in(chunk.iter().copied()))
            .filter(affiliations::counting_on(day))
            .order_by_asc(ledger::Column::Id)
            .into_tuple()
            .all(read)
            .await?;
        places.extend(of_chunk);
    }
    Ok(places)
}

/// Who belongs to an organisation on a day.
///
/// # Errors
/// When the database cannot be read.
pub async fn people_on(
    read: &Read<'_>,
    organisation: OrganisationId,
    day: Day,
) -> Result<Vec<PersonId>> {
    let people: Vec<PersonId> = ledger::Entity::find()
        .select_only()
        .column(ledger::Column::Person)
        .filter(ledger::Column::Organisation.eq(organisation))
        .filter(affiliations::counting_on(day))
        .into_tuple()
        .all(read)
        .await?;
    Ok(people)
}

/// Names of organisations by id.
///
/// # Errors
/// When the database cannot be read.
pub async fn organisation_names(
    read: &Read<'_>,
    ids: &[OrganisationId],
) -> Result<HashMap<OrganisationId, String>> {
    let mut names = HashMap::new();
    for chunk in ids.chunks(500) {
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(chunk.iter().copied()))
            .all(read)
            .await?;
        names.extend(rows.into_iter().map(|row| (row.id, row.name)));
    }
    Ok(names)
}

/// The record that was imported from a source under the source's own id.
///
/// # Errors
/// When the database cannot be read.
pub async fn imported(
    read: &Read<'_>,
    source: &str,
    external: &str,
) -> Result<Option<sea_orm::prelude::Uuid>> {
    let id = (source.to_owned(), external.to_owned());
    let key = crate::rows::source_key::Entity::find_by_id(id).one(read).await?;
    Ok(key.map(|key| key.subject))
}

/// The organisation with this name, however it is spelled, and without a city, where there is
/// exactly one. A name alone is not enough to take one that lies somewhere for the same.
///
/// # Errors
/// When the database cannot be read.
pub async fn organisation_called(read: &Read<'_>, name: &str) -> Result<Option<OrganisationId>> {
    use crate::rows::organisation as full;
    let ids: Vec<OrganisationId> = full::Entity::find()
        .select_only()
        .column(full::Column::Id)
        .filter(full::Column::MatchKey.eq(crate::model::match_key(name, None)))
        .limit(2)
        .into_tuple()
        .all(read)
        .await?;
    Ok(match ids.as_slice() {
        [id] => Some(*id),
        _ => None,
    })
}

/// The organisation with this name, however it is spelled, wherever it lies, where there is exactly
/// one: for somebody who names it and knows it.
///
/// # Errors
/// When the database cannot be read.
pub async fn organisation_named(read: &Read<'_>, name: &str) -> Result<Option<OrganisationId>> {
    use crate::rows::organisation as full;
    let searched = kernel::text::search(name);
    let ids: Vec<OrganisationId> = full::Entity::find()
        .select_only()
        .column(full::Column::Id)
        .filter(full::Column::NameSearch.eq(searched))
        .limit(2)
        .into_tuple()
        .all(read)
        .await?;
    Ok(match ids.as_slice() {
        [id] => Some(*id),
        _ => None,
    })
}

/// The IANA time zone in which a person lives, where they said so.
///
/// # Errors
/// When the database cannot be read.
pub async fn time_zone_of(read: &Read<'_>, id: PersonId) -> Result<Option<String>> {
    use crate::rows::person as full;
    let zone: Option<Option<String>> = full::Entity::find_by_id(id)
        .select_only()
        .column(full::Column::TimeZone)
        .into_tuple()
        .one(read)
        .await?;
    Ok(zone.flatten())
}

/// People whose affiliations began or ended between two days: their standing may have turned.
///
/// # Errors
/// When the database cannot be read.
pub async fn people_turning(read: &Read<'_>, from: Day, until: Day) -> Result<Vec<PersonId>> {
    let turns = Condition::any()
        .add(ledger::Column::From.between(from, until))
        .add(ledger::Column::Until.between(from, until));
    let people: Vec<PersonId> = ledger::Entity::find()
        .select_only()
        .column(ledger::Column::Person)
        .distinct()
        .filter(turns)
        .into_tuple()
        .all(read)
        .await?;
    Ok(people)
}
