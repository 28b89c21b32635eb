//! One click: "still true".

use kernel::{Actor, Decision, OrganisationId, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::{OrganisationConfirmed, PersonConfirmed};
use crate::policy;
use crate::rows::{organisation, person};

/// An organisation's record is still true.
pub(crate) struct ConfirmOrganisation(pub OrganisationId);

impl Change for ConfirmOrganisation {
    type Target = organisation::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<organisation::Model> {
        super::organisation(tx, self.0).await
    }

    fn allows(&self, actor: &Actor, row: &organisation::Model) -> Decision {
        policy::keeps_organisation(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<organisation::Model>) -> Result<Done<()>> {
        if row.confirmed == Some(tx.today()) {
            return Ok(tx.unchanged(()));
        }
        let row = organisation::ActiveModel {
            id: ActiveValue::Unchanged(self.0),
            confirmed: ActiveValue::Set(Some(tx.today())),
            ..Default::default()
        };
        row.update(&*tx).await?;
        tx.record(OrganisationConfirmed { organisation: self.0 }, ()).await
    }
}

/// A person's record is still true.
pub(crate) struct ConfirmPerson(pub PersonId);

impl Change for ConfirmPerson {
    type Target = person::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<person::Model> {
        super::person(tx, self.0).await
    }

    fn allows(&self, actor: &Actor, row: &person::Model) -> Decision {
        policy::keeps_person(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<person::Model>) -> Result<Done<()>> {
        if row.confirmed == Some(tx.today()) {
            return Ok(tx.unchanged(()));
        }
        let row = person::ActiveModel {
            id: ActiveValue::Unchanged(self.0),
            confirmed: ActiveValue::Set(Some(tx.today())),
            ..Default::default()
        };
        row.update(&*tx).await?;
        tx.record(PersonConfirmed { person: self.0 }, ()).await
    }
}
