//! A letter to all who come, to those who wait, or to its writer to see how it looks.

use chrono::Duration;
use kernel::{Actor, Checked, Decision, Result};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::LetterSent;
use crate::model::{LetterId, LetterTo, MeetingId};
use crate::policy;
use crate::rows::{letter, meeting};

/// Hours within which the same letter to the same people is taken for a second press of the button.
const AGAIN: i64 = 1;

/// What is typed.
#[derive(Clone, Debug)]
pub(crate) struct LetterInput {
    pub subject: String,
    pub text: String,
    pub whom: LetterTo,
}

/// The letter goes out by a job: each gets it once.
pub(crate) struct SendLetter {
    pub meeting: MeetingId,
    pub input: Checked<LetterInput>,
}

impl Change for SendLetter {
    type Target = meeting::Model;
    type Out = LetterId;

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<LetterId>> {
        let LetterInput { subject, text, whom } = self.input.clone()?;
        let same = letter::Entity::find()
            .filter(letter::Column::Meeting.eq(self.meeting))
            .filter(letter::Column::Subject.eq(subject.as_str()))
            .filter(letter::Column::Text.eq(text.as_str()))
            .filter(letter::Column::Whom.eq(whom))
            .filter(letter::Column::Writer.eq(tx.actor().person()))
            .filter(letter::Column::Sent.gt(tx.now() - Duration::hours(AGAIN)))
            .one(&*tx)
            .await?;
        if let Some(same) = same {
            return Ok(tx.unchanged(same.id));
        }
        let id: LetterId = tx.new_id();
        let row = letter::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            writer: ActiveValue::Set(tx.actor().person()),
            whom: ActiveValue::Set(whom),
            subject: ActiveValue::Set(subject),
            text: ActiveValue::Set(text),
            sent: ActiveValue::Set(tx.now()),
        };
        letter::Entity::insert(row).exec_without_returning(&*tx).await?;
        tx.record(LetterSent { meeting: self.meeting, letter: id }, id).await
    }
}
