//! What follows from events: membership through an organisation begins and ends with affiliations.

use directory::AffiliationChanged;
use kernel::{Actor, Error, Event, PersonId, Result};
use store::outbox::Follows;
use web::{App, Job};

use crate::changes::refresh::Refresh;
use crate::model::Holder;
use crate::queries;

pub(crate) fn all() -> Vec<Job> {
    vec![
        Job {
            name: "membership-refresh-person",
            after: &[AffiliationChanged::KIND],
            daily: false,
            lane: jobs::Lane::Quick,
            work: |app, payload| Box::pin(refresh_person(app, payload)),
        },
        Job {
            name: "membership-day-begins",
            after: &[],
            daily: true,
            lane: jobs::Lane::Quick,
            work: |app, _| Box::pin(day_begins(app)),
        },
    ]
}

async fn refresh_person(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let person = follows.changed.get("person").and_then(|id| id.as_str()?.parse().ok());
    let Some(person) = person else { return Ok(()) };
    refresh(&app, Holder::Person(PersonId(person))).await
}

async fn day_begins(app: App) -> Result<()> {
    let today = app.store().clock().today();
    let turning = queries::turning(&app.store().read(), today).await?;
    for holder in turning {
        refresh(&app, holder).await?;
    }
    Ok(())
}

/// Somebody who was erased meanwhile needs no refresh.
async fn refresh(app: &App, holder: Holder) -> Result<()> {
    match app.store().write(&Actor::system("membership"), None, Refresh(holder)).await {
        Ok(()) | Err(Error::NotFound) => Ok(()),
        Err(error) => Err(error),
    }
}
