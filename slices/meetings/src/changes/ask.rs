//! Somebody asks at a session: beforehand, in the room, or from afar.

use chrono::NaiveTime;
use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use super::InRoom;
use crate::events::QuestionAsked;
use crate::model::{QuestionId, QuestionState, SessionId};
use crate::policy;
use crate::rows::{question, report};
use crate::words::Words;

/// Questions of one session at most: more cannot be answered, and are not meant to be.
const MOST: u64 = 500;

/// A question. Unnamed, nothing that is stored says who asked or when, but for the day.
pub(crate) struct Ask {
    pub session: SessionId,
    pub person: PersonId,
    pub text: Checked<String>,
    pub unnamed: bool,
}

impl Change for Ask {
    type Target = InRoom;
    type Out = QuestionId;

    async fn load(&self, tx: &mut Tx) -> Result<InRoom> {
        super::in_room(tx, self.session).await
    }

    fn allows(&self, actor: &Actor, room: &InRoom) -> Decision {
        policy::contributes(actor, self.person, &room.meeting, &room.session)
    }

    async fn apply(&self, tx: &mut Tx, room: Permit<InRoom>) -> Result<Done<QuestionId>> {
        let text = self.text.clone()?;
        let person = (!self.unnamed).then_some(self.person);
        if let Some(same) = self.asked_already(tx, &text, person).await? {
            return Ok(tx.unchanged(same));
        }
        let report = report::of(self.session).one(&*tx).await?;
        if report.is_some_and(|report| report.is_public()) {
            return Err(Error::refused("questions-closed", |l| Words::of(l).questions_closed()));
        }
        let of_session = question::Column::Session.eq(self.session);
        if question::Entity::find().filter(of_session).count(&*tx).await? >= MOST {
            return Err(Error::refused("questions-full", |l| Words::of(l).questions_full(MOST)));
        }
        let id: QuestionId = if self.unnamed { tx.random_id() } else { tx.new_id() };
        let day = tx.today().and_time(NaiveTime::MIN).and_utc();
        let row = question::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(room.meeting.id),
            session: ActiveValue::Set(self.session),
            person: ActiveValue::Set(person),
            text: ActiveValue::Set(text),
            state: ActiveValue::Set(QuestionState::Asked),
            asked: ActiveValue::Set(if self.unnamed { day } else { tx.now() }),
            supports: ActiveValue::Set(0),
        };
        question::Entity::insert(row).exec_without_returning(&*tx).await?;
        let event = QuestionAsked { session: self.session, question: id };
        if self.unnamed { tx.record_unnamed(event, id).await } else { tx.record(event, id).await }
    }
}

impl Ask {
    /// A form that was sent twice asks once.
    async fn asked_already(
        &self,
        tx: &Tx,
        text: &str,
        person: Option<PersonId>,
    ) -> Result<Option<QuestionId>> {
        let by = match person {
            Some(person) => question::Column::Person.eq(person),
            None => question::Column::Person.is_null(),
        };
        let row = question::Entity::find()
            .filter(question::Column::Session.eq(self.session))
            .filter(question::Column::Text.eq(text))
            .filter(by)
            .one(tx)
            .await?;
        Ok(row.map(|row| row.id))
    }
}
