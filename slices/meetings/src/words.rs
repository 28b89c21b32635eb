//! The words of this slice, and those that depend on a value.

use chrono::NaiveDateTime;
use kernel::Locale;
pub(crate) use web::dates::{day, days, short_day};

use crate::clashes::Reason;
use crate::model::{Difference, HeldFor, ShareKind};

words::include!();

/// A time of day: `09:30`.
pub(crate) fn time(moment: NaiveDateTime) -> String {
    moment.format("%H:%M").to_string()
}

/// What happened to a session, in words.
pub(crate) fn difference(difference: Difference, locale: Locale) -> String {
    let t = Words::of(locale);
    match difference {
        Difference::New => t.difference_new(),
        Difference::Moved => t.difference_moved(),
        Difference::Renamed => t.difference_renamed(),
        Difference::Shortened => t.difference_shortened(),
        Difference::Lengthened => t.difference_lengthened(),
        Difference::Cancelled => t.difference_cancelled(),
        Difference::Restored => t.difference_restored(),
        Difference::Changed => t.difference_changed(),
    }
}

/// Several differences in one line.
pub(crate) fn differences(what: &[Difference], locale: Locale) -> String {
    what.iter().map(|what| difference(*what, locale)).collect::<Vec<_>>().join(", ")
}

/// Why something does not fit, in words. `other` is the title of the other session.
pub(crate) fn clash(reason: &Reason, room: &str, other: &str, locale: Locale) -> String {
    let t = Words::of(locale);
    match reason {
        Reason::Room(_) => t.clash_room(room, other),
        Reason::Person(name) => t.clash_person(name, other),
        Reason::TooSmall(holds) => t.clash_small(*holds),
        Reason::Walk { name, has, needs } => t.clash_walk(name, *has, other, *needs),
        Reason::Chosen(count) => t.clash_chosen(*count, other),
    }
}

/// For whom a share of the places is kept, in words.
pub(crate) fn share(row: &crate::rows::share::Model, locale: Locale) -> String {
    let t = Words::of(locale);
    match row.kind {
        ShareKind::Newcomers => t.share_newcomers(),
        ShareKind::Access => t.share_access(),
        ShareKind::Countries => {
            let names = row.countries.0.iter();
            let names = names.map(|code| geo::country_name(code, locale));
            t.share_countries(names.collect::<Vec<_>>().join(", "))
        }
        ShareKind::Delegation => t.share_delegation(&row.name),
    }
}

/// What somebody waits for while their place is held, in words.
pub(crate) fn held(held_for: HeldFor, locale: Locale) -> String {
    let t = Words::of(locale);
    match held_for {
        HeldFor::Grant => t.held_for_grant(),
        HeldFor::Visa => t.held_for_visa(),
        HeldFor::Answer => t.held_for_answer(),
    }
}

/// What was not understood in a file, in words.
pub(crate) fn problem(problem: &programme::Problem, locale: Locale) -> String {
    use programme::Problem as P;
    let t = Words::of(locale);
    match problem {
        P::NoTitle => t.problem_no_title(),
        P::TitleMade => t.problem_title_made(),
        P::NoStart => t.problem_no_start(),
        P::TimeUnknown(text) => t.problem_time(text),
        P::LengthUnknown(text) => t.problem_length(text),
        P::VeryLong(minutes) => t.problem_long(minutes / 60),
        P::KeyTwice(key) => t.problem_key_twice(key),
        P::ZoneUnknown(zone) => t.problem_zone(zone),
        P::HourSkipped(wall) => t.problem_hour_skipped(wall),
        P::HourTwice(wall) => t.problem_hour_twice(wall),
        P::TooManyTimes(count) => t.problem_too_many_times(*count),
        P::TimesAfterwards { read, later } => t.problem_times_afterwards(*read, *later),
        P::RuleUnknown => t.problem_rule(),
        P::TooManyEvents => t.problem_too_many(programme::MOST_EVENTS),
        P::EntityRefused(name) => t.problem_entity(name),
        P::BrokenHere(why) => t.problem_broken(why),
    }
}

/// Why nothing of a file can be read, in words.
pub(crate) fn unreadable(why: &programme::Unreadable, locale: Locale) -> String {
    use programme::Unreadable as U;
    let t = Words::of(locale);
    match why {
        U::TooLarge => t.unreadable_large(programme::LARGEST / 1024 / 1024),
        U::NoText => t.unreadable_no_text(),
        U::OtherKind => t.unreadable_other(),
        U::NoEvents => t.unreadable_none(),
        U::Broken(note) => t.unreadable_broken(note.line, problem(&note.problem, locale)),
    }
}
