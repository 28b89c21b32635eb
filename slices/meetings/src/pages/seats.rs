//! A seat at a session: on its page, and the list for who runs the meeting.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Error;
use web::ui;
use web::{Cx, Filled, Html, Page, Result, see_other};

use super::manage::hosted;
use super::paths;
use crate::changes::seats::{LeaveSeat, TakeSeat};
use crate::model::{SeatState, SessionId, SignUp};
use crate::policy;
use crate::queries::card::{Card, Shown, card_unscoped};
use crate::queries::{artistic, coming, lists, working};
use crate::words::Words;

#[derive(Template)]
#[template(path = "_seats.html")]
struct SeatsPart {
    t: Words,
    says: Vec<String>,
    button: Html,
    list: Option<String>,
}

/// How one has a seat at this session, and one's own.
pub(super) async fn part(cx: &Cx, card: &Card, shown: &Shown) -> Result<Html> {
    let t = Words::of(cx.locale);
    let (id, content) = (shown.id, &shown.content);
    let runs = policy::runs(&cx.actor, card.row.id);
    let list = || paths::Seats { id }.to_string();
    let (says, button) = match content.sign_up {
        SignUp::Open => return Ok(Html::none()),
        SignUp::Desk => (vec![t.seats_at_desk()], Html::none()),
        SignUp::Here => {
            let seats = artistic::seats(&cx.read(), id, cx.actor.person()).await?;
            let counts = seats.all.map(|all| t.seats_of(seats.taken, all));
            let own = match (seats.own, seats.waits) {
                (Some(SeatState::Taken), _) => Some(t.seat_is_yours()),
                (Some(SeatState::Waiting), Some(number)) => Some(t.seat_waits(number)),
                _ => None,
            };
            let is_over = content.cancelled || content.end() <= cx.now();
            let may = policy::takes_part(&cx.actor, card.row.id) && !is_over;
            let first = (!may && !is_over).then(|| t.seats_first_register());
            let action = paths::Seat { id }.to_string();
            let (label, value, kind) = match seats.own {
                Some(SeatState::Taken) => (t.seat_back(), "no", "quiet"),
                Some(SeatState::Waiting) => (t.stop_waiting(), "no", "quiet"),
                None => (t.seat_take(), "yes", "main"),
            };
            let button = (may || seats.own.is_some() && !is_over)
                .then(|| ui::action(&action, &label, kind, &[("wanted", value)]));
            let says = counts.into_iter().chain(own).chain(first).collect();
            (says, button.unwrap_or_else(Html::none))
        }
    };
    let list = (runs && content.sign_up == SignUp::Here).then(list);
    Ok(ui::part(&SeatsPart { t, says, button, list })?)
}

/// Takes a seat, or gives it back.
pub(crate) async fn set(cx: Cx, Path(id): Path<SessionId>, filled: Filled) -> Result<Response> {
    let t = Words::of(cx.locale);
    let person = cx.person()?;
    if filled.value("wanted") != "yes" {
        cx.write(LeaveSeat { session: id, person }).await?;
        return Ok(see_other(&paths::Session { id }, t.seat_given_back()));
    }
    let taken = cx.write(TakeSeat { session: id, person }).await?;
    let mut said = if taken { t.seat_taken() } else { t.seat_waiting() };
    if let Some(other) = at_that_time(&cx, id).await? {
        said = format!("{said} {}", t.seat_clashes(&other));
    }
    Ok(see_other(&paths::Session { id }, said))
}

/// What else the person chose at that time.
async fn at_that_time(cx: &Cx, id: SessionId) -> Result<Option<String>> {
    let read = cx.read();
    let Some(meeting) = lists::meeting_of(&read, id).await? else { return Ok(None) };
    let own = coming::stars(&read, meeting, cx.actor.person()).await?;
    let card = card_unscoped(cx.app.store(), meeting).await?;
    let Some(card) = card.as_ref() else { return Ok(None) };
    let Some(this) = card.sessions.iter().find(|shown| shown.id == id) else { return Ok(None) };
    let mut others = card.sessions.iter().filter(|other| {
        let (one, two) = (&this.content, &other.content);
        let same_time = two.start < one.end() && one.start < two.end();
        other.id != id && own.contains(&other.id) && same_time && !two.cancelled
    });
    Ok(others.next().map(|other| other.content.title.clone()))
}

#[derive(Template)]
#[template(path = "seats.html")]
struct SeatsPage {
    t: Words,
    over: Html,
    title: String,
    people: Vec<(String, String)>,
}

/// Who has a seat and who waits.
pub(crate) async fn list(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let session = working::one(&read, id).await?.ok_or(Error::NotFound)?;
    hosted(&cx, session.meeting).await?;
    let rows = artistic::seated(&read, id, &cx.actor.keys).await?;
    let line =
        |(row, person): (crate::rows::seat::Model, Option<directory::face::person::Model>)| {
            let name = person.map_or_else(|| t.somebody(), |person| person.name);
            let state = match row.state {
                SeatState::Taken => String::new(),
                SeatState::Waiting => t.waits(),
            };
            (name, state)
        };
    let page = SeatsPage {
        t,
        over: ui::link(&paths::Session { id }.to_string(), &session.work.title),
        title: t.seats_title(),
        people: rows.into_iter().map(line).collect(),
    };
    Ok(Page::new(t.seats_title(), &page)?.unlisted())
}
