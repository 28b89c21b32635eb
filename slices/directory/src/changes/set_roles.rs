//! Gives and takes roles within an affiliation, by the office or a primary contact.

use std::collections::BTreeSet;

use kernel::{Actor, Day, Decision, Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use super::end_affiliation::keep_a_contact;
use super::hand_over::propose;
use crate::events::{AffiliationChanged, HandoverProposed};
use crate::model::{AffiliationId, AffiliationRole, RoleId};
use crate::policy;
use crate::rows::{affiliation, organisation, role};
use crate::rules::counts_on;
use crate::words::Words;

/// The roles that somebody holds from today on become exactly these. What was stays in the ledger.
///
/// Nobody is given a role over their head: a colleague is asked, and holds it when they say yes.
/// The office, and whoever speaks for the organisation for themselves, give it at once. Answers how
/// many roles the person is asked to take.
pub(crate) struct SetRoles {
    pub affiliation: AffiliationId,
    pub roles: BTreeSet<AffiliationRole>,
}

impl Change for SetRoles {
    type Target = (affiliation::Model, organisation::Model);
    type Out = usize;

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        super::affiliation(tx, self.affiliation).await
    }

    fn allows(&self, actor: &Actor, (row, _): &Self::Target) -> Decision {
        if policy::speaks_for(actor, row.organisation) {
            Decision::Allow
        } else if actor.is(row.person) {
            Decision::Deny("primary-contact-only")
        } else {
            Decision::Hide
        }
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<usize>> {
        let (row, organisation) = target.into_inner();
        let today = tx.today();
        let rows = role::Entity::find()
            .filter(role::Column::Affiliation.eq(self.affiliation))
            .all(&*tx)
            .await?;
        let held: Vec<role::Model> =
            rows.into_iter().filter(|role| counts_on(today, role.from, role.until)).collect();
        let before: BTreeSet<AffiliationRole> = held.iter().map(|role| role.role).collect();
        if before == self.roles {
            return Ok(tx.unchanged(0));
        }
        if before.contains(&AffiliationRole::Primary)
            && !self.roles.contains(&AffiliationRole::Primary)
        {
            // Nobody takes the record out of a colleague's hands: they hand it over, or the office does.
            if !tx.actor().is(row.person) && !policy::office(tx.actor()).allows() {
                return Err(Error::refused("colleagues-role", |l| Words::of(l).colleagues_role()));
            }
            keep_a_contact(tx, &organisation, self.affiliation, today).await?;
        }
        for gone in held.iter().filter(|role| !self.roles.contains(&role.role)) {
            end(tx, gone, today).await?;
        }
        let new: Vec<AffiliationRole> = self.roles.difference(&before).copied().collect();
        let at_once = tx.actor().is(row.person) || policy::office(tx.actor()).allows();
        let asked = if at_once { 0 } else { new.len() };
        for new in new {
            if at_once {
                give(tx, self.affiliation, new, Some(today)).await?;
            } else {
                let (organisation, to) = (row.organisation, row.person);
                propose(tx, organisation, new, to, true).await?;
                tx.also(HandoverProposed { organisation, to, role: new.code() }).await?;
            }
        }
        let event = AffiliationChanged {
            affiliation: self.affiliation,
            person: row.person,
            organisation: row.organisation,
            what: "roles",
        };
        tx.record(event, asked).await
    }
}

/// Writes a role that begins on a day.
pub(crate) async fn give(
    tx: &Tx,
    affiliation: AffiliationId,
    given: AffiliationRole,
    from: Option<Day>,
) -> Result<()> {
    let id: RoleId = tx.new_id();
    let row = role::ActiveModel {
        id: ActiveValue::Set(id),
        affiliation: ActiveValue::Set(affiliation),
        role: ActiveValue::Set(given),
        from: ActiveValue::Set(from),
        until: ActiveValue::Set(None),
    };
    role::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Ends a role with yesterday; one that began today never was.
pub(crate) async fn end(tx: &Tx, held: &role::Model, today: Day) -> Result<()> {
    if held.from == Some(today) {
        role::Entity::delete_by_id(held.id).exec(tx).await?;
        return Ok(());
    }
    role::Entity::update_many()
        .col_expr(role::Column::Until, Expr::value(today.pred_opt()))
        .filter(role::Column::Id.eq(held.id))
        .exec(tx)
        .await?;
    Ok(())
}
