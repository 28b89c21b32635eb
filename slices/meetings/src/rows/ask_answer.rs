//! What those who come answered: until the day on which it is deleted.

use sea_orm::entity::prelude::*;

use crate::model::{AskId, RegistrationId};

/// One answer.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "ask_answer")]
pub struct Model {
    /// By whose registration.
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration: RegistrationId,
    /// To what.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ask: AskId,
    /// The answer.
    pub text: String,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
