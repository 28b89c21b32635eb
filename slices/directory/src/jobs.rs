//! What follows from events: the one notice to a person whom the office released.

use kernel::{Event, PersonId, Result};
use mail::Letter;
use store::outbox::Follows;
use web::{App, Job};

use crate::events::PersonReleased;
use crate::words::Words;

pub(crate) fn all() -> Vec<Job> {
    vec![Job {
        name: "directory-mail-released",
        after: &[PersonReleased::KIND],
        daily: false,
        lane: jobs::Lane::Quick,
        work: |app, payload| Box::pin(mail_released(app, payload)),
    }]
}

/// Says what is kept and how to look at it, change it, or have it erased. Once, ever.
async fn mail_released(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let person = PersonId(follows.subject);
    let read = app.store().read();
    let address = accounts::face::addresses(&read, &[person]).await?.remove(&person);
    let Some(address) = address else { return Ok(()) };
    let t = Words::of(address.locale);
    let network = app.network();
    let url = app.full_url(&"/privacy");
    let letter = Letter {
        key: format!("released-{person}"),
        kind: "released",
        person: Some(person),
        to: address.email,
        locale: address.locale,
        subject: t.mail_released_subject(&network.name),
        text: t.mail_released(&network.name, &url, &network.office_email),
    };
    app.post().send(letter).await
}
