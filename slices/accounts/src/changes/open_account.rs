//! Gives a person an account, so that they can sign in.

use kernel::{Actor, Decision, Error, Locale, PersonId, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::AccountOpened;
use crate::migrations::ONE_EMAIL;
use crate::model::AccountEmail;
use crate::policy;
use crate::rows::account;
use crate::words::Words;

/// A person who has none gets an account with this address. Nobody is written to.
pub struct OpenAccount {
    /// Whose.
    pub person: PersonId,
    /// The address.
    pub email: AccountEmail,
    /// The language of mails.
    pub locale: Option<Locale>,
}

impl Change for OpenAccount {
    type Target = Option<String>;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Option<String>> {
        let row = account::Entity::find_by_id(self.person).one(&*tx).await?;
        Ok(row.map(|row| row.email_exact))
    }

    fn allows(&self, actor: &Actor, _: &Option<String>) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, there: Permit<Option<String>>) -> Result<Done<()>> {
        if there.is_some() {
            return Ok(tx.unchanged(()));
        }
        let row = account::ActiveModel {
            person: ActiveValue::Set(self.person),
            email: ActiveValue::Set(self.email.shown.clone()),
            email_exact: ActiveValue::Set(self.email.exact.clone()),
            password: ActiveValue::Set(None),
            locale: ActiveValue::Set(self.locale.map(|locale| locale.tag().to_owned())),
            wrong_passwords: ActiveValue::Set(0),
            wrong_since: ActiveValue::Set(None),
            made: ActiveValue::Set(tx.now()),
        };
        account::Entity::insert(row).exec_without_returning(&*tx).await.map_err(|error| {
            ONE_EMAIL.refusal(error, || {
                Error::field("email", "email-taken", |locale| Words::of(locale).email_taken())
            })
        })?;
        tx.record(AccountOpened { person: self.person }, ()).await
    }
}
