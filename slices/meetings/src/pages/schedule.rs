//! The schedule editor: the day as a grid of rooms, with what the hosts work on. A session is moved
//! by dragging, by keyboard, or by a form of its own.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use kernel::{Checked, Error, Locale};
use serde::Serialize;
use web::ui::{self, Field, FormPage};
use web::{Cx, Failure, Fields, Filled, Html, Page, Result, see_other};

use super::manage::hosted;
use super::paths;
use crate::changes::move_session::{MoveSession, Spot};
use crate::changes::set_rules::SetRules;
use crate::clashes::{Clash, clashes};
use crate::model::{Content, MeetingId, RoomId, Rule, Rules, SessionId};
use crate::queries::working::{self, Working};
use crate::queries::{houses, lists};
use crate::rows::meeting;
use crate::rows::places::room;
use crate::words::{self, Words};

/// Minutes of one row of the grid.
const STEP: i64 = 5;
/// Rows of one session that the style sheet knows.
const MOST_SPAN: i64 = 96;
/// Columns that the style sheet knows.
const MOST_ROOMS: usize = 60;
/// The hours of a day that the grid shows at least.
const HOURS: (u32, u32) = (8, 22);

#[derive(Template)]
#[template(path = "schedule.html")]
struct SchedulePage {
    t: Words,
    over: Html,
    title: String,
    lede: String,
    days: Vec<(String, String, bool)>,
    undo: Option<Undo>,
    columns: usize,
    begins: String,
    rooms: Vec<Column>,
    hours: Vec<(i64, String)>,
    slots: Vec<Slot>,
    elsewhere: Vec<(String, String)>,
    clashes: Vec<(String, String)>,
    rules: String,
    new: String,
}

struct Column {
    column: usize,
    id: String,
    name: String,
    holds: String,
}

struct Slot {
    id: String,
    column: usize,
    row: i64,
    span: i64,
    minutes: u32,
    title: String,
    time: String,
    people: String,
    wants: String,
    href: String,
    was: String,
    clashes: usize,
    cancelled: bool,
}

struct Undo {
    action: String,
    says: String,
    day: String,
    start: String,
    room: String,
    was: String,
    was_room: String,
}

/// The page of one day.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<MeetingId>,
    RawQuery(query): RawQuery,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(&cx, id).await?;
    let asked = Filled::pairs(web::pairs(&query.unwrap_or_default()));
    let read = cx.read();
    let rooms = houses::rooms(&read, id).await?;
    let known = houses::houses(&read, id, &rooms).await?;
    let sessions = working::all(&read, id).await?;
    let timed: Vec<(SessionId, &Content)> =
        sessions.iter().map(|session| (session.id, &session.work)).collect();
    let rules = row.rules.unwrap_or_default();
    let mut found = clashes(&timed, &known);
    found.retain(|clash| clash.reason.rule(rules) != Rule::Ignore);
    let day_of = |work: &Content| (work.wall - Duration::minutes(row.day_change)).date();
    let mut days: Vec<NaiveDate> = sessions.iter().map(|one| day_of(&one.work)).collect();
    days.extend(row.first.iter_days().take_while(|day| *day <= row.last).take(31));
    days.sort_unstable();
    days.dedup();
    let day = asked.value("day").parse().ok().filter(|day| days.contains(day));
    let day = day.unwrap_or(row.first);
    let today: Vec<&Working> = sessions.iter().filter(|one| day_of(&one.work) == day).collect();
    let grid = Grid::of(&rooms, &today, day);
    let title_of: HashMap<SessionId, &str> =
        sessions.iter().map(|one| (one.id, one.work.title.as_str())).collect();
    let names = houses::names(&rooms);
    let of_day =
        |clash: &&Clash| today.iter().any(|one| one.id == clash.one || one.id == clash.other);
    let page = SchedulePage {
        t,
        over: Html::joined([
            ui::link(&paths::Meeting { id }.to_string(), &row.title),
            ui::text(" · "),
            ui::link(&paths::Manage { id }.to_string(), &t.manage()),
        ]),
        title: words::day(day, cx.locale),
        lede: t.times_in(&row.zone),
        days: days
            .iter()
            .map(|one| (address(id, *one), words::short_day(*one, cx.locale), *one == day))
            .collect(),
        undo: undo(&asked, &sessions, t),
        columns: grid.rooms.len(),
        begins: grid.begins.format("%Y-%m-%dT%H:%M").to_string(),
        rooms: grid.columns(),
        hours: grid.hours(),
        slots: today.iter().filter_map(|one| grid.slot(one, &found)).collect(),
        elsewhere: today
            .iter()
            .filter(|one| grid.slot(one, &[]).is_none())
            .map(|one| {
                let href = paths::MoveSession { id: one.id }.to_string();
                (href, format!("{} {}", words::time(one.work.wall), one.work.title))
            })
            .collect(),
        clashes: found
            .iter()
            .filter(of_day)
            .take(100)
            .map(|clash| said(clash, clash.one, &names, &title_of, cx.locale))
            .collect(),
        rules: paths::Rules { id }.to_string(),
        new: paths::NewSession { id }.to_string(),
    };
    Ok(Page::new(t.schedule_of(&row.title), &page)?.unlisted())
}

