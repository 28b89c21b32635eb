//! Organisations that were merged into another, so that their old addresses lead on.

use kernel::OrganisationId;
use sea_orm::entity::prelude::*;

/// One of them.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation_merged")]
pub struct Model {
    /// The record that went.
    #[sea_orm(primary_key, auto_increment = false)]
    pub gone: OrganisationId,
    /// The record that stayed.
    pub kept: OrganisationId,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
