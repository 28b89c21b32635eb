//! Where imported records came from: source and external id.

use sea_orm::entity::prelude::*;

/// One key of a source.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "source_key")]
pub struct Model {
    /// The source, such as a file's name without its date.
    #[sea_orm(primary_key, auto_increment = false)]
    pub source: String,
    /// The source's own id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub external: String,
    /// Our record.
    pub subject: Uuid,
    /// A digest of the row as it was last imported.
    pub digest: String,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
