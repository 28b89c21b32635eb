//! Who moderates hides a question, shows it again, or says that it was answered.

use kernel::{Actor, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use super::InRoom;
use crate::events::QuestionModerated;
use crate::model::{QuestionId, QuestionState};
use crate::policy;
use crate::rows::question;
use crate::words::Words;

/// A question becomes what who moderates says. One that a report left open is public, and stays so.
pub(crate) struct Moderate {
    pub question: QuestionId,
    pub state: QuestionState,
}

impl Change for Moderate {
    type Target = (question::Model, InRoom);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        super::question_in_room(tx, self.question).await
    }

    fn allows(&self, actor: &Actor, (_, room): &Self::Target) -> Decision {
        policy::shown_or(policy::moderates(actor, &room.session), actor, &room.meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (row, _) = target.into_inner();
        if row.state == self.state {
            return Ok(tx.unchanged(()));
        }
        if row.state == QuestionState::Open {
            return Err(Error::refused("questions-closed", |l| Words::of(l).questions_closed()));
        }
        let changed = question::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            state: ActiveValue::Set(self.state),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        tx.record(QuestionModerated { session: row.session, question: row.id }, ()).await
    }
}
