//! Up to which publication somebody looked at the changes of a programme.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::MeetingId;

/// One person's look at one programme.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "programme_look")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// Of which meeting.
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting: MeetingId,
    /// The number of the last publication that they saw.
    pub number: i64,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
