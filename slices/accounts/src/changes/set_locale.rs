//! Chooses the language of pages and mails.

use kernel::{Actor, Decision, Locale, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::AccountChanged;
use crate::policy;
use crate::rows::account;

/// Pages and mails come in this language.
pub(crate) struct SetLocale {
    pub person: PersonId,
    pub locale: Locale,
}

impl Change for SetLocale {
    type Target = account::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<account::Model> {
        super::locked(tx, self.person).await
    }

    fn allows(&self, actor: &Actor, _: &account::Model) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, account: Permit<account::Model>) -> Result<Done<()>> {
        if account.locale.as_deref() == Some(self.locale.tag()) {
            return Ok(tx.unchanged(()));
        }
        let mut row: account::ActiveModel = account.into_inner().into();
        row.locale = ActiveValue::Set(Some(self.locale.tag().to_owned()));
        row.update(&*tx).await?;
        tx.record(AccountChanged { person: self.person, fields: vec!["language"] }, ()).await
    }
}
