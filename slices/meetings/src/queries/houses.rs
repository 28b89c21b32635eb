//! Houses, rooms and the ways between them; what does not fit in a programme.

use std::collections::{HashMap, HashSet};

use kernel::{PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::Read;

use crate::clashes::{Clash, Houses, Reason};
use crate::model::{Content, MeetingId, RoomId, SessionId};
use crate::rows::places::{room, venue, walk};
use crate::rows::{session, star};

/// The houses of a meeting, in order.
pub(crate) async fn venues(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<venue::Model>> {
    Ok(venue::Entity::find()
        .filter(venue::Column::Meeting.eq(meeting))
        .order_by_asc(venue::Column::Position)
        .order_by_asc(venue::Column::Id)
        .all(read)
        .await?)
}

/// The ways between the houses of a meeting.
pub(crate) async fn walks(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<walk::Model>> {
    Ok(walk::Entity::find().filter(walk::Column::Meeting.eq(meeting)).all(read).await?)
}

/// What is known of a meeting's rooms.
pub(crate) async fn houses(
    read: &Read<'_>,
    meeting: MeetingId,
    rooms: &[room::Model],
) -> Result<Houses> {
    let ways = walks(read, meeting).await?;
    let both = |row: walk::Model| {
        [((row.one, row.other), row.minutes), ((row.other, row.one), row.minutes)]
    };
    Ok(Houses {
        holds: rooms.iter().filter_map(|room| Some((room.id, room.capacity?))).collect(),
        venue: rooms.iter().filter_map(|room| Some((room.id, room.venue?))).collect(),
        walk: ways.into_iter().flat_map(both).collect(),
    })
}

/// The rooms of a meeting, in order.
pub(crate) async fn rooms(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<room::Model>> {
    Ok(room::Entity::find()
        .filter(room::Column::Meeting.eq(meeting))
        .order_by_asc(room::Column::Position)
        .order_by_asc(room::Column::Id)
        .all(read)
        .await?)
}

/// Hours around a session within which another may have to do with it.
const AROUND: i64 = 31;

/// What does not fit when a session is as `content` says: only what it has to do with.
pub(crate) async fn clashes_of(
    read: &Read<'_>,
    meeting: MeetingId,
    rooms: &[room::Model],
    id: SessionId,
    content: &Content,
) -> Result<Vec<Clash>> {
    let houses = houses(read, meeting, rooms).await?;
    let hours = chrono::Duration::hours(AROUND);
    let near = session::Entity::find()
        .filter(session::Column::Meeting.eq(meeting))
        .filter(session::Column::Start.gt(content.start - hours))
        .filter(session::Column::Start.lt(content.end() + chrono::Duration::hours(3)))
        .filter(session::Column::Id.ne(id))
        .all(read)
        .await?;
    let mut timed: Vec<(SessionId, &Content)> =
        near.iter().map(|row| (row.id, &row.work)).collect();
    timed.push((id, content));
    let found = crate::clashes::clashes(&timed, &houses);
    let mut found: Vec<Clash> =
        found.into_iter().filter(|clash| clash.one == id || clash.other == id).collect();
    let same_time = |other: &Content| other.start < content.end() && content.start < other.end();
    let same_time = near.iter().filter(|row| !row.work.cancelled && same_time(&row.work));
    let others: Vec<SessionId> = same_time.map(|row| row.id).collect();
    found.extend(chosen(read, id, &others).await?);
    Ok(found)
}

/// How many people chose this session and another at the same time, for each other.
async fn chosen(read: &Read<'_>, id: SessionId, others: &[SessionId]) -> Result<Vec<Clash>> {
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let own = star::Entity::find().filter(star::Column::Session.eq(id)).all(read).await?;
    let own: HashSet<PersonId> = own.into_iter().map(|row| row.person).collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let theirs = star::Entity::find()
        .filter(star::Column::Session.is_in(others.iter().copied()))
        .all(read)
        .await?;
    let mut both: HashMap<SessionId, u64> = HashMap::new();
    for row in theirs.into_iter().filter(|row| own.contains(&row.person)) {
        *both.entry(row.session).or_default() += 1;
    }
    let clash = |(other, count)| Clash { one: id, other, reason: Reason::Chosen(count) };
    Ok(both.into_iter().map(clash).collect())
}

/// The names of rooms.
pub(crate) fn names(rooms: &[room::Model]) -> HashMap<RoomId, String> {
    rooms.iter().map(|room| (room.id, room.name.clone())).collect()
}
