//! What follows from events: mails to who is asked something, and to whom the office released.

mod asked;

use kernel::{Event, PersonId, Result};
use store::outbox::Follows;
use web::{App, Job};

use crate::events::{AffiliationChanged, HandoverProposed, PersonReleased};
use crate::pages::paths;
use crate::queries::reminders;
use crate::words::Words;

pub(crate) fn all() -> Vec<Job> {
    vec![
        Job {
            name: "directory-mail-released",
            after: &[PersonReleased::KIND],
            daily: false,
            lane: jobs::Lane::Quick,
            work: |app, payload| Box::pin(mail_released(app, payload)),
        },
        Job {
            name: "directory-mail-asked",
            after: &[HandoverProposed::KIND, AffiliationChanged::KIND],
            daily: false,
            lane: jobs::Lane::Quick,
            work: |app, payload| Box::pin(asked::mail(app, payload)),
        },
        Job {
            name: "directory-still-true",
            after: &[],
            daily: true,
            lane: jobs::Lane::Long,
            work: |app, _| Box::pin(remind(app)),
        },
    ]
}

/// Asks, once, whether a record that has just gone stale is still true: people about theirs,
/// primary contacts about their organisation's. Records that went stale long ago, as imported ones
/// are, say so on their page and are not written about.
async fn remind(app: App) -> Result<()> {
    let today = app.store().clock().today();
    let read = app.store().read();
    for reminder in reminders::due(&read, today).await? {
        accounts::face::write_to(&app, reminder.person, reminder.key(), "still-true", |locale| {
            let t = Words::of(locale);
            let (about, url) = match &reminder.organisation {
                None => (t.remind_yourself(), paths::Person { id: reminder.person }.to_string()),
                Some((id, name)) => (name.clone(), paths::Organisation { id: *id }.to_string()),
            };
            let subject = t.mail_still_true_subject(&app.network().name, &about);
            (subject, t.mail_still_true(&about, app.full_url(&url)))
        })
        .await?;
    }
    Ok(())
}

/// Says what is kept and how to look at it, change it, or have it erased. Once, ever.
async fn mail_released(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let person = PersonId(follows.subject);
    let network = app.network();
    let url = app.full_url(&"/privacy");
    let key = format!("released-{person}");
    accounts::face::write_to(&app, person, key, "released", |locale| {
        let t = Words::of(locale);
        let text = t.mail_released(&network.name, &url, &network.office_email);
        (t.mail_released_subject(&network.name), text)
    })
    .await
}
