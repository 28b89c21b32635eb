//! Somebody asks for a place and answers what the meeting asks, in one step; or answers otherwise.

use std::collections::HashMap;

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::register::Register;
use crate::events::AnswersChanged;
use crate::model::{ASKS, AskId, MeetingId};
use crate::policy;
use crate::queries::asks;
use crate::rows::{ask, ask_answer, meeting, registration};
use crate::words::Words;

/// A place is asked for, and the answers are kept; neither without the other.
pub(crate) struct Come {
    pub register: Register,
    pub answers: Checked<HashMap<AskId, String>>,
}

impl Change for Come {
    type Target = ();
    type Out = bool;

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        // Both that it performs ask for themselves, whether the meeting is to be seen too.
        policy::own(actor, self.register.person)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<bool>> {
        let placed = tx.perform(&self.register).await?;
        let Register { meeting, person, .. } = self.register;
        tx.perform(&SaveAnswers { meeting, person, answers: self.answers.clone() }).await?;
        Ok(tx.unlogged("performed-inside", placed))
    }
}

/// What somebody who comes answers from now on.
pub(crate) struct SaveAnswers {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub answers: Checked<HashMap<AskId, String>>,
}

/// The meeting, the person's registration, and what is asked.
pub(crate) struct Stands {
    meeting: meeting::Model,
    registration: registration::Model,
    asks: Vec<ask::Model>,
    before: HashMap<AskId, String>,
}

impl Change for SaveAnswers {
    type Target = Stands;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        let meeting = meeting::Entity::find_by_id(self.meeting).one(&*tx).await?;
        let own = registration::of(self.meeting, self.person).lock_exclusive();
        let registration = own.one(&*tx).await?;
        let registration = registration.ok_or(Error::NotFound)?;
        let asks = asks::of_meeting(&tx.read(), self.meeting).await?;
        let before = asks::answers(&tx.read(), registration.id).await?;
        Ok(Stands { meeting: meeting.ok_or(Error::NotFound)?, registration, asks, before })
    }

    fn allows(&self, actor: &Actor, stands: &Stands) -> Decision {
        policy::registers(actor, self.person, &stands.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<()>> {
        let mut answers = self.answers.clone()?;
        let Stands { registration, asks, before, .. } = stands.into_inner();
        // What is gone already is not asked any longer.
        let today = tx.today();
        let asked = || asks.iter().filter(|row| row.gone >= today).zip(ASKS);
        answers.retain(|id, text| asked().any(|(row, _)| row.id == *id) && !text.is_empty());
        let missing = asked().find(|(row, _)| row.is_needed && !answers.contains_key(&row.id));
        if let Some((_, field)) = missing {
            return Err(Error::field(field, "missing", |l| Words::of(l).answer_missing()));
        }
        if answers == before {
            return Ok(tx.unchanged(()));
        }
        let registration = registration.id;
        ask_answer::Entity::delete_many()
            .filter(ask_answer::Column::Registration.eq(registration))
            .exec(&*tx)
            .await?;
        let row = |(ask, text)| ask_answer::ActiveModel {
            registration: ActiveValue::Set(registration),
            ask: ActiveValue::Set(ask),
            text: ActiveValue::Set(text),
        };
        if !answers.is_empty() {
            let rows = answers.into_iter().map(row);
            ask_answer::Entity::insert_many(rows).exec_without_returning(&*tx).await?;
        }
        tx.record(AnswersChanged { meeting: self.meeting, registration }, ()).await
    }
}

/// Deletes the answers whose day has come.
pub(crate) struct ForgetAnswers;

impl Change for ForgetAnswers {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        let over = ask::Entity::find().filter(ask::Column::Gone.lt(tx.today())).all(&*tx).await?;
        let over = over.into_iter().map(|row| row.id);
        ask_answer::Entity::delete_many()
            .filter(ask_answer::Column::Ask.is_in(over))
            .exec(&*tx)
            .await?;
        Ok(tx.unlogged("retention", ()))
    }
}
