//! Cities that are large enough to be known by name.

use std::collections::HashMap;
use std::sync::LazyLock;

use kernel::text;

use crate::{cell, rows};

/// One city.
#[derive(Clone, Debug)]
pub struct City {
    /// Its name.
    pub name: String,
    /// Its country's code.
    pub country: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// IANA time zone.
    pub time_zone: String,
}

/// Cities by folded name, the largest first, as the file has them.
static CITIES: LazyLock<HashMap<String, Vec<City>>> = LazyLock::new(|| {
    let mut cities: HashMap<String, Vec<City>> = HashMap::new();
    for city in all() {
        cities.entry(text::search(&city.name)).or_default().push(city);
    }
    cities
});

/// The city of this name in a country, or the largest of this name where none is given.
///
/// Most small places are not known: a city stays free text.
pub fn city(name: &str, country: Option<&str>) -> Option<&'static City> {
    let found = CITIES.get(&text::search(name))?;
    match country {
        Some(country) => found.iter().find(|city| city.country == country),
        None => found.first(),
    }
}

/// The cities of a country, the largest first.
pub fn cities_of(country: &str) -> Vec<&'static City> {
    BY_COUNTRY.get(country).map(|cities| cities.iter().collect()).unwrap_or_default()
}

/// Cities by country, the largest first, as the file has them.
static BY_COUNTRY: LazyLock<HashMap<String, Vec<City>>> = LazyLock::new(|| {
    let mut by_country: HashMap<String, Vec<City>> = HashMap::new();
    for city in all() {
        by_country.entry(city.country.clone()).or_default().push(city);
    }
    by_country
});

/// Reads the file.
fn all() -> impl Iterator<Item = City> {
    rows(include_str!("../data/cities.csv")).map(|row| City {
        name: cell(&row, "name"),
        country: cell(&row, "country"),
        latitude: cell(&row, "lat").parse().unwrap_or_default(),
        longitude: cell(&row, "lon").parse().unwrap_or_default(),
        time_zone: cell(&row, "timezone"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cities_are_known_within_their_country() {
        assert_eq!(city("montréal", Some("CA")).map(|c| c.country.as_str()), Some("CA"));
        assert_eq!(city("Paris", None).map(|c| c.country.as_str()), Some("FR"));
        assert!(city("Paris", Some("JP")).is_none());
    }
}
