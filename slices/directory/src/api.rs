//! The directory as JSON: the same queries and changes as the pages.

use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kernel::{Error, Key, OrganisationId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Access, ApiList, Cx, Filled, Json, Operation, Result, Routes, Sample};

use crate::changes::add_organisation::AddOrganisation;
use crate::changes::edit_organisation::EditOrganisation;
use crate::model::split;
use crate::pages::{filled_organisation, parse_organisation, paths};
use crate::policy;
use crate::queries::filters::Filters;
use crate::queries::{affiliations, organisations, people};
use crate::rows::{organisation, person};

const FILTERS: &[(&str, &str)] = &[
    ("q", "Words: name, place, what they work on"),
    ("country", "A country's code; may be repeated"),
    ("kind", "A kind's code; may be repeated"),
    ("discipline", "A discipline's code; may be repeated"),
    ("concern", "A concern's code; may be repeated"),
    ("page", "The page, from 1 on"),
];

pub(crate) fn routes(routes: Routes) -> Routes {
    let read = Access::Scope("read");
    let write = Access::Scope("write");
    let organisation = Sample::of(&["organisation"]);
    let gives = Operation::gives::<Organisation>;
    routes
        .api(
            Method::GET,
            "/api/v1/organisations",
            read,
            Sample::NONE,
            Operation::gives::<ApiList<Organisation>>("Organisations that you may see")
                .query(FILTERS),
            list_organisations,
        )
        .api(
            Method::POST,
            "/api/v1/organisations",
            write,
            Sample::NONE.json("{\"name\":\"\"}"),
            gives("Adds an organisation").takes::<OrganisationBody>(),
            add_organisation,
        )
        .api(
            Method::GET,
            "/api/v1/organisations/{id}",
            read,
            organisation,
            gives("One organisation"),
            show_organisation,
        )
        .api(
            Method::PUT,
            "/api/v1/organisations/{id}",
            write,
            organisation.json("{\"name\":\"\",\"version\":1}"),
            gives("Changes an organisation").takes::<OrganisationBody>(),
            change_organisation,
        )
        .api(
            Method::GET,
            "/api/v1/organisations/{id}/affiliations",
            read,
            organisation,
            Operation::gives::<Vec<Affiliation>>("Who belongs to an organisation today"),
            list_affiliations,
        )
        .api(
            Method::GET,
            "/api/v1/people",
            read,
            Sample::NONE,
            Operation::gives::<ApiList<Person>>("People whom you may see").query(FILTERS),
            list_people,
        )
        .api(
            Method::GET,
            "/api/v1/people/{id}",
            read,
            Sample::of(&["person"]),
            Operation::gives::<Person>("One person"),
            show_person,
        )
        .api(
            Method::GET,
            "/api/v1/vocabularies/{name}",
            read,
            Sample::of(&["vocabulary"]),
            Operation::gives::<Vec<TermBody>>("The terms of a vocabulary"),
            list_terms,
        )
}

/// An organisation.
#[derive(Serialize, ToSchema)]
struct Organisation {
    /// Its id.
    id: String,
    /// The version that a change must name.
    version: i64,
    /// Its public name.
    name: String,
    /// The code of its kind.
    kind: Option<String>,
    /// A country's code.
    country: Option<String>,
    /// Its city.
    city: Option<String>,
    /// Its site.
    website: Option<String>,
    /// Its address for mail, where you may see it.
    email: Option<String>,
    /// The year it was founded.
    founded: Option<i64>,
    /// Tags of the languages it works in.
    languages: Vec<String>,
    /// Whether it is a member today.
    is_member: bool,
    /// The day on which the record was last confirmed.
    confirmed: Option<String>,
    /// Its page.
    page: String,
}

