//! Corrects what the ledger says of an affiliation: what somebody does there, and since when.

use kernel::{Actor, Checked, Day, Decision, OrganisationId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::AffiliationChanged;
use crate::model::AffiliationId;
use crate::rows::{affiliation, organisation};
use crate::words::Words;
use crate::{policy, rules};

/// The title and the first day become these, over the version that was shown.
pub(crate) struct CorrectAffiliation {
    pub affiliation: AffiliationId,
    pub version: i64,
    pub input: Checked<(Option<String>, Option<Day>)>,
}

impl Change for CorrectAffiliation {
    type Target = (affiliation::Model, organisation::Model);
    type Out = OrganisationId;

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        super::affiliation(tx, self.affiliation).await
    }

    fn allows(&self, actor: &Actor, (row, _): &Self::Target) -> Decision {
        if actor.is(row.person) || policy::speaks_for(actor, row.organisation) {
            Decision::Allow
        } else {
            Decision::Hide
        }
    }

    async fn apply(
        &self,
        tx: &mut Tx,
        target: Permit<Self::Target>,
    ) -> Result<Done<OrganisationId>> {
        let (title, from) = self.input.clone()?;
        let (row, _) = target.into_inner();
        if row.version != self.version {
            return Err(kernel::Error::Stale);
        }
        if (&row.title, row.from) == (&title, from) {
            return Ok(tx.unchanged(row.organisation));
        }
        rules::in_order(from, row.until)?;
        if from != row.from && from.is_some_and(|from| from > tx.today()) {
            return Err(kernel::Error::field("from", "not-yet", |l| {
                Words::of(l).first_day_later()
            }));
        }
        let corrected = affiliation::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            version: ActiveValue::Set(row.version + 1),
            title: ActiveValue::Set(title),
            from: ActiveValue::Set(from),
            ..Default::default()
        };
        corrected.update(&*tx).await?;
        let event = AffiliationChanged {
            affiliation: row.id,
            person: row.person,
            organisation: row.organisation,
            what: "corrected",
        };
        tx.record(event, row.organisation).await
    }
}
