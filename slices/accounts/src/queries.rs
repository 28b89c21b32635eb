//! What the pages of this slice read.

use kernel::{Locale, Moment, PersonId, Result, SignInId, Who};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};
use store::{Read, Reading};
use web::{Credential, Identified};

use crate::rows::{account, appointment, asked, sign_in, token};

/// Days after which a sign-in that was not used no longer counts.
pub(crate) const SIGN_IN_DAYS: i64 = 180;

/// SHA-256 of a secret that has 256 bits of chance in it, so that no slow hash is needed.
pub(crate) fn digest(secret: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(secret.as_bytes()))
}

/// Who a cookie or a token belongs to.
pub(crate) fn identify<'a>(
    read: &'a Read<'a>,
    credential: Credential<'a>,
    now: Moment,
) -> Reading<'a, Option<Identified>> {
    Box::pin(async move {
        match credential {
            Credential::Cookie(secret) => by_cookie(read, secret, now).await,
            Credential::Bearer(secret) => by_token(read, secret).await,
        }
    })
}

async fn by_cookie(read: &Read<'_>, secret: &str, now: Moment) -> Result<Option<Identified>> {
    let row = sign_in::Entity::find()
        .filter(sign_in::Column::Digest.eq(digest(secret)))
        .find_also_linked(SignInToAccount)
        .one(read)
        .await?;
    let Some((row, account)) = row else { return Ok(None) };
    if now - row.seen > chrono::Duration::days(SIGN_IN_DAYS) {
        return Ok(None);
    }
    let locale = account.and_then(|account| account.locale);
    Ok(Some(Identified {
        who: Who::Person(row.person),
        sign_in: Some(row.id),
        locale: locale.as_deref().and_then(Locale::parse),
        note_use: now - row.seen > chrono::Duration::days(1),
    }))
}

/// The join from a sign-in to its account.
struct SignInToAccount;

impl sea_orm::Linked for SignInToAccount {
    type FromEntity = sign_in::Entity;
    type ToEntity = account::Entity;

    fn link(&self) -> Vec<sea_orm::LinkDef> {
        vec![
            sign_in::Entity::belongs_to(account::Entity)
                .from(sign_in::Column::Person)
                .to(account::Column::Person)
                .into(),
        ]
    }
}

async fn by_token(read: &Read<'_>, secret: &str) -> Result<Option<Identified>> {
    let row =
        token::Entity::find().filter(token::Column::Digest.eq(digest(secret))).one(read).await?;
    Ok(row.map(|row| Identified {
        who: Who::Token {
            person: row.person,
            scopes: row.scopes.split_whitespace().map(ToOwned::to_owned).collect(),
        },
        sign_in: None,
        locale: None,
        note_use: false,
    }))
}

/// The roles in the secretariat that a person holds.
pub(crate) async fn appointed(read: &Read<'_>, person: PersonId) -> Result<Vec<String>> {
    let rows = appointment::Entity::find()
        .filter(appointment::Column::Person.eq(person))
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|row| row.role).collect())
}

/// Who holds which role in the secretariat, the longest first.
pub(crate) async fn appointments(read: &Read<'_>) -> Result<Vec<appointment::Model>> {
    let rows =
        appointment::Entity::find().order_by_asc(appointment::Column::Made).all(read).await?;
    Ok(rows)
}

/// A person's account.
pub(crate) async fn account(read: &Read<'_>, person: PersonId) -> Result<Option<account::Model>> {
    Ok(account::Entity::find_by_id(person).one(read).await?)
}

/// A person's sign-ins, the last used first.
pub(crate) async fn sign_ins(read: &Read<'_>, person: PersonId) -> Result<Vec<sign_in::Model>> {
    let rows = sign_in::Entity::find()
        .filter(sign_in::Column::Person.eq(person))
        .order_by_desc(sign_in::Column::Seen)
        .limit(100)
        .all(read)
        .await?;
    Ok(rows)
}

/// A person's tokens, newest first.
pub(crate) async fn tokens(read: &Read<'_>, person: PersonId) -> Result<Vec<token::Model>> {
    let rows = token::Entity::find()
        .filter(token::Column::Person.eq(person))
        .order_by_desc(token::Column::Made)
        .limit(100)
        .all(read)
        .await?;
    Ok(rows)
}

/// The address that asked to sign in with a link.
pub(crate) async fn asked(read: &Read<'_>, link: kernel::LinkId) -> Result<Option<asked::Model>> {
    Ok(asked::Entity::find_by_id(link).one(read).await?)
}

/// A sign-in by its id, if it is the person's own.
pub(crate) async fn own_sign_in(
    read: &Read<'_>,
    person: PersonId,
    id: SignInId,
) -> Result<Option<sign_in::Model>> {
    let row = sign_in::Entity::find_by_id(id)
        .filter(sign_in::Column::Person.eq(person))
        .one(read)
        .await?;
    Ok(row)
}
