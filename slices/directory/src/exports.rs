//! Lists to take away as CSV, each field as its owner shows it to whoever takes them.

use imports::harmless;
use kernel::{Actor, Error, Key, Result};
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};
use vocabulary::Shelf;
use web::App;

use crate::policy;
use crate::queries::filters::Filters;
use crate::queries::listing;
use crate::rows::{organisation, person};

/// What spreadsheets take as the sign that a file is UTF-8.
const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// Organisations that an actor may see, found by filters.
///
/// # Errors
/// When they cannot be read.
pub(crate) async fn organisations(
    app: &App,
    actor: &Actor,
    filters: &Filters,
    most: Option<u64>,
) -> Result<String> {
    let visible = policy::visible_organisations(actor);
    let (read, shelf) = (app.store().read(), app.shelf());
    let rows = listing::all(&read, app.index(), &visible, filters, &shelf, most).await?;
    let heading = ["name", "kind", "city", "country", "website", "email", "founded", "confirmed"];
    let cells = rows.iter().map(|row| organisation_cells(row, actor, &shelf));
    written(&heading, cells)
}

fn organisation_cells(row: &organisation::Model, actor: &Actor, shelf: &Shelf) -> Vec<String> {
    let own = Key::organisation(row.id);
    let hears = |field| policy::hears_field(&actor.keys, &own, row.shown.audience(field));
    let kind = row.kind.and_then(|kind| shelf.get(kind)).map(|term| term.code.clone());
    let cells = [
        Some(row.name.clone()),
        kind,
        row.city.clone(),
        row.country.clone(),
        row.website.clone(),
        row.email.clone().filter(|_| hears("email")),
        row.founded.map(|year| year.to_string()),
        row.confirmed.map(|day| day.to_string()),
    ];
    cells.into_iter().map(Option::unwrap_or_default).collect()
}

/// All organisations that an actor may see, as CSV.
///
/// # Errors
/// When they cannot be read.
pub async fn organisations_csv(app: &App, actor: &Actor) -> Result<String> {
    organisations(app, actor, &Filters::default(), None).await
}

/// All people whom an actor may see, as CSV. Who is here discreetly is in no export.
///
/// # Errors
/// When they cannot be read.
pub async fn people_csv(app: &App, actor: &Actor) -> Result<String> {
    let rows = person::Entity::find()
        .filter(policy::visible_people(actor).condition())
        .order_by_asc(person::Column::NameSort)
        .all(&app.store().read())
        .await?;
    let heading = ["name", "pronouns", "city", "country", "website", "phone", "confirmed"];
    let cells = rows.iter().filter(|row| !row.discreet).map(|row| {
        let own = Key::person(row.id);
        let hears = |field| policy::hears_field(&actor.keys, &own, row.shown.audience(field));
        let cells = [
            Some(row.name.clone()),
            row.pronouns.clone(),
            row.city.clone(),
            row.country.clone(),
            row.website.clone(),
            row.phone.clone().filter(|_| hears("phone")),
            row.confirmed.map(|day| day.to_string()),
        ];
        cells.into_iter().map(Option::unwrap_or_default).collect()
    });
    written(&heading, cells)
}

fn written(heading: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<String> {
    let mut writer = csv::Writer::from_writer(MARK.to_vec());
    writer.write_record(heading).map_err(Error::internal)?;
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        writer.write_record(cells).map_err(Error::internal)?;
    }
    let bytes = writer.into_inner().map_err(Error::internal)?;
    String::from_utf8(bytes).map_err(Error::internal)
}
