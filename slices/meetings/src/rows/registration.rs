//! Who comes to a meeting.

use kernel::{OrganisationId, PersonId};
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::model::{HeldFor, MeetingId, RegistrationId, RegistrationState, ShareId, Way};

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
    /// In the room, or from afar.
    pub way: Way,
    /// The number that the lot gave; `NO_RANK` where there was none.
    pub rank: i64,
    /// From which share of the places, where it is one that was kept.
    pub(crate) share: Option<ShareId>,
    /// The organisation that registered them, and may send somebody else.
    pub organisation: Option<OrganisationId>,
    /// How whoever invited them wrote their name.
    pub named: Option<String>,
    /// What the person waits for, while the place is held for them.
    pub held_for: Option<HeldFor>,
    /// The last day on which it is held.
    pub held_until: Option<Date>,
    /// Whether they said that they need something in order to take part. Forgotten after the meeting.
    pub needs_access: bool,
    /// Whether the badge says that it is the person's first time.
    pub shows_first: bool,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What one person said about a meeting: one row at most.
pub(crate) fn of(meeting: MeetingId, person: PersonId) -> Select<Entity> {
    Entity::find().filter(Column::Meeting.eq(meeting)).filter(Column::Person.eq(person))
}

/// Who waits for a place: in the order of the lot, then of asking.
pub(crate) fn waiting(meeting: MeetingId) -> Select<Entity> {
    Entity::find()
        .filter(Column::Meeting.eq(meeting))
        .filter(Column::State.eq(RegistrationState::Waiting))
        .order_by_asc(Column::Rank)
        .order_by_asc(Column::Asked)
        .order_by_asc(Column::Id)
}
