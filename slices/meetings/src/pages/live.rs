//! What is said at a session, beforehand, in the room and from afar: questions and notes.

mod parts;

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use kernel::{Error, Key};
use sea_orm::prelude::Uuid;
use web::live::{self, Draw};
use web::ui::{self, Field};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::meeting::{inside, seen};
use super::{paths, poll as poll_page, session as show_session};
use crate::changes::add_note::AddNote;
use crate::changes::ask::Ask;
use crate::changes::moderate::Moderate;
use crate::changes::support::Support;
use crate::model::{
    LONGEST_NOTE, LONGEST_QUESTION, PollState, QuestionId, QuestionState, SessionId,
};
use crate::queries::{after, lists, room};
use crate::rows::{note, question, report, session};
use crate::words::Words;
use crate::{pace, policy};
use parts::View;

/// What the address says of the view for the wall of the room.
const SCREEN: &str = "view=screen";

#[derive(Template)]
#[template(path = "live.html")]
struct LivePage {
    t: Words,
    over: Html,
    title: String,
    when: String,
    room: String,
    join: Option<String>,
    summary: Html,
    state: String,
    stream: String,
    screen: String,
    moderates: Option<String>,
    questions: Vec<Line>,
    new_question: Line,
    ask: String,
    ask_fields: Html,
    is_closed: bool,
    polls: Vec<Line>,
    notes: Vec<Line>,
    add_note: String,
    note_fields: Html,
    report: Vec<(String, String)>,
}

/// A part that all see alike, with what the reader can do with it.
struct Line {
    name: String,
    html: Html,
    buttons: Html,
}

#[derive(Template)]
#[template(path = "screen.html")]
struct ScreenPage {
    t: Words,
    title: String,
    address: String,
    state: String,
    stream: String,
    questions: Vec<Line>,
    polls: Vec<Line>,
}

/// A session's room, for who takes part.
pub(super) struct Room {
    session: session::Model,
    report: Option<report::Model>,
    moderates: bool,
    pub(super) reports: bool,
}

pub(super) async fn entered(cx: &Cx, id: SessionId) -> Result<Room> {
    let read = cx.read();
    let session = room::session_unscoped(&read, id).await?.ok_or(Error::NotFound)?;
    let meeting = lists::meeting_unscoped(&read, session.meeting).await?.ok_or(Error::NotFound)?;
    policy::contributes(&cx.actor, cx.person()?, &meeting, &session).into_result()?;
    let report = room::report_unscoped(&read, id).await?;
    let reporter = report.as_ref().and_then(|row| row.reporter);
    Ok(Room {
        moderates: policy::moderates(&cx.actor, &session),
        reports: policy::reports(&cx.actor, &session, reporter),
        session,
        report,
    })
}

/// The title of a session, for who moderates it.
pub(super) async fn moderated(cx: &Cx, id: SessionId) -> Result<String> {
    let here = entered(cx, id).await?;
    if here.moderates {
        Ok(here.session.shown.map(|shown| shown.title).unwrap_or_default())
    } else {
        Err(Error::Forbidden("meeting-team-only").into())
    }
}

impl Room {
    /// What this reader is shown, as one of a few drawings that many share.
    fn view(&self, cx: &Cx) -> View {
        View {
            session: self.session.id,
            locale: cx.locale,
            members: cx.actor.hears(&Key::members()),
            hidden: self.moderates,
            hidden_notes: self.reports,
        }
    }
}

/// The page; with `view=screen` for the wall of the room.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<SessionId>,
    RawQuery(query): RawQuery,
) -> Result<Page> {
    if query.as_deref() == Some(SCREEN) {
        return screen(&cx, id).await;
    }
    page(&cx, id, &Filled::default()).await
}

/// Tells what happens while one looks.
pub(crate) async fn stream(
    cx: Cx,
    Path(id): Path<SessionId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let view = entered(&cx, id).await?.view(&cx);
    let view = if query.as_deref() == Some(SCREEN) { view.for_the_wall() } else { view };
    let draw: Draw = Arc::new(move |app| Box::pin(parts::draw(app, view)));
    Ok(cx.app.listen(view.name(), id.0, &draw))
}

