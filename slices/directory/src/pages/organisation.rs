//! One organisation.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use kernel::{Day, Error, Key, OrganisationId};
use serde::Deserialize;
use serde_json::json;
use vocabulary::TermId;
use web::ui;
use web::{Cx, Html, Page, Result, see_other};

use super::list::{joined, picture_href, place, portrait_href};
use super::paths;
use crate::changes::confirm::ConfirmOrganisation;
use crate::model::{ABOUT, AffiliationRole, NEEDS, OFFERS, ORGANISATION, split};
use crate::queries::{affiliations, organisations};
use crate::rows::organisation;
use crate::rules::{bare, is_stale};
use crate::words::{self, Words};
use crate::{pictures, policy};

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage {
    t: Words,
    over: Html,
    name: String,
    logo: Option<String>,
    about: Html,
    offers: Html,
    needs: Html,
    people: Vec<Colleague>,
    as_of: Option<String>,
    day: String,
    here: String,
    facts: Vec<(String, Html)>,
    tags: Vec<(String, String)>,
    panels: Vec<Html>,
    thread: Html,
    stale: bool,
    confirmed: String,
    confirm: Html,
    edit: Option<String>,
    manage: Option<String>,
}

struct Colleague {
    href: String,
    name: String,
    portrait: String,
    line: String,
    roles: Vec<String>,
    past: bool,
}

/// The day of which the ledger is asked.
#[derive(Deserialize)]
pub(crate) struct AsOf {
    #[serde(rename = "as-of")]
    pub(super) as_of: Option<Day>,
}

/// The page.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    as_of: Query<AsOf>,
) -> Result<Response> {
    let card = organisations::card_unscoped(cx.app.store(), id).await?;
    let Some(card) = card.as_ref() else { return gone(&cx, id).await };
    let row = &card.row;
    if !policy::sees_organisation(&cx.actor, row) {
        return Err(Error::NotFound.into());
    }
    let today = cx.now().date_naive();
    let day = as_of.as_of.unwrap_or(today);
    let t = Words::of(cx.locale);
    let prose = |field: &str| {
        let best = card.texts.get(field).and_then(|text| text.best(cx.locale));
        best.map_or_else(Html::none, |(language, text)| ui::prose(text, language))
    };
    let lines = affiliations::of_organisation(&card.ledger, &cx.actor, id, day, today);
    let keeps = policy::keeps_organisation(&cx.actor, row).allows();
    let panels = cx.app.load_panels(&cx, ORGANISATION.subject(id)).await?;
    let page = OrganisationPage {
        t,
        over: over(&cx, row),
        logo: pictures::large(row.logo.as_deref()).map(picture_href),
        about: prose(ABOUT),
        offers: prose(OFFERS),
        needs: prose(NEEDS),
        people: lines.iter().map(|line| colleague(line, &cx)).collect(),
        day: day.to_string(),
        here: paths::Organisation { id }.to_string(),
        as_of: (day != today).then(|| words::day(day, cx.locale)),
        facts: facts(&cx, row),
        tags: tag_links(&cx, &card.tags, &paths::Organisations.to_string()),
        panels,
        thread: web::thread(&cx, ORGANISATION.subject(id)).await?,
        stale: is_stale(row.confirmed, today),
        confirmed: words::confirmed(row.confirmed, cx.locale),
        confirm: confirm_button(keeps, &paths::ConfirmOrganisation { id }.to_string(), t),
        edit: keeps.then(|| paths::EditOrganisation { id }.to_string()),
        manage: policy::speaks_for(&cx.actor, id)
            .then(|| paths::OrganisationPeople { id }.to_string()),
        name: row.name.clone(),
    };
    let description = joined([place(row.city.as_deref(), row.country.as_deref(), cx.locale)]);
    let shown = Page::new(row.name.clone(), &page)?.described(description);
    let page = if row.audience == Key::everyone().as_str() {
        shown.with_json_ld(json_ld(&cx, row))
    } else {
        shown.unlisted()
    };
    Ok(page.into_response())
}

/// The page of a record that is not there: it may have been merged into another.
async fn gone(cx: &Cx, id: OrganisationId) -> Result<Response> {
    match organisations::merged_into(&cx.read(), id).await? {
        Some(kept) => Ok(web::moved(&paths::Organisation { id: kept })),
        None => Err(Error::NotFound.into()),
    }
}

