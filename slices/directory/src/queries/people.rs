//! People: found, listed, counted.

use std::collections::HashMap;

use kernel::{PersonId, Result, SubjectKind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::Read;

use crate::model::PERSON;
use crate::queries::cursor::Cursor;
use crate::queries::facets::Columns;
use crate::queries::listing::Listed;
use crate::rows::person::{Column, Entity, Model};

impl Listed for Entity {
    const KIND: SubjectKind = PERSON;
    const SORT: Column = Column::NameSort;

    fn columns() -> Columns<Column> {
        Columns {
            id: Column::Id,
            country: Column::Country,
            languages: Column::Languages,
            kind: None,
        }
    }

    fn place(row: &Model) -> Cursor {
        Cursor { sort: row.name_sort.clone(), id: row.id.0 }
    }
}

/// One person, whoever asks. Their page asks the policy.
pub(crate) async fn find_unscoped(read: &Read<'_>, id: PersonId) -> Result<Option<Model>> {
    Ok(Entity::find_by_id(id).one(read).await?)
}

/// Where each of these people belongs today: the name of one organisation, as it may be seen.
pub(crate) async fn homes(
    read: &Read<'_>,
    keys: &kernel::AudienceKeys,
    people: &[PersonId],
    day: kernel::Day,
) -> Result<HashMap<PersonId, String>> {
    use crate::rows::{affiliation, organisation};
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::Person.is_in(people.iter().copied()))
        .filter(crate::queries::affiliations::counting_on(day))
        .find_also_related(organisation::Entity)
        .all(read)
        .await?;
    let mut homes = HashMap::new();
    for (row, organisation) in rows {
        let Some(organisation) = organisation.filter(|o| keys.hear(&o.audience)) else { continue };
        let title = row.title.map(|title| format!("{title}, ")).unwrap_or_default();
        homes.entry(row.person).or_insert(format!("{title}{}", organisation.name));
    }
    Ok(homes)
}

/// Whether a picture stands on a record that an actor may see.
pub(crate) async fn picture_is_seen(
    read: &Read<'_>,
    actor: &kernel::Actor,
    name: &str,
) -> Result<bool> {
    use crate::rows::organisation;
    let people = Entity::find().filter(Column::Portrait.contains(name)).all(read).await?;
    if people.iter().any(|row| crate::policy::sees_person(actor, row)) {
        return Ok(true);
    }
    let organisations = organisation::Entity::find()
        .filter(organisation::Column::Logo.contains(name))
        .all(read)
        .await?;
    Ok(organisations.iter().any(|row| crate::policy::sees_organisation(actor, row)))
}
