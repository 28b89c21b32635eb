//! The schedule editor: the day as a grid of rooms, with what the hosts work on. A session is moved
//! by dragging, by keyboard, or by a form of its own.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, RawQuery};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use kernel::Locale;
use web::{Cx, Filled, Html, Page, Result};

use super::manage::{self, hosted};
use super::paths;
use crate::clashes::{Clash, clashes};
use crate::model::{Content, MeetingId, RoomId, Rule, SessionId};
use crate::queries::houses;
use crate::queries::working::{self, Working};
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
        over: manage::over(&row, t),
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

pub(super) fn address(id: MeetingId, day: NaiveDate) -> String {
    format!("{}?day={day}", paths::Schedule { id })
}

/// Of which session a clash speaks, and what it says.
pub(super) fn said(
    clash: &Clash,
    one: SessionId,
    names: &HashMap<RoomId, String>,
    titles: &HashMap<SessionId, &str>,
    locale: Locale,
) -> (String, String) {
    let other = if clash.one == one { clash.other } else { clash.one };
    let title = |id| titles.get(&id).copied().unwrap_or_default();
    let room = clash.reason.room(names);
    (title(one).to_owned(), words::clash(&clash.reason, room, title(other), locale))
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

pub(super) fn wall_text(wall: NaiveDateTime) -> String {
    wall.format("%Y-%m-%dT%H:%M:%S").to_string()
}

pub(super) fn room_text(room: Option<RoomId>) -> String {
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
