//! People: found, listed, counted.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{PageOf, PersonId, Result};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use search::{Index, Sought};
use store::{Read, Store, Visible};
use vocabulary::{Shelf, tags};

use crate::model::PERSON;
use crate::queries::cursor::Cursor;
use crate::queries::facets;
use crate::queries::filters::Filters;
use crate::queries::organisations::{Listing, found_within};
use crate::rows::person::{Column, Entity, Model};

/// One person, whoever asks. Their page asks the policy.
pub(crate) async fn find_unscoped(read: &Read<'_>, id: PersonId) -> Result<Option<Model>> {
    Ok(Entity::find_by_id(id).one(read).await?)
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
        let name = filters.name("people", visible.keys());
        return store.remember(name, whole(&read, visible, filters, shelf)).await;
    }
    let page = filters.paging();
    let sought = Sought {
        kind: PERSON,
        words: &filters.words,
        keys: visible.keys(),
        facets: filters.groups(),
        page,
    };
    let found = found_within(index, sought)?;
    let page = page.within(found.total);
    let ids: Vec<PersonId> = found.ids.iter().copied().map(PersonId).collect();
    let rows = Entity::find()
        .filter(visible.condition())
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(&read)
        .await?;
    let mut by_id: HashMap<PersonId, Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    let rows = ids.iter().filter_map(|id| by_id.remove(id)).collect();
    let page = PageOf { rows, total: found.total, page };
    Ok(Arc::new(Listing { page, facets: found.facets }))
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
        kind: None,
    };
    let facets = facets::count(read, &query, shelf, columns).await?;
    Ok(Listing { page: PageOf { rows, total, page }, facets })
}

fn narrowed(visible: &Visible<Entity>, filters: &Filters, shelf: &Shelf) -> Select<Entity> {
    let mut condition = visible.condition();
    if let Some(countries) = filters.countries() {
        condition = condition.add(Column::Country.is_in(countries));
    }
    for facet in ["discipline", "concern"] {
        if let Some(terms) = filters.terms(facet, shelf) {
            condition = condition.add(Column::Id.in_subquery(tags::carrying(PERSON, &terms)));
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

/// Where each of these people belongs today: the name of one organisation, as it may be seen.
pub(crate) async fn homes(
    read: &Read<'_>,
    keys: &kernel::AudienceKeys,
    people: &[PersonId],
    day: kernel::Day,
) -> Result<HashMap<PersonId, String>> {
    use crate::rows::{affiliation, organisation};
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::Person.is_in(people.iter().copied()))
        .filter(crate::queries::affiliations::counting_on(day))
        .find_also_related(organisation::Entity)
        .all(read)
        .await?;
    let mut homes = HashMap::new();
    for (row, organisation) in rows {
        let Some(organisation) = organisation.filter(|o| keys.hear(&o.audience)) else { continue };
        let title = row.title.map(|title| format!("{title}, ")).unwrap_or_default();
        homes.entry(row.person).or_insert(format!("{title}{}", organisation.name));
    }
    Ok(homes)
}

/// Whether a picture stands on a record that an actor may see.
pub(crate) async fn picture_is_seen(
    read: &Read<'_>,
    actor: &kernel::Actor,
    name: &str,
) -> Result<bool> {
    use crate::rows::organisation;
    let people = Entity::find().filter(Column::Portrait.contains(name)).all(read).await?;
    if people.iter().any(|row| crate::policy::sees_person(actor, row)) {
        return Ok(true);
    }
    let organisations = organisation::Entity::find()
        .filter(organisation::Column::Logo.contains(name))
        .all(read)
        .await?;
    Ok(organisations.iter().any(|row| crate::policy::sees_organisation(actor, row)))
}
