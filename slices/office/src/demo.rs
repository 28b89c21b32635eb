//! The office's part of the demo network: a file that was checked and waits for a yes.

use std::future::Future;
use std::pin::Pin;

use directory::{AddOrganisation, Location, OrganisationInput};
use imports::Table;
use kernel::{Actor, Result};
use sea_orm::{EntityTrait, QueryOrder};
use store::{Read, Reading};
use web::{App, DemoSize};

use crate::changes::begin_import::BeginImport;
use crate::imports::headings_digest;
use crate::model::{ImportKind, Settings};
use crate::rows::import;

/// Invented organisations, with what such files really have: a row without a name, an unknown
/// country, an address that is none.
const FILE: &str = "Nom;Ville;Pays;Site;Discipline\n\
    La Grange aux Vents;Rodez;France;lagrange.example;Théâtre\n\
    Teatro della Luna Storta;Lecce;Italie;www.lunastorta.example;Cirque\n\
    ;Lyon;France;;Danse\n\
    Tanzhaus Nordwind;Flensburg;Allemagne;pas de site;Danse\n\
    Scena Rzeka;Toruń;Polandie;rzeka.example;Théâtre, Danse\n";

pub(crate) fn make(app: App, _: DemoSize) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> {
    Box::pin(async move {
        let settings = Settings { locale: "en".into(), ..Settings::default() };
        let source = settings.source("festivals", FILE.as_bytes().to_vec());
        let headings = Table::read(&source).map(|table| headings_digest(&table));
        let begin = BeginImport {
            kind: ImportKind::Organisations,
            source: source.name,
            file_name: "partenaires-proposes.csv".into(),
            file: app.files().keep(source.bytes).await?,
            headings: headings.unwrap_or_default(),
            settings,
        };
        let system = Actor::system("demo");
        app.store().write(&system, None, begin).await?;
        add_look_alike(&app, &system).await
    })
}

/// A contact that is a member already, written down once more without its city.
async fn add_look_alike(app: &App, system: &Actor) -> Result<()> {
    let first = directory::face::organisation::Entity::find()
        .order_by_asc(directory::face::organisation::Column::NameSort)
        .one(&app.store().read())
        .await?;
    let Some(first) = first else { return Ok(()) };
    let input = OrganisationInput {
        name: first.name,
        location: Location { country: first.country, ..Location::default() },
        ..OrganisationInput::default()
    };
    let add = AddOrganisation { id: None, input: Ok(input), source: None, confirmed: None };
    let id = app.store().write(system, None, add).await?;
    directory::note_look_alikes(app, system, id).await?;
    Ok(())
}

pub(crate) fn samples<'a>(read: &'a Read<'a>) -> Reading<'a, Vec<(String, String)>> {
    Box::pin(async move {
        let row = import::Entity::find().one(read).await?;
        Ok(row.into_iter().map(|row| ("import".to_owned(), row.id.to_string())).collect())
    })
}
