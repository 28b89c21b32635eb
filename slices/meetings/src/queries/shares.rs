//! How places are given: shares, guests, people whom an organisation registered.

use std::collections::HashMap;

use directory::face;
use kernel::{AudienceKeys, Day, OrganisationId, PersonId, Result};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use store::Read;

use crate::model::{HeldFor, MeetingId, RegistrationId, RegistrationState, ShareId};
use crate::rows::{registration, share};

/// The shares of a meeting, in the order in which they were made.
pub(crate) async fn of_meeting(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<share::Model>> {
    Ok(share::Entity::find()
        .filter(share::Column::Meeting.eq(meeting))
        .order_by_asc(share::Column::Id)
        .all(read)
        .await?)
}

/// One share of a meeting, whoever asks.
pub(crate) async fn one_unscoped(
    read: &Read<'_>,
    meeting: MeetingId,
    id: ShareId,
) -> Result<Option<share::Model>> {
    let row = share::Entity::find_by_id(id).one(read).await?;
    Ok(row.filter(|row| row.meeting == meeting))
}

/// Which of those who were registered by others one looks at.
#[derive(Clone, Copy)]
pub(crate) enum Brought {
    /// All who were invited, or whose place is held.
    Guests,
    /// Who came with a delegation.
    Share(ShareId),
    /// Whom an organisation registered.
    Organisation(OrganisationId),
}

/// Registrations of people who were brought, with the person where the reader may know them.
pub(crate) async fn brought(
    read: &Read<'_>,
    meeting: MeetingId,
    which: Brought,
    keys: &AudienceKeys,
) -> Result<Vec<(registration::Model, Option<face::person::Model>)>> {
    let condition = match which {
        Brought::Guests => Condition::any()
            .add(registration::Column::Named.is_not_null())
            .add(registration::Column::HeldFor.is_not_null()),
        Brought::Share(share) => Condition::any().add(registration::Column::Share.eq(share)),
        Brought::Organisation(organisation) => {
            Condition::any().add(registration::Column::Organisation.eq(organisation))
        }
    };
    let rows = registration::Entity::find()
        .filter(registration::Column::Meeting.eq(meeting))
        .filter(registration::Column::State.ne(RegistrationState::Withdrawn))
        .filter(condition)
        .order_by_asc(registration::Column::Asked)
        .order_by_asc(registration::Column::Id)
        .all(read)
        .await?;
    let mut people = people(read, rows.iter().map(|row| row.person), keys).await?;
    let with = |row: registration::Model| {
        let person = people.remove(&row.person);
        (row, person)
    };
    Ok(rows.into_iter().map(with).collect())
}

async fn people(
    read: &Read<'_>,
    ids: impl Iterator<Item = PersonId>,
    keys: &AudienceKeys,
) -> Result<HashMap<PersonId, face::person::Model>> {
    let rows = face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(ids))
        .filter(face::person::Column::Audience.is_in(keys.iter()))
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|person| (person.id, person)).collect())
}

/// Who belongs to an organisation today and may be known to the reader, by name.
pub(crate) async fn colleagues(
    read: &Read<'_>,
    organisation: OrganisationId,
    today: Day,
    keys: &AudienceKeys,
) -> Result<Vec<face::person::Model>> {
    let ids = face::people_on(read, organisation, today).await?;
    let mut known: Vec<_> = people(read, ids.into_iter(), keys).await?.into_values().collect();
    known.sort_by(|a, b| a.name_sort.cmp(&b.name_sort).then(a.id.cmp(&b.id)));
    Ok(known)
}

/// Places that are held for a person or by their word until a day.
pub(crate) async fn holds(read: &Read<'_>, until: Day) -> Result<Vec<registration::Model>> {
    Ok(registration::Entity::find()
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .filter(registration::Column::HeldFor.is_in([
            HeldFor::Grant,
            HeldFor::Visa,
            HeldFor::Answer,
        ]))
        .filter(registration::Column::HeldUntil.lte(until))
        .order_by_asc(registration::Column::Asked)
        .all(read)
        .await?)
}

/// A registration, whoever asks.
pub(crate) async fn registration_unscoped(
    read: &Read<'_>,
    id: RegistrationId,
) -> Result<Option<registration::Model>> {
    Ok(registration::Entity::find_by_id(id).one(read).await?)
}