/// What is sent about an organisation. What is left out stays as it is; an empty text empties.
#[derive(Deserialize, ToSchema)]
struct OrganisationBody {
    /// Its public name.
    #[serde(default)]
    name: Option<String>,
    /// The version that was read, for a change.
    #[serde(default)]
    version: i64,
    /// Its name in the register.
    #[serde(default)]
    legal_name: Option<String>,
    /// The code of its kind.
    #[serde(default)]
    kind: Option<String>,
    /// A country's code.
    #[serde(default)]
    country: Option<String>,
    /// Its city.
    #[serde(default)]
    city: Option<String>,
    /// Its site.
    #[serde(default)]
    website: Option<String>,
    /// Its address for mail.
    #[serde(default)]
    email: Option<String>,
    /// Its telephone.
    #[serde(default)]
    phone: Option<String>,
    /// The year it was founded.
    #[serde(default)]
    founded: Option<i64>,
    /// Tags of the languages it works in.
    #[serde(default)]
    languages: Option<Vec<String>>,
}

impl OrganisationBody {
    /// Lays what was sent over a form, so that both are read by the same rules.
    fn over(&self, mut filled: Filled) -> Filled {
        let founded = self.founded.map(|year| year.to_string());
        let sent = [
            ("name", &self.name),
            ("legal_name", &self.legal_name),
            ("kind", &self.kind),
            ("country", &self.country),
            ("city", &self.city),
            ("website", &self.website),
            ("email", &self.email),
            ("phone", &self.phone),
            ("founded", &founded),
        ];
        for (field, value) in sent {
            if let Some(value) = value {
                filled.set(field, value.clone());
            }
        }
        // Another place has other coordinates.
        if self.city.is_some() || self.country.is_some() {
            filled.set("latitude", "");
            filled.set("longitude", "");
        }
        if let Some(languages) = &self.languages {
            filled.set_all("languages", languages);
        }
        filled
    }
}

/// A person.
#[derive(Serialize, ToSchema)]
struct Person {
    /// Their id.
    id: String,
    /// The version that a change must name.
    version: i64,
    /// The name as they write it.
    name: String,
    /// Pronouns, in their words.
    pronouns: Option<String>,
    /// A country's code.
    country: Option<String>,
    /// The city.
    city: Option<String>,
    /// Tags of the languages they speak.
    languages: Vec<String>,
    /// Their page.
    page: String,
}

/// A person at an organisation.
#[derive(Serialize, ToSchema)]
struct Affiliation {
    /// The person's id.
    person: String,
    /// The person's name.
    name: String,
    /// What they do there.
    title: Option<String>,
    /// Codes of the roles they hold.
    roles: Vec<String>,
    /// The first day.
    from: Option<String>,
    /// The last day.
    until: Option<String>,
}

/// One term of a vocabulary.
#[derive(Serialize, ToSchema)]
struct TermBody {
    /// Its code.
    code: String,
    /// Labels by language tag.
    labels: std::collections::BTreeMap<String, String>,
    /// Whether it is no longer offered.
    retired: bool,
}

fn filters(query: Option<&str>) -> Filters {
    Filters::of(&Filled::pairs(web::pairs(query.unwrap_or_default())))
}

fn organisation_body(cx: &Cx, row: organisation::Model) -> Organisation {
    let shelf = cx.app.shelf();
    let own = Key::organisation(row.id);
    let hears = policy::hears_field(&cx.actor.keys, &own, row.shown.audience("email"));
    Organisation {
        id: row.id.to_string(),
        version: row.version,
        kind: row.kind.and_then(|kind| shelf.get(kind)).map(|term| term.code.clone()),
        country: row.country,
        city: row.city,
        website: row.website,
        email: row.email.filter(|_| hears),
        founded: row.founded,
        languages: split(&row.languages).into_iter().collect(),
        is_member: row.is_member,
        confirmed: row.confirmed.map(|day| day.to_string()),
        page: cx.app.full_url(&paths::Organisation { id: row.id }),
        name: row.name,
    }
}

fn person_body(cx: &Cx, row: person::Model) -> Person {
    Person {
        id: row.id.to_string(),
        version: row.version,
        pronouns: row.pronouns,
        country: row.country,
        city: row.city,
        languages: split(&row.languages).into_iter().collect(),
        page: cx.app.full_url(&paths::Person { id: row.id }),
        name: row.name,
    }
}

