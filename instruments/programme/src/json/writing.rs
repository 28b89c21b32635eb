//! Written so that the schema of the format holds (`schema.json` of voc/schedule, version 1).

use chrono_tz::Tz;
use serde_json::{Map, Value, json};

use crate::address::{address, is_web};
use crate::clock::{local, minutes_said, with_offset};
use crate::model::{Attachment, Event, Participant, Programme, Room};
use crate::text::slug;
use crate::uniform::{Day, acronym, days, guid_of, numbers, uuid_from};

/// A programme as JSON.
pub fn write(programme: &Programme, zone: Tz) -> String {
    // The schema takes no hyphen within an acronym.
    let acronym = acronym(programme).replace('-', "_");
    let numbers = numbers(&programme.events);
    let days = days(programme, zone);
    let (first, last) = (days.first().map(|day| day.date), days.last().map(|day| day.date));
    let day =
        |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let mut conference = json!({
        "acronym": acronym,
        "title": programme.title,
        "start": day(first),
        "end": day(last),
        "daysCount": days.len(),
        "timeslot_duration": minutes_said(programme.slot.unwrap_or(5)),
        "time_zone_name": zone.name(),
        "rooms": programme.rooms.iter().map(room).collect::<Vec<_>>(),
        "tracks": programme.tracks.iter().map(track).collect::<Vec<_>>(),
        "days": days.iter().map(|day| self::day(day, &acronym, &numbers, zone)).collect::<Vec<_>>(),
    });
    if let (Some(subtitle), Some(conference)) = (&programme.subtitle, conference.as_object_mut()) {
        conference.insert("description".into(), json!(subtitle));
    }
    let mut schedule = json!({
        "version": programme.version.as_deref().unwrap_or("1"),
        "conference": conference,
    });
    let base = programme.base_url.as_deref().filter(|url| is_web(url));
    if let (Some(base), Some(schedule)) = (base, schedule.as_object_mut()) {
        schedule.insert("base_url".into(), json!(base));
    }
    let file = json!({ "$schema": "https://c3voc.de/schedule/schema.json", "schedule": schedule });
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

fn room(room: &Room) -> Value {
    let own = room.guid.as_deref().and_then(|guid| uuid::Uuid::parse_str(guid).ok());
    let guid = own.unwrap_or_else(|| uuid_from(&format!("room {}", room.name)));
    json!({
        "name": room.name,
        "guid": guid.to_string(),
        "capacity": room.capacity,
        "description": room.description,
    })
}

fn track(track: &crate::model::Track) -> Value {
    let mut value = Map::from_iter([("name".to_owned(), json!(track.name))]);
    let own = track.slug.clone().unwrap_or_else(|| slug(&track.name));
    if is_slug(&own) {
        value.insert("slug".into(), json!(own));
    }
    if let Some(color) = &track.color {
        value.insert("color".into(), json!(color));
    }
    Value::Object(value)
}

fn is_slug(slug: &str) -> bool {
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    slug.len() > 1
        && slug.ends_with(small)
        && slug.chars().all(|c| small(c) || matches!(c, '-' | '_'))
}

fn day(day: &Day<'_>, acronym: &str, numbers: &[u64], zone: Tz) -> Value {
    let rooms = day.rooms.iter().map(|(room, events)| {
        let events = events.iter().map(|(place, event)| {
            let number = numbers.get(*place).copied().unwrap_or(1);
            self::event(event, number, room, acronym, zone)
        });
        (room.clone(), Value::Array(events.collect()))
    });
    json!({
        "index": day.index,
        "date": day.date.to_string(),
        "day_start": with_offset(day.start, zone),
        "day_end": with_offset(day.end, zone),
        "rooms": Value::Object(rooms.collect()),
    })
}

fn event(event: &Event, number: u64, room: &str, acronym: &str, zone: Tz) -> Value {
    let guid = guid_of(event);
    let own = event.slug.clone().filter(|slug| is_slug(slug));
    let made = format!("{acronym}-{number}-{}", slug(&event.title));
    let url = event.url.clone().filter(|url| is_web(url));
    let mut value = json!({
        "guid": guid,
        "id": number,
        "date": with_offset(event.start, zone),
        "start": local(event.start, zone).format("%H:%M").to_string(),
        "end": with_offset(event.end(), zone),
        "duration": minutes_said(event.minutes),
        "room": room,
        "slug": own.unwrap_or_else(|| made.trim_end_matches('-').to_owned()),
        // An address is demanded; what has no page is named by its id.
        "url": url.unwrap_or_else(|| format!("urn:uuid:{guid}")),
        "title": event.title,
        "subtitle": event.subtitle.clone().unwrap_or_default(),
        "track": event.track,
        "type": event.kind.clone().unwrap_or_default(),
        "language": event.language,
        "abstract": event.summary.clone().unwrap_or_default(),
        "description": event.description.clone().unwrap_or_default(),
        "do_not_record": event.is_unrecorded,
        "persons": event.people.iter().map(person).collect::<Vec<_>>(),
        "links": references(&event.links),
        "attachments": references(&event.attachments),
    });
    let Some(object) = value.as_object_mut() else { return value };
    if let Some(code) = event.code.as_deref().filter(|code| is_code(code)) {
        object.insert("code".into(), json!(code));
    }
    for (name, url) in [("feedback_url", &event.feedback_url), ("logo", &event.logo)] {
        if let Some(url) = url.as_deref().filter(|url| is_web(url)) {
            object.insert(name.into(), json!(url));
        }
    }
    value
}

/// Whether the schema takes a code.
fn is_code(code: &str) -> bool {
    code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

fn person(person: &Participant) -> Value {
    let mut value = Map::from_iter([("name".to_owned(), json!(person.name))]);
    if let Some(number) = person.number {
        value.insert("id".into(), json!(number));
    }
    if let Some(code) = person.code.as_deref().filter(|code| is_code(code)) {
        value.insert("code".into(), json!(code));
    }
    if let Some(guid) = person.guid.as_deref().filter(|guid| uuid::Uuid::parse_str(guid).is_ok()) {
        value.insert("guid".into(), json!(guid));
    }
    if let Some(biography) = &person.biography {
        value.insert("biography".into(), json!(biography));
    }
    Value::Object(value)
}

/// Kinds of references that the schema names.
const KINDS: [&str; 8] =
    ["slides", "paper", "web", "blog", "article", "media", "related", "activitypub"];

fn references(all: &[Attachment]) -> Vec<Value> {
    let reference = |one: &Attachment| {
        let url = Some(address(&one.url)).filter(|url| is_web(url))?;
        let mut value = Map::from_iter([
            ("url".to_owned(), json!(url)),
            ("title".to_owned(), json!(one.title)),
        ]);
        if let Some(kind) = one.kind.as_deref().filter(|kind| KINDS.contains(kind)) {
            value.insert("type".into(), json!(kind));
        }
        Some(Value::Object(value))
    };
    all.iter().filter_map(reference).collect()
}
