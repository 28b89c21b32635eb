//! The report of a session: read by all who see the meeting, written by its reporter.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other, web_address};

use super::paths;
use crate::changes::hand_report::HandReport;
use crate::changes::save_report::{SaveReport, Then};
use crate::model::{Boxes, Content, LONGEST_BOX, QuestionState, ReportState, SessionId};
use crate::policy;
use crate::queries::{lists, room};
use crate::rows::{meeting, report, session};
use crate::rules;
use crate::words::Words;

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    t: Words,
    over: Html,
    title: String,
    by: String,
    edit: Option<String>,
    boxes: Vec<(String, Html)>,
    open: Vec<(String, String)>,
    thread: Html,
}

/// A session with its meeting and its report, as the pages of the report ask for them.
struct Found {
    session: session::Model,
    meeting: meeting::Model,
    report: Option<report::Model>,
}

impl Found {
    fn content(&self) -> Result<&Content> {
        Ok(self.session.shown.as_ref().ok_or(Error::NotFound)?)
    }

    fn writes(&self, cx: &Cx) -> bool {
        let reporter = self.report.as_ref().and_then(|row| row.reporter);
        let public = self.report.as_ref().is_some_and(report::Model::is_public);
        let runs = policy::runs(&cx.actor, self.meeting.id);
        runs || (!public && policy::reports(&cx.actor, &self.session, reporter))
    }
}

async fn found(cx: &Cx, id: SessionId) -> Result<Found> {
    let read = cx.read();
    let session = room::session_unscoped(&read, id).await?.ok_or(Error::NotFound)?;
    let meeting = lists::meeting_unscoped(&read, session.meeting).await?.ok_or(Error::NotFound)?;
    let report = room::report_unscoped(&read, id).await?;
    if !policy::sees(&cx.actor, &meeting) || session.shown.is_none() {
        return Err(Error::NotFound.into());
    }
    Ok(Found { session, meeting, report })
}

/// Where one is: the meeting, and the session.
fn over(found: &Found) -> Result<Html> {
    Ok(Html::joined([
        ui::link(&paths::Meeting { id: found.meeting.id }.to_string(), &found.meeting.title),
        ui::text(" · "),
        ui::link(&paths::Session { id: found.session.id }.to_string(), &found.content()?.title),
    ]))
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let found = found(&cx, id).await?;
    let writes = found.writes(&cx);
    let row = found.report.as_ref().ok_or(Error::NotFound)?;
    if row.state != ReportState::Published && !writes {
        return Err(Error::NotFound.into());
    }
    let read = cx.read();
    let names = room::names(&read, &cx.actor.keys, row.reporter).await?;
    let by = row.reporter.and_then(|person| names.get(&person)).cloned();
    let language = found.content()?.language.clone().unwrap_or_default();
    let boxes = [
        (t.box_said(), ui::prose(&row.said, &language)),
        (t.box_proposed(), ui::prose(&row.proposed, &language)),
        (t.box_sources(), sources(&row.sources)),
    ];
    let texts = [&row.said, &row.proposed, &row.sources];
    let filled = boxes.into_iter().zip(texts).filter(|(_, text)| !text.trim().is_empty());
    let questions = room::questions_unscoped(&read, id, false).await?;
    let open = questions.into_iter().filter(|one| one.state == QuestionState::Open);
    let title = t.report_of(&found.content()?.title);
    let page = ReportPage {
        t,
        over: over(&found)?,
        title: title.clone(),
        by: match (row.state, by) {
            (ReportState::Published, Some(name)) => t.report_by(name),
            (ReportState::Published, None) => String::new(),
            (ReportState::Writing | ReportState::Sent, _) => t.report_not_public(),
        },
        edit: writes.then(|| paths::EditReport { id }.to_string()),
        boxes: filled.map(|(one, _)| one).collect(),
        open: open.map(|one| (paths::Question { id: one.id }.to_string(), one.text)).collect(),
        thread: web::thread(&cx, crate::model::REPORT.subject(row.id)).await?,
    };
    Ok(Page::new(title, &page)?)
}

