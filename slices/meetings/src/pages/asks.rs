//! What a meeting asks those who come: the host's list and form, and what was answered.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::{self, hosted};
use super::paths;
use crate::changes::set_ask::{AskInput, RemoveAsk, SetAsk};
use crate::model::{AskId, AskKind, MeetingId, RegistrationState, SeenBy};
use crate::policy;
use crate::queries::asks;
use crate::rows::{ask, meeting};
use crate::words::Words;

#[derive(Template)]
#[template(path = "asks.html")]
struct AsksPage {
    t: Words,
    over: Html,
    new: String,
    asks: Vec<Asked>,
    /// What is asked, of which this reader sees the answers.
    heads: Vec<String>,
    comers: Vec<(String, String, Vec<String>)>,
}

struct Asked {
    text: String,
    says: String,
    why: String,
    edit: String,
    remove: Html,
}

/// Who sees the answers, in words.
pub(super) fn seen_by(row: &ask::Model, t: Words) -> String {
    match row.seen_by {
        SeenBy::Team => t.seen_by_team(),
        SeenBy::Office => t.seen_by_office(),
    }
}

fn sees(cx: &Cx, row: &ask::Model) -> bool {
    match row.seen_by {
        SeenBy::Team => policy::runs(&cx.actor, row.meeting),
        SeenBy::Office => policy::office(&cx.actor).allows(),
    }
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(&cx, id).await?;
    let read = cx.read();
    let rows = asks::of_meeting(&read, id).await?;
    let seen: Vec<&ask::Model> = rows.iter().filter(|row| sees(&cx, row)).collect();
    let ids: Vec<AskId> = seen.iter().map(|row| row.id).collect();
    let comers = asks::comers(&read, id, &cx.actor.keys, &ids).await?;
    let comer = |one: asks::Comer| {
        let state = match one.row.state {
            RegistrationState::Placed => String::new(),
            RegistrationState::Waiting | RegistrationState::Withdrawn => t.waits(),
        };
        let answers = ids.iter().map(|id| one.answers.get(id).cloned().unwrap_or_default());
        let name = one.person.map_or_else(|| t.somebody(), |person| person.name);
        (name, state, answers.collect())
    };
    let page = AsksPage {
        t,
        over: manage::over(&row, t),
        new: paths::NewAsk { id }.to_string(),
        heads: seen.iter().map(|row| row.text.clone()).collect(),
        comers: comers.into_iter().map(comer).collect(),
        asks: rows
            .iter()
            .map(|row| {
                let gone = t.gone_on(web::dates::date(row.gone, cx.locale));
                let needed = row.is_needed.then(|| t.is_needed());
                let says = [Some(seen_by(row, t)), Some(gone), needed];
                let remove = paths::RemoveAsk { id, ask: row.id }.to_string();
                Asked {
                    text: row.text.clone(),
                    says: says.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                    why: row.why.clone(),
                    edit: paths::OneAsk { id, ask: row.id }.to_string(),
                    remove: ui::action(&remove, &t.ask_remove(), "quiet", &[]),
                }
            })
            .collect(),
    };
    Ok(Page::new(t.asks_title(), &page)?.unlisted())
}

fn fields(t: Words) -> Vec<Field> {
    let kinds = [("line", t.ask_line()), ("choice", t.ask_choice()), ("yes", t.ask_yes())];
    let seen = [("team", t.seen_by_team()), ("office", t.seen_by_office())];
    let options = |all: [(&str, String); 2]| all.map(|(value, label)| (value.to_owned(), label));
    vec![
        ui::kept("version"),
        ui::line("text", t.ask_text()).required(),
        ui::line("why", t.ask_why()).hint(t.ask_why_hint()).required(),
        ui::select("kind", t.ask_kind(), kinds.map(|(v, label)| (v.to_owned(), label)).to_vec()),
        ui::area("options", t.ask_options(), 4).hint(t.ask_options_hint()),
        ui::select("seen", t.ask_seen(), options(seen).to_vec()),
        ui::day("gone", t.ask_gone()).hint(t.ask_gone_hint()).required(),
        ui::flag("needed", t.ask_needed()),
    ]
}

fn form(
    cx: &Cx,
    row: &meeting::Model,
    ask: Option<AskId>,
    filled: &Filled,
    conflict: Html,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let id = row.id;
    let (title, action) = match ask {
        Some(ask) => (t.ask_edit(), paths::OneAsk { id, ask }.to_string()),
        None => (t.ask_new(), paths::NewAsk { id }.to_string()),
    };
    FormPage::new(title, action, fields(t), t.save(), filled, cx.locale)
        .over(ui::link(&paths::Asks { id }.to_string(), &t.asks_title()))
        .conflict(conflict)
        .back(paths::Asks { id }, t.back())
        .page()
}

