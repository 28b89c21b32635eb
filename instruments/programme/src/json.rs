//! The JSON of c3voc, frab and pretalx (`schema.json` of voc/schedule).

mod writing;

use std::fmt;

use chrono_tz::Tz;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::model::{Attachment, Event, Extra, Participant, Programme, Room, State, Track};
use crate::notes::{Note, Problem, Unreadable};
use crate::text::said;
use crate::{MOST_EVENTS, clock};

pub use writing::write;

#[derive(Deserialize)]
struct File {
    schedule: Schedule,
}

#[derive(Deserialize)]
struct Schedule {
    #[serde(default)]
    version: Value,
    #[serde(default)]
    base_url: Value,
    conference: Conference,
}

#[derive(Default)]
struct Conference {
    days: Vec<Day>,
    other: Map<String, Value>,
}

#[derive(Deserialize)]
struct Day {
    #[serde(default)]
    date: Value,
    #[serde(default)]
    rooms: Rooms,
}

/// Rooms in the order of the file, which is the order of the programme.
#[derive(Default)]
struct Rooms(Vec<(String, Vec<Value>)>);

impl<'de> Deserialize<'de> for Rooms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Rooms;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("rooms with their events")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Rooms, A::Error> {
                let mut rooms = Vec::new();
                while let Some(room) = map.next_entry()? {
                    rooms.push(room);
                }
                Ok(Rooms(rooms))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

impl<'de> Deserialize<'de> for Conference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts;
        impl<'de> Visitor<'de> for Parts {
            type Value = Conference;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a conference")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Conference, A::Error> {
                let mut conference = Conference::default();
                while let Some(name) = map.next_key::<String>()? {
                    if name == "days" {
                        conference.days = map.next_value()?;
                    } else if conference.other.len() < 100 {
                        conference.other.insert(name, map.next_value()?);
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(conference)
            }
        }
        deserializer.deserialize_map(Parts)
    }
}

/// Reads a file to its end, or to where it breaks off.
pub(crate) fn read(text: &str, zone: Tz) -> Result<(Programme, Vec<Note>), Unreadable> {
    let mut notes = Vec::new();
    let file = match serde_json::from_str::<File>(text) {
        Ok(file) => file,
        Err(error) => {
            let line = u32::try_from(error.line()).unwrap_or(0);
            let problem = Problem::BrokenHere(error.to_string());
            let note = Note { line, title: String::new(), problem };
            let mended =
                (error.is_eof() || error.is_syntax()).then(|| closed(text, &error)).flatten();
            let file = mended.and_then(|mended| serde_json::from_str::<File>(&mended).ok());
            let Some(file) = file else {
                let is_other = error.is_data();
                return Err(if is_other {
                    Unreadable::OtherKind
                } else {
                    Unreadable::Broken(note)
                });
            };
            notes.push(note);
            file
        }
    };
    let mut reader = Reader { zone, programme: Programme::default(), notes };
    reader.whole(file.schedule);
    let Reader { mut programme, mut notes, .. } = reader;
    crate::uniform::settle(&mut programme, &mut notes);
    Ok((programme, notes))
}

/// What stands before an error, cut behind the last object that is whole, its brackets closed.
fn closed(text: &str, error: &serde_json::Error) -> Option<String> {
    let before: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let end = (before + error.column()).min(text.len());
    let (mut open, mut in_text, mut escaped) = (Vec::new(), false, false);
    let mut whole: Option<(usize, Vec<u8>)> = None;
    for (at, byte) in text.bytes().enumerate().take(end) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' => open.push(b'}'),
            b'[' => open.push(b']'),
            b'}' | b']' => {
                open.pop();
                // An object within a list is an event, a day, or what an event lists.
                if byte == b'}' && open.last() == Some(&b']') {
                    whole = Some((at + 1, open.clone()));
                }
            }
            _ => {}
        }
    }
    let (at, open) = whole?;
    let mut mended = text.get(..at)?.to_owned();
    mended.extend(open.iter().rev().map(|byte| char::from(*byte)));
    Some(mended)
}

struct Reader {
    zone: Tz,
    programme: Programme,
    notes: Vec<Note>,
}

/// A text, or a number as text.
fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => said(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn number(value: Option<&Value>) -> Option<u64> {
    value?.as_u64().or_else(|| value?.as_str()?.trim().parse().ok())
}

/// What is said beyond the names that are known, as JSON.
fn extra(object: &Map<String, Value>, known: &[&str]) -> Extra {
    let empty = |value: &Value| {
        value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty)
    };
    let other =
        object.iter().filter(|(name, value)| !known.contains(&name.as_str()) && !empty(value));
    other.map(|(name, value)| (name.clone(), value.to_string())).collect()
}

impl Reader {
    fn whole(&mut self, schedule: Schedule) {
        const KNOWN: [&str; 11] = [
            "acronym",
            "title",
            "description",
            "start",
            "end",
            "daysCount",
            "timeslot_duration",
            "time_zone_name",
            "tracks",
            "rooms",
            "days",
        ];
        let other = &schedule.conference.other;
        let programme = &mut self.programme;
        programme.version = text(Some(&schedule.version));
        programme.base_url = text(Some(&schedule.base_url));
        programme.title = text(other.get("title")).unwrap_or_default();
        programme.subtitle = text(other.get("description"));
        programme.acronym = text(other.get("acronym"));
        programme.first = text(other.get("start")).as_deref().and_then(clock::day);
        programme.last = text(other.get("end")).as_deref().and_then(clock::day);
        programme.slot = text(other.get("timeslot_duration")).as_deref().and_then(clock::minutes);
        programme.extra = extra(other, &KNOWN);
        if let Some(name) = text(other.get("time_zone_name")) {
            match name.parse::<Tz>() {
                Ok(zone) => (self.zone, programme.zone) = (zone, Some(zone)),
                Err(_) => self.note("", Problem::ZoneUnknown(name)),
            }
        }
        let list = |name: &str| other.get(name).and_then(Value::as_array).into_iter().flatten();
        let objects = |name| list(name).filter_map(Value::as_object);
        self.programme.tracks = objects("tracks").filter_map(track).collect();
        for room in objects("rooms").filter_map(room) {
            self.programme.note_room(room);
        }
        for day in schedule.conference.days {
            self.day(day);
        }
    }

