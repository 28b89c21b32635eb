//! Works, seats, and what one saw.

use std::collections::HashMap;

use directory::face;
use kernel::{AudienceKeys, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use store::Read;

use crate::model::{MeetingId, SeatState, SessionId, WorkId};
use crate::rows::{seat, seen, session, work};

/// The works of a meeting by title, whoever asks.
pub(crate) async fn works_unscoped(
    read: &Read<'_>,
    meeting: MeetingId,
) -> Result<Vec<work::Model>> {
    Ok(work::Entity::find()
        .filter(work::Column::Meeting.eq(meeting))
        .order_by_asc(work::Column::Title)
        .order_by_asc(work::Column::Id)
        .all(read)
        .await?)
}

/// One work, whoever asks.
pub(crate) async fn work_unscoped(read: &Read<'_>, id: WorkId) -> Result<Option<work::Model>> {
    Ok(work::Entity::find_by_id(id).one(read).await?)
}

/// What a person noted about a work.
pub(crate) async fn noted(
    read: &Read<'_>,
    work: WorkId,
    person: PersonId,
) -> Result<Option<seen::Model>> {
    Ok(seen::Entity::find_by_id((work, person)).one(read).await?)
}

/// What a person saw and wants to hear more of, with the works.
pub(crate) async fn own(
    read: &Read<'_>,
    person: PersonId,
) -> Result<Vec<(seen::Model, work::Model)>> {
    let rows = seen::Entity::find().filter(seen::Column::Person.eq(person)).all(read).await?;
    let works = work::Entity::find()
        .filter(work::Column::Id.is_in(rows.iter().map(|row| row.work)))
        .all(read)
        .await?;
    let mut works: HashMap<WorkId, work::Model> =
        works.into_iter().map(|work| (work.id, work)).collect();
    let mut own: Vec<_> =
        rows.into_iter().filter_map(|row| Some((works.remove(&row.work)?, row))).collect();
    own.sort_by(|a, b| a.0.title.cmp(&b.0.title));
    Ok(own.into_iter().map(|(work, row)| (row, work)).collect())
}

/// Who let the artist know that they want to hear more, the latest first, as far as the reader may
/// know them.
pub(crate) async fn wanting(
    read: &Read<'_>,
    work: WorkId,
    keys: &AudienceKeys,
) -> Result<Vec<(seen::Model, Option<face::person::Model>)>> {
    let rows = seen::Entity::find()
        .filter(seen::Column::Work.eq(work))
        .filter(seen::Column::Told.is_not_null())
        .order_by_desc(seen::Column::Told)
        .all(read)
        .await?;
    let people = face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(rows.iter().map(|row| row.person)))
        .filter(face::person::Column::Audience.is_in(keys.iter()))
        .all(read)
        .await?;
    let with = |row: seen::Model| {
        let person = people.iter().find(|person| person.id == row.person).cloned();
        (row, person)
    };
    Ok(rows.into_iter().map(with).collect())
}

/// How the seats of a session stand, and the reader's own.
pub(crate) struct Seats {
    pub all: Option<i64>,
    pub taken: i64,
    pub own: Option<SeatState>,
    /// Which number the reader waits as, from 1 on.
    pub waits: Option<u64>,
}

/// The seats of a session.
pub(crate) async fn seats(
    read: &Read<'_>,
    id: SessionId,
    person: Option<PersonId>,
) -> Result<Seats> {
    let row = session::Entity::find_by_id(id).one(read).await?;
    let (all, taken) = row.map_or((None, 0), |row| (row.seats, row.seats_taken));
    let own = match person {
        Some(person) => seat::Entity::find_by_id((id, person)).one(read).await?,
        None => None,
    };
    let waits = match own.as_ref().filter(|own| own.state == SeatState::Waiting) {
        Some(own) => {
            let before = seat::waiting(id).filter(seat::Column::Asked.lt(own.asked));
            Some(before.count(read).await? + 1)
        }
        None => None,
    };
    Ok(Seats { all, taken, own: own.map(|own| own.state), waits })
}

/// A person's own seats at a meeting.
pub(crate) async fn own_seats(
    read: &Read<'_>,
    meeting: MeetingId,
    person: PersonId,
) -> Result<HashMap<SessionId, SeatState>> {
    let rows = seat::Entity::find()
        .filter(seat::Column::Person.eq(person))
        .filter(seat::Column::Meeting.eq(meeting))
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|row| (row.session, row.state)).collect())
}

/// Who has a seat at a session and who waits, for who runs the meeting.
pub(crate) async fn seated(
    read: &Read<'_>,
    id: SessionId,
    keys: &AudienceKeys,
) -> Result<Vec<(seat::Model, Option<face::person::Model>)>> {
    let rows = seat::Entity::find()
        .filter(seat::Column::Session.eq(id))
        .order_by_asc(seat::Column::State)
        .order_by_asc(seat::Column::Asked)
        .all(read)
        .await?;
    let people = face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(rows.iter().map(|row| row.person)))
        .filter(face::person::Column::Audience.is_in(keys.iter()))
        .all(read)
        .await?;
    let with = |row: seat::Model| {
        let person = people.iter().find(|person| person.id == row.person).cloned();
        (row, person)
    };
    Ok(rows.into_iter().map(with).collect())
}
