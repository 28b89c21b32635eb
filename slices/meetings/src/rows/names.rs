//! Names in programmes, and who they are.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::MeetingId;

/// One name of one programme.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "programme_name")]
pub struct Model {
    /// Of which meeting.
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting: MeetingId,
    /// The name as the programme writes it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Who it may be, and since a host said yes, is.
    pub person: Option<PersonId>,
    /// Why it may be them, as a code.
    pub reason: String,
    /// What a host said: nothing yet, yes, or no.
    pub said: Option<bool>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
