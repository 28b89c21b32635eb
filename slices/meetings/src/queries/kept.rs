//! Whom somebody wants to find again.

use directory::face;
use kernel::{AudienceKeys, PersonId, Result};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::rows::{acquaintance, kept};

/// A person on somebody's list.
pub(crate) struct Kept {
    pub row: kept::Model,
    /// Who it is, while the owner of the list may see them.
    pub person: Option<face::person::Model>,
    /// Whether both say that they met.
    pub met: bool,
}

/// A person's list, whom they kept last first.
pub(crate) async fn list(
    read: &Read<'_>,
    owner: PersonId,
    keys: &AudienceKeys,
) -> Result<Vec<Kept>> {
    let rows = kept::Entity::find()
        .filter(kept::Column::Person.eq(owner))
        .order_by_desc(kept::Column::Made)
        .order_by_asc(kept::Column::Kept)
        .limit(1_000)
        .all(read)
        .await?;
    let people = face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(rows.iter().map(|row| row.kept)))
        .filter(face::person::Column::Audience.is_in(keys.iter()))
        .all(read)
        .await?;
    let met = met(read, owner).await?;
    let with = |row: kept::Model| Kept {
        person: people.iter().find(|person| person.id == row.kept).cloned(),
        met: met.contains(&row.kept),
        row,
    };
    Ok(rows.into_iter().map(with).collect())
}

/// What somebody noted about another, if anything.
pub(crate) async fn one(
    read: &Read<'_>,
    owner: PersonId,
    other: PersonId,
) -> Result<Option<kept::Model>> {
    Ok(kept::Entity::find_by_id((owner, other)).one(read).await?)
}

/// With whom somebody is acquainted, because both said so.
async fn met(read: &Read<'_>, person: PersonId) -> Result<Vec<PersonId>> {
    let theirs = Condition::any()
        .add(acquaintance::Column::One.eq(person))
        .add(acquaintance::Column::Other.eq(person));
    let rows = acquaintance::Entity::find()
        .filter(theirs)
        .filter(acquaintance::Column::Since.is_not_null())
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|row| if row.one == person { row.other } else { row.one }).collect())
}
