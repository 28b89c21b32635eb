//! Meetings: those to come, those that were, those of a person.

use kernel::{Day, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Read, Reading, Visible};
use web::{Cx, Item};

use crate::model::{MeetingId, RegistrationState};
use crate::pages::paths;
use crate::rows::{meeting, registration, session, star};
use crate::words::{self, Words};

/// Meetings of the past that one page lists.
const PAST: u64 = 60;

/// What an actor may see and is not over, the next one first; and what was, the latest first.
pub(crate) async fn meetings(
    read: &Read<'_>,
    visible: &Visible<meeting::Entity>,
    today: Day,
) -> Result<(Vec<meeting::Model>, Vec<meeting::Model>)> {
    let all = || meeting::Entity::find().filter(visible.condition());
    let next = all()
        .filter(meeting::Column::Last.gte(today))
        .order_by_asc(meeting::Column::First)
        .all(read)
        .await?;
    let past = all()
        .filter(meeting::Column::Last.lt(today))
        .order_by_desc(meeting::Column::First)
        .limit(PAST)
        .all(read)
        .await?;
    Ok((next, past))
}

/// Meetings that are not over and for which a person is registered, or of which they want to see
/// something.
pub(crate) async fn own(
    read: &Read<'_>,
    person: PersonId,
    today: Day,
) -> Result<Vec<(meeting::Model, Option<registration::Model>)>> {
    let rows = registration::Entity::find()
        .filter(registration::Column::Person.eq(person))
        .filter(registration::Column::State.ne(RegistrationState::Withdrawn))
        .all(read)
        .await?;
    let starred: Vec<MeetingId> = star::Entity::find()
        .select_only()
        .column(star::Column::Meeting)
        .distinct()
        .filter(star::Column::Person.eq(person))
        .into_tuple()
        .all(read)
        .await?;
    let ids = rows.iter().map(|row| row.meeting).chain(starred);
    let meetings = meeting::Entity::find()
        .filter(meeting::Column::Id.is_in(ids))
        .filter(meeting::Column::Last.gte(today))
        .order_by_asc(meeting::Column::First)
        .all(read)
        .await?;
    let with = |meeting: meeting::Model| {
        let row = rows.iter().find(|row| row.meeting == meeting.id).cloned();
        (meeting, row)
    };
    Ok(meetings.into_iter().map(with).collect())
}

/// Meetings for which a person is registered, whenever they are, the latest first.
pub(crate) async fn registered(
    read: &Read<'_>,
    person: PersonId,
) -> Result<Vec<(meeting::Model, registration::Model)>> {
    let rows = registration::Entity::find()
        .filter(registration::Column::Person.eq(person))
        .filter(registration::Column::State.ne(RegistrationState::Withdrawn))
        .all(read)
        .await?;
    let meetings = meeting::Entity::find()
        .filter(meeting::Column::Id.is_in(rows.iter().map(|row| row.meeting)))
        .order_by_desc(meeting::Column::First)
        .order_by_desc(meeting::Column::Id)
        .all(read)
        .await?;
    let with = |meeting: meeting::Model| {
        let row = rows.iter().find(|row| row.meeting == meeting.id)?.clone();
        Some((meeting, row))
    };
    Ok(meetings.into_iter().filter_map(with).collect())
}

/// Meetings in which a person has a place, the latest first.
pub(crate) async fn taken_part(read: &Read<'_>, person: PersonId) -> Result<Vec<meeting::Model>> {
    let ids: Vec<MeetingId> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Meeting)
        .filter(registration::Column::Person.eq(person))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .into_tuple()
        .all(read)
        .await?;
    Ok(meeting::Entity::find()
        .filter(meeting::Column::Id.is_in(ids))
        .order_by_desc(meeting::Column::First)
        .all(read)
        .await?)
}

/// A meeting, whoever asks.
pub(crate) async fn meeting_unscoped(
    read: &Read<'_>,
    id: MeetingId,
) -> Result<Option<meeting::Model>> {
    Ok(meeting::Entity::find_by_id(id).one(read).await?)
}

/// The meeting of a session, whoever asks.
pub(crate) async fn meeting_of(
    read: &Read<'_>,
    id: crate::model::SessionId,
) -> Result<Option<MeetingId>> {
    let row: Option<MeetingId> = session::Entity::find_by_id(id)
        .select_only()
        .column(session::Column::Meeting)
        .into_tuple()
        .one(read)
        .await?;
    Ok(row)
}

/// Days before a meeting from which it stands on the first page.
const SOON: i64 = 30;

/// The next meetings of a person.
pub(crate) fn next_for_you<'a>(
    cx: &'a Cx,
    read: &'a Read<'a>,
    person: PersonId,
) -> Reading<'a, Vec<Item>> {
    Box::pin(async move {
        let t = Words::of(cx.locale);
        let today = cx.now().date_naive();
        let rows = own(read, person, today).await?.into_iter();
        let rows = rows.filter_map(|(row, registration)| Some((row, registration?)));
        let soon = rows.filter(|(row, _)| (row.first - today).num_days() <= SOON);
        let item = |(row, registration): (meeting::Model, registration::Model)| Item {
            day: row.first,
            title: row.title.clone(),
            detail: match registration.state {
                RegistrationState::Waiting => t.you_wait_here(),
                _ => words::days(row.first, row.last, cx.locale),
            },
            action: t.my_days(),
            href: paths::MyDays.to_string(),
        };
        Ok(soon.map(item).collect())
    })
}
