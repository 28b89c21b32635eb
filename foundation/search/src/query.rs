//! Searching.

use std::collections::BTreeMap;

use kernel::{AudienceKeys, Error, Page, Result, SubjectKind};
use tantivy::aggregation::AggregationCollector;
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, EmptyQuery, FuzzyTermQuery, Occur, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{TantivyDocument, Term};
use uuid::Uuid;

use crate::Index;
use crate::index::Audience;
use crate::tokens;

/// Facet values counted at most, over all facets.
const FACETS: u32 = 2_000;

/// What is sought, and by whom.
#[derive(Clone, Debug)]
pub struct Sought<'a> {
    /// The kind of record.
    pub kind: SubjectKind,
    /// The words as they were typed.
    pub words: &'a str,
    /// The audiences of whoever seeks.
    pub keys: &'a AudienceKeys,
    /// Facets: each group must match, any value of a group will do.
    pub facets: Vec<Vec<String>>,
    /// Which page.
    pub page: Page,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Ids of this page, best first.
    pub ids: Vec<Uuid>,
    /// How many in all.
    pub total: u64,
    /// How many of each facet value among all that was found.
    pub facets: BTreeMap<String, u64>,
}

impl Index {
    /// Searches. Only what the seeker's audiences may see matches and counts.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn search(&self, sought: &Sought<'_>) -> Result<Found> {
        let heard = self.heard(sought.keys);
        let query = self.query(sought, &heard);
        let searcher = self.reader.searcher();
        let offset = usize::try_from(sought.page.offset()).map_err(Error::internal)?;
        let size = usize::try_from(sought.page.size).map_err(Error::internal)?;
        let best = TopDocs::with_limit(size).and_offset(offset).order_by_score();
        let counting = AggregationCollector::from_aggs(aggregations(&heard)?, Default::default());
        let (best, total, counted) =
            searcher.search(&query, &(best, Count, counting)).map_err(Error::internal)?;
        let mut ids = Vec::with_capacity(best.len());
        for (_, address) in best {
            let document: TantivyDocument = searcher.doc(address).map_err(Error::internal)?;
            let id = document.get_first(self.fields.id).and_then(|value| value.as_str());
            ids.extend(id.and_then(|id| Uuid::parse_str(id).ok()));
        }
        let total = u64::try_from(total).map_err(Error::internal)?;
        Ok(Found { ids, total, facets: facets(&serde_json::to_value(counted)?) })
    }

    fn query(&self, sought: &Sought<'_>, heard: &[Audience]) -> BooleanQuery {
        let mut parts: Vec<(Occur, Box<dyn Query>)> = vec![
            (Occur::Must, exactly(self.fields.kind, sought.kind.0)),
            (Occur::Must, any(sought.keys.iter().map(|key| exactly(self.fields.audience, key)))),
        ];
        for group in &sought.facets {
            let values = group.iter().flat_map(|value| {
                heard.iter().map(move |audience| exactly(audience.facets, value))
            });
            parts.push((Occur::Must, any(values)));
        }
        let words = tokens::sought(sought.words);
        let last = words.len().saturating_sub(1);
        for (place, word) in words.iter().enumerate() {
            parts.push((Occur::Must, self.word(word, place == last, heard)));
        }
        // Signs alone name nobody; no words at all leave everybody.
        if words.is_empty() && sought.words.trim().is_empty() {
            parts.push((Occur::Must, Box::new(AllQuery)));
        } else if words.is_empty() {
            parts.push((Occur::Must, Box::new(EmptyQuery)));
        }
        BooleanQuery::new(parts)
    }

    /// One word: as typed, as the beginning of a word, or with a typing error. Names weigh more.
    fn word(&self, word: &str, is_last: bool, heard: &[Audience]) -> Box<dyn Query> {
        let fields = std::iter::once((self.fields.title, 3.0))
            .chain(heard.iter().map(|audience| (audience.text, 1.0)));
        let mut ways: Vec<Box<dyn Query>> = Vec::new();
        for (field, weight) in fields {
            let term = Term::from_field_text(field, word);
            ways.push(boost(exactly(field, word), 4.0 * weight));
            let mistakes = mistakes_forgiven(word);
            if is_last {
                let prefix = FuzzyTermQuery::new_prefix(term.clone(), 0, true);
                ways.push(boost(Box::new(prefix), 2.0 * weight));
            }
            if mistakes > 0 {
                let fuzzy = FuzzyTermQuery::new(term.clone(), mistakes, true);
                ways.push(boost(Box::new(fuzzy), weight));
            }
            if mistakes > 0 && is_last {
                let fuzzy = FuzzyTermQuery::new_prefix(term, 1, true);
                ways.push(boost(Box::new(fuzzy), 0.5 * weight));
            }
        }
        any(ways.into_iter())
    }
}

/// Wrong, missing or swapped letters that are forgiven in a word of this length.
fn mistakes_forgiven(word: &str) -> u8 {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

fn exactly(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn boost(query: Box<dyn Query>, by: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, by))
}

fn any(queries: impl Iterator<Item = Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::new(queries.map(|query| (Occur::Should, query)).collect()))
}

fn aggregations(heard: &[Audience]) -> Result<Aggregations> {
    let mut request = serde_json::Map::new();
    for audience in heard {
        let field = format!("facets_{}", audience.name);
        let terms = serde_json::json!({ "terms": { "field": field, "size": FACETS } });
        request.insert(audience.name.to_owned(), terms);
    }
    Ok(serde_json::from_value(serde_json::Value::Object(request))?)
}

/// Adds up the buckets of all audiences.
fn facets(counted: &serde_json::Value) -> BTreeMap<String, u64> {
    let mut facets = BTreeMap::new();
    let audiences = counted.as_object().into_iter().flat_map(serde_json::Map::values);
    let buckets = audiences.filter_map(|answer| answer.get("buckets")?.as_array()).flatten();
    for bucket in buckets {
        let value = bucket.get("key").and_then(serde_json::Value::as_str);
        let count = bucket.get("doc_count").and_then(serde_json::Value::as_u64);
        if let (Some(value), Some(count)) = (value, count) {
            *facets.entry(value.to_owned()).or_default() += count;
        }
    }
    facets
}
