//! iCalendar (RFC 5545, 7986), as calendars of many programs write it.
//!
//! The parser and the expansion of recurrences are calcard's. Each event is read on its own, so that
//! one that is broken costs itself alone.

mod blocks;
mod clocks;
mod writing;

use calcard::common::timezone::Tz as CalendarTz;
use calcard::icalendar::dates::{CalendarEvent, TimeOrDelta};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty,
    ICalendarStatus,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::MOST_EVENTS;
use crate::clock::local;
use crate::model::{Attachment, Event, Participant, Programme, State};
use crate::notes::{Note, Problem, Unreadable};
use crate::text::said;
use blocks::{Block, Calendar};

pub use writing::{in_one, write};

/// Times that are taken of one recurring event.
const MOST_TIMES: usize = 200;
/// Days after the last one of a meeting on which what recurs without end still belongs to it: who
/// meets every week meets a few times more.
const MARGIN: Days = Days::new(31);

/// Reads a file to its end; events that are broken are left out one by one. What recurs without end
/// does so until a month after `last`, the meeting's last day; where that is not known, until the
/// last day of the calendar's other events.
pub(crate) fn read(
    text: &str,
    zone: Tz,
    last: Option<NaiveDate>,
) -> Result<(Programme, Vec<Note>), Unreadable> {
    let calendar = Calendar::of(text);
    let mut notes = Vec::new();
    let mut programme = Programme {
        title: calendar
            .header("X-WR-CALNAME")
            .or_else(|| calendar.header("NAME"))
            .unwrap_or_default(),
        subtitle: calendar.header("X-WR-CALDESC"),
        ..Programme::default()
    };
    let named = calendar.header("X-WR-TIMEZONE");
    programme.zone = named.as_deref().and_then(|name| name.parse().ok());
    if let (Some(name), None) = (named, programme.zone) {
        notes.push(Note { line: 1, title: String::new(), problem: Problem::ZoneUnknown(name) });
    }
    let zone = programme.zone.unwrap_or(zone);
    let last = last.and_then(|last| last.checked_add_days(MARGIN));
    let is_endless = |group: &Vec<&Block<'_>>| group.iter().any(|block| block.is_endless());
    let (endless, ending): (Vec<_>, Vec<_>) = calendar.groups().into_iter().partition(is_endless);
    for group in ending.into_iter().chain(endless) {
        if programme.events.len() >= MOST_EVENTS {
            let line = group.first().map_or(0, |block| block.line);
            notes.push(Note { line, title: String::new(), problem: Problem::TooManyEvents });
            break;
        }
        let others = || programme.events.iter().map(|event| local(event.end(), zone).date()).max();
        let last = if is_endless(&group) { last.or_else(others) } else { None };
        let mut reader = Reader { zone, last, notes: &mut notes };
        programme.events.extend(reader.group(&calendar, &group));
    }
    if let Some((line, why)) = calendar.broken {
        let problem = Problem::BrokenHere(why);
        notes.push(Note { line, title: String::new(), problem });
    }
    programme.events.sort_by_key(|event| event.line);
    programme.note_rooms_of_events();
    crate::uniform::settle(&mut programme, &mut notes);
    notes.sort_by_key(|note| note.line);
    Ok((programme, notes))
}

struct Reader<'a> {
    zone: Tz,
    /// The last day of what recurs without end.
    last: Option<NaiveDate>,
    notes: &'a mut Vec<Note>,
}

