//! The hosts' sessions: all of them with what clashes, and the form of one.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use programme::ROLES;
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::{self, hosted};
use super::paths;
use super::session_more::More;
use crate::changes::edit_session::{EditSession, SessionInput, Ways};
use crate::clashes::{Clash, clashes};
use crate::model::{Content, LONGEST_TITLE, MeetingId, Rule, SessionId};
use crate::queries::card::places;
use crate::queries::houses;
use crate::queries::working::{self, Working};
use crate::rows::meeting;
use crate::words::{self, Words};

/// Names in one field at most.
const MOST_NAMES: usize = 60;

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsPage {
    t: Words,
    over: Html,
    new: String,
    schedule: String,
    clashes: Vec<(String, String)>,
    clash_count: usize,
    days: Vec<(String, Vec<Line>)>,
}

struct Line {
    time: String,
    href: String,
    title: String,
    detail: String,
    state: String,
}

/// All sessions that the hosts work on, by day, and what clashes.
pub(crate) async fn list(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(&cx, id).await?;
    let read = cx.read();
    let (rooms, _) = places(&read, id).await?;
    let names: HashMap<_, _> = rooms.iter().map(|room| (room.id, room.name.clone())).collect();
    let sessions = working::all(&read, id).await?;
    let timed: Vec<(SessionId, &Content)> =
        sessions.iter().map(|session| (session.id, &session.work)).collect();
    let houses = houses::houses(&read, id, &rooms).await?;
    let rules = row.rules.unwrap_or_default();
    let mut found = clashes(&timed, &houses);
    found.retain(|clash| clash.reason.rule(rules) != Rule::Ignore);
    let title = |id: SessionId| {
        let session = sessions.iter().find(|session| session.id == id);
        session.map(|session| session.work.title.clone()).unwrap_or_default()
    };
    let says = |clash: &Clash| {
        let room = clash.reason.room(&names);
        let said = words::clash(&clash.reason, room, &title(clash.other), cx.locale);
        (title(clash.one), said)
    };
    let mut days: Vec<(String, Vec<Line>)> = Vec::new();
    for session in &sessions {
        let day = words::day(session.work.wall.date(), cx.locale);
        let line = line(session, &names, t);
        match days.last_mut().filter(|(known, _)| *known == day) {
            Some((_, lines)) => lines.push(line),
            None => days.push((day, vec![line])),
        }
    }
    let page = SessionsPage {
        t,
        over: manage::over(&row, t),
        new: paths::NewSession { id }.to_string(),
        schedule: paths::Schedule { id }.to_string(),
        clash_count: found.len(),
        clashes: found.iter().take(100).map(says).collect(),
        days,
    };
    Ok(Page::new(t.sessions_title(), &page)?.unlisted())
}

