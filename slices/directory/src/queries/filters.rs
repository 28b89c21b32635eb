//! What a list is narrowed by. Every filter stands in the address.

use std::collections::BTreeMap;

use kernel::{Locale, Page};
use vocabulary::{Shelf, TermId};
use web::{Filled, query};

use crate::model::{CONCERN, DISCIPLINE, KIND};

/// Rows on one page of the directory.
pub(crate) const ROWS: u32 = 30;

/// Facets in the order in which pages show them.
pub(crate) const FACETS: [&str; 7] =
    ["region", "country", "kind", "discipline", "concern", "language", "offers"];

/// The words and the filters of a list, as they stand in its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filters {
    pub words: String,
    /// Chosen values by facet.
    pub chosen: BTreeMap<&'static str, Vec<String>>,
    pub page: u32,
}

impl Filters {
    /// Reads an address's query. What is not understood is left out.
    pub(crate) fn of(filled: &Filled) -> Self {
        let mut chosen = BTreeMap::new();
        for facet in FACETS {
            let values: Vec<String> = filled
                .values(facet)
                .filter(|value| !value.is_empty() && value.len() <= 80)
                .map(ToOwned::to_owned)
                .take(20)
                .collect();
            if !values.is_empty() {
                chosen.insert(facet, values);
            }
        }
        let words: String = kernel::text::visible(filled.value("q")).chars().take(200).collect();
        Self { words, chosen, page: filled.value("page").parse().unwrap_or(1) }
    }

    /// Whether a value of a facet is chosen.
    pub(crate) fn has(&self, facet: &str, value: &str) -> bool {
        self.chosen.get(facet).is_some_and(|values| values.iter().any(|chosen| chosen == value))
    }

    /// The address's query, on a page.
    pub(crate) fn address(&self, page: u32) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let mut pairs: Vec<(&str, &str)> = vec![("q", &self.words)];
        for (facet, values) in &self.chosen {
            pairs.extend(values.iter().map(|value| (*facet, value.as_str())));
        }
        pairs.push(("page", &page));
        query(&pairs)
    }

    /// The query with a value chosen, or no longer chosen, from the first page on.
    pub(crate) fn toggled(&self, facet: &'static str, value: &str) -> String {
        let mut other = self.clone();
        let values = other.chosen.entry(facet).or_default();
        if let Some(place) = values.iter().position(|chosen| chosen == value) {
            values.remove(place);
        } else {
            values.push(value.to_owned());
        }
        other.address(1)
    }

    /// A name under which a list can be remembered for all who may see the same.
    pub(crate) fn name(&self, list: &str, keys: &kernel::AudienceKeys) -> String {
        format!("{list} {:?} {}", crate::policy::listed_for(keys), self.address(self.page))
    }

    pub(crate) fn paging(&self) -> Page {
        Page::of(self.page, ROWS)
    }

    /// The chosen values as the index spells them.
    pub(crate) fn groups(&self) -> Vec<Vec<String>> {
        let spell = |(facet, values): (&&'static str, &Vec<String>)| {
            values.iter().map(|value| format!("{facet}={value}")).collect()
        };
        self.chosen.iter().map(spell).collect()
    }

    /// Chosen country codes, regions resolved.
    pub(crate) fn countries(&self) -> Option<Vec<String>> {
        let regions = self.chosen.get("region");
        let countries = self.chosen.get("country");
        if regions.is_none() && countries.is_none() {
            return None;
        }
        let in_region = |code: &str| {
            let region = geo::country(code).map(|country| country.region.as_str());
            regions.is_none_or(|regions| regions.iter().any(|r| Some(r.as_str()) == region))
        };
        let all = geo::countries().iter().map(|country| country.code.clone());
        let named = |code: &String| countries.is_none_or(|chosen| chosen.contains(code));
        Some(all.filter(|code| in_region(code) && named(code)).collect())
    }

    /// Who has written that they offer something, or look for something: a subquery of subjects.
    pub(crate) fn offering(&self) -> Option<sea_orm::sea_query::SelectStatement> {
        let chosen = self.chosen.get("offers")?;
        let fields = [crate::model::OFFERS, crate::model::NEEDS];
        let fields: Vec<&str> =
            fields.into_iter().filter(|field| chosen.iter().any(|value| value == field)).collect();
        Some(vocabulary::texts::having(&fields))
    }

    /// Chosen terms of a vocabulary's facet. An unknown code finds nothing, not everything.
    pub(crate) fn terms(&self, facet: &str, shelf: &Shelf) -> Option<Vec<TermId>> {
        let codes = self.chosen.get(facet)?;
        let vocabulary = vocabulary_of(facet);
        Some(codes.iter().filter_map(|code| Some(shelf.by_code(vocabulary, code)?.id)).collect())
    }
}

