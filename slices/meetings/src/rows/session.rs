//! Sessions: as the hosts work on them, and as the public sees them.

use sea_orm::entity::prelude::*;

use crate::model::{Content, MeetingId, SessionId};

/// One session.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Guards against lost updates.
    pub version: i64,
    /// By which an imported file finds it again.
    pub key: String,
    /// When it begins, of what the hosts work on.
    pub start: DateTimeUtc,
    /// Seats that one asks for here, as the public sees them; none where one does not.
    pub seats: Option<i64>,
    /// Seats that are taken. Changed by conditional updates alone.
    pub seats_taken: i64,
    /// As the hosts work on it.
    pub(crate) work: Content,
    /// As the public sees it; absent while it never was published.
    pub(crate) shown: Option<Content>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
