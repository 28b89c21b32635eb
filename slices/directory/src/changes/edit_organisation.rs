//! Changes an organisation's record: by its primary contacts or the office.

use kernel::{Actor, Checked, Decision, Error, OrganisationId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::OrganisationChanged;
use crate::model::{ORGANISATION, OrganisationInput};
use crate::policy;
use crate::rows::organisation;

/// An organisation's record becomes what was typed. That also confirms it.
pub(crate) struct EditOrganisation {
    pub id: OrganisationId,
    /// The version that was shown.
    pub version: i64,
    pub input: Checked<OrganisationInput>,
}

impl Change for EditOrganisation {
    type Target = organisation::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<organisation::Model> {
        super::organisation(tx, self.id).await
    }

    fn allows(&self, actor: &Actor, row: &organisation::Model) -> Decision {
        policy::keeps_organisation(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<organisation::Model>) -> Result<Done<()>> {
        let input = self.input.clone()?;
        if row.version != self.version {
            return Err(Error::Stale);
        }
        let written = super::organisation_row(&input);
        let mut fields = super::organisation_differences(&row, &written);
        let subject = ORGANISATION.subject(self.id);
        let (disciplines, concerns) = (&input.disciplines, &input.concerns);
        fields.extend(super::write_around(tx, subject, disciplines, concerns, &input.texts).await?);
        if fields.is_empty() {
            return Ok(tx.unchanged(()));
        }
        let row = organisation::ActiveModel {
            id: ActiveValue::Unchanged(self.id),
            version: ActiveValue::Set(self.version + 1),
            confirmed: ActiveValue::Set(Some(tx.today())),
            ..written
        };
        row.update(&*tx).await?;
        tx.record(OrganisationChanged { organisation: self.id, fields }, ()).await
    }
}
