//! An organisation hands a role over by itself: one proposes, the other accepts.

use kernel::{Actor, Decision, Error, OrganisationId, PersonId, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use super::set_roles::{end, give};
use crate::events::{AffiliationChanged, HandoverDeclined, HandoverProposed};
use crate::migrations::ONE_HANDOVER;
use crate::model::{AffiliationRole, HandoverId};
use crate::policy;
use crate::queries::affiliations::{held_on, holders};
use crate::rows::{affiliation, handover, organisation};
use crate::words::Words;

/// Proposes that a colleague takes a role. Until they accept, nothing changes.
pub(crate) struct ProposeHandover {
    pub organisation: OrganisationId,
    pub role: AffiliationRole,
    pub to: PersonId,
}

impl Change for ProposeHandover {
    type Target = organisation::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<organisation::Model> {
        super::organisation(tx, self.organisation).await
    }

    fn allows(&self, actor: &Actor, row: &organisation::Model) -> Decision {
        policy::keeps_organisation(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<organisation::Model>) -> Result<Done<()>> {
        if tx.actor().is(self.to) {
            return Err(Error::field("to", "to-oneself", |l| Words::of(l).handover_to_oneself()));
        }
        let held = held_on(&tx.read(), self.to, tx.today()).await?;
        let there = held.iter().find(|held| held.organisation == self.organisation);
        let Some(there) = there else {
            return Err(Error::field("to", "no-colleague", |l| Words::of(l).no_colleague()));
        };
        if there.roles.contains(&self.role) {
            return Err(Error::field("to", "holds-already", |l| Words::of(l).holds_already()));
        }
        let (organisation, to, role) = (self.organisation, self.to, self.role);
        propose(tx, organisation, role, to, false).await?;
        tx.record(HandoverProposed { organisation, to, role: role.code() }, ()).await
    }
}

/// Writes a proposal down. With `besides`, whoever holds the role keeps it.
pub(super) async fn propose(
    tx: &Tx,
    organisation: OrganisationId,
    role: AffiliationRole,
    to: PersonId,
    besides: bool,
) -> Result<()> {
    let id: HandoverId = tx.new_id();
    // The office proposes for the organisation, not for somebody who holds a role there.
    let contact = tx.actor().person().filter(|_| policy::is_contact(tx.actor(), organisation));
    let row = handover::ActiveModel {
        id: ActiveValue::Set(id),
        organisation: ActiveValue::Set(organisation),
        role: ActiveValue::Set(role),
        from_person: ActiveValue::Set(contact),
        to_person: ActiveValue::Set(to),
        besides: ActiveValue::Set(besides),
        made: ActiveValue::Set(tx.now()),
    };
    handover::Entity::insert(row).exec_without_returning(tx).await.map_err(|error| {
        ONE_HANDOVER.refusal(error, || {
            Error::refused("proposed-already", |l| Words::of(l).proposed_already())
        })
    })?;
    Ok(())
}

/// The colleague takes the role, or does not. Who proposed it may also take the proposal back.
pub(crate) struct AnswerHandover {
    pub handover: HandoverId,
    pub yes: bool,
}

impl Change for AnswerHandover {
    type Target = handover::Model;
    type Out = OrganisationId;

    async fn load(&self, tx: &mut Tx) -> Result<handover::Model> {
        let row = handover::Entity::find_by_id(self.handover).one(&*tx).await?;
        let row = row.ok_or(Error::NotFound)?;
        super::organisation(tx, row.organisation).await?;
        // Answered while we waited for the lock?
        let row = handover::Entity::find_by_id(self.handover).one(&*tx).await?;
        row.ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, row: &handover::Model) -> Decision {
        if actor.is(row.to_person) {
            Decision::Allow
        } else if policy::speaks_for(actor, row.organisation) {
            // Taking a proposal back is theirs; taking a role for somebody is not.
            if self.yes { Decision::Deny("only-who-takes-it") } else { Decision::Allow }
        } else {
            Decision::Hide
        }
    }

    async fn apply(
        &self,
        tx: &mut Tx,
        handover: Permit<handover::Model>,
    ) -> Result<Done<OrganisationId>> {
        let handover = handover.into_inner();
        let organisation = handover.organisation;
        handover::Entity::delete_by_id(handover.id).exec(&*tx).await?;
        let to = handover.to_person;
        if !self.yes {
            let role = handover.role.code();
            return tx.record(HandoverDeclined { organisation, to, role }, organisation).await;
        }
        let today = tx.today();
        let held = held_on(&tx.read(), to, today).await?;
        let there = held.iter().find(|held| held.organisation == organisation);
        let Some(there) = there else {
            return Err(Error::refused("no-colleague", |l| Words::of(l).no_colleague()));
        };
        let holders = holders(&tx.read(), organisation, handover.role, today).await?;
        if let Some(from) = handover.from_person {
            let still = held_on(&tx.read(), from, today).await?;
            let speaks = still.iter().any(|held| {
                held.organisation == organisation && held.roles.contains(&AffiliationRole::Primary)
            });
            if !speaks && !holders.iter().any(|(row, _)| row.person == from) {
                return Err(Error::refused("handover-is-old", |l| Words::of(l).handover_is_old()));
            }
        }
        if !there.roles.contains(&handover.role) {
            give(tx, there.affiliation, handover.role, Some(today)).await?;
        }
        // Whoever proposed it passes on their own role. Who does not hold it speaks for the
        // organisation, and the role passes from whoever holds it.
        let is_own = |row: &affiliation::Model| handover.from_person == Some(row.person);
        let from_self = holders.iter().any(|(row, _)| is_own(row));
        for (row, role) in holders {
            let gives = !from_self || is_own(&row);
            if !handover.besides && gives && row.person != to {
                end(tx, &role, today).await?;
                let (affiliation, person) = (row.id, row.person);
                tx.also(AffiliationChanged { affiliation, person, organisation, what: "roles" })
                    .await?;
            }
        }
        let event = AffiliationChanged {
            affiliation: there.affiliation,
            person: to,
            organisation,
            what: "roles",
        };
        tx.record(event, organisation).await
    }
}
