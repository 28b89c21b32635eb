//! Programmes of conferences as files: read leniently, written strictly.
//!
//! Four formats are one [`Programme`]: the XML of pentabarf and frab, the JSON of c3voc and pretalx
//! (both described at <https://c3voc.de/wiki/schedule>), iCalendar (RFC 5545), and a CSV of our own.
//! [`read`] finds out which one it is. A file that breaks off is read to its last good event; what
//! could not be understood stands in [`Reading::notes`], with its line. What a format says that this
//! crate has no name for is kept in `extra`, never lost.
//!
//! This crate does no I/O, knows no database and takes no clock.

mod address;
mod clock;
mod csv_format;
mod ics;
mod json;
mod model;
mod notes;
mod text;
mod uniform;
mod xml;

pub use address::address;
pub use clock::{local, minutes_said, time as time_of, utc_of};
pub use csv_format::{COLUMNS, ROLES, write as to_csv};
pub use ics::{in_one, write as to_ics};
pub use json::write as to_json;
pub use model::{Attachment, Event, Extra, Participant, Programme, Room, State, Track};
pub use notes::{Note, Problem, Unreadable};
pub use text::said;
pub use xml::{LONGEST as LONGEST_IN_XML, write as to_xml};

use chrono::NaiveDate;
use chrono_tz::Tz;

/// The longest file that is read, in bytes: ten times the largest programme we have seen.
pub const LARGEST: usize = 32 * 1024 * 1024;
/// Most events that are taken from one file.
pub const MOST_EVENTS: usize = 20_000;

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Pentabarf or frab XML.
    Xml,
    /// The JSON of c3voc and pretalx.
    Json,
    /// iCalendar.
    Ics,
    /// Our own CSV.
    Csv,
}

impl Format {
    /// The format whose files end so, without the dot.
    pub fn parse(ending: &str) -> Option<Self> {
        match ending {
            "xml" => Some(Self::Xml),
            "json" => Some(Self::Json),
            "ics" => Some(Self::Ics),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }

    /// The media type of what we write, with its encoding.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Xml => "application/xml; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
            Self::Ics => "text/calendar; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// A programme with everything that could not be understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What the file is.
    pub format: Format,
    /// What was understood.
    pub programme: Programme,
    /// What was not, in the order of the file.
    pub notes: Vec<Note>,
}

/// Reads a file of any of the formats. Times without a zone are times in `zone`.
///
/// # Errors
/// When nothing of it can be read: another kind of file, too large, no event at all.
pub fn read(bytes: &[u8], zone: Tz) -> Result<Reading, Unreadable> {
    read_any(bytes, zone, None)
}

/// Reads a file for a meeting whose last day is known: what recurs without end does so until some
/// weeks after it.
///
/// # Errors
/// As [`read`].
pub fn read_until(bytes: &[u8], zone: Tz, last: NaiveDate) -> Result<Reading, Unreadable> {
    read_any(bytes, zone, Some(last))
}

fn read_any(bytes: &[u8], zone: Tz, last: Option<NaiveDate>) -> Result<Reading, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let text = text::decoded(bytes).ok_or(Unreadable::NoText)?;
    let start = text.trim_start();
    let (format, (programme, notes)) = if start.starts_with('<') {
        (Format::Xml, xml::read(&text, zone)?)
    } else if start.starts_with('{') {
        (Format::Json, json::read(&text, zone)?)
    } else if start.get(..15).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        (Format::Ics, ics::read(&text, zone, last)?)
    } else {
        (Format::Csv, csv_format::read(&text, zone)?)
    };
    if programme.events.is_empty() {
        return Err(match notes.into_iter().next_back() {
            Some(note) => Unreadable::Broken(note),
            None => Unreadable::NoEvents,
        });
    }
    Ok(Reading { format, programme, notes })
}
