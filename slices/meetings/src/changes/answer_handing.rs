//! The host of a later meeting takes an open question up, or says why not.

use kernel::{Actor, Checked, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::events::{QuestionDeclined, QuestionTaken};
use crate::model::{HandingId, HandingState, SessionId};
use crate::policy;
use crate::rows::{handing, meeting};
use crate::words::Words;

/// A yes, for a session or for the meeting as a whole, or a no with a word.
pub(crate) struct AnswerHanding {
    pub handing: HandingId,
    pub yes: bool,
    pub session: Option<SessionId>,
    pub word: Checked<Option<String>>,
}

impl Change for AnswerHanding {
    type Target = (handing::Model, meeting::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let row = handing::Entity::find_by_id(self.handing).lock_exclusive().one(&*tx).await?;
        let row = row.ok_or(Error::NotFound)?;
        let meeting = meeting::Entity::find_by_id(row.meeting).one(&*tx).await?;
        Ok((row, meeting.ok_or(Error::NotFound)?))
    }

    fn allows(&self, actor: &Actor, (_, meeting): &Self::Target) -> Decision {
        policy::hosts(actor, meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let word = self.word.clone()?;
        let (row, meeting) = target.into_inner();
        if !self.yes && word.is_none() {
            return Err(Error::field("word", "missing", |l| Words::of(l).word_missing()));
        }
        let state = if self.yes { HandingState::Accepted } else { HandingState::Declined };
        if row.state != HandingState::Offered {
            if row.state == state {
                return Ok(tx.unchanged(()));
            }
            return Err(Error::refused("answered", |l| Words::of(l).handing_answered()));
        }
        let session = self.session.or(row.session).filter(|_| self.yes);
        if let Some(session) = session {
            let room = super::in_room(tx, session).await?;
            if room.meeting.id != meeting.id {
                return Err(Error::NotFound);
            }
        }
        let answered = handing::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            state: ActiveValue::Set(state),
            session: ActiveValue::Set(session.or(row.session)),
            word: ActiveValue::Set(word),
            answered: ActiveValue::Set(Some(tx.now())),
            ..Default::default()
        };
        answered.update(&*tx).await?;
        let (question, handing, meeting) = (row.question, row.id, meeting.id);
        if self.yes {
            tx.record(QuestionTaken { question, handing, meeting, session }, ()).await
        } else {
            tx.record(QuestionDeclined { question, handing, meeting }, ()).await
        }
    }
}
