//! People whom somebody wants to find again: theirs alone.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::MeetingId;

/// One person whom another wants to find again.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_person")]
pub struct Model {
    /// Whose list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// Whom they want to find again.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kept: PersonId,
    /// Where they met.
    pub meeting: Option<MeetingId>,
    /// A note for themselves.
    pub note: Option<String>,
    /// Whether they say “we met”, which counts when both do.
    pub says_met: bool,
    /// Since when.
    pub made: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
