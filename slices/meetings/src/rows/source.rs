//! Addresses at which programmes are read again.

use sea_orm::entity::prelude::*;

use crate::model::MeetingId;

/// One meeting's address.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "programme_source")]
pub struct Model {
    /// Of which meeting.
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting: MeetingId,
    /// The address.
    pub url: String,
    /// The mark by which the other side knows what was read last.
    pub mark: Option<String>,
    /// When it was read last.
    pub read: Option<DateTimeUtc>,
    /// What was wrong then, as a code.
    pub problem: Option<String>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
