//! Imports of organisations: any CSV, decoded, mapped, matched, and every row accounted for.
//!
//! The command and the office's page are this same code. A row is refused only when it has no
//! name; a cell that is not understood is left out, and the row's remark says so. Source and
//! external id, else name and city, decide whether a row is known already. The same file again
//! changes nothing, also after the program was killed in the middle.

mod apply;
mod mapping;
mod table;

use std::collections::HashMap;

use kernel::{Actor, Error, Locale, OrganisationId, Result};
use serde::Serialize;
use web::App;

use crate::words::Words;
use apply::ImportRow;
use mapping::Mapping;
pub use table::{Row, Source, Table};

/// What became of one row.
#[derive(Clone, Debug, Serialize)]
pub struct RowOutcome {
    /// The line of the file on which the row begins.
    pub line: u64,
    /// `created`, `changed`, `unchanged` or `refused`.
    pub outcome: Outcome,
    /// The name in the row.
    pub name: String,
    /// Why it was refused, or what was left out of it.
    pub remarks: Vec<String>,
    /// The organisation, unless it was refused.
    pub organisation: Option<OrganisationId>,
}

/// What can become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was new.
    Created,
    /// It was known, and something of it was different.
    Changed,
    /// It was known, and nothing was different.
    Unchanged,
    /// No human could place it.
    Refused,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize)]
pub struct Imported {
    /// Rows in the file.
    pub rows: usize,
    /// Rows that were new.
    pub created: usize,
    /// Rows that changed something.
    pub changed: usize,
    /// Rows that changed nothing.
    pub unchanged: usize,
    /// Rows that could not be placed.
    pub refused: usize,
    /// How the file was read: encoding, separator, columns.
    pub read_as: String,
    /// Each row.
    #[serde(skip)]
    pub outcomes: Vec<RowOutcome>,
}

impl Imported {
    /// Counts outcomes.
    pub fn of(outcomes: Vec<RowOutcome>, read_as: String) -> Self {
        let count = |sought| outcomes.iter().filter(|outcome| outcome.outcome == sought).count();
        Self {
            rows: outcomes.len(),
            created: count(Outcome::Created),
            changed: count(Outcome::Changed),
            unchanged: count(Outcome::Unchanged),
            refused: count(Outcome::Refused),
            read_as,
            outcomes,
        }
    }
}

/// Imports a file of organisations for an actor. With `dry`, nothing is kept.
///
/// # Errors
/// When the file as a whole cannot be read as a table with names, or the database fails.
pub async fn import_organisations(
    app: &App,
    actor: &Actor,
    source: &Source,
    dry: bool,
    locale: Locale,
) -> Result<Imported> {
    crate::policy::office(actor).into_result()?;
    let table = Table::read(source)
        .ok_or_else(|| Error::field("file", "no-text", |l| Words::of(l).import_no_text()))?;
    if table.rows.is_empty() {
        return Err(Error::field("file", "empty", |l| Words::of(l).import_empty()));
    }
    let mapping = Mapping::guess(&table).ok_or_else(|| {
        Error::field("file", "no-name-column", |l| Words::of(l).import_no_column())
    })?;
    let read_as =
        format!("{}, “{}”, {}", table.encoding, char::from(table.separator), mapping.said());
    let shelf = app.shelf();
    let mut outcomes = Vec::with_capacity(table.rows.len());
    let mut changes = Vec::new();
    let mut seen: HashMap<String, u32> = HashMap::new();
    for row in &table.rows {
        let read = mapping.read(row, source, &shelf, locale);
        let name = read.input.name.clone();
        let mut outcome = RowOutcome {
            line: row.line,
            outcome: Outcome::Unchanged,
            name: name.clone(),
            remarks: read.remarks,
            organisation: None,
        };
        if name.is_empty() {
            outcome.outcome = Outcome::Refused;
            outcome.remarks.insert(0, Words::of(locale).import_no_name());
        } else {
            let turn = seen.entry(read.external.clone()).or_default();
            *turn += 1;
            let change = ImportRow {
                source: source.name.clone(),
                external: read.external,
                turn: *turn,
                digest: read.digest,
                input: read.input,
            };
            changes.push(change);
        }
        outcomes.push(outcome);
    }
    let results = if dry {
        app.store().rehearse_all(actor, changes).await?
    } else {
        let changes = changes.into_iter().map(|change| (change, None)).collect();
        app.store().write_all(actor, changes).await?
    };
    let mut results = results.into_iter();
    for outcome in outcomes.iter_mut().filter(|row| row.outcome != Outcome::Refused) {
        match results.next() {
            Some(Ok(((id, what), _))) => {
                // What was only rehearsed has no page.
                outcome.organisation = (!dry || what != Outcome::Created).then_some(id);
                outcome.outcome = what;
            }
            Some(Err(error)) => return Err(error),
            None => return Err(Error::internal("an import lost rows")),
        }
    }
    Ok(Imported::of(outcomes, read_as))
}
