//! The directory as JSON: the same queries and changes as the pages.

mod affiliations;
mod bodies;

use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kernel::{Checked, Error, FieldError, OrganisationId, PersonId, Said};
use web::{Access, ApiList, Created, Cx, Filled, Json, Operation, Result, Routes, Sample};

use bodies::{
    Affiliation, AffiliationBody, AffiliationChange, Organisation, OrganisationBody, Person,
    PersonBody, only, organisation_bodies, person_bodies,
};

use crate::changes::add_organisation::AddOrganisation;
use crate::changes::add_person::AddPerson;
use crate::changes::edit_organisation::EditOrganisation;
use crate::changes::edit_person::EditPerson;
use crate::pages::{
    filled_organisation, filled_person, parse_new_person, parse_organisation, parse_person,
};
use crate::policy;
use crate::queries::cursor::Cursor;
use crate::queries::filters::Filters;
use crate::queries::{listing, organisations, people};
use crate::rows::organisation;
use crate::words::Words;

const FILTERS: &[(&str, &str)] = &[
    ("q", "Words: name, place, what they work on"),
    ("country", "A country's code; may be repeated"),
    ("kind", "A kind's code; may be repeated"),
    ("discipline", "A discipline's code; may be repeated"),
    ("concern", "A concern's code; may be repeated"),
    ("region", "A region of the United Nations: Europe; may be repeated"),
    ("language", "A language's tag; may be repeated"),
    ("offers", "offers or needs: who offers or looks for something"),
    ("cursor", "Where to go on; take it from `next`"),
    ("page", "The page, from 1 on, where words are sought"),
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
            gives("Adds an organisation").takes::<OrganisationBody>().creates(),
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
            Operation::gives::<Vec<Affiliation>>("Who belongs to an organisation on a day")
                .query(&[("as-of", "A day; today without it")]),
            affiliations::list,
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
            Operation::gives::<Person>("Adds a person").takes::<PersonBody>().creates(),
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
            Operation::gives::<Affiliation>("Says that a person belongs to an organisation")
                .takes::<AffiliationBody>()
                .creates(),
            affiliations::add,
        )
        .api(
            Method::GET,
            "/api/v1/affiliations/{id}",
            read,
            Sample::of(&["affiliation"]),
            Operation::gives::<Affiliation>("One affiliation"),
            affiliations::show,
        )
        .api(
            Method::PUT,
            "/api/v1/affiliations/{id}",
            write,
            Sample::of(&["affiliation"]).json("{\"until\":\"nonsense\"}"),
            Operation::gives::<Affiliation>("Changes roles, or ends an affiliation")
                .takes::<AffiliationChange>(),
            affiliations::change,
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
    if !filters.words.is_empty() {
        let (store, index) = (cx.app.store(), cx.app.index());
        let listing = listing::list(store, index, &visible, &filters, &shelf).await?;
        let next = next_page(&cx, &filters, listing.page.next());
        let total = listing.page.total;
        return Ok(Json(ApiList {
            rows: organisation_bodies(&cx, &listing.page.rows).await?,
            total,
            next,
        }));
    }
    let cursor = cursor(query.as_deref())?;
    let (rows, total, next) =
        listing::after(&cx.read(), &visible, &filters, &shelf, cursor.as_ref()).await?;
    let next = next_cursor(&cx, &filters, next);
    Ok(Json(ApiList { rows: organisation_bodies(&cx, &rows).await?, total, next }))
}

/// The cursor of an address. One that no list gave is told, and not taken for the beginning.
fn cursor(query: Option<&str>) -> kernel::Result<Option<Cursor>> {
    let pairs = Filled::pairs(web::pairs(query.unwrap_or_default()));
    let written = pairs.value("cursor");
    if written.is_empty() {
        return Ok(None);
    }
    let unknown = || Error::field("cursor", "cursor-unknown", |l| Words::of(l).cursor_unknown());
    Cursor::read(written).map(Some).ok_or_else(unknown)
}

fn next_page(cx: &Cx, filters: &Filters, page: Option<u32>) -> Option<String> {
    Some(cx.app.full_url(&format!("{}{}", cx.path(), filters.address(page?))))
}

fn next_cursor(cx: &Cx, filters: &Filters, next: Option<Cursor>) -> Option<String> {
    let filters = filters.address(1);
    let sign = if filters.is_empty() { '?' } else { '&' };
    let address = format!("{}{filters}{sign}cursor={}", cx.path(), next?.written());
    Some(cx.app.full_url(&address))
}

