//! A session's page.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Error;
use web::{Cx, Filled, Html, Page, Result, see_other, ui};

use super::meeting::{inside, seen};
use super::{paths, seats, session_more};
use crate::changes::star::Star;
use crate::model::{Content, Part, SessionId};
use crate::policy;
use crate::queries::card::Card;
use crate::queries::{artistic, coming, lists, room};
use crate::words::{self, Words};
use crate::written;

#[derive(Template)]
#[template(path = "session.html")]
struct SessionPage {
    t: Words,
    over: Html,
    title: String,
    subtitle: String,
    when: String,
    place: String,
    facts: Vec<(String, String)>,
    cancelled: bool,
    summary: Html,
    description: Html,
    people: Vec<Person>,
    links: Vec<(String, String)>,
    star: Html,
    room: Vec<(String, String)>,
    ways: Vec<(String, String)>,
    join: Option<String>,
    thread: Html,
    readings: Vec<(String, String)>,
    work: Option<(String, String)>,
    seats: Html,
}

struct Person {
    name: String,
    role: String,
    href: Option<String>,
    biography: Html,
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let meeting = lists::meeting_of(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let card = seen(&cx, meeting).await?;
    let card = inside(&card)?;
    let shown = card.sessions.iter().find(|shown| shown.id == id).ok_or(Error::NotFound)?;
    let content = &shown.content;
    let stars = coming::stars(&cx.read(), meeting, cx.actor.person()).await?;
    let page = SessionPage {
        t,
        over: Html::joined([
            ui::link(&paths::Meeting { id: meeting }.to_string(), &card.row.title),
            ui::text(" · "),
            ui::link(&paths::Programme { id: meeting }.to_string(), &t.programme()),
        ]),
        title: content.title.clone(),
        subtitle: content.subtitle.clone().unwrap_or_default(),
        when: when(card, content, cx.locale),
        place: card.room(content.room).map(|room| room.name.clone()).unwrap_or_default(),
        facts: facts(&cx, card, content),
        cancelled: content.cancelled,
        summary: written::html(content.summary.as_deref(), content.language.as_deref()),
        description: written::html(content.description.as_deref(), content.language.as_deref()),
        people: people(&cx, &content.people).await?,
        links: links(content),
        star: star_button(&cx, id, stars.contains(&id)),
        ways: ways(&cx, card, content),
        join: join(&cx, card, content),
        room: room_links(&cx, card, id).await?,
        readings: addresses(&content.readings),
        work: work_link(&cx, content).await?,
        seats: seats::part(&cx, card, shown).await?,
        thread: web::thread(&cx, crate::model::SESSION.subject(id)).await?,
    };
    let data = json_ld(&cx, card, id, content);
    Ok(Page::new(content.title.clone(), &page)?.with_json_ld(data))
}

/// What is said there for who takes part, and what was said for everybody.
async fn room_links(cx: &Cx, card: &Card, id: SessionId) -> Result<Vec<(String, String)>> {
    let t = Words::of(cx.locale);
    let report = room::report_unscoped(&cx.read(), id).await?;
    let public = report.is_some_and(|row| row.is_public());
    let read = public.then(|| (paths::Report { id }.to_string(), t.read_report()));
    let takes_part = policy::takes_part(&cx.actor, card.row.id);
    let live = takes_part.then(|| (paths::Live { id }.to_string(), t.live_link()));
    Ok(read.into_iter().chain(live).collect())
}

/// Minutes before a session from which one can join from afar.
const JOIN_MINUTES: i64 = 15;

/// Where to join from afar: for who takes part, from shortly before it begins until it ends.
pub(super) fn join(cx: &Cx, card: &Card, content: &Content) -> Option<String> {
    let opens = content.start - chrono::Duration::minutes(JOIN_MINUTES);
    let now = cx.now();
    let may = policy::takes_part(&cx.actor, card.row.id) && !content.cancelled;
    let href = content.join.as_deref().and_then(web::web_address);
    href.filter(|_| may && opens <= now && now <= content.end())
}

/// How to be there in each way, as far as somebody said so.
fn ways(cx: &Cx, card: &Card, content: &Content) -> Vec<(String, String)> {
    let t = Words::of(cx.locale);
    let takes_part = policy::takes_part(&cx.actor, card.row.id);
    let link = content.join.as_ref().filter(|_| takes_part);
    let soon = link.map(|_| t.join_opens(JOIN_MINUTES));
    let ways = [
        (t.way_room(), content.in_room.clone()),
        (t.way_online(), content.online.clone()),
        (t.way_join(), soon),
        (t.way_voice(), content.voice.clone()),
        (t.way_later(), content.later.clone()),
    ];
    let said = ways.into_iter().filter_map(|(label, value)| Some((label, value?)));
    said.filter(|(_, value)| !value.trim().is_empty()).collect()
}

/// Day and times in the meeting's place, with its zone.
pub(super) fn when(card: &Card, content: &Content, locale: kernel::Locale) -> String {
    let start = content.start.with_timezone(&card.zone);
    let day = words::day(start.date_naive(), locale);
    if content.all_day {
        return day;
    }
    let end = content.end().with_timezone(&card.zone);
    format!("{day}, {}–{} {}", start.format("%H:%M"), end.format("%H:%M"), start.format("%Z"))
}

/// The work that is performed.
async fn work_link(cx: &Cx, content: &Content) -> Result<Option<(String, String)>> {
    let Some(id) = content.work else { return Ok(None) };
    let work = artistic::work_unscoped(&cx.read(), id).await?;
    Ok(work.map(|work| (paths::Work { id }.to_string(), work.title)))
}

fn facts(cx: &Cx, card: &Card, content: &Content) -> Vec<(String, String)> {
    let locale = cx.locale;
    let t = Words::of(locale);
    let interpreted = content.interpreted.iter().map(|tag| geo::language_name(tag, locale));
    let interpreted = interpreted.collect::<Vec<_>>().join(", ");
    let language = content.language.as_deref();
    let language = language.map(|tag| geo::language_name(tag, locale).to_owned());
    let facts = [
        (t.kind(), content.kind.clone()),
        (t.track(), card.track(content.track).map(|track| track.name.clone())),
        (t.language(), language),
        (t.interpreted(), Some(interpreted)),
        (t.access_services(), Some(session_more::labels(cx, &content.access))),
        (t.concerns(), Some(session_more::labels(cx, &content.concerns))),
        (t.places(), content.capacity.map(|capacity| capacity.to_string())),
    ];
    let facts = facts.into_iter().filter_map(|(label, value)| Some((label, value?)));
    facts.filter(|(_, value)| !value.is_empty()).collect()
}

/// Who is on stage. Whoever the reader may know is linked.
async fn people(cx: &Cx, parts: &[Part]) -> Result<Vec<Person>> {
    let ids: Vec<_> = parts.iter().filter_map(|part| part.person).collect();
    let known = directory::face::seen(&cx.read(), &cx.actor.keys, &ids).await?;
    let person = |part: &Part| Person {
        name: part.name.clone(),
        role: part.role.clone().filter(|role| role != "speaker").unwrap_or_default(),
        href: part
            .person
            .filter(|id| known.contains(id))
            .map(|id| directory::paths::Person { id }.to_string()),
        biography: written::html(part.biography.as_deref(), None),
    };
    Ok(parts.iter().map(person).collect())
}

/// Links and papers that lead somewhere in the web.
fn links(content: &Content) -> Vec<(String, String)> {
    let all = addresses(content.links.iter().chain(&content.attachments));
    let page = content.url.as_ref().and_then(|url| Some((web::web_address(url)?, url.clone())));
    page.into_iter().chain(all).collect()
}

/// Addresses with what they are called.
fn addresses<'a>(links: impl IntoIterator<Item = &'a crate::model::Link>) -> Vec<(String, String)> {
    let link = |link: &crate::model::Link| {
        let title = if link.title.is_empty() { link.url.clone() } else { link.title.clone() };
        Some((web::web_address(&link.url)?, title))
    };
    links.into_iter().filter_map(link).collect()
}