/// One source a line; an address of the web is a link.
fn sources(text: &str) -> Html {
    let line = |line: &str| {
        let address = line.split_whitespace().find_map(web_address);
        let said = match address {
            Some(href) => ui::link(&href, line).as_str().to_owned(),
            None => ui::text(line).as_str().to_owned(),
        };
        Html::drawn(format!("<li dir=\"auto\">{said}</li>"))
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(line);
    let list: String = lines.map(|line| line.as_str().to_owned()).collect();
    Html::drawn(format!("<ul>{list}</ul>"))
}

fn fields(t: Words, publishes: bool) -> Vec<Field> {
    let mut then = vec![("keep", t.then_keep()), ("send", t.then_send())];
    if publishes {
        then.push(("publish", t.then_publish()));
    }
    let then = then.into_iter().map(|(value, label)| (value.to_owned(), label)).collect();
    vec![
        ui::kept("version"),
        ui::area("said", t.box_said(), 6).hint(t.box_said_hint()),
        ui::area("proposed", t.box_proposed(), 4).hint(t.box_proposed_hint()),
        ui::area("sources", t.box_sources(), 3).hint(t.box_sources_hint()),
        ui::area("open", t.box_open(), 4).hint(t.box_open_hint()),
        ui::select("then", t.then_label(), then),
    ]
}

/// The form: what was written, or, when nobody wrote yet, what the room left.
pub(crate) async fn edit(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    let found = written(&cx, id).await?;
    let filled = stands(&cx, &found).await?;
    form(&cx, &found, &filled, Html::none())
}

/// The report, for who writes it.
async fn written(cx: &Cx, id: SessionId) -> Result<Found> {
    let found = found(cx, id).await?;
    policy::shown_or(found.writes(cx), &cx.actor, &found.meeting).into_result()?;
    Ok(found)
}

async fn stands(cx: &Cx, found: &Found) -> Result<Filled> {
    let version = found.report.as_ref().map_or(0, |row| row.version);
    let boxes = found.report.as_ref().map(report::Model::boxes).unwrap_or_default();
    let boxes = if boxes == Boxes::default() { begun(cx, found).await? } else { boxes };
    Ok(Filled::with([
        ("version", version.to_string()),
        ("said", boxes.said),
        ("proposed", boxes.proposed),
        ("sources", boxes.sources),
        ("open", boxes.open),
        ("then", "keep".to_owned()),
    ]))
}

/// What the room left: its notes, its papers, and what was asked and not answered.
async fn begun(cx: &Cx, found: &Found) -> Result<Boxes> {
    let read = cx.read();
    let notes = room::notes_unscoped(&read, found.session.id, false).await?;
    let questions = room::questions_unscoped(&read, found.session.id, false).await?;
    let content = found.content()?;
    let links = content.links.iter().chain(&content.attachments);
    Ok(rules::begun(
        notes.iter().map(|row| row.text.as_str()),
        links.map(|link| (link.title.as_str(), link.url.as_str())),
        questions
            .iter()
            .filter(|row| row.state != QuestionState::Answered)
            .map(|row| row.text.as_str()),
    ))
}

fn form(cx: &Cx, found: &Found, filled: &Filled, conflict: Html) -> Result<Page> {
    let t = Words::of(cx.locale);
    let id = found.session.id;
    let publishes = policy::runs(&cx.actor, found.meeting.id);
    let action = paths::EditReport { id }.to_string();
    let title = t.report_of(&found.content()?.title);
    FormPage::new(title, action, fields(t, publishes), t.save(), filled, cx.locale)
        .over(over(found)?)
        .lede(t.report_lede())
        .back(paths::Live { id }, t.back())
        .conflict(conflict)
        .kept_on_device(paths::Report { id })
        .aside(hand_part(cx, found))
        .page()
}

/// The form that asks somebody else to write it.
fn hand_part(cx: &Cx, found: &Found) -> Html {
    let t = Words::of(cx.locale);
    let public = found.report.as_ref().is_some_and(report::Model::is_public);
    if public {
        return Html::none();
    }
    let href = paths::HandReport { id: found.session.id }.to_string();
    Html::drawn(format!("<p>{}</p>", ui::link(&href, &t.hand_report()).as_str()))
}

fn parse(filled: &Filled) -> Checked<Boxes> {
    let mut fields = Fields::of(filled);
    let mut text = |name| fields.text(name, LONGEST_BOX).unwrap_or_default();
    let boxes = Boxes {
        said: text("said"),
        proposed: text("proposed"),
        sources: text("sources"),
        open: text("open"),
    };
    fields.finish(boxes)
}

/// Keeps what was typed, sends it to the host, or publishes it.
pub(crate) async fn save(cx: Cx, Path(id): Path<SessionId>, mut typed: Filled) -> Result<Response> {
    let found = written(&cx, id).await?;
    let t = Words::of(cx.locale);
    let (then, said) = match typed.value("then") {
        "send" => (Then::Send, t.report_sent()),
        "publish" => (Then::Publish, t.report_published()),
        _ => (Then::Keep, t.saved()),
    };
    let version = typed.value("version").parse().unwrap_or(0);
    let save = SaveReport { session: id, version, boxes: parse(&typed), then };
    match cx.write(save).await {
        Ok(()) if then == Then::Keep => Ok(see_other(&paths::EditReport { id }, said)),
        Ok(()) => Ok(see_other(&paths::Report { id }, said)),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            typed.take(error, cx.locale)?;
            let (mut conflict, mut found) = (Html::none(), found);
            if stale {
                found = written(&cx, id).await?;
                let stands = stands(&cx, &found).await?;
                conflict = ui::laid_over(&fields(t, true), &mut typed, &stands, cx.locale);
            }
            Ok(form(&cx, &found, &typed, conflict)?.into_response())
        }
    }
}