async fn screen(cx: &Cx, id: SessionId) -> Result<Page> {
    let t = Words::of(cx.locale);
    let here = entered(cx, id).await?;
    let content = here.session.shown.as_ref().ok_or(Error::NotFound)?;
    // What is on the wall is for all who are in the room: nothing hidden, nobody's name but those
    // whom everybody may know.
    let view = here.view(cx).for_the_wall();
    let drawn = parts::draw(cx.app.clone(), view).await?;
    let page = ScreenPage {
        t,
        title: content.title.clone(),
        address: cx.app.full_url(&paths::Live { id }),
        state: live::state(&drawn),
        stream: format!("{}?{SCREEN}", paths::Stream { id }),
        questions: bare(&drawn, parts::QUESTIONS),
        polls: bare(&drawn, parts::POLLS),
    };
    Ok(Page::new(content.title.clone(), &page)?.unlisted())
}

fn bare(drawn: &[live::Part], list: &str) -> Vec<Line> {
    let of_list = drawn.iter().filter(|part| part.list == list);
    of_list.map(|part| line(part, Html::none())).collect()
}

fn line(part: &live::Part, buttons: Html) -> Line {
    Line { name: part.name.clone(), html: Html::drawn(part.html.clone()), buttons }
}

async fn page(cx: &Cx, id: SessionId, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let here = entered(cx, id).await?;
    let card = seen(cx, here.session.meeting).await?;
    let card = inside(&card)?;
    let content = here.session.shown.as_ref().ok_or(Error::NotFound)?;
    let read = cx.read();
    let (rows, notes, polls) = parts::rows(&read, here.view(cx)).await?;
    let drawn = parts::drawn(&read, here.view(cx), &rows, &notes, &polls).await?;
    let supported = room::supported(&read, cx.person()?, &rows).await?;
    let open = polls.iter().filter(|(row, _)| row.state == PollState::Open);
    let answers = room::answers(&read, cx.person()?, open.map(|(row, _)| row.id)).await?;
    let (ask, add) = (ask_fields(t), note_fields(t));
    let all: Vec<Field> = ask.iter().chain(&add).cloned().collect();
    let mut part = drawn.iter();
    let mut next = |buttons: Html| part.next().map(|part| line(part, buttons));
    let nil = question::Model {
        id: QuestionId(Uuid::nil()),
        meeting: here.session.meeting,
        session: id,
        person: None,
        text: String::new(),
        state: QuestionState::Asked,
        asked: cx.now(),
        supports: 0,
    };
    let page = LivePage {
        t,
        over: Html::joined([
            ui::link(&paths::Meeting { id: card.row.id }.to_string(), &card.row.title),
            ui::text(" · "),
            ui::link(&paths::Session { id }.to_string(), &t.the_session()),
        ]),
        title: content.title.clone(),
        when: show_session::when(card, content, cx.locale),
        room: card.room(content.room).map(|room| room.name.clone()).unwrap_or_default(),
        join: show_session::join(cx, card, content),
        summary: ui::summary(&all, filled, cx.locale),
        state: live::state(&drawn),
        stream: paths::Stream { id }.to_string(),
        screen: format!("{}?{SCREEN}", paths::Live { id }),
        moderates: here.moderates.then(|| paths::OpenPoll { id }.to_string()),
        // In the order in which the parts are drawn.
        questions: rows
            .iter()
            .filter_map(|row| next(question_buttons(cx, row, &supported, &here)))
            .collect(),
        polls: polls
            .iter()
            .filter_map(|(row, _)| {
                next(poll_page::buttons(row, answers.get(&row.id), here.moderates, t))
            })
            .collect(),
        notes: notes.iter().filter_map(|row| next(note_link(cx, row, here.reports))).collect(),
        new_question: Line {
            name: parts::question_name(nil.id),
            html: Html::none(),
            buttons: question_buttons(cx, &nil, &supported, &here),
        },
        ask: paths::Ask { id }.to_string(),
        ask_fields: ui::drawn(&ask, filled),
        is_closed: is_public(here.report.as_ref()),
        add_note: paths::AddNote { id }.to_string(),
        note_fields: ui::drawn(&add, filled),
        report: report_links(&here, id, t),
    };
    let title = t.live_title(&content.title);
    Ok(Page::new(title, &page)?.after(filled.has_errors()).unlisted())
}

fn is_public(report: Option<&report::Model>) -> bool {
    report.is_some_and(report::Model::is_public)
}

fn report_links(here: &Room, id: SessionId, t: Words) -> Vec<(String, String)> {
    let public = is_public(here.report.as_ref());
    let read = public.then(|| (paths::Report { id }.to_string(), t.read_report()));
    let write = here.reports.then(|| (paths::EditReport { id }.to_string(), t.write_report()));
    read.into_iter().chain(write).collect()
}

fn ask_fields(t: Words) -> Vec<Field> {
    vec![
        ui::area("question", t.your_question(), 3),
        ui::flag("unnamed", t.ask_unnamed()).hint(t.ask_unnamed_hint()),
    ]
}

