//! Somebody shows, or no longer shows, that they once belonged to an organisation.

use kernel::{Actor, Decision, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::AffiliationChanged;
use crate::model::AffiliationId;
use crate::rows::{affiliation, organisation};

/// A past affiliation is shown by its person's own choice alone: not the organisation's, not the
/// office's.
pub(crate) struct ShowPast {
    pub affiliation: AffiliationId,
    pub shown: bool,
}

impl Change for ShowPast {
    type Target = (affiliation::Model, organisation::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        super::affiliation(tx, self.affiliation).await
    }

    fn allows(&self, actor: &Actor, (row, _): &Self::Target) -> Decision {
        if actor.is(row.person) { Decision::Allow } else { Decision::Hide }
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (row, _) = target.into_inner();
        if row.show_past == self.shown {
            return Ok(tx.unchanged(()));
        }
        let changed = affiliation::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            version: ActiveValue::Set(row.version + 1),
            show_past: ActiveValue::Set(self.shown),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        let event = AffiliationChanged {
            affiliation: row.id,
            person: row.person,
            organisation: row.organisation,
            what: if self.shown { "shown" } else { "hidden" },
        };
        tx.record(event, ()).await
    }
}
