//! An open question is offered to a later meeting, or to a session of one.

use kernel::{Actor, Decision, Error, Result};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::events::QuestionOffered;
use crate::model::{
    HandingId, HandingState, MeetingId, MeetingState, QuestionId, QuestionState, SessionId,
};
use crate::policy;
use crate::rows::{handing, meeting, question, session};
use crate::words::Words;

/// Offers a question to whoever runs a meeting that is not over.
pub(crate) struct HandOn {
    pub question: QuestionId,
    pub meeting: MeetingId,
    pub session: Option<SessionId>,
}

/// The question, where it was taken up so far, and where it shall go.
pub(crate) struct Stands {
    question: question::Model,
    handings: Vec<handing::Model>,
    origin: meeting::Model,
    to: meeting::Model,
    session: Option<session::Model>,
}

impl Change for HandOn {
    type Target = Stands;
    type Out = HandingId;

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        let row = question::Entity::find_by_id(self.question).lock_exclusive().one(&*tx).await?;
        let question = row.ok_or(Error::NotFound)?;
        let handings = handing::Entity::find()
            .filter(handing::Column::Question.eq(self.question))
            .all(&*tx)
            .await?;
        let origin = meeting::Entity::find_by_id(question.meeting).one(&*tx).await?;
        let to = meeting::Entity::find_by_id(self.meeting).one(&*tx).await?;
        let session = match self.session {
            Some(id) => Some(super::in_room(tx, id).await?.session),
            None => None,
        };
        let (origin, to) = (origin.ok_or(Error::NotFound)?, to.ok_or(Error::NotFound)?);
        Ok(Stands { question, handings, origin, to, session })
    }

    /// Who runs the meeting where it was asked, or one where it was taken up; and the later meeting
    /// must be one that they see.
    fn allows(&self, actor: &Actor, stands: &Stands) -> Decision {
        if !policy::reads_question(actor, &stands.question, &stands.origin)
            || !policy::sees(actor, &stands.to)
        {
            return Decision::Hide;
        }
        Decision::allow_if(
            policy::hands_on(actor, &stands.question, &stands.handings),
            "meeting-team-only",
        )
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<HandingId>> {
        let stands = stands.into_inner();
        if stands.question.state != QuestionState::Open {
            return Err(Error::refused("question-not-open", |l| Words::of(l).question_not_open()));
        }
        let elsewhere = |row: &session::Model| row.meeting != self.meeting || row.shown.is_none();
        if stands.session.as_ref().is_some_and(elsewhere) {
            return Err(Error::NotFound);
        }
        if stands.to.last < tx.today() || stands.to.state != MeetingState::Published {
            return Err(Error::refused("meeting-over", |l| Words::of(l).hand_on_over()));
        }
        let same = stands.handings.iter().find(|row| {
            row.state != HandingState::Declined
                && (row.meeting, row.session) == (self.meeting, self.session)
        });
        if let Some(same) = same {
            return Ok(tx.unchanged(same.id));
        }
        let id: HandingId = tx.new_id();
        let row = handing::ActiveModel {
            id: ActiveValue::Set(id),
            question: ActiveValue::Set(self.question),
            meeting: ActiveValue::Set(self.meeting),
            session: ActiveValue::Set(self.session),
            state: ActiveValue::Set(HandingState::Offered),
            word: ActiveValue::Set(None),
            offered: ActiveValue::Set(tx.now()),
            answered: ActiveValue::Set(None),
        };
        handing::Entity::insert(row).exec_without_returning(&*tx).await?;
        let offered =
            QuestionOffered { question: self.question, handing: id, meeting: self.meeting };
        tx.record(offered, id).await
    }
}
