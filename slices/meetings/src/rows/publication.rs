//! Publications of programmes: what changed for the public, and when.

use sea_orm::entity::prelude::*;

use crate::model::{Changes, MeetingId, PublicationId};

/// One publication.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "programme_publication")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PublicationId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// The how manieth.
    pub number: i64,
    /// When.
    pub at: DateTimeUtc,
    /// What changed.
    pub(crate) changes: Changes,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