/// The form of a new one: answers are deleted a month after the meeting, unless one says otherwise.
pub(crate) async fn new(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let row = hosted(&cx, id).await?;
    let gone = row.last + chrono::Duration::days(30);
    form(&cx, &row, None, &Filled::with([("gone", gone.to_string())]), Html::none())
}

async fn stands(cx: &Cx, id: MeetingId, ask: AskId) -> Result<Filled> {
    let rows = asks::of_meeting(&cx.read(), id).await?;
    let row = rows.into_iter().find(|row| row.id == ask).ok_or(Error::NotFound)?;
    let kind = match row.kind {
        AskKind::Line => "line",
        AskKind::Choice => "choice",
        AskKind::Yes => "yes",
    };
    let seen = match row.seen_by {
        SeenBy::Team => "team",
        SeenBy::Office => "office",
    };
    Ok(Filled::with([
        ("version", row.version.to_string()),
        ("text", row.text),
        ("why", row.why),
        ("kind", kind.to_owned()),
        ("options", row.options.0.join("\n")),
        ("seen", seen.to_owned()),
        ("gone", row.gone.to_string()),
        ("needed", if row.is_needed { "yes".into() } else { String::new() }),
    ]))
}

/// The form of one.
pub(crate) async fn edit(cx: Cx, Path((id, ask)): Path<(MeetingId, AskId)>) -> Result<Page> {
    let row = hosted(&cx, id).await?;
    let filled = stands(&cx, id, ask).await?;
    form(&cx, &row, Some(ask), &filled, Html::none())
}

fn parse(filled: &Filled) -> Checked<AskInput> {
    let mut fields = Fields::of(filled);
    let text = fields.required("text", 200);
    let why = fields.required("why", 300);
    let kind = match filled.value("kind") {
        "choice" => AskKind::Choice,
        "yes" => AskKind::Yes,
        _ => AskKind::Line,
    };
    let options = fields.text("options", 2_000).unwrap_or_default();
    let options = options.lines().map(str::trim).filter(|line| !line.is_empty());
    let options: Vec<String> = options.map(ToOwned::to_owned).collect();
    if kind == AskKind::Choice && options.len() < 2 {
        fields.wrong("options", "options", |l| Words::of(l).ask_options_hint());
    }
    let gone = fields.day("gone");
    if gone.is_none() && filled.value("gone").is_empty() {
        fields.wrong("gone", "missing", |l| Words::of(l).day_missing());
    }
    let input = AskInput {
        text,
        why,
        kind,
        options,
        seen_by: if filled.value("seen") == "office" { SeenBy::Office } else { SeenBy::Team },
        is_needed: filled.value("needed") == "yes",
        gone: gone.unwrap_or_default(),
    };
    fields.finish(input)
}

/// Adds one.
pub(crate) async fn add(cx: Cx, Path(id): Path<MeetingId>, mut filled: Filled) -> Result<Response> {
    let row = hosted(&cx, id).await?;
    match cx.write(SetAsk { meeting: id, ask: None, input: parse(&filled) }).await {
        Ok(()) => Ok(see_other(&paths::Asks { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form(&cx, &row, None, &filled, Html::none())?.into_response())
        }
    }
}

/// Changes one.
pub(crate) async fn save(
    cx: Cx,
    Path((id, ask)): Path<(MeetingId, AskId)>,
    mut filled: Filled,
) -> Result<Response> {
    let row = hosted(&cx, id).await?;
    let version = filled.value("version").parse().unwrap_or(0);
    match cx.write(SetAsk { meeting: id, ask: Some((ask, version)), input: parse(&filled) }).await {
        Ok(()) => Ok(see_other(&paths::Asks { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            filled.take(error, cx.locale)?;
            let mut conflict = Html::none();
            if stale {
                let stands = stands(&cx, id, ask).await?;
                let fields = fields(Words::of(cx.locale));
                conflict = ui::laid_over(&fields, &mut filled, &stands, cx.locale);
            }
            Ok(form(&cx, &row, Some(ask), &filled, conflict)?.into_response())
        }
    }
}

/// It is no longer asked.
pub(crate) async fn remove(cx: Cx, Path((id, ask)): Path<(MeetingId, AskId)>) -> Result<Response> {
    cx.write(RemoveAsk { meeting: id, ask }).await?;
    Ok(see_other(&paths::Asks { id }, Words::of(cx.locale).ask_removed()))
}