async fn list_organisations(
    cx: Cx,
    RawQuery(query): RawQuery,
) -> Result<Json<ApiList<Organisation>>> {
    let filters = filters(query.as_deref());
    let visible = policy::visible_organisations(&cx.actor);
    let shelf = cx.app.shelf();
    let listing =
        organisations::list(&cx.read(), cx.app.index(), &visible, &filters, &shelf).await?;
    let next = listing
        .page
        .next()
        .map(|page| cx.app.full_url(&format!("/api/v1/organisations{}", filters.address(page))));
    let total = listing.page.total;
    let rows = listing.page.rows.into_iter().map(|row| organisation_body(&cx, row)).collect();
    Ok(Json(ApiList { rows, total, next }))
}

async fn found(cx: &Cx, id: OrganisationId) -> Result<organisation::Model> {
    let row = organisations::find_unscoped(&cx.read(), id).await?;
    let row = row.filter(|row| policy::sees_organisation(&cx.actor, row));
    Ok(row.ok_or(Error::NotFound)?)
}

async fn show_organisation(cx: Cx, Path(id): Path<OrganisationId>) -> Result<Json<Organisation>> {
    let row = found(&cx, id).await?;
    Ok(Json(organisation_body(&cx, row)))
}

async fn add_organisation(
    cx: Cx,
    Json(body): Json<OrganisationBody>,
) -> Result<Json<Organisation>> {
    let input = parse_organisation(&body.over(Filled::default()), &cx.app.shelf());
    let id = cx.write(AddOrganisation { id: None, input, source: None, confirmed: None }).await?;
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    Ok(Json(organisation_body(&cx, row)))
}

async fn change_organisation(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    Json(body): Json<OrganisationBody>,
) -> Result<Json<Organisation>> {
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let filled = body.over(filled_organisation(&cx, &row).await?);
    let input = parse_organisation(&filled, &cx.app.shelf());
    cx.write(EditOrganisation { id, version: body.version, input }).await?;
    show_organisation(cx, Path(id)).await
}

async fn list_affiliations(
    cx: Cx,
    Path(id): Path<OrganisationId>,
) -> Result<Json<Vec<Affiliation>>> {
    found(&cx, id).await?;
    let today = cx.now().date_naive();
    let lines = affiliations::of_organisation(&cx.read(), &cx.actor, id, today, today).await?;
    let body = |line: affiliations::Line<person::Model>| Affiliation {
        person: line.other.id.to_string(),
        name: line.other.name,
        title: line.affiliation.title,
        roles: line.roles.iter().map(|role| role.code().to_owned()).collect(),
        from: line.affiliation.from.map(|day| day.to_string()),
        until: line.affiliation.until.map(|day| day.to_string()),
    };
    Ok(Json(lines.into_iter().filter(|line| line.counts).map(body).collect()))
}

async fn list_people(cx: Cx, RawQuery(query): RawQuery) -> Result<Json<ApiList<Person>>> {
    let filters = filters(query.as_deref());
    let visible = policy::visible_people(&cx.actor);
    let shelf = cx.app.shelf();
    let listing = people::list(&cx.read(), cx.app.index(), &visible, &filters, &shelf).await?;
    let next = listing
        .page
        .next()
        .map(|page| cx.app.full_url(&format!("/api/v1/people{}", filters.address(page))));
    let total = listing.page.total;
    let rows = listing.page.rows.into_iter().map(|row| person_body(&cx, row)).collect();
    Ok(Json(ApiList { rows, total, next }))
}

async fn show_person(cx: Cx, Path(id): Path<PersonId>) -> Result<Json<Person>> {
    let row = people::find_unscoped(&cx.read(), id).await?;
    let row = row.filter(|row| policy::sees_person(&cx.actor, row));
    Ok(Json(person_body(&cx, row.ok_or(Error::NotFound)?)))
}

async fn list_terms(cx: Cx, Path(name): Path<String>) -> Result<Json<Vec<TermBody>>> {
    let shelf = cx.app.shelf();
    let terms: Vec<TermBody> = shelf
        .of(&name)
        .map(|term| TermBody {
            code: term.code.clone(),
            labels: term.labels.0.clone(),
            retired: term.retired,
        })
        .collect();
    if terms.is_empty() { Err(Error::NotFound.into()) } else { Ok(Json(terms)) }
}
