//! What changed in a programme since somebody last looked.

use std::collections::HashSet;

use kernel::{PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::Read;

use crate::model::SessionId;
use crate::rows::{look, meeting, publication, registration};

/// How many sessions changed since a person last looked; for whoever never did, since they asked
/// for a place. Who neither looked nor asked is told of nothing.
pub(crate) async fn changed_since(
    read: &Read<'_>,
    row: &meeting::Model,
    person: PersonId,
) -> Result<usize> {
    let seen = look::Entity::find_by_id((person, row.id)).one(read).await?;
    let later = match seen {
        Some(seen) if seen.number >= row.publications => return Ok(0),
        Some(seen) => publication::Column::Number.gt(seen.number),
        None => match registration::of(row.id, person).one(read).await? {
            Some(asked) => publication::Column::At.gt(asked.asked),
            None => return Ok(0),
        },
    };
    let rows = publication::Entity::find()
        .filter(publication::Column::Meeting.eq(row.id))
        .filter(later)
        .all(read)
        .await?;
    let changed = rows.iter().flat_map(|row| &row.changes.0).map(|changed| changed.session);
    Ok(changed.collect::<HashSet<SessionId>>().len())
}
