//! The programme: a day to thumb through, or the day as a grid of rooms.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Path, RawQuery};
use chrono::{Duration, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Tz;
use web::{Cx, Filled, Html, Page, Result, query, ui};

use super::meeting::{inside, seen};
use super::paths;
use crate::model::{MeetingId, SessionId};
use crate::queries::card::{Card, Shown};
use crate::queries::{coming, looks};
use crate::words::{self, Words};

/// Minutes of one row of the grid.
const STEP: i64 = 5;
/// Rows that the style sheet knows: a day and six hours.
const MOST_ROWS: i64 = 360;
/// Rows of one session that the style sheet knows: eight hours.
const MOST_SPAN: i64 = 96;
/// Columns that the style sheet knows.
const MOST_ROOMS: usize = 60;

/// What the address says.
#[derive(Clone, Debug, Default)]
struct Asked {
    day: Option<NaiveDate>,
    grid: bool,
    room: String,
    track: String,
    words: String,
    mine: bool,
    /// The clock on which times are shown, where it is not the place's.
    zone: Option<Tz>,
}

impl Asked {
    fn of(filled: &Filled) -> Self {
        let words: String = kernel::text::visible(filled.value("q")).chars().take(100).collect();
        Self {
            day: filled.value("day").parse().ok(),
            grid: filled.value("view") == "grid",
            room: filled.value("room").to_owned(),
            track: filled.value("track").to_owned(),
            words,
            mine: filled.value("mine") == "yes",
            zone: filled.value("zone").parse().ok(),
        }
    }

    fn address(&self, id: MeetingId) -> String {
        let day = self.day.map(|day| day.to_string()).unwrap_or_default();
        let flag = |set: bool, value: &'static str| if set { value } else { "" };
        let pairs = [
            ("day", day.as_str()),
            ("view", flag(self.grid, "grid")),
            ("room", self.room.as_str()),
            ("track", self.track.as_str()),
            ("q", self.words.as_str()),
            ("mine", flag(self.mine, "yes")),
            ("zone", self.zone.map_or("", |zone| zone.name())),
        ];
        format!("{}{}", paths::Programme { id }, query(&pairs))
    }

    /// Whether a session is among what is asked, whatever its day.
    fn finds(&self, card: &Card, shown: &Shown, stars: &HashSet<SessionId>) -> bool {
        let content = &shown.content;
        let room = content.room.map(|room| room.to_string()).unwrap_or_default();
        let track = content.track.map(|track| track.to_string()).unwrap_or_default();
        if !self.room.is_empty() && self.room != room {
            return false;
        }
        if !self.track.is_empty() && self.track != track {
            return false;
        }
        if self.mine && !stars.contains(&shown.id) {
            return false;
        }
        if self.words.is_empty() {
            return true;
        }
        let people = content.people.iter().map(|part| part.name.as_str());
        let room = card.room(content.room).map(|room| room.name.as_str());
        let track = card.track(content.track).map(|track| track.name.as_str());
        let texts = [Some(content.title.as_str()), content.subtitle.as_deref(), room, track];
        let text: Vec<&str> = texts.into_iter().flatten().chain(people).collect();
        let text = kernel::text::search(&text.join(" "));
        kernel::text::search_words(&self.words).iter().all(|word| text.contains(word.as_str()))
    }
}

#[derive(Template)]
#[template(path = "programme.html")]
struct ProgrammePage {
    t: Words,
    over: Html,
    title: String,
    days: Vec<(String, String, bool)>,
    views: Vec<(String, String, bool)>,
    zone: String,
    zones: Vec<(String, String, bool)>,
    on_stage: String,
    since: Option<(String, String)>,
    here: String,
    booklet: String,
    asked: Asked,
    rooms: Vec<(String, String, bool)>,
    tracks: Vec<(String, String, bool)>,
    found: String,
    hours: Vec<Hour>,
    grid: Option<Grid>,
}

/// What begins at one time.
struct Hour {
    /// Morning, afternoon or evening, where one begins.
    part: Option<String>,
    time: String,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    title: String,
    detail: String,
    people: String,
    cancelled: bool,
    mine: bool,
}

struct Grid {
    columns: usize,
    rooms: Vec<(usize, String, String)>,
    hours: Vec<(i64, String)>,
    cells: Vec<Cell>,
}

struct Cell {
    column: usize,
    row: i64,
    span: i64,
    href: String,
    title: String,
    detail: String,
    cancelled: bool,
    mine: bool,
}

/// The page.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<MeetingId>,
    RawQuery(raw): RawQuery,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    let mut asked = Asked::of(&Filled::pairs(web::pairs(raw.as_deref().unwrap_or_default())));
    let stars = coming::stars(&cx.read(), id, cx.actor.person()).await?;
    let days = card.days();
    let today = programme::local(cx.now(), card.zone).date();
    let first = days.iter().find(|day| **day >= today).or(days.first()).copied();
    asked.day = asked.day.filter(|day| days.contains(day)).or(first);
    let found: Vec<&Shown> = card
        .sessions
        .iter()
        .filter(|shown| Some(card.day_of(&shown.content)) == asked.day)
        .filter(|shown| asked.finds(card, shown, &stars))
        .collect();
    let title = asked.day.map_or_else(|| t.programme(), |day| words::short_day(day, cx.locale));
    let grid = asked.grid.then(|| grid(card, &found, &stars)).flatten();
    let page = ProgrammePage {
        t,
        over: Html::joined([
            ui::link(&paths::Meeting { id }.to_string(), &card.row.title),
            ui::text(&format!(" · {}", t.programme())),
        ]),
        title: title.clone(),
        days: day_links(&cx, id, &asked, &days),
        views: view_links(&cx, id, &asked),
        zone: t.times_in(asked.zone.unwrap_or(card.zone).name()),
        zones: zone_links(&cx, card, &asked).await?,
        on_stage: paths::OnStage { id }.to_string(),
        since: since(&cx, card).await?,
        here: paths::Programme { id }.to_string(),
        booklet: paths::Booklet { id }.to_string(),
        rooms: card
            .rooms
            .iter()
            .map(|room| (room.id.to_string(), room.name.clone(), room.id.to_string() == asked.room))
            .collect(),
        tracks: card
            .tracks
            .iter()
            .map(|one| (one.id.to_string(), one.name.clone(), one.id.to_string() == asked.track))
            .collect(),
        found: t.sessions_count(found.len()),
        hours: if grid.is_some() { Vec::new() } else { hours(&cx, card, &found, &stars, &asked) },
        grid,
        asked,
    };
    Ok(Page::new(format!("{} · {title}", card.row.title), &page)?)
}

