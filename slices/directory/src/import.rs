//! Imports of organisations: any CSV, decoded, mapped, matched, and every row accounted for.
//!
//! The command and the office's page are this same code. A row is refused only when it has no
//! name; a cell that is not understood is left out, and the row's remark says so. Source and
//! external id, else name and city, decide whether a row is known already. The same file again
//! changes nothing, also after the program was killed in the middle.

mod apply;
mod mapping;

use std::collections::HashMap;

use imports::{Columns, Imported, Mapping, Outcome, Progress, RowOutcome, Source, Table, Target};
use kernel::{Actor, Error, Locale, Result, text};
use web::App;

use crate::model::Location;
use crate::words::Words;
use apply::ImportRow;
use mapping::{Holds, Reader};

/// Rows written between two words about how far it is.
const ROWS: usize = 500;

/// What a column of such a file may hold: its code and its label.
pub fn import_targets(locale: Locale) -> Vec<(&'static str, String)> {
    Holds::ALL.iter().map(|(holds, _)| (holds.code(), mapping::label(*holds, locale))).collect()
}

/// What the headings of a table suggest.
pub fn import_guess(table: &Table) -> Columns {
    Mapping::<Holds>::guess(table).columns(table)
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
    progress: &Progress,
) -> Result<Imported> {
    crate::policy::office(actor).into_result()?;
    let table = Table::read(source)
        .ok_or_else(|| Error::field("file", "no-text", |l| Words::of(l).import_no_text()))?;
    if table.rows.is_empty() {
        return Err(Error::field("file", "empty", |l| Words::of(l).import_empty()));
    }
    let reader = Reader::of(&table, source).ok_or_else(|| {
        Error::field("file", "no-name-column", |l| Words::of(l).import_no_column())
    })?;
    progress.say(0, table.rows.len());
    let (mut outcomes, changes) = understood(app, &reader, &table, source, locale);
    let refused = outcomes.iter().filter(|row| row.outcome == Outcome::Refused).count();
    let mut results = Vec::with_capacity(changes.len());
    if dry {
        results = app.store().rehearse_all(actor, changes).await?;
    } else {
        let mut changes = changes.into_iter();
        loop {
            let chunk: Vec<_> = changes.by_ref().take(ROWS).map(|change| (change, None)).collect();
            if chunk.is_empty() {
                break;
            }
            results.extend(app.store().write_all(actor, chunk).await?);
            progress.say(results.len() + refused, table.rows.len());
        }
    }
    let mut results = results.into_iter();
    for outcome in outcomes.iter_mut().filter(|row| row.outcome != Outcome::Refused) {
        match results.next() {
            Some(Ok(((id, what, fields), _))) => {
                // What was only rehearsed has no page.
                outcome.organisation = (!dry || what != Outcome::Created).then_some(id);
                outcome.outcome = what;
                outcome.fields = fields.into_iter().map(ToOwned::to_owned).collect();
            }
            Some(Err(error @ (Error::Invalid(_) | Error::Refused(_)))) => {
                outcome.outcome = Outcome::Refused;
                outcome.remarks.push(error.in_words(locale));
            }
            Some(Err(error)) => return Err(error),
            None => return Err(Error::internal("an import lost rows")),
        }
    }
    let mut imported = Imported::of(outcomes, &table, reader.columns(&table));
    if !dry {
        imported.look_alikes = crate::look_alikes::note_source(app, actor, &source.name).await?;
    }
    Ok(imported)
}

/// Where a row says that its organisation is, in words.
fn placed(location: &Location, locale: Locale) -> String {
    let country = location.country.as_deref().map(|code| geo::country_name(code, locale));
    let parts = [location.city.as_deref(), country];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Each row with what can be said before it is written, and the changes of those that have a name.
fn understood(
    app: &App,
    reader: &Reader,
    table: &Table,
    source: &Source,
    locale: Locale,
) -> (Vec<RowOutcome>, Vec<ImportRow>) {
    let shelf = app.shelf();
    let mut outcomes = Vec::with_capacity(table.rows.len());
    let mut changes = Vec::new();
    let mut seen: HashMap<String, u32> = HashMap::new();
    // The first name under each id of the source.
    let mut named: HashMap<String, String> = HashMap::new();
    for row in &table.rows {
        let read = reader.read(row, source, &shelf, locale);
        let mut outcome = RowOutcome {
            line: row.line,
            outcome: Outcome::Unchanged,
            name: read.input.name.clone(),
            remarks: read.remarks,
            organisation: None,
            person: None,
            place: placed(&read.input.location, locale),
            fields: Vec::new(),
        };
        if outcome.name.is_empty() {
            outcome.outcome = Outcome::Refused;
            outcome.remarks.insert(0, Words::of(locale).import_no_name());
        } else {
            let name = text::search(&read.input.name);
            let first = named.entry(read.external.clone()).or_insert_with(|| name.clone());
            // Sources give one id to several stages of a house. Another name is another organisation.
            let mut external = read.external;
            if *first != name {
                outcome.remarks.push(Words::of(locale).import_remark_id_again(&external));
                external = format!("{external} {name}");
            }
            let turn = seen.entry(external.clone()).or_default();
            *turn += 1;
            changes.push(ImportRow {
                source: source.name.clone(),
                external,
                turn: *turn,
                digest: read.digest,
                input: read.input,
            });
        }
        outcomes.push(outcome);
    }
    (outcomes, changes)
}
