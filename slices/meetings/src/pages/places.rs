//! How a meeting gives its places, for who runs it: in order or by lot, what is kept for whom, who
//! is invited.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use chrono::Duration;
use kernel::{Checked, Error};
use web::ui::{self, Field};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::{self, hosted};
use super::{bring, paths};
use crate::changes::invite::{Guest, Invite};
use crate::changes::set_allotment::SetAllotment;
use crate::model::{Allotment, AllotmentInput, MeetingId};
use crate::queries::shares::{self, Brought};
use crate::rows::{meeting, share};
use crate::words::{self, Words};

#[derive(Template)]
#[template(path = "places.html")]
struct PlacesPage {
    t: Words,
    over: Html,
    counts: Vec<String>,
    edit: String,
    summary: Html,
    conflict: Html,
    fields: Html,
    action: String,
    shares: Vec<Share>,
    new_share: String,
    guests: Vec<bring::Line>,
    guest_fields: Html,
    invite: String,
}

struct Share {
    whom: String,
    says: String,
    people: Option<String>,
    edit: String,
    remove: Html,
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let row = hosted(&cx, id).await?;
    page(&cx, &row, &stands(&row), Html::none()).await
}

fn stands(row: &meeting::Model) -> Filled {
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let lot = if row.allotment == Allotment::Lot { "lot" } else { "order" };
    Filled::with([
        ("version", row.version.to_string()),
        ("allotment", lot.to_owned()),
        ("ask_until", day(row.ask_until)),
        ("hold_until", day(row.hold_until)),
        ("online", row.online_places.map(|places| places.to_string()).unwrap_or_default()),
        ("until", day(Some(row.first - Duration::days(14)))),
    ])
}

fn fields(t: Words) -> Vec<Field> {
    let ways = [("order", t.allotment_order()), ("lot", t.allotment_lot())];
    let ways = ways.map(|(value, label)| (value.to_owned(), label)).to_vec();
    vec![
        ui::kept("version"),
        ui::select("allotment", t.allotment_label(), ways),
        ui::day("ask_until", t.ask_until()).hint(t.ask_until_hint()),
        ui::day("hold_until", t.hold_until()).hint(t.hold_until_hint()),
        ui::line("online", t.online_places()).hint(t.online_places_hint()),
    ]
}

async fn page(cx: &Cx, row: &meeting::Model, filled: &Filled, conflict: Html) -> Result<Page> {
    let t = Words::of(cx.locale);
    let id = row.id;
    let read = cx.read();
    let all = shares::of_meeting(&read, id).await?;
    let guests = shares::brought(&read, id, Brought::Guests, &cx.actor.keys).await?;
    let own = fields(t);
    let of_guest = bring::guest_fields(t);
    let both: Vec<Field> = own.iter().chain(&of_guest).cloned().collect();
    let page = PlacesPage {
        t,
        over: manage::over(row, t),
        counts: counts(row, t),
        edit: paths::EditMeeting { id }.to_string(),
        summary: ui::summary(&both, filled, cx.locale),
        conflict,
        fields: ui::drawn(&own, filled),
        action: paths::Places { id }.to_string(),
        shares: all.iter().map(|share| line(cx, share)).collect(),
        new_share: paths::NewShare { id }.to_string(),
        guests: guests.into_iter().map(|one| bring::line(cx, one, &[])).collect(),
        guest_fields: ui::drawn(&of_guest, filled),
        invite: paths::Invite { id }.to_string(),
    };
    Ok(Page::new(t.places_title(), &page)?.after(filled.has_errors()).unlisted())
}

fn counts(row: &meeting::Model, t: Words) -> Vec<String> {
    let mut counts = Vec::new();
    match row.places {
        Some(places) => counts.push(t.places_of(row.taken, places)),
        None => counts.push(t.places_any()),
    }
    if row.held > 0 {
        counts.push(t.places_kept(row.held));
    }
    if let Some(places) = row.online_places {
        counts.push(t.places_of_online(row.online_taken, places));
    }
    counts
}

fn line(cx: &Cx, row: &share::Model) -> Share {
    let t = Words::of(cx.locale);
    let (id, share) = (row.meeting, row.id);
    let until = web::dates::date(row.until, cx.locale);
    let taken = t.places_of(row.taken, row.places);
    let kept = if row.is_released { t.share_is_released() } else { t.kept_until(until) };
    let remove = paths::RemoveShare { id, share }.to_string();
    let is_delegation = row.kind == crate::model::ShareKind::Delegation;
    Share {
        whom: words::share(row, cx.locale),
        says: format!("{taken} · {kept}"),
        people: is_delegation.then(|| paths::Delegation { id, share }.to_string()),
        edit: paths::OneShare { id, share }.to_string(),
        remove: ui::action(&remove, &t.share_remove(), "quiet", &[]),
    }
}

fn parse(filled: &Filled) -> Checked<AllotmentInput> {
    let mut fields = Fields::of(filled);
    let is_lot = filled.value("allotment") == "lot";
    let ask_until = fields.day("ask_until");
    if is_lot && ask_until.is_none() && filled.value("ask_until").is_empty() {
        fields.wrong("ask_until", "missing", |l| Words::of(l).lot_needs_day());
    }
    let online = fields.number("online", 1, 100_000);
    let input = AllotmentInput {
        allotment: if is_lot { Allotment::Lot } else { Allotment::Order },
        ask_until,
        hold_until: fields.day("hold_until"),
        online: online.and_then(|places| u32::try_from(places).ok()),
    };
    fields.finish(input)
}

/// Saves how places are given.
pub(crate) async fn save(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    let version = filled.value("version").parse().unwrap_or(0);
    match cx.write(SetAllotment { meeting: id, version, input: parse(&filled) }).await {
        Ok(()) => Ok(see_other(&paths::Places { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            filled.take(error, cx.locale)?;
            let row = hosted(&cx, id).await?;
            let mut conflict = Html::none();
            if stale {
                let own = fields(Words::of(cx.locale));
                conflict = ui::laid_over(&own, &mut filled, &stands(&row), cx.locale);
            }
            Ok(page(&cx, &row, &filled, conflict).await?.into_response())
        }
    }
}

/// Who is invited, as it was typed.
pub(super) fn guest(filled: &Filled) -> Checked<Guest> {
    let mut fields = Fields::of(filled);
    let name = fields.required("name", 120);
    fields.required("email", 254);
    let email = fields.email("email").unwrap_or_default();
    let until = fields.day("until");
    if until.is_none() && filled.value("until").is_empty() {
        fields.wrong("until", "missing", |l| Words::of(l).day_missing());
    }
    fields.finish(Guest { name, email, until: until.unwrap_or_default() })
}

/// Invites somebody.
pub(crate) async fn invite(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    match cx.write(Invite { meeting: id, share: None, guest: guest(&filled) }).await {
        Ok(()) => Ok(see_other(&paths::Places { id }, Words::of(cx.locale).invited())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            let row = hosted(&cx, id).await?;
            // The other form of the page says what stands.
            let stands = stands(&row);
            for field in fields(Words::of(cx.locale)) {
                filled.set(field.name(), stands.value(field.name()).to_owned());
            }
            Ok(page(&cx, &row, &filled, Html::none()).await?.into_response())
        }
    }
}
