//! Handovers of roles that were proposed and not yet answered.

use kernel::{OrganisationId, PersonId};
use sea_orm::entity::prelude::*;

use crate::model::{AffiliationRole, HandoverId};

/// One proposal.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HandoverId,
    /// At which organisation.
    pub organisation: OrganisationId,
    /// Which role.
    pub role: AffiliationRole,
    /// Who proposed it and lets go of the role; absent when the office proposed it.
    pub from_person: Option<PersonId>,
    /// Who shall take it.
    pub to_person: PersonId,
    /// Whether it is one holder more: whoever holds the role now keeps it.
    pub besides: bool,
    /// When it was proposed.
    pub made: DateTimeUtc,
}

/// To what a handover belongs.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The organisation.
    #[sea_orm(
        belongs_to = "super::organisation::Entity",
        from = "Column::Organisation",
        to = "super::organisation::Column::Id"
    )]
    Organisation,
}

impl Related<super::organisation::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Organisation.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
