//! A meeting with its programme as the public sees it, remembered until it changes.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use kernel::{Event, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Read, Store};
use vocabulary::texts::{self, InLanguages};

use crate::events::{
    MeetingAdded, MeetingChanged, NameMatched, ProgrammeImported, ProgrammePublished, SessionAdded,
    SessionChanged,
};
use crate::model::{Content, MeetingId, RoomId, SessionId, TrackId};
use crate::queries::houses;
use crate::rows::places::{room, track};
use crate::rows::{meeting, publication, session};

/// A session as the public sees it.
pub(crate) struct Shown {
    pub id: SessionId,
    pub content: Content,
}

/// All that a meeting's pages are made of, whoever asks: each page asks the policy.
pub(crate) struct Card {
    pub row: meeting::Model,
    pub zone: Tz,
    pub about: InLanguages,
    pub practical: InLanguages,
    pub rooms: Vec<room::Model>,
    pub tracks: Vec<track::Model>,
    /// When the programme was published last.
    pub published: Option<DateTime<Utc>>,
    /// In the order of time, then of rooms.
    pub sessions: Vec<Shown>,
}

/// What changes a card. Of the meeting's own record it holds what the hosts write; how many places
/// are taken is asked anew.
const CHANGED_BY: &[&str] = &[
    MeetingAdded::KIND,
    MeetingChanged::KIND,
    SessionAdded::KIND,
    SessionChanged::KIND,
    ProgrammeImported::KIND,
    ProgrammePublished::KIND,
    NameMatched::KIND,
    // Their contributions stay without the name.
    "person-erased",
];

/// A meeting's card, remembered until it changes.
pub(crate) async fn card_unscoped(store: &Store, id: MeetingId) -> Result<Arc<Option<Card>>> {
    let reading = async {
        let read = store.read();
        let Some(row) = meeting::Entity::find_by_id(id).one(&read).await? else { return Ok(None) };
        let (rooms, tracks) = places(&read, id).await?;
        let place: HashMap<RoomId, usize> =
            rooms.iter().enumerate().map(|(place, room)| (room.id, place)).collect();
        let rows = session::Entity::find()
            .filter(session::Column::Meeting.eq(id))
            .filter(session::Column::Shown.is_not_null())
            .all(&read)
            .await?;
        let shown = |row: session::Model| Some(Shown { id: row.id, content: row.shown? });
        let mut sessions: Vec<Shown> = rows.into_iter().filter_map(shown).collect();
        sessions.sort_by_key(|shown| {
            let room = shown.content.room.and_then(|room| place.get(&room)).copied();
            (shown.content.start, room.unwrap_or(usize::MAX), shown.id)
        });
        let texts = texts::of(&read, &[id.0]).await?.remove(&id.0).unwrap_or_default();
        let about = texts.get("about").cloned().unwrap_or_default();
        let practical = texts.get("practical").cloned().unwrap_or_default();
        let published = publication::Entity::find()
            .filter(publication::Column::Meeting.eq(id))
            .order_by_desc(publication::Column::Number)
            .one(&read)
            .await?
            .map(|row| row.at);
        let zone = row.tz();
        Ok(Some(Card { row, zone, about, practical, rooms, tracks, published, sessions }))
    };
    store.remember_until(format!("meeting {id}"), CHANGED_BY, reading).await
}

/// Rooms and lines in their order.
pub(crate) async fn places(
    read: &Read<'_>,
    id: MeetingId,
) -> Result<(Vec<room::Model>, Vec<track::Model>)> {
    let rooms = houses::rooms(read, id).await?;
    let tracks = track::Entity::find()
        .filter(track::Column::Meeting.eq(id))
        .order_by_asc(track::Column::Position)
        .all(read)
        .await?;
    Ok((rooms, tracks))
}

impl Card {
    /// A moment on the clock of the meeting's place.
    pub(crate) fn wall(&self, content: &Content) -> NaiveDateTime {
        programme::local(content.start, self.zone)
    }

    /// The day of the programme to which a session belongs: what begins in the small hours belongs
    /// to the evening before.
    pub(crate) fn day_of(&self, content: &Content) -> NaiveDate {
        (self.wall(content) - Duration::minutes(self.row.day_change)).date()
    }

    /// The days of the programme, in order.
    pub(crate) fn days(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> =
            self.sessions.iter().map(|shown| self.day_of(&shown.content)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// A room's name.
    pub(crate) fn room(&self, id: Option<RoomId>) -> Option<&room::Model> {
        self.rooms.iter().find(|room| Some(room.id) == id)
    }

    /// A line of the programme.
    pub(crate) fn track(&self, id: Option<TrackId>) -> Option<&track::Model> {
        self.tracks.iter().find(|track| Some(track.id) == id)
    }
}
