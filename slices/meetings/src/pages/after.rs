//! What the host has to close: reports, and questions that were handed on to the meeting.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use web::{Cx, Html, Page, Result, ui};

use super::meeting::inside;
use super::{manage, paths};
use crate::model::{HandingState, MeetingId, ReportState, SessionId};
use crate::queries::card::{Shown, card_unscoped};
use crate::queries::{after, room};
use crate::rows::report;
use crate::words::{self, Words};

#[derive(Template)]
#[template(path = "after.html")]
struct AfterPage {
    t: Words,
    over: Html,
    offered: Vec<(String, String)>,
    counts: String,
    certificates: String,
    reports: Vec<Line>,
}

struct Line {
    day: String,
    title: String,
    href: String,
    says: String,
    action: Html,
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = manage::hosted(&cx, id).await?;
    let read = cx.read();
    let card = card_unscoped(cx.app.store(), id).await?;
    let card = inside(&card)?;
    let reports = after::reports(&read, id, true).await?;
    let names = room::names(&read, &cx.actor.keys, reports.iter().filter_map(|row| row.reporter));
    let names = names.await?;
    let reports: HashMap<SessionId, report::Model> =
        reports.into_iter().map(|row| (row.session, row)).collect();
    let offered = after::handed_to(&read, id, HandingState::Offered).await?;
    let now = cx.now();
    let was = card.sessions.iter().filter(|shown| !shown.content.cancelled);
    let was: Vec<&Shown> = was.filter(|shown| shown.content.start <= now).collect();
    let public = reports.values().filter(|row| row.is_public()).count();
    let line = |shown: &&Shown| {
        let report = reports.get(&shown.id);
        let by = report.and_then(|row| names.get(&row.reporter?)).cloned();
        let says = match report.map(|row| row.state) {
            None => t.report_none(),
            Some(ReportState::Writing) => t.report_writing(),
            Some(ReportState::Sent) => t.report_before_you(),
            Some(ReportState::Published) => t.report_public(),
        };
        Line {
            day: words::short_day(card.day_of(&shown.content), cx.locale),
            title: shown.content.title.clone(),
            href: match report.map(|row| row.state) {
                Some(ReportState::Published) => paths::Report { id: shown.id }.to_string(),
                _ => paths::EditReport { id: shown.id }.to_string(),
            },
            says: [Some(says), by].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            action: action(shown.id, report, t),
        }
    };
    let page = AfterPage {
        t,
        over: manage::over(&row, t),
        offered: offered
            .into_iter()
            .map(|(row, question)| (paths::AnswerHanding { id: row.id }.to_string(), question.text))
            .collect(),
        certificates: format!(
            "{}{}",
            paths::Letters { id },
            web::query(&[("about", "certificates")])
        ),
        counts: t.reports_count(public, was.len()),
        reports: was.iter().map(line).collect(),
    };
    Ok(Page::new(t.after_title(), &page)?.unlisted())
}

/// The one next step of a report.
fn action(id: SessionId, report: Option<&report::Model>, t: Words) -> Html {
    match report.map(|row| (row.state, row.version)) {
        Some((ReportState::Sent, version)) => {
            let to = paths::PublishReport { id }.to_string();
            ui::action(&to, &t.publish_report(), "main", &[("version", &version.to_string())])
        }
        Some((ReportState::Published, _)) => Html::none(),
        Some((ReportState::Writing, _)) | None => {
            ui::link(&paths::HandReport { id }.to_string(), &t.hand_report_button())
        }
    }
}
