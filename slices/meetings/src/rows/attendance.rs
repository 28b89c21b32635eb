//! Who was there.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::MeetingId;

/// One person was at one meeting.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_attendance")]
pub struct Model {
    /// At which meeting.
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting: MeetingId,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// When they were checked in.
    pub at: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
