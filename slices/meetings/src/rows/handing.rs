//! Questions handed on to later meetings.

use sea_orm::entity::prelude::*;

use crate::model::{HandingId, HandingState, MeetingId, QuestionId, SessionId};

/// One handing on.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "question_handing")]
pub struct Model {
    /// Its id, in the order of offering.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HandingId,
    /// Which question.
    pub question: QuestionId,
    /// To which meeting.
    pub meeting: MeetingId,
    /// To which session, where that is said.
    pub session: Option<SessionId>,
    /// How far it is.
    pub(crate) state: HandingState,
    /// The host’s word to it.
    pub word: Option<String>,
    /// When it was offered.
    pub offered: DateTimeUtc,
    /// When the host answered.
    pub answered: Option<DateTimeUtc>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
