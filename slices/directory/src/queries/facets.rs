//! How many of each facet value stand in a list that comes from the database.

use std::collections::BTreeMap;

use kernel::Result;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select,
};
use store::Read;
use vocabulary::{Shelf, TermId, tags, texts};

use crate::model::{CONCERN, DISCIPLINE, KIND, NEEDS, OFFERS, split};

/// The columns of an entity that its facets are counted by.
pub(crate) struct Columns<C> {
    pub id: C,
    pub country: C,
    pub languages: C,
    pub kind: Option<C>,
}

/// Counts such as `country=FR`, by value.
pub(crate) type Facets = BTreeMap<String, u64>;

#[derive(FromQueryResult)]
struct Counted {
    value: Option<String>,
    count: i64,
}

#[derive(FromQueryResult)]
struct CountedTerm {
    value: Option<TermId>,
    count: i64,
}

/// Counts all facets among what a query lists: a query for each kind of facet.
pub(crate) async fn count<E: EntityTrait>(
    read: &Read<'_>,
    query: &Select<E>,
    shelf: &Shelf,
    columns: Columns<E::Column>,
) -> Result<Facets> {
    let mut facets = Facets::new();
    for counted in grouped(read, query, columns.country, columns.id).await? {
        add_country(&mut facets, counted.value.as_deref(), counted.count);
    }
    for counted in grouped(read, query, columns.languages, columns.id).await? {
        add_languages(&mut facets, counted.value.as_deref(), counted.count);
    }
    if let Some(kind) = columns.kind {
        let kinds = by(query, kind, columns.id).into_model::<CountedTerm>().all(read).await?;
        for counted in kinds {
            add_term(&mut facets, counted.value, counted.count, shelf);
        }
    }
    let subjects = query.clone().select_only().column(columns.id).into_query();
    for (term, count) in tag_counts(read, subjects.clone()).await? {
        add_term(&mut facets, Some(term), count, shelf);
    }
    for (field, count) in texts::counts(read, subjects, &[OFFERS, NEEDS]).await? {
        add(&mut facets, format!("offers={field}"), count);
    }
    Ok(facets)
}

fn by<E: EntityTrait>(query: &Select<E>, column: E::Column, id: E::Column) -> Select<E> {
    query
        .clone()
        .select_only()
        .column_as(column, "value")
        .column_as(id.count(), "count")
        .group_by(column)
}

async fn grouped<E: EntityTrait>(
    read: &Read<'_>,
    query: &Select<E>,
    column: E::Column,
    id: E::Column,
) -> Result<Vec<Counted>> {
    Ok(by(query, column, id).into_model::<Counted>().all(read).await?)
}

/// How often each term stands on the subjects of a subquery.
async fn tag_counts(read: &Read<'_>, subjects: SelectStatement) -> Result<Vec<(TermId, i64)>> {
    let rows = tags::Entity::find()
        .select_only()
        .column_as(tags::Column::Term, "value")
        .column_as(tags::Column::Subject.count(), "count")
        .filter(tags::Column::Subject.in_subquery(subjects))
        .group_by(tags::Column::Term)
        .into_model::<CountedTerm>()
        .all(read)
        .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.value?, row.count))).collect())
}

fn add(facets: &mut Facets, value: String, count: i64) {
    *facets.entry(value).or_default() += u64::try_from(count).unwrap_or(0);
}

fn add_country(facets: &mut Facets, code: Option<&str>, count: i64) {
    let Some(code) = code else { return };
    add(facets, format!("country={code}"), count);
    if let Some(country) = geo::country(code).filter(|country| !country.region.is_empty()) {
        add(facets, format!("region={}", country.region), count);
    }
}

/// Each language of records that work in the same ones.
fn add_languages(facets: &mut Facets, languages: Option<&str>, count: i64) {
    for language in split(languages.unwrap_or_default()) {
        add(facets, format!("language={language}"), count);
    }
}

fn add_term(facets: &mut Facets, term: Option<TermId>, count: i64, shelf: &Shelf) {
    let Some(term) = term.and_then(|term| shelf.get(term)) else { return };
    let facet = match term.vocabulary.as_str() {
        KIND => "kind",
        DISCIPLINE => "discipline",
        CONCERN => "concern",
        _ => return,
    };
    add(facets, format!("{facet}={}", term.code), count);
}
