//! Mails to those whose yes is asked: for a role, or for belonging somewhere.

use kernel::{Locale, OrganisationId, PersonId, Result};
use sea_orm::EntityTrait;
use serde::Deserialize;
use store::outbox::Follows;
use web::App;

use crate::model::{AffiliationId, AffiliationRole};
use crate::pages::paths;
use crate::queries::{affiliations, organisations, people};
use crate::rows::affiliation;
use crate::words::{self, Words};

/// What happened, as far as it may ask somebody.
#[derive(Deserialize)]
#[serde(untagged)]
enum Asked {
    Role { organisation: OrganisationId, to: PersonId, role: String },
    Belonging { affiliation: AffiliationId },
}

/// Writes to whoever has to answer, once for each time that they are asked.
pub(super) async fn mail(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    match serde_json::from_value(follows.changed.clone())? {
        Asked::Role { organisation, to, role } => {
            let Some(role) = AffiliationRole::parse(&role) else { return Ok(()) };
            role_asked(&app, &follows, organisation, to, role).await
        }
        Asked::Belonging { affiliation } => belonging_asked(&app, &follows, affiliation).await,
    }
}

async fn role_asked(
    app: &App,
    follows: &Follows,
    organisation: OrganisationId,
    to: PersonId,
    role: AffiliationRole,
) -> Result<()> {
    let read = app.store().read();
    let waiting = affiliations::handovers(&read, organisation).await?;
    if !waiting.iter().any(|row| row.to_person == to && row.role == role) {
        return Ok(());
    }
    let Some(row) = organisations::find_unscoped(&read, organisation).await? else { return Ok(()) };
    let url = app.full_url(&paths::OrganisationPeople { id: organisation });
    send(app, follows, to, |t, locale| {
        let role = words::role(role, locale);
        (t.mail_asked_role_subject(&row.name, &role), t.mail_asked_role(&row.name, &role, &url))
    })
    .await
}

/// The person, when the organisation said it; the organisation's contacts, when the person did.
async fn belonging_asked(app: &App, follows: &Follows, id: AffiliationId) -> Result<()> {
    let read = app.store().read();
    let Some(row) = affiliation::Entity::find_by_id(id).one(&read).await? else { return Ok(()) };
    let Some(organisation) = organisations::find_unscoped(&read, row.organisation).await? else {
        return Ok(());
    };
    let Some(person) = people::find_unscoped(&read, row.person).await? else { return Ok(()) };
    let name = &organisation.name;
    if !row.person_said_yes && person.released {
        let url = app.full_url(&"/");
        send(app, follows, row.person, |t, _| {
            (t.mail_asked_belongs_subject(name), t.mail_asked_belongs(name, &url))
        })
        .await?;
    }
    if !row.organisation_said_yes {
        let url = app.full_url(&paths::OrganisationPeople { id: organisation.id });
        let today = app.store().clock().today();
        let primary = AffiliationRole::Primary;
        let contacts = affiliations::holders(&read, organisation.id, primary, today).await?;
        for (contact, _) in contacts {
            send(app, follows, contact.person, |t, _| {
                let text = t.mail_asked_joins(&person.name, name, &url);
                (t.mail_asked_joins_subject(name), text)
            })
            .await?;
        }
    }
    Ok(())
}

async fn send(
    app: &App,
    follows: &Follows,
    to: PersonId,
    said: impl FnOnce(Words, Locale) -> (String, String),
) -> Result<()> {
    let key = format!("asked-{}-{to}", follows.event);
    accounts::face::write_to(app, to, key, "asked", |l| said(Words::of(l), l)).await
}
