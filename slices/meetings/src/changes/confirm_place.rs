//! Somebody whose place was held says that they come; or the day until which it was held is over.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use super::allot::give_back;
use crate::events::{PlaceConfirmed, PlaceLapsed};
use crate::model::{MeetingId, RegistrationId, RegistrationState};
use crate::policy;
use crate::rows::{meeting, registration};

/// "I come": the place is held no longer, it is theirs.
pub(crate) struct ConfirmPlace {
    pub meeting: MeetingId,
    pub person: PersonId,
    /// Whether others who come may see it.
    pub is_listed: bool,
}

impl Change for ConfirmPlace {
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
        if row.held_for.is_none() || row.state == RegistrationState::Withdrawn {
            return Ok(tx.unchanged(()));
        }
        let confirmed = registration::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            held_for: ActiveValue::Set(None),
            held_until: ActiveValue::Set(None),
            is_listed: ActiveValue::Set(self.is_listed || row.is_listed),
            ..Default::default()
        };
        confirmed.update(&*tx).await?;
        tx.record(PlaceConfirmed { meeting: self.meeting, registration: row.id }, ()).await
    }
}

/// Nobody said that they come until the day: the place goes on.
pub(crate) struct EndHold {
    pub registration: RegistrationId,
}

impl Change for EndHold {
    type Target = registration::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<registration::Model> {
        let find = || registration::Entity::find_by_id(self.registration);
        let row = find().one(&*tx).await?.ok_or(Error::NotFound)?;
        super::meeting(tx, row.meeting).await?;
        find().one(&*tx).await?.ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, _: &registration::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<registration::Model>) -> Result<Done<()>> {
        let row = row.into_inner();
        let is_over = row.held_until.is_some_and(|day| day < tx.today());
        if row.held_for.is_none() || row.state != RegistrationState::Placed || !is_over {
            return Ok(tx.unchanged(()));
        }
        give_back(tx, &row).await?;
        tx.record(PlaceLapsed { meeting: row.meeting, registration: row.id }, ()).await
    }
}