fn star_button(cx: &Cx, id: SessionId, wanted: bool) -> Html {
    if cx.actor.person().is_none() {
        return Html::none();
    }
    let t = Words::of(cx.locale);
    let action = paths::StarSession { id }.to_string();
    let (label, value, kind) =
        if wanted { (t.star_off(), "no", "quiet") } else { (t.star_on(), "yes", "main") };
    ui::action(&action, &label, kind, &[("wanted", value)])
}

/// The session as schema.org describes events.
fn json_ld(cx: &Cx, card: &Card, id: SessionId, content: &Content) -> serde_json::Value {
    let start = content.start.with_timezone(&card.zone);
    let end = content.end().with_timezone(&card.zone);
    let names = content
        .people
        .iter()
        .map(|part| serde_json::json!({ "@type": "Person", "name": part.name }));
    let mut event = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": content.title,
        "startDate": start.to_rfc3339(),
        "endDate": end.to_rfc3339(),
        "eventStatus": if content.cancelled {
            "https://schema.org/EventCancelled"
        } else {
            "https://schema.org/EventScheduled"
        },
        "inLanguage": content.language,
        "performer": names.collect::<Vec<_>>(),
        "superEvent": {
            "@type": "Event",
            "name": card.row.title,
            "url": cx.app.full_url(&paths::Meeting { id: card.row.id }),
        },
        "url": cx.app.full_url(&paths::Session { id }),
    });
    if let (Some(place), Some(event)) = (location(cx, card, id, content), event.as_object_mut()) {
        event.insert("location".into(), place);
    }
    event
}

/// Where a session is: in a room or a city, else at its page, where one joins from afar. A session
/// of which nobody said either has no place: an empty one would say nothing.
fn location(cx: &Cx, card: &Card, id: SessionId, content: &Content) -> Option<serde_json::Value> {
    let room = card.room(content.room).map(|room| room.name.clone());
    if room.is_some() || card.row.city.is_some() {
        let mut place = serde_json::Map::from_iter([("@type".to_owned(), "Place".into())]);
        place.extend(room.map(|room| ("name".to_owned(), room.into())));
        place.extend(card.row.city.clone().map(|city| ("address".to_owned(), city.into())));
        return Some(place.into());
    }
    let is_online = content.online.is_some() || content.join.is_some();
    let page = cx.app.full_url(&paths::Session { id });
    (is_online || card.row.online_places.is_some())
        .then(|| serde_json::json!({ "@type": "VirtualLocation", "url": page }))
}

/// Stars a session, or takes the star back.
pub(crate) async fn star(cx: Cx, Path(id): Path<SessionId>, filled: Filled) -> Result<Response> {
    let t = Words::of(cx.locale);
    let wanted = filled.value("wanted") == "yes";
    cx.write(Star { person: cx.person()?, session: id, wanted }).await?;
    let said = if wanted { t.starred() } else { t.unstarred() };
    Ok(see_other(&paths::Session { id }, said))
}
