//! Pure decisions of meetings.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};

use crate::model::{Boxes, Content, Difference, ShareKind};
use crate::rows::share;

/// What differs between what the public sees and what shall be seen; nothing when all is the same,
/// or when nobody ever saw what does not take place.
pub(crate) fn differences(shown: Option<&Content>, work: &Content) -> Vec<Difference> {
    let Some(shown) = shown else {
        return if work.cancelled { Vec::new() } else { vec![Difference::New] };
    };
    if shown == work {
        return Vec::new();
    }
    let mut what = Vec::new();
    if shown.cancelled != work.cancelled {
        what.push(if work.cancelled { Difference::Cancelled } else { Difference::Restored });
    }
    if shown.start != work.start || shown.room != work.room {
        what.push(Difference::Moved);
    }
    if shown.title != work.title {
        what.push(Difference::Renamed);
    }
    if work.minutes < shown.minutes {
        what.push(Difference::Shortened);
    }
    if work.minutes > shown.minutes {
        what.push(Difference::Lengthened);
    }
    if what.is_empty() {
        what.push(Difference::Changed);
    }
    what
}

/// The questions in the box "open" of a report: one a line, without the marks of a list.
pub(crate) fn open_lines(open: &str) -> Vec<&str> {
    let lines = open.lines().map(|line| line.trim_start_matches(['-', '*', '•', ' ', '\t']).trim());
    let mut lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let mut seen = std::collections::HashSet::new();
    lines.retain(|line| seen.insert(*line));
    lines
}

/// The first sentences of a text, at most `most`: a line is one, too.
pub(crate) fn sentences(text: &str, most: usize) -> String {
    let mut found: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut rest = line;
        while !rest.is_empty() && found.len() < most {
            let ends = rest.char_indices().find_map(|(at, letter)| {
                let after = at + letter.len_utf8();
                let next = rest.get(after..)?.chars().next();
                let ends = matches!(letter, '.' | '!' | '?' | '…' | '。' | '؟');
                (ends && next.is_none_or(char::is_whitespace)).then_some(after)
            });
            let end = ends.unwrap_or(rest.len());
            found.push(rest.get(..end).unwrap_or(rest).trim());
            rest = rest.get(end..).unwrap_or_default().trim_start();
        }
    }
    found.join(" ")
}

/// A question as one line of the box "open", however it was typed.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A report as it begins: the notes of the room, its papers, and what was asked and not answered.
pub(crate) fn begun<'a>(
    notes: impl Iterator<Item = &'a str>,
    links: impl Iterator<Item = (&'a str, &'a str)>,
    questions: impl Iterator<Item = &'a str>,
) -> Boxes {
    let joined = |lines: Vec<String>| lines.join("\n");
    Boxes {
        said: joined(notes.map(ToOwned::to_owned).collect()),
        proposed: String::new(),
        sources: joined(
            links.map(|(title, url)| format!("{title} {url}").trim().to_owned()).collect(),
        ),
        open: joined(questions.map(one_line).collect()),
    }
}

/// Whether something stands in each of the evenings: between six and midnight, on the clock of the
/// place. Without evenings none is missed.
pub(crate) fn no_evening_free(
    mut days: impl Iterator<Item = NaiveDate>,
    spans: &[(NaiveDateTime, NaiveDateTime)],
) -> bool {
    let busy = |day: NaiveDate| {
        let midnight = day.and_time(NaiveTime::MIN);
        let evening = (midnight + Duration::hours(18), midnight + Duration::hours(24));
        spans.iter().any(|(start, end)| *start < evening.1 && evening.0 < *end)
    };
    days.next().is_some_and(busy) && days.all(busy)
}

/// What decides whether somebody fits a share.
pub(crate) struct Asker {
    /// Not at a meeting before.
    pub is_new: bool,
    /// Where they live, as a code.
    pub country: Option<String>,
    /// Whether they said that they need something in order to take part.
    pub needs_access: bool,
}

