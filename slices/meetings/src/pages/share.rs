//! Places that are kept for some: the form.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use chrono::Duration;
use kernel::{Error, PersonId};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::hosted;
use super::paths;
use crate::changes::set_share::{RemoveShare, SetShare};
use crate::model::{MeetingId, ShareId, ShareInput, ShareKind};
use crate::queries::shares;
use crate::rows::{meeting, share};
use crate::words::Words;

fn fields(t: Words) -> Vec<Field> {
    let kinds = ShareKind::ALL.into_iter().map(|kind| {
        let label = match kind {
            ShareKind::Newcomers => t.share_newcomers(),
            ShareKind::Access => t.share_access(),
            ShareKind::Countries => t.share_some_countries(),
            ShareKind::Delegation => t.share_a_delegation(),
        };
        (kind.code().to_owned(), label)
    });
    vec![
        ui::kept("version"),
        ui::select("kind", t.share_kind(), kinds.collect()),
        ui::line("places", t.places()).required(),
        ui::day("until", t.share_until()).hint(t.share_until_hint()).required(),
        ui::area("countries", t.share_countries_label(), 3).hint(t.share_countries_hint()),
        ui::line("name", t.share_name()).hint(t.share_name_hint()),
        ui::email("lead", t.share_lead()).hint(t.share_lead_hint()),
    ]
}

fn form(
    cx: &Cx,
    row: &meeting::Model,
    share: Option<ShareId>,
    filled: &Filled,
    conflict: Html,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let id = row.id;
    let (title, action) = match share {
        Some(share) => (t.share_edit(), paths::OneShare { id, share }.to_string()),
        None => (t.share_new(), paths::NewShare { id }.to_string()),
    };
    FormPage::new(title, action, fields(t), t.save(), filled, cx.locale)
        .over(ui::link(&paths::Places { id }.to_string(), &t.places_title()))
        .lede(t.share_lede())
        .conflict(conflict)
        .back(paths::Places { id }, t.back())
        .page()
}

/// The form of a new one.
pub(crate) async fn new(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let row = hosted(&cx, id).await?;
    let until = row.first - Duration::days(21);
    form(&cx, &row, None, &Filled::with([("until", until.to_string())]), Html::none())
}

async fn stands(cx: &Cx, row: share::Model) -> Result<Filled> {
    let lead = match row.lead {
        Some(lead) => accounts::face::addresses(&cx.read(), &[lead]).await?.remove(&lead),
        None => None,
    };
    let names = row.countries.0.iter();
    let names = names.map(|code| geo::country_name(code, cx.locale));
    Ok(Filled::with([
        ("version", row.version.to_string()),
        ("kind", row.kind.code().to_owned()),
        ("places", row.places.to_string()),
        ("until", row.until.to_string()),
        ("countries", names.collect::<Vec<_>>().join("\n")),
        ("name", row.name),
        ("lead", lead.map(|lead| lead.email).unwrap_or_default()),
    ]))
}

/// The form of one.
pub(crate) async fn edit(cx: Cx, Path((id, share)): Path<(MeetingId, ShareId)>) -> Result<Page> {
    let row = hosted(&cx, id).await?;
    let own = shares::one_unscoped(&cx.read(), id, share).await?.ok_or(Error::NotFound)?;
    let filled = stands(&cx, own).await?;
    form(&cx, &row, Some(share), &filled, Html::none())
}

/// Who brings a delegation is found by an address that the host knows.
async fn lead(cx: &Cx, filled: &Filled) -> Result<Option<PersonId>> {
    let email = filled.value("lead").trim();
    if email.is_empty() || filled.value("kind") != ShareKind::Delegation.code() {
        return Ok(None);
    }
    Ok(accounts::face::person_with_email(&cx.read(), email).await?)
}

fn parse(filled: &Filled, lead: Option<PersonId>) -> kernel::Checked<ShareInput> {
    let mut fields = Fields::of(filled);
    let kind = fields.choice("kind", ShareKind::parse).unwrap_or(ShareKind::Newcomers);
    let places = fields.number("places", 1, 100_000);
    if places.is_none() && filled.value("places").trim().is_empty() {
        fields.wrong("places", "missing", |l| Words::of(l).share_places_missing());
    }
    let until = fields.day("until");
    if until.is_none() && filled.value("until").is_empty() {
        fields.wrong("until", "missing", |l| Words::of(l).day_missing());
    }
    let mut countries = Vec::new();
    let typed = fields.text("countries", 2_000).unwrap_or_default();
    for name in typed.split([',', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        match geo::recognise_country(name) {
            Some(code) => countries.push(code.to_owned()),
            None => {
                let name = name.to_owned();
                fields.wrong("countries", "no-country", move |l| {
                    Words::of(l).share_country_unknown(&name)
                });
            }
        }
    }
    countries.sort();
    countries.dedup();
    if kind == ShareKind::Countries && typed.trim().is_empty() {
        fields.wrong("countries", "missing", |l| Words::of(l).share_countries_hint());
    }
    let is_delegation = kind == ShareKind::Delegation;
    let name = fields.line("name", 120).filter(|_| is_delegation).unwrap_or_default();
    if is_delegation && name.is_empty() {
        fields.wrong("name", "missing", |l| Words::of(l).share_name_hint());
    }
    if is_delegation && !filled.value("lead").trim().is_empty() && lead.is_none() {
        fields.wrong("lead", "nobody", |l| Words::of(l).team_nobody());
    }
    let input = ShareInput {
        kind,
        name,
        places: places.and_then(|places| u32::try_from(places).ok()).unwrap_or(1),
        until: until.unwrap_or_default(),
        countries,
        lead,
    };
    fields.finish(input)
}

/// Makes one.
pub(crate) async fn add(cx: Cx, Path(id): Path<MeetingId>, filled: Filled) -> Result<Response> {
    kept(cx, id, None, filled).await
}

/// Changes one.
pub(crate) async fn save(
    cx: Cx,
    Path((id, share)): Path<(MeetingId, ShareId)>,
    filled: Filled,
) -> Result<Response> {
    kept(cx, id, Some(share), filled).await
}

async fn kept(
    cx: Cx,
    id: MeetingId,
    share: Option<ShareId>,
    mut filled: Filled,
) -> Result<Response> {
    let row = hosted(&cx, id).await?;
    let lead = lead(&cx, &filled).await?;
    let version = filled.value("version").parse().unwrap_or(0);
    let over = share.map(|share| (share, version));
    let input = parse(&filled, lead);
    match cx.write(SetShare { meeting: id, share: over, input }).await {
        Ok(_) => Ok(see_other(&paths::Places { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            filled.take(error, cx.locale)?;
            let mut conflict = Html::none();
            if let Some(share) = share.filter(|_| stale) {
                let now = shares::one_unscoped(&cx.read(), id, share).await?;
                let stands = stands(&cx, now.ok_or(Error::NotFound)?).await?;
                let own = fields(Words::of(cx.locale));
                conflict = ui::laid_over(&own, &mut filled, &stands, cx.locale);
            }
            Ok(form(&cx, &row, share, &filled, conflict)?.into_response())
        }
    }
}

/// It is no more: what nobody took is for all.
pub(crate) async fn remove(
    cx: Cx,
    Path((id, share)): Path<(MeetingId, ShareId)>,
) -> Result<Response> {
    cx.write(RemoveShare { meeting: id, share }).await?;
    Ok(see_other(&paths::Places { id }, Words::of(cx.locale).share_removed()))
}
