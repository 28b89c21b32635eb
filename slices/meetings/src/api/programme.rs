//! The public programme by the API: all sessions of a meeting, or one.

use std::collections::HashSet;

use axum::extract::Path;
use kernel::{Error, PersonId};
use vocabulary::{Shelf, TermId};
use web::{Cx, Json, Result};

use super::bodies::{OnStage, Session};
use crate::model::{MeetingId, SessionId};
use crate::pages::meeting::{inside, seen};
use crate::pages::paths;
use crate::queries::card::{Card, Shown};
use crate::queries::lists;

/// The public programme, in the order of time.
pub(super) async fn list(cx: Cx, Path(id): Path<MeetingId>) -> Result<Json<Vec<Session>>> {
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    Ok(Json(bodies(&cx, card, card.sessions.iter()).await?))
}

/// One session.
pub(super) async fn show(cx: Cx, Path(id): Path<SessionId>) -> Result<Json<Session>> {
    let meeting = lists::meeting_of(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let card = seen(&cx, meeting).await?;
    let card = inside(&card)?;
    let shown = card.sessions.iter().filter(|shown| shown.id == id);
    let body = bodies(&cx, card, shown).await?.pop();
    Ok(Json(body.ok_or(Error::NotFound)?))
}

/// Sessions as the asking actor may see them. Whoever they may not know has a name and no id.
async fn bodies<'a>(
    cx: &Cx,
    card: &Card,
    sessions: impl Iterator<Item = &'a Shown> + Clone,
) -> Result<Vec<Session>> {
    let people = sessions.clone().flat_map(|shown| &shown.content.people);
    let people: HashSet<PersonId> = people.filter_map(|part| part.person).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let known = directory::face::seen(&cx.read(), &cx.actor.keys, &people).await?;
    let shelf = cx.app.shelf();
    Ok(sessions.map(|shown| body(cx, card, shown, &known, &shelf)).collect())
}

fn codes(terms: &[TermId], shelf: &Shelf) -> Vec<String> {
    terms.iter().filter_map(|term| Some(shelf.get(*term)?.code.clone())).collect()
}

fn body(
    cx: &Cx,
    card: &Card,
    Shown { id, content }: &Shown,
    known: &HashSet<PersonId>,
    shelf: &Shelf,
) -> Session {
    let person = |part: &crate::model::Part| OnStage {
        name: part.name.clone(),
        role: part.role.clone(),
        person: part.person.filter(|person| known.contains(person)).map(|id| id.to_string()),
    };
    Session {
        id: id.to_string(),
        meeting: card.row.id.to_string(),
        title: content.title.clone(),
        subtitle: content.subtitle.clone(),
        kind: content.kind.clone(),
        start: content.start.with_timezone(&card.zone).to_rfc3339(),
        end: content.end().with_timezone(&card.zone).to_rfc3339(),
        all_day: content.all_day,
        room: card.room(content.room).map(|room| room.name.clone()),
        line: card.track(content.track).map(|track| track.name.clone()),
        language: content.language.clone(),
        interpretation: content.interpreted.clone(),
        access: codes(&content.access, shelf),
        concerns: codes(&content.concerns, shelf),
        summary: content.summary.clone(),
        description: content.description.clone(),
        people: content.people.iter().map(person).collect(),
        work: content.work.map(|work| work.to_string()),
        cancelled: content.cancelled,
        page: cx.app.full_url(&paths::Session { id: *id }),
    }
}
