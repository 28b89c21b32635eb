//! Roles held within affiliations, from when to when.

use sea_orm::entity::prelude::*;

use crate::model::{AffiliationId, AffiliationRole, RoleId};

/// One role.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "affiliation_role")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RoleId,
    /// Within which affiliation.
    pub affiliation: AffiliationId,
    /// Which role.
    pub role: AffiliationRole,
    /// The first day; unknown when absent.
    pub from: Option<Date>,
    /// The last day; open when absent.
    pub until: Option<Date>,
}

/// To its affiliation.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The affiliation.
    #[sea_orm(
        belongs_to = "super::affiliation::Entity",
        from = "Column::Affiliation",
        to = "super::affiliation::Column::Id"
    )]
    Affiliation,
}

impl Related<super::affiliation::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Affiliation.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
