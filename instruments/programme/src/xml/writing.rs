//! Written so that the schema of the format holds (`schedule.xml.xsd` of voc/schedule).

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event as Xml};

use crate::address::is_web;
use crate::clock::{local, minutes_said, with_offset};
use crate::model::{Event, Programme};
use crate::text::slug;
use crate::uniform::{Day, acronym, days, guid_of, numbers};

/// The longest event that can be written, in minutes: the schema takes two digits for hours.
pub const LONGEST: u32 = 99 * 60 + 59;

type Written = std::io::Result<()>;
type Xw = Writer<Vec<u8>>;

/// A programme as XML, at a version and a moment of its own.
///
/// # Errors
/// Never in practice: it is written into memory.
pub fn write(programme: &Programme, zone: Tz) -> std::io::Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let acronym = acronym(programme);
    let numbers = numbers(&programme.events);
    let days = days(programme, zone);
    xml.create_element("schedule").write_inner_content(|xml| {
        let version = programme.version.as_deref().unwrap_or("1");
        leaf(xml, "version", version)?;
        conference(xml, programme, &days, &acronym, zone)?;
        for day in &days {
            self::day(xml, programme, day, &acronym, &numbers, zone)?;
        }
        Ok(())
    })?;
    Ok(String::from_utf8_lossy(&xml.into_inner()).into_owned())
}

fn leaf(xml: &mut Xw, name: &str, text: &str) -> Written {
    xml.create_element(name).write_text_content(BytesText::new(&clean(text)))?;
    Ok(())
}

/// A text without the characters that XML 1.0 does not know.
fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t')).collect()
}

