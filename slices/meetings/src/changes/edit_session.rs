//! Adds a session, or changes what the hosts work on. The public sees it with the next publication.

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use kernel::{Actor, Checked, Decision, Error, Result};
use programme::{Event, Participant, Programme, Room, Track, utc_of};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use super::places::{Places, rooms_and_tracks};
use crate::events::{SessionAdded, SessionChanged};
use crate::model::{Content, MeetingId, MoreInput, Part, SessionId};
use crate::queries::houses;
use crate::rows::{meeting, names, session};
use crate::{matching, policy};

/// What a form says of a session.
#[derive(Clone, Debug)]
pub(crate) struct SessionInput {
    pub title: String,
    pub subtitle: Option<String>,
    pub kind: Option<String>,
    pub language: Option<String>,
    /// Names; a new one is added.
    pub room: Option<String>,
    pub track: Option<String>,
    /// On the clock of the meeting's place.
    pub wall: NaiveDateTime,
    pub minutes: u32,
    pub capacity: Option<u32>,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub ways: Ways,
    pub more: MoreInput,
    /// Names with their roles, in order.
    pub people: Vec<(String, &'static str)>,
    pub cancelled: bool,
}

/// How to be there in each way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ways {
    pub in_room: Option<String>,
    pub online: Option<String>,
    pub join: Option<String>,
    pub voice: Option<String>,
    pub later: Option<String>,
}

/// A session becomes what a form says, over the version that was shown; without one it is added.
pub(crate) struct EditSession {
    pub meeting: MeetingId,
    pub session: Option<(SessionId, i64)>,
    pub input: Checked<SessionInput>,
}

/// What stands now.
pub(crate) struct Stands {
    meeting: meeting::Model,
    session: Option<session::Model>,
}

impl Change for EditSession {
    type Target = Stands;
    type Out = SessionId;

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let Some((id, _)) = self.session else { return Ok(Stands { meeting, session: None }) };
        let row = session::Entity::find_by_id(id).one(&*tx).await?;
        let row = row.filter(|row| row.meeting == self.meeting).ok_or(Error::NotFound)?;
        Ok(Stands { meeting, session: Some(row) })
    }

    fn allows(&self, actor: &Actor, stands: &Stands) -> Decision {
        policy::hosts(actor, &stands.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<SessionId>> {
        let input = self.input.clone()?;
        let Stands { meeting, session } = stands.into_inner();
        if let (Some(row), Some((_, version))) = (&session, self.session)
            && row.version != version
        {
            return Err(Error::Stale);
        }
        let zone = meeting.tz();
        let named = as_programme(&input, zone);
        let places = rooms_and_tracks(tx, self.meeting, &named).await?;
        let known =
            names::Entity::find().filter(names::Column::Meeting.eq(self.meeting)).all(&*tx).await?;
        matching::note_names(tx, self.meeting, &named, &known).await?;
        let before = session.as_ref().map(|row| row.work.clone()).unwrap_or_default();
        let work = content(&input, before, &places, &known, zone);
        let id = session.as_ref().map_or_else(|| tx.new_id(), |row| row.id);
        if session.as_ref().is_none_or(|row| fits_otherwise(&row.work, &work)) {
            let rooms = houses::rooms(&tx.read(), self.meeting).await?;
            super::move_session::found(tx, &meeting, &rooms, id, &work).await?;
        }
        match session {
            Some(row) if row.work == work => Ok(tx.unchanged(row.id)),
            Some(row) => {
                let id = row.id;
                super::rework(tx, &row, work).await?;
                tx.record(SessionChanged { meeting: self.meeting, session: id }, id).await
            }
            None => {
                let row = session::ActiveModel {
                    id: ActiveValue::Set(id),
                    meeting: ActiveValue::Set(self.meeting),
                    version: ActiveValue::Set(1),
                    key: ActiveValue::Set(id.to_string()),
                    start: ActiveValue::Set(work.start),
                    work: ActiveValue::Set(work),
                    shown: ActiveValue::Set(None),
                    seats: ActiveValue::Set(None),
                    seats_taken: ActiveValue::Set(0),
                };
                session::Entity::insert(row).exec_without_returning(&*tx).await?;
                tx.record(SessionAdded { meeting: self.meeting, session: id }, id).await
            }
        }
    }
}

/// Whether anything changed that decides what fits: a mended title meets no rule.
fn fits_otherwise(before: &Content, now: &Content) -> bool {
    let names =
        |content: &Content| content.people.iter().map(|part| part.name.clone()).collect::<Vec<_>>();
    (before.start, before.minutes, before.room, before.capacity, before.cancelled)
        != (now.start, now.minutes, now.room, now.capacity, now.cancelled)
        || names(before) != names(now)
}

/// The rooms, lines and names of a form, as a file would name them.
fn as_programme(input: &SessionInput, zone: Tz) -> Programme {
    let mut event = Event::new(input.title.clone(), utc_of(input.wall, zone).0, input.minutes);
    let part =
        |(name, _): &(String, &str)| Participant { name: name.clone(), ..Default::default() };
    event.people = input.people.iter().map(part).collect();
    let room = |name: &String| Room { name: name.clone(), ..Room::default() };
    let track = |name: &String| Track { name: name.clone(), ..Track::default() };
    Programme {
        rooms: input.room.iter().map(room).collect(),
        tracks: input.track.iter().map(track).collect(),
        events: vec![event],
        ..Programme::default()
    }
}

/// What the form does not ask about stays as it was.
fn content(
    input: &SessionInput,
    before: Content,
    places: &Places,
    known: &[names::Model],
    zone: Tz,
) -> Content {
    let person = |name: &str| {
        let row = known.iter().find(|row| row.name == name && row.said == Some(true));
        row.and_then(|row| row.person)
    };
    let part = |(name, role): &(String, &'static str)| {
        let was = before.people.iter().find(|part| part.name == *name).cloned();
        Part {
            name: name.clone(),
            role: Some((*role).to_owned()),
            person: person(name),
            ..was.unwrap_or_default()
        }
    };
    let people = input.people.iter().map(part).collect();
    let start = utc_of(input.wall, zone).0;
    Content {
        title: input.title.clone(),
        subtitle: input.subtitle.clone(),
        kind: input.kind.clone(),
        language: input.language.clone(),
        room: input.room.as_ref().and_then(|room| places.rooms.get(room)).copied(),
        track: input.track.as_ref().and_then(|track| places.tracks.get(track)).copied(),
        wall: programme::local(start, zone),
        start,
        minutes: input.minutes,
        capacity: input.capacity,
        summary: input.summary.clone(),
        description: input.description.clone(),
        in_room: input.ways.in_room.clone(),
        online: input.ways.online.clone(),
        join: input.ways.join.clone(),
        voice: input.ways.voice.clone(),
        later: input.ways.later.clone(),
        sign_up: input.more.sign_up,
        interpreted: input.more.interpreted.clone(),
        access: input.more.access.clone(),
        concerns: input.more.concerns.clone(),
        readings: input.more.readings.clone(),
        work: input.more.work,
        people,
        cancelled: input.cancelled,
        all_day: false,
        ..before
    }
}
