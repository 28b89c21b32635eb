//! Gives a person a role in the secretariat, or takes it away.

use kernel::{Actor, Decision, PersonId, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::Appointed;
use crate::policy::{self, OFFICE};
use crate::rows::appointment;

/// A person joins or leaves the secretariat. The last one cannot leave.
pub struct Appoint {
    /// Who.
    pub person: PersonId,
    /// Whether they hold the role from now on.
    pub holds: bool,
}

impl Change for Appoint {
    type Target = bool;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<bool> {
        super::lock_office(tx).await?;
        let row = appointment::Entity::find_by_id((self.person, OFFICE.0.to_owned()));
        Ok(row.one(&*tx).await?.is_some())
    }

    fn allows(&self, actor: &Actor, _: &bool) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, holds: Permit<bool>) -> Result<Done<()>> {
        if *holds == self.holds {
            return Ok(tx.unchanged(()));
        }
        if self.holds {
            let row = appointment::ActiveModel {
                person: ActiveValue::Set(self.person),
                role: ActiveValue::Set(OFFICE.0.to_owned()),
                made: ActiveValue::Set(tx.now()),
            };
            appointment::Entity::insert(row).exec_without_returning(&*tx).await?;
        } else {
            super::keep_an_office(tx).await?;
            appointment::Entity::delete_by_id((self.person, OFFICE.0.to_owned()))
                .exec(&*tx)
                .await?;
        }
        let event = Appointed { person: self.person, role: OFFICE.0, holds: self.holds };
        tx.record(event, ()).await
    }
}