fn note_fields(t: Words) -> Vec<Field> {
    vec![ui::area("note", t.your_note(), 2)]
}

fn question_buttons(
    cx: &Cx,
    row: &question::Model,
    supported: &HashSet<QuestionId>,
    here: &Room,
) -> Html {
    let t = Words::of(cx.locale);
    let own = row.person.is_some_and(|person| cx.actor.is(person));
    let mut buttons = Vec::new();
    let support = paths::Support { id: row.id }.to_string();
    let counts = matches!(row.state, QuestionState::Asked | QuestionState::Answered);
    if !own && counts && !is_public(here.report.as_ref()) {
        let too = supported.contains(&row.id);
        let (label, value) = if too { (t.support_off(), "no") } else { (t.support_on(), "yes") };
        buttons.push(ui::action(&support, &label, "quiet", &[("too", value)]));
    }
    if here.moderates {
        let moderate = paths::Moderate { id: row.id }.to_string();
        let button =
            |label: String, state| ui::action(&moderate, &label, "quiet", &[("state", state)]);
        match row.state {
            QuestionState::Asked => {
                buttons.push(button(t.say_answered(), "answered"));
                buttons.push(button(t.hide(), "hidden"));
            }
            QuestionState::Answered | QuestionState::Hidden => {
                buttons.push(button(t.show_again(), "asked"));
            }
            QuestionState::Open => {}
        }
    }
    Html::joined(buttons)
}

fn note_link(cx: &Cx, row: &note::Model, reports: bool) -> Html {
    let t = Words::of(cx.locale);
    let own = row.person.is_some_and(|person| cx.actor.is(person));
    if own || reports {
        ui::link(&paths::Note { id: row.id }.to_string(), &t.mend())
    } else {
        Html::none()
    }
}

/// Asks.
pub(crate) async fn ask(cx: Cx, Path(id): Path<SessionId>, mut filled: Filled) -> Result<Response> {
    let person = cx.person()?;
    let mut fields = Fields::of(&filled);
    let text = fields.required("question", LONGEST_QUESTION);
    let unnamed = filled.value("unnamed") == "yes";
    let ask = Ask { session: id, person, text: fields.finish(text), unnamed };
    let t = Words::of(cx.locale);
    let asked = if pace::may_ask(id, person, cx.now()) {
        let asked = cx.write(ask).await;
        asked.inspect_err(|_| pace::forget(id, person))
    } else {
        let slowly = |l| Words::of(l).ask_slowly(pace::SECONDS);
        Err(Error::field("question", "too-fast", slowly))
    };
    match asked {
        Ok(_) => Ok(see_other(&paths::Live { id }, t.asked())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, id, &filled).await?.into_response())
        }
    }
}

/// Asks the same, or no longer.
pub(crate) async fn support(
    cx: Cx,
    Path(id): Path<QuestionId>,
    filled: Filled,
) -> Result<Response> {
    let too = filled.value("too") == "yes";
    let session = session_of(&cx, id).await?;
    cx.write(Support { question: id, person: cx.person()?, too }).await?;
    let t = Words::of(cx.locale);
    Ok(see_other(&paths::Live { id: session }, if too { t.supported() } else { t.unsupported() }))
}

async fn session_of(cx: &Cx, id: QuestionId) -> Result<SessionId> {
    let row = after::question_unscoped(&cx.read(), id).await?;
    Ok(row.ok_or(Error::NotFound)?.session)
}

/// Hides a question, shows it again, or says that it was answered.
pub(crate) async fn moderate(
    cx: Cx,
    Path(id): Path<QuestionId>,
    filled: Filled,
) -> Result<Response> {
    let session = session_of(&cx, id).await?;
    let state = QuestionState::moderated(filled.value("state")).ok_or(Error::NotFound)?;
    cx.write(Moderate { question: id, state }).await?;
    Ok(see_other(&paths::Live { id: session }, Words::of(cx.locale).saved()))
}

/// Adds a line to the notes.
pub(crate) async fn add_note(
    cx: Cx,
    Path(id): Path<SessionId>,
    mut filled: Filled,
) -> Result<Response> {
    let person = cx.person()?;
    let mut fields = Fields::of(&filled);
    let text = fields.required("note", LONGEST_NOTE);
    match cx.write(AddNote { session: id, person, text: fields.finish(text) }).await {
        Ok(_) => Ok(see_other(&paths::Live { id }, Words::of(cx.locale).noted())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, id, &filled).await?.into_response())
        }
    }
}
