//! A file of a programme, read and taken in: by the command line and by the host's page.

use std::collections::HashSet;

use chrono::Duration;
use chrono_tz::Tz;
use kernel::{Actor, Day, Error, Locale, Result};
use programme::{Programme, Reading};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use vocabulary::texts::InLanguages;
use web::App;

use crate::changes::add_meeting::AddMeeting;
use crate::changes::import_programme::{ImportProgramme, Imported};
use crate::changes::publish::Publish;
use crate::model::{MeetingId, MeetingInput, MeetingState};
use crate::queries::lists::meeting_unscoped;
use crate::rows::{meeting, session};
use crate::words;

/// What became of a file.
#[derive(Clone, Debug)]
pub struct Taken {
    /// What it did to the programme.
    pub imported: Imported,
    /// What was not understood, in words, each with its line.
    pub notes: Vec<(u32, String)>,
}

/// Reads a file and makes it the programme that the hosts work on. With `publish`, it is public at
/// once; else nothing of it is.
///
/// # Errors
/// When nothing of the file can be read, in words; or when the actor does not run the meeting.
pub async fn take_in(
    app: &App,
    actor: &Actor,
    meeting: MeetingId,
    bytes: Vec<u8>,
    publish: bool,
    locale: Locale,
) -> Result<Taken> {
    let row = meeting_unscoped(&app.store().read(), meeting).await?.ok_or(Error::NotFound)?;
    crate::policy::hosts(actor, &row).into_result()?;
    let Reading { programme, notes, format } = read(bytes, row.tz(), Some(row.last)).await?;
    let import = ImportProgramme { meeting, programme, format };
    let imported = app.store().write(actor, None, import).await?;
    if publish {
        app.store().write(actor, None, Publish { meeting }).await?;
    }
    let note = |note: programme::Note| {
        let said = words::problem(&note.problem, locale);
        let said = if note.title.is_empty() { said } else { format!("{}: {said}", note.title) };
        (note.line, said)
    };
    Ok(Taken { imported, notes: notes.into_iter().map(note).collect() })
}

async fn read(bytes: Vec<u8>, zone: Tz, last: Option<Day>) -> Result<Reading> {
    let reading = tokio::task::spawn_blocking(move || match last {
        Some(last) => programme::read_until(&bytes, zone, last),
        None => programme::read(&bytes, zone),
    });
    let reading = reading.await;
    reading.map_err(Error::internal)?.map_err(|why| {
        Error::field("file", "unreadable", move |locale| words::unreadable(&why, locale))
    })
}

/// The meeting of a file: the newest of the title that it gives itself, or of `title`, with which it
/// shares a session. Where there is none, one is added with the file's title, days and zone: a
/// draft, unless it is published at once.
///
/// # Errors
/// When nothing of the file can be read, in words.
pub async fn meeting_for(
    app: &App,
    actor: &Actor,
    title: &str,
    bytes: Vec<u8>,
    publish: bool,
) -> Result<MeetingId> {
    let zone: Tz = app.network().zone();
    let programme = read(bytes, zone, None).await?.programme;
    let own = Some(programme.title.as_str()).filter(|own| !own.is_empty());
    let title = own.unwrap_or(title).to_owned();
    let read = app.store().read();
    let there = meeting::Entity::find()
        .filter(meeting::Column::Title.eq(title.as_str()))
        .order_by_desc(meeting::Column::First)
        .all(&read)
        .await?;
    for row in there {
        let keys: HashSet<String> = session::Entity::find()
            .select_only()
            .column(session::Column::Key)
            .filter(session::Column::Meeting.eq(row.id))
            .into_tuple()
            .all(&read)
            .await?
            .into_iter()
            .collect();
        // Calendars are often called alike: another one is not the next version of this one.
        if keys.is_empty() || programme.events.iter().any(|event| keys.contains(&event.key)) {
            return Ok(row.id);
        }
    }
    let state = if publish { MeetingState::Published } else { MeetingState::Draft };
    let input = Ok(MeetingInput { state, ..input(title, &programme, zone) });
    app.store().write(actor, None, AddMeeting { input }).await
}

/// A draft of what a file says of the whole.
fn input(title: String, programme: &Programme, zone: Tz) -> MeetingInput {
    let zone = programme.zone.unwrap_or(zone);
    let day = |moment| programme::local(moment, zone).date();
    let first: Option<Day> = programme.events.iter().map(|event| day(event.start)).min();
    let last: Option<Day> =
        programme.events.iter().map(|event| day(event.end() - Duration::minutes(1))).max();
    let first = programme.first.or(first).unwrap_or_default();
    MeetingInput {
        title,
        kind: None,
        first,
        last: programme.last.or(last).unwrap_or(first).max(first),
        zone,
        city: programme.city.clone(),
        country: None,
        about: InLanguages::default(),
        practical: InLanguages::default(),
        places: None,
        is_open: false,
        state: MeetingState::Draft,
    }
}
