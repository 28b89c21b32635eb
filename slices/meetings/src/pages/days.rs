//! One's own days: what one is registered for and wants to see, day by day, with what clashes.

use std::collections::HashMap;

use askama::Template;
use web::{Cx, Page, Result};

use super::{calendar, paths};
use crate::model::{RegistrationState, SeatState, SessionId};
use crate::policy;
use crate::queries::card::{Card, Shown, card_unscoped};
use crate::queries::{artistic, coming, lists};
use crate::rules::no_evening_free;
use crate::words::{self, Words};

#[derive(Template)]
#[template(path = "days.html")]
struct DaysPage {
    t: Words,
    meetings: Vec<Own>,
    calendar: Option<String>,
    set: String,
}

struct Own {
    href: String,
    title: String,
    line: String,
    programme: String,
    /// That no evening is free.
    evenings: Option<String>,
    days: Vec<Day>,
}

struct Day {
    title: String,
    lines: Vec<Line>,
}

struct Line {
    time: String,
    href: String,
    title: String,
    detail: String,
    clash: bool,
    cancelled: bool,
}

/// The page. Nobody else sees it.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let person = cx.person()?;
    let read = cx.read();
    let mut meetings = Vec::new();
    for (row, registration) in lists::own(&read, person, cx.now().date_naive()).await? {
        if !policy::sees(&cx.actor, &row) {
            continue;
        }
        let stars = coming::stars(&read, row.id, Some(person)).await?;
        let card = card_unscoped(cx.app.store(), row.id).await?;
        let Some(card) = card.as_ref() else { continue };
        let seats = artistic::own_seats(&read, row.id, person).await?;
        let own: Vec<&Shown> =
            card.sessions.iter().filter(|shown| stars.contains(&shown.id)).collect();
        let state = registration.map(|registration| registration.state);
        meetings.push(Own {
            href: paths::Meeting { id: row.id }.to_string(),
            title: row.title.clone(),
            line: match state {
                Some(RegistrationState::Placed) => t.you_come(),
                Some(_) => t.you_wait_here(),
                None => t.not_registered(),
            },
            programme: paths::Programme { id: row.id }.to_string(),
            evenings: busy_evenings(card, &own).then(|| t.no_free_evening()),
            days: days(&cx, card, &own, &seats),
        });
    }
    let calendar = calendar::address(&cx.app, person).await?;
    let set = paths::SetCalendar.to_string();
    let page = DaysPage { t, meetings, calendar, set };
    Ok(Page::new(t.my_days(), &page)?.unlisted())
}

/// Whether something stands in every evening but the last.
fn busy_evenings(card: &Card, own: &[&Shown]) -> bool {
    let last = card.row.last.pred_opt().unwrap_or(card.row.last);
    let days = card.row.first.iter_days().take_while(|day| *day <= last);
    let takes_place = own.iter().filter(|shown| !shown.content.cancelled);
    let spans: Vec<_> = takes_place
        .map(|shown| {
            let start = card.wall(&shown.content);
            (start, start + chrono::Duration::minutes(i64::from(shown.content.minutes)))
        })
        .collect();
    no_evening_free(days, &spans)
}

fn days(cx: &Cx, card: &Card, own: &[&Shown], seats: &HashMap<SessionId, SeatState>) -> Vec<Day> {
    let t = Words::of(cx.locale);
    let mut days: Vec<Day> = Vec::new();
    for shown in own {
        let content = &shown.content;
        // Two that both take place at one time: one body cannot be at both.
        let clash = own.iter().any(|other| {
            other.id != shown.id
                && !content.cancelled
                && !other.content.cancelled
                && other.content.start < content.end()
                && content.start < other.content.end()
        });
        let title = words::day(card.day_of(content), cx.locale);
        let room = card.room(content.room).map(|room| room.name.clone()).unwrap_or_default();
        let seat = seats.get(&shown.id).map(|state| match state {
            SeatState::Taken => t.has_seat(),
            SeatState::Waiting => t.waits_for_seat(),
        });
        let line = Line {
            time: words::time(card.wall(content)),
            href: paths::Session { id: shown.id }.to_string(),
            title: content.title.clone(),
            detail: [Some(room), seat, clash.then(|| t.clashes())]
                .into_iter()
                .flatten()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            clash,
            cancelled: content.cancelled,
        };
        match days.last_mut().filter(|day| day.title == title) {
            Some(day) => day.lines.push(line),
            None => days.push(Day { title, lines: vec![line] }),
        }
    }
    days
}
