//! Organisations: found, listed, counted.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{OrganisationId, PageOf, Result};
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, RelationTrait, Select,
};
use search::{Index, Sought};
use store::{Read, Store, Visible};
use vocabulary::texts::{self, InLanguages};
use vocabulary::{Shelf, TermId, tags};

use crate::model::ORGANISATION;
use crate::queries::affiliations::{self, Entry};
use crate::queries::cursor::Cursor;
use crate::queries::facets::{self, Facets};
use crate::queries::filters::Filters;
use crate::rows::organisation::{self, Column, Entity, Model};

/// A page of the list with the counts of its facets.
pub(crate) struct Listing<T> {
    pub page: PageOf<T>,
    pub facets: Facets,
}

/// One organisation, whoever asks. Its page asks the policy.
pub(crate) async fn find_unscoped(read: &Read<'_>, id: OrganisationId) -> Result<Option<Model>> {
    Ok(Entity::find_by_id(id).one(read).await?)
}

/// All that an organisation's page is made of, whoever asks: the page asks the policy for each part.
pub(crate) struct Card {
    pub row: Model,
    pub texts: HashMap<String, InLanguages>,
    pub tags: Vec<TermId>,
    pub ledger: Vec<Entry<crate::rows::person::Model>>,
}

/// An organisation's card, remembered until something happens.
pub(crate) async fn card_unscoped(store: &Store, id: OrganisationId) -> Result<Arc<Option<Card>>> {
    let reading = async {
        let read = store.read();
        let Some(row) = find_unscoped(&read, id).await? else { return Ok(None) };
        Ok(Some(Card {
            row,
            texts: texts::of(&read, &[id.0]).await?.remove(&id.0).unwrap_or_default(),
            tags: tags::of(&read, &[id.0]).await?.remove(&id.0).unwrap_or_default(),
            ledger: affiliations::ledger_unscoped(&read, id).await?,
        }))
    };
    store.remember(format!("organisation {id}"), reading).await
}

/// Where an organisation went that was merged into another.
pub(crate) async fn merged_into(
    read: &Read<'_>,
    id: OrganisationId,
) -> Result<Option<OrganisationId>> {
    let row = crate::rows::merged::Entity::find_by_id(id).one(read).await?;
    Ok(row.map(|row| row.kept))
}

/// A page of the list: from the index with words, else from the database, remembered until
/// something happens.
pub(crate) async fn list(
    store: &Store,
    index: &Index,
    visible: &Visible<Entity>,
    filters: &Filters,
    shelf: &Shelf,
) -> Result<Arc<Listing<Model>>> {
    let read = store.read();
    if filters.words.is_empty() {
        let name = filters.name("organisations", visible.keys());
        return store.remember(name, whole(&read, visible, filters, shelf)).await;
    }
    let page = filters.paging();
    let sought = Sought {
        kind: ORGANISATION,
        words: &filters.words,
        keys: visible.keys(),
        facets: filters.groups(),
        page,
    };
    let found = found_within(index, sought)?;
    let page = page.within(found.total);
    let ids: Vec<OrganisationId> = found.ids.iter().copied().map(OrganisationId).collect();
    let rows = Entity::find()
        .filter(visible.condition())
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(&read)
        .await?;
    let mut by_id: HashMap<OrganisationId, Model> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    let rows = ids.iter().filter_map(|id| by_id.remove(id)).collect();
    let page = PageOf { rows, total: found.total, page };
    Ok(Arc::new(Listing { page, facets: found.facets }))
}

/// Searches; behind the last page it answers the last one.
pub(crate) fn found_within(index: &Index, mut sought: Sought<'_>) -> Result<search::Found> {
    let found = index.search(&sought)?;
    let page = sought.page.within(found.total);
    if page == sought.page {
        return Ok(found);
    }
    sought.page = page;
    index.search(&sought)
}

/// The rows after a cursor, how many there are in all, and the cursor after these rows.
pub(crate) async fn after(
    read: &Read<'_>,
    visible: &Visible<Entity>,
    filters: &Filters,
    shelf: &Shelf,
    cursor: Option<&Cursor>,
) -> Result<(Vec<Model>, u64, Option<Cursor>)> {
    let query = narrowed(visible, filters, shelf);
    let total = query.clone().count(read).await?;
    let behind = cursor.map(|cursor| {
        let same = Column::NameSort.eq(cursor.sort.clone()).and(Column::Id.gt(cursor.id));
        Column::NameSort.gt(cursor.sort.clone()).or(same)
    });
    let size = filters.paging().size;
    let mut rows = query
        .filter(behind.map_or_else(Condition::all, |behind| Condition::all().add(behind)))
        .order_by_asc(Column::NameSort)
        .order_by_asc(Column::Id)
        .limit(u64::from(size) + 1)
        .all(read)
        .await?;
    let is_more = rows.len() > usize::try_from(size).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    let last = rows.last().filter(|_| is_more);
    let next = last.map(|row| Cursor { sort: row.name_sort.clone(), id: row.id.0 });
    Ok((rows, total, next))
}

