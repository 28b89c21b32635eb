//! Pure decisions of the directory, with their refusals.

use kernel::{Day, Error, Key, Result};

use crate::words::Words;

/// Days after which a record that nobody confirmed says that it is stale.
pub(crate) const STALE_AFTER: i64 = 365;

/// Who may see a person at all.
///
/// Only members are listed, as they wish. A discreet person is for two of the office alone, and one
/// who was imported and not yet released for the office.
pub(crate) fn person_audience(
    is_member: bool,
    is_discreet: bool,
    is_released: bool,
    listed: &str,
) -> Key {
    match listed {
        _ if is_discreet => Key::confidants(),
        "everyone" if is_member && is_released => Key::everyone(),
        "members" if is_member && is_released => Key::members(),
        _ => Key::office(),
    }
}

/// Who may see an organisation at all: an organisation without a term is a contact.
pub(crate) fn organisation_audience(is_member: bool) -> Key {
    if is_member { Key::everyone() } else { Key::office() }
}

/// A web address as people read it.
pub(crate) fn bare(url: &str) -> String {
    let bare = url.trim_start_matches("https://").trim_start_matches("http://");
    bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
}

/// Whether a record was confirmed too long ago to be relied on.
pub(crate) fn is_stale(confirmed: Option<Day>, today: Day) -> bool {
    confirmed.is_none_or(|day| (today - day).num_days() > STALE_AFTER)
}

/// Whether something that lasts from a day until a day counts on another. `until` is the last day.
pub(crate) fn counts_on(day: Day, from: Option<Day>, until: Option<Day>) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

/// Refuses an end before the beginning.
pub(crate) fn in_order(from: Option<Day>, until: Option<Day>) -> Result<()> {
    match (from, until) {
        (Some(from), Some(until)) if until < from => {
            Err(Error::field("until", "ends-before", |locale| Words::of(locale).ends_before()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("is a day")
    }

    #[test]
    fn only_released_members_who_wish_it_are_seen() {
        assert_eq!(person_audience(true, false, true, "everyone"), Key::everyone());
        assert_eq!(person_audience(true, false, true, "members"), Key::members());
        assert_eq!(person_audience(true, false, true, "office"), Key::office());
        assert_eq!(person_audience(false, false, true, "everyone"), Key::office());
        assert_eq!(person_audience(true, true, true, "everyone"), Key::confidants());
        assert_eq!(person_audience(false, true, false, "office"), Key::confidants());
        assert_eq!(person_audience(true, false, false, "everyone"), Key::office());
    }

    #[test]
    fn first_and_last_day_count() {
        let (from, until) = (Some(day("2024-03-01")), Some(day("2026-02-28")));
        assert!(counts_on(day("2024-03-01"), from, until));
        assert!(counts_on(day("2026-02-28"), from, until));
        assert!(!counts_on(day("2026-03-01"), from, until));
        assert!(counts_on(day("1999-01-01"), None, until));
        assert!(in_order(until, from).is_err());
        assert!(in_order(from, from).is_ok());
    }

    #[test]
    fn a_record_goes_stale_after_a_year() {
        assert!(is_stale(None, day("2026-01-01")));
        assert!(!is_stale(Some(day("2025-01-02")), day("2026-01-01")));
        assert!(is_stale(Some(day("2024-12-31")), day("2026-01-01")));
    }
}
