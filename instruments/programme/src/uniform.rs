//! What the strict formats demand of every event: a guid, a number, a day, a room.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::clock::{local, utc_of};
use crate::model::{Event, Programme};
use crate::notes::{Note, Problem};

/// The room of events that have none, as the formats demand one.
pub(crate) const NO_ROOM: &str = "–";

/// Days without any event that are written.
const MOST_EMPTY: usize = 366;

/// A day of the programme with its rooms, each with its events and their places in the programme.
pub(crate) struct Day<'a> {
    pub index: usize,
    pub date: NaiveDate,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub rooms: Vec<(String, Vec<(usize, &'a Event)>)>,
}

/// Events with their places, by the place of their room.
type ByRoom<'a> = BTreeMap<usize, Vec<(usize, &'a Event)>>;

/// The programme by day and room, each in the order of time.
pub(crate) fn days(programme: &Programme, zone: Tz) -> Vec<Day<'_>> {
    let change = Duration::minutes(i64::from(programme.day_change.unwrap_or(0)));
    let mut by_day: BTreeMap<NaiveDate, ByRoom<'_>> = BTreeMap::new();
    let rooms: Vec<&str> = programme.rooms.iter().map(|room| room.name.as_str()).collect();
    for (place, event) in programme.events.iter().enumerate() {
        let day = (local(event.start, zone) - change).date();
        let room = event.room.as_deref().unwrap_or(NO_ROOM);
        let room = rooms.iter().position(|known| *known == room).unwrap_or(rooms.len());
        by_day.entry(day).or_default().entry(room).or_default().push((place, event));
    }
    if by_day.is_empty() {
        by_day.extend(without_events(programme).map(|day| (day, ByRoom::new())));
    }
    let name = |place: usize| rooms.get(place).copied().unwrap_or(NO_ROOM).to_owned();
    let mut days = Vec::new();
    for (date, rooms) in by_day {
        let midnight = date.and_time(chrono::NaiveTime::MIN) + change;
        let mut sorted = Vec::new();
        for (room, mut events) in rooms {
            events.sort_by_key(|(place, event)| (event.start, *place));
            sorted.push((name(room), events));
        }
        days.push(Day {
            index: days.len() + 1,
            date,
            start: utc_of(midnight, zone).0,
            end: utc_of(midnight + Duration::days(1), zone).0 - Duration::minutes(1),
            rooms: sorted,
        });
    }
    days
}

/// The days that a programme without events says itself, as the formats demand one.
fn without_events(programme: &Programme) -> impl Iterator<Item = NaiveDate> {
    let first = programme.first.or(programme.last);
    let last = programme.last.or(first);
    let from = first.into_iter().flat_map(|first| first.iter_days().take(MOST_EMPTY));
    from.take_while(move |day| last.is_some_and(|last| *day <= last))
}

/// The guid of an event, made from its key where it has none. Always the same one.
pub(crate) fn guid_of(event: &Event) -> String {
    let own = event.guid.as_deref().and_then(|guid| Uuid::parse_str(guid).ok());
    own.unwrap_or_else(|| uuid_from(&event.key)).to_string()
}

/// A UUID made of a text: version 8, custom (RFC 9562), from the text's SHA-256.
pub(crate) fn uuid_from(text: &str) -> Uuid {
    let digest = Sha256::digest(text.as_bytes());
    let mut bytes = [0; 16];
    for (byte, of) in bytes.iter_mut().zip(digest) {
        *byte = of;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// A number for each event, its own where no other has it.
pub(crate) fn numbers(events: &[Event]) -> Vec<u64> {
    let mut taken = BTreeSet::new();
    let own: Vec<Option<u64>> = events
        .iter()
        .map(|event| event.number.filter(|number| *number > 0 && taken.insert(*number)))
        .collect();
    let mut next = 1;
    own.into_iter()
        .map(|number| {
            number.unwrap_or_else(|| {
                while !taken.insert(next) {
                    next += 1;
                }
                next
            })
        })
        .collect()
}

/// The acronym as the schemas take it: at least four of `a-z0-9_-`.
pub(crate) fn acronym(programme: &Programme) -> String {
    let given = programme.acronym.clone().unwrap_or_else(|| programme.title.clone());
    let small = given.to_lowercase();
    let kept: String = small
        .chars()
        .filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(*c))
        .collect();
    format!("{kept:_<4}")
}

/// What holds for a programme of any format: the dash under which we write what has no room is no
/// room, addresses are whole, and every event has its key, no two the same.
pub(crate) fn settle(programme: &mut Programme, notes: &mut Vec<Note>) {
    programme.rooms.retain(|room| room.name != NO_ROOM);
    for event in &mut programme.events {
        event.room = event.room.take().filter(|room| room != NO_ROOM);
    }
    crate::address::settle(programme);
    settle_keys(programme, notes);
}

fn settle_keys(programme: &mut Programme, notes: &mut Vec<Note>) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for event in &mut programme.events {
        if event.key.is_empty() {
            event.key = match (&event.guid, event.number, &event.code) {
                (Some(guid), _, _) => guid.to_lowercase(),
                (None, Some(number), _) => format!("id {number}"),
                (None, None, Some(code)) => format!("code {code}"),
                (None, None, None) => format!("{} {}", event.start.to_rfc3339(), event.title),
            };
        }
        let turn = seen.entry(event.key.clone()).or_default();
        *turn += 1;
        if *turn > 1 {
            let key = std::mem::take(&mut event.key);
            event.key = format!("{key} #{turn}");
            event.guid = None;
            let (line, title) = (event.line, event.title.clone());
            notes.push(Note { line, title, problem: Problem::KeyTwice(key) });
        }
    }
}
