//! Our own CSV: one line an event, times on the clock of the place.

use chrono::NaiveTime;
use chrono_tz::Tz;

use crate::clock;
use crate::model::{Event, Participant, Programme, State, Track};
use crate::notes::{Note, Problem, Unreadable};
use crate::text::said;
use crate::{MOST_EVENTS, clock::local};

/// The columns in their order. `title`, `day` and `start` are needed; `end` or `minutes` says how
/// long. Names in `speakers`, `moderators`, `reporters` and `interpreters` are separated by `;`.
pub const COLUMNS: [&str; 21] = [
    "id",
    "title",
    "subtitle",
    "day",
    "start",
    "end",
    "minutes",
    "room",
    "capacity",
    "track",
    "kind",
    "language",
    "speakers",
    "moderators",
    "reporters",
    "interpreters",
    "summary",
    "description",
    "url",
    "code",
    "state",
];

/// Columns of people with the role that they name.
pub const ROLES: [(&str, &str); 4] = [
    ("speakers", "speaker"),
    ("moderators", "moderator"),
    ("reporters", "reporter"),
    ("interpreters", "interpreter"),
];

/// One line with its headings.
struct Row<'a> {
    headings: &'a [String],
    cells: csv::StringRecord,
}

impl Row<'_> {
    fn cell(&self, name: &str) -> Option<String> {
        let place = self.headings.iter().position(|heading| heading == name)?;
        said(bare(self.cells.get(place)?))
    }
}

/// Reads a file to its end. Separated by comma, semicolon or tab, as its first line is.
pub(crate) fn read(text: &str, zone: Tz) -> Result<(Programme, Vec<Note>), Unreadable> {
    let first = text.lines().next().unwrap_or_default();
    let separators = [b',', b';', b'\t'];
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    let separator = separators.into_iter().max_by_key(count).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|_| Unreadable::OtherKind)?;
    let headings: Vec<String> = headings.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let needed = ["title", "day", "start"];
    if !needed.iter().all(|name| headings.iter().any(|heading| heading == name)) {
        return Err(Unreadable::OtherKind);
    }
    let mut programme = Programme::default();
    let mut notes = Vec::new();
    for record in reader.records() {
        let cells = match record {
            Ok(cells) => cells,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                let line = u32::try_from(line).unwrap_or(0);
                let problem = Problem::BrokenHere(error.to_string());
                notes.push(Note { line, title: String::new(), problem });
                break;
            }
        };
        let line = cells.position().map_or(0, csv::Position::line);
        let line = u32::try_from(line).unwrap_or(0);
        if programme.events.len() >= MOST_EVENTS {
            notes.push(Note { line, title: String::new(), problem: Problem::TooManyEvents });
            break;
        }
        let row = Row { headings: &headings, cells };
        let title = row.cell("title").unwrap_or_default();
        match event(&row, &title, line, zone, &mut notes) {
            Ok(event) => programme.events.push(event),
            Err(problem) => notes.push(Note { line, title, problem }),
        }
    }
    programme.note_rooms_of_events();
    note_tracks(&mut programme);
    crate::uniform::settle(&mut programme, &mut notes);
    Ok((programme, notes))
}

/// Tracks in the order in which the events name them.
fn note_tracks(programme: &mut Programme) {
    for event in &programme.events {
        if let Some(track) = &event.track
            && !programme.tracks.iter().any(|known| known.name == *track)
        {
            programme.tracks.push(Track { name: track.clone(), ..Track::default() });
        }
    }
}