fn line(session: &Working, names: &HashMap<crate::model::RoomId, String>, t: Words) -> Line {
    let work = &session.work;
    let room = work.room.and_then(|room| names.get(&room)).cloned().unwrap_or_default();
    Line {
        time: words::time(work.wall),
        href: paths::EditSession { id: session.id }.to_string(),
        title: work.title.clone(),
        detail: [room, t.minutes_count(work.minutes)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        state: match (session.is_shown, work.cancelled) {
            (_, true) => t.cancelled(),
            (false, false) => t.not_public(),
            (true, false) => String::new(),
        },
    }
}

/// The form for a new session.
pub(crate) async fn new(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let row = hosted(&cx, id).await?;
    let first = [("day", row.first.to_string()), ("minutes", "60".into())];
    let more = More::of(&cx, id).await?;
    page(&cx, &row, None, &more, &Filled::with(first), Html::none())
}

/// Adds a session.
pub(crate) async fn add(cx: Cx, Path(id): Path<MeetingId>, mut typed: Filled) -> Result<Response> {
    let row = hosted(&cx, id).await?;
    let more = More::of(&cx, id).await?;
    let edit = EditSession { meeting: id, session: None, input: parse(&cx, &more, &typed) };
    match cx.write(edit).await {
        Ok(_) => Ok(see_other(&paths::Sessions { id }, Words::of(cx.locale).session_saved())),
        Err(error) => {
            typed.take(error, cx.locale)?;
            Ok(page(&cx, &row, None, &more, &typed, Html::none())?.into_response())
        }
    }
}

async fn found(cx: &Cx, id: SessionId) -> Result<(meeting::Model, Working)> {
    let session = working::one(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    Ok((hosted(cx, session.meeting).await?, session))
}

/// The form with what the hosts work on.
pub(crate) async fn show(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    let (row, session) = found(&cx, id).await?;
    let stands = stands(&cx, &session).await?;
    let more = More::of(&cx, row.id).await?;
    page(&cx, &row, Some(id), &more, &stands, Html::none())
}

/// Saves what was typed.
pub(crate) async fn save(cx: Cx, Path(id): Path<SessionId>, mut typed: Filled) -> Result<Response> {
    let (row, _) = found(&cx, id).await?;
    let version = typed.value("version").parse().unwrap_or(0);
    let more = More::of(&cx, row.id).await?;
    let input = parse(&cx, &more, &typed);
    let edit = EditSession { meeting: row.id, session: Some((id, version)), input };
    match cx.write(edit).await {
        Ok(_) => {
            let t = Words::of(cx.locale);
            Ok(see_other(&paths::Sessions { id: row.id }, t.session_saved()))
        }
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            typed.take(error, cx.locale)?;
            let mut conflict = Html::none();
            if stale {
                let (_, session) = found(&cx, id).await?;
                let stands = stands(&cx, &session).await?;
                conflict = ui::laid_over(&fields(&cx, &more), &mut typed, &stands, cx.locale);
            }
            Ok(page(&cx, &row, Some(id), &more, &typed, conflict)?.into_response())
        }
    }
}

async fn stands(cx: &Cx, session: &Working) -> Result<Filled> {
    let (rooms, tracks) = places(&cx.read(), session.meeting).await?;
    let work = &session.work;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let room = rooms.iter().find(|room| Some(room.id) == work.room);
    let track = tracks.iter().find(|track| Some(track.id) == work.track);
    let mut filled = Filled::with([
        ("version", session.version.to_string()),
        ("title", work.title.clone()),
        ("subtitle", text(&work.subtitle)),
        ("day", work.wall.date().to_string()),
        ("start", words::time(work.wall)),
        ("minutes", work.minutes.to_string()),
        ("room", room.map(|room| room.name.clone()).unwrap_or_default()),
        ("track", track.map(|track| track.name.clone()).unwrap_or_default()),
        ("kind", text(&work.kind)),
        ("language", text(&work.language)),
        ("capacity", work.capacity.map(|capacity| capacity.to_string()).unwrap_or_default()),
        ("summary", text(&work.summary)),
        ("description", text(&work.description)),
        ("in_room", text(&work.in_room)),
        ("online", text(&work.online)),
        ("join", text(&work.join)),
        ("voice", text(&work.voice)),
        ("later", text(&work.later)),
        ("cancelled", if work.cancelled { "yes".into() } else { String::new() }),
    ]);
    for (field, role) in ROLES {
        let of_role = |part: &&crate::model::Part| {
            let said = part.role.as_deref().unwrap_or("speaker");
            // Whoever has a role that the form does not know speaks.
            said == role || (role == "speaker" && ROLES.iter().all(|(_, known)| *known != said))
        };
        let names = work.people.iter().filter(of_role).map(|part| part.name.as_str());
        filled.set(field, names.collect::<Vec<_>>().join("; "));
    }
    More::stands(cx, work, &mut filled);
    Ok(filled)
}

fn page(
    cx: &Cx,
    row: &meeting::Model,
    id: Option<SessionId>,
    more: &More,
    filled: &Filled,
    conflict: Html,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (title, action) = match id {
        Some(id) => (t.edit_session(), paths::EditSession { id }.to_string()),
        None => (t.new_session(), paths::NewSession { id: row.id }.to_string()),
    };
    let back = paths::Sessions { id: row.id };
    let form = FormPage::new(title, action, fields(cx, more), t.save(), filled, cx.locale);
    let over = ui::link(&back.to_string(), &row.title);
    form.over(over).lede(t.times_in(&row.zone)).conflict(conflict).back(back, t.back()).page()
}

fn fields(cx: &Cx, more: &More) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let first = vec![
        ui::kept("version"),
        ui::line("title", t.title()).required(),
        ui::line("subtitle", t.subtitle()),
        ui::day("day", t.day()).required(),
        ui::line("start", t.start()).hint(t.start_hint()).required(),
        ui::line("minutes", t.minutes()).required(),
        ui::line("room", t.room()).hint(t.new_name_hint()),
        ui::line("track", t.track()).hint(t.new_name_hint()),
        ui::line("kind", t.kind()),
        ui::line("language", t.language()).hint(t.language_hint()),
        ui::line("capacity", t.places()),
        ui::line("speakers", t.speakers()).hint(t.names_hint()),
        ui::line("moderators", t.moderators()),
        ui::line("reporters", t.reporters()),
        ui::line("interpreters", t.interpreters()),
        ui::area("summary", t.summary(), 4),
        ui::area("description", t.description(), 6),
        ui::line("in_room", t.way_room()),
        ui::line("online", t.way_online()),
        ui::line("join", t.way_join()).hint(t.join_hint()),
        ui::line("voice", t.way_voice()).hint(t.voice_hint()),
        ui::line("later", t.way_later()),
        ui::flag("cancelled", t.is_cancelled()),
    ];
    first.into_iter().chain(more.fields(cx)).collect()
}

