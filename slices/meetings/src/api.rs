//! Meetings as JSON: the same queries and changes as the pages.

mod bodies;
mod programme;
mod registrations;

use std::collections::HashMap;

use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kernel::{Error, Page};
use sea_orm::prelude::Uuid;
use search::Sought;
use vocabulary::texts::{self, InLanguages};
use web::{Access, ApiList, Cx, Fields, Filled, Json, Operation, Result, Routes, Sample};

use bodies::{Ask, Meeting, Registration, RegistrationBody, Session};

use crate::model::{AskKind, KIND, MEETING, MeetingId};
use crate::pages::meeting::record;
use crate::pages::paths;
use crate::policy;
use crate::queries::asks;
use crate::queries::listing::{self, Cursor, Narrowed};
use crate::rows::{ask, meeting};
use crate::words::Words;

const FILTERS: &[(&str, &str)] = &[
    ("from", "A day: meetings that are not over before it"),
    ("until", "A day: meetings that have begun by its end"),
    ("kind", "A kind's code; may be repeated"),
    ("q", "Words: title, place, what it is about"),
    ("cursor", "Where to go on; take it from `next`"),
];

/// Meetings that are found by words at most.
const FOUND: u32 = 500;

pub(crate) fn routes(routes: Routes) -> Routes {
    let read = Access::Scope("read");
    let write = Access::Scope("write");
    let one = Sample::of(&["meeting"]);
    let registration = "/api/v1/meetings/{id}/registration";
    let gives = Operation::gives::<Registration>;
    routes
        .api(
            Method::GET,
            "/api/v1/meetings",
            read,
            Sample::NONE,
            Operation::gives::<ApiList<Meeting>>("Meetings that you may see, by their days")
                .query(FILTERS),
            list,
        )
        .api(
            Method::GET,
            "/api/v1/meetings/{id}",
            read,
            one,
            Operation::gives::<Meeting>("One meeting"),
            show,
        )
        .api(
            Method::GET,
            "/api/v1/meetings/{id}/sessions",
            read,
            one,
            Operation::gives::<Vec<Session>>("The public programme of a meeting"),
            programme::list,
        )
        .api(
            Method::GET,
            "/api/v1/sessions/{id}",
            read,
            Sample::of(&["session"]),
            Operation::gives::<Session>("One session of a public programme"),
            programme::show,
        )
        .api(
            Method::GET,
            "/api/v1/me/registrations",
            read,
            Sample::NONE,
            Operation::gives::<Vec<Registration>>("Meetings for which you are registered"),
            registrations::list,
        )
        .api(
            Method::GET,
            registration,
            read,
            one,
            gives("Your own registration for a meeting"),
            registrations::show,
        )
        .api(
            Method::POST,
            registration,
            write,
            one.json("{\"way\":\"nonsense\"}"),
            gives("Asks for a place for yourself, or answers otherwise")
                .takes::<RegistrationBody>()
                .creates(),
            registrations::add,
        )
        .api(
            Method::DELETE,
            registration,
            write,
            one,
            gives("Says that you are not coming: the place goes to whoever is next"),
            registrations::remove,
        )
}

/// What an address narrows the list by. A day or a cursor that is none is told.
fn narrowed(cx: &Cx, filled: &Filled) -> kernel::Result<(Narrowed, Option<Cursor>)> {
    let mut fields = Fields::of(filled);
    let (from, until) = (fields.day("from"), fields.day("until"));
    let cursor = filled.value("cursor");
    let cursor = (!cursor.is_empty()).then(|| Cursor::read(cursor));
    if cursor == Some(None) {
        fields.wrong("cursor", "cursor-unknown", |l| Words::of(l).cursor_unknown());
    }
    let shelf = cx.app.shelf();
    // An unknown code finds nothing, not everything.
    let mut codes = filled.values("kind").filter(|code| !code.is_empty()).peekable();
    let kinds = codes
        .peek()
        .is_some()
        .then(|| codes.filter_map(|code| Some(shelf.by_code(KIND, code)?.id)).collect());
    let found = found(cx, filled.value("q"))?;
    Ok((fields.finish(Narrowed { from, until, kinds, found })?, cursor.flatten()))
}

