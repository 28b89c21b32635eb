//! Notes of a session, to which all can add.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{MeetingId, NoteId, SessionId};

/// One line of notes.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_note")]
pub struct Model {
    /// Its id, in the order of writing.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NoteId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Of which session.
    pub session: SessionId,
    /// Who wrote it; nobody since they were erased.
    pub person: Option<PersonId>,
    /// Guards against lost updates.
    pub version: i64,
    /// What it says.
    pub text: String,
    /// Whether it was taken away from the others’ eyes.
    pub is_hidden: bool,
    /// When.
    pub made: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
