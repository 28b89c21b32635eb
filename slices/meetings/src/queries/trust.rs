//! Persons of trust, their concerns, and host organisations.

use directory::face;
use kernel::{OrganisationId, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::model::{ConcernId, MeetingId};
use crate::rows::trust::{concern, host, person as trust, reader};

/// The persons of trust of a meeting, by name. They let themselves be named.
pub(crate) async fn trusted(
    read: &Read<'_>,
    meeting: MeetingId,
) -> Result<Vec<face::person::Model>> {
    let ids: Vec<PersonId> = trust::Entity::find()
        .select_only()
        .column(trust::Column::Person)
        .filter(trust::Column::Meeting.eq(meeting))
        .into_tuple()
        .all(read)
        .await?;
    Ok(face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(ids))
        .order_by_asc(face::person::Column::NameSort)
        .all(read)
        .await?)
}

/// Concerns that a person reads, the latest first.
pub(crate) async fn concerns(read: &Read<'_>, person: PersonId) -> Result<Vec<concern::Model>> {
    let ids: Vec<ConcernId> = reader::Entity::find()
        .select_only()
        .column(reader::Column::Concern)
        .filter(reader::Column::Person.eq(person))
        .into_tuple()
        .all(read)
        .await?;
    Ok(concern::Entity::find()
        .filter(concern::Column::Id.is_in(ids))
        .order_by_desc(concern::Column::Day)
        .all(read)
        .await?)
}

/// Who reads a concern.
pub(crate) async fn readers(read: &Read<'_>, id: ConcernId) -> Result<Vec<PersonId>> {
    Ok(reader::Entity::find()
        .select_only()
        .column(reader::Column::Person)
        .filter(reader::Column::Concern.eq(id))
        .into_tuple()
        .all(read)
        .await?)
}

/// Names of people, whoever may see them: for those to whom they told a concern under their name.
pub(crate) async fn names_unscoped(
    read: &Read<'_>,
    people: impl Iterator<Item = PersonId>,
) -> Result<Vec<face::person::Model>> {
    Ok(face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(people))
        .all(read)
        .await?)
}

/// The organisations that host a meeting, by name.
pub(crate) async fn hosts(
    read: &Read<'_>,
    meeting: MeetingId,
) -> Result<Vec<face::organisation::Model>> {
    let ids: Vec<OrganisationId> = host::Entity::find()
        .select_only()
        .column(host::Column::Organisation)
        .filter(host::Column::Meeting.eq(meeting))
        .into_tuple()
        .all(read)
        .await?;
    Ok(face::organisation::Entity::find()
        .filter(face::organisation::Column::Id.is_in(ids))
        .order_by_asc(face::organisation::Column::NameSort)
        .all(read)
        .await?)
}
