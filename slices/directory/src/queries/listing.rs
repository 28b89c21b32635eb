//! What lists of organisations and of people share: words, filters, facets, pages and cursors.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{PageOf, Result, SubjectKind};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use search::{Index, Sought};
use store::{Read, Store, Visible};
use vocabulary::{Shelf, tags};

use crate::queries::cursor::Cursor;
use crate::queries::facets::{self, Columns, Facets};
use crate::queries::filters::Filters;

/// What the directory lists.
pub(crate) trait Listed: EntityTrait<Model: Send + Sync + 'static> {
    /// The kind under which the index and tags know it.
    const KIND: SubjectKind;
    /// What the list is ordered by; equal ones by their id.
    const SORT: Self::Column;

    /// What its facets are counted and narrowed by.
    fn columns() -> Columns<Self::Column>;

    /// Where a row stands in the list.
    fn place(row: &Self::Model) -> Cursor;
}

/// A page of the list with the counts of its facets.
pub(crate) struct Listing<T> {
    pub page: PageOf<T>,
    pub facets: Facets,
}

/// A page of the list: from the index with words, else from the database, remembered until
/// something happens.
pub(crate) async fn list<E: Listed>(
    store: &Store,
    index: &Index,
    visible: &Visible<E>,
    filters: &Filters,
    shelf: &Shelf,
) -> Result<Arc<Listing<E::Model>>> {
    let read = store.read();
    if filters.words.is_empty() {
        let name = filters.name(E::KIND.0, visible.keys());
        return store.remember(name, whole(&read, visible, filters, shelf)).await;
    }
    let page = filters.paging();
    let sought = Sought {
        kind: E::KIND,
        words: &filters.words,
        keys: visible.keys(),
        facets: filters.groups(),
        page,
    };
    let found = found_within(index, sought)?;
    let page = page.within(found.total);
    let rows = E::find()
        .filter(visible.condition())
        .filter(E::columns().id.is_in(found.ids.iter().copied()))
        .all(&read)
        .await?;
    let mut by_id: HashMap<Uuid, E::Model> =
        rows.into_iter().map(|row| (E::place(&row).id, row)).collect();
    let rows = found.ids.iter().filter_map(|id| by_id.remove(id)).collect();
    let page = PageOf { rows, total: found.total, page };
    Ok(Arc::new(Listing { page, facets: found.facets }))
}

/// Searches; behind the last page it answers the last one.
fn found_within(index: &Index, mut sought: Sought<'_>) -> Result<search::Found> {
    let found = index.search(&sought)?;
    let page = sought.page.within(found.total);
    if page == sought.page {
        return Ok(found);
    }
    sought.page = page;
    index.search(&sought)
}

/// The rows after a cursor, how many there are in all, and the cursor after these rows.
pub(crate) async fn after<E: Listed>(
    read: &Read<'_>,
    visible: &Visible<E>,
    filters: &Filters,
    shelf: &Shelf,
    cursor: Option<&Cursor>,
) -> Result<(Vec<E::Model>, u64, Option<Cursor>)> {
    let query = narrowed(visible, filters, shelf);
    let total = query.clone().count(read).await?;
    let behind = cursor.map(|cursor| {
        let same = E::SORT.eq(cursor.sort.clone()).and(E::columns().id.gt(cursor.id));
        E::SORT.gt(cursor.sort.clone()).or(same)
    });
    let size = filters.paging().size;
    let mut rows = query
        .filter(behind.map_or_else(Condition::all, |behind| Condition::all().add(behind)))
        .order_by_asc(E::SORT)
        .order_by_asc(E::columns().id)
        .limit(u64::from(size) + 1)
        .all(read)
        .await?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let is_more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| is_more).map(E::place);
    Ok((rows, total, next))
}

/// A page of all that the filters leave, without words.
async fn whole<E: Listed>(
    read: &Read<'_>,
    visible: &Visible<E>,
    filters: &Filters,
    shelf: &Shelf,
) -> Result<Listing<E::Model>> {
    let query = narrowed(visible, filters, shelf);
    let total = query.clone().count(read).await?;
    let page = filters.paging().within(total);
    let rows = query
        .clone()
        .order_by_asc(E::SORT)
        .order_by_asc(E::columns().id)
        .offset(page.offset())
        .limit(u64::from(page.size))
        .all(read)
        .await?;
    let facets = facets::count(read, &query, shelf, E::columns()).await?;
    Ok(Listing { page: PageOf { rows, total, page }, facets })
}

/// What the filters leave of what an actor may see.
pub(crate) fn narrowed<E: Listed>(
    visible: &Visible<E>,
    filters: &Filters,
    shelf: &Shelf,
) -> Select<E> {
    let columns = E::columns();
    let mut condition = visible.condition();
    if let Some(countries) = filters.countries() {
        condition = condition.add(columns.country.is_in(countries));
    }
    let kinds = filters.terms("kind", shelf);
    if let Some((column, kinds)) = columns.kind.zip(kinds) {
        condition = condition.add(column.is_in(kinds));
    }
    for facet in ["discipline", "concern"] {
        if let Some(terms) = filters.terms(facet, shelf) {
            let carrying = tags::carrying(E::KIND, &terms);
            condition = condition.add(columns.id.in_subquery(carrying));
        }
    }
    if let Some(languages) = filters.chosen.get("language") {
        let any = languages.iter().fold(Condition::any(), |any, tag| {
            any.add(columns.languages.contains(format!(" {tag} ")))
        });
        condition = condition.add(any);
    }
    if let Some(offering) = filters.offering() {
        condition = condition.add(columns.id.in_subquery(offering));
    }
    E::find().filter(condition)
}

/// Every found row, for a file: at most so many, and 500 where words are sought.
pub(crate) async fn all<E: Listed>(
    read: &Read<'_>,
    index: &Index,
    visible: &Visible<E>,
    filters: &Filters,
    shelf: &Shelf,
    most: Option<u64>,
) -> Result<Vec<E::Model>> {
    let mut query = narrowed(visible, filters, shelf);
    if !filters.words.is_empty() {
        let sought = Sought {
            kind: E::KIND,
            words: &filters.words,
            keys: visible.keys(),
            facets: filters.groups(),
            page: kernel::Page::of(1, 500),
        };
        query = query.filter(E::columns().id.is_in(index.search(&sought)?.ids));
    }
    Ok(query.order_by_asc(E::SORT).limit(most).all(read).await?)
}
