//! What is read about imports.

use kernel::{Error, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Read, Reading};
use web::App;

use crate::model::{ImportId, ImportKind, Report, Settings, State};
use crate::rows::import;

/// Imports shown on the office's page.
const SHOWN: u64 = 20;

/// One import.
pub(crate) async fn find(read: &Read<'_>, id: ImportId) -> Result<import::Model> {
    import::Entity::find_by_id(id).one(read).await?.ok_or(Error::NotFound)
}

/// The newest imports.
pub(crate) async fn latest(read: &Read<'_>) -> Result<Vec<import::Model>> {
    let rows =
        import::Entity::find().order_by_desc(import::Column::Made).limit(SHOWN).all(read).await?;
    Ok(rows)
}

/// How the newest file with the same headings could be read, and its source.
pub(crate) async fn read_before(
    read: &Read<'_>,
    kind: ImportKind,
    headings: &str,
) -> Result<Option<(Settings, String)>> {
    let row = import::Entity::find()
        .filter(import::Column::Kind.eq(kind))
        .filter(import::Column::Headings.eq(headings))
        .filter(import::Column::State.ne(State::Unreadable))
        .order_by_desc(import::Column::Made)
        .one(read)
        .await?;
    Ok(row.map(|row| (row.settings, row.source)))
}

/// Imports that wait for the office: for a yes, or for another way to read them.
pub(crate) async fn checked(read: &Read<'_>) -> Result<Vec<import::Model>> {
    let rows = import::Entity::find()
        .filter(import::Column::State.is_in([State::Checked, State::Unreadable]))
        .order_by_asc(import::Column::Made)
        .limit(SHOWN)
        .all(read)
        .await?;
    Ok(rows)
}

/// What became of a file, where that is known.
pub(crate) async fn report(app: &App, row: &import::Model) -> Result<Option<Report>> {
    let Some(name) = &row.report else { return Ok(None) };
    let bytes = match app.files().bytes(name).await {
        Ok(bytes) => bytes,
        // As after a restore without the files.
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut report: Report = serde_json::from_slice(&bytes)?;
    report.imported.outcomes = report.rows.clone();
    Ok(Some(report))
}

/// The files and reports of imports.
pub(crate) fn files_in_use<'a>(read: &'a Read<'a>) -> Reading<'a, Vec<String>> {
    Box::pin(async move {
        let rows: Vec<(String, Option<String>)> = import::Entity::find()
            .select_only()
            .column(import::Column::File)
            .column(import::Column::Report)
            .into_tuple()
            .all(read)
            .await?;
        Ok(rows.into_iter().flat_map(|(file, report)| report.into_iter().chain([file])).collect())
    })
}
