//! Somebody asks for a link to sign in.

use chrono::Duration;
use kernel::{Actor, Decision, LinkId, Locale, PersonId, Result};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::SignInAsked;
use crate::model::{AccountEmail, SIGN_IN};
use crate::policy;
use crate::rows::{account, asked};

/// How long a mailed link and its code work.
pub(crate) const LASTS: Duration = Duration::minutes(30);

/// Mails to one address within that time; more would let anybody flood somebody's mailbox.
const MAILS: u64 = 3;

/// Makes a link for an address, whether or not it has an account, so that the page and the time it
/// takes tell nothing. The mail says what is the case, and only the address's owner reads it.
pub(crate) struct AskSignIn {
    pub email: AccountEmail,
    pub locale: Locale,
    pub next: String,
}

/// What is known of the address.
pub(crate) struct Known {
    person: Option<PersonId>,
    mails: u64,
}

impl Change for AskSignIn {
    type Target = Known;
    type Out = LinkId;

    async fn load(&self, tx: &mut Tx) -> Result<Known> {
        let person = account::Entity::find()
            .filter(account::Column::EmailExact.eq(&self.email.exact))
            .one(&*tx)
            .await?
            .map(|row| row.person);
        let mails = asked::Entity::find()
            .filter(asked::Column::EmailExact.eq(&self.email.exact))
            .filter(asked::Column::Made.gt(tx.now() - LASTS))
            .count(&*tx)
            .await?;
        Ok(Known { person, mails })
    }

    fn allows(&self, actor: &Actor, _: &Known) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, known: Permit<Known>) -> Result<Done<LinkId>> {
        // A link that is not mailed works for nobody: else its code could be guessed at for ever.
        let person = known.person.filter(|_| known.mails < MAILS);
        let link = mail::links::make(tx, SIGN_IN, person, None, LASTS).await?;
        let row = asked::ActiveModel {
            link: ActiveValue::Set(link),
            email: ActiveValue::Set(self.email.shown.clone()),
            email_exact: ActiveValue::Set(self.email.exact.clone()),
            locale: ActiveValue::Set(self.locale.tag().to_owned()),
            next: ActiveValue::Set(self.next.clone()),
            made: ActiveValue::Set(tx.now()),
        };
        asked::Entity::insert(row).exec_without_returning(&*tx).await?;
        if known.mails >= MAILS {
            return Ok(tx.unlogged("sign-in-asked-often", link));
        }
        tx.record(SignInAsked { link }, link).await
    }
}
