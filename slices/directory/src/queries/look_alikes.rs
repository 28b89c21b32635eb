//! Pairs of organisations that look alike and wait for an answer.

use kernel::{Day, OrganisationId, Result};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use store::Read;

use crate::rows::{look_alike, organisation, source_key};

fn open() -> Select<look_alike::Entity> {
    look_alike::Entity::find()
        .filter(look_alike::Column::AreTwo.eq(false))
        .order_by_asc(look_alike::Column::Made)
        .order_by_asc(look_alike::Column::Id)
}

/// How many pairs wait, and since when the first.
pub(crate) async fn waiting(read: &Read<'_>) -> Result<Option<(u64, Day)>> {
    let Some(first) = open().one(read).await? else { return Ok(None) };
    Ok(Some((open().count(read).await?, first.made.date_naive())))
}

/// The pairs that wait, the oldest first.
pub(crate) async fn oldest(read: &Read<'_>, most: u64) -> Result<Vec<look_alike::Model>> {
    Ok(open().limit(most).all(read).await?)
}

/// The organisations of some pairs, with where each was imported from.
pub(crate) async fn sides(
    read: &Read<'_>,
    ids: &[OrganisationId],
) -> Result<(Vec<organisation::Model>, Vec<source_key::Model>)> {
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids.iter().copied()))
        .all(read)
        .await?;
    let keys = source_key::Entity::find()
        .filter(source_key::Column::Subject.is_in(ids.iter().map(|id| id.0)))
        .all(read)
        .await?;
    Ok((rows, keys))
}
