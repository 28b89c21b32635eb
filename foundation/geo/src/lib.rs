//! Countries, cities, languages and the outline of the land: facts, compiled in.
//!
//! Countries and languages come from CLDR and GeoNames, cities from GeoNames, the outline from
//! Natural Earth; `docs/data.md` names the licences. Pure: no I/O at run time.

mod cities;
mod countries;
mod languages;
mod map;

pub use cities::{City, cities_of, city};
pub use countries::{Country, countries, country, country_name, recognise_country};
pub use languages::{Language, language, language_name, languages, recognise_language};
pub use map::{HEIGHT, LAND, WIDTH, projected};

use std::collections::HashMap;

/// The rows of a compiled-in CSV as maps from heading to cell.
fn rows(source: &'static str) -> impl Iterator<Item = HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    let headings: Vec<String> = reader
        .headers()
        .map(|headings| headings.iter().map(ToOwned::to_owned).collect())
        .unwrap_or_default();
    reader.into_records().filter_map(Result::ok).map(move |record| {
        headings.iter().cloned().zip(record.iter().map(ToOwned::to_owned)).collect()
    })
}

fn cell(row: &HashMap<String, String>, heading: &str) -> String {
    row.get(heading).cloned().unwrap_or_default()
}