/// The meetings that are found by words, where some are sought.
fn found(cx: &Cx, words: &str) -> kernel::Result<Option<Vec<MeetingId>>> {
    let words: String = kernel::text::visible(words).chars().take(200).collect();
    if words.is_empty() {
        return Ok(None);
    }
    let found = cx.app.index().search(&Sought {
        kind: MEETING,
        words: &words,
        keys: &cx.actor.keys,
        facets: Vec::new(),
        page: Page::of(1, FOUND),
    })?;
    Ok(Some(found.ids.into_iter().map(MeetingId).collect()))
}

async fn list(cx: Cx, RawQuery(query): RawQuery) -> Result<Json<ApiList<Meeting>>> {
    let filled = Filled::pairs(web::pairs(query.as_deref().unwrap_or_default()));
    let (narrowed, cursor) = narrowed(&cx, &filled)?;
    let visible = policy::visible(&cx.actor);
    let (rows, total, next) = listing::after(&cx.read(), &visible, &narrowed, cursor).await?;
    let next = next.map(|next| {
        let next = next.written();
        let kept = filled.all().iter().filter(|(name, _)| name != "cursor");
        let pairs = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs: Vec<(&str, &str)> = pairs.chain([("cursor", next.as_str())]).collect();
        cx.app.full_url(&format!("{}{}", cx.path(), web::query(&pairs)))
    });
    Ok(Json(ApiList { rows: bodies(&cx, &rows).await?, total, next }))
}

async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Json<Meeting>> {
    let row = record(&cx, id).await?;
    let asks = match cx.actor.person() {
        Some(_) => asks::of_meeting(&cx.read(), id).await?,
        None => Vec::new(),
    };
    let today = cx.now().date_naive();
    let body = bodies(&cx, &[row]).await?.pop().ok_or(Error::NotFound)?;
    let asks = asks.into_iter().filter(|row| row.gone >= today).map(ask_body).collect();
    Ok(Json(Meeting { asks, ..body }))
}

fn ask_body(row: ask::Model) -> Ask {
    Ask {
        id: row.id.to_string(),
        text: row.text,
        why: row.why,
        kind: match row.kind {
            AskKind::Line => "line",
            AskKind::Choice => "choice",
            AskKind::Yes => "yes",
        },
        options: row.options.0,
        needed: row.is_needed,
        gone: row.gone.to_string(),
    }
}

/// Meetings as the API shows them, without what they ask.
async fn bodies(cx: &Cx, rows: &[meeting::Model]) -> Result<Vec<Meeting>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id.0).collect();
    let texts = texts::of(&cx.read(), &ids).await?;
    let text = |id: MeetingId, field: &str| {
        let text = texts.get(&id.0).and_then(|texts: &HashMap<_, InLanguages>| texts.get(field));
        text.map(|text| text.0.clone().into_iter().collect()).unwrap_or_default()
    };
    let shelf = cx.app.shelf();
    let today = cx.now().date_naive();
    let body = |row: &meeting::Model| Meeting {
        id: row.id.to_string(),
        title: row.title.clone(),
        kind: row.kind.and_then(|kind| shelf.get(kind)).map(|term| term.code.clone()),
        state: row.state.code(),
        first: row.first.to_string(),
        last: row.last.to_string(),
        zone: row.zone.clone(),
        city: row.city.clone(),
        country: row.country.clone(),
        about: text(row.id, "about"),
        practical: text(row.id, "practical"),
        places: row.places,
        taken: row.taken,
        online_places: row.online_places,
        online_taken: row.online_taken,
        open: row.takes_registrations(today),
        publications: row.publications,
        asks: Vec::new(),
        page: cx.app.full_url(&paths::Meeting { id: row.id }),
    };
    Ok(rows.iter().map(body).collect())
}
