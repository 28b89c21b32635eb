//! Written as RFC 5545 and 7986 say, times in UTC, so that no definition of a zone is needed.
//!
//! Ids are UUIDs alone, without the name of a host (RFC 7986, 5.3): they stay the same when the
//! installation gets another address.

use std::fmt::Write;

use chrono::{DateTime, Days, Duration, Utc};
use chrono_tz::Tz;

use crate::address::is_web;
use crate::clock::local;
use crate::model::{Event, Programme, State};
use crate::text::said;
use crate::uniform::guid_of;

/// A programme as a calendar, made at a moment, which stands for events that were never published.
pub fn write(programme: &Programme, zone: Tz, made: DateTime<Utc>) -> String {
    let mut calendar = Calendar(String::new());
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Entracte//Programme//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.text("NAME", &programme.title);
    calendar.text("X-WR-CALNAME", &programme.title);
    calendar.line("X-WR-TIMEZONE", zone.name());
    for event in &programme.events {
        calendar.event(event, zone, made);
    }
    calendar.line("END", "VCALENDAR");
    calendar.0
}

/// Subtitle, summary and description as a calendar holds them: in one text, if there is any. It is
/// the text that is read again.
pub fn in_one(texts: [&Option<String>; 3]) -> Option<String> {
    let texts: Vec<&str> = texts.into_iter().flatten().map(String::as_str).collect();
    said(&texts.join("\n\n"))
}

struct Calendar(String);

fn moment(moment: DateTime<Utc>) -> String {
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

impl Calendar {
    fn event(&mut self, event: &Event, zone: Tz, made: DateTime<Utc>) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &guid_of(event));
        self.line("DTSTAMP", &moment(event.published.unwrap_or(made)));
        self.line("SEQUENCE", &event.sequence.to_string());
        self.times(event, zone);
        self.text("SUMMARY", &event.title);
        if let Some(text) = in_one([&event.subtitle, &event.summary, &event.description]) {
            self.text("DESCRIPTION", &text);
        }
        if let Some(room) = &event.room {
            self.text("LOCATION", room);
        }
        if let Some(track) = &event.track {
            self.text("CATEGORIES", track);
        }
        if let Some(url) = event.url.as_deref().filter(|url| is_web(url)) {
            self.line("URL", url);
        }
        let status = match event.state {
            State::Planned => "CONFIRMED",
            State::Tentative => "TENTATIVE",
            State::Cancelled => "CANCELLED",
        };
        self.line("STATUS", status);
        self.line("END", "VEVENT");
    }

    fn times(&mut self, event: &Event, zone: Tz) {
        if event.all_day {
            let first = local(event.start, zone).date();
            // Days on which summer time begins or ends are an hour shorter or longer.
            let after = (local(event.end(), zone) + Duration::hours(12)).date();
            let after = after.max(first.checked_add_days(Days::new(1)).unwrap_or(first));
            self.line("DTSTART;VALUE=DATE", &first.format("%Y%m%d").to_string());
            self.line("DTEND;VALUE=DATE", &after.format("%Y%m%d").to_string());
            return;
        }
        self.line("DTSTART", &moment(event.start));
        // An end lies after the start (RFC 5545, 3.8.2.2); what has none lasts no time.
        if event.minutes > 0 {
            self.line("DTEND", &moment(event.end()));
        }
    }

    /// A property of text: what has a meaning in iCalendar is escaped (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '\\' | ';' | ',' => {
                    escaped.push('\\');
                    escaped.push(letter);
                }
                '\n' => escaped.push_str("\\n"),
                letter if letter.is_control() && letter != '\t' => {}
                letter => escaped.push(letter),
            }
        }
        self.line(name, &escaped);
    }

    /// A line, folded after 75 bytes and never within a letter (RFC 5545, 3.1).
    fn line(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if width + letter.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                width = 1;
            }
            let _ = write!(self.0, "{letter}");
            width += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
