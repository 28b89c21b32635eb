//! Affiliations by the API: listed of an organisation, read, added, changed.

use axum::extract::{Path, Query};
use kernel::{Day, Error, OrganisationId, PersonId};
use serde::Deserialize;
use web::{Created, Cx, Fields, Filled, Json, Result};

use super::bodies::{Affiliation, AffiliationBody, AffiliationChange};
use super::found;
use crate::changes::affiliate::Affiliate;
use crate::changes::change_affiliation::ChangeAffiliation;
use crate::model::{AffiliationId, AffiliationRole};
use crate::policy;
use crate::queries::affiliations::{
    Line, handovers, ledger_unscoped, of_organisation, organisation_of,
};
use crate::queries::organisations;
use crate::rows::{handover, person};

/// The day of which the ledger is asked.
#[derive(Deserialize)]
pub(super) struct AsOf {
    #[serde(rename = "as-of")]
    as_of: Option<Day>,
}

fn body(line: Line<person::Model>, asked: &[handover::Model]) -> Affiliation {
    let asked = asked.iter().filter(|asked| asked.to_person == line.other.id);
    Affiliation {
        asked: asked.map(|asked| asked.role.code().to_owned()).collect(),
        id: line.affiliation.id.to_string(),
        organisation: line.affiliation.organisation.to_string(),
        person: line.other.id.to_string(),
        name: line.other.name,
        title: line.affiliation.title,
        roles: line.roles.iter().map(|role| role.code().to_owned()).collect(),
        from: line.affiliation.from.map(|day| day.to_string()),
        until: line.affiliation.until.map(|day| day.to_string()),
    }
}

/// Who belongs to an organisation on a day, as far as the asking actor may see them.
pub(super) async fn list(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    as_of: Query<AsOf>,
) -> Result<Json<Vec<Affiliation>>> {
    found(&cx, id).await?;
    let today = cx.now().date_naive();
    let day = as_of.as_of.unwrap_or(today);
    let ledger = ledger_unscoped(&cx.read(), id).await?;
    let lines = of_organisation(&ledger, &cx.actor, id, day, today);
    let asked = asked_at(&cx, id).await?;
    let counting = lines.into_iter().filter(|line| line.counts);
    Ok(Json(counting.map(|line| body(line, &asked)).collect()))
}

/// One affiliation, if it stands among those of its organisation that the actor may see.
async fn seen(cx: &Cx, id: AffiliationId) -> kernel::Result<Affiliation> {
    let read = cx.read();
    let organisation = organisation_of(&read, id).await?.ok_or(Error::NotFound)?;
    let today = cx.now().date_naive();
    let ledger = ledger_unscoped(&read, organisation).await?;
    let lines = of_organisation(&ledger, &cx.actor, organisation, today, today);
    let line = lines.into_iter().find(|line| line.affiliation.id == id);
    Ok(body(line.ok_or(Error::NotFound)?, &asked_at(cx, organisation).await?))
}

/// Roles that people of an organisation are asked to take: for those who speak for it.
async fn asked_at(cx: &Cx, id: OrganisationId) -> kernel::Result<Vec<handover::Model>> {
    if policy::speaks_for(&cx.actor, id) { handovers(&cx.read(), id).await } else { Ok(Vec::new()) }
}

/// One affiliation.
pub(super) async fn show(cx: Cx, Path(id): Path<AffiliationId>) -> Result<Json<Affiliation>> {
    Ok(Json(seen(&cx, id).await?))
}

/// Says that a person belongs to an organisation.
pub(super) async fn add(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    Json(sent): Json<AffiliationBody>,
) -> Result<Created<Affiliation>> {
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    policy::keeps_organisation(&cx.actor, &row).into_result()?;
    let mut values = vec![
        ("person".to_owned(), sent.person),
        ("title".to_owned(), sent.title.unwrap_or_default()),
        ("from".to_owned(), sent.from.unwrap_or_default()),
    ];
    values.extend(sent.roles.into_iter().map(|role| ("roles".to_owned(), role)));
    let filled = Filled::pairs(values);
    let mut fields = Fields::of(&filled);
    let person = fields.choice("person", |id| id.parse::<PersonId>().ok());
    let title = fields.line("title", 120);
    let from = fields.day("from");
    let roles = fields.choices("roles", AffiliationRole::parse).into_iter().collect();
    fields.finish(()).map_err(Error::from)?;
    let person = person.ok_or(Error::NotFound)?;
    let body = Affiliation {
        id: String::new(),
        organisation: id.to_string(),
        person: person.to_string(),
        // Whoever has not said yes yet is not named.
        name: String::new(),
        title: title.clone(),
        roles: Vec::new(),
        asked: Vec::new(),
        from: from.map(|day: Day| day.to_string()),
        until: None,
    };
    let affiliate = Affiliate { person, organisation: id, title, from, until: None, roles };
    let affiliation = cx.write(affiliate).await?;
    let location = cx.app.full_url(&format!("/api/v1/affiliations/{affiliation}"));
    let body = match seen(&cx, affiliation).await {
        Err(Error::NotFound) => Affiliation { id: affiliation.to_string(), ..body },
        seen => seen?,
    };
    Ok(Created { location, body })
}

/// Changes the roles that are held from today on, or ends the affiliation. A colleague is asked
/// before they hold a role; the office gives it at once.
pub(super) async fn change(
    cx: Cx,
    Path(id): Path<AffiliationId>,
    Json(sent): Json<AffiliationChange>,
) -> Result<Json<Affiliation>> {
    let roles = sent.roles.clone().unwrap_or_default();
    let mut values = vec![("until".to_owned(), sent.until.unwrap_or_default())];
    values.extend(roles.into_iter().map(|role| ("roles".to_owned(), role)));
    let filled = Filled::pairs(values);
    let mut fields = Fields::of(&filled);
    let until = fields.day("until");
    let roles = fields.choices("roles", AffiliationRole::parse).into_iter().collect();
    let with_roles = sent.roles.is_some();
    let input = fields.finish((until, roles));
    cx.write(ChangeAffiliation { affiliation: id, with_roles, input }).await?;
    Ok(Json(seen(&cx, id).await?))
}