pub(crate) fn confirm_button(keeps: bool, action: &str, t: Words) -> Html {
    if keeps { ui::action(action, &t.still_true(), "quiet", &[]) } else { Html::none() }
}

fn over(cx: &Cx, row: &organisation::Model) -> Html {
    let t = Words::of(cx.locale);
    let shelf = cx.app.shelf();
    let kind = row.kind.and_then(|kind| shelf.get(kind));
    let kind = kind.map(|term| term.labels.in_locale(cx.locale).to_owned());
    let place = place(row.city.as_deref(), row.country.as_deref(), cx.locale);
    let contact = (!row.is_member).then(|| t.is_contact());
    let rest = joined([kind, place, contact]);
    let directory = ui::link(&paths::Organisations.to_string(), &t.directory());
    Html::joined([directory, ui::text(" · "), ui::text(&rest)])
}

fn colleague(line: &affiliations::Line<crate::rows::person::Model>, cx: &Cx) -> Colleague {
    let t = Words::of(cx.locale);
    let row = &line.affiliation;
    let since = row.from.map(|day| t.since(words::month_of(day, cx.locale)));
    let until = row.until.filter(|_| !line.counts);
    let until = until.map(|day| t.until(words::month_of(day, cx.locale)));
    let open = line.is_open().then(|| t.not_yet_confirmed());
    Colleague {
        href: paths::Person { id: line.other.id }.to_string(),
        name: line.other.name.clone(),
        portrait: portrait_href(&line.other),
        line: joined([row.title.clone(), since, until, open]),
        // Whom to write to first, everybody may see; who votes and signs, colleagues of the network.
        roles: line
            .roles
            .iter()
            .filter(|role| {
                **role == AffiliationRole::Primary || policy::exports(&cx.actor).allows()
            })
            .map(|role| words::role(*role, cx.locale))
            .collect(),
        past: !line.counts && !line.is_open(),
    }
}

fn facts(cx: &Cx, row: &organisation::Model) -> Vec<(String, Html)> {
    let t = Words::of(cx.locale);
    let own = Key::organisation(row.id);
    let hears = |field| policy::hears_field(&cx.actor.keys, &own, row.shown.audience(field));
    let text = |value: &str| ui::text(value);
    let languages = split(&row.languages);
    let languages: Vec<&str> =
        languages.iter().map(|tag| geo::language_name(tag, cx.locale)).collect();
    let email = row.email.as_deref().filter(|_| hears("email"));
    let phone = row.phone.as_deref().filter(|_| hears("phone"));
    [
        (t.founded(), row.founded.map(|year| text(&year.to_string()))),
        (t.size(), row.size.as_deref().map(text)),
        (t.works_in(), (!languages.is_empty()).then(|| text(&languages.join(", ")))),
        (t.website(), row.website.as_deref().map(|url| ui::link(url, &bare(url)))),
        (t.email(), email.map(|email| ui::link(&format!("mailto:{email}"), email))),
        (t.phone(), phone.map(text)),
        (t.legal_name(), row.legal_name.as_deref().map(text)),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some((label, value?)))
    .collect()
}

/// Disciplines and concerns, each a link to all that share it.
pub(crate) fn tag_links(cx: &Cx, tags: &[TermId], base: &str) -> Vec<(String, String)> {
    let shelf = cx.app.shelf();
    let link = |term: &TermId| {
        let term = shelf.get(*term)?;
        let href = format!("{base}{}", web::query(&[(term.vocabulary.as_str(), &term.code)]));
        Some((href, term.labels.in_locale(cx.locale).to_owned()))
    };
    tags.iter().filter_map(link).collect()
}

fn json_ld(cx: &Cx, row: &organisation::Model) -> serde_json::Value {
    json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": cx.app.full_url(&paths::Organisation { id: row.id }),
        "name": row.name,
        "url": row.website,
        "foundingDate": row.founded.map(|year| year.to_string()),
        "address": {
            "@type": "PostalAddress",
            "addressLocality": row.city,
            "addressCountry": row.country,
        },
    })
}

/// "Still true."
pub(crate) async fn confirm(cx: Cx, Path(id): Path<OrganisationId>) -> Result<Response> {
    cx.write(ConfirmOrganisation(id)).await?;
    Ok(see_other(&paths::Organisation { id }, Words::of(cx.locale).confirmed_now()))
}
