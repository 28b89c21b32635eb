//! A day of a meeting in five minutes: three sentences a session, and what one can answer from home.

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use kernel::Error;
use web::{Cx, Html, Page, Result, ui};

use super::meeting::{inside, seen};
use super::paths;
use crate::model::MeetingId;
use crate::queries::after;
use crate::rules;
use crate::words::{self, Words};

/// Sentences of one session.
const SENTENCES: usize = 3;

#[derive(Template)]
#[template(path = "day_short.html")]
struct DayPage {
    t: Words,
    over: Html,
    title: String,
    days: Vec<(String, String, bool)>,
    sessions: Vec<Line>,
    open: Vec<(String, String)>,
}

struct Line {
    title: String,
    href: String,
    time: String,
    said: String,
}

/// The page: what the published reports of that day say.
pub(crate) async fn show(cx: Cx, Path((id, day)): Path<(MeetingId, String)>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let day: NaiveDate = day.parse().map_err(|_| Error::NotFound)?;
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    let days = card.days();
    if !days.contains(&day) {
        return Err(Error::NotFound.into());
    }
    let read = cx.read();
    let reports = after::reports(&read, id, false).await?;
    let open = after::open_questions(&read, id).await?;
    let of_day = card.sessions.iter().filter(|shown| card.day_of(&shown.content) == day);
    let line = |shown: &crate::queries::card::Shown| {
        let report = reports.iter().find(|row| row.session == shown.id)?;
        Some(Line {
            title: shown.content.title.clone(),
            href: paths::Report { id: shown.id }.to_string(),
            time: words::time(card.wall(&shown.content)),
            said: rules::sentences(&report.said, SENTENCES),
        })
    };
    let sessions: Vec<Line> = of_day.clone().filter_map(line).collect();
    let here = |session| of_day.clone().any(|shown| shown.id == session);
    let page = DayPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &card.row.title),
        title: words::day(day, cx.locale),
        days: days
            .iter()
            .map(|one| {
                let href = paths::DayShort { id, day: one.to_string() }.to_string();
                (href, words::short_day(*one, cx.locale), *one == day)
            })
            .collect(),
        sessions,
        open: open
            .into_iter()
            .filter(|row| here(row.session))
            .map(|row| (paths::Question { id: row.id }.to_string(), row.text))
            .collect(),
    };
    Ok(Page::new(t.day_short_of(words::day(day, cx.locale)), &page)?)
}
