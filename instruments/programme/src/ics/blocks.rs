//! A calendar cut into its events, each with its line.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::Extra;
use crate::text::said;

/// One `VEVENT` as it stands in the file, lines unfolded.
pub(super) struct Block<'a> {
    pub line: u32,
    /// Its own lines, without begin and end, with those of what lies within.
    lines: Vec<String>,
    text: Vec<&'a str>,
}

/// What is said of an event under names that have a place of their own.
const KNOWN: [&str; 19] = [
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "CATEGORIES",
    "STATUS",
    "URL",
    "ORGANIZER",
    "CONTACT",
    "CONFERENCE",
    "ATTACH",
    "IMAGE",
    "DTSTART",
    "DTEND",
    "DURATION",
    "UID",
    "DTSTAMP",
    "RECURRENCE-ID",
    "LAST-MODIFIED",
    "SEQUENCE",
];

fn name_of(line: &str) -> &str {
    line.split([':', ';']).next().unwrap_or_default()
}

impl Block<'_> {
    /// Lines of the event itself, not of an alarm within it.
    fn own(&self) -> impl Iterator<Item = &str> {
        let mut depth = 0_u32;
        self.lines.iter().map(String::as_str).filter(move |line| {
            match name_of(line).to_ascii_uppercase().as_str() {
                "BEGIN" => depth += 1,
                "END" => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
    }

    /// The value of a property as it stands there.
    pub(super) fn raw(&self, name: &str) -> Option<String> {
        let line = self.own().find(|line| name_of(line).eq_ignore_ascii_case(name))?;
        line.split_once(':').map(|(_, value)| value.to_owned())
    }

    /// Whether it recurs and nothing says how long.
    pub(super) fn is_endless(&self) -> bool {
        let rule = self.raw("RRULE").unwrap_or_default().to_ascii_uppercase();
        !rule.is_empty() && !rule.contains("COUNT=") && !rule.contains("UNTIL=")
    }

    pub(super) fn count(&self, name: &str) -> usize {
        self.own().filter(|line| name_of(line).eq_ignore_ascii_case(name)).count()
    }

    /// What the event says beyond what has a place: parameters and value by property.
    pub(super) fn extra(&self) -> Extra {
        let mut extra = Extra::new();
        for line in self.own() {
            let name = name_of(line);
            let known = KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name));
            let rest = line.get(name.len()..).unwrap_or_default().trim_start_matches(':');
            if known || rest.is_empty() {
                continue;
            }
            let value: &mut String = extra.entry(name.to_ascii_uppercase()).or_default();
            if !value.is_empty() {
                value.push('\n');
            }
            value.push_str(rest);
        }
        extra
    }
}

/// A file of calendars: what stands above the events, the zones, and the events.
pub(super) struct Calendar<'a> {
    headers: Vec<String>,
    zones: Vec<&'a str>,
    blocks: Vec<Block<'a>>,
    /// Where the file breaks off, and how.
    pub broken: Option<(u32, String)>,
}

impl<'a> Calendar<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut calendar =
            Self { headers: Vec::new(), zones: Vec::new(), blocks: Vec::new(), broken: None };
        let (mut open, mut in_zone): (Option<Block<'a>>, bool) = (None, false);
        let mut last = 0;
        for (at, line) in text.lines().enumerate() {
            let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
            last = number;
            let said = line.trim_end();
            let tag = said.to_ascii_uppercase();
            match (&mut open, tag.as_str()) {
                (None, "BEGIN:VTIMEZONE") => {
                    in_zone = true;
                    calendar.zones.push(line);
                }
                (None, "END:VTIMEZONE") => {
                    in_zone = false;
                    calendar.zones.push(line);
                }
                (None, _) if in_zone => calendar.zones.push(line),
                (None, "BEGIN:VEVENT") => {
                    open = Some(Block { line: number, lines: Vec::new(), text: Vec::new() });
                }
                // An event that was never ended: the next one begins, or the calendar ends.
                (Some(block), "BEGIN:VEVENT" | "END:VCALENDAR") => {
                    calendar.broken = Some((block.line, "BEGIN:VEVENT without END".into()));
                    let begins = tag == "BEGIN:VEVENT";
                    open =
                        begins.then(|| Block { line: number, lines: Vec::new(), text: Vec::new() });
                }
                (Some(_), "END:VEVENT") => calendar.blocks.extend(open.take()),
                (Some(block), _) => {
                    block.text.push(line);
                    unfold(&mut block.lines, line);
                }
                (None, _) => unfold(&mut calendar.headers, line),
            }
        }
        if let Some(block) = open {
            calendar.broken =
                Some((last, format!("the event of line {} does not end", block.line)));
        }
        calendar
    }

    /// A property of the calendar itself.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        let line = self.headers.iter().find(|line| name_of(line).eq_ignore_ascii_case(name))?;
        let value = line.split_once(':').map(|(_, value)| value)?;
        said(&value.replace("\\,", ",").replace("\\;", ";").replace("\\n", " "))
    }

    /// Events by UID, in the order of the file; those without one stand alone.
    pub(super) fn groups(&self) -> Vec<Vec<&Block<'a>>> {
        let mut groups: Vec<Vec<&Block<'a>>> = Vec::new();
        let mut by_uid: BTreeMap<String, usize> = BTreeMap::new();
        for block in &self.blocks {
            let uid = block.raw("UID").and_then(|uid| said(&uid));
            let place = uid.as_ref().and_then(|uid| by_uid.get(uid)).copied();
            match place.and_then(|place| groups.get_mut(place)) {
                Some(group) => group.push(block),
                None => {
                    if let Some(uid) = uid {
                        by_uid.insert(uid, groups.len());
                    }
                    groups.push(vec![block]);
                }
            }
        }
        groups
    }

    /// A calendar of its own with these events and the zones of the file.
    pub(super) fn with(&self, blocks: &[&Block<'_>]) -> String {
        let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        let mut push = |line: &str| {
            text.push_str(line);
            text.push_str("\r\n");
        };
        self.zones.iter().for_each(|line| push(line));
        for block in blocks {
            push("BEGIN:VEVENT");
            block.text.iter().for_each(|line| push(&mended(line)));
            push("END:VEVENT");
        }
        push("END:VCALENDAR");
        text
    }
}

/// A time's line as its writer meant it: without a quotation mark that is never closed, as some
/// Outlooks write it, and without the word that it is a day alone where it says an hour.
fn mended(line: &str) -> Cow<'_, str> {
    const DAY: &str = ";VALUE=DATE:";
    if !["DTSTART", "DTEND", "EXDATE", "RECURRENCE-ID"].contains(&name_of(line)) {
        return line.into();
    }
    let marks = line.bytes().filter(|byte| *byte == b'"').count();
    if marks % 2 == 1 || line.ends_with('"') {
        return line.replace('"', "").into();
    }
    let says_hour = line.split_once(DAY).is_some_and(|(_, value)| value.contains('T'));
    if says_hour { line.replace(DAY, ":").into() } else { line.into() }
}

/// A line that begins with a space goes on where the one before ended.
fn unfold(lines: &mut Vec<String>, line: &str) {
    let folded = line.strip_prefix([' ', '\t']);
    match (folded, lines.last_mut()) {
        (Some(rest), Some(last)) => last.push_str(rest.trim_end_matches('\r')),
        _ => lines.push(line.trim_end_matches('\r').to_owned()),
    }
}
