//! The XML of pentabarf and frab (<https://c3voc.de/wiki/schedule>), as pretalx and FOSDEM write it.
//!
//! Read leniently: an element that is missing is missing, one that is not known is kept. Entities are
//! never expanded and no other file is ever fetched. [`write`] gives what the schema demands.

mod element;
mod writing;

use chrono::NaiveDate;
use chrono_tz::Tz;
use quick_xml::events::Event as Xml;

use crate::model::{Attachment, Event, Participant, Programme, Room, State, Track};
use crate::notes::{Note, Problem, Unreadable};
use crate::text::said;
use crate::{MOST_EVENTS, clock};
use element::{Broken, Element, Source};

pub use writing::{LONGEST, write};

/// What is known while the file is read from top to bottom.
struct Reader<'a> {
    source: Source<'a>,
    zone: Tz,
    programme: Programme,
    notes: Vec<Note>,
    day: Option<NaiveDate>,
    room: Option<String>,
}

/// Reads a file to its end, or to where it breaks off.
pub(crate) fn read(text: &str, zone: Tz) -> Result<(Programme, Vec<Note>), Unreadable> {
    let mut reader = Reader {
        source: Source::of(text),
        zone,
        programme: Programme::default(),
        notes: Vec::new(),
        day: None,
        room: None,
    };
    let mut is_schedule = false;
    loop {
        match reader.source.next() {
            Ok(Xml::Start(start)) => {
                let name = start.name().as_ref().to_owned();
                is_schedule |= name == "schedule";
                let is_whole = matches!(
                    name.as_str(),
                    "event" | "conference" | "tracks" | "version" | "generator"
                );
                let head = Element::head(&start);
                if !is_whole {
                    reader.enter(&name, head);
                } else if let Err(broken) = reader.whole(head) {
                    reader.broken(broken);
                    break;
                }
            }
            Ok(Xml::Empty(start)) => {
                let name = start.name().as_ref().to_owned();
                reader.enter(&name, Element::head(&start));
            }
            Ok(Xml::DocType(doctype))
                if doctype.contains("ENTITY") || doctype.contains("SYSTEM") =>
            {
                let line = reader.source.line();
                let problem = Problem::EntityRefused("DOCTYPE".into());
                reader.notes.push(Note { line, title: String::new(), problem });
            }
            Ok(Xml::Eof) => break,
            Ok(_) => {}
            Err(broken) => {
                reader.broken(broken);
                break;
            }
        }
        if reader.programme.events.len() >= MOST_EVENTS {
            let line = reader.source.line();
            reader.notes.push(Note { line, title: String::new(), problem: Problem::TooManyEvents });
            break;
        }
    }
    if !is_schedule {
        return Err(Unreadable::OtherKind);
    }
    let mut notes = reader.notes;
    notes.extend(reader.source.into_notes());
    notes.sort_by_key(|note| note.line);
    let mut programme = reader.programme;
    crate::uniform::settle(&mut programme, &mut notes);
    Ok((programme, notes))
}

