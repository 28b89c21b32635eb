//! One person.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Error, Key, PersonId};
use serde_json::json;
use vocabulary::{tags, texts};
use web::ui;
use web::{Cx, Html, Page, Result, see_other};

use super::list::{joined, picture_href, place, portrait_href};
use super::organisation::{confirm_button, tag_links};
use super::paths;
use crate::changes::confirm::ConfirmPerson;
use crate::model::{ABOUT, NEEDS, OFFERS, PERSON, split};
use crate::queries::{affiliations, people};
use crate::rows::{organisation, person};
use crate::rules::{bare, is_stale};
use crate::words::{self, Words};
use crate::{pictures, policy};

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    t: Words,
    over: Html,
    name: String,
    portrait: String,
    about: Html,
    offers: Html,
    needs: Html,
    places: Vec<Line>,
    facts: Vec<(String, Html)>,
    tags: Vec<(String, String)>,
    panels: Vec<Html>,
    seen_by: Option<String>,
    stale: bool,
    confirmed: String,
    confirm: Html,
    edit: Option<String>,
}

struct Line {
    href: String,
    name: String,
    mark: String,
    line: String,
    roles: Vec<String>,
    past: bool,
    answer: Html,
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<PersonId>) -> Result<Page> {
    let read = cx.read();
    let row = people::find_unscoped(&read, id).await?;
    let row = row.filter(|row| policy::sees_person(&cx.actor, row)).ok_or(Error::NotFound)?;
    let today = cx.now().date_naive();
    let t = Words::of(cx.locale);
    let written = texts::of(&read, &[id.0]).await?.remove(&id.0).unwrap_or_default();
    let prose = |field: &str| {
        let best = written.get(field).and_then(|text| text.best(cx.locale));
        best.map_or_else(Html::none, |(language, text)| ui::prose(text, language))
    };
    let tagged = tags::of(&read, &[id.0]).await?.remove(&id.0).unwrap_or_default();
    let lines = affiliations::of_person(&read, &cx.actor, id, today).await?;
    let keeps = policy::keeps_person(&cx.actor, &row).allows();
    let large = pictures::large(row.portrait.as_deref()).map(picture_href);
    let page = PersonPage {
        t,
        over: over(&cx, &row),
        portrait: large.unwrap_or_else(|| portrait_href(&row)),
        about: prose(ABOUT),
        offers: prose(OFFERS),
        needs: prose(NEEDS),
        places: lines.iter().map(|line| line_of(line, &cx, &row)).collect(),
        facts: facts(&cx, &row).await?,
        tags: tag_links(&cx, &tagged, &paths::People.to_string()),
        panels: cx.app.load_panels(&cx, PERSON.subject(id)).await?,
        seen_by: keeps.then(|| seen_by(&row, t)),
        stale: is_stale(row.confirmed, today),
        confirmed: words::confirmed(row.confirmed, cx.locale),
        confirm: confirm_button(keeps, &paths::ConfirmPerson { id }.to_string(), t),
        edit: keeps.then(|| paths::EditPerson { id }.to_string()),
        name: row.name.clone(),
    };
    let shown = Page::new(row.name.clone(), &page)?;
    Ok(if row.audience == Key::everyone().as_str() {
        shown.with_json_ld(json!({
            "@context": "https://schema.org",
            "@type": "Person",
            "@id": cx.app.full_url(&paths::Person { id }),
            "name": row.name,
            "url": row.website,
        }))
    } else {
        shown.unlisted()
    })
}

/// Who sees this page now, and why, in words.
fn seen_by(row: &person::Model, t: Words) -> String {
    match row.audience.as_str() {
        "everyone" => t.seen_by_everyone(),
        "members" => t.seen_by_members(),
        _ if row.discreet => t.seen_by_nobody_discreet(),
        _ if !row.released => t.seen_by_nobody_imported(),
        _ if !row.is_member => t.seen_by_nobody_no_member(),
        _ => t.seen_by_nobody(),
    }
}