async fn found(cx: &Cx, id: OrganisationId) -> Result<organisation::Model> {
    let row = organisations::find_unscoped(&cx.read(), id).await?;
    let row = row.filter(|row| policy::sees_organisation(&cx.actor, row));
    Ok(row.ok_or(Error::NotFound)?)
}

async fn show_organisation(cx: Cx, Path(id): Path<OrganisationId>) -> Result<Json<Organisation>> {
    let row = found(&cx, id).await?;
    Ok(Json(only(organisation_bodies(&cx, &[row]).await?)?))
}

async fn add_organisation(
    cx: Cx,
    Json(body): Json<OrganisationBody>,
) -> Result<Created<Organisation>> {
    let input = parse_organisation(&body.over(Filled::default()), &cx.app.shelf());
    let id = cx.write(AddOrganisation { id: None, input, source: None, confirmed: None }).await?;
    crate::look_alikes::note_one(&cx.app, &cx.actor, id).await?;
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let location = cx.app.full_url(&format!("/api/v1/organisations/{id}"));
    Ok(Created { location, body: only(organisation_bodies(&cx, &[row]).await?)? })
}

async fn change_organisation(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    Json(body): Json<OrganisationBody>,
) -> Result<Json<Organisation>> {
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let filled = body.over(filled_organisation(&cx, &row).await?);
    let input = with_version(body.version, parse_organisation(&filled, &cx.app.shelf()));
    cx.write(EditOrganisation { id, version: body.version, input }).await?;
    show_organisation(cx, Path(id)).await
}

/// A change says which version was read, so that nobody's change is written over.
fn with_version<T>(version: i64, input: Checked<T>) -> Checked<T> {
    if version > 0 {
        return input;
    }
    let missing = |locale| Words::of(locale).version_missing();
    let missing = FieldError { field: "version", said: Said::new("missing", missing) };
    let mut wrong = input.err().unwrap_or_default();
    wrong.0.insert(0, missing);
    Err(wrong)
}

async fn list_people(cx: Cx, RawQuery(query): RawQuery) -> Result<Json<ApiList<Person>>> {
    let filters = filters(query.as_deref());
    let visible = policy::visible_people(&cx.actor);
    let shelf = cx.app.shelf();
    if !filters.words.is_empty() {
        let (store, index) = (cx.app.store(), cx.app.index());
        let listing = listing::list(store, index, &visible, &filters, &shelf).await?;
        let next = next_page(&cx, &filters, listing.page.next());
        let total = listing.page.total;
        return Ok(Json(ApiList {
            rows: person_bodies(&cx, &listing.page.rows).await?,
            total,
            next,
        }));
    }
    let cursor = cursor(query.as_deref())?;
    let (rows, total, next) =
        listing::after(&cx.read(), &visible, &filters, &shelf, cursor.as_ref()).await?;
    let next = next_cursor(&cx, &filters, next);
    Ok(Json(ApiList { rows: person_bodies(&cx, &rows).await?, total, next }))
}

async fn show_person(cx: Cx, Path(id): Path<PersonId>) -> Result<Json<Person>> {
    let row = people::find_unscoped(&cx.read(), id).await?;
    let row = row.filter(|row| policy::sees_person(&cx.actor, row));
    Ok(Json(only(person_bodies(&cx, &[row.ok_or(Error::NotFound)?]).await?)?))
}

async fn add_person(cx: Cx, Json(body): Json<PersonBody>) -> Result<Created<Person>> {
    let filled = body.over(Filled::default());
    let (input, email) = parse_new_person(&filled, &cx.app.shelf());
    let add = AddPerson { id: None, input, email, released: true, source: None, confirmed: None };
    let id = cx.write(add).await?;
    let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let location = cx.app.full_url(&format!("/api/v1/people/{id}"));
    Ok(Created { location, body: only(person_bodies(&cx, &[row]).await?)? })
}

async fn change_person(
    cx: Cx,
    Path(id): Path<PersonId>,
    Json(body): Json<PersonBody>,
) -> Result<Json<Person>> {
    let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let filled = body.over(filled_person(&cx, &row).await?);
    let input = with_version(body.version, parse_person(&filled, &cx.app.shelf()));
    cx.write(EditPerson { id, version: body.version, input }).await?;
    show_person(cx, Path(id)).await
}