fn day_links(
    cx: &Cx,
    id: MeetingId,
    asked: &Asked,
    days: &[NaiveDate],
) -> Vec<(String, String, bool)> {
    let link = |day: &NaiveDate| {
        let other = Asked { day: Some(*day), ..asked.clone() };
        (other.address(id), words::short_day(*day, cx.locale), Some(*day) == asked.day)
    };
    days.iter().map(link).collect()
}

fn view_links(cx: &Cx, id: MeetingId, asked: &Asked) -> Vec<(String, String, bool)> {
    let t = Words::of(cx.locale);
    let mut links = vec![
        (Asked { grid: false, ..asked.clone() }.address(id), t.view_list(), !asked.grid),
        (Asked { grid: true, ..asked.clone() }.address(id), t.view_grid(), asked.grid),
    ];
    if cx.actor.person().is_some() {
        let mine = Asked { mine: !asked.mine, ..asked.clone() };
        links.push((mine.address(id), t.view_mine(), asked.mine));
    }
    links
}

fn people_of(shown: &Shown) -> String {
    let names: Vec<&str> = shown.content.people.iter().map(|part| part.name.as_str()).collect();
    names.join(", ")
}

/// The place's clock, and the reader's own where they said where they live. With our script the
/// browser's own clock is offered, too.
async fn zone_links(cx: &Cx, card: &Card, asked: &Asked) -> Result<Vec<(String, String, bool)>> {
    let t = Words::of(cx.locale);
    let id = card.row.id;
    let own = match cx.actor.person() {
        Some(person) => directory::face::time_zone_of(&cx.read(), person).await?,
        None => None,
    };
    let own = own.and_then(|zone| zone.parse::<Tz>().ok());
    let mut zones: Vec<Tz> = own.into_iter().chain(asked.zone).collect();
    zones.retain(|zone| *zone != card.zone);
    zones.dedup();
    let place = Asked { zone: None, ..asked.clone() };
    let mut links = vec![(place.address(id), t.place_time(), asked.zone.is_none())];
    for zone in zones {
        let other = Asked { zone: Some(zone), ..asked.clone() };
        let label = t.own_time(zone.name().replace('_', " "));
        links.push((other.address(id), label, asked.zone == Some(zone)));
    }
    Ok(links)
}

