//! Who runs a meeting.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::MeetingId;

/// One person of the team.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_team")]
pub struct Model {
    /// Of which meeting.
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting: MeetingId,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
