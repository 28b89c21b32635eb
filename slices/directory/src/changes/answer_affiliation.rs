//! The other side says yes or no to an affiliation.

use kernel::{Actor, Decision, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::AffiliationChanged;
use crate::model::AffiliationId;
use crate::policy;
use crate::rows::{affiliation, organisation};

/// Yes makes an affiliation count; no removes it, for it never did.
pub(crate) struct AnswerAffiliation {
    pub affiliation: AffiliationId,
    pub yes: bool,
}

impl Change for AnswerAffiliation {
    type Target = (affiliation::Model, organisation::Model);
    type Out = ();

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

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (row, _) = target.into_inner();
        let is_open = !(row.person_said_yes && row.organisation_said_yes);
        if !is_open {
            return Ok(tx.unchanged(()));
        }
        let (person, organisation) = (row.person, row.organisation);
        let what = if self.yes { "confirmed" } else { "declined" };
        if self.yes {
            let for_person = tx.actor().is(person) || policy::office(tx.actor()).allows();
            let for_organisation = policy::speaks_for(tx.actor(), organisation);
            let (person_said, organisation_said) = (row.person_said_yes, row.organisation_said_yes);
            let mut row: affiliation::ActiveModel = row.into();
            row.person_said_yes = ActiveValue::Set(person_said || for_person);
            row.organisation_said_yes = ActiveValue::Set(organisation_said || for_organisation);
            row.update(&*tx).await?;
        } else {
            affiliation::Entity::delete_by_id(self.affiliation).exec(&*tx).await?;
        }
        let event =
            AffiliationChanged { affiliation: self.affiliation, person, organisation, what };
        tx.record(event, ()).await
    }
}
