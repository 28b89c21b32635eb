//! The artistic programme: works with their performances, what one saw, of what one wants to hear
//! more.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Error;
use web::ui::{self, Field};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::meeting::{inside, seen};
use super::{paths, session, session_more};
use crate::changes::see_work::{NoteWork, Noted, TellArtist};
use crate::model::{MeetingId, SessionId, WORK, WorkId};
use crate::policy;
use crate::queries::artistic;
use crate::queries::card::{Card, Shown};
use crate::rows::{seen as seen_row, work};
use crate::words::Words;

/// The longest note about a work, in characters.
const LONGEST_NOTE: usize = 2_000;

#[derive(Template)]
#[template(path = "works.html")]
struct WorksPage {
    t: Words,
    over: Html,
    works: Vec<Line>,
    new: Option<String>,
}

struct Line {
    href: String,
    title: String,
    artists: String,
    facts: String,
    performances: Vec<(String, String)>,
}

fn performances(card: &Card, id: WorkId) -> impl Iterator<Item = &Shown> {
    card.sessions.iter().filter(move |shown| shown.content.work == Some(id))
}

/// When and where, in one line.
fn performance(cx: &Cx, card: &Card, shown: &Shown) -> (String, String) {
    let content = &shown.content;
    let room = card.room(content.room).map(|room| room.name.clone());
    let way = session_more::way_of(content.sign_up, Words::of(cx.locale));
    let cancelled = content.cancelled.then(|| Words::of(cx.locale).cancelled());
    let when = session::when(card, content, cx.locale);
    let parts = [cancelled, Some(when), room, Some(way)].into_iter().flatten();
    (paths::Session { id: shown.id }.to_string(), parts.collect::<Vec<_>>().join(" · "))
}

fn artists(row: &work::Model) -> String {
    row.card.artists.iter().map(|part| part.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Country, year, length, languages, access, in one line.
fn facts(cx: &Cx, row: &work::Model) -> String {
    let t = Words::of(cx.locale);
    let card = &row.card;
    let country = card.country.as_deref().map(|code| geo::country_name(code, cx.locale).to_owned());
    let languages = card.languages.iter().map(|tag| geo::language_name(tag, cx.locale));
    let languages = languages.collect::<Vec<_>>().join(", ");
    let languages = if card.languages.is_empty() { t.without_words() } else { languages };
    let parts = [
        country,
        card.year.map(|year| year.to_string()),
        card.minutes.map(|minutes| t.minutes_count(minutes)),
        Some(languages),
        Some(session_more::labels(cx, &card.access)),
    ];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// All works that the reader may see: those in the public programme; for its team, all.
pub(crate) async fn list(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    let runs = policy::runs(&cx.actor, id);
    let mut works = artistic::works_unscoped(&cx.read(), id).await?;
    works.retain(|row| runs || performances(card, row.id).next().is_some());
    let line = |row: &work::Model| Line {
        href: paths::Work { id: row.id }.to_string(),
        title: row.title.clone(),
        artists: artists(row),
        facts: facts(&cx, row),
        performances: performances(card, row.id)
            .map(|shown| performance(&cx, card, shown))
            .collect(),
    };
    let page = WorksPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &card.row.title),
        works: works.iter().map(line).collect(),
        new: runs.then(|| paths::NewWork { id }.to_string()),
    };
    Ok(Page::new(t.works_title(), &page)?.described(t.works_lede()))
}

#[derive(Template)]
#[template(path = "work.html")]
struct WorkPage {
    t: Words,
    over: Html,
    title: String,
    artists: String,
    facts: String,
    about: Html,
    url: Option<String>,
    performances: Vec<(String, String)>,
    own: Option<Own>,
    wanting: Vec<(String, String, String)>,
    is_contact: bool,
    manage: Vec<Html>,
    thread: Html,
}

/// What is the reader's alone.
struct Own {
    summary: Html,
    fields: Html,
    action: String,
    tell: Html,
    told: Option<String>,
}

async fn found(cx: &Cx, id: WorkId) -> Result<(work::Model, std::sync::Arc<Option<Card>>)> {
    let row = artistic::work_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let card = seen(cx, row.meeting).await?;
    let shown = performances(inside(&card)?, id).next().is_some();
    if shown || policy::runs(&cx.actor, row.meeting) || is_contact(cx, &row) {
        Ok((row, card))
    } else {
        Err(Error::NotFound.into())
    }
}

fn is_contact(cx: &Cx, row: &work::Model) -> bool {
    row.contact.is_some_and(|contact| cx.actor.is(contact))
}

/// The page of a work.
pub(crate) async fn show(cx: Cx, Path(id): Path<WorkId>) -> Result<Page> {
    page(&cx, id, None).await
}

async fn page(cx: &Cx, id: WorkId, filled: Option<&Filled>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (row, card) = found(cx, id).await?;
    let card = inside(&card)?;
    let read = cx.read();
    let about = vocabulary::texts::of(&read, &[id.0]).await?.remove(&id.0).unwrap_or_default();
    let about = about.get("about").and_then(|about| about.best(cx.locale));
    let is_contact = is_contact(cx, &row);
    let wanting =
        if is_contact { artistic::wanting(&read, id, &cx.actor.keys).await? } else { Vec::new() };
    let runs = policy::runs(&cx.actor, row.meeting);
    let page = WorkPage {
        t,
        over: Html::joined([
            ui::link(&paths::Meeting { id: row.meeting }.to_string(), &card.row.title),
            ui::text(" · "),
            ui::link(&paths::Works { id: row.meeting }.to_string(), &t.works_title()),
        ]),
        title: row.title.clone(),
        artists: artists(&row),
        facts: facts(cx, &row),
        about: about.map_or_else(Html::none, |(language, text)| ui::prose(text, language)),
        url: row.card.url.as_deref().and_then(web::web_address),
        performances: performances(card, id).map(|shown| performance(cx, card, shown)).collect(),
        own: own(cx, card, &row, filled).await?,
        wanting: wanting.into_iter().map(|one| wants(cx, one)).collect(),
        is_contact,
        manage: if runs { manage(&row, t) } else { Vec::new() },
        thread: web::thread(cx, WORK.subject(id)).await?,
    };
    let errors = filled.is_some_and(Filled::has_errors);
    Ok(Page::new(row.title.clone(), &page)?.after(errors))
}

fn manage(row: &work::Model, t: Words) -> Vec<Html> {
    let remove = paths::RemoveWork { id: row.id }.to_string();
    vec![
        ui::link(&paths::EditWork { id: row.id }.to_string(), &t.work_edit()),
        ui::action(&remove, &t.work_remove(), "quiet", &[]),
    ]
}

/// Who wants to hear more: address, name, their word.
fn wants(
    cx: &Cx,
    (row, person): (seen_row::Model, Option<directory::face::person::Model>),
) -> (String, String, String) {
    let t = Words::of(cx.locale);
    let href = person.as_ref().map(|one| directory::paths::Person { id: one.id }.to_string());
    let name = person.map_or_else(|| t.somebody(), |person| person.name);
    (href.unwrap_or_default(), name, row.note.unwrap_or_default())
}

fn own_fields(cx: &Cx, card: &Card, row: &work::Model) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let begun = performances(card, row.id)
        .filter(|shown| shown.content.start <= cx.now() && !shown.content.cancelled);
    let begun = begun.map(|shown| (shown.id.to_string(), performance(cx, card, shown).1));
    let seen: Vec<(String, String)> =
        std::iter::once((String::new(), t.not_seen())).chain(begun).collect();
    let select = (seen.len() > 1).then(|| ui::select("session", t.seen_at(), seen));
    let rest = [
        ui::flag("more", t.wants_more()).hint(t.wants_more_hint()),
        ui::area("note", t.own_note(), 3),
    ];
    select.into_iter().chain(rest).collect()
}

