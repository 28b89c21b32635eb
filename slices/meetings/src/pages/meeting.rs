//! A meeting's own page, and what changed in its programme.

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Error;
use web::{Cx, Html, Page, Result, see_other, ui};

use super::{certificate, coming, list, paths, trust};
use crate::changes::look::Look;
use crate::model::{MEETING, MeetingId, MeetingState, SessionId};
use crate::policy;
use crate::queries::card::{self, Card};
use crate::queries::{after, lists, working};
use crate::rows::meeting;
use crate::words::{self, Words};

/// A meeting's card, if the reader may see it.
pub(crate) async fn seen(cx: &Cx, id: MeetingId) -> Result<Arc<Option<Card>>> {
    let card = card::card_unscoped(cx.app.store(), id).await?;
    let sees = card.as_ref().as_ref().is_some_and(|card| policy::sees(&cx.actor, &card.row));
    if sees { Ok(card) } else { Err(Error::NotFound.into()) }
}

/// A meeting's own record, if the reader may see it: where its programme is not needed.
pub(crate) async fn record(cx: &Cx, id: MeetingId) -> Result<meeting::Model> {
    let row = lists::meeting_unscoped(&cx.read(), id).await?;
    Ok(row.filter(|row| policy::sees(&cx.actor, row)).ok_or(Error::NotFound)?)
}

/// The card inside, which `seen` has found.
pub(crate) fn inside(card: &Option<Card>) -> Result<&Card> {
    Ok(card.as_ref().ok_or(Error::NotFound)?)
}

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage {
    t: Words,
    over: Html,
    title: String,
    line: String,
    about: Html,
    practical: Html,
    state: Option<String>,
    programme: Option<(String, String)>,
    changes: Option<String>,
    coming: Html,
    participants: Option<String>,
    works: Option<String>,
    hosts: Vec<(String, String)>,
    trusted: Vec<String>,
    concern: Option<String>,
    files: Vec<(String, &'static str)>,
    manage: Option<String>,
    venues: String,
    certificate: Option<String>,
    day_short: Vec<(String, String)>,
    reports: Vec<(String, String)>,
    open: Vec<(String, String)>,
    thread: Html,
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    let row = &card.row;
    let sessions = card.sessions.len();
    let about = card.about.best(cx.locale).map(|(language, text)| ui::prose(text, language));
    let practical = card.practical.best(cx.locale);
    let practical = practical.map(|(language, text)| ui::prose(text, language));
    let file = |format: &str| paths::ProgrammeFile { id, format: format.into() }.to_string();
    let (trusted, concern) = trust::part(&cx, id).await?;
    let page = MeetingPage {
        t,
        over: ui::link(&paths::Meetings.to_string(), &t.menu_meetings()),
        title: row.title.clone(),
        line: list::where_and_what(&cx, row),
        about: about.unwrap_or_else(Html::none),
        practical: practical.unwrap_or_else(Html::none),
        state: match row.state {
            MeetingState::Draft => Some(t.draft_says()),
            MeetingState::Cancelled => Some(t.cancelled_says()),
            MeetingState::Published => None,
        },
        programme: (sessions > 0)
            .then(|| (paths::Programme { id }.to_string(), t.sessions_count(sessions))),
        changes: (row.publications > 1).then(|| paths::Changes { id }.to_string()),
        coming: coming::part(&cx, &record(&cx, id).await?).await?,
        hosts: host_links(&cx, id).await?,
        trusted,
        concern,
        works: (card.sessions.iter().any(|shown| shown.content.work.is_some())
            || policy::runs(&cx.actor, id))
        .then(|| paths::Works { id }.to_string()),
        participants: cx.actor.person().map(|_| paths::Participants { id }.to_string()),
        files: if sessions == 0 {
            Vec::new()
        } else {
            [("ics", "iCalendar"), ("json", "JSON"), ("xml", "XML"), ("csv", "CSV")]
                .map(|(format, label)| (file(format), label))
                .into()
        },
        manage: policy::runs(&cx.actor, id).then(|| paths::Manage { id }.to_string()),
        venues: paths::Venues { id }.to_string(),
        certificate: certificate::was_there(&cx, id)
            .await?
            .then(|| paths::Certify { id }.to_string()),
        day_short: days_short(&cx, card),
        reports: reports(&cx, card).await?,
        open: open_questions(&cx, id).await?,
        thread: web::thread(&cx, MEETING.subject(id)).await?,
    };
    let shown = Page::new(row.title.clone(), &page)?.described(list::where_and_what(&cx, row));
    Ok(shown.with_json_ld(json_ld(&cx, card)))
}

/// The organisations that host it, as far as the reader may see them.
async fn host_links(cx: &Cx, id: MeetingId) -> Result<Vec<(String, String)>> {
    let hosts = crate::queries::trust::hosts(&cx.read(), id).await?;
    let seen = hosts.into_iter().filter(|row| cx.actor.keys.hear(&row.audience));
    let link = |row: directory::face::organisation::Model| {
        (directory::paths::Organisation { id: row.id }.to_string(), row.name)
    };
    Ok(seen.map(link).collect())
}

/// The reports that everybody reads.
async fn reports(cx: &Cx, card: &Card) -> Result<Vec<(String, String)>> {
    let rows = after::reports(&cx.read(), card.row.id, false).await?;
    let titled = |id: SessionId| card.sessions.iter().find(|shown| shown.id == id);
    let line =
        |id: SessionId| Some((paths::Report { id }.to_string(), titled(id)?.content.title.clone()));
    Ok(rows.into_iter().filter_map(|row| line(row.session)).collect())
}

/// The days that have begun, each to be read in five minutes.
fn days_short(cx: &Cx, card: &Card) -> Vec<(String, String)> {
    let today = programme::local(cx.now(), card.zone).date();
    let begun = card.days().into_iter().filter(|day| *day <= today);
    let link = |day: chrono::NaiveDate| {
        let href = paths::DayShort { id: card.row.id, day: day.to_string() }.to_string();
        (href, words::short_day(day, cx.locale))
    };
    begun.map(link).collect()
}

/// What the meeting left open.
async fn open_questions(cx: &Cx, id: MeetingId) -> Result<Vec<(String, String)>> {
    let rows = after::open_questions(&cx.read(), id).await?;
    Ok(rows.into_iter().map(|row| (paths::Question { id: row.id }.to_string(), row.text)).collect())
}

/// The meeting as schema.org describes events.
fn json_ld(cx: &Cx, card: &Card) -> serde_json::Value {
    let row = &card.row;
    let mut event = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": row.title,
        "startDate": row.first.to_string(),
        "endDate": row.last.to_string(),
        "eventStatus": match row.state {
            MeetingState::Cancelled => "https://schema.org/EventCancelled",
            _ => "https://schema.org/EventScheduled",
        },
        "organizer": { "@type": "Organization", "name": cx.app.network().name },
        "url": cx.app.full_url(&paths::Meeting { id: row.id }),
    });
    if let (Some(place), Some(event)) = (location(cx, card), event.as_object_mut()) {
        event.insert("location".into(), place);
    }
    event
}