impl Reader<'_> {
    fn note(&mut self, block: &Block<'_>, problem: Problem) {
        let title = block.raw("SUMMARY").unwrap_or_default();
        self.notes.push(Note { line: block.line, title, problem });
    }

    /// The events of one UID: one, or all times of a recurring one with those that were moved.
    fn group(&mut self, calendar: &Calendar<'_>, group: &[&Block<'_>]) -> Vec<Event> {
        let whole: Vec<&Block<'_>> =
            group.iter().copied().filter(|block| self.fits(block)).collect();
        let text = calendar.with(&whole);
        let Entry::ICalendar(mut parsed) = Parser::new(&text).entry() else {
            for block in whole {
                self.note(block, Problem::BrokenHere("not a component".into()));
            }
            return Vec::new();
        };
        clocks::mend(&mut parsed, self.zone);
        let components: Vec<u32> = ids_of_events(&parsed);
        let block_of = |id: u32| {
            let place = components.iter().position(|component| *component == id)?;
            whole.get(place).copied()
        };
        let expanded = parsed.expand_dates(CalendarTz::Tz(self.zone), MOST_TIMES + 1);
        for error in &expanded.errors {
            if let Some(block) = block_of(error.comp_id) {
                self.note(block, Problem::TimeUnknown(format!("{:?}", error.error)));
            }
        }
        let is_repeated = expanded.events.len() > 1;
        let mut times = expanded.events;
        self.shorten(&whole, &mut times);
        let mut events = Vec::new();
        for time in times {
            let Some((block, component)) =
                block_of(time.comp_id).zip(parsed.component_by_id(time.comp_id))
            else {
                continue;
            };
            let start = time.start.with_timezone(&Utc);
            let end = match time.end {
                TimeOrDelta::Time(end) => end.with_timezone(&Utc),
                TimeOrDelta::Delta(length) => start + length,
            };
            let minutes = u32::try_from((end - start).num_minutes()).unwrap_or(0);
            let mut event = event_of(component, block, start, minutes);
            event.key = key_of(component, start, is_repeated, self.zone);
            events.push(event);
        }
        self.look_again(&whole, &events);
        events.sort_by_key(|event| event.start);
        events
    }

    /// Leaves the times that are taken, and says so where there are more.
    fn shorten(&mut self, whole: &[&Block<'_>], times: &mut Vec<Time>) {
        let all = times.len();
        let is_cut = all > MOST_TIMES;
        times.truncate(MOST_TIMES);
        // Times that are excepted count towards the limit, so fewer may come of a rule without end.
        let endless = whole.iter().find(|block| block.is_endless()).filter(|_| all > 1);
        let Some(block) = endless.or(whole.first().filter(|_| is_cut)) else { return };
        if let Some(last) = self.last {
            let read = times.len();
            let first = times.iter().map(|time| time.start).min();
            let is_within = |time: &Time| {
                local(time.start.with_timezone(&Utc), self.zone).date() <= last
                    // It begins later: the first time stands for it.
                    || Some(time.start) == first
            };
            times.retain(is_within);
            let later = read - times.len();
            if later > 0 {
                return self.note(block, Problem::TimesAfterwards { read, later });
            }
        }
        self.note(block, Problem::TooManyTimes(times.len()));
    }

    /// Whether a block can become an event at all.
    fn fits(&mut self, block: &Block<'_>) -> bool {
        match block.count("DTSTART") {
            0 => self.note(block, Problem::NoStart),
            1 => {
                if block.raw("SUMMARY").is_none_or(|summary| summary.trim().is_empty()) {
                    self.note(block, Problem::TitleMade);
                }
                return true;
            }
            _ => self.note(block, Problem::TimeUnknown("DTSTART, DTSTART".into())),
        }
        false
    }

    /// What the parser let pass in silence.
    fn look_again(&mut self, whole: &[&Block<'_>], events: &[Event]) {
        for block in whole {
            let rule = block.raw("RRULE").unwrap_or_default();
            if !rule.is_empty() && !rule.to_ascii_uppercase().contains("FREQ=") {
                self.note(block, Problem::RuleUnknown);
            }
            let longest = events.iter().filter(|event| event.line == block.line);
            let longest = longest.filter(|event| !event.all_day).map(|event| event.minutes).max();
            if let Some(problem) = longest.and_then(Problem::of_length) {
                self.note(block, problem);
            }
        }
    }
}

/// One time of an event.
type Time = CalendarEvent<DateTime<CalendarTz>, TimeOrDelta<DateTime<CalendarTz>, TimeDelta>>;

fn ids_of_events(parsed: &ICalendar) -> Vec<u32> {
    let events = parsed.components.iter().enumerate();
    let events = events.filter(|(_, component)| component.component_type.is_event());
    events.filter_map(|(id, _)| u32::try_from(id).ok()).collect()
}

/// UID, and for one of several times the one that was planned first.
fn key_of(
    component: &ICalendarComponent,
    start: DateTime<Utc>,
    is_repeated: bool,
    zone: Tz,
) -> String {
    let Some(uid) = component.uid().and_then(said) else { return String::new() };
    if !is_repeated {
        return uid;
    }
    let planned = component.property(&ICalendarProperty::RecurrenceId).and_then(|entry| {
        let tzid = entry.parameter(&ICalendarParameterName::Tzid).and_then(|id| id.as_text());
        let tz = tzid.and_then(|id| id.parse::<Tz>().ok()).unwrap_or(zone);
        let moment = entry.values.first()?.as_partial_date_time()?;
        Some(moment.to_date_time_with_tz(CalendarTz::Tz(tz))?.with_timezone(&Utc))
    });
    format!("{uid} @ {}", planned.unwrap_or(start).format("%Y%m%dT%H%M%SZ"))
}

fn texts(component: &ICalendarComponent, property: &ICalendarProperty) -> Vec<String> {
    let entries = component.properties(property);
    entries.flat_map(|entry| entry.values.iter()).filter_map(|v| said(v.as_text()?)).collect()
}

fn event_of(
    component: &ICalendarComponent,
    block: &Block<'_>,
    start: DateTime<Utc>,
    minutes: u32,
) -> Event {
    use ICalendarProperty as P;
    let text = |property: P| texts(component, &property).into_iter().next();
    let named = [P::Summary, P::Description, P::Location, P::Uid].into_iter().find_map(text);
    let title = named.as_deref().and_then(|named| named.lines().next()).unwrap_or("–").to_owned();
    let mut event = Event::new(title, start, minutes);
    let dtstart = component.property(&P::Dtstart).and_then(|entry| entry.values.first());
    let dtstart = dtstart.and_then(|value| value.as_partial_date_time());
    event.all_day = dtstart.is_some_and(|moment| moment.hour.is_none());
    event.state = match component.status() {
        Some(ICalendarStatus::Cancelled) => State::Cancelled,
        Some(ICalendarStatus::Tentative) => State::Tentative,
        _ => State::Planned,
    };
    event.line = block.line;
    // Our own calendars say which event it is before the @.
    let uid = component.uid().and_then(|uid| uid.split('@').next());
    event.guid = uid.filter(|uid| uuid::Uuid::parse_str(uid).is_ok()).map(Into::into);
    event.description = text(P::Description);
    event.room = text(P::Location);
    event.track = text(P::Categories);
    event.url = text(P::Url);
    event.people = component.properties(&P::Organizer).filter_map(organiser).collect();
    event.people.extend(component.properties(&P::Contact).filter_map(|entry| {
        let name = said(entry.values.first()?.as_text()?)?;
        Some(Participant { name, role: Some("contact".into()), ..Participant::default() })
    }));
    event.links =
        component.properties(&P::Conference).filter_map(|e| link(e, "conference")).collect();
    event.attachments = component.properties(&P::Attach).filter_map(|e| link(e, "media")).collect();
    event.logo =
        component.properties(&P::Image).filter_map(|e| link(e, "logo")).map(|l| l.url).next();
    event.extra = block.extra();
    event
}

fn organiser(entry: &ICalendarEntry) -> Option<Participant> {
    let address = entry.calendar_address().and_then(said);
    let email = address.filter(|address| address.contains('@'));
    let named = entry.parameter(&ICalendarParameterName::Cn).and_then(|name| said(name.as_text()?));
    let name = named.or_else(|| email.clone())?;
    Some(Participant { name, role: Some("organizer".into()), email, ..Participant::default() })
}

fn link(entry: &ICalendarEntry, kind: &str) -> Option<Attachment> {
    let url = said(entry.values.first()?.as_text()?)?;
    let label = entry.parameter(&ICalendarParameterName::Label);
    let title = label.and_then(|label| said(label.as_text()?)).unwrap_or_default();
    Some(Attachment { title, url, kind: Some(kind.to_owned()) })
}
