//! Who is there: the list at the door, and the one whose badge a camera read.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use kernel::{Error, PersonId};
use serde::Serialize;
use web::{Cx, Filled, Html, Page, Result, see_other, ui};

use super::manage::{self, hosted};
use super::{badges, paths};
use crate::changes::check_in::CheckIn;
use crate::model::{MeetingId, RegistrationId};
use crate::queries::door::{self, Comer};
use crate::words::Words;

#[derive(Template)]
#[template(path = "check_in.html")]
struct CheckInPage {
    t: Words,
    over: Html,
    counts: String,
    words: String,
    rows: Vec<Html>,
    /// What is said where there are none.
    none: String,
    /// Where the list is, on the page of one.
    all: Option<String>,
    badges: Vec<(String, String)>,
    /// Where a script says that somebody is there.
    one: String,
    /// The script that reads codes by camera.
    scan: String,
}

#[derive(Template)]
#[template(path = "_comer.html")]
struct Row {
    code: String,
    name: String,
    state: String,
    button: Html,
}

/// The page: all who have a place, those whose name holds what was typed, or the one whose code a
/// badge carries.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<MeetingId>,
    RawQuery(query): RawQuery,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(&cx, id).await?;
    let asked = Filled::pairs(web::pairs(&query.unwrap_or_default()));
    let code = asked.value("code");
    let (rows, none) = if code.is_empty() {
        (found(&cx, id, asked.value("q")).await?, t.participants_none())
    } else {
        of_code(&cx, id, code).await?
    };
    let page = CheckInPage {
        t,
        over: manage::over(&row, t),
        counts: counts(&cx, id).await?,
        words: asked.value("q").to_owned(),
        rows,
        none,
        badges: badges::sheets(id, t),
        all: (!code.is_empty()).then(|| paths::CheckIn { id }.to_string()),
        one: paths::CheckInOne { id }.to_string(),
        scan: web::asset("scan.js"),
    };
    Ok(Page::new(t.check_in(), &page)?.unlisted())
}

/// The rows of those whose name holds some words.
async fn found(cx: &Cx, id: MeetingId, words: &str) -> Result<Vec<Html>> {
    let t = Words::of(cx.locale);
    let asked = kernel::text::visible(words).to_lowercase();
    let comers = door::placed(&cx.read(), id, &cx.actor.keys).await?;
    let mut named: Vec<(String, Comer)> =
        comers.into_iter().map(|one| (called(&one, t), one)).collect();
    named.retain(|(name, _)| asked.is_empty() || name.to_lowercase().contains(&asked));
    named.sort_by(|a, b| a.0.cmp(&b.0));
    named.iter().map(|(_, one)| drawn(cx, id, one, words)).collect()
}

/// The row of the one whose code this is, or why there is none.
async fn of_code(cx: &Cx, id: MeetingId, code: &str) -> Result<(Vec<Html>, String)> {
    let t = Words::of(cx.locale);
    let Some(one) = of(cx, id, code).await? else { return Ok((Vec::new(), t.badge_unknown())) };
    if !one.is_placed() {
        return Ok((Vec::new(), t.door_no_place(called(&one, t))));
    }
    Ok((vec![drawn(cx, id, &one, "")?], String::new()))
}

async fn of(cx: &Cx, id: MeetingId, code: &str) -> Result<Option<Comer>> {
    let Ok(code) = code.parse::<RegistrationId>() else { return Ok(None) };
    Ok(door::one(&cx.read(), id, &cx.actor.keys, code).await?)
}

fn called(one: &Comer, t: Words) -> String {
    one.name.clone().unwrap_or_else(|| t.somebody())
}

async fn counts(cx: &Cx, id: MeetingId) -> Result<String> {
    let (here, placed) = door::counts(&cx.read(), id).await?;
    Ok(Words::of(cx.locale).here_count(here, placed))
}

/// One row, with the button that turns it.
fn drawn(cx: &Cx, id: MeetingId, one: &Comer, words: &str) -> Result<Html> {
    let t = Words::of(cx.locale);
    let (label, value, kind) =
        if one.is_here { (t.not_here(), "no", "quiet") } else { (t.is_here(), "yes", "main") };
    let code = one.row.id.to_string();
    let fields = [("code", code.as_str()), ("here", value), ("q", words)];
    let row = Row {
        name: called(one, t),
        state: if one.is_here { t.here() } else { String::new() },
        button: ui::action(&paths::CheckIn { id }.to_string(), &label, kind, &fields),
        code,
    };
    Ok(ui::part(&row)?)
}

/// Somebody is there, or was checked in by mistake.
pub(crate) async fn set(cx: Cx, Path(id): Path<MeetingId>, filled: Filled) -> Result<Response> {
    let here = filled.value("here") == "yes";
    let person = match filled.value("person").parse::<PersonId>() {
        Ok(person) => person,
        Err(_) => {
            hosted(&cx, id).await?;
            of(&cx, id, filled.value("code")).await?.ok_or(Error::NotFound)?.row.person
        }
    };
    cx.write(CheckIn { meeting: id, person, here }).await?;
    let back = format!("{}{}", paths::CheckIn { id }, web::query(&[("q", filled.value("q"))]));
    Ok(see_other(&back, Words::of(cx.locale).saved()))
}

/// What a script is told about the one whom it named.
#[derive(Serialize)]
struct Told {
    /// `here`, `already`, `gone`, `none` or `unknown`.
    state: &'static str,
    /// The same in words, with the name.
    says: String,
    /// How many are there now.
    counts: String,
    /// Their row as it is now.
    row: Option<String>,
}

/// The same for a script: says who it is, and draws that one row anew.
pub(crate) async fn one(cx: Cx, Path(id): Path<MeetingId>, filled: Filled) -> Result<Response> {
    let t = Words::of(cx.locale);
    hosted(&cx, id).await?;
    let here = filled.value("here") != "no";
    let code = filled.value("code");
    let (state, says) = match of(&cx, id, code).await? {
        None => ("unknown", t.badge_unknown()),
        Some(one) if !one.is_placed() => ("none", t.door_no_place(called(&one, t))),
        Some(one) => {
            let new = cx.write(CheckIn { meeting: id, person: one.row.person, here }).await?;
            let name = called(&one, t);
            match (here, new) {
                (true, true) => ("here", t.door_here(name)),
                (true, false) => ("already", t.door_already(name)),
                (false, _) => ("gone", t.door_gone(name)),
            }
        }
    };
    let now = of(&cx, id, code).await?.filter(Comer::is_placed);
    let row = now.map(|one| drawn(&cx, id, &one, filled.value("q"))).transpose()?;
    let row = row.map(|row| row.as_str().to_owned());
    Ok(web::Json(Told { state, says, counts: counts(&cx, id).await?, row }).into_response())
}
