//! Adds an organisation: by the office, an import or the demo.

use kernel::{Actor, Checked, Decision, OrganisationId, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::OrganisationAdded;
use crate::model::{ORGANISATION, OrganisationInput};
use crate::rows::{organisation, source_key};
use crate::{policy, rules};

/// An organisation that was not known yet. It is a contact until membership says otherwise.
pub struct AddOrganisation {
    /// Its id, where the caller needs it beforehand.
    pub id: Option<OrganisationId>,
    /// What is known about it.
    pub input: Checked<OrganisationInput>,
    /// Where it was imported from: source, the source's id, a digest of the row.
    pub source: Option<(String, String, String)>,
    /// When its record was last confirmed.
    pub confirmed: Option<kernel::Day>,
}

impl Change for AddOrganisation {
    type Target = ();
    type Out = OrganisationId;

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<OrganisationId>> {
        let input = self.input.clone()?;
        let id = self.id.unwrap_or_else(|| tx.new_id());
        let row = organisation::ActiveModel {
            id: ActiveValue::Set(id),
            version: ActiveValue::Set(1),
            logo: ActiveValue::Set(None),
            is_member: ActiveValue::Set(false),
            audience: ActiveValue::Set(rules::organisation_audience(false).as_str().to_owned()),
            confirmed: ActiveValue::Set(self.confirmed),
            made: ActiveValue::Set(tx.now()),
            ..super::organisation_row(&input)
        };
        organisation::Entity::insert(row).exec_without_returning(&*tx).await?;
        let subject = ORGANISATION.subject(id);
        let (disciplines, concerns) = (&input.disciplines, &input.concerns);
        super::write_around(tx, subject, disciplines, concerns, &input.texts).await?;
        if let Some((source, external, digest)) = &self.source {
            let key = source_key::ActiveModel {
                source: ActiveValue::Set(source.clone()),
                external: ActiveValue::Set(external.clone()),
                subject: ActiveValue::Set(id.0),
                digest: ActiveValue::Set(digest.clone()),
            };
            source_key::Entity::insert(key).exec_without_returning(&*tx).await?;
        }
        tx.record(OrganisationAdded { organisation: id }, id).await
    }
}
