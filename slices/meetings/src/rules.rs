//! Pure decisions of meetings.

use crate::model::{Content, Difference};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
