//! Answers to polls: kept until the poll is closed.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::PollId;

/// One person's answer.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "poll_answer")]
pub struct Model {
    /// To which poll.
    #[sea_orm(primary_key, auto_increment = false)]
    pub poll: PollId,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: PersonId,
    /// Which answer, from 0 on.
    pub choice: i64,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
