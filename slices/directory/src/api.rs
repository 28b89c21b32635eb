//! The directory as JSON: the same queries and changes as the pages.

mod bodies;

use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kernel::{Error, OrganisationId, PersonId};
use web::{Access, ApiList, Cx, Fields, Filled, Json, Operation, Result, Routes, Sample};

use bodies::{
    Affiliation, AffiliationBody, Organisation, OrganisationBody, Person, PersonBody, TermBody,
    organisation_body, person_body,
};

use crate::changes::add_organisation::AddOrganisation;
use crate::changes::add_person::AddPerson;
use crate::changes::affiliate::Affiliate;
use crate::changes::edit_organisation::EditOrganisation;
use crate::changes::edit_person::EditPerson;
use crate::model::AffiliationRole;
use crate::pages::{
    filled_organisation, filled_person, parse_new_person, parse_organisation, parse_person,
};
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
    let routes = people_routes(routes);
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
}

fn people_routes(routes: Routes) -> Routes {
    let read = Access::Scope("read");
    let write = Access::Scope("write");
    let organisation = Sample::of(&["organisation"]);
    routes
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
            Method::POST,
            "/api/v1/people",
            write,
            Sample::NONE.json("{\"name\":\"\"}"),
            Operation::gives::<Person>("Adds a person").takes::<PersonBody>(),
            add_person,
        )
        .api(
            Method::PUT,
            "/api/v1/people/{id}",
            write,
            Sample::of(&["person"]).json("{\"name\":\"\",\"version\":1}"),
            Operation::gives::<Person>("Changes a person").takes::<PersonBody>(),
            change_person,
        )
        .api(
            Method::POST,
            "/api/v1/organisations/{id}/affiliations",
            write,
            organisation.json("{\"person\":\"nonsense\"}"),
            Operation::gives::<Vec<Affiliation>>("Says that a person belongs to an organisation")
                .takes::<AffiliationBody>(),
            add_affiliation,
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

fn filters(query: Option<&str>) -> Filters {
    Filters::of(&Filled::pairs(web::pairs(query.unwrap_or_default())))
}

async fn list_organisations(
    cx: Cx,
    RawQuery(query): RawQuery,
) -> Result<Json<ApiList<Organisation>>> {
    let filters = filters(query.as_deref());
    let visible = policy::visible_organisations(&cx.actor);
    let shelf = cx.app.shelf();
    let listing =
        organisations::list(cx.app.store(), cx.app.index(), &visible, &filters, &shelf).await?;
    let next = listing
        .page
        .next()
        .map(|page| cx.app.full_url(&format!("/api/v1/organisations{}", filters.address(page))));
    let total = listing.page.total;
    let rows = listing.page.rows.iter().cloned().map(|row| organisation_body(&cx, row)).collect();
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
    crate::look_alikes::note_one(&cx.app, &cx.actor, id).await?;
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
    let ledger = affiliations::ledger_unscoped(&cx.read(), id).await?;
    let lines = affiliations::of_organisation(&ledger, &cx.actor, id, today, today);
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
    let listing = people::list(cx.app.store(), cx.app.index(), &visible, &filters, &shelf).await?;
    let next = listing
        .page
        .next()
        .map(|page| cx.app.full_url(&format!("/api/v1/people{}", filters.address(page))));
    let total = listing.page.total;
    let rows = listing.page.rows.iter().cloned().map(|row| person_body(&cx, row)).collect();
    Ok(Json(ApiList { rows, total, next }))
}

async fn show_person(cx: Cx, Path(id): Path<PersonId>) -> Result<Json<Person>> {
    let row = people::find_unscoped(&cx.read(), id).await?;
    let row = row.filter(|row| policy::sees_person(&cx.actor, row));
    Ok(Json(person_body(&cx, row.ok_or(Error::NotFound)?)))
}

async fn add_person(cx: Cx, Json(body): Json<PersonBody>) -> Result<Json<Person>> {
    let filled = body.over(Filled::default());
    let (input, email) = parse_new_person(&filled, &cx.app.shelf());
    let add = AddPerson { id: None, input, email, released: true, source: None, confirmed: None };
    let id = cx.write(add).await?;
    let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    Ok(Json(person_body(&cx, row)))
}

async fn change_person(
    cx: Cx,
    Path(id): Path<PersonId>,
    Json(body): Json<PersonBody>,
) -> Result<Json<Person>> {
    let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let filled = body.over(filled_person(&cx, &row).await?);
    let input = parse_person(&filled, &cx.app.shelf());
    cx.write(EditPerson { id, version: body.version, input }).await?;
    show_person(cx, Path(id)).await
}

async fn add_affiliation(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    Json(body): Json<AffiliationBody>,
) -> Result<Json<Vec<Affiliation>>> {
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    policy::keeps_organisation(&cx.actor, &row).into_result()?;
    let mut values = vec![
        ("person".to_owned(), body.person),
        ("title".to_owned(), body.title.unwrap_or_default()),
        ("from".to_owned(), body.from.unwrap_or_default()),
    ];
    values.extend(body.roles.into_iter().map(|role| ("roles".to_owned(), role)));
    let filled = Filled::pairs(values);
    let mut fields = Fields::of(&filled);
    let person = fields.choice("person", |id| id.parse::<PersonId>().ok());
    let title = fields.line("title", 120);
    let from = fields.day("from");
    let roles = fields.choices("roles", AffiliationRole::parse).into_iter().collect();
    fields.finish(()).map_err(Error::from)?;
    let person = person.ok_or(Error::NotFound)?;
    cx.write(Affiliate { person, organisation: id, title, from, until: None, roles }).await?;
    list_affiliations(cx, Path(id)).await
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
