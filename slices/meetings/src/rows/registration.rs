//! Who comes to a meeting.

use kernel::PersonId;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::model::{MeetingId, RegistrationId, RegistrationState};

/// One person's registration.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "registration")]
pub struct Model {
    /// Its id. In the order of asking, because ids carry their time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegistrationId,
    /// For which meeting.
    pub meeting: MeetingId,
    /// Whose.
    pub person: PersonId,
    /// Where it stands.
    pub state: RegistrationState,
    /// When the person asked for a place; the order of the waiting list.
    pub asked: DateTimeUtc,
    /// Whether others who come may see it.
    pub is_listed: bool,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What one person said about a meeting: one row at most.
pub(crate) fn of(meeting: MeetingId, person: PersonId) -> Select<Entity> {
    Entity::find().filter(Column::Meeting.eq(meeting)).filter(Column::Person.eq(person))
}

/// Who waits for a place, the one who has waited longest first.
pub(crate) fn waiting(meeting: MeetingId) -> Select<Entity> {
    Entity::find()
        .filter(Column::Meeting.eq(meeting))
        .filter(Column::State.eq(RegistrationState::Waiting))
        .order_by_asc(Column::Asked)
        .order_by_asc(Column::Id)
}
