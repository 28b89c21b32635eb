//! Countries: codes, names in 20 languages, regions.

use std::collections::HashMap;
use std::sync::LazyLock;

use kernel::{Locale, text};

use crate::{cell, rows};

/// One country or territory of ISO 3166-1.
#[derive(Clone, Debug)]
pub struct Country {
    /// `FR`.
    pub code: String,
    /// `FRA`.
    pub code3: String,
    /// The UN's region: `Europe`.
    pub region: String,
    /// Names by language tag.
    pub names: HashMap<String, String>,
    /// Tags of the official languages.
    pub languages: Vec<String>,
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    rows(include_str!("../data/countries.csv"))
        .map(|row| Country {
            code: cell(&row, "alpha2"),
            code3: cell(&row, "alpha3"),
            region: cell(&row, "m49_region_name"),
            names: row
                .iter()
                .filter_map(|(heading, name)| {
                    Some((heading.strip_prefix("name_")?.to_owned(), name.clone()))
                })
                .collect(),
            languages: cell(&row, "official_languages")
                .split_whitespace()
                .map(|tag| tag.split('_').next().unwrap_or(tag).to_owned())
                .collect(),
        })
        .collect()
});

/// Everything that a country may be called, folded, to its code.
static CALLED: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut called = HashMap::new();
    for country in COUNTRIES.iter() {
        let names = country.names.values().chain([&country.code, &country.code3]);
        for name in names {
            called.entry(text::search(name)).or_insert(country.code.as_str());
        }
    }
    for (name, code) in OTHER_NAMES {
        called.entry(text::search(name)).or_insert(code);
    }
    called
});

/// What people write instead of the name that CLDR gives.
const OTHER_NAMES: [(&str, &str); 19] = [
    ("UK", "GB"),
    ("Great Britain", "GB"),
    ("England", "GB"),
    ("Scotland", "GB"),
    ("Wales", "GB"),
    ("Northern Ireland", "GB"),
    ("USA", "US"),
    ("U.S.A.", "US"),
    ("United States of America", "US"),
    ("Holland", "NL"),
    ("Czech Republic", "CZ"),
    ("Macedonia", "MK"),
    ("Turkey", "TR"),
    ("South Korea", "KR"),
    ("Republic of Korea", "KR"),
    ("Russian Federation", "RU"),
    ("Ivory Coast", "CI"),
    ("Taiwan, Province of China", "TW"),
    ("Palestine", "PS"),
];

/// All countries, in order of code.
pub fn countries() -> &'static [Country] {
    &COUNTRIES
}

/// A country by its code of two letters.
pub fn country(code: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| country.code == code)
}

/// A country's name in a language of the interface; the code itself where it is unknown.
pub fn country_name(code: &str, locale: Locale) -> &str {
    country(code)
        .and_then(|country| country.names.get(locale.tag()).or_else(|| country.names.get("en")))
        .map_or(code, String::as_str)
}

/// The country that a text names: by code, or by its name in any of 20 languages.
pub fn recognise_country(written: &str) -> Option<&'static str> {
    CALLED.get(&text::search(written)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_many_names() {
        for name in ["Deutschland", "GERMANY", "de", "DEU", "Γερμανία", "ドイツ"] {
            assert_eq!(recognise_country(name), Some("DE"), "{name}");
        }
        assert_eq!(recognise_country("the moon"), None);
        assert_eq!(country_name("FI", Locale::FR), "Finlande");
        assert_eq!(country_name("??", Locale::FR), "??");
    }
}