/// Where a meeting is: in a city or a country, else at its page, where one has a place online.
/// Where nobody said either, nothing is said: an empty place would say no more.
fn location(cx: &Cx, card: &Card) -> Option<serde_json::Value> {
    let row = &card.row;
    let said = [("addressLocality", &row.city), ("addressCountry", &row.country)];
    let said = said.into_iter().filter_map(|(name, value)| Some((name, value.clone()?)));
    let mut address: serde_json::Map<String, serde_json::Value> =
        said.map(|(name, value)| (name.to_owned(), value.into())).collect();
    if !address.is_empty() {
        address.insert("@type".into(), "PostalAddress".into());
        return Some(serde_json::json!({ "@type": "Place", "address": address }));
    }
    let page = cx.app.full_url(&paths::Meeting { id: row.id });
    row.online_places.map(|_| serde_json::json!({ "@type": "VirtualLocation", "url": page }))
}

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage {
    t: Words,
    over: Html,
    publications: Vec<Publication>,
    look: Option<String>,
}

struct Publication {
    at: String,
    /// Address, title, and what happened.
    lines: Vec<(String, String, String)>,
    more: usize,
}

/// Lines of one publication that are shown.
const LINES: usize = 200;

/// What changed in the programme, the latest first.
pub(crate) async fn changes(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    let rows = working::publications(&cx.read(), id).await?;
    let titles: std::collections::HashMap<_, _> =
        card.sessions.iter().map(|shown| (shown.id, shown.content.title.as_str())).collect();
    let publications = rows.iter().filter(|row| row.number > 1).map(|row| {
        let lines = row.changes.0.iter().filter_map(|changed| {
            let title = (*titles.get(&changed.session)?).to_owned();
            let href = paths::Session { id: changed.session }.to_string();
            Some((href, title, words::differences(&changed.what, cx.locale)))
        });
        let at = row.at.with_timezone(&card.zone);
        let at = format!("{}, {}", words::day(at.date_naive(), cx.locale), at.format("%H:%M %Z"));
        Publication {
            at,
            lines: lines.take(LINES).collect(),
            more: row.changes.0.len().saturating_sub(LINES),
        }
    });
    let page = ChangesPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &card.row.title),
        publications: publications.collect(),
        look: cx.actor.person().map(|_| paths::Look { id }.to_string()),
    };
    Ok(Page::new(t.changes_title(), &page)?.unlisted())
}

/// What changed is seen.
pub(crate) async fn looked(cx: Cx, Path(id): Path<MeetingId>) -> Result<Response> {
    let person = cx.person()?;
    cx.write(Look { meeting: id, person }).await?;
    Ok(see_other(&paths::Programme { id }, Words::of(cx.locale).changes_seen()))
}
