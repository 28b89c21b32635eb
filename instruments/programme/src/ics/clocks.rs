//! What calcard expands rightly only when it is said otherwise.

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz as CalendarTz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarDuration, ICalendarEntry, ICalendarParameter,
    ICalendarProperty, ICalendarValue,
};
use chrono::{Datelike, Timelike};
use chrono_tz::Tz;

/// Makes the events of a calendar mean the same to calcard as to RFC 5545; `zone` is that of times
/// without one.
pub(super) fn mend(parsed: &mut ICalendar, zone: Tz) {
    let resolver = parsed.build_owned_tz_resolver().with_default(CalendarTz::Tz(zone));
    for component in parsed.components.iter_mut().filter(|one| one.component_type.is_event()) {
        // A time that was moved belongs to its rule, whichever of the two was changed last.
        component.entries.retain(|entry| entry.name != ICalendarProperty::Sequence);
        start_in_utc(component);
        last_on_the_clock(component, |name| resolver.resolve_or_default(name));
        ends_at_once(component);
        lasts_a_day(component);
    }
}

fn time_of(entry: &mut ICalendarEntry) -> Option<&mut PartialDateTime> {
    match entry.values.first_mut()? {
        ICalendarValue::PartialDateTime(time) => Some(time.as_mut()),
        _ => None,
    }
}

fn entry<'a>(
    component: &'a mut ICalendarComponent,
    property: &ICalendarProperty,
) -> Option<&'a mut ICalendarEntry> {
    component.entries.iter_mut().find(|entry| entry.name == *property)
}

/// A rule goes on in the zone of its start, and calcard knows that from `TZID` alone: the `Z` of UTC
/// would be taken for the hour of the place.
fn start_in_utc(component: &mut ICalendarComponent) {
    let Some(start) = entry(component, &ICalendarProperty::Dtstart) else { return };
    let Some(time) = time_of(start) else { return };
    if time.tz_hour == Some(0) && time.tz_minute.unwrap_or(0) == 0 {
        (time.tz_hour, time.tz_minute) = (None, None);
        start.params.push(ICalendarParameter::tzid("Etc/UTC".to_owned()));
    }
}

/// The last time of a rule is said in UTC, and calcard compares it with the clock of the place.
fn last_on_the_clock(
    component: &mut ICalendarComponent,
    zone: impl Fn(Option<&str>) -> CalendarTz,
) {
    let start = component.property(&ICalendarProperty::Dtstart);
    let zone = zone(start.and_then(ICalendarEntry::tz_id));
    let rules = component.entries.iter_mut().flat_map(|entry| entry.values.iter_mut());
    for value in rules {
        let ICalendarValue::RecurrenceRule(rule) = value else { continue };
        let Some(until) = rule.until.as_mut().filter(|until| until.tz_hour.is_some()) else {
            continue;
        };
        let Some(moment) = until.to_date_time_with_tz(zone) else { continue };
        let wall = moment.with_timezone(&zone).naive_local();
        let small = |number: u32| u8::try_from(number).ok();
        *until = PartialDateTime {
            year: u16::try_from(wall.year()).ok(),
            month: small(wall.month()),
            day: small(wall.day()),
            hour: small(wall.hour()),
            minute: small(wall.minute()),
            second: small(wall.second()),
            tz_hour: None,
            tz_minute: None,
            tz_minus: false,
        };
    }
}

/// What begins at a time and has neither end nor length ends at that time (RFC 5545, 3.6.1); calcard
/// lets it last until midnight. It becomes a session of no minutes, as in every other format: no
/// length that we could make up is nearer to what the file says, and hosts are asked for one when
/// they edit it.
fn ends_at_once(component: &mut ICalendarComponent) {
    let says = |property| component.property(&property).is_some();
    if says(ICalendarProperty::Dtend) || says(ICalendarProperty::Duration) {
        return;
    }
    let start = entry(component, &ICalendarProperty::Dtstart).and_then(time_of);
    if start.is_some_and(|time| time.has_time()) {
        let none = ICalendarValue::Duration(ICalendarDuration::default());
        let entry = ICalendarEntry::new(ICalendarProperty::Duration).with_value(none);
        component.entries.push(entry);
    }
}

/// Some say of one day that it ends on the day on which it begins, instead of before the next one.
fn lasts_a_day(component: &mut ICalendarComponent) {
    let time = |property| {
        let value = component.property(&property)?.values.first()?;
        value.as_partial_date_time().filter(|time| !time.has_time())
    };
    let (start, end) = (time(ICalendarProperty::Dtstart), time(ICalendarProperty::Dtend));
    if start.is_some() && start == end {
        component.entries.retain(|entry| entry.name != ICalendarProperty::Dtend);
    }
}
