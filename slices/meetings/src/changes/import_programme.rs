//! A file becomes the programme that the hosts work on. Nothing of it is public before they say so.

use std::collections::HashMap;

use chrono_tz::Tz;
use kernel::{Actor, Decision, Result};
use programme::{Event, Format, Programme, State, local, utc_of};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Change, Done, Permit, Tx};

use super::kept::kept;
use super::places::{Places, rooms_and_tracks};
use crate::events::ProgrammeImported;
use crate::matching;
use crate::model::{Content, Difference, Link, MeetingId, Part, SessionId};
use crate::policy;
use crate::rows::{meeting, names, session};
use crate::rules::differences;

/// Rows that one statement writes.
const CHUNK: usize = 100;

/// What a file does to a programme, session by session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Events in the file.
    pub events: usize,
    /// Sessions that were new.
    pub created: usize,
    /// Sessions of which something changed.
    pub changed: usize,
    /// Sessions that are as they were.
    pub unchanged: usize,
    /// Sessions that the file does not hold any more.
    pub cancelled: usize,
    /// What happened to each that is not as it was: its title and the names of the differences.
    pub lines: Vec<(String, Vec<&'static str>)>,
}

/// The programme becomes what a file says: sessions are found again by their keys, and those that
/// the file does not hold any more are cancelled.
pub(crate) struct ImportProgramme {
    pub meeting: MeetingId,
    pub programme: Programme,
    /// In which format it came: what that cannot say stays as it was.
    pub format: Format,
}

/// What stands now.
pub(crate) struct Stands {
    meeting: meeting::Model,
    sessions: Vec<session::Model>,
    names: Vec<names::Model>,
}

impl Change for ImportProgramme {
    type Target = Stands;
    type Out = Imported;

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let sessions = super::sessions(tx, self.meeting).await?;
        let names =
            names::Entity::find().filter(names::Column::Meeting.eq(self.meeting)).all(&*tx).await?;
        Ok(Stands { meeting, sessions, names })
    }

    fn allows(&self, actor: &Actor, stands: &Stands) -> Decision {
        policy::hosts(actor, &stands.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<Imported>> {
        let Stands { meeting, sessions, names } = stands.into_inner();
        let zone = meeting.tz();
        let places = rooms_and_tracks(tx, self.meeting, &self.programme).await?;
        let known: HashMap<&str, Option<kernel::PersonId>> = names
            .iter()
            .map(|row| (row.name.as_str(), row.person.filter(|_| row.said == Some(true))))
            .collect();
        let mut before: HashMap<&str, &session::Model> =
            sessions.iter().map(|row| (row.key.as_str(), row)).collect();
        let by_id: HashMap<String, &session::Model> =
            sessions.iter().map(|row| (row.id.to_string(), row)).collect();
        let mut imported = Imported { events: self.programme.events.len(), ..Imported::default() };
        let mut new = Vec::new();
        let mut is_ours = false;
        for event in &self.programme.events {
            // What we gave out ourselves comes back under our own id.
            let own = event.guid.as_deref().and_then(|guid| by_id.get(guid)).copied();
            is_ours |= own.is_some();
            let row = own.or_else(|| before.get(event.key.as_str()).copied());
            let event = &on_days_of(event, self.programme.zone.unwrap_or(zone), zone);
            let mut work = content(event, &places, &known, zone);
            match row {
                Some(row) => {
                    before.remove(row.key.as_str());
                    kept(&mut work, &row.work, self.format, own.is_some());
                    self.change(tx, row, work, &mut imported).await?;
                }
                None => {
                    imported.created += 1;
                    imported.lines.push((work.title.clone(), vec![name(Difference::New)]));
                    new.push(self.row(tx, event.key.clone(), work));
                }
            }
        }
        // What a host added by hand stands in no file but our own.
        before.retain(|_, row| is_ours || row.key != row.id.to_string());
        self.cancel(tx, before.into_values(), &mut imported).await?;
        for chunk in new.chunks(CHUNK) {
            session::Entity::insert_many(chunk.to_vec()).exec_without_returning(&*tx).await?;
        }
        self.remember(tx, &meeting).await?;
        matching::note_names(tx, self.meeting, &self.programme, &names).await?;
        let Imported { created, changed, cancelled, .. } = imported;
        if created + changed + cancelled == 0 {
            return Ok(tx.unchanged(imported));
        }
        let event = ProgrammeImported { meeting: self.meeting, created, changed, cancelled };
        tx.record(event, imported).await
    }
}

impl ImportProgramme {
    /// A programme that no file wrote: it says all that a table of ours can.
    pub(crate) fn of(meeting: MeetingId, programme: Programme) -> Self {
        Self { meeting, programme, format: Format::Csv }
    }

    fn row(&self, tx: &Tx, key: String, work: Content) -> session::ActiveModel {
        let id: SessionId = tx.new_id();
        session::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            version: ActiveValue::Set(1),
            key: ActiveValue::Set(key),
            start: ActiveValue::Set(work.start),
            work: ActiveValue::Set(work),
            shown: ActiveValue::Set(None),
            seats: ActiveValue::Set(None),
            seats_taken: ActiveValue::Set(0),
        }
    }

    async fn change(
        &self,
        tx: &Tx,
        row: &session::Model,
        work: Content,
        imported: &mut Imported,
    ) -> Result<()> {
        let what = differences(Some(&row.work), &work);
        if what.is_empty() {
            imported.unchanged += 1;
            return Ok(());
        }
        imported.changed += 1;
        let what = what.into_iter().map(name).collect();
        imported.lines.push((work.title.clone(), what));
        super::rework(tx, row, work).await
    }

    /// What the file does not hold any more is cancelled, so that whoever planned it is told. The
    /// right file brings back what a wrong one took.
    async fn cancel<'a>(
        &self,
        tx: &Tx,
        gone: impl Iterator<Item = &'a session::Model>,
        imported: &mut Imported,
    ) -> Result<()> {
        let mut gone: Vec<&session::Model> = gone.collect();
        gone.sort_by_key(|row| row.start);
        for row in gone {
            if row.work.cancelled {
                imported.unchanged += 1;
                continue;
            }
            imported.cancelled += 1;
            imported.lines.push((row.work.title.clone(), vec![name(Difference::Cancelled)]));
            super::rework(tx, row, Content { cancelled: true, ..row.work.clone() }).await?;
        }
        Ok(())
    }

    /// What the file says of the whole, so that an export says it again.
    async fn remember(&self, tx: &Tx, meeting: &meeting::Model) -> Result<()> {
        let programme = &self.programme;
        let source = json!({
            "title": programme.title, "subtitle": programme.subtitle,
            "acronym": programme.acronym, "version": programme.version,
            "venue": programme.venue, "city": programme.city, "base_url": programme.base_url,
            "slot": programme.slot, "extra": programme.extra,
        });
        let day_change = programme.day_change.map_or(meeting.day_change, i64::from);
        if meeting.source.as_ref() == Some(&source) && meeting.day_change == day_change {
            return Ok(());
        }
        let row = meeting::ActiveModel {
            id: ActiveValue::Unchanged(self.meeting),
            source: ActiveValue::Set(Some(source)),
            day_change: ActiveValue::Set(day_change),
            ..Default::default()
        };
        row.update(tx).await?;
        Ok(())
    }
}

