//! Letters of a meeting to those who come.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{LetterId, LetterTo, MeetingId};

/// One letter.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_letter")]
pub struct Model {
    /// Its id, in the order of sending.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Who wrote it; nobody since they were erased.
    pub writer: Option<PersonId>,
    /// Whom it is for.
    pub(crate) whom: LetterTo,
    /// Its subject.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// When it was sent.
    pub sent: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
