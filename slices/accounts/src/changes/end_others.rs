//! Ends every sign-in of a person but the one that asks.

use kernel::{Actor, Decision, PersonId, Result, SignInId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::SignInEnded;
use crate::policy;
use crate::rows::sign_in;

/// All other sign-ins no longer count, at once.
pub(crate) struct EndOtherSignIns {
    pub person: PersonId,
    pub stays: Option<SignInId>,
}

impl Change for EndOtherSignIns {
    type Target = Vec<SignInId>;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Vec<SignInId>> {
        let rows = sign_in::Entity::find()
            .filter(sign_in::Column::Person.eq(self.person))
            .all(&*tx)
            .await?;
        let ids = rows.into_iter().map(|row| row.id);
        Ok(ids.filter(|id| Some(*id) != self.stays).collect())
    }

    fn allows(&self, actor: &Actor, _: &Vec<SignInId>) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, others: Permit<Vec<SignInId>>) -> Result<Done<()>> {
        let mut others = others.into_inner();
        let Some(last) = others.pop() else { return Ok(tx.unchanged(())) };
        for sign_in in others {
            sign_in::Entity::delete_by_id(sign_in).exec(&*tx).await?;
            tx.also(SignInEnded { person: self.person, sign_in }).await?;
        }
        sign_in::Entity::delete_by_id(last).exec(&*tx).await?;
        tx.record(SignInEnded { person: self.person, sign_in: last }, ()).await
    }
}
