//! Who runs the network, and which two of them know the names of people who are here discreetly.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{PersonId, SubjectKind};
use web::ui;
use web::{Cx, Fields, Filled, Html, Named, Page, Result, see_other};

use super::paths;
use crate::changes::appoint::Appoint;
use crate::face;
use crate::policy::{CONFIDANT, OFFICE};
use crate::queries;
use crate::words::Words;

#[derive(Template)]
#[template(path = "team.html")]
struct TeamPage {
    t: Words,
    people: Vec<Line>,
    summary: Html,
    fields: Html,
}

struct Line {
    name: String,
    href: Option<String>,
    email: String,
    knows: bool,
    buttons: Html,
}

/// The office's people, and a form for one more.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    page(&cx, &Filled::default()).await
}

async fn page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let appointed = queries::appointments(&read).await?;
    let people: Vec<PersonId> =
        appointed.iter().filter(|row| row.role == OFFICE.0).map(|row| row.person).collect();
    let addresses = face::addresses(&read, &people).await?;
    let named = named(cx, &people).await?;
    let line = |person: &PersonId| {
        let knows = appointed.iter().any(|row| row.role == CONFIDANT.0 && row.person == *person);
        let named = named.iter().find(|(id, _)| *id == person.0).map(|(_, named)| named);
        let email = addresses.get(person).map(|address| address.email.clone()).unwrap_or_default();
        Line {
            name: named.map_or_else(|| t.team_somebody(), |named| named.name.clone()),
            // Whoever is here discreetly is not given away by their address.
            email: if named.is_some_and(|named| !named.href.is_empty()) {
                email
            } else {
                String::new()
            },
            href: named.map(|named| named.href.clone()).filter(|href| !href.is_empty()),
            knows,
            buttons: buttons(*person, knows, t),
        }
    };
    let fields = [ui::email("email", t.email()).hint(t.team_add_hint()).required()];
    let page = TeamPage {
        t,
        people: people.iter().map(line).collect(),
        summary: ui::summary(&fields, filled, cx.locale),
        fields: ui::drawn(&fields, filled),
    };
    Ok(Page::new(t.team(), &page)?.after(filled.has_errors()).unlisted())
}

/// Names, from the slice that knows people.
async fn named(
    cx: &Cx,
    people: &[PersonId],
) -> kernel::Result<Vec<(sea_orm::prelude::Uuid, Named)>> {
    let infos = cx.app.slices().iter().flat_map(|slice| &slice.subjects);
    let Some(info) = infos.into_iter().find(|info| info.kind == SubjectKind("person")) else {
        return Ok(Vec::new());
    };
    let ids: Vec<_> = people.iter().map(|person| person.0).collect();
    (info.named)(&cx.read(), &cx.actor, &ids).await
}

fn buttons(person: PersonId, knows: bool, t: Words) -> Html {
    let action = paths::Appointment { person }.to_string();
    let button = |label: String, role: &str, holds: &str| {
        ui::action(&action, &label, "quiet", &[("role", role), ("holds", holds)])
    };
    let confide = if knows {
        button(t.team_no_longer_knows(), CONFIDANT.0, "no")
    } else {
        button(t.team_shall_know(), CONFIDANT.0, "yes")
    };
    Html::joined([confide, button(t.team_take_out(), OFFICE.0, "no")])
}

/// Takes somebody into the office, by the address of their account.
pub(crate) async fn add(cx: Cx, mut filled: Filled) -> Result<Response> {
    match try_add(&cx, &filled).await {
        Ok(()) => Ok(see_other(&paths::Team, Words::of(cx.locale).team_added())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &filled).await?.into_response())
        }
    }
}

async fn try_add(cx: &Cx, filled: &Filled) -> kernel::Result<()> {
    let mut fields = Fields::of(filled);
    let email = fields.email("email");
    let person = match &email {
        Some(email) => face::person_with_email(&cx.read(), email).await?,
        None => None,
    };
    if email.is_none() && filled.value("email").trim().is_empty() {
        fields.wrong("email", "missing", |l| Words::of(l).team_no_email());
    } else if email.is_some() && person.is_none() {
        fields.wrong("email", "nobody", |l| Words::of(l).team_nobody());
    }
    let person = fields.finish(person)?.ok_or(kernel::Error::NotFound)?;
    cx.write(Appoint { person, role: OFFICE, holds: true }).await
}

/// Gives a role or takes it.
pub(crate) async fn appoint(
    cx: Cx,
    Path(person): Path<PersonId>,
    filled: Filled,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let role = match filled.value("role") {
        role if role == OFFICE.0 => OFFICE,
        role if role == CONFIDANT.0 => CONFIDANT,
        _ => return Ok(see_other(&paths::Team, None)),
    };
    let holds = filled.value("holds") == "yes";
    cx.write(Appoint { person, role, holds }).await?;
    Ok(see_other(&paths::Team, t.team_saved()))
}
