//! Another address: asked by the person, confirmed at the old and at the new one.

use chrono::Duration;
use kernel::{Actor, Decision, Error, LinkId, PersonId, Result};
use mail::Purpose;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::events::{EmailChangeAsked, EmailChanged};
use crate::migrations::ONE_EMAIL;
use crate::model::{AccountEmail, CONFIRM_NEW, CONFIRM_OLD, EmailChangeId};
use crate::policy;
use crate::rows::{account, email_change};
use crate::words::Words;

/// How long both mails can be answered.
const LASTS: Duration = Duration::days(2);

/// Asks for another address. A change that is under way is replaced.
pub(crate) struct AskEmailChange {
    pub person: PersonId,
    pub email: kernel::Checked<AccountEmail>,
}

impl Change for AskEmailChange {
    type Target = account::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<account::Model> {
        super::locked(tx, self.person).await
    }

    fn allows(&self, actor: &Actor, _: &account::Model) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, account: Permit<account::Model>) -> Result<Done<()>> {
        let email = self.email.clone()?;
        if account.email == email.shown {
            return Ok(tx.unchanged(()));
        }
        email_change::Entity::delete_many()
            .filter(email_change::Column::Person.eq(self.person))
            .exec(&*tx)
            .await?;
        let change: EmailChangeId = tx.new_id();
        let row = email_change::ActiveModel {
            id: ActiveValue::Set(change),
            person: ActiveValue::Set(self.person),
            email: ActiveValue::Set(email.shown),
            old_said_yes: ActiveValue::Set(false),
            new_said_yes: ActiveValue::Set(false),
            made: ActiveValue::Set(tx.now()),
        };
        email_change::Entity::insert(row).exec_without_returning(&*tx).await?;
        let subject = Some(change.0);
        let old = mail::links::make(tx, CONFIRM_OLD, Some(self.person), subject, LASTS).await?;
        let new = mail::links::make(tx, CONFIRM_NEW, Some(self.person), subject, LASTS).await?;
        tx.record(EmailChangeAsked { person: self.person, change, old, new }, ()).await
    }
}

/// One of the two addresses says yes. With the second yes the address changes.
pub(crate) struct ConfirmEmail {
    pub purpose: Purpose,
    pub link: LinkId,
}

impl Change for ConfirmEmail {
    type Target = email_change::Model;
    /// Whether the address changed; else the other one must still say yes.
    type Out = bool;

    async fn load(&self, tx: &mut Tx) -> Result<email_change::Model> {
        let link = mail::links::find(&*tx, self.purpose, self.link).await?;
        let link = link.filter(|link| link.works(tx.now())).ok_or(Error::NotFound)?;
        let change = EmailChangeId(link.subject.ok_or(Error::NotFound)?);
        let row = email_change::Entity::find_by_id(change).lock_exclusive().one(&*tx).await?;
        row.ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, _: &email_change::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, change: Permit<email_change::Model>) -> Result<Done<bool>> {
        if !mail::links::use_up(tx, self.link).await? {
            return Err(Error::NotFound);
        }
        let change = change.into_inner();
        let old = change.old_said_yes || self.purpose == CONFIRM_OLD;
        let new = change.new_said_yes || self.purpose == CONFIRM_NEW;
        if !(old && new) {
            let mut row: email_change::ActiveModel = change.into();
            row.old_said_yes = ActiveValue::Set(old);
            row.new_said_yes = ActiveValue::Set(new);
            row.update(&*tx).await?;
            return Ok(tx.unlogged("email-half-confirmed", false));
        }
        let account = super::locked(tx, change.person).await?;
        let email = AccountEmail::new(&change.email);
        let mut row: account::ActiveModel = account.into();
        row.email = ActiveValue::Set(email.shown);
        row.email_exact = ActiveValue::Set(email.exact);
        row.update(&*tx).await.map_err(|error| {
            ONE_EMAIL.refusal(error, || {
                Error::refused("email-taken", |locale| Words::of(locale).email_taken())
            })
        })?;
        email_change::Entity::delete_by_id(change.id).exec(&*tx).await?;
        tx.record(EmailChanged { person: change.person }, true).await
    }
}
