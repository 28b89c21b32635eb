//! Days as people read them, in the language of the page.

use chrono::Datelike;
use kernel::{Day, Locale};

use crate::words::Words;

/// A day with its weekday: `Thu 12 June 2026`.
pub fn day(day: Day, locale: Locale) -> String {
    format!("{} {}", short_day(day, locale), day.year())
}

/// A day without its year: `Thu 12 June`.
pub fn short_day(day: Day, locale: Locale) -> String {
    let t = Words::of(locale);
    let weekday = t.weekday(day.weekday().number_from_monday());
    format!("{weekday} {} {}", day.day(), t.month(day.month()))
}

/// A day without its weekday, in short: `12 Mar 2026`.
pub fn date(day: Day, locale: Locale) -> String {
    format!("{} {}", day.day(), month_of(day, locale))
}

/// A month and a year, in short: `Mar 2026`.
pub fn month_of(day: Day, locale: Locale) -> String {
    format!("{} {}", month_short(day, locale), day.year())
}

/// A day's month in short: `Mar`.
pub fn month_short(day: Day, locale: Locale) -> String {
    Words::of(locale).month_short(day.month())
}

/// From a day to a day: `12–15 June 2026`.
pub fn days(first: Day, last: Day, locale: Locale) -> String {
    let month = |day: Day| Words::of(locale).month(day.month());
    if first == last {
        return day(first, locale);
    }
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{}–{} {} {}", first.day(), last.day(), month(last), last.year());
    }
    if first.year() == last.year() {
        let (from, to) = (month(first), month(last));
        return format!("{} {from} – {} {to} {}", first.day(), last.day(), last.year());
    }
    format!("{} – {}", day(first, locale), day(last, locale))
}
