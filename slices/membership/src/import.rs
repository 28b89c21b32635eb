//! The network's own spreadsheet: people, organisations, affiliations and terms at once.
//!
//! The columns are those of Wild Apricot's contact export and its like. People come in held back:
//! nobody sees them and no mail goes to them before the office releases them. Whoever is known
//! already, by the source's id or by address, stays as they are.

mod row;

use std::collections::HashSet;

use imports::{Columns, Imported, Mapping, Outcome, Progress, RowOutcome, Source, Table, Target};
use kernel::{Actor, Day, Error, Locale, Result};
use web::App;

use crate::changes::set_term::SetTerm;
use crate::model::{Holder, TermKind};
use crate::words::Words;
use crate::{policy, queries};
use row::{Holds, ImportMember, Reader};

/// Rows written between two words about how far it is.
const ROWS: usize = 500;

/// What a column of such a file may hold: its code and its label.
pub fn import_targets(locale: Locale) -> Vec<(&'static str, String)> {
    Holds::ALL.iter().map(|(holds, _)| (holds.code(), row::label(*holds, locale))).collect()
}

/// What the headings of a table suggest.
pub fn import_guess(table: &Table) -> Columns {
    Mapping::<Holds>::guess(table).columns(table)
}

/// Imports a file of members for an actor. With `dry`, nothing is kept.
///
/// # Errors
/// When the file as a whole cannot be read as such a table, or the database fails.
pub async fn import_members(
    app: &App,
    actor: &Actor,
    source: &Source,
    dry: bool,
    locale: Locale,
    progress: &Progress,
) -> Result<Imported> {
    policy::office(actor).into_result()?;
    let table = Table::read(source)
        .filter(|table| !table.rows.is_empty())
        .ok_or_else(|| Error::field("file", "no-text", |l| Words::of(l).import_no_rows()))?;
    let reader = Reader::of(&table, source)
        .ok_or_else(|| Error::field("file", "no-columns", |l| Words::of(l).import_no_columns()))?;
    progress.say(0, table.rows.len());
    let mut seen = HashSet::new();
    let mut outcomes = Vec::new();
    let mut changes = Vec::new();
    for row in &table.rows {
        let member = reader.read(row, &source.name, locale);
        let mut outcome = RowOutcome {
            line: row.line,
            outcome: Outcome::Unchanged,
            name: member.said(),
            remarks: member.remarks.clone(),
            organisation: None,
            person: None,
            place: String::new(),
            fields: Vec::new(),
        };
        if member.is_nobody() {
            outcome.outcome = Outcome::Refused;
            outcome.remarks.insert(0, Words::of(locale).import_nobody());
        } else if member.external.as_ref().is_some_and(|id| !seen.insert(id.clone())) {
            let id = member.external.clone().unwrap_or_default();
            outcome.remarks.push(Words::of(locale).import_twice(id));
        } else {
            changes.push((outcomes.len(), member));
        }
        outcomes.push(outcome);
    }
    if dry {
        let (places, members): (Vec<usize>, Vec<ImportMember>) = changes.into_iter().unzip();
        let results = app.store().rehearse_all(actor, members).await?;
        told(&mut outcomes, places, results, dry, locale)?;
    } else {
        let mut changes = changes.into_iter();
        loop {
            let chunk = changes.by_ref().take(ROWS);
            let (places, members): (Vec<usize>, Vec<_>) =
                chunk.map(|(place, member)| (place, (member, None))).unzip();
            let Some(last) = places.last().copied() else { break };
            let results = app.store().write_all(actor, members).await?;
            told(&mut outcomes, places, results, dry, locale)?;
            progress.say(last + 1, table.rows.len());
        }
    }
    let mut imported = Imported::of(outcomes, &table, reader.columns(&table));
    if !dry {
        imported.look_alikes = directory::note_look_alikes_of(app, actor, &source.name).await?;
    }
    Ok(imported)
}

/// Makes every organisation that an import placed a member, unless it has a term already. Run
/// again after an interruption, it goes on where it was. With `dry`, it only says so.
///
/// # Errors
/// When the database fails. What a rule refuses stands in the row's remarks.
pub async fn make_members(
    app: &App,
    actor: &Actor,
    imported: &mut Imported,
    (kind, since): (TermKind, Day),
    dry: bool,
    locale: Locale,
) -> Result<()> {
    let mut places = Vec::new();
    let mut terms = Vec::new();
    for (place, row) in imported.outcomes.iter().enumerate() {
        let Some(id) = row.organisation else { continue };
        if queries::terms(&app.store().read(), id.0).await?.is_empty() {
            places.push(place);
            let input = Ok((kind, since, None));
            terms.push((SetTerm { holder: Holder::Organisation(id), input }, None));
        }
    }
    let results = if dry {
        app.store().rehearse_all(actor, terms.into_iter().map(|(term, _)| term).collect()).await?
    } else {
        app.store().write_all(actor, terms).await?
    };
    for (place, result) in places.into_iter().zip(results) {
        let Some(row) = imported.outcomes.get_mut(place) else { continue };
        match result {
            Ok(_) if row.outcome == Outcome::Created => {}
            Ok(_) => {
                row.outcome = Outcome::Changed;
                row.fields.push("term".to_owned());
            }
            Err(error @ (Error::Invalid(_) | Error::Refused(_))) => {
                row.remarks.push(error.in_words(locale));
            }
            Err(error) => return Err(error),
        }
    }
    imported.count();
    Ok(())
}

/// Writes down what became of the rows in these places.
fn told(
    outcomes: &mut [RowOutcome],
    places: Vec<usize>,
    results: store::Batch<row::Written>,
    dry: bool,
    locale: Locale,
) -> Result<()> {
    for (place, result) in places.into_iter().zip(results) {
        let Some(outcome) = outcomes.get_mut(place) else { continue };
        match result {
            Ok((written, _)) => {
                outcome.organisation = written.organisation.filter(|_| !dry);
                // Of a rehearsal, too: a file that names somebody who is erased goes with them.
                outcome.person = written.person;
                outcome.outcome =
                    if written.created { Outcome::Created } else { Outcome::Unchanged };
            }
            Err(error @ (Error::Invalid(_) | Error::Refused(_))) => {
                outcome.outcome = Outcome::Refused;
                outcome.remarks.push(error.in_words(locale));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
