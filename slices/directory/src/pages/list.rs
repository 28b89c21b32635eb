//! The directory: search first, facets with counts, page by page, every filter in the address.

use std::sync::Arc;

use askama::Template;
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Locale, OrganisationId, PersonId, Result as KernelResult};
use vocabulary::Shelf;
use web::ui;
use web::{Cx, Filled, Html, Page, Result};

use super::paths;
use crate::queries::filters::{FACETS, FacetValue, Filters, values};
use crate::queries::listing::{self, Listing};
use crate::queries::{organisations, people};
use crate::rows::{organisation, person};
use crate::rules::is_stale;
use crate::words::{self, Words};
use crate::{exports, pictures, policy};

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    over: String,
    title: String,
    base: String,
    words: String,
    hidden: Vec<(&'static str, String)>,
    tabs: Vec<Tab>,
    facets: Vec<Facet>,
    chosen: Vec<FacetValue>,
    clear: String,
    map: Html,
    found: String,
    rows: Vec<Row>,
    pager: Html,
    csv: Option<String>,
}

struct Tab {
    label: String,
    href: String,
    here: bool,
}

struct Facet {
    label: String,
    values: Vec<FacetValue>,
    more: Vec<FacetValue>,
}

/// One line of the list.
struct Row {
    href: String,
    name: String,
    picture: Option<String>,
    round: bool,
    mark: String,
    line: String,
    detail: String,
    stale: Option<String>,
    end: String,
}

/// An address's query as filters.
fn filters(query: Option<&str>) -> Filters {
    Filters::of(&Filled::pairs(web::pairs(query.unwrap_or_default())))
}

/// The directory of organisations.
pub(crate) async fn organisations(cx: Cx, RawQuery(query): RawQuery) -> Result<Page> {
    let filters = filters(query.as_deref());
    let visible = policy::visible_organisations(&cx.actor);
    let (read, shelf) = (cx.read(), cx.app.shelf());
    let listing = listing::list(cx.app.store(), cx.app.index(), &visible, &filters, &shelf).await?;
    let ids: Vec<OrganisationId> = listing.page.rows.iter().map(|row| row.id).collect();
    let today = cx.now().date_naive();
    let counts = organisations::people_counts(&read, &cx.actor.keys, &ids, today);
    let name = beside("people counts", &cx, &ids);
    let counts = remembered(&cx, &filters, name, counts).await?;
    let t = Words::of(cx.locale);
    let is_first = filters.page <= 1 && filters.words.is_empty();
    let map = if is_first { super::map::map(&cx, &filters).await? } else { Html::none() };
    let rows = listing.page.rows.iter().map(|row| {
        let people = counts.get(&row.id).copied().unwrap_or(0);
        organisation_line(row, people, &shelf, cx.locale, today)
    });
    let rows = rows.collect();
    let base = paths::Organisations.to_string();
    let may_export = policy::exports(&cx.actor).allows();
    let csv = may_export.then(|| format!("{}{}", paths::OrganisationsCsv, filters.address(1)));
    let page = list_page(&cx, &filters, &listing, &shelf, base, rows, map, csv);
    Ok(Page::new(t.menu_organisations(), &page)?.described(t.list_description()))
}

/// The directory of people.
pub(crate) async fn people(cx: Cx, RawQuery(query): RawQuery) -> Result<Page> {
    let filters = filters(query.as_deref());
    let visible = policy::visible_people(&cx.actor);
    let (read, shelf) = (cx.read(), cx.app.shelf());
    let listing = listing::list(cx.app.store(), cx.app.index(), &visible, &filters, &shelf).await?;
    let ids: Vec<PersonId> = listing.page.rows.iter().map(|row| row.id).collect();
    let today = cx.now().date_naive();
    let homes = people::homes(&read, &cx.actor.keys, &ids, today);
    let name = beside("homes", &cx, &ids);
    let homes = remembered(&cx, &filters, name, homes).await?;
    let t = Words::of(cx.locale);
    let rows = listing.page.rows.iter().map(|row| {
        let home = homes.get(&row.id).cloned().unwrap_or_default();
        person_line(row, home, cx.locale, today)
    });
    let rows = rows.collect();
    let base = paths::People.to_string();
    let page = list_page(&cx, &filters, &listing, &shelf, base, rows, Html::none(), None);
    Ok(Page::new(t.menu_people(), &page)?)
}

/// A name for what stands beside these very rows, for all who may see the same.
fn beside<T: std::fmt::Display>(what: &str, cx: &Cx, ids: &[T]) -> String {
    let ids: String = ids.iter().map(|id| format!(" {id}")).collect();
    let heard = policy::listed_for(&cx.actor.keys);
    format!("{what} {heard:?} {}{ids}", cx.now().date_naive())
}

/// What stands beside the rows of a list: remembered like the list itself, which with words it is
/// not.
async fn remembered<T: Send + Sync + 'static>(
    cx: &Cx,
    filters: &Filters,
    name: String,
    reading: impl Future<Output = KernelResult<T>>,
) -> KernelResult<Arc<T>> {
    if filters.words.is_empty() {
        cx.app.store().remember(name, reading).await
    } else {
        reading.await.map(Arc::new)
    }
}