fn address(id: MeetingId, day: NaiveDate) -> String {
    format!("{}?day={day}", paths::Schedule { id })
}

/// Of which session a clash speaks, and what it says.
fn said(
    clash: &Clash,
    one: SessionId,
    names: &HashMap<RoomId, String>,
    titles: &HashMap<SessionId, &str>,
    locale: Locale,
) -> (String, String) {
    let other = if clash.one == one { clash.other } else { clash.one };
    let title = |id| titles.get(&id).copied().unwrap_or_default();
    let room = match &clash.reason {
        crate::clashes::Reason::Room(room) => names.get(room).cloned().unwrap_or_default(),
        _ => String::new(),
    };
    (title(one).to_owned(), words::clash(&clash.reason, &room, title(other), locale))
}

/// What was moved last, to be moved back by one button.
fn undo(asked: &Filled, sessions: &[Working], t: Words) -> Option<Undo> {
    let id: SessionId = asked.value("moved").parse().ok()?;
    let session = sessions.iter().find(|one| one.id == id)?;
    let was: NaiveDateTime = asked.value("was").parse().ok()?;
    let room = asked.value("was_room").to_owned();
    Some(Undo {
        action: paths::MoveSession { id }.to_string(),
        says: t.undo_move(&session.work.title),
        day: was.date().to_string(),
        start: words::time(was),
        room,
        was: wall_text(session.work.wall),
        was_room: room_text(session.work.room),
    })
}

fn wall_text(wall: NaiveDateTime) -> String {
    wall.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn room_text(room: Option<RoomId>) -> String {
    room.map(|room| room.to_string()).unwrap_or_default()
}

/// The day as rows and columns.
struct Grid<'a> {
    begins: NaiveDateTime,
    ends: NaiveDateTime,
    rooms: &'a [room::Model],
}

impl<'a> Grid<'a> {
    fn of(rooms: &'a [room::Model], today: &[&Working], day: NaiveDate) -> Self {
        let at = |hour| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
        let timed = || today.iter().filter(|one| !one.work.all_day);
        let first = timed().map(|one| one.work.wall).min().unwrap_or(at(HOURS.0));
        let whole = first.date().and_hms_opt(first.hour(), 0, 0).unwrap_or(first);
        let end = |one: &&Working| one.work.wall + Duration::minutes(i64::from(one.work.minutes));
        let last = timed().map(end).max().unwrap_or(at(HOURS.1));
        let begins = whole.min(at(HOURS.0));
        // The style sheet knows a day and six hours.
        let ends = last.max(at(HOURS.1)).min(begins + Duration::hours(29));
        Self { begins, ends, rooms: rooms.get(..rooms.len().min(MOST_ROOMS)).unwrap_or(rooms) }
    }

    fn columns(&self) -> Vec<Column> {
        let column = |(place, room): (usize, &room::Model)| Column {
            column: place + 2,
            id: room.id.to_string(),
            name: room.name.clone(),
            holds: room.capacity.map(|holds| holds.to_string()).unwrap_or_default(),
        };
        self.rooms.iter().enumerate().map(column).collect()
    }

