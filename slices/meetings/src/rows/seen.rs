//! What somebody saw, and of what they want to hear more. Theirs alone, until they say otherwise.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{MeetingId, SessionId, WorkId};

/// One person and one work.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "work_seen")]
pub struct Model {
    /// The work.
    #[sea_orm(primary_key, auto_increment = false)]
    pub work: WorkId,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// At which meeting it is shown.
    pub meeting: MeetingId,
    /// At which performance they saw it, if they did.
    pub session: Option<SessionId>,
    /// Whether they want to hear more.
    pub wants_more: bool,
    /// What they noted.
    pub note: Option<String>,
    /// When they let the artist know.
    pub told: Option<DateTimeUtc>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
