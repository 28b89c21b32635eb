//! The words of this slice, and those that depend on a value.

use kernel::{Day, Locale};

use crate::model::AffiliationRole;

pub(crate) use web::dates::{date as day, month_of};

words::include!();

/// A role in words.
pub(crate) fn role(role: AffiliationRole, locale: Locale) -> String {
    let t = Words::of(locale);
    match role {
        AffiliationRole::Primary => t.role_primary(),
        AffiliationRole::Finance => t.role_finance(),
        AffiliationRole::Vote => t.role_vote(),
        AffiliationRole::Signatory => t.role_signatory(),
        AffiliationRole::Staff => t.role_staff(),
        AffiliationRole::Board => t.role_board(),
    }
}

/// Whether somebody offers or looks for something, in words; `None` for anything else.
pub(crate) fn offers(value: &str, locale: Locale) -> Option<String> {
    let t = Words::of(locale);
    match value {
        crate::model::OFFERS => Some(t.offers_something()),
        crate::model::NEEDS => Some(t.looks_for_something()),
        _ => None,
    }
}

/// A region of the UN in words.
pub(crate) fn region(region: &str, locale: Locale) -> String {
    let t = Words::of(locale);
    match region {
        "Africa" => t.region_africa(),
        "Americas" => t.region_americas(),
        "Asia" => t.region_asia(),
        "Europe" => t.region_europe(),
        "Oceania" => t.region_oceania(),
        other => other.to_owned(),
    }
}

/// When a record was confirmed, in words.
pub(crate) fn confirmed(confirmed: Option<Day>, locale: Locale) -> String {
    let t = Words::of(locale);
    match confirmed {
        Some(confirmed) => t.confirmed_on(day(confirmed, locale)),
        None => t.never_confirmed(),
    }
}
