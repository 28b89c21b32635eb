//! Ends a sign-in: signing out, or revoking one on another device.

use kernel::{Actor, Decision, Error, PersonId, Result, SignInId};
use sea_orm::EntityTrait;
use store::{Change, Done, Permit, Tx};

use crate::events::SignInEnded;
use crate::policy;
use crate::queries::own_sign_in;
use crate::rows::sign_in;

/// A sign-in no longer counts, at once.
pub(crate) struct EndSignIn {
    pub person: PersonId,
    pub sign_in: SignInId,
}

impl Change for EndSignIn {
    type Target = ();
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<()> {
        let row = own_sign_in(&tx.read(), self.person, self.sign_in).await?;
        row.map(|_| ()).ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        sign_in::Entity::delete_by_id(self.sign_in).exec(&*tx).await?;
        tx.record(SignInEnded { person: self.person, sign_in: self.sign_in }, ()).await
    }
}
