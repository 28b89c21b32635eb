//! "I ask this too": counted once for each person, until the report closes the questions.

use chrono::Duration;
use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use super::{InRoom, forget_supports};
use crate::events::QuestionSupported;
use crate::model::{QuestionId, QuestionState};
use crate::policy;
use crate::rows::{question, report, support};
use crate::words::Words;

/// A person asks the same, or no longer does.
pub(crate) struct Support {
    pub question: QuestionId,
    pub person: PersonId,
    pub too: bool,
}

impl Change for Support {
    type Target = (question::Model, InRoom);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        super::question_in_room(tx, self.question).await
    }

    fn allows(&self, actor: &Actor, (row, room): &Self::Target) -> Decision {
        if policy::reads_question(actor, row, &room.meeting) {
            policy::contributes(actor, self.person, &room.meeting, &room.session)
        } else {
            Decision::Hide
        }
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (row, room) = target.into_inner();
        // With the report, or weeks later, who asked the same is forgotten: nobody may count twice.
        let report = report::of(row.session).one(&*tx).await?;
        let is_closed = report.is_some_and(|report| report.is_public());
        let end = room.session.work.end();
        let is_over = end + Duration::days(forget_supports::DAYS) < tx.now();
        if row.state == QuestionState::Open || is_closed || is_over {
            return Err(Error::refused("questions-closed", |l| Words::of(l).questions_closed()));
        }
        // Whoever asked counts already.
        if row.person == Some(self.person) {
            return Ok(tx.unchanged(()));
        }
        let (changed, step) = if self.too {
            let one = support::ActiveModel {
                question: ActiveValue::Set(self.question),
                person: ActiveValue::Set(self.person),
            };
            let columns = [support::Column::Question, support::Column::Person];
            let once = OnConflict::columns(columns).do_nothing().to_owned();
            (support::Entity::insert(one).on_conflict(once).exec_without_returning(&*tx).await?, 1)
        } else {
            let gone = support::Entity::delete_by_id((self.question, self.person)).exec(&*tx);
            (gone.await?.rows_affected, -1)
        };
        if changed == 0 {
            return Ok(tx.unchanged(()));
        }
        question::Entity::update_many()
            .col_expr(question::Column::Supports, Expr::col(question::Column::Supports).add(step))
            .filter(question::Column::Id.eq(self.question))
            .exec(&*tx)
            .await?;
        let event = QuestionSupported { session: row.session, question: self.question };
        tx.record_unnamed(event, ()).await
    }
}
