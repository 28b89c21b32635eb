//! Affiliations: who belongs to which organisation, from when to when.

use kernel::{OrganisationId, PersonId};
use sea_orm::entity::prelude::*;

use crate::model::AffiliationId;

/// One affiliation.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "affiliation")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AffiliationId,
    /// Guards against lost updates.
    pub version: i64,
    /// Who.
    pub person: PersonId,
    /// Where.
    pub organisation: OrganisationId,
    /// What they do there, in their own words.
    pub title: Option<String>,
    /// The first day; unknown when absent.
    pub from: Option<Date>,
    /// The last day; open when absent.
    pub until: Option<Date>,
    /// Whether the person said yes.
    pub person_said_yes: bool,
    /// Whether the organisation said yes.
    pub organisation_said_yes: bool,
    /// Whether it is shown after it ended, by the person's own choice.
    pub show_past: bool,
    /// When it was written down.
    pub made: DateTimeUtc,
}

/// To both sides.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The person.
    #[sea_orm(
        belongs_to = "super::person::Entity",
        from = "Column::Person",
        to = "super::person::Column::Id"
    )]
    Person,
    /// The organisation.
    #[sea_orm(
        belongs_to = "super::organisation::Entity",
        from = "Column::Organisation",
        to = "super::organisation::Column::Id"
    )]
    Organisation,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl Related<super::organisation::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Organisation.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
