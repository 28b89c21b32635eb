//! Reports of sessions: what was said, proposed, where to read on, what stayed open.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{Boxes, MeetingId, ReportId, ReportState, SessionId};

/// One report.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_report")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReportId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Of which session.
    pub session: SessionId,
    /// Guards against lost updates.
    pub version: i64,
    /// Who writes it, where the host said so.
    pub reporter: Option<PersonId>,
    /// How far it is.
    pub(crate) state: ReportState,
    /// What was said.
    pub said: String,
    /// What was proposed.
    pub proposed: String,
    /// Where to read on.
    pub sources: String,
    /// What stayed open, a question a line.
    pub open: String,
    /// When somebody last wrote in it.
    pub changed: DateTimeUtc,
    /// When it became public first.
    pub published: Option<DateTimeUtc>,
    /// How often the reporter was reminded.
    pub reminded: i64,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether whoever sees the meeting reads it.
    pub(crate) fn is_public(&self) -> bool {
        self.state == ReportState::Published
    }

    /// Its four boxes.
    pub(crate) fn boxes(&self) -> Boxes {
        Boxes {
            said: self.said.clone(),
            proposed: self.proposed.clone(),
            sources: self.sources.clone(),
            open: self.open.clone(),
        }
    }
}

/// The report of a session: one row at most.
pub(crate) fn of(session: SessionId) -> Select<Entity> {
    Entity::find().filter(Column::Session.eq(session))
}
