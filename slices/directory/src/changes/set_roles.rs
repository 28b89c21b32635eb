//! Takes roles within an affiliation and gives them, or asks whether they are taken.

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
use crate::rows::{affiliation, handover, organisation, role};
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
        let new = self.new_roles(tx, &row, &before).await?;
        let at_once = tx.actor().is(row.person) || policy::office(tx.actor()).allows();
        let gone: Vec<_> = held.iter().filter(|role| !self.roles.contains(&role.role)).collect();
        let has_changed = at_once || !gone.is_empty();
        if gone.is_empty() && new.is_empty() {
            return Ok(tx.unchanged(0));
        }
        for gone in gone {
            end(tx, gone, today).await?;
        }
        let (organisation, person) = (row.organisation, row.person);
        let asked = if at_once { 0 } else { new.len() };
        let mut last = None;
        for new in new {
            if at_once {
                give(tx, self.affiliation, new, Some(today)).await?;
            } else {
                propose(tx, organisation, new, person, true).await?;
                let proposed = HandoverProposed { organisation, to: person, role: new.code() };
                if let Some(earlier) = last.replace(proposed) {
                    tx.also(earlier).await?;
                }
            }
        }
        let affiliation = self.affiliation;
        let event = AffiliationChanged { affiliation, person, organisation, what: "roles" };
        match last {
            // Nothing has changed yet for anybody: they were asked.
            Some(proposed) if !has_changed => tx.record(proposed, asked).await,
            proposed => {
                if let Some(proposed) = proposed {
                    tx.also(proposed).await?;
                }
                tx.record(event, asked).await
            }
        }
    }
}

impl SetRoles {
    /// Roles that are not held yet and that nobody was asked to take.
    async fn new_roles(
        &self,
        tx: &Tx,
        row: &affiliation::Model,
        before: &BTreeSet<AffiliationRole>,
    ) -> Result<Vec<AffiliationRole>> {
        let asked = handover::Entity::find()
            .filter(handover::Column::Organisation.eq(row.organisation))
            .filter(handover::Column::ToPerson.eq(row.person))
            .all(tx)
            .await?;
        let is_asked = |role: &AffiliationRole| asked.iter().any(|asked| asked.role == *role);
        let at_once = tx.actor().is(row.person) || policy::office(tx.actor()).allows();
        let new = self.roles.difference(before).copied();
        Ok(new.filter(|role| at_once || !is_asked(role)).collect())
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
