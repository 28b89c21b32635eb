//! Calendar addresses of people: secret, and taken back by a new one.

use kernel::{LinkId, PersonId};
use sea_orm::entity::prelude::*;

/// One person's address. The secret in it is made of the id and the installation's key.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_feed")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// Its id: another one makes the address before worthless.
    pub id: LinkId,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