/// The name of a difference in answers for programs.
pub(crate) fn name(difference: Difference) -> &'static str {
    match difference {
        Difference::New => "new",
        Difference::Moved => "moved",
        Difference::Renamed => "renamed",
        Difference::Shortened => "shortened",
        Difference::Lengthened => "lengthened",
        Difference::Cancelled => "cancelled",
        Difference::Restored => "restored",
        Difference::Changed => "changed",
    }
}

/// What lasts whole days in the file's zone lasts the same days at the meeting's place.
fn on_days_of(event: &Event, file: Tz, zone: Tz) -> Event {
    if !event.all_day || file == zone {
        return event.clone();
    }
    let day = |moment| local(moment, file).date().and_time(chrono::NaiveTime::MIN);
    let (start, _) = utc_of(day(event.start), zone);
    let (end, _) = utc_of(day(event.end()), zone);
    let minutes = u32::try_from((end - start).num_minutes()).unwrap_or(event.minutes);
    Event { start, minutes, ..event.clone() }
}

/// What an event of a file says, as a session keeps it.
fn content(
    event: &Event,
    places: &Places,
    known: &HashMap<&str, Option<kernel::PersonId>>,
    zone: Tz,
) -> Content {
    let part = |person: &programme::Participant| Part {
        name: person.name.clone(),
        role: person.role.clone(),
        person: known.get(person.name.as_str()).copied().flatten(),
        biography: person.biography.clone(),
        number: person.number,
    };
    Content {
        title: event.title.clone(),
        subtitle: event.subtitle.clone(),
        kind: event.kind.clone(),
        language: event.language.clone(),
        room: event.room.as_ref().and_then(|room| places.rooms.get(room)).copied(),
        track: event.track.as_ref().and_then(|track| places.tracks.get(track)).copied(),
        wall: local(event.start, zone),
        start: event.start,
        minutes: event.minutes,
        all_day: event.all_day,
        cancelled: event.state == State::Cancelled,
        tentative: event.state == State::Tentative,
        summary: event.summary.clone(),
        description: event.description.clone(),
        people: event.people.iter().map(part).collect(),
        links: event.links.iter().map(Link::from).collect(),
        attachments: event.attachments.iter().map(Link::from).collect(),
        url: event.url.clone(),
        feedback_url: event.feedback_url.clone(),
        logo: event.logo.clone(),
        unrecorded: event.is_unrecorded,
        capacity: event.capacity,
        guid: event.guid.clone(),
        number: event.number,
        code: event.code.clone(),
        slug: event.slug.clone(),
        extra: event.extra.clone(),
        // No file says how to be there in each way.
        ..Content::default()
    }
}
