//! Pairs of people of whom one says, or both say, that they met.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{AcquaintanceId, MeetingId};

/// One acquaintance.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "acquaintance")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AcquaintanceId,
    /// The one with the lower id.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// Where they met first.
    pub meeting: Option<MeetingId>,
    /// When the second of them said so; absent while only one does.
    pub since: Option<DateTimeUtc>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