fn over(cx: &Cx, row: &person::Model) -> Html {
    let t = Words::of(cx.locale);
    let place = place(row.city.as_deref(), row.country.as_deref(), cx.locale);
    let rest = joined([row.pronouns.clone(), place]);
    let directory = ui::link(&paths::People.to_string(), &t.directory());
    Html::joined([directory, ui::text(" · "), ui::text(&rest)])
}

fn line_of(
    line: &affiliations::Line<organisation::Model>,
    cx: &Cx,
    person: &person::Model,
) -> Line {
    let t = Words::of(cx.locale);
    let row = &line.affiliation;
    let since = row.from.map(|day| t.since(words::month_of(day, cx.locale)));
    let until = row.until.filter(|_| !line.counts);
    let until = until.map(|day| t.until(words::month_of(day, cx.locale)));
    let open = line.is_open().then(|| t.not_yet_confirmed());
    let asked = cx.actor.is(person.id) && !row.person_said_yes;
    let past = !line.counts && !line.is_open();
    let answer = match (asked, past && cx.actor.is(person.id)) {
        (true, _) => answer_buttons(row.id, t),
        (false, true) => past_button(row, t),
        (false, false) => Html::none(),
    };
    Line {
        href: paths::Organisation { id: line.other.id }.to_string(),
        name: line.other.name.clone(),
        mark: ui::monogram(&line.other.name),
        line: joined([row.title.clone(), since, until, open]),
        roles: line.roles.iter().map(|role| words::role(*role, cx.locale)).collect(),
        past,
        answer,
    }
}

/// Whether others see that one was here: one's own choice.
fn past_button(row: &crate::rows::affiliation::Model, t: Words) -> Html {
    let (label, shown) = if row.show_past { (t.hide_past(), "no") } else { (t.show_past(), "yes") };
    let action = paths::ShowPast { id: row.id }.to_string();
    ui::action(&action, &label, "quiet", &[("shown", shown)])
}

/// Yes and no to an affiliation.
pub(crate) fn answer_buttons(id: crate::model::AffiliationId, t: Words) -> Html {
    let action = paths::AnswerAffiliation { id }.to_string();
    Html::joined([
        ui::action(&action, &t.yes_true(), "main", &[("answer", "yes")]),
        ui::action(&action, &t.not_true(), "quiet", &[("answer", "no")]),
    ])
}

async fn facts(cx: &Cx, row: &person::Model) -> kernel::Result<Vec<(String, Html)>> {
    let t = Words::of(cx.locale);
    let own = Key::person(row.id);
    let hears = |field| policy::hears_field(&cx.actor.keys, &own, row.shown.audience(field));
    let languages = split(&row.languages);
    let languages: Vec<&str> =
        languages.iter().map(|tag| geo::language_name(tag, cx.locale)).collect();
    let email = if hears("email") {
        accounts::face::addresses(&cx.read(), &[row.id]).await?.remove(&row.id)
    } else {
        None
    };
    let email = email.map(|address| address.email);
    let phone = row.phone.as_deref().filter(|_| hears("phone"));
    let facts = [
        (t.speaks(), (!languages.is_empty()).then(|| ui::text(&languages.join(", ")))),
        (t.time_zone(), row.time_zone.as_deref().map(ui::text)),
        (t.website(), row.website.as_deref().map(|url| ui::link(url, &bare(url)))),
        (t.email(), email.map(|email| ui::link(&format!("mailto:{email}"), &email))),
        (t.phone(), phone.map(ui::text)),
    ];
    Ok(facts.into_iter().filter_map(|(label, value)| Some((label, value?))).collect())
}

/// "Still true."
pub(crate) async fn confirm(cx: Cx, Path(id): Path<PersonId>) -> Result<Response> {
    cx.write(ConfirmPerson(id)).await?;
    Ok(see_other(&paths::Person { id }, Words::of(cx.locale).confirmed_now()))
}
