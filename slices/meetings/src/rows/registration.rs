//! Who comes to a meeting.

use kernel::PersonId;
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
