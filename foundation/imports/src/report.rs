//! What became of a file and of each of its rows.

use kernel::{OrganisationId, PersonId};
use serde::{Deserialize, Serialize};

use crate::{Columns, Table};

/// What became of one row.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
    /// The person, where the row names one and was written.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Where the row says that it is, as it was understood.
    #[serde(default)]
    pub place: String,
    /// Names of the fields that it changes.
    #[serde(default)]
    pub fields: Vec<String>,
}

/// What can become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
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
    /// The encoding in which the file was read.
    pub encoding: String,
    /// What stood between its cells.
    pub separator: char,
    /// Which column held what.
    pub columns: Columns,
    /// Pairs of records that look alike and now wait for the office.
    pub look_alikes: usize,
    /// Each row. Programs that ask for counts do not get them.
    #[serde(skip)]
    pub outcomes: Vec<RowOutcome>,
}

impl Imported {
    /// The outcomes of a table that was read with these columns.
    pub fn of(outcomes: Vec<RowOutcome>, table: &Table, columns: Columns) -> Self {
        let mut imported = Self {
            encoding: table.encoding.to_owned(),
            separator: char::from(table.separator),
            columns,
            outcomes,
            ..Self::default()
        };
        imported.count();
        imported
    }

    /// Counts the outcomes anew.
    pub fn count(&mut self) {
        let count =
            |sought| self.outcomes.iter().filter(|outcome| outcome.outcome == sought).count();
        self.rows = self.outcomes.len();
        self.created = count(Outcome::Created);
        self.changed = count(Outcome::Changed);
        self.unchanged = count(Outcome::Unchanged);
        self.refused = count(Outcome::Refused);
    }

    /// The rows that were refused, or of which something was left out, as a CSV to mend: the
    /// columns of the file itself, so that it can be imported again, with the line and what was
    /// wrong beside them. Cells that a spreadsheet would run as a formula are kept from it.
    ///
    /// # Errors
    /// When the rows cannot be written as CSV.
    pub fn to_mend(&self, table: &Table) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        let headings = table.headings.iter().map(String::as_str);
        writer.write_record(headings.chain(["line", "problem"]))?;
        let mut rows = table.rows.iter();
        for outcome in self.outcomes.iter().filter(|row| !row.remarks.is_empty()) {
            let Some(row) = rows.find(|row| row.line == outcome.line) else { continue };
            let width = table.headings.len();
            let cells = row.cells.iter().map(|cell| harmless(cell));
            let cells = cells.chain(std::iter::repeat_with(String::new)).take(width);
            let told = [outcome.line.to_string(), harmless(&outcome.remarks.join(" · "))];
            writer.write_record(cells.chain(told))?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }
}

/// A cell that no spreadsheet takes for a formula: OWASP's "CSV injection". A telephone such as
/// `+32 2 123` is no formula.
pub fn harmless(cell: &str) -> String {
    let number = !cell.chars().any(|c| c.is_alphabetic() || "=@(".contains(c));
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') if !number => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Source;

    #[test]
    fn rows_to_mend_keep_their_cells_and_say_what_is_wrong() {
        let bytes = "name,city\n,Lyon\nLe Quai,Angers\n=cmd(),\n".as_bytes().to_vec();
        let table = Table::read(&Source { bytes, ..Source::default() }).expect("is a table");
        let outcome = |row: usize, outcome, remarks: &[&str]| RowOutcome {
            line: table.rows[row].line,
            outcome,
            name: String::new(),
            remarks: remarks.iter().map(|remark| (*remark).to_owned()).collect(),
            organisation: None,
            person: None,
            place: String::new(),
            fields: Vec::new(),
        };
        let outcomes = vec![
            outcome(0, Outcome::Refused, &["it has no name"]),
            outcome(1, Outcome::Created, &[]),
            outcome(2, Outcome::Created, &["a formula?"]),
        ];
        let imported = Imported::of(outcomes, &table, Columns::new());
        let csv = String::from_utf8(imported.to_mend(&table).expect("is written")).expect("text");
        assert_eq!(csv, "name,city,line,problem\n,Lyon,2,it has no name\n'=cmd(),,4,a formula?\n");
    }
}
