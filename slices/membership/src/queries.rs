//! What is read about terms.

use kernel::{Day, OrganisationId, PersonId, Result};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::changes::end_term::holder_of;
use crate::model::{Holder, TermId, TermKind};
use crate::rows::term;

/// Why somebody is a member on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// They hold a term of their own.
    Own(TermKind),
    /// They belong to an organisation that holds one.
    Through(OrganisationId, TermKind),
}

/// Terms that count on a day.
fn counting_on(day: Day) -> Condition {
    let until = term::Column::Until.is_null().or(term::Column::Until.gte(day));
    Condition::all().add(term::Column::From.lte(day)).add(until)
}

/// Who says that a person is a member on a day, and why: empty when nobody does.
///
/// # Errors
/// When the database cannot be read.
pub async fn standing_on(read: &Read<'_>, person: PersonId, day: Day) -> Result<Vec<Why>> {
    let places = directory::face::affiliations_on(read, person, day).await?;
    let organisations: Vec<OrganisationId> =
        places.into_iter().map(|place| place.organisation).collect();
    let holders = organisations.iter().map(|id| id.0).chain([person.0]);
    let terms = term::Entity::find()
        .filter(term::Column::Holder.is_in(holders))
        .filter(counting_on(day))
        .all(read)
        .await?;
    let why = |row: term::Model| {
        if row.of_organisation {
            Why::Through(OrganisationId(row.holder), row.kind)
        } else {
            Why::Own(row.kind)
        }
    };
    Ok(terms.into_iter().map(why).collect())
}

/// Who holds a term.
pub(crate) async fn holder_of_term(read: &Read<'_>, id: TermId) -> Result<Option<Holder>> {
    let row = term::Entity::find_by_id(id).one(read).await?;
    Ok(row.as_ref().map(holder_of))
}

/// All terms of a holder, the newest first.
pub(crate) async fn terms(
    read: &impl sea_orm::ConnectionTrait,
    holder: Uuid,
) -> Result<Vec<term::Model>> {
    let rows = term::Entity::find()
        .filter(term::Column::Holder.eq(holder))
        .order_by_desc(term::Column::From)
        .all(read)
        .await?;
    Ok(rows)
}

/// Whether a holder itself has a term on a day.
pub(crate) async fn holds_on(
    read: &impl sea_orm::ConnectionTrait,
    holder: Uuid,
    day: Day,
) -> Result<bool> {
    let row = term::Entity::find()
        .filter(term::Column::Holder.eq(holder))
        .filter(counting_on(day))
        .one(read)
        .await?;
    Ok(row.is_some())
}

/// Days that the daily job looks back, so that a server that rested a while misses nothing.
const LOOK_BACK: i64 = 40;

/// Holders whose terms, and people whose affiliations, began or ended in the last weeks: those
/// who may be different today.
pub(crate) async fn turning(read: &Read<'_>, today: Day) -> Result<Vec<Holder>> {
    let first = today - chrono::Duration::days(LOOK_BACK);
    let turns = Condition::any()
        .add(term::Column::From.between(first, today))
        .add(term::Column::Until.between(first, today));
    let rows: Vec<(Uuid, bool)> = term::Entity::find()
        .select_only()
        .column(term::Column::Holder)
        .column(term::Column::OfOrganisation)
        .distinct()
        .filter(turns)
        .into_tuple()
        .all(read)
        .await?;
    let holder = |(id, of_organisation)| {
        if of_organisation {
            Holder::Organisation(OrganisationId(id))
        } else {
            Holder::Person(PersonId(id))
        }
    };
    let people = directory::face::people_turning(read, first, today).await?;
    Ok(rows.into_iter().map(holder).chain(people.into_iter().map(Holder::Person)).collect())
}
