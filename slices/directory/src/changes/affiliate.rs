//! Says that a person belongs to an organisation. It counts when the other side says yes.

use std::collections::BTreeSet;

use kernel::{Actor, Day, Decision, Error, OrganisationId, PersonId, Result};
use sea_orm::{ActiveValue, ColumnTrait, Condition, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::{AffiliationChanged, HandoverProposed};
use crate::model::{AffiliationId, AffiliationRole};
use crate::policy;
use crate::rows::{affiliation, organisation, person};
use crate::rules;
use crate::words::Words;

/// A person belongs to an organisation from a day on.
pub struct Affiliate {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub organisation: OrganisationId,
    /// What they do there.
    pub title: Option<String>,
    /// The first day; unknown when absent.
    pub from: Option<Day>,
    /// The last day; open when absent.
    pub until: Option<Day>,
    /// Roles from the first day on. The office gives them at once; whoever speaks for the
    /// organisation asks the person to take them.
    pub roles: BTreeSet<AffiliationRole>,
}

/// Both sides, and what stands between them already.
pub struct Sides {
    organisation: organisation::Model,
    open: Option<AffiliationId>,
}

impl Change for Affiliate {
    type Target = Sides;
    type Out = AffiliationId;

    async fn load(&self, tx: &mut Tx) -> Result<Sides> {
        let organisation = super::organisation(tx, self.organisation).await?;
        let person = person::Entity::find_by_id(self.person).one(&*tx).await?;
        person.ok_or(Error::NotFound)?;
        let lasting = Condition::any()
            .add(affiliation::Column::Until.is_null())
            .add(affiliation::Column::Until.gte(tx.today()));
        let open = affiliation::Entity::find()
            .filter(affiliation::Column::Person.eq(self.person))
            .filter(affiliation::Column::Organisation.eq(self.organisation))
            .filter(lasting)
            .one(&*tx)
            .await?
            .map(|row| row.id);
        Ok(Sides { organisation, open })
    }

    fn allows(&self, actor: &Actor, sides: &Sides) -> Decision {
        // A colleague who is new is no member yet and seen by nobody: who speaks for the
        // organisation may name them all the same, and nothing is shown before they say yes.
        if policy::speaks_for(actor, self.organisation) {
            return Decision::Allow;
        }
        let own = actor.is(self.person) && self.roles.is_empty();
        match (own, policy::sees_organisation(actor, &sides.organisation)) {
            (true, true) => Decision::Allow,
            (false, true) => Decision::Deny("affiliation-of-others"),
            (_, false) => Decision::Hide,
        }
    }

    async fn apply(&self, tx: &mut Tx, sides: Permit<Sides>) -> Result<Done<AffiliationId>> {
        rules::in_order(self.from, self.until)?;
        let lasts = self.until.is_none_or(|until| until >= tx.today());
        if let (Some(_), true) = (sides.open, lasts) {
            return Err(Error::refused("belongs-already", |locale| {
                Words::of(locale).belongs_already()
            }));
        }
        let id: AffiliationId = tx.new_id();
        let office = policy::office(tx.actor()).allows();
        let row = affiliation::ActiveModel {
            id: ActiveValue::Set(id),
            version: ActiveValue::Set(1),
            person: ActiveValue::Set(self.person),
            organisation: ActiveValue::Set(self.organisation),
            title: ActiveValue::Set(self.title.clone()),
            from: ActiveValue::Set(self.from),
            until: ActiveValue::Set(self.until),
            person_said_yes: ActiveValue::Set(office || tx.actor().is(self.person)),
            organisation_said_yes: ActiveValue::Set(policy::speaks_for(
                tx.actor(),
                self.organisation,
            )),
            show_past: ActiveValue::Set(false),
            made: ActiveValue::Set(tx.now()),
        };
        affiliation::Entity::insert(row).exec_without_returning(&*tx).await?;
        for role in self.roles.iter().copied() {
            let (organisation, to) = (self.organisation, self.person);
            if office || tx.actor().is(to) {
                super::set_roles::give(tx, id, role, self.from).await?;
            } else {
                super::hand_over::propose(tx, organisation, role, to, true).await?;
                tx.also(HandoverProposed { organisation, to, role: role.code() }).await?;
            }
        }
        let event = AffiliationChanged {
            affiliation: id,
            person: self.person,
            organisation: self.organisation,
            what: "began",
        };
        tx.record(event, id).await
    }
}
