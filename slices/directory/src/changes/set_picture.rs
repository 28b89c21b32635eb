//! A portrait or a logo, kept before as files in the sizes that pages need.

use kernel::{Actor, Decision, OrganisationId, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::{OrganisationChanged, PersonChanged};
use crate::policy;
use crate::rows::{organisation, person};

/// An organisation's logo becomes these files, or goes.
pub(crate) struct SetLogo {
    pub id: OrganisationId,
    pub files: Option<String>,
}

impl Change for SetLogo {
    type Target = organisation::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<organisation::Model> {
        super::organisation(tx, self.id).await
    }

    fn allows(&self, actor: &Actor, row: &organisation::Model) -> Decision {
        policy::keeps_organisation(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<organisation::Model>) -> Result<Done<()>> {
        if row.logo == self.files {
            return Ok(tx.unchanged(()));
        }
        let changed = organisation::ActiveModel {
            id: ActiveValue::Unchanged(self.id),
            logo: ActiveValue::Set(self.files.clone()),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        let fields = vec!["logo"];
        tx.record(OrganisationChanged { organisation: self.id, fields }, ()).await
    }
}

/// A person's portrait becomes these files, or goes.
pub(crate) struct SetPortrait {
    pub id: PersonId,
    pub files: Option<String>,
}

impl Change for SetPortrait {
    type Target = person::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<person::Model> {
        super::person(tx, self.id).await
    }

    fn allows(&self, actor: &Actor, row: &person::Model) -> Decision {
        policy::keeps_person(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<person::Model>) -> Result<Done<()>> {
        if row.portrait == self.files {
            return Ok(tx.unchanged(()));
        }
        let changed = person::ActiveModel {
            id: ActiveValue::Unchanged(self.id),
            portrait: ActiveValue::Set(self.files.clone()),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        tx.record(PersonChanged { person: self.id, fields: vec!["portrait"] }, ()).await
    }
}
