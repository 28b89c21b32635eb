//! Organisations: found, listed, counted.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{OrganisationId, Result, SubjectKind};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, RelationTrait,
};
use store::{Read, Store, Visible};
use vocabulary::texts::{self, InLanguages};
use vocabulary::{Shelf, TermId, tags};

use crate::model::ORGANISATION;
use crate::queries::affiliations::{self, Entry};
use crate::queries::cursor::Cursor;
use crate::queries::facets::Columns;
use crate::queries::filters::Filters;
use crate::queries::listing::{Listed, narrowed};
use crate::rows::organisation::{Column, Entity, Model};

impl Listed for Entity {
    const KIND: SubjectKind = ORGANISATION;
    const SORT: Column = Column::NameSort;

    fn columns() -> Columns<Column> {
        Columns {
            id: Column::Id,
            country: Column::Country,
            languages: Column::Languages,
            kind: Some(Column::Kind),
        }
    }

    fn place(row: &Model) -> Cursor {
        Cursor { sort: row.name_sort.clone(), id: row.id.0 }
    }
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
