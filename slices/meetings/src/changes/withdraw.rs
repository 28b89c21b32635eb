//! "I am not coming": the place goes to whoever is next. Said by oneself, or by who registered one.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::EntityTrait;
use store::{Change, Done, Permit, Tx};

use super::allot::give_back;
use super::standing;
use crate::events::{TakenBack, Withdrawn};
use crate::model::{MeetingId, RegistrationId, RegistrationState};
use crate::policy;
use crate::rows::{meeting, registration, share};

/// A person does not come.
pub(crate) struct Withdraw {
    pub meeting: MeetingId,
    pub person: PersonId,
}

impl Change for Withdraw {
    type Target = (meeting::Model, registration::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let row = registration::of(self.meeting, self.person).one(&*tx).await?;
        Ok((meeting, row.ok_or(Error::NotFound)?))
    }

    fn allows(&self, actor: &Actor, (meeting, _): &Self::Target) -> Decision {
        policy::registers(actor, self.person, meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (_, row) = target.into_inner();
        let (meeting, registration) = (self.meeting, row.id);
        if !undo(tx, &row).await? {
            return Ok(tx.unchanged(()));
        }
        tx.record(Withdrawn { meeting, registration }, ()).await
    }
}

/// A registration ends; answers whether there was one. A place goes on.
async fn undo(tx: &mut Tx, row: &registration::Model) -> Result<bool> {
    match row.state {
        RegistrationState::Withdrawn => return Ok(false),
        RegistrationState::Placed => give_back(tx, row).await?,
        RegistrationState::Waiting => standing::withdraw(tx, row).await?,
    }
    Ok(true)
}

/// Whoever registered somebody else, or runs the meeting, says that they do not come.
pub(crate) struct TakeBack {
    pub registration: RegistrationId,
}

/// A registration, its meeting and, where its place is one of a share, that.
pub(crate) struct Brought {
    pub row: registration::Model,
    pub meeting: meeting::Model,
    pub share: Option<share::Model>,
}

impl Change for TakeBack {
    type Target = Brought;
    type Out = MeetingId;

    async fn load(&self, tx: &mut Tx) -> Result<Brought> {
        let find = || registration::Entity::find_by_id(self.registration);
        let row = find().one(&*tx).await?.ok_or(Error::NotFound)?;
        let meeting = super::meeting(tx, row.meeting).await?;
        // Read again under the lock: meanwhile the person may have said so themselves.
        let row = find().one(&*tx).await?.ok_or(Error::NotFound)?;
        let share = match row.share {
            Some(id) => share::Entity::find_by_id(id).one(&*tx).await?,
            None => None,
        };
        Ok(Brought { row, meeting, share })
    }

    fn allows(&self, actor: &Actor, brought: &Brought) -> Decision {
        policy::takes_back(actor, brought)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Brought>) -> Result<Done<MeetingId>> {
        let Brought { row, meeting, .. } = target.into_inner();
        let (meeting, registration) = (meeting.id, row.id);
        if !undo(tx, &row).await? {
            return Ok(tx.unchanged(meeting));
        }
        tx.record(TakenBack { meeting, registration }, meeting).await
    }
}