#[expect(clippy::too_many_arguments, reason = "the parts of one page, gathered in one place")]
fn list_page<T>(
    cx: &Cx,
    filters: &Filters,
    listing: &Listing<T>,
    shelf: &Shelf,
    base: String,
    rows: Vec<Row>,
    map: Html,
    csv: Option<String>,
) -> ListPage {
    let t = Words::of(cx.locale);
    let facets: Vec<Facet> = FACETS
        .into_iter()
        .map(|facet| facet_of(facet, listing, filters, shelf, cx.locale, &base))
        .filter(|facet| !facet.values.is_empty())
        .collect();
    let chosen = facets
        .iter()
        .flat_map(|facet| facet.values.iter().chain(&facet.more))
        .filter(|value| value.chosen)
        .cloned()
        .collect();
    let hidden = filters.chosen.iter().flat_map(|(facet, values)| {
        values.iter().map(|value| (*facet, value.clone())).collect::<Vec<_>>()
    });
    let people = base == paths::People.to_string();
    let words_only = web::query(&[("q", &filters.words)]);
    let address = |number: u32| format!("{base}{}", filters.address(number));
    ListPage {
        t,
        over: t.list_over(),
        title: t.list_title(),
        words: filters.words.clone(),
        hidden: hidden.collect(),
        tabs: vec![
            Tab {
                label: t.menu_organisations(),
                href: format!("{}{words_only}", paths::Organisations),
                here: !people,
            },
            Tab {
                label: t.menu_people(),
                href: format!("{}{words_only}", paths::People),
                here: people,
            },
        ],
        facets,
        chosen,
        clear: format!("{base}{words_only}"),
        map,
        found: t.list_found(listing.page.total),
        rows,
        pager: ui::pager(&listing.page, cx.locale, address),
        base,
        csv,
    }
}

fn facet_of<T>(
    facet: &'static str,
    listing: &Listing<T>,
    filters: &Filters,
    shelf: &Shelf,
    locale: Locale,
    base: &str,
) -> Facet {
    /// Values shown before "more".
    const SHOWN: usize = 6;
    let t = Words::of(locale);
    let label = match facet {
        "region" => t.facet_region(),
        "country" => t.facet_country(),
        "kind" => t.facet_kind(),
        "discipline" => t.facet_discipline(),
        "concern" => t.facet_concern(),
        "offers" => t.facet_offers(),
        _ => t.facet_language(),
    };
    let mut values = values(facet, &listing.facets, filters, shelf, locale, base);
    let more = values.split_off(values.len().min(SHOWN));
    Facet { label, values, more }
}

fn organisation_line(
    row: &organisation::Model,
    people: i64,
    shelf: &Shelf,
    locale: Locale,
    today: kernel::Day,
) -> Row {
    let t = Words::of(locale);
    let kind = row.kind.and_then(|kind| shelf.get(kind));
    let kind = kind.map(|term| term.labels.in_locale(locale).to_owned());
    let (detail, stale) = freshness(row.confirmed, today, locale);
    Row {
        href: paths::Organisation { id: row.id }.to_string(),
        picture: pictures::small(row.logo.as_deref()).map(picture_href),
        round: false,
        mark: ui::monogram(&row.name),
        name: row.name.clone(),
        line: joined([kind, place(row.city.as_deref(), row.country.as_deref(), locale)]),
        detail,
        stale,
        end: if people > 0 { t.people_count(people) } else { String::new() },
    }
}

fn person_line(row: &person::Model, home: String, locale: Locale, today: kernel::Day) -> Row {
    let (detail, stale) = freshness(row.confirmed, today, locale);
    let place = place(row.city.as_deref(), row.country.as_deref(), locale);
    Row {
        href: paths::Person { id: row.id }.to_string(),
        picture: Some(portrait_href(row)),
        round: true,
        mark: String::new(),
        name: row.name.clone(),
        line: joined([(!home.is_empty()).then_some(home), place]),
        detail,
        stale,
        end: String::new(),
    }
}

fn freshness(
    confirmed: Option<kernel::Day>,
    today: kernel::Day,
    locale: Locale,
) -> (String, Option<String>) {
    let t = Words::of(locale);
    match confirmed {
        Some(day) if is_stale(confirmed, today) => {
            (String::new(), Some(t.last_confirmed(words::month_of(day, locale))))
        }
        Some(day) => (t.confirmed_in(words::month_of(day, locale)), None),
        None => (String::new(), Some(t.never_confirmed())),
    }
}

/// The address of a kept picture.
pub(crate) fn picture_href(name: &str) -> String {
    paths::Picture { name: name.to_owned() }.to_string()
}

/// The address of a person's small portrait, or of the face that is drawn for them.
pub(crate) fn portrait_href(row: &person::Model) -> String {
    let drawn = || paths::Face { seed: format!("{}.svg", row.id) }.to_string();
    pictures::small(row.portrait.as_deref()).map_or_else(drawn, picture_href)
}

/// City and country in words.
pub(crate) fn place(city: Option<&str>, country: Option<&str>, locale: Locale) -> Option<String> {
    let country = country.map(|code| geo::country_name(code, locale));
    match (city, country) {
        (Some(city), Some(country)) => Some(format!("{city}, {country}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

pub(crate) fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The found organisations as a file.
pub(crate) async fn organisations_csv(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    policy::exports(&cx.actor).into_result()?;
    let filters = filters(query.as_deref());
    let text = exports::organisations(&cx.app, &cx.actor, &filters, Some(10_000)).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"organisations.csv\""),
    ];
    Ok((headers, text).into_response())
}
