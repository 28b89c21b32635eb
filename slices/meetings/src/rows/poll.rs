//! Polls of sessions.

use sea_orm::entity::prelude::*;

use crate::model::{Answers, MeetingId, PollId, PollState, SessionId};

/// One poll.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_poll")]
pub struct Model {
    /// Its id, in the order of opening.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PollId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Of which session.
    pub session: SessionId,
    /// What is asked.
    pub text: String,
    /// The answers that are offered, and their counts once it is closed.
    pub(crate) answers: Answers,
    /// How far it is.
    pub(crate) state: PollState,
    /// When it was opened.
    pub made: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