/// Publishes the report as it stands.
pub(crate) async fn publish(cx: Cx, Path(id): Path<SessionId>, typed: Filled) -> Result<Response> {
    let found = written(&cx, id).await?;
    let row = found.report.as_ref().ok_or(Error::NotFound)?;
    let version = typed.value("version").parse().unwrap_or(0);
    let boxes = Ok(row.boxes());
    cx.write(SaveReport { session: id, version, boxes, then: Then::Publish }).await?;
    let said = Words::of(cx.locale).report_published();
    Ok(see_other(&paths::After { id: found.meeting.id }, said))
}

/// The form that asks somebody to write it.
pub(crate) async fn hand(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    let found = written(&cx, id).await?;
    hand_form(&cx, &found, &Filled::default())
}

fn hand_form(cx: &Cx, found: &Found, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let id = found.session.id;
    let fields = vec![ui::email("email", t.team_email()).hint(t.hand_report_hint()).required()];
    let action = paths::HandReport { id }.to_string();
    FormPage::new(t.hand_report(), action, fields, t.hand_report_button(), filled, cx.locale)
        .over(over(found)?)
        .back(paths::EditReport { id }, t.back())
        .page()
}

/// Asks somebody, by their address, to write it.
pub(crate) async fn handed(
    cx: Cx,
    Path(id): Path<SessionId>,
    mut typed: Filled,
) -> Result<Response> {
    let found = written(&cx, id).await?;
    match try_hand(&cx, id, &typed).await {
        Ok(()) => {
            let said = Words::of(cx.locale).report_handed();
            Ok(see_other(&paths::Session { id }, said))
        }
        Err(error) => {
            typed.take(error, cx.locale)?;
            Ok(hand_form(&cx, &found, &typed)?.into_response())
        }
    }
}

async fn try_hand(cx: &Cx, id: SessionId, typed: &Filled) -> kernel::Result<()> {
    let mut fields = Fields::of(typed);
    fields.required("email", 254);
    let email = fields.email("email").unwrap_or_default();
    fields.finish(()).map_err(Error::from)?;
    let person = accounts::face::person_with_email(&cx.read(), &email).await?;
    let unknown = || Error::field("email", "nobody", |l| Words::of(l).team_nobody());
    // Whoever takes part can be asked; of anybody else the answer says no more than "nobody".
    let session = room::session_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let person = person.ok_or_else(unknown)?;
    let other = cx.app.store().actor(kernel::Who::Person(person)).await?;
    if !policy::takes_part(&other, session.meeting) {
        return Err(unknown());
    }
    cx.write(HandReport { session: id, person }).await
}
