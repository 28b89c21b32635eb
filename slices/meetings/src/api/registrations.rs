//! One's own registrations by the API: all, one, asked for, given back.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error, PersonId};
use web::{Created, Cx, Fields, Filled, Json, Result};

use super::bodies::{Registration, RegistrationBody};
use crate::changes::come::{Come, SaveAnswers};
use crate::changes::register::Register;
use crate::changes::withdraw::Withdraw;
use crate::model::{AskId, AskKind, HeldFor, LONGEST_ANSWER, MeetingId, RegistrationState, Way};
use crate::pages::meeting::record;
use crate::pages::paths;
use crate::policy;
use crate::queries::coming::Standing;
use crate::queries::{asks, coming, lists};
use crate::rows::{ask, meeting};
use crate::words::Words;

fn state(state: RegistrationState) -> &'static str {
    match state {
        RegistrationState::Placed => "placed",
        RegistrationState::Waiting => "waiting",
        RegistrationState::Withdrawn => "withdrawn",
    }
}

fn body(cx: &Cx, meeting: &meeting::Model, Standing { row, waits }: &Standing) -> Registration {
    Registration {
        meeting: meeting.id.to_string(),
        title: meeting.title.clone(),
        first: meeting.first.to_string(),
        last: meeting.last.to_string(),
        state: state(row.state),
        // Before the lot decides nobody has a number.
        waits_as: waits.filter(|_| !meeting.awaits_lot()),
        way: match row.way {
            Way::Room => "room",
            Way::Online => "online",
        },
        asked: row.asked.to_rfc3339(),
        listed: row.is_listed,
        held_for: row.held_for.map(|held| match held {
            HeldFor::Grant => "grant",
            HeldFor::Visa => "visa",
            HeldFor::Answer => "answer",
        }),
        held_until: row.held_until.map(|day| day.to_string()),
        page: cx.app.full_url(&paths::Meeting { id: meeting.id }),
    }
}

/// All that were not given back, the latest meeting first.
pub(super) async fn list(cx: Cx) -> Result<Json<Vec<Registration>>> {
    let person = cx.person()?;
    let read = cx.read();
    let mut bodies = Vec::new();
    for (meeting, row) in lists::registered(&read, person).await? {
        if !policy::sees(&cx.actor, &meeting) {
            continue;
        }
        let standing = match row.state {
            RegistrationState::Waiting => coming::standing(&read, meeting.id, person).await?,
            RegistrationState::Placed | RegistrationState::Withdrawn => {
                Some(Standing { row, waits: None })
            }
        };
        bodies.extend(standing.map(|standing| body(&cx, &meeting, &standing)));
    }
    Ok(Json(bodies))
}

/// A meeting that the reader sees, with their own standing.
async fn stands(cx: &Cx, id: MeetingId) -> Result<(meeting::Model, PersonId, Option<Standing>)> {
    let meeting = record(cx, id).await?;
    let person = cx.person()?;
    let standing = coming::standing(&cx.read(), id, person).await?;
    Ok((meeting, person, standing))
}

async fn own(cx: &Cx, id: MeetingId) -> Result<Registration> {
    let (meeting, _, standing) = stands(cx, id).await?;
    Ok(body(cx, &meeting, &standing.ok_or(Error::NotFound)?))
}

/// One's own registration for a meeting.
pub(super) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Json<Registration>> {
    Ok(Json(own(&cx, id).await?))
}

/// Asks for a place for oneself. Whoever has one, or waits already, may answer otherwise than
/// before.
pub(super) async fn add(
    cx: Cx,
    Path(id): Path<MeetingId>,
    Json(sent): Json<RegistrationBody>,
) -> Result<Response> {
    let (_, person, standing) = stands(&cx, id).await?;
    let comes = standing.is_some_and(|one| one.row.state != RegistrationState::Withdrawn);
    let mut asks = asks::of_meeting(&cx.read(), id).await?;
    asks.retain(|row| row.gone >= cx.now().date_naive());
    let answers = answers(&sent, &asks);
    if comes {
        if !sent.answers.is_empty() {
            cx.write(SaveAnswers { meeting: id, person, answers }).await?;
        }
        return Ok(Json(own(&cx, id).await?).into_response());
    }
    let register = asking(&sent, id, person).map_err(Error::from)?;
    // Where nothing is asked there are no answers to keep.
    if asks.is_empty() {
        answers.map_err(Error::from)?;
        cx.write(register).await?;
    } else {
        cx.write(Come { register, answers }).await?;
    }
    let location = cx.app.full_url(&format!("/api/v1/meetings/{id}/registration"));
    Ok(Created { location, body: own(&cx, id).await? }.into_response())
}

/// What was sent, read by the names of the form.
fn asking(sent: &RegistrationBody, meeting: MeetingId, person: PersonId) -> Checked<Register> {
    let filled = Filled::with([
        ("way", sent.way.clone().unwrap_or_default()),
        ("waits", sent.waits.clone().unwrap_or_default()),
    ]);
    let mut fields = Fields::of(&filled);
    let way = fields.choice("way", Way::parse).unwrap_or_default();
    let held_for = fields.choice("waits", HeldFor::parse);
    fields.finish(Register {
        meeting,
        person,
        is_listed: sent.listed,
        way,
        held_for,
        needs_access: sent.access,
        shows_first: sent.first_time,
    })
}

/// Answers to what is asked. One to something else, or that is none of those to choose among, is
/// told.
fn answers(sent: &RegistrationBody, asks: &[ask::Model]) -> Checked<HashMap<AskId, String>> {
    let filled = Filled::default();
    let mut fields = Fields::of(&filled);
    let mut answers = HashMap::new();
    for (id, text) in &sent.answers {
        let text = kernel::text::visible(text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let asked = asks.iter().find(|row| row.id.to_string() == *id);
        let known = asked.is_some_and(|row| match row.kind {
            AskKind::Line => text.chars().count() <= LONGEST_ANSWER,
            AskKind::Choice => text.is_empty() || row.options.0.contains(&text),
            AskKind::Yes => text.is_empty() || text == "yes",
        });
        match asked.filter(|_| known) {
            Some(row) => {
                answers.insert(row.id, text);
            }
            None => fields.wrong("answers", "unknown-answer", |l| Words::of(l).answer_unknown()),
        }
    }
    fields.finish(answers)
}

/// "I am not coming": the place goes to whoever is next.
pub(super) async fn remove(cx: Cx, Path(id): Path<MeetingId>) -> Result<Json<Registration>> {
    let person = cx.person()?;
    cx.write(Withdraw { meeting: id, person }).await?;
    Ok(Json(own(&cx, id).await?))
}
