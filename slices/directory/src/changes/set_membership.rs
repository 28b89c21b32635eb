//! Membership tells the directory who is a member, so that the directory never asks it.

use kernel::{Actor, Decision, OrganisationId, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::{OrganisationMembershipChanged, PersonMembershipChanged};
use crate::rows::{organisation, person};
use crate::{policy, rules};

/// A person or an organisation is a member from now on, or is none.
pub enum SetMembership {
    /// An organisation.
    Organisation(OrganisationId, bool),
    /// A person.
    Person(PersonId, bool),
}

/// What was loaded.
pub enum Either {
    /// An organisation.
    Organisation(organisation::Model),
    /// A person.
    Person(person::Model),
}

impl Change for SetMembership {
    type Target = Either;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Either> {
        match self {
            Self::Organisation(id, _) => {
                super::organisation(tx, *id).await.map(Either::Organisation)
            }
            Self::Person(id, _) => super::person(tx, *id).await.map(Either::Person),
        }
    }

    fn allows(&self, actor: &Actor, _: &Either) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Either>) -> Result<Done<()>> {
        let (Self::Organisation(_, is_member) | Self::Person(_, is_member)) = *self;
        match target.into_inner() {
            Either::Organisation(row) => set_organisation(tx, row, is_member).await,
            Either::Person(row) => set_person(tx, row, is_member).await,
        }
    }
}

async fn set_organisation(
    tx: &mut Tx,
    row: organisation::Model,
    is_member: bool,
) -> Result<Done<()>> {
    if row.is_member == is_member {
        return Ok(tx.unchanged(()));
    }
    let audience = rules::organisation_audience(is_member);
    let changed = organisation::ActiveModel {
        id: ActiveValue::Unchanged(row.id),
        is_member: ActiveValue::Set(is_member),
        audience: ActiveValue::Set(audience.as_str().to_owned()),
        ..Default::default()
    };
    changed.update(&*tx).await?;
    tx.record(OrganisationMembershipChanged { organisation: row.id, is_member }, ()).await
}

async fn set_person(tx: &mut Tx, mut row: person::Model, is_member: bool) -> Result<Done<()>> {
    if row.is_member == is_member {
        return Ok(tx.unchanged(()));
    }
    row.is_member = is_member;
    let audience = super::audience_of(&row);
    let changed = person::ActiveModel {
        id: ActiveValue::Unchanged(row.id),
        is_member: ActiveValue::Set(is_member),
        audience: ActiveValue::Set(audience.as_str().to_owned()),
        ..Default::default()
    };
    changed.update(&*tx).await?;
    tx.record(PersonMembershipChanged { person: row.id, is_member }, ()).await
}
