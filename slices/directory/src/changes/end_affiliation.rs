//! Ends an affiliation: seats and votes go at once, contacts and notes stay.

use kernel::{Actor, Checked, Day, Decision, Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, Condition, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::AffiliationChanged;
use crate::model::{AffiliationId, AffiliationRole};
use crate::queries::affiliations::holders;
use crate::rows::{affiliation, handover, organisation, role};
use crate::words::Words;
use crate::{policy, rules};

/// A person's time at an organisation ends with a day. The last primary contact hands over first,
/// unless the office says so.
pub(crate) struct EndAffiliation {
    pub affiliation: AffiliationId,
    /// The last day.
    pub until: Checked<Day>,
}

impl Change for EndAffiliation {
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
        let until = self.until.clone()?;
        let (row, organisation) = target.into_inner();
        rules::in_order(row.from, Some(until))?;
        if row.until == Some(until) {
            return Ok(tx.unchanged(()));
        }
        let later = row.until.is_some_and(|earlier| earlier < until);
        if later && !policy::speaks_for(tx.actor(), row.organisation) {
            return Err(Error::Forbidden("end-is-the-organisations"));
        }
        keep_a_contact(tx, &organisation, self.affiliation, until).await?;
        let (person, at) = (row.person, row.organisation);
        let mut row: affiliation::ActiveModel = row.into();
        row.until = ActiveValue::Set(Some(until));
        row.update(&*tx).await?;
        role::Entity::update_many()
            .col_expr(role::Column::Until, Expr::value(Some(until)))
            .filter(role::Column::Affiliation.eq(self.affiliation))
            .filter(role::Column::Until.is_null())
            .exec(&*tx)
            .await?;
        // What they were asked to take or asked others to take, nobody takes any more.
        let concerned = Condition::any()
            .add(handover::Column::ToPerson.eq(person))
            .add(handover::Column::FromPerson.eq(person));
        handover::Entity::delete_many()
            .filter(handover::Column::Organisation.eq(at))
            .filter(concerned)
            .exec(&*tx)
            .await?;
        let event = AffiliationChanged {
            affiliation: self.affiliation,
            person,
            organisation: at,
            what: "ended",
        };
        tx.record(event, ()).await
    }
}

/// Refuses to take the last primary contact away, unless the office does it.
pub(crate) async fn keep_a_contact(
    tx: &Tx,
    organisation: &organisation::Model,
    leaves: AffiliationId,
    last_day: Day,
) -> Result<()> {
    if policy::office(tx.actor()).allows() {
        return Ok(());
    }
    // Whoever keeps the role on the day after: two who leave tomorrow are not two who stay.
    let day_after = last_day.succ_opt().unwrap_or(last_day);
    let primary = AffiliationRole::Primary;
    let today = holders(&tx.read(), organisation.id, primary, tx.today()).await?;
    let after = holders(&tx.read(), organisation.id, primary, day_after).await?;
    let was_contact = today.iter().any(|(row, _)| row.id == leaves);
    if was_contact && !after.iter().any(|(row, _)| row.id != leaves) {
        return Err(Error::refused("last-contact", |locale| Words::of(locale).last_contact()));
    }
    Ok(())
}
