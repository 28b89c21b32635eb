//! What follows for places: who has one is told, held ones end, the lot is drawn, shares are given
//! to all.

use std::collections::BTreeSet;

use chrono::Duration;
use kernel::{Actor, Day, Error, Result};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use store::outbox::Follows;
use web::App;

use super::send;
use crate::changes::confirm_place::EndHold;
use crate::changes::draw_lot::DrawLot;
use crate::changes::forget_needs::ForgetNeeds;
use crate::changes::give_places::GivePlaces;
use crate::changes::set_share::ReleaseShares;
use crate::model::{Allotment, HeldFor, MeetingId, RegistrationId, RegistrationState};
use crate::pages::paths;
use crate::queries::shares;
use crate::rows::{meeting, registration, share};

/// A meeting may have more places now; and whoever asked while a place fell free may wait in vain.
pub(super) async fn give(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let named = follows.changed.get("meeting").and_then(|id| id.as_str());
    let Some(meeting) = named.and_then(|id| id.parse::<MeetingId>().ok()) else { return Ok(()) };
    give_all(&app, meeting).await
}

async fn give_all(app: &App, meeting: MeetingId) -> Result<()> {
    let actor = Actor::system("registration");
    loop {
        match app.store().write(&actor, None, GivePlaces { meeting }).await {
            Ok(true) => {}
            Ok(false) | Err(Error::NotFound) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
}

/// The registration of which an event speaks, with its meeting.
async fn of_event(
    app: &App,
    follows: &Follows,
) -> Result<Option<(registration::Model, meeting::Model)>> {
    let read = app.store().read();
    let id = RegistrationId(follows.subject);
    let Some(row) = registration::Entity::find_by_id(id).one(&read).await? else {
        return Ok(None);
    };
    let meeting = meeting::Entity::find_by_id(row.meeting).one(&read).await?;
    Ok(meeting.map(|meeting| (row, meeting)))
}

/// Says that somebody has a place, waits for one, is in the lot, or is invited.
pub(super) async fn mail_place(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let Some((row, meeting)) = of_event(&app, &follows).await? else { return Ok(()) };
    if row.state == RegistrationState::Withdrawn {
        return Ok(());
    }
    let url = app.full_url(&paths::Meeting { id: meeting.id });
    let key = format!("place-{}-{}", follows.event, row.person);
    let title = &meeting.title;
    let placed = row.state == RegistrationState::Placed;
    // Who was registered by an organisation hears so once; later, what became of it.
    let asked = follows.changed.get("placed").is_some();
    let organisation = match row.organisation.filter(|_| asked) {
        Some(id) => {
            directory::face::organisation_names(&app.store().read(), &[id]).await?.remove(&id)
        }
        None => None,
    };
    let invited = row.held_until.filter(|_| row.held_for == Some(HeldFor::Answer));
    send(&app, row.person, key, |t, locale| {
        if let Some(until) = invited {
            let until = web::dates::date(until, locale);
            (t.mail_invited_subject(title), t.mail_invited(title, until, &url))
        } else if let Some(organisation) = &organisation {
            let text = t.mail_by_organisation(organisation, title, &url);
            (t.mail_by_organisation_subject(title), text)
        } else if placed {
            (t.mail_placed_subject(title), t.mail_placed(title, &url))
        } else if meeting.awaits_lot() {
            (t.mail_lot_subject(title), t.mail_lot(title, &url))
        } else {
            (t.mail_waiting_subject(title), t.mail_waiting(title, &url))
        }
    })
    .await
}

/// Says that somebody has no place any longer, though they did not say so themselves: another did,
/// or the day until which it was held is over.
pub(super) async fn mail_lost(app: App, payload: serde_json::Value, lapsed: bool) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let Some((row, meeting)) = of_event(&app, &follows).await? else { return Ok(()) };
    let url = app.full_url(&paths::Meeting { id: meeting.id });
    let key = format!("lost-{}-{}", follows.event, row.person);
    let title = &meeting.title;
    send(&app, row.person, key, |t, _| {
        if lapsed {
            (t.mail_lapsed_subject(title), t.mail_lapsed(title, &url))
        } else {
            (t.mail_taken_back_subject(title), t.mail_taken_back(title, &url))
        }
    })
    .await
}

/// Says to those to whom the lot gave no place which number they wait as.
pub(super) async fn mail_lot(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let id = MeetingId(follows.subject);
    let read = app.store().read();
    let Some(meeting) = meeting::Entity::find_by_id(id).one(&read).await? else { return Ok(()) };
    let url = app.full_url(&paths::Meeting { id });
    let title = &meeting.title;
    let waiting = registration::waiting(id).all(&read).await?;
    for (before, row) in waiting.into_iter().enumerate() {
        let key = format!("lot-{}-{}", follows.event, row.person);
        send(&app, row.person, key, |t, _| {
            (t.mail_drawn_subject(title), t.mail_drawn(title, before + 1, &url))
        })
        .await?;
    }
    Ok(())
}

/// Days before the end of a hold on which somebody is reminded of it.
const REMINDED: i64 = 7;

/// Reminds of held places and ends those whose day is over, gives kept places to all, draws lots,
/// forgets what people needed.
pub(super) async fn daily(app: App) -> Result<()> {
    let today = app.store().clock().today();
    end_holds(&app, today).await?;
    let read = app.store().read();
    let actor = Actor::system("registration");
    let over = share::Entity::find()
        .filter(share::Column::IsReleased.eq(false))
        .filter(share::Column::Until.lt(today))
        .all(&read)
        .await?;
    let over: BTreeSet<MeetingId> = over.into_iter().map(|row| row.meeting).collect();
    for meeting in over {
        app.store().write(&actor, None, ReleaseShares { meeting }).await?;
    }
    let due = Condition::all()
        .add(meeting::Column::Allotment.eq(Allotment::Lot))
        .add(meeting::Column::Drawn.is_null())
        .add(meeting::Column::AskUntil.lt(today));
    for row in meeting::Entity::find().filter(due).all(&read).await? {
        app.store().write(&actor, None, DrawLot { meeting: row.id }).await?;
    }
    let waited_for: Vec<MeetingId> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Meeting)
        .distinct()
        .filter(registration::Column::State.eq(RegistrationState::Waiting))
        .into_tuple()
        .all(&read)
        .await?;
    for meeting in waited_for {
        give_all(&app, meeting).await?;
    }
    app.store().write(&Actor::system("retention"), None, ForgetNeeds).await
}

async fn end_holds(app: &App, today: Day) -> Result<()> {
    let read = app.store().read();
    let actor = Actor::system("registration");
    for row in shares::holds(&read, today + Duration::days(REMINDED)).await? {
        let Some(until) = row.held_until else { continue };
        if until < today {
            app.store().write(&actor, None, EndHold { registration: row.id }).await?;
            continue;
        }
        let meeting = meeting::Entity::find_by_id(row.meeting).one(&read).await?;
        let Some(meeting) = meeting else { continue };
        let url = app.full_url(&paths::Meeting { id: meeting.id });
        let title = &meeting.title;
        // One key, so that it is said once.
        send(app, row.person, format!("hold-{}-{until}", row.id), |t, locale| {
            let until = web::dates::date(until, locale);
            (t.mail_hold_subject(title), t.mail_hold(title, until, &url))
        })
        .await?;
    }
    Ok(())
}