impl Reader<'_> {
    fn broken(&mut self, broken: Broken) {
        let Broken { line, why } = broken;
        self.notes.push(Note { line, title: String::new(), problem: Problem::BrokenHere(why) });
    }

    /// A day or a room begins.
    fn enter(&mut self, name: &str, head: Element) {
        match name {
            "day" => {
                self.day = head.attribute("date").and_then(clock::day);
                self.room = None;
            }
            "room" => {
                let Some(room) = head.attribute("name").and_then(said) else { return };
                self.room = Some(room.clone());
                let known = ["name", "slug", "guid", "capacity", "description"];
                self.programme.note_room(Room {
                    name: room,
                    slug: head.attribute("slug").and_then(said),
                    guid: head.attribute("guid").and_then(said),
                    capacity: head.attribute("capacity").and_then(|text| text.parse().ok()),
                    description: head.attribute("description").and_then(said),
                    extra: head.other_attributes(&known),
                });
            }
            _ => {}
        }
    }

    /// An element that is read with all that it holds.
    fn whole(&mut self, head: Element) -> Result<(), Broken> {
        let element = self.source.rest_of(head)?;
        match element.name.as_str() {
            "event" => self.event(&element),
            "conference" => self.conference(&element),
            "tracks" => self.tracks(&element),
            "version" => self.programme.version = said(&element.text),
            _ => {
                self.programme.extra.insert(element.name.clone(), element.raw.clone());
            }
        }
        Ok(())
    }

    fn conference(&mut self, element: &Element) {
        const KNOWN: [&str; 13] = [
            "acronym",
            "title",
            "subtitle",
            "venue",
            "city",
            "start",
            "end",
            "days",
            "day_change",
            "timeslot_duration",
            "base_url",
            "time_zone_name",
            "track",
        ];
        let text = |name| element.child(name).and_then(|child| said(&child.text));
        let programme = &mut self.programme;
        programme.title = text("title").unwrap_or_default();
        programme.subtitle = text("subtitle");
        programme.acronym = text("acronym");
        programme.venue = text("venue");
        programme.city = text("city");
        programme.base_url = text("base_url");
        programme.first = text("start").as_deref().and_then(clock::day);
        programme.last = text("end").as_deref().and_then(clock::day);
        programme.slot = text("timeslot_duration").as_deref().and_then(clock::minutes);
        programme.day_change = text("day_change").as_deref().and_then(clock::minutes);
        for other in element.children.iter().filter(|child| !KNOWN.contains(&child.name.as_str())) {
            programme.extra.insert(other.name.clone(), other.raw.clone());
        }
        if let Some(name) = text("time_zone_name") {
            match name.parse::<Tz>() {
                Ok(zone) => {
                    self.zone = zone;
                    self.programme.zone = Some(zone);
                }
                Err(_) => self.note(element, "", Problem::ZoneUnknown(name)),
            }
        }
        self.tracks(element);
    }

    fn tracks(&mut self, element: &Element) {
        for child in element.children.iter().filter(|child| child.name == "track") {
            let name = child.attribute("name").and_then(said).or_else(|| said(&child.text));
            let Some(name) = name else { continue };
            self.programme.tracks.push(Track {
                name,
                slug: child.attribute("slug").and_then(said),
                color: child.attribute("color").and_then(said),
                extra: child.other_attributes(&["name", "slug", "color"]),
            });
        }
    }

    fn note(&mut self, element: &Element, title: &str, problem: Problem) {
        self.notes.push(Note { line: element.line, title: title.to_owned(), problem });
    }

    fn event(&mut self, element: &Element) {
        let text = |name| element.child(name).and_then(|child| said(&child.text));
        let Some(title) = text("title") else {
            return self.note(element, "", Problem::NoTitle);
        };
        let start = match self.start_of(text("date"), text("start")) {
            Ok((start, problem)) => {
                if let Some(problem) = problem {
                    self.note(element, &title, problem);
                }
                start
            }
            Err(problem) => return self.note(element, &title, problem),
        };
        let length = text("duration").unwrap_or_default();
        let Some(minutes) = clock::minutes(&length) else {
            return self.note(element, &title, Problem::LengthUnknown(length));
        };
        if let Some(problem) = Problem::of_length(minutes) {
            self.note(element, &title, problem);
        }
        let mut event = Event::new(title, start, minutes);
        fill(&mut event, element);
        event.room = self.room.clone().or_else(|| text("room"));
        if let Some(name) = event.room.clone() {
            self.programme.note_room(Room { name, ..Room::default() });
        }
        self.programme.events.push(event);
    }

    /// `date` says the moment; where it is a day alone or missing, the day and `start` do.
    fn start_of(
        &self,
        date: Option<String>,
        start: Option<String>,
    ) -> Result<(chrono::DateTime<chrono::Utc>, Option<Problem>), Problem> {
        if let Some(found) = date.as_deref().and_then(|date| clock::moment(date, self.zone)) {
            return Ok(found);
        }
        let Some(start) = start else {
            return Err(date.map_or(Problem::NoStart, Problem::TimeUnknown));
        };
        let day = date.as_deref().and_then(clock::day).or(self.day).ok_or(Problem::NoStart)?;
        let time = clock::time(&start).ok_or(Problem::TimeUnknown(start))?;
        let minutes =
            u32::try_from(time.signed_duration_since(chrono::NaiveTime::MIN).num_minutes());
        // What begins after midnight belongs to the day before.
        let is_night = minutes.is_ok_and(|m| self.programme.day_change.is_some_and(|at| m < at));
        let day = if is_night { day.succ_opt().unwrap_or(day) } else { day };
        Ok(clock::utc_of(day.and_time(time), self.zone))
    }
}

/// All that an event says beside title, time and room.
fn fill(event: &mut Event, element: &Element) {
    const KNOWN: [&str; 21] = [
        "title",
        "date",
        "start",
        "duration",
        "room",
        "slug",
        "url",
        "subtitle",
        "track",
        "type",
        "language",
        "abstract",
        "description",
        "feedback_url",
        "persons",
        "attachments",
        "links",
        "recording",
        "logo",
        "status",
        "capacity",
    ];
    let text = |name| element.child(name).and_then(|child| said(&child.text));
    event.guid = element.attribute("guid").and_then(said);
    event.number = element.attribute("id").and_then(|id| id.trim().parse().ok());
    event.code = element.attribute("code").and_then(said);
    event.line = element.line;
    event.slug = text("slug");
    event.url = text("url");
    event.subtitle = text("subtitle");
    event.track = text("track");
    event.kind = text("type");
    event.language = text("language");
    event.summary = text("abstract");
    event.description = text("description");
    event.feedback_url = text("feedback_url");
    event.logo = text("logo");
    event.capacity = text("capacity").and_then(|capacity| capacity.parse().ok());
    event.state = match text("status").as_deref() {
        Some("cancelled" | "canceled") => State::Cancelled,
        Some("tentative") => State::Tentative,
        _ => State::Planned,
    };
    event.is_unrecorded = element
        .child("recording")
        .and_then(|recording| recording.child("optout"))
        .is_some_and(|optout| optout.text.trim() == "true");
    event.people = element.listed("persons", "person").filter_map(participant).collect();
    event.links = element.listed("links", "link").filter_map(attachment).collect();
    event.attachments =
        element.listed("attachments", "attachment").filter_map(attachment).collect();
    for other in element.children.iter().filter(|child| !KNOWN.contains(&child.name.as_str())) {
        event.extra.insert(other.name.clone(), other.raw.clone());
    }
    event.extra.extend(element.other_attributes(&["guid", "id", "code"]));
}

fn participant(element: &Element) -> Option<Participant> {
    Some(Participant {
        name: said(&element.text).or_else(|| element.attribute("name").and_then(said))?,
        role: element.attribute("role").and_then(said),
        number: element.attribute("id").and_then(|id| id.trim().parse().ok()),
        code: element.attribute("code").and_then(said),
        guid: element.attribute("guid").and_then(said),
        email: None,
        biography: None,
        extra: element.other_attributes(&["name", "role", "id", "code", "guid"]),
    })
}

fn attachment(element: &Element) -> Option<Attachment> {
    Some(Attachment {
        url: element.attribute("href").and_then(said)?,
        title: said(&element.text).unwrap_or_default(),
        kind: element.attribute("type").and_then(said),
    })
}