    fn day(&mut self, day: Day) {
        let date = text(Some(&day.date));
        for (name, events) in day.rooms.0 {
            self.programme.note_room(Room { name: name.clone(), ..Room::default() });
            for event in &events {
                if self.programme.events.len() >= MOST_EVENTS {
                    return self.note("", Problem::TooManyEvents);
                }
                if let Some(event) = event.as_object() {
                    self.event(event, &name, date.as_deref());
                }
            }
        }
    }

    fn note(&mut self, title: &str, problem: Problem) {
        self.notes.push(Note { line: 0, title: title.to_owned(), problem });
    }

    fn event(&mut self, object: &Map<String, Value>, room: &str, date: Option<&str>) {
        let Some(title) = text(object.get("title")) else {
            return self.note("", Problem::NoTitle);
        };
        let full = text(object.get("date"));
        let found = full.as_deref().and_then(|full| clock::moment(full, self.zone));
        let found = found.or_else(|| {
            let day = full.as_deref().or(date).and_then(clock::day)?;
            let time = clock::time(&text(object.get("start"))?)?;
            Some(clock::utc_of(day.and_time(time), self.zone))
        });
        let Some((start, problem)) = found else {
            let problem = full.map_or(Problem::NoStart, Problem::TimeUnknown);
            return self.note(&title, problem);
        };
        if let Some(problem) = problem {
            self.note(&title, problem);
        }
        let length = text(object.get("duration")).unwrap_or_default();
        let Some(minutes) = clock::minutes(&length) else {
            return self.note(&title, Problem::LengthUnknown(length));
        };
        if let Some(problem) = Problem::of_length(minutes) {
            self.note(&title, problem);
        }
        let mut event = Event::new(title, start, minutes);
        fill(&mut event, object);
        event.room = Some(room.to_owned());
        self.programme.events.push(event);
    }
}

fn track(object: &Map<String, Value>) -> Option<Track> {
    Some(Track {
        name: text(object.get("name"))?,
        slug: text(object.get("slug")),
        color: text(object.get("color")),
        extra: extra(object, &["name", "slug", "color"]),
    })
}

fn room(object: &Map<String, Value>) -> Option<Room> {
    let capacity = number(object.get("capacity"));
    Some(Room {
        name: text(object.get("name"))?,
        slug: text(object.get("slug")),
        guid: text(object.get("guid")),
        capacity: capacity.and_then(|capacity| u32::try_from(capacity).ok()),
        description: text(object.get("description")),
        extra: extra(object, &["name", "slug", "guid", "capacity", "description"]),
    })
}

fn fill(event: &mut Event, object: &Map<String, Value>) {
    const KNOWN: [&str; 24] = [
        "guid",
        "id",
        "code",
        "slug",
        "title",
        "subtitle",
        "date",
        "start",
        "end",
        "duration",
        "room",
        "track",
        "type",
        "language",
        "abstract",
        "description",
        "persons",
        "links",
        "attachments",
        "url",
        "feedback_url",
        "logo",
        "do_not_record",
        "recording_license",
    ];
    let get = |name: &str| text(object.get(name));
    let objects = |name: &str| {
        let list = object.get(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_object)
    };
    event.guid = get("guid");
    event.number = number(object.get("id"));
    event.code = get("code");
    event.slug = get("slug");
    event.subtitle = get("subtitle");
    event.track = get("track");
    event.kind = get("type");
    event.language = get("language");
    event.summary = get("abstract");
    event.description = get("description");
    event.url = get("url").filter(|url| !url.starts_with("urn:uuid:"));
    event.feedback_url = get("feedback_url");
    event.logo = get("logo");
    event.state = State::Planned;
    event.is_unrecorded = object.get("do_not_record").and_then(Value::as_bool) == Some(true);
    event.people = objects("persons").filter_map(participant).collect();
    event.links = objects("links").filter_map(attachment).collect();
    event.attachments = objects("attachments").filter_map(attachment).collect();
    event.extra = extra(object, &KNOWN);
    if let Some(licence) = get("recording_license") {
        event.extra.insert("recording_license".into(), Value::String(licence).to_string());
    }
}

fn participant(object: &Map<String, Value>) -> Option<Participant> {
    const KNOWN: [&str; 7] = ["name", "public_name", "id", "code", "guid", "biography", "email"];
    Some(Participant {
        name: text(object.get("public_name")).or_else(|| text(object.get("name")))?,
        role: None,
        number: number(object.get("id")),
        code: text(object.get("code")),
        guid: text(object.get("guid")),
        email: text(object.get("email")),
        biography: text(object.get("biography")),
        extra: extra(object, &KNOWN),
    })
}

fn attachment(object: &Map<String, Value>) -> Option<Attachment> {
    Some(Attachment {
        url: text(object.get("url"))?,
        title: text(object.get("title")).unwrap_or_default(),
        kind: text(object.get("type")),
    })
}