fn event(
    row: &Row<'_>,
    title: &str,
    line: u32,
    zone: Tz,
    notes: &mut Vec<Note>,
) -> Result<Event, Problem> {
    if title.is_empty() {
        return Err(Problem::NoTitle);
    }
    let day = row.cell("day").ok_or(Problem::NoStart)?;
    let day = clock::day(&day).ok_or(Problem::TimeUnknown(day))?;
    let start = row.cell("start").ok_or(Problem::NoStart)?;
    let time = clock::time(&start).ok_or(Problem::TimeUnknown(start))?;
    let minutes = length(row, time)?;
    let (start, problem) = clock::utc_of(day.and_time(time), zone);
    for problem in problem.into_iter().chain(Problem::of_length(minutes)) {
        notes.push(Note { line, title: title.to_owned(), problem });
    }
    let mut event = Event::new(title.to_owned(), start, minutes);
    event.line = line;
    event.guid = row.cell("id").filter(|id| uuid::Uuid::parse_str(id).is_ok());
    event.key = row.cell("id").unwrap_or_default();
    event.subtitle = row.cell("subtitle");
    event.room = row.cell("room");
    event.capacity = row.cell("capacity").and_then(|capacity| capacity.parse().ok());
    event.track = row.cell("track");
    event.kind = row.cell("kind");
    event.language = row.cell("language");
    event.summary = row.cell("summary");
    event.description = row.cell("description");
    event.url = row.cell("url");
    event.code = row.cell("code");
    event.state = match row.cell("state").as_deref() {
        Some("cancelled") => State::Cancelled,
        Some("tentative") => State::Tentative,
        _ => State::Planned,
    };
    for (column, role) in ROLES {
        let names = row.cell(column).unwrap_or_default();
        event.people.extend(names.split(';').filter_map(said).map(|name| Participant {
            name,
            role: Some(role.to_owned()),
            ..Participant::default()
        }));
    }
    for (place, heading) in row.headings.iter().enumerate() {
        let known = COLUMNS.contains(&heading.as_str());
        if let (false, Some(value)) = (known, row.cells.get(place).and_then(said)) {
            event.extra.insert(heading.clone(), value);
        }
    }
    Ok(event)
}

/// How long: `minutes`, or up to `end`, which lies on the next day where it is before the start.
fn length(row: &Row<'_>, start: NaiveTime) -> Result<u32, Problem> {
    if let Some(minutes) = row.cell("minutes") {
        return clock::minutes(&minutes).ok_or(Problem::LengthUnknown(minutes));
    }
    let end = row.cell("end").ok_or_else(|| Problem::LengthUnknown(String::new()))?;
    let time = clock::time(&end).ok_or(Problem::LengthUnknown(end))?;
    let minutes = time.signed_duration_since(start).num_minutes().rem_euclid(24 * 60);
    Ok(u32::try_from(minutes).unwrap_or(0))
}

/// A programme as our own CSV.
///
/// # Errors
/// Never in practice: it is written into memory.
pub fn write(programme: &Programme, zone: Tz) -> Result<String, csv::Error> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(COLUMNS)?;
    for event in &programme.events {
        let start = local(event.start, zone);
        let text = |value: &Option<String>| harmless(value.as_deref().unwrap_or_default());
        let people = |role: &str| {
            let of_role =
                |person: &&Participant| person.role.as_deref().unwrap_or("speaker") == role;
            let names = event.people.iter().filter(of_role).map(|person| person.name.as_str());
            harmless(&names.collect::<Vec<_>>().join("; "))
        };
        let state = match event.state {
            State::Planned => "",
            State::Tentative => "tentative",
            State::Cancelled => "cancelled",
        };
        csv.write_record([
            &event.key,
            &harmless(&event.title),
            &text(&event.subtitle),
            &start.date().to_string(),
            &clock::time_said(start),
            &clock::time_said(local(event.end(), zone)),
            &event.minutes.to_string(),
            &text(&event.room),
            &event.capacity.map(|capacity| capacity.to_string()).unwrap_or_default(),
            &text(&event.track),
            &text(&event.kind),
            &text(&event.language),
            &people("speaker"),
            &people("moderator"),
            &people("reporter"),
            &people("interpreter"),
            &text(&event.summary),
            &text(&event.description),
            &text(&event.url),
            &text(&event.code),
            state,
        ])?;
    }
    let bytes = csv.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What spreadsheets take for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// A cell as it was before [`harmless`].
fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}