    fn hours(&self) -> Vec<(i64, String)> {
        let hours = (self.ends - self.begins).num_hours();
        let hour = |hour| (2 + hour * 60 / STEP, words::time(self.begins + Duration::hours(hour)));
        (0..=hours).map(hour).collect()
    }

    fn slot(&self, one: &Working, found: &[Clash]) -> Option<Slot> {
        let work = &one.work;
        let column = self.rooms.iter().position(|room| Some(room.id) == work.room)? + 2;
        let inside = !work.all_day && self.begins <= work.wall && work.wall < self.ends;
        let row = inside.then(|| (work.wall - self.begins).num_minutes() / STEP + 2)?;
        let people: Vec<&str> = work.people.iter().map(|part| part.name.as_str()).collect();
        let speaks = |clash: &&Clash| clash.one == one.id || clash.other == one.id;
        Some(Slot {
            id: one.id.to_string(),
            column,
            row,
            span: (i64::from(work.minutes) / STEP).clamp(1, MOST_SPAN),
            minutes: work.minutes,
            title: work.title.clone(),
            time: words::time(work.wall),
            people: people.join("|"),
            wants: work.capacity.map(|wants| wants.to_string()).unwrap_or_default(),
            href: paths::MoveSession { id: one.id }.to_string(),
            was: wall_text(work.wall),
            clashes: found.iter().filter(speaks).count(),
            cancelled: work.cancelled,
        })
    }
}

async fn found(cx: &Cx, id: SessionId) -> Result<(meeting::Model, Working)> {
    let session = working::one(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let meeting = lists::meeting_unscoped(&cx.read(), session.meeting).await?;
    let meeting = meeting.ok_or(Error::NotFound)?;
    crate::policy::hosts(&cx.actor, &meeting).into_result()?;
    Ok((meeting, session))
}

/// The form that moves one session.
pub(crate) async fn move_form(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
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
pub(crate) async fn moved(
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

fn rule_fields(t: Words) -> Vec<Field> {
    let options = || {
        let label = |rule| match rule {
            Rule::Block => t.rule_block(),
            Rule::Warn => t.rule_warn(),
            Rule::Ignore => t.rule_ignore(),
        };
        Rule::ALL.map(|rule| (rule.code().to_owned(), label(rule))).to_vec()
    };
    vec![
        ui::select("room", t.rule_room(), options()),
        ui::select("person", t.rule_person(), options()),
        ui::select("capacity", t.rule_capacity(), options()),
        ui::select("walk", t.rule_walk(), options()),
        ui::select("chosen", t.rule_chosen(), options()),
    ]
}

/// The form of the rules.
pub(crate) async fn rules(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(&cx, id).await?;
    let rules = row.rules.unwrap_or_default();
    let filled = Filled::with([
        ("room", rules.room.code().to_owned()),
        ("person", rules.person.code().to_owned()),
        ("capacity", rules.capacity.code().to_owned()),
        ("walk", rules.walk.code().to_owned()),
        ("chosen", rules.chosen.code().to_owned()),
    ]);
    let action = paths::Rules { id }.to_string();
    FormPage::new(t.rules_title(), action, rule_fields(t), t.save(), &filled, cx.locale)
        .over(ui::link(&paths::Schedule { id }.to_string(), &row.title))
        .lede(t.rules_lede())
        .back(paths::Schedule { id }, t.back())
        .page()
}

/// Saves the rules.
pub(crate) async fn save_rules(
    cx: Cx,
    Path(id): Path<MeetingId>,
    filled: Filled,
) -> Result<Response> {
    hosted(&cx, id).await?;
    let rule = |name: &str| Rule::parse(filled.value(name)).unwrap_or_default();
    let rules = Rules {
        room: rule("room"),
        person: rule("person"),
        capacity: rule("capacity"),
        walk: rule("walk"),
        chosen: rule("chosen"),
    };
    cx.write(SetRules { meeting: id, rules }).await?;
    Ok(see_other(&paths::Schedule { id }, Words::of(cx.locale).saved()))
}
