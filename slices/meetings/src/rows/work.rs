//! Works of the artistic programme of a meeting.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{MeetingId, WorkCard, WorkId};

/// One work.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "work")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkId,
    /// At which meeting it is shown.
    pub meeting: MeetingId,
    /// Guards against lost updates.
    pub version: i64,
    /// Its title.
    pub title: String,
    /// What it is.
    pub(crate) card: WorkCard,
    /// To whom somebody is introduced who wants to hear more.
    pub contact: Option<PersonId>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
