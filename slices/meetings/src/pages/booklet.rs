//! The programme as a booklet, as the public sees it: A5, to be read without a screen.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use chrono::{Duration, NaiveDate};
use kernel::Error;
use print::Document;
use serde_json::{Value, json};
use vocabulary::texts::InLanguages;
use web::{Cx, Result};

use super::meeting::{inside, seen};
use super::{list, paths, venues};
use crate::model::{Content, MeetingId, MeetingState, Part};
use crate::queries::card::{Card, Shown};
use crate::words::{self, Words};
use crate::written;

/// Letters of a session's text in the booklet. The whole stands on its page.
const TEXT: usize = 420;
/// Letters of a subtitle.
const SUBTITLE: usize = 200;
/// Letters with which a session may go on to the next page.
const LONG: usize = 1_200;

/// The booklet: for whoever sees the programme.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Response> {
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    if card.sessions.is_empty() {
        return Err(Error::NotFound.into());
    }
    let houses = venues::Known::of(&cx, id).await?;
    let source = include_str!("../../print/booklet.typ");
    let document = Document { source, data: data(&cx, card, &houses)? };
    let pdf = cx.app.printer().pdf_for_all(document).await?;
    Ok(web::pdf("programme.pdf", pdf))
}

fn data(cx: &Cx, card: &Card, houses: &venues::Known) -> Result<Value> {
    let t = Words::of(cx.locale);
    let row = &card.row;
    let address = cx.app.full_url(&paths::Programme { id: row.id });
    let day = |day: NaiveDate| {
        let of_day = |shown: &&Shown| card.day_of(&shown.content) == day;
        let numbered = card.sessions.iter().enumerate();
        let sessions = numbered.filter(|(_, shown)| of_day(shown));
        let sessions = sessions.map(|(key, shown)| session(card, houses, key, shown, cx));
        json!({ "label": words::day(day, cx.locale), "sessions": sessions.collect::<Vec<_>>() })
    };
    Ok(json!({
        "lang": cx.locale.tag(),
        "network": cx.app.network().name,
        "title": row.title,
        "line": list::where_and_what(cx, row),
        "note": match row.state {
            MeetingState::Draft => Some(t.draft_says()),
            MeetingState::Cancelled => Some(t.cancelled_says()),
            MeetingState::Published => None,
        },
        "version": t.booklet_version(row.publications),
        "now": t.booklet_now(),
        "address": address,
        "qr": print::qr(&address)?,
        "zone": t.times_in(&row.zone),
        "texts": texts(card, cx),
        "venues": houses.for_print(t),
        "days": card.days().into_iter().map(day).collect::<Vec<_>>(),
        "people": people(card),
        "says": {
            "programme": t.programme(),
            "contents": t.booklet_contents(),
            "venues": t.venues_title(),
            "people": t.booklet_people(),
            "qr": t.booklet_qr(),
            "cancelled": t.cancelled(),
        },
    }))
}

/// What the meeting is about, and practical things, in the reader's language where there is one.
fn texts(card: &Card, cx: &Cx) -> Vec<Value> {
    let t = Words::of(cx.locale);
    let text = |title: Option<String>, texts: &InLanguages| {
        let (lang, text) = texts.best(cx.locale)?;
        Some(
            json!({ "title": title, "lang": print::language(lang), "parts": written::plain(text) }),
        )
    };
    let parts = [text(None, &card.about), text(Some(t.practical()), &card.practical)];
    parts.into_iter().flatten().collect()
}

fn session(card: &Card, houses: &venues::Known, key: usize, shown: &Shown, cx: &Cx) -> Value {
    let t = Words::of(cx.locale);
    let content = &shown.content;
    let wall = card.wall(content);
    let end = wall + Duration::minutes(i64::from(content.minutes));
    let time = if content.all_day {
        vec![t.all_day()]
    } else {
        vec![words::time(wall), format!("–{}", words::time(end))]
    };
    let room = card.room(content.room);
    let house = room.and_then(|room| houses.name(room.venue));
    let language = content.language.as_deref().map(|tag| geo::language_name(tag, cx.locale));
    let where_and_how = [
        room.map(|room| room.name.as_str()),
        house,
        card.track(content.track).map(|track| track.name.as_str()),
        content.kind.as_deref(),
        language,
    ];
    let detail: Vec<&str> =
        where_and_how.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let people: Vec<String> = content.people.iter().map(on_stage).collect();
    let text = text(content);
    let letters: usize = people.iter().chain(&text).map(|part| part.chars().count()).sum();
    let subtitle =
        content.subtitle.clone().map(|subtitle| written::shortened(vec![subtitle], SUBTITLE));
    json!({
        "key": key.to_string(),
        "time": time,
        "title": content.title,
        "subtitle": subtitle.map(|parts| parts.concat()),
        "detail": detail.join(" · "),
        "people": people,
        "lang": content.language.as_deref().and_then(print::language),
        "text": text,
        "is_long": letters > LONG,
        "cancelled": content.cancelled,
    })
}

/// A name as the programme writes it, with its role where it is not to speak.
fn on_stage(part: &Part) -> String {
    // A name has its own direction among others.
    let name = format!("\u{2068}{}\u{2069}", part.name);
    match part.role.as_deref().filter(|role| *role != "speaker") {
        Some(role) => format!("{name} ({role})"),
        None => name,
    }
}

/// The summary, else the beginning of the description.
fn text(content: &Content) -> Vec<String> {
    let texts = [&content.summary, &content.description];
    let mut said = texts.into_iter().flatten().map(|text| written::plain(text));
    written::shortened(said.find(|parts| !parts.is_empty()).unwrap_or_default(), TEXT)
}

/// Every name on stage, in the order of the alphabet, with the sessions where it stands.
fn people(card: &Card) -> Vec<Value> {
    let mut people: BTreeMap<(Vec<u8>, &str), Vec<String>> = BTreeMap::new();
    for (key, shown) in card.sessions.iter().enumerate() {
        for part in &shown.content.people {
            let sessions = people.entry((kernel::text::sort(&part.name), &part.name)).or_default();
            if sessions.last() != Some(&key.to_string()) {
                sessions.push(key.to_string());
            }
        }
    }
    let line = |((_, name), sessions)| json!({ "name": name, "sessions": sessions });
    people.into_iter().map(line).collect()
}
