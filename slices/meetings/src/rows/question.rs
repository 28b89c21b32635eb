//! Questions asked at sessions, and those that stayed open.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{MeetingId, QuestionId, QuestionState, SessionId};

/// One question.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "question")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: QuestionId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// At which session.
    pub session: SessionId,
    /// Who asked; nobody where it is unnamed, was left open by a report, or its asker was erased.
    pub person: Option<PersonId>,
    /// What is asked.
    pub text: String,
    /// How far it is.
    pub(crate) state: QuestionState,
    /// When; of an unnamed one the day alone.
    pub asked: DateTimeUtc,
    /// How many others ask the same.
    pub supports: i64,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
