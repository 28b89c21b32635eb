//! Moves one session: by a form of its own, or by a script of the schedule editor.

use std::collections::HashMap;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::Duration;
use kernel::{Checked, Error};
use serde::Serialize;
use web::ui::{self, Field, FormPage};
use web::{Cx, Failure, Fields, Filled, Html, Page, Result, see_other};

use super::paths;
use super::schedule::{address, room_text, said, wall_text};
use crate::changes::move_session::{MoveSession, Spot};
use crate::clashes::Clash;
use crate::model::SessionId;
use crate::queries::working::{self, Working};
use crate::queries::{houses, lists};
use crate::rows::meeting;
use crate::words::{self, Words};

async fn found(cx: &Cx, id: SessionId) -> Result<(meeting::Model, Working)> {
    let session = working::one(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let meeting = lists::meeting_unscoped(&cx.read(), session.meeting).await?;
    let meeting = meeting.ok_or(Error::NotFound)?;
    crate::policy::hosts(&cx.actor, &meeting).into_result()?;
    Ok((meeting, session))
}

/// The form that moves one session.
pub(crate) async fn show(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    let (meeting, session) = found(&cx, id).await?;
    let work = &session.work;
    let filled = Filled::with([
        ("day", work.wall.date().to_string()),
        ("start", words::time(work.wall)),
        ("room", room_text(work.room)),
        ("was", wall_text(work.wall)),
        ("was_room", room_text(work.room)),
    ]);
    form(&cx, &meeting, &session, &filled).await
}

async fn form(
    cx: &Cx,
    meeting: &meeting::Model,
    session: &Working,
    filled: &Filled,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let rooms = houses::rooms(&cx.read(), meeting.id).await?;
    let nowhere = (String::new(), t.no_room());
    let rooms = rooms.into_iter().map(|room| (room.id.to_string(), room.name));
    let fields: Vec<Field> = vec![
        ui::kept("was"),
        ui::kept("was_room"),
        ui::day("day", t.day()).required(),
        ui::line("start", t.start()).hint(t.start_hint()).required(),
        ui::select("room", t.room(), std::iter::once(nowhere).chain(rooms).collect()),
    ];
    let back = address(meeting.id, session.work.wall.date());
    let action = paths::MoveSession { id: session.id }.to_string();
    let edit = paths::EditSession { id: session.id }.to_string();
    FormPage::new(session.work.title.clone(), action, fields, t.move_it(), filled, cx.locale)
        .over(ui::link(&back, &t.schedule()))
        .lede(t.times_in(&meeting.zone))
        .aside(Html::drawn(format!("<p>{}</p>", ui::link(&edit, &t.edit_session()).as_str())))
        .back(back, t.back())
        .page()
}

fn parse(filled: &Filled) -> Checked<MoveFields> {
    let mut fields = Fields::of(filled);
    let day = fields.day("day");
    if day.is_none() && filled.value("day").is_empty() {
        fields.wrong("day", "missing", |l| Words::of(l).day_missing());
    }
    let start = fields.required("start", 10);
    let time = programme::time_of(&start);
    if time.is_none() && !start.is_empty() {
        fields.wrong("start", "no-time", |l| Words::of(l).start_unknown());
    }
    let to = Spot {
        wall: day.unwrap_or_default().and_time(time.unwrap_or_default()),
        room: filled.value("room").parse().ok(),
    };
    let was = Spot {
        wall: filled.value("was").parse().unwrap_or_default(),
        room: filled.value("was_room").parse().ok(),
    };
    fields.finish(MoveFields { was, to })
}

struct MoveFields {
    was: Spot,
    to: Spot,
}

/// What a script is told after a drop.
#[derive(Debug, Serialize)]
struct Answer {
    /// Whether it is where it was dropped.
    moved: bool,
    /// What does not fit there, or why it is not there.
    says: Vec<String>,
    /// The time on the wall, as it is written in the grid.
    time: String,
    /// The same for the next move.
    was: String,
}

/// Moves a session: a form gets a page, a script an answer of its own.
pub(crate) async fn save(
    cx: Cx,
    Path(id): Path<SessionId>,
    headers: HeaderMap,
    mut filled: Filled,
) -> Result<Response> {
    let (meeting, session) = found(&cx, id).await?;
    let accepts = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    let is_script = accepts.is_some_and(|accept| accept.starts_with("application/json"));
    let done = match parse(&filled) {
        Ok(MoveFields { was, to }) => {
            let done = cx.write(MoveSession { session: id, was, to }).await;
            done.map(|clashes| (was, to, clashes))
        }
        Err(invalid) => Err(invalid.into()),
    };
    match done {
        Ok((_, to, clashes)) if is_script => {
            let says = told(&cx, &meeting, id, &clashes).await?;
            let (time, was) = (words::time(to.wall), wall_text(to.wall));
            Ok(web::Json(Answer { moved: true, says, time, was }).into_response())
        }
        Ok((was, to, clashes)) => {
            let says = told(&cx, &meeting, id, &clashes).await?;
            let t = Words::of(cx.locale);
            let notice = if says.is_empty() { t.moved() } else { t.moved_but(says.join("; ")) };
            let to = format!(
                "{}&moved={id}&was={}&was_room={}",
                address(meeting.id, (to.wall - Duration::minutes(meeting.day_change)).date()),
                wall_text(was.wall),
                room_text(was.room)
            );
            Ok(see_other(&to, notice))
        }
        Err(error) if is_script => refused(&cx, error),
        Err(Error::Stale) => {
            let says = Words::of(cx.locale).moved_meanwhile();
            Ok(see_other(&address(meeting.id, session.work.wall.date()), says))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form(&cx, &meeting, &session, &filled).await?.into_response())
        }
    }
}

/// Why a drop did not count, for a script.
fn refused(cx: &Cx, error: Error) -> Result<Response> {
    let t = Words::of(cx.locale);
    let (status, says) = match error {
        Error::Stale => (StatusCode::CONFLICT, t.moved_meanwhile()),
        Error::Refused(said) => (StatusCode::UNPROCESSABLE_ENTITY, said.say(cx.locale)),
        other => return Err(Failure(other)),
    };
    let answer = Answer { moved: false, says: vec![says], time: String::new(), was: String::new() };
    Ok((status, web::Json(answer)).into_response())
}

/// What does not fit, in words.
async fn told(
    cx: &Cx,
    meeting: &meeting::Model,
    id: SessionId,
    clashes: &[Clash],
) -> Result<Vec<String>> {
    if clashes.is_empty() {
        return Ok(Vec::new());
    }
    let read = cx.read();
    let names = houses::names(&houses::rooms(&read, meeting.id).await?);
    let others = clashes.iter().flat_map(|clash| [clash.one, clash.other]);
    let titles = working::titles(&read, others).await?;
    let titles: HashMap<SessionId, &str> =
        titles.iter().map(|(id, title)| (*id, title.as_str())).collect();
    Ok(clashes.iter().map(|clash| said(clash, id, &names, &titles, cx.locale).1).collect())
}