/// Whether somebody has a place that is kept. A delegation's places are given by who brings it.
pub(crate) fn fits(share: &share::Model, asker: &Asker) -> bool {
    let is_for = match share.kind {
        ShareKind::Newcomers => asker.is_new,
        ShareKind::Access => asker.needs_access,
        ShareKind::Countries => {
            asker.country.as_ref().is_some_and(|code| share.countries.0.contains(code))
        }
        ShareKind::Delegation => false,
    };
    is_for && share.free() > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_free_evening_is_enough() {
        let day = NaiveDate::from_ymd_opt(2027, 5, 6).unwrap_or_default();
        let days = || day.iter_days().take(2);
        let at = |day: NaiveDate, hour: i64| day.and_time(NaiveTime::MIN) + Duration::hours(hour);
        let next = day.succ_opt().unwrap_or_default();
        let first = (at(day, 20), at(day, 22));
        assert!(!no_evening_free(days(), &[first, (at(next, 10), at(next, 18))]));
        assert!(no_evening_free(days(), &[first, (at(next, 17), at(next, 19))]));
        assert!(!no_evening_free(day.iter_days().take(0), &[first]));
    }

    #[test]
    fn a_place_is_kept_for_whom_it_is() {
        let share = |kind, taken| share::Model {
            id: crate::model::ShareId(Default::default()),
            meeting: crate::model::MeetingId(Default::default()),
            version: 1,
            kind,
            name: String::new(),
            places: 2,
            taken,
            until: NaiveDate::default(),
            countries: crate::model::Countries(vec!["GE".into()]),
            lead: None,
            is_released: false,
        };
        let asker = |is_new, country: &str, needs_access| Asker {
            is_new,
            country: Some(country.to_owned()),
            needs_access,
        };
        assert!(fits(&share(ShareKind::Newcomers, 1), &asker(true, "FR", false)));
        assert!(!fits(&share(ShareKind::Newcomers, 2), &asker(true, "FR", false)), "full");
        assert!(!fits(&share(ShareKind::Newcomers, 0), &asker(false, "FR", true)));
        assert!(fits(&share(ShareKind::Access, 0), &asker(false, "FR", true)));
        assert!(fits(&share(ShareKind::Countries, 0), &asker(false, "GE", false)));
        assert!(!fits(&share(ShareKind::Countries, 0), &asker(true, "FR", true)));
        assert!(!fits(&share(ShareKind::Delegation, 0), &asker(true, "GE", true)));
        let over = share::Model { is_released: true, ..share(ShareKind::Access, 0) };
        assert!(!fits(&over, &asker(false, "FR", true)));
    }

    #[test]
    fn differences_are_named_as_people_name_them() {
        let shown = Content { title: "A".into(), minutes: 60, ..Content::default() };
        assert!(differences(Some(&shown), &shown.clone()).is_empty());
        assert_eq!(differences(None, &shown), [Difference::New]);
        let gone = Content { cancelled: true, ..shown.clone() };
        assert!(differences(None, &gone).is_empty());
        let work = Content { title: "B".into(), minutes: 30, cancelled: true, ..shown.clone() };
        let what = differences(Some(&shown), &work);
        assert_eq!(what, [Difference::Cancelled, Difference::Renamed, Difference::Shortened]);
        let work = Content { summary: Some("more".into()), ..shown.clone() };
        assert_eq!(differences(Some(&shown), &work), [Difference::Changed]);
    }

    #[test]
    fn each_line_of_the_open_box_is_one_question() {
        let open = "- Who pays?\n\n  • And when?\nWho pays?\n";
        assert_eq!(open_lines(open), ["Who pays?", "And when?"]);
        assert!(open_lines(" \n -\n").is_empty());
    }

    #[test]
    fn three_sentences_are_three_sentences() {
        let text = "One is 3.5 metres. Two?\nThree without a stop\nFour.";
        assert_eq!(sentences(text, 3), "One is 3.5 metres. Two? Three without a stop");
        assert_eq!(sentences("", 3), "");
    }
}
