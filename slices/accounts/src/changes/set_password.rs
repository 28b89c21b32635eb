//! Sets, changes or removes a password.

use kernel::{Actor, Decision, PersonId, Result, SignInId};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::AccountChanged;
use crate::policy;
use crate::rows::{account, sign_in};

/// A password is set, or removed with `None`. All other sign-ins end: whoever knew the old one
/// must not stay.
pub(crate) struct SetPassword {
    pub person: PersonId,
    /// The hash, made outside the transaction.
    pub hash: Option<String>,
    /// The sign-in that stays.
    pub stays: Option<SignInId>,
}

impl Change for SetPassword {
    type Target = account::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<account::Model> {
        super::locked(tx, self.person).await
    }

    fn allows(&self, actor: &Actor, _: &account::Model) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, account: Permit<account::Model>) -> Result<Done<()>> {
        if account.password.is_none() && self.hash.is_none() {
            return Ok(tx.unchanged(()));
        }
        let mut row: account::ActiveModel = account.into_inner().into();
        row.password = ActiveValue::Set(self.hash.clone());
        row.wrong_passwords = ActiveValue::Set(0);
        row.wrong_since = ActiveValue::Set(None);
        row.update(&*tx).await?;
        let mut others =
            sign_in::Entity::delete_many().filter(sign_in::Column::Person.eq(self.person));
        if let Some(stays) = self.stays {
            others = others.filter(sign_in::Column::Id.ne(stays));
        }
        others.exec(&*tx).await?;
        let fields = vec!["password"];
        tx.record(AccountChanged { person: self.person, fields }, ()).await
    }
}
