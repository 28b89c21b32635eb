//! One's own days as a calendar that other programs read again: at a secret address.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono_tz::Tz;
use kernel::{Error, PersonId, Who};
use mail::Purpose;
use programme::{Event, Format, Programme, local};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use web::{App, Cx, Filled, Result, see_other};

use super::paths;
use crate::changes::set_feed::SetFeed;
use crate::model::SessionId;
use crate::queries::card::card_unscoped;
use crate::queries::{coming, lists};
use crate::rows::feed;
use crate::words::Words;
use crate::{export, policy};

/// What the address is made for.
const CALENDAR: Purpose = Purpose("calendar");

/// A person's address, if they have one.
pub(super) async fn address(app: &App, person: PersonId) -> Result<Option<String>> {
    let row =
        feed::Entity::find_by_id(person).one(&app.store().read()).await.map_err(Error::from)?;
    let token = row.map(|row| app.secret().token(CALENDAR, row.id));
    Ok(token.map(|token| app.full_url(&paths::Calendar { token })))
}

/// Makes the address, makes it anew, or takes it back.
pub(crate) async fn set(cx: Cx, filled: Filled) -> Result<Response> {
    let wanted = filled.value("wanted") == "yes";
    cx.write(SetFeed { person: cx.person()?, wanted }).await?;
    let t = Words::of(cx.locale);
    let said = if wanted { t.calendar_made() } else { t.calendar_gone() };
    Ok(see_other(&paths::MyDays, said))
}

/// The calendar, for whoever has the address.
pub(crate) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let id = cx.app.secret().link(CALENDAR, &token).ok_or(Error::NotFound)?;
    let read = cx.read();
    let row = feed::Entity::find().filter(feed::Column::Id.eq(id)).one(&read).await;
    let row = row.map_err(Error::from)?.ok_or(Error::NotFound)?;
    let text = days(&cx, row.person).await?;
    let kind = Format::Ics.media_type().to_owned();
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "private, no-store".into())];
    Ok((headers, text).into_response())
}

async fn days(cx: &Cx, person: PersonId) -> Result<String> {
    let read = cx.read();
    let t = Words::of(cx.locale);
    let actor = cx.app.store().actor(Who::Person(person)).await?;
    let mut all = Programme { title: t.my_days(), ..Programme::default() };
    let mut made = cx.now();
    for (row, registration) in lists::own(&read, person, cx.now().date_naive()).await? {
        if !policy::sees(&actor, &row) {
            continue;
        }
        let stars = coming::stars(&read, row.id, Some(person)).await?;
        let card = card_unscoped(cx.app.store(), row.id).await?;
        let Some(card) = card.as_ref() else { continue };
        let page = |id: SessionId| cx.app.full_url(&paths::Session { id });
        let own = export::programme(card, Format::Ics, page);
        let wanted = own
            .events
            .into_iter()
            .filter(|event| event.key.parse().is_ok_and(|id: SessionId| stars.contains(&id)));
        let at = |event: Event| {
            let place = [event.room.clone(), row.city.clone()].into_iter().flatten();
            let place = place.collect::<Vec<_>>().join(", ");
            Event { room: Some(place), ..in_utc(event, card.zone) }
        };
        all.events.extend(wanted.map(at));
        if registration.is_some() {
            all.events.push(whole(cx, &row));
        }
        made = Ord::min(made, row.made);
    }
    Ok(programme::to_ics(&all, Tz::UTC, made))
}

/// Whole days of a place as whole days of a calendar that holds many places.
fn in_utc(event: Event, zone: Tz) -> Event {
    if !event.all_day {
        return event;
    }
    let (start, end) = (local(event.start, zone), local(event.end(), zone));
    let minutes = u32::try_from((end - start).num_minutes()).unwrap_or(event.minutes);
    Event { start: start.and_utc(), minutes, ..event }
}

/// The days of a meeting as one event without hours.
fn whole(cx: &Cx, row: &crate::rows::meeting::Model) -> Event {
    let days = (row.last - row.first).num_days() + 1;
    let minutes = u32::try_from(days * 24 * 60).unwrap_or(24 * 60);
    let start = row.first.and_time(chrono::NaiveTime::MIN).and_utc();
    let mut event = Event::new(row.title.clone(), start, minutes);
    event.key = row.id.to_string();
    event.guid = Some(row.id.to_string());
    event.all_day = true;
    // Its own days change with its record, not with its programme.
    event.sequence = u32::try_from(row.version).unwrap_or(u32::MAX);
    event.room.clone_from(&row.city);
    event.url = Some(cx.app.full_url(&paths::Meeting { id: row.id }));
    event
}