/// How much changed since the reader last looked, and where it stands.
async fn since(cx: &Cx, card: &Card) -> Result<Option<(String, String)>> {
    let Some(person) = cx.actor.person() else { return Ok(None) };
    let id = card.row.id;
    let count = looks::changed_since(&cx.read(), &card.row, person).await?;
    let says = Words::of(cx.locale).changed_since(count);
    Ok((count > 0).then(|| (paths::Changes { id }.to_string(), says)))
}

/// Morning, afternoon or evening.
fn part_of(hour: u32, t: Words) -> String {
    match hour {
        0..12 => t.morning(),
        12..18 => t.afternoon(),
        _ => t.evening(),
    }
}

fn hours(
    cx: &Cx,
    card: &Card,
    found: &[&Shown],
    stars: &HashSet<SessionId>,
    asked: &Asked,
) -> Vec<Hour> {
    let t = Words::of(cx.locale);
    let zone = asked.zone.unwrap_or(card.zone);
    let mut part = String::new();
    let mut hours: Vec<Hour> = Vec::new();
    for shown in found {
        let content = &shown.content;
        let wall = programme::local(content.start, zone);
        let end = wall + Duration::minutes(i64::from(content.minutes));
        let time = match (content.all_day, asked.day) {
            (true, _) => t.all_day(),
            // On another clock it may be another day.
            (false, Some(day)) if asked.zone.is_some() && wall.date() != day => {
                format!("{} · {}", words::time(wall), words::short_day(wall.date(), cx.locale))
            }
            (false, _) => words::time(wall),
        };
        let room = card.room(content.room).map(|room| room.name.clone());
        let until = (!content.all_day).then(|| t.until_time(words::time(end)));
        let track = card.track(content.track).map(|track| track.name.clone());
        let detail = [until, room, track].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let line = Line {
            href: paths::Session { id: shown.id }.to_string(),
            title: content.title.clone(),
            detail,
            people: people_of(shown),
            cancelled: content.cancelled,
            mine: stars.contains(&shown.id),
        };
        match hours.last_mut().filter(|hour: &&mut Hour| hour.time == time) {
            Some(hour) => hour.lines.push(line),
            None => {
                let now = part_of(card.wall(content).hour(), t);
                let begins = (now != part && !content.all_day).then(|| now.clone());
                if begins.is_some() {
                    part = now;
                }
                hours.push(Hour { part: begins, time, lines: vec![line] });
            }
        }
    }
    hours
}

/// The day as a grid: a column a room, a row five minutes. Sessions that last whole days, and rooms
/// behind the sixtieth, are left to the list.
fn grid(card: &Card, found: &[&Shown], stars: &HashSet<SessionId>) -> Option<Grid> {
    let timed = || found.iter().filter(|shown| !shown.content.all_day);
    let first = timed().map(|shown| card.wall(&shown.content)).min()?;
    let begins: NaiveDateTime = first.date().and_hms_opt(first.hour(), 0, 0)?;
    let used: Vec<_> = card
        .rooms
        .iter()
        .filter(|room| timed().any(|shown| shown.content.room == Some(room.id)))
        .take(MOST_ROOMS)
        .collect();
    let row_of = |wall: NaiveDateTime| (wall - begins).num_minutes() / STEP + 2;
    let mut cells = Vec::new();
    let mut last = 2;
    for shown in timed() {
        let content = &shown.content;
        let Some(column) = used.iter().position(|room| Some(room.id) == content.room) else {
            continue;
        };
        let wall = card.wall(content);
        let row = row_of(wall).clamp(2, MOST_ROWS);
        let end = row_of(wall + Duration::minutes(i64::from(content.minutes)));
        let end = end.clamp(row + 1, MOST_ROWS + 1);
        last = last.max(end);
        cells.push(Cell {
            column: column + 2,
            row,
            span: (end - row).min(MOST_SPAN),
            href: paths::Session { id: shown.id }.to_string(),
            title: content.title.clone(),
            detail: format!("{} {}", words::time(wall), people_of(shown)),
            cancelled: content.cancelled,
            mine: stars.contains(&shown.id),
        });
    }
    let per_hour = 60 / STEP;
    let hours = (0..).map(|hour| 2 + hour * per_hour).take_while(|row| *row < last);
    let hours = hours.map(|row| (row, words::time(begins + Duration::minutes((row - 2) * STEP))));
    let rooms = used.iter().enumerate().map(|(place, room)| {
        let capacity = room.capacity.map(|capacity| capacity.to_string()).unwrap_or_default();
        (place + 2, room.name.clone(), capacity)
    });
    Some(Grid { columns: used.len(), rooms: rooms.collect(), hours: hours.collect(), cells })
}
