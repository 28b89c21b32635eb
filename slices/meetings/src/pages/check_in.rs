//! Who is there: the list at the door.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use kernel::{Error, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use web::{Cx, Filled, Html, Page, Result, see_other, ui};

use super::manage::{self, hosted};
use super::{badges, paths};
use crate::changes::check_in::CheckIn;
use crate::model::{MeetingId, RegistrationState};
use crate::queries::asks;
use crate::rows::attendance;
use crate::words::Words;

#[derive(Template)]
#[template(path = "check_in.html")]
struct CheckInPage {
    t: Words,
    over: Html,
    counts: String,
    words: String,
    lines: Vec<(String, String, Html)>,
    /// What is said where there are none.
    none: String,
    badges: Vec<(String, String)>,
}

/// The page: all who have a place, those whose name holds what was typed, or the one whose badge
/// was read.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<MeetingId>,
    RawQuery(query): RawQuery,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(&cx, id).await?;
    let read = cx.read();
    let asked = Filled::pairs(web::pairs(&query.unwrap_or_default()));
    let words = kernel::text::visible(asked.value("q")).to_lowercase();
    let code = asked.value("code");
    let comers = asks::comers(&read, id, &cx.actor.keys, &[]).await?;
    let placed: Vec<asks::Comer> =
        comers.into_iter().filter(|one| one.row.state == RegistrationState::Placed).collect();
    let all = placed.len();
    let read_off = |one: &asks::Comer| code.is_empty() || one.row.id.to_string() == code;
    let here = attendance::Entity::find().filter(attendance::Column::Meeting.eq(id)).all(&read);
    let here: HashSet<PersonId> =
        here.await.map_err(Error::from)?.into_iter().map(|row| row.person).collect();
    let line = |one: &asks::Comer| {
        let name = one.person.as_ref().map_or_else(|| t.somebody(), |person| person.name.clone());
        let is_here = here.contains(&one.row.person);
        let (label, value, kind) =
            if is_here { (t.not_here(), "no", "quiet") } else { (t.is_here(), "yes", "main") };
        let person = one.row.person.to_string();
        let action = paths::CheckIn { id }.to_string();
        let fields = [("person", person.as_str()), ("here", value), ("q", asked.value("q"))];
        let state = if is_here { t.here() } else { String::new() };
        (name, state, ui::action(&action, &label, kind, &fields))
    };
    let mut lines: Vec<_> = placed.iter().filter(|one| read_off(one)).map(line).collect();
    lines.retain(|(name, ..)| words.is_empty() || name.to_lowercase().contains(&words));
    lines.sort_by(|a, b| a.0.cmp(&b.0));
    let page = CheckInPage {
        t,
        over: manage::over(&row, t),
        counts: t.here_count(here.len(), all),
        words: asked.value("q").to_owned(),
        lines,
        none: if code.is_empty() { t.participants_none() } else { t.badge_unknown() },
        badges: badges::sheets(id, t),
    };
    Ok(Page::new(t.check_in(), &page)?.unlisted())
}

/// Somebody is there, or was checked in by mistake.
pub(crate) async fn set(cx: Cx, Path(id): Path<MeetingId>, filled: Filled) -> Result<Response> {
    let person = filled.value("person").parse().map_err(|_| Error::NotFound)?;
    let here = filled.value("here") == "yes";
    cx.write(CheckIn { meeting: id, person, here }).await?;
    let back = format!("{}{}", paths::CheckIn { id }, web::query(&[("q", filled.value("q"))]));
    Ok(see_other(&back, Words::of(cx.locale).saved()))
}