fn parse(cx: &Cx, more: &More, filled: &Filled) -> Checked<SessionInput> {
    let mut fields = Fields::of(filled);
    let title = fields.required("title", LONGEST_TITLE);
    let day = fields.day("day");
    if day.is_none() && filled.value("day").is_empty() {
        fields.wrong("day", "missing", |l| Words::of(l).day_missing());
    }
    let start = fields.required("start", 10);
    let time = programme::time_of(&start);
    if time.is_none() && !start.is_empty() {
        fields.wrong("start", "no-time", |l| Words::of(l).start_unknown());
    }
    let minutes = fields.number("minutes", 1, 24 * 60 * 7);
    if minutes.is_none() && filled.value("minutes").is_empty() {
        fields.wrong("minutes", "missing", |l| Words::of(l).minutes_missing());
    }
    let capacity = fields.number("capacity", 1, 100_000);
    let language = fields.line("language", 40);
    // A file may name a language in its own way; what we do not know stays as it is.
    let known = language.as_deref().and_then(geo::recognise_language);
    let language = known.map(|known| known.tag.clone()).or(language);
    let mut people = Vec::new();
    for (field, role) in ROLES {
        let names = fields.line(field, 3_000).unwrap_or_default();
        let names = names.split(';').map(str::trim).filter(|name| !name.is_empty());
        people.extend(names.take(MOST_NAMES).map(|name| (name.to_owned(), role)));
    }
    let input = SessionInput {
        title,
        subtitle: fields.line("subtitle", LONGEST_TITLE),
        kind: fields.line("kind", 80),
        language,
        room: fields.line("room", 120),
        track: fields.line("track", 120),
        wall: day.unwrap_or_default().and_time(time.unwrap_or_default()),
        minutes: minutes.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(0),
        capacity: capacity.and_then(|capacity| u32::try_from(capacity).ok()),
        summary: fields.text("summary", 10_000),
        description: fields.text("description", 50_000),
        ways: Ways {
            in_room: fields.line("in_room", 500),
            online: fields.line("online", 500),
            join: fields.url("join"),
            voice: fields.line("voice", 200),
            later: fields.line("later", 500),
        },
        more: more.parse(cx, &mut fields),
        people,
        cancelled: fields.raw("cancelled") == "yes",
    };
    fields.finish(input)
}
