//! Who comes to a meeting, and what they want to see there.

use std::collections::HashSet;

use directory::face;
use kernel::{AudienceKeys, PersonId, Result};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use store::Read;

use crate::model::{MeetingId, RegistrationState, SessionId};
use crate::rows::{registration, star};

/// Where a person stands.
pub(crate) struct Standing {
    pub row: registration::Model,
    /// Which number on the waiting list, from 1 on.
    pub waits: Option<u64>,
}

/// What a person said about a meeting, if anything.
pub(crate) async fn standing(
    read: &Read<'_>,
    meeting: MeetingId,
    person: PersonId,
) -> Result<Option<Standing>> {
    let row = registration::of(meeting, person).one(read).await?;
    let Some(row) = row else { return Ok(None) };
    if row.state != RegistrationState::Waiting {
        return Ok(Some(Standing { row, waits: None }));
    }
    // As `registration::waiting` orders them, so that no two people have one number.
    let same_rank = || Condition::all().add(registration::Column::Rank.eq(row.rank));
    let same_moment = same_rank()
        .add(registration::Column::Asked.eq(row.asked))
        .add(registration::Column::Id.lt(row.id));
    let earlier = Condition::any()
        .add(registration::Column::Rank.lt(row.rank))
        .add(same_rank().add(registration::Column::Asked.lt(row.asked)))
        .add(same_moment);
    let before = registration::Entity::find()
        .filter(registration::Column::Meeting.eq(meeting))
        .filter(registration::Column::State.eq(RegistrationState::Waiting))
        .filter(registration::Column::Way.eq(row.way))
        .filter(earlier)
        .count(read)
        .await?;
    Ok(Some(Standing { row, waits: Some(before + 1) }))
}

/// How many have a place, and how many wait.
pub(crate) async fn counts(read: &Read<'_>, meeting: MeetingId) -> Result<(u64, u64)> {
    let of = |state: RegistrationState| {
        registration::Entity::find()
            .filter(registration::Column::Meeting.eq(meeting))
            .filter(registration::Column::State.eq(state))
    };
    let placed = of(RegistrationState::Placed).count(read).await?;
    Ok((placed, of(RegistrationState::Waiting).count(read).await?))
}

/// Who comes, as far as somebody with these keys may see them: with their own consent.
pub(crate) async fn participants(
    read: &Read<'_>,
    meeting: MeetingId,
    keys: &AudienceKeys,
) -> Result<Vec<face::person::Model>> {
    let listed = registration::Entity::find()
        .select_only()
        .column(registration::Column::Person)
        .filter(registration::Column::Meeting.eq(meeting))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .filter(registration::Column::IsListed.eq(true));
    let listed = sea_orm::QueryTrait::into_query(listed);
    Ok(face::person::Entity::find()
        .filter(face::person::Column::Id.in_subquery(listed))
        .filter(face::person::Column::Audience.is_in(keys.iter()))
        .order_by_asc(face::person::Column::NameSort)
        .limit(2_000)
        .all(read)
        .await?)
}

/// The sessions of a meeting that a person wants to see.
pub(crate) async fn stars(
    read: &Read<'_>,
    meeting: MeetingId,
    person: Option<PersonId>,
) -> Result<HashSet<SessionId>> {
    let Some(person) = person else { return Ok(HashSet::new()) };
    let rows: Vec<SessionId> = star::Entity::find()
        .select_only()
        .column(star::Column::Session)
        .filter(star::Column::Person.eq(person))
        .filter(star::Column::Meeting.eq(meeting))
        .into_tuple()
        .all(read)
        .await?;
    Ok(rows.into_iter().collect())
}
