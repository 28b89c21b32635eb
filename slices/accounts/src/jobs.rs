//! What follows from events: mails, and rows that go by themselves.

use chrono::Duration;
use kernel::{Actor, Decision, Event, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::outbox::Follows;
use store::{Change, Done, Permit, Tx};
use web::{App, Job};

use crate::events::{EmailChangeAsked, EmailChanged, SignInAsked};
use crate::queries::SIGN_IN_DAYS;
use crate::rows::{asked, email_change, sign_in};
use crate::{mails, policy};

pub(crate) fn all() -> Vec<Job> {
    vec![
        Job {
            name: "accounts-mail-sign-in",
            after: &[SignInAsked::KIND],
            daily: false,
            lane: jobs::Lane::Quick,
            work: |app, payload| Box::pin(mail_sign_in(app, payload)),
        },
        Job {
            name: "accounts-mail-email-change",
            after: &[EmailChangeAsked::KIND],
            daily: false,
            lane: jobs::Lane::Quick,
            work: |app, payload| Box::pin(mail_email_change(app, payload)),
        },
        Job {
            name: "accounts-mail-email-changed",
            after: &[EmailChanged::KIND],
            daily: false,
            lane: jobs::Lane::Quick,
            work: |app, payload| Box::pin(mail_email_changed(app, payload)),
        },
        Job {
            name: "accounts-tidy",
            after: &[],
            daily: true,
            lane: jobs::Lane::Quick,
            work: |app, _| Box::pin(tidy(app)),
        },
    ]
}

async fn mail_sign_in(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    match mails::sign_in(&app, kernel::LinkId(follows.subject)).await? {
        Some(letter) => app.post().send(letter).await,
        None => Ok(()),
    }
}

async fn mail_email_change(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    for letter in mails::email_change(&app, &follows).await? {
        app.post().send(letter).await?;
    }
    Ok(())
}

async fn mail_email_changed(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    mails::email_changed(&app, &follows).await
}

async fn tidy(app: App) -> Result<()> {
    app.store().write(&Actor::system("accounts"), None, Tidy).await
}

/// Rows that have served their time go: asked sign-ins, half-made changes, sign-ins unused.
struct Tidy;

impl Change for Tidy {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        let now = tx.now();
        asked::Entity::delete_many()
            .filter(asked::Column::Made.lt(now - Duration::days(1)))
            .exec(&*tx)
            .await?;
        email_change::Entity::delete_many()
            .filter(email_change::Column::Made.lt(now - Duration::days(3)))
            .exec(&*tx)
            .await?;
        sign_in::Entity::delete_many()
            .filter(sign_in::Column::Seen.lt(now - Duration::days(SIGN_IN_DAYS)))
            .exec(&*tx)
            .await?;
        mail::links::tidy(tx, now - Duration::days(3)).await?;
        mail::tidy(tx, now - Duration::days(90)).await?;
        Ok(tx.unlogged("retention", ()))
    }
}
