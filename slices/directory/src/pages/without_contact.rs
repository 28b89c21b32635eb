//! Member organisations without a primary contact, for the office.

use askama::Template;
use web::{Cx, Page, Result};

use super::list::{joined, place};
use super::paths;
use crate::queries::waiting::{count_without_contact, without_contact};
use crate::words::Words;

/// Organisations shown at once.
const SHOWN: u64 = 200;

#[derive(Template)]
#[template(path = "without_contact.html")]
struct WithoutContactPage {
    t: Words,
    count: u64,
    rows: Vec<(String, String, String)>,
}

/// The oldest first.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let today = cx.now().date_naive();
    let read = cx.read();
    let rows = without_contact(&read, today, SHOWN).await?.into_iter().map(|row| {
        let place = joined([place(row.city.as_deref(), row.country.as_deref(), cx.locale)]);
        (paths::OrganisationPeople { id: row.id }.to_string(), row.name, place)
    });
    let count = count_without_contact(&read, today).await?;
    let page = WithoutContactPage { t, count, rows: rows.collect() };
    Ok(Page::new(t.without_contact_title(), &page)?.unlisted())
}
