//! Wall times, zones and lengths.

use chrono::{
    DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc,
};
use chrono_tz::Tz;

use crate::Problem;

/// A wall time of a place as a moment. An hour that summer time skips is taken an hour later, one
/// that comes twice the first time; the problem says so.
pub fn utc_of(wall: NaiveDateTime, zone: Tz) -> (DateTime<Utc>, Option<Problem>) {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(moment) => (moment.with_timezone(&Utc), None),
        LocalResult::Ambiguous(first, _) => {
            (first.with_timezone(&Utc), Some(Problem::HourTwice(wall.to_string())))
        }
        LocalResult::None => {
            let later = zone.from_local_datetime(&(wall + Duration::hours(1))).earliest();
            let moment = later.map_or_else(|| wall.and_utc(), |later| later.with_timezone(&Utc));
            (moment, Some(Problem::HourSkipped(wall.to_string())))
        }
    }
}

/// A moment on the clock of a place.
pub fn local(moment: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    moment.with_timezone(&zone).naive_local()
}

/// Minutes of `HH:MM`, `HH:MM:SS` or a number of minutes.
pub(crate) fn minutes(text: &str) -> Option<u32> {
    let mut parts = text.trim().split(':');
    let first: u32 = parts.next()?.trim().parse().ok()?;
    let Some(second) = parts.next() else { return Some(first) };
    let second: u32 = second.trim().parse().ok()?;
    let third = parts.next();
    let fits =
        second < 60 && first < 10_000 && third.is_none_or(|third| third.parse::<u32>().is_ok());
    (fits && parts.next().is_none()).then_some(first * 60 + second)
}

/// Minutes as `HH:MM`.
pub fn minutes_said(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A day as ISO 8601 writes it, alone or before a time.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    text.trim().get(..10)?.parse().ok()
}

/// A time of day: `9:30`, `09:30`, `09:30:00`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

/// A time of day as `HH:MM`, with its seconds where it has some.
pub(crate) fn time_said(wall: NaiveDateTime) -> String {
    let form = if wall.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
    wall.format(form).to_string()
}

/// A moment with its offset as RFC 3339 writes it, or a wall time of a place without one.
pub(crate) fn moment(text: &str, zone: Tz) -> Option<(DateTime<Utc>, Option<Problem>)> {
    let text = text.trim();
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some((moment.with_timezone(&Utc), None));
    }
    let forms = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"];
    let wall = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
    Some(utc_of(wall, zone))
}

/// A moment with the offset of a place, as RFC 3339 writes it.
pub(crate) fn with_offset(moment: DateTime<Utc>, zone: Tz) -> String {
    moment.with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("is a time")
    }

    #[test]
    fn hours_that_summer_time_skips_or_repeats_are_said() {
        let zone = Tz::Europe__Brussels;
        let (moment, problem) = utc_of(wall("2026-03-29 02:30"), zone);
        assert_eq!(local(moment, zone), wall("2026-03-29 03:30"));
        assert!(matches!(problem, Some(Problem::HourSkipped(_))));
        let (moment, problem) = utc_of(wall("2026-10-25 02:30"), zone);
        assert_eq!(moment.to_rfc3339(), "2026-10-25T00:30:00+00:00");
        assert!(matches!(problem, Some(Problem::HourTwice(_))));
        assert_eq!(utc_of(wall("2026-06-01 09:00"), zone).1, None);
    }

    #[test]
    fn lengths_are_hours_and_minutes() {
        assert_eq!(minutes("00:25"), Some(25));
        assert_eq!(minutes("30:00"), Some(1800));
        assert_eq!(minutes("01:30:00"), Some(90));
        assert_eq!(minutes("45"), Some(45));
        assert_eq!(minutes("1:75"), None);
        assert_eq!(minutes("soon"), None);
        assert_eq!(minutes_said(1805), "30:05");
    }
}
