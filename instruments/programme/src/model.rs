//! What a programme is, whatever file it came in.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// What a format says beyond what this crate names: by element, attribute or property.
pub type Extra = BTreeMap<String, String>;

/// A whole programme.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Programme {
    /// The conference's title.
    pub title: String,
    /// A line below it.
    pub subtitle: Option<String>,
    /// The short name that formats of the c3voc family use: `fosdem-2025`.
    pub acronym: Option<String>,
    /// The version of the programme, in its maker's words.
    pub version: Option<String>,
    /// Where.
    pub venue: Option<String>,
    /// In which city.
    pub city: Option<String>,
    /// The address that pages of events begin with.
    pub base_url: Option<String>,
    /// The conference's time zone.
    pub zone: Option<Tz>,
    /// The first day.
    pub first: Option<NaiveDate>,
    /// The last day.
    pub last: Option<NaiveDate>,
    /// Minutes of one slot of the grid.
    pub slot: Option<u32>,
    /// Minutes after midnight at which a new day of the programme begins.
    pub day_change: Option<u32>,
    /// Tracks in their order.
    pub tracks: Vec<Track>,
    /// Rooms in their order, each once.
    pub rooms: Vec<Room>,
    /// Events in the order of the file.
    pub events: Vec<Event>,
    /// What else the file says of the whole.
    pub extra: Extra,
}

impl Programme {
    /// Adds a room, unless one of its name is known: some exports name a room twice, and the first
    /// one counts.
    pub(crate) fn note_room(&mut self, room: Room) {
        if !self.rooms.iter().any(|known| known.name == room.name) {
            self.rooms.push(room);
        }
    }

    /// Adds the rooms that events name and the file does not list, in the order of the events.
    pub(crate) fn note_rooms_of_events(&mut self) {
        let named: Vec<String> =
            self.events.iter().filter_map(|event| event.room.clone()).collect();
        for name in named {
            self.note_room(Room { name, ..Room::default() });
        }
    }
}

/// A line of the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: Option<String>,
    /// Its colour as `#rrggbb`.
    pub color: Option<String>,
    /// What else the file says of it.
    pub extra: Extra,
}

/// A room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Its name, unique within the programme.
    pub name: String,
    /// Its name in addresses.
    pub slug: Option<String>,
    /// Its id anywhere.
    pub guid: Option<String>,
    /// How many people it holds.
    pub capacity: Option<u32>,
    /// What is said of it.
    pub description: Option<String>,
    /// What else the file says of it.
    pub extra: Extra,
}

/// Whether an event takes place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It does.
    #[default]
    Planned,
    /// Perhaps.
    Tentative,
    /// It does not.
    Cancelled,
}

/// One event of a programme, at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// By which the same event is found again in the next version of the file: its guid, else its
    /// id, else what its title and time make.
    pub key: String,
    /// Its id anywhere, as a UUID.
    pub guid: Option<String>,
    /// Its number in the system it comes from.
    pub number: Option<u64>,
    /// Its short code there.
    pub code: Option<String>,
    /// Its name in addresses.
    pub slug: Option<String>,
    /// Whether it takes place.
    pub state: State,
    /// Its title.
    pub title: String,
    /// A line below it.
    pub subtitle: Option<String>,
    /// The name of its room.
    pub room: Option<String>,
    /// The name of its track.
    pub track: Option<String>,
    /// What kind of event it is, in its maker's words.
    pub kind: Option<String>,
    /// The language it is held in, as a tag.
    pub language: Option<String>,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// Minutes that it lasts.
    pub minutes: u32,
    /// Whether it is said to last whole days, without times.
    pub all_day: bool,
    /// In a few sentences. May hold HTML or Markdown, as its maker wrote it.
    pub summary: Option<String>,
    /// At length. May hold HTML or Markdown.
    pub description: Option<String>,
    /// Who takes part on stage.
    pub people: Vec<Participant>,
    /// Links.
    pub links: Vec<Attachment>,
    /// Papers, slides.
    pub attachments: Vec<Attachment>,
    /// Its page.
    pub url: Option<String>,
    /// Where feedback goes.
    pub feedback_url: Option<String>,
    /// A picture.
    pub logo: Option<String>,
    /// Whether it must not be recorded.
    pub is_unrecorded: bool,
    /// How many people may come, where the file says so.
    pub capacity: Option<u32>,
    /// What else the file says of it.
    pub extra: Extra,
    /// How often its calendar was published anew: whoever has the event already sees that another
    /// one is newer.
    pub sequence: u32,
    /// When its calendar was published last.
    pub published: Option<DateTime<Utc>>,
    /// The line of the file at which it begins.
    pub line: u32,
}

impl Event {
    /// An event with a title and a time, and nothing else yet.
    pub fn new(title: String, start: DateTime<Utc>, minutes: u32) -> Self {
        Self {
            key: String::new(),
            guid: None,
            number: None,
            code: None,
            slug: None,
            state: State::Planned,
            title,
            subtitle: None,
            room: None,
            track: None,
            kind: None,
            language: None,
            start,
            minutes,
            all_day: false,
            summary: None,
            description: None,
            people: Vec::new(),
            links: Vec::new(),
            attachments: Vec::new(),
            url: None,
            feedback_url: None,
            logo: None,
            is_unrecorded: false,
            capacity: None,
            extra: Extra::new(),
            sequence: 0,
            published: None,
            line: 0,
        }
    }

    /// When it ends.
    pub fn end(&self) -> DateTime<Utc> {
        self.start + chrono::Duration::minutes(i64::from(self.minutes))
    }
}

/// Somebody on stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// The name as the file writes it.
    pub name: String,
    /// In which role, in the file's words; most formats know speakers only.
    pub role: Option<String>,
    /// Their number in the system it comes from.
    pub number: Option<u64>,
    /// Their short code there.
    pub code: Option<String>,
    /// Their id anywhere, as a UUID.
    pub guid: Option<String>,
    /// An address for mail.
    pub email: Option<String>,
    /// Who they are.
    pub biography: Option<String>,
    /// What else the file says of them.
    pub extra: Extra,
}

/// A link or a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called; empty where the file does not say.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// What it is, in the file's words: `slides`.
    pub kind: Option<String>,
}

impl Attachment {
    /// Whether every format can hold it.
    pub fn is_web(&self) -> bool {
        crate::address::is_web(&crate::address(&self.url))
    }
}