/// A page of all that the filters leave, without words.
async fn whole(
    read: &Read<'_>,
    visible: &Visible<Entity>,
    filters: &Filters,
    shelf: &Shelf,
) -> Result<Listing<Model>> {
    let query = narrowed(visible, filters, shelf);
    let total = query.clone().count(read).await?;
    let page = filters.paging().within(total);
    let rows = query
        .clone()
        .order_by_asc(Column::NameSort)
        .order_by_asc(Column::Id)
        .offset(page.offset())
        .limit(u64::from(page.size))
        .all(read)
        .await?;
    let columns = facets::Columns {
        id: Column::Id,
        country: Column::Country,
        languages: Column::Languages,
        kind: Some(Column::Kind),
    };
    let facets = facets::count(read, &query, shelf, columns).await?;
    Ok(Listing { page: PageOf { rows, total, page }, facets })
}

fn narrowed(visible: &Visible<Entity>, filters: &Filters, shelf: &Shelf) -> Select<Entity> {
    let mut condition = visible.condition();
    if let Some(countries) = filters.countries() {
        condition = condition.add(Column::Country.is_in(countries));
    }
    if let Some(kinds) = filters.terms("kind", shelf) {
        condition = condition.add(Column::Kind.is_in(kinds));
    }
    for facet in ["discipline", "concern"] {
        if let Some(terms) = filters.terms(facet, shelf) {
            let carrying = tags::carrying(ORGANISATION, &terms);
            condition = condition.add(Column::Id.in_subquery(carrying));
        }
    }
    if let Some(languages) = filters.chosen.get("language") {
        let any = languages.iter().fold(Condition::any(), |any, tag| {
            any.add(Column::Languages.contains(format!(" {tag} ")))
        });
        condition = condition.add(any);
    }
    if let Some(offering) = filters.offering() {
        condition = condition.add(Column::Id.in_subquery(offering));
    }
    Entity::find().filter(condition)
}

/// How many people count at each organisation on a day, as far as they may be seen.
pub(crate) async fn people_counts(
    read: &Read<'_>,
    keys: &kernel::AudienceKeys,
    organisations: &[OrganisationId],
    day: kernel::Day,
) -> Result<HashMap<OrganisationId, i64>> {
    use crate::rows::{affiliation, person};
    #[derive(FromQueryResult)]
    struct Count {
        organisation: OrganisationId,
        count: i64,
    }
    let distinct = Expr::from(Func::count_distinct(Expr::col((
        affiliation::Entity,
        affiliation::Column::Person,
    ))));
    let rows = affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::Organisation)
        .expr_as(distinct, "count")
        .join(JoinType::InnerJoin, affiliation::Relation::Person.def())
        .filter(affiliation::Column::Organisation.is_in(organisations.iter().copied()))
        .filter(crate::queries::affiliations::counting_on(day))
        .filter(person::Column::Audience.is_in(keys.iter()))
        .group_by(affiliation::Column::Organisation)
        .into_model::<Count>()
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|row| (row.organisation, row.count)).collect())
}

/// A place on the map.
#[derive(FromQueryResult)]
pub(crate) struct Dot {
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
}

/// Where the listed organisations are.
pub(crate) async fn dots(
    read: &Read<'_>,
    visible: &Visible<Entity>,
    filters: &Filters,
    shelf: &Shelf,
) -> Result<Vec<Dot>> {
    let dots = narrowed(visible, filters, shelf)
        .select_only()
        .column(Column::Latitude)
        .column(Column::Longitude)
        .filter(Column::Latitude.is_not_null())
        .limit(5_000)
        .into_model::<Dot>()
        .all(read)
        .await?;
    Ok(dots)
}

/// Every found organisation, for a file: at most so many, and 500 where words are sought.
pub(crate) async fn all(
    read: &Read<'_>,
    index: &Index,
    visible: &Visible<Entity>,
    filters: &Filters,
    shelf: &Shelf,
    most: Option<u64>,
) -> Result<Vec<organisation::Model>> {
    let mut query = narrowed(visible, filters, shelf);
    if !filters.words.is_empty() {
        let sought = Sought {
            kind: ORGANISATION,
            words: &filters.words,
            keys: visible.keys(),
            facets: filters.groups(),
            page: kernel::Page::of(1, 500),
        };
        let ids = index.search(&sought)?.ids.into_iter().map(OrganisationId);
        query = query.filter(Column::Id.is_in(ids));
    }
    let rows = query.order_by_asc(Column::NameSort).limit(most).all(read).await?;
    Ok(rows)
}