/// The vocabulary behind a facet.
pub(crate) fn vocabulary_of(facet: &str) -> &'static str {
    match facet {
        "kind" => KIND,
        "discipline" => DISCIPLINE,
        _ => CONCERN,
    }
}

/// One value of a facet with its label and how many there are.
#[derive(Clone, Debug)]
pub(crate) struct FacetValue {
    pub label: String,
    pub count: u64,
    pub chosen: bool,
    pub href: String,
}

/// The values of a facet out of counts such as `country=FR`, the most frequent first.
pub(crate) fn values(
    facet: &'static str,
    counts: &BTreeMap<String, u64>,
    filters: &Filters,
    shelf: &Shelf,
    locale: Locale,
    base: &str,
) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = counts
        .iter()
        .filter_map(|(key, count)| {
            let value = key.strip_prefix(facet)?.strip_prefix('=')?;
            Some(FacetValue {
                label: label(facet, value, shelf, locale)?,
                count: *count,
                chosen: filters.has(facet, value),
                href: format!("{base}{}", filters.toggled(facet, value)),
            })
        })
        .collect();
    values.sort_by(|a, b| {
        b.chosen.cmp(&a.chosen).then(b.count.cmp(&a.count)).then(a.label.cmp(&b.label))
    });
    values
}

fn label(facet: &str, value: &str, shelf: &Shelf, locale: Locale) -> Option<String> {
    match facet {
        "region" => Some(crate::words::region(value, locale)),
        "country" => Some(geo::country_name(value, locale).to_owned()),
        "language" => Some(geo::language_name(value, locale).to_owned()),
        "offers" => crate::words::offers(value, locale),
        _ => {
            let term = shelf.by_code(vocabulary_of(facet), value)?;
            Some(term.labels.in_locale(locale).to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filters(query: &[(&str, &str)]) -> Filters {
        let pairs = query.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Filters::of(&Filled::pairs(pairs))
    }

    #[test]
    fn an_address_says_all_of_a_list() {
        let filters = filters(&[
            ("q", "rural tour"),
            ("country", "FR"),
            ("country", "BE"),
            ("page", "3"),
            ("x", "y"),
        ]);
        assert_eq!(filters.address(3), "?q=rural+tour&country=FR&country=BE&page=3");
        assert_eq!(filters.toggled("country", "FR"), "?q=rural+tour&country=BE");
        assert_eq!(
            filters.toggled("kind", "venue"),
            "?q=rural+tour&country=FR&country=BE&kind=venue"
        );
    }

    #[test]
    fn a_region_stands_for_its_countries() {
        let europe = filters(&[("region", "Europe"), ("country", "JP")]).countries();
        assert_eq!(europe, Some(Vec::new()));
        let countries = filters(&[("region", "Europe")]).countries().unwrap_or_default();
        assert!(countries.contains(&"EE".to_owned()) && !countries.contains(&"JP".to_owned()));
        assert_eq!(filters(&[]).countries(), None);
    }
}
