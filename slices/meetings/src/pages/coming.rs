//! Asking for a place, giving it back, and who else comes.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Cx, Filled, Html, Page, Result, see_other, ui};

use super::meeting::{inside, seen};
use super::paths;
use crate::changes::register::Register;
use crate::changes::withdraw::Withdraw;
use crate::model::{MeetingId, MeetingState, RegistrationState};
use crate::queries::coming;
use crate::rows::meeting;
use crate::words::Words;

#[derive(Template)]
#[template(path = "_coming.html")]
struct ComingPart {
    t: Words,
    says: String,
    places: String,
    register: Option<String>,
    withdraw: Option<String>,
    withdraw_label: String,
}

/// Where the reader stands with a meeting, and what they can do.
pub(super) async fn part(cx: &Cx, row: &meeting::Model) -> Result<Html> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let person = cx.actor.person();
    let standing = match person {
        Some(person) => coming::standing(&read, row.id, person).await?,
        None => None,
    };
    let (placed, waiting) = coming::counts(&read, row.id).await?;
    let state = standing.as_ref().map(|standing| standing.row.state);
    let is_over = row.last < cx.now().date_naive();
    let open = row.is_open && !is_over && row.state == MeetingState::Published;
    let full = row.places.is_some_and(|places| row.taken >= places);
    let comes = matches!(state, Some(RegistrationState::Placed | RegistrationState::Waiting));
    let says = match (state, standing.as_ref().and_then(|standing| standing.waits)) {
        (Some(RegistrationState::Placed), _) if is_over => t.you_were_there(),
        (Some(RegistrationState::Placed), _) => t.you_come(),
        (Some(RegistrationState::Waiting), Some(number)) => t.you_wait(number),
        _ if is_over => t.meeting_is_over(),
        _ if !open => t.registration_not_open(),
        _ if full => t.registration_full(waiting),
        _ => t.registration_open(),
    };
    let id = row.id;
    Ok(ui::part(&ComingPart {
        t,
        says,
        places: row.places.map(|places| t.places_of(placed, places)).unwrap_or_default(),
        register: (open && !comes).then(|| paths::Register { id }.to_string()),
        withdraw: (comes && !is_over).then(|| paths::Withdraw { id }.to_string()),
        withdraw_label: if state == Some(RegistrationState::Waiting) {
            t.stop_waiting()
        } else {
            t.not_coming()
        },
    })?)
}

/// Asks for a place for oneself.
pub(crate) async fn register(
    cx: Cx,
    Path(id): Path<MeetingId>,
    filled: Filled,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let is_listed = filled.value("listed") == "yes";
    let person = cx.person()?;
    let placed = cx.write(Register { meeting: id, person, is_listed }).await?;
    let said = if placed { t.registered() } else { t.registered_waiting() };
    Ok(see_other(&paths::Meeting { id }, said))
}

/// "I am not coming".
pub(crate) async fn withdraw(cx: Cx, Path(id): Path<MeetingId>) -> Result<Response> {
    let person = cx.person()?;
    cx.write(Withdraw { meeting: id, person }).await?;
    Ok(see_other(&paths::Meeting { id }, Words::of(cx.locale).withdrawn()))
}

#[derive(Template)]
#[template(path = "participants.html")]
struct ParticipantsPage {
    t: Words,
    over: Html,
    /// Address, name, country.
    people: Vec<(String, String, String)>,
}

/// Who comes and said that others may know.
pub(crate) async fn participants(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let rows = coming::participants(&cx.read(), id, &cx.actor.keys).await?;
    let line = |row: directory::face::person::Model| {
        let country = row.country.as_deref().map(|code| geo::country_name(code, cx.locale));
        let href = directory::paths::Person { id: row.id }.to_string();
        (href, row.name, country.unwrap_or_default().to_owned())
    };
    let page = ParticipantsPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &inside(&card)?.row.title),
        people: rows.into_iter().map(line).collect(),
    };
    Ok(Page::new(t.participants(), &page)?.unlisted())
}
