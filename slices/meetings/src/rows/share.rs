//! Shares: places of a meeting that are kept for some until a day.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{Countries, MeetingId, ShareId, ShareKind};

/// One share.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_share")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ShareId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Guards against lost updates.
    pub version: i64,
    /// For whom.
    pub(crate) kind: ShareKind,
    /// What it is called.
    pub name: String,
    /// How many places.
    pub places: i64,
    /// How many of them are taken.
    pub taken: i64,
    /// The last day on which they are kept.
    pub until: Date,
    /// From which countries.
    pub(crate) countries: Countries,
    /// Who brings a delegation.
    pub lead: Option<PersonId>,
    /// Whether what nobody took was given to all.
    pub is_released: bool,
}

impl Model {
    /// Places that are kept now and that nobody has.
    pub(crate) fn free(&self) -> i64 {
        if self.is_released { 0 } else { Ord::max(self.places - self.taken, 0) }
    }
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
