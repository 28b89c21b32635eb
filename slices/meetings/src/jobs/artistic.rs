//! What follows for seats and works.

use kernel::{Actor, Error, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::outbox::Follows;
use web::App;

use super::{send, title_of};
use crate::changes::seats::GiveSeats;
use crate::model::{MeetingId, SeatState, SessionId, WorkId};
use crate::pages::paths;
use crate::rows::{seat, seen, work};

/// With a publication a session may have more seats: those who wait have them.
pub(super) async fn give_seats(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let sessions: Vec<SessionId> = seat::Entity::find()
        .select_only()
        .column(seat::Column::Session)
        .distinct()
        .filter(seat::Column::Meeting.eq(MeetingId(follows.subject)))
        .filter(seat::Column::State.eq(SeatState::Waiting))
        .into_tuple()
        .all(&app.store().read())
        .await?;
    for session in sessions {
        app.store().write(&Actor::system("seats"), None, GiveSeats { session }).await?;
    }
    Ok(())
}

/// A seat was given back: whoever waits has it.
pub(super) async fn give_seats_of(app: App, payload: serde_json::Value) -> Result<()> {
    let named = payload.get("session").and_then(|id| id.as_str());
    let Some(session) = named.and_then(|id| id.parse::<SessionId>().ok()) else { return Ok(()) };
    match app.store().write(&Actor::system("seats"), None, GiveSeats { session }).await {
        Err(Error::NotFound) => Ok(()),
        done => done,
    }
}

fn person_of(follows: &Follows) -> Option<PersonId> {
    follows.changed.get("person")?.as_str()?.parse().ok()
}

/// Says that somebody who waited has a seat now.
pub(super) async fn mail_seat(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let session = SessionId(follows.subject);
    let Some(person) = person_of(&follows) else { return Ok(()) };
    let own = seat::Entity::find_by_id((session, person)).one(&app.store().read()).await?;
    if own.is_none_or(|own| own.state != SeatState::Taken) {
        return Ok(());
    }
    let title = title_of(&app, session).await?;
    let url = app.full_url(&paths::Session { id: session });
    send(&app, person, format!("seat-{}", follows.event), |t, _| {
        (t.mail_seat_subject(&title), t.mail_seat(&title, &url))
    })
    .await
}

/// Tells the artist's contact that somebody wants to hear more, who let them know.
pub(super) async fn mail_wanted(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let id = WorkId(follows.subject);
    let Some(person) = person_of(&follows) else { return Ok(()) };
    let read = app.store().read();
    let Some(work) = work::Entity::find_by_id(id).one(&read).await? else { return Ok(()) };
    let told = seen::Entity::find_by_id((id, person)).one(&read).await?;
    let Some(contact) = work.contact.filter(|_| told.is_some_and(|row| row.told.is_some())) else {
        return Ok(());
    };
    let url = app.full_url(&paths::Work { id });
    send(&app, contact, format!("wanted-{}", follows.event), |t, _| {
        (t.mail_wanted_subject(&work.title), t.mail_wanted(&work.title, &url))
    })
    .await
}
