//! Sessions that somebody wants to see: theirs alone.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{MeetingId, SessionId};

/// One star.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_star")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// Which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session: SessionId,
    /// Of which meeting.
    pub meeting: MeetingId,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
