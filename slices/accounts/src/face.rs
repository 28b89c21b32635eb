//! What other slices may ask of accounts.

use std::collections::HashMap;

use kernel::{Locale, PersonId, Result};
use mail::Letter;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::Read;
use web::App;

use crate::model::AccountEmail;
use crate::rows::account;

/// Where and in which language a person is written to.
#[derive(Clone, Debug)]
pub struct Address {
    /// The address.
    pub email: String,
    /// The language of mails.
    pub locale: Locale,
}

/// The addresses of people; who has no account is left out.
///
/// # Errors
/// When the database cannot be read.
pub async fn addresses(read: &Read<'_>, people: &[PersonId]) -> Result<HashMap<PersonId, Address>> {
    let mut found = HashMap::new();
    for chunk in people.chunks(500) {
        let rows = account::Entity::find()
            .filter(account::Column::Person.is_in(chunk.iter().copied()))
            .all(read)
            .await?;
        found.extend(rows.into_iter().map(|row| {
            let locale = row.locale.as_deref().and_then(Locale::parse).unwrap_or(Locale::EN);
            (row.person, Address { email: row.email, locale })
        }));
    }
    Ok(found)
}

/// The person with this address, for imports and the office.
///
/// # Errors
/// When the database cannot be read.
pub async fn person_with_email(
    read: &impl sea_orm::ConnectionTrait,
    email: &str,
) -> Result<Option<PersonId>> {
    let exact = AccountEmail::new(email).exact;
    let row =
        account::Entity::find().filter(account::Column::EmailExact.eq(exact)).one(read).await?;
    Ok(row.map(|row| row.person))
}

/// Writes to a person at their account's address and in its language: `said` answers subject and
/// text. Whoever has no account is not written to. One letter is sent for each key.
///
/// # Errors
/// When the letter cannot be written down.
pub async fn write_to(
    app: &App,
    person: PersonId,
    key: String,
    kind: &'static str,
    said: impl FnOnce(Locale) -> (String, String),
) -> Result<()> {
    let read = app.store().read();
    let Some(address) = addresses(&read, &[person]).await?.remove(&person) else { return Ok(()) };
    let (subject, text) = said(address.locale);
    let letter = Letter {
        key,
        kind,
        person: Some(person),
        to: address.email,
        locale: address.locale,
        subject,
        text,
    };
    app.post().send(letter).await
}
