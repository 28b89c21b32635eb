//! Pairs of organisations that may be one.

use kernel::OrganisationId;
use sea_orm::entity::prelude::*;

use crate::model::LookAlikeId;

/// One pair; the smaller id stands first.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "look_alike")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LookAlikeId,
    /// One of them.
    pub one: OrganisationId,
    /// The other.
    pub other: OrganisationId,
    /// Why, as codes with a space between: `name website`.
    pub reasons: String,
    /// Whether the office said that they are two.
    pub are_two: bool,
    /// When it was noticed.
    pub made: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
