//! What a meeting asks those who come.

use sea_orm::entity::prelude::*;

use crate::model::{AskId, AskKind, MeetingId, Options, SeenBy};

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_ask")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AskId,
    /// By which meeting.
    pub meeting: MeetingId,
    /// Guards against lost updates.
    pub version: i64,
    /// Where it stands among what is asked.
    pub position: i64,
    /// What is asked.
    pub text: String,
    /// Why: said beside it.
    pub why: String,
    /// How one answers.
    pub(crate) kind: AskKind,
    /// The answers to choose among.
    pub(crate) options: Options,
    /// Who sees the answers.
    pub(crate) seen_by: SeenBy,
    /// Whether one cannot come without an answer.
    pub is_needed: bool,
    /// The day on which the answers are deleted.
    pub gone: Date,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
