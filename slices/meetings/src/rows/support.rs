//! Who asks the same: for once only, until the report of the session is published.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::QuestionId;

/// One person asks the same.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "question_support")]
pub struct Model {
    /// Which question.
    #[sea_orm(primary_key, auto_increment = false)]
    pub question: QuestionId,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