fn conference(
    xml: &mut Xw,
    programme: &Programme,
    days: &[Day<'_>],
    acronym: &str,
    zone: Tz,
) -> Written {
    xml.create_element("conference").write_inner_content(|xml| {
        leaf(xml, "title", &programme.title)?;
        leaf(xml, "acronym", acronym)?;
        if let Some((first, last)) = days.first().zip(days.last()) {
            leaf(xml, "start", &first.date.to_string())?;
            leaf(xml, "end", &last.date.to_string())?;
        }
        leaf(xml, "days", &days.len().to_string())?;
        leaf(xml, "timeslot_duration", &minutes_said(programme.slot.unwrap_or(5)))?;
        if let Some(url) = programme.base_url.as_deref().filter(|url| is_web(url)) {
            leaf(xml, "base_url", url)?;
        }
        leaf(xml, "time_zone_name", zone.name())?;
        for track in &programme.tracks {
            let name = clean(&track.name);
            let mut element = xml.create_element("track").with_attribute(("name", name.as_str()));
            let slug = track.slug.clone().unwrap_or_else(|| slug(&name));
            if slug.len() > 1 && slug.starts_with(|c: char| c.is_ascii_lowercase()) {
                let fits =
                    slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if fits {
                    element = element.with_attribute(("slug", slug.as_str()));
                }
            }
            if let Some(color) = track.color.as_deref().filter(|color| is_color(color)) {
                element = element.with_attribute(("color", color));
            }
            element.write_text_content(BytesText::new(&name))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn is_color(color: &str) -> bool {
    color.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}

fn day(
    xml: &mut Xw,
    programme: &Programme,
    day: &Day<'_>,
    acronym: &str,
    numbers: &[u64],
    zone: Tz,
) -> Written {
    let (index, date) = (day.index.to_string(), day.date.to_string());
    let (start, end) = (with_offset(day.start, zone), with_offset(day.end, zone));
    let attributes = [
        ("index", index.as_str()),
        ("date", date.as_str()),
        ("start", start.as_str()),
        ("end", end.as_str()),
    ];
    xml.create_element("day").with_attributes(attributes).write_inner_content(|xml| {
        for (room, events) in &day.rooms {
            let name = clean(room);
            let guid = programme.rooms.iter().find(|known| known.name == *room);
            let guid = guid.and_then(|room| room.guid.clone()).filter(|guid| is_uuid(guid));
            let mut element = xml.create_element("room").with_attribute(("name", name.as_str()));
            if let Some(guid) = &guid {
                element = element.with_attribute(("guid", guid.as_str()));
            }
            element.write_inner_content(|xml| {
                for (place, event) in events {
                    let number = numbers.get(*place).copied().unwrap_or(1);
                    self::event(xml, event, number, acronym, room, zone)?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn is_uuid(text: &str) -> bool {
    uuid::Uuid::parse_str(text).is_ok()
}

fn event(xml: &mut Xw, event: &Event, number: u64, acronym: &str, room: &str, zone: Tz) -> Written {
    let (guid, id) = (guid_of(event), number.to_string());
    let head = [("guid", guid.as_str()), ("id", id.as_str())];
    xml.create_element("event").with_attributes(head).write_inner_content(|xml| {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        leaf(xml, "room", room)?;
        leaf(xml, "title", &event.title)?;
        leaf(xml, "subtitle", &text(&event.subtitle))?;
        leaf(xml, "type", &text(&event.kind))?;
        leaf(xml, "date", &with_offset(event.start, zone))?;
        leaf(xml, "start", &wall(event.start, zone))?;
        leaf(xml, "duration", &minutes_said(event.minutes.min(LONGEST)))?;
        leaf(xml, "abstract", &text(&event.summary))?;
        leaf(xml, "slug", &slug_of(event, acronym, number))?;
        leaf(xml, "track", &text(&event.track))?;
        people(xml, event)?;
        leaf(xml, "language", &text(&event.language))?;
        leaf(xml, "description", &text(&event.description))?;
        if event.is_unrecorded {
            xml.create_element("recording").write_inner_content(|xml| {
                leaf(xml, "license", "")?;
                leaf(xml, "optout", "true")
            })?;
        }
        attached(xml, "links", "link", &event.links)?;
        attached(xml, "attachments", "attachment", &event.attachments)?;
        let addresses =
            [("url", &event.url), ("feedback_url", &event.feedback_url), ("logo", &event.logo)];
        for (name, url) in addresses {
            if let Some(url) = url.as_deref().filter(|url| is_web(url)) {
                leaf(xml, name, url)?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn wall(moment: DateTime<Utc>, zone: Tz) -> String {
    local(moment, zone).format("%H:%M").to_string()
}

/// The event's own slug where the schema takes it, else one made of acronym, number and title.
fn slug_of(event: &Event, acronym: &str, number: u64) -> String {
    let fits = |slug: &str| {
        slug.split_once('-').is_some_and(|(head, tail)| {
            let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            head.len() >= 4
                && head.chars().all(small)
                && tail.len() >= 4
                && tail.chars().all(|c| small(c) || c == '-')
        })
    };
    if let Some(own) = event.slug.as_deref().filter(|slug| fits(slug)) {
        return own.to_owned();
    }
    let head: String = acronym.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    format!("{head:_<4}-{number}-{:_<4}", slug(&event.title))
}

fn people(xml: &mut Xw, event: &Event) -> Written {
    xml.create_element("persons").write_inner_content(|xml| {
        for person in &event.people {
            let id = person.number.map(|number| number.to_string());
            let mut element = xml.create_element("person");
            if let Some(id) = &id {
                element = element.with_attribute(("id", id.as_str()));
            }
            if let Some(guid) = person.guid.as_deref().filter(|guid| is_uuid(guid)) {
                element = element.with_attribute(("guid", guid));
            }
            element.write_text_content(BytesText::new(&clean(&person.name)))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn attached(xml: &mut Xw, list: &str, name: &str, all: &[crate::model::Attachment]) -> Written {
    xml.create_element(list).write_inner_content(|xml| {
        for one in all {
            let mut element = xml.create_element(name).with_attribute(("href", one.url.as_str()));
            if let Some(kind) = &one.kind {
                element = element.with_attribute(("type", kind.as_str()));
            }
            element.write_text_content(BytesText::new(&clean(&one.title)))?;
        }
        Ok(())
    })?;
    Ok(())
}
