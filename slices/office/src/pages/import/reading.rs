//! How a file is read, as a form that can be corrected; and the files before it.

use askama::Template;
use imports::{SEPARATORS, Table};
use kernel::{Locale, Result};
use membership::TermKind;
use web::ui::{self, Field};
use web::{Filled, Html};

use super::{OneImport, separator_label};
use crate::imports::{ENCODINGS, separator_name, targets};
use crate::model::{ImportKind, State};

use crate::rows::import;
use crate::words::Words;

/// Letters of a cell shown beside its heading.
const SAMPLE: usize = 40;

#[derive(Template)]
#[template(path = "import_reading.html")]
struct ReadingPart {
    t: Words,
    action: String,
    version: i64,
    summary: Html,
    columns: Html,
    options: Html,
}

#[derive(Template)]
#[template(path = "import_earlier.html")]
struct EarlierPart {
    t: Words,
    rows: Vec<Earlier>,
}

struct Earlier {
    href: String,
    name: String,
    state: String,
    day: String,
}

/// The form.
pub(super) fn form(
    row: &import::Model,
    table: &Table,
    filled: &Filled,
    locale: Locale,
) -> Result<Html> {
    let t = Words::of(locale);
    let columns = targets(row.kind, locale)
        .into_iter()
        .map(|(code, label)| ui::select(code, label, headings(table, t)));
    let columns: Vec<Field> = columns.collect();
    let mut options = vec![
        ui::select("encoding", t.import_encoding(), encodings(table))
            .hint(t.import_encoding_hint()),
        ui::select("separator", t.import_separator(), separators(locale)),
    ];
    if row.kind == ImportKind::Organisations {
        options.extend(about_organisations(t));
    }
    ui::part(&ReadingPart {
        t,
        action: OneImport { id: row.id }.to_string(),
        version: row.version,
        columns: ui::drawn(&columns, filled),
        summary: ui::summary(&[columns, options.clone()].concat(), filled, locale),
        options: ui::drawn(&options, filled),
    })
}

fn about_organisations(t: Words) -> Vec<Field> {
    let code = |kind: TermKind| kind.code().to_owned();
    let kinds = vec![
        (String::new(), t.import_as_contact()),
        (code(TermKind::Organisation), t.import_as_member()),
        (code(TermKind::Associate), t.import_as_associate()),
        (code(TermKind::Guest), t.import_as_guest()),
    ];
    vec![
        ui::select("members", t.import_as(), kinds),
        ui::day("members-since", t.import_since()).hint(t.import_since_hint()),
        ui::line("default-country", t.import_country()).hint(t.import_country_hint()),
        ui::line("default-city", t.import_city()),
    ]
}

/// The headings of the file, each with what stands under it first.
fn headings(table: &Table, t: Words) -> Vec<(String, String)> {
    let first = |place: usize| {
        let cells = table.rows.iter().take(50).filter_map(|row| row.cells.get(place));
        cells.filter(|cell| !cell.is_empty()).map(|cell| cell.replace('\n', " ")).next()
    };
    let named = table.headings.iter().enumerate().map(|(place, heading)| {
        let label = match first(place) {
            Some(cell) => t.import_heading(heading, cell.chars().take(SAMPLE).collect::<String>()),
            None => heading.clone(),
        };
        (heading.clone(), label)
    });
    std::iter::once((String::new(), t.import_no_heading())).chain(named).collect()
}

fn encodings(table: &Table) -> Vec<(String, String)> {
    let mut names: Vec<&str> = ENCODINGS.to_vec();
    if !names.contains(&table.encoding) {
        names.insert(0, table.encoding);
    }
    names.into_iter().map(|name| (name.to_owned(), name.to_owned())).collect()
}

fn separators(locale: Locale) -> Vec<(String, String)> {
    let named = SEPARATORS
        .into_iter()
        .map(|sign| (separator_name(char::from(sign)), separator_label(sign, locale)));
    named.collect()
}

/// The newest imports, for the side of the first form.
pub(super) fn earlier(rows: &[import::Model], locale: Locale) -> Result<Html> {
    let t = Words::of(locale);
    let rows = rows.iter().map(|row| {
        let day = row.made.date_naive();
        Earlier {
            href: OneImport { id: row.id }.to_string(),
            name: row.file_name.clone(),
            state: match row.state {
                State::Checking | State::Importing => t.state_working(),
                State::Checked => t.state_checked(),
                State::Done => t.state_done(),
                State::Unreadable => t.state_unreadable(),
            },
            day: format!("{} {}", day.format("%-d"), web::dates::month_short(day, locale)),
        }
    });
    ui::part(&EarlierPart { t, rows: rows.collect() })
}
