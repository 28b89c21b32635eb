//! The office releases imported people: they are shown and written to from now on.

use kernel::{Actor, Decision, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::PersonReleased;
use crate::policy;
use crate::rows::person;

/// One imported person is released.
pub(crate) struct ReleasePerson(pub PersonId);

impl Change for ReleasePerson {
    type Target = person::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<person::Model> {
        super::person(tx, self.0).await
    }

    fn allows(&self, actor: &Actor, _: &person::Model) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, person: Permit<person::Model>) -> Result<Done<()>> {
        let mut released = person.into_inner();
        if released.released {
            return Ok(tx.unchanged(()));
        }
        released.released = true;
        let audience = super::audience_of(&released);
        let row = person::ActiveModel {
            id: ActiveValue::Unchanged(self.0),
            released: ActiveValue::Set(true),
            audience: ActiveValue::Set(audience.as_str().to_owned()),
            ..Default::default()
        };
        row.update(&*tx).await?;
        tx.record(PersonReleased { person: self.0 }, ()).await
    }
}
