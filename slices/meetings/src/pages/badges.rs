//! Badges of those who have a place in the room: on sheets that one can buy, for who runs the meeting.

use std::collections::HashMap;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use directory::face;
use kernel::{Error, OrganisationId, PersonId};
use print::Document;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use web::{Cx, Filled, Result};

use super::manage::hosted;
use super::paths;
use crate::model::{MeetingId, RegistrationId, RegistrationState, Way};
use crate::queries::asks;
use crate::rows::meeting;
use crate::words::Words;

/// Organisations that stand on one badge.
const ORGANISATIONS: usize = 2;

/// A sheet of badges, in millimetres.
struct Sheet {
    code: &'static str,
    page: (u32, u32),
    badge: (u32, u32),
    columns: u32,
    rows: u32,
    /// Whether each badge stands twice, to be folded along its upper edge.
    folds: bool,
}

const A4: (u32, u32) = (210, 297);

const SHEETS: [Sheet; 4] = [
    Sheet { code: "90x55", page: A4, badge: (90, 55), columns: 2, rows: 4, folds: false },
    Sheet { code: "86x54", page: A4, badge: (86, 54), columns: 2, rows: 5, folds: false },
    Sheet { code: "a6", page: A4, badge: (105, 148), columns: 2, rows: 2, folds: false },
    Sheet { code: "a6-fold", page: (105, 148), badge: (105, 74), columns: 1, rows: 1, folds: true },
];

/// The sheets with their addresses, in words.
pub(super) fn sheets(id: MeetingId, t: Words) -> Vec<(String, String)> {
    let says = |sheet: &Sheet| match sheet.code {
        "a6" => t.badges_a6(),
        "a6-fold" => t.badges_fold(),
        _ => {
            let (width, height) = sheet.badge;
            t.badges_sheet(sheet.columns * sheet.rows, width, height)
        }
    };
    let address =
        |sheet: &Sheet| format!("{}{}", paths::Badges { id }, web::query(&[("sheet", sheet.code)]));
    SHEETS.iter().map(|sheet| (address(sheet), says(sheet))).collect()
}

/// The badges of all who have a place in the room, in the order of their names.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<MeetingId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let row = hosted(&cx, id).await?;
    let asked = Filled::pairs(web::pairs(&query.unwrap_or_default()));
    let code = asked.value("sheet");
    let sheet = SHEETS.iter().find(|sheet| code.is_empty() || sheet.code == code);
    let sheet = sheet.ok_or(Error::NotFound)?;
    let data = data(&cx, &row, sheet).await?;
    let document = Document { source: include_str!("../../print/badges.typ"), data };
    Ok(web::pdf("badges.pdf", cx.app.printer().pdf(document).await?))
}

async fn data(cx: &Cx, row: &meeting::Model, sheet: &Sheet) -> Result<Value> {
    let t = Words::of(cx.locale);
    let mut comers = asks::comers(&cx.read(), row.id, &cx.actor.keys, &[]).await?;
    // Who takes part from afar wears none.
    comers.retain(|one| one.row.state == RegistrationState::Placed && one.row.way == Way::Room);
    let sort = |one: &asks::Comer| one.person.as_ref().map(|person| person.name_sort.clone());
    comers.sort_by_cached_key(|one| (one.person.is_none(), sort(one), one.row.id));
    let known: Vec<PersonId> =
        comers.iter().filter_map(|one| one.person.as_ref()).map(|person| person.id).collect();
    let organisations = organisations(cx, &known).await?;
    let badges = comers.iter().map(|one| badge(cx, row.id, one, &organisations));
    Ok(json!({
        "lang": cx.locale.tag(),
        "title": format!("{} · {}", t.badges(), row.title),
        "meeting": row.title,
        "network": cx.app.network().name,
        "page": [sheet.page.0, sheet.page.1],
        "badge": [sheet.badge.0, sheet.badge.1],
        "columns": sheet.columns,
        "rows": sheet.rows,
        "folds": sheet.folds,
        "badges": badges.collect::<Result<Vec<_>>>()?,
        "says": { "first": t.badge_first(), "qr": t.badge_qr(), "none": t.participants_none() },
    }))
}

/// One badge. Who is not shown to the reader has one without a name, to be written by hand.
fn badge(
    cx: &Cx,
    meeting: MeetingId,
    one: &asks::Comer,
    organisations: &HashMap<PersonId, Vec<String>>,
) -> Result<Value> {
    let person = one.person.as_ref();
    let country = person.and_then(|person| person.country.as_deref());
    Ok(json!({
        "name": person.map(|person| &person.name),
        "organisations": organisations.get(&one.row.person),
        "country": country.map(|code| geo::country_name(code, cx.locale)),
        "first": one.row.shows_first,
        "qr": print::qr(&address(cx, meeting, one.row.id))?,
    }))
}

/// Where the one at the door checks somebody in.
fn address(cx: &Cx, id: MeetingId, registration: RegistrationId) -> String {
    let code = registration.to_string();
    cx.app.full_url(&format!("{}{}", paths::CheckIn { id }, web::query(&[("code", &code)])))
}

/// Where people belong today, as far as the reader may see it.
async fn organisations(cx: &Cx, people: &[PersonId]) -> Result<HashMap<PersonId, Vec<String>>> {
    let read = cx.read();
    let belong = face::organisations_on(&read, people, cx.now().date_naive()).await?;
    let mut names: HashMap<OrganisationId, String> = HashMap::new();
    let mut ids: Vec<OrganisationId> =
        belong.iter().map(|(_, organisation)| *organisation).collect();
    ids.sort_unstable();
    ids.dedup();
    for chunk in ids.chunks(500) {
        let seen = face::organisation::Entity::find()
            .filter(face::organisation::Column::Id.is_in(chunk.iter().copied()))
            .filter(face::organisation::Column::Audience.is_in(cx.actor.keys.iter()))
            .all(&read)
            .await
            .map_err(Error::from)?;
        names.extend(seen.into_iter().map(|row| (row.id, row.name)));
    }
    let mut of: HashMap<PersonId, Vec<String>> = HashMap::new();
    for (person, organisation) in belong {
        let Some(name) = names.get(&organisation) else { continue };
        let own = of.entry(person).or_default();
        if own.len() < ORGANISATIONS && !own.contains(name) {
            own.push(name.clone());
        }
    }
    Ok(of)
}
