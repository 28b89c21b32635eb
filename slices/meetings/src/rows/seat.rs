//! Seats at sessions: who has one, who waits.

use kernel::PersonId;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::model::{MeetingId, SeatState, SessionId};

/// One person's seat at one session.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_seat")]
pub struct Model {
    /// At which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session: SessionId,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Whether it is theirs, or they wait.
    pub(crate) state: SeatState,
    /// When they asked for it.
    pub asked: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Who waits for a seat, the one who has waited longest first.
pub(crate) fn waiting(session: SessionId) -> Select<Entity> {
    Entity::find()
        .filter(Column::Session.eq(session))
        .filter(Column::State.eq(SeatState::Waiting))
        .order_by_asc(Column::Asked)
        .order_by_asc(Column::Person)
}
