//! Tells the directory who is a member now, in the transaction that changed it.

use directory::SetMembership;
use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::{EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::model::Holder;
use crate::{policy, queries};

/// Locks the holder's own record, on which every rule about its terms hangs.
pub(crate) async fn lock(tx: &Tx, holder: Holder) -> Result<()> {
    let found = match holder {
        Holder::Organisation(id) => {
            let row = directory::face::organisation::Entity::find_by_id(id).lock_exclusive();
            row.one(tx).await?.is_some()
        }
        Holder::Person(id) => {
            let row = directory::face::person::Entity::find_by_id(id).lock_exclusive();
            row.one(tx).await?.is_some()
        }
    };
    if found { Ok(()) } else { Err(Error::NotFound) }
}

/// Brings a holder's record, and those of its people, into line with its terms today.
pub(crate) async fn holder(tx: &mut Tx, holder: Holder) -> Result<()> {
    match holder {
        Holder::Organisation(id) => {
            let today = tx.today();
            let is_member = queries::holds_on(&*tx, id.0, today).await?;
            let set = SetMembership::Organisation(id, is_member);
            tx.perform_as("membership", &set).await?;
            for member in directory::face::people_on(&tx.read(), id, today).await? {
                person(tx, member).await?;
            }
            Ok(())
        }
        Holder::Person(id) => person(tx, id).await,
    }
}

async fn person(tx: &mut Tx, id: PersonId) -> Result<()> {
    let whys = queries::standing_on(&tx.read(), id, tx.today()).await?;
    let set = SetMembership::Person(id, !whys.is_empty());
    tx.perform_as("membership", &set).await
}

/// Looks again whether somebody is a member: after an affiliation changed, or a day began.
pub(crate) struct Refresh(pub Holder);

impl Change for Refresh {
    type Target = ();
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<()> {
        lock(tx, self.0).await
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        holder(tx, self.0).await?;
        Ok(tx.unlogged("performed-inside", ()))
    }
}