async fn own(
    cx: &Cx,
    card: &Card,
    row: &work::Model,
    filled: Option<&Filled>,
) -> Result<Option<Own>> {
    let Some(person) = cx.actor.person() else { return Ok(None) };
    let t = Words::of(cx.locale);
    let id = row.id;
    let before = artistic::noted(&cx.read(), id, person).await?;
    let fields = own_fields(cx, card, row);
    let mut stands = Filled::default();
    if let Some(before) = &before {
        let session = before.session.map(|session| session.to_string());
        stands.set("session", session.unwrap_or_default());
        stands.set("more", if before.wants_more { "yes" } else { "" });
        stands.set("note", before.note.clone().unwrap_or_default());
    }
    let filled = filled.unwrap_or(&stands);
    let told = before.as_ref().and_then(|before| before.told);
    let wants = before.is_some_and(|before| before.wants_more) && told.is_none();
    let tell = paths::TellArtist { id }.to_string();
    let tell =
        (wants && row.contact.is_some()).then(|| ui::action(&tell, &t.tell_artist(), "main", &[]));
    Ok(Some(Own {
        summary: ui::summary(&fields, filled, cx.locale),
        fields: ui::drawn(&fields, filled),
        action: paths::NoteWork { id }.to_string(),
        tell: tell.unwrap_or_else(Html::none),
        told: told.map(|_| t.artist_knows()),
    }))
}

/// Keeps what one noted.
pub(crate) async fn note(cx: Cx, Path(id): Path<WorkId>, mut filled: Filled) -> Result<Response> {
    let person = cx.person()?;
    found(&cx, id).await?;
    let mut fields = Fields::of(&filled);
    let noted = Noted {
        session: fields.choice("session", |typed| typed.parse::<SessionId>().ok()),
        wants_more: filled.value("more") == "yes",
        note: fields.text("note", LONGEST_NOTE),
    };
    let noted = fields.finish(noted);
    match cx.write(NoteWork { work: id, person, noted }).await {
        Ok(()) => Ok(see_other(&paths::Work { id }, Words::of(cx.locale).kept_private())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, id, Some(&filled)).await?.into_response())
        }
    }
}

/// The artist may know.
pub(crate) async fn tell(cx: Cx, Path(id): Path<WorkId>) -> Result<Response> {
    let person = cx.person()?;
    found(&cx, id).await?;
    cx.write(TellArtist { work: id, person }).await?;
    Ok(see_other(&paths::Work { id }, Words::of(cx.locale).artist_told()))
}

#[derive(Template)]
#[template(path = "seen.html")]
struct SeenPage {
    t: Words,
    lines: Vec<(String, String, String, String)>,
}

/// What one saw, and of what one wants to hear more. Nobody else sees it.
pub(crate) async fn what_i_saw(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let rows = artistic::own(&cx.read(), cx.person()?).await?;
    let line = |(row, work): (seen_row::Model, work::Model)| {
        let saw = row.session.map(|_| t.you_saw_it());
        let more = match (row.wants_more, row.told) {
            (_, Some(_)) => Some(t.artist_knows()),
            (true, None) => Some(t.wants_more()),
            (false, None) => None,
        };
        let says = [saw, more].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let href = paths::Work { id: work.id }.to_string();
        (href, work.title, says, row.note.unwrap_or_default())
    };
    let page = SeenPage { t, lines: rows.into_iter().map(line).collect() };
    Ok(Page::new(t.what_i_saw(), &page)?.unlisted())
}
