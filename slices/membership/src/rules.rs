//! Pure decisions about terms.

use kernel::{Day, Error, Result};

use crate::model::{Holder, TermKind};
use crate::words::Words;

/// Whether a term counts on a day. `until` is its last day.
pub(crate) fn counts_on(day: Day, from: Day, until: Option<Day>) -> bool {
    from <= day && until.is_none_or(|until| day <= until)
}

/// Refuses a term that ends before it begins, overlaps another, or is of a kind for others.
pub(crate) fn fits(
    holder: Holder,
    kind: TermKind,
    from: Day,
    until: Option<Day>,
    others: &[(Day, Option<Day>)],
) -> Result<()> {
    if until.is_some_and(|until| until < from) {
        return Err(Error::field("until", "ends-before", |l| Words::of(l).ends_before()));
    }
    let for_person = matches!(kind, TermKind::Freelance);
    let for_both = matches!(kind, TermKind::Guest);
    if !for_both && for_person == holder.is_organisation() {
        return Err(Error::field("kind", "kind-for-others", |l| Words::of(l).kind_for_others()));
    }
    let overlaps = |(other_from, other_until): &(Day, Option<Day>)| {
        until.is_none_or(|until| *other_from <= until)
            && other_until.is_none_or(|other_until| from <= other_until)
    };
    if others.iter().any(overlaps) {
        return Err(Error::field("from", "overlaps", |l| Words::of(l).terms_overlap()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use kernel::OrganisationId;
    use sea_orm::prelude::Uuid;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("is a day")
    }

    #[test]
    fn terms_follow_each_other_without_overlap() {
        let holder = Holder::Organisation(OrganisationId(Uuid::from_u128(1)));
        let kind = TermKind::Organisation;
        let before = [(day("2024-01-01"), Some(day("2024-12-31")))];
        assert!(fits(holder, kind, day("2025-01-01"), None, &before).is_ok());
        assert!(fits(holder, kind, day("2024-12-31"), None, &before).is_err());
        assert!(fits(holder, kind, day("2023-01-01"), None, &before).is_err());
        assert!(fits(holder, kind, day("2026-01-01"), Some(day("2025-01-01")), &before).is_err());
        assert!(fits(holder, TermKind::Freelance, day("2025-01-01"), None, &before).is_err());
        assert!(fits(holder, TermKind::Guest, day("2025-01-01"), None, &before).is_ok());
    }

    #[test]
    fn first_and_last_day_count() {
        let (from, until) = (day("2025-01-01"), Some(day("2025-12-31")));
        assert!(counts_on(day("2025-01-01"), from, until));
        assert!(counts_on(day("2025-12-31"), from, until));
        assert!(!counts_on(day("2026-01-01"), from, until));
    }
}
