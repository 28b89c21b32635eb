//! Links in mails that allow one action: one mechanism for sign-in and everything else.
//!
//! The mailed token is an HMAC over (purpose, link id) under the installation's key, so that the
//! database alone does not let anybody in. The row holds expiry, attempts and use.

use chrono::Duration;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{LinkId, Moment, PersonId, Result};
use sea_orm::ActiveValue;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, Index, Table};
use sha2::Sha256;
use store::columns::{at, key, maybe_at, maybe_id, number, text};
use store::{Migration, Step, Tx};

/// What a link is for: `"sign-in"`. Never renamed after release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purpose(pub &'static str);

/// The installation's key. It never leaves memory and its own file.
#[derive(Clone)]
pub struct LinkSecret(Vec<u8>);

impl LinkSecret {
    /// A key of any length, 32 bytes or more in earnest.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The token that is mailed: link id and HMAC, 65 URL-safe characters.
    pub fn token(&self, purpose: Purpose, link: LinkId) -> String {
        let id = data_encoding::BASE64URL_NOPAD.encode(link.0.as_bytes());
        let mac = data_encoding::BASE64URL_NOPAD.encode(&self.mac(purpose, link));
        format!("{id}{mac}")
    }

    /// The short code beside the link, for a mail opened on another device: 6 digits.
    pub fn code(&self, purpose: Purpose, link: LinkId) -> String {
        let mac = self.mac(Purpose(purpose.0), link);
        let number =
            mac.iter().rev().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// The link of a token that we made, whatever its row says.
    pub fn link(&self, purpose: Purpose, token: &str) -> Option<LinkId> {
        let (id, mac) = token.split_at_checked(22)?;
        let id = data_encoding::BASE64URL_NOPAD.decode(id.as_bytes()).ok()?;
        let link = LinkId(Uuid::from_slice(&id).ok()?);
        let mac = data_encoding::BASE64URL_NOPAD.decode(mac.as_bytes()).ok()?;
        self.signed(purpose, link).verify_slice(&mac).is_ok().then_some(link)
    }

    /// A keyed digest of anything, for cookies and one-time codes.
    pub fn digest(&self, purpose: Purpose, of: &str) -> String {
        let mut mac = self.keyed();
        mac.update(purpose.0.as_bytes());
        mac.update(b"\0text\0");
        mac.update(of.as_bytes());
        data_encoding::BASE64URL_NOPAD.encode(&mac.finalize().into_bytes())
    }

    fn mac(&self, purpose: Purpose, link: LinkId) -> Vec<u8> {
        self.signed(purpose, link).finalize().into_bytes().to_vec()
    }

    fn signed(&self, purpose: Purpose, link: LinkId) -> Hmac<Sha256> {
        let mut mac = self.keyed();
        mac.update(purpose.0.as_bytes());
        mac.update(b"\0link\0");
        mac.update(link.0.as_bytes());
        mac
    }

    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    fn keyed(&self) -> Hmac<Sha256> {
        Hmac::<Sha256>::new_from_slice(&self.0).expect("any length is a key")
    }
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "link")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LinkId,
    pub purpose: String,
    pub person: Option<Uuid>,
    pub subject: Option<Uuid>,
    pub expires: DateTimeUtc,
    pub attempts: i64,
    pub used: Option<DateTimeUtc>,
    pub made: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) const MIGRATION: Migration = Migration { name: "mail-0002-link", steps };

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("link")
            .col(key("id"))
            .col(text("purpose"))
            .col(maybe_id("person"))
            .col(maybe_id("subject"))
            .col(at("expires"))
            .col(number("attempts"))
            .col(maybe_at("used"))
            .col(at("made"))
            .into(),
        Index::create().name("link_person").table("link").col("person").into(),
    ]
}

/// A link's row.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// To whom it was mailed, if a person of the network.
    pub person: Option<PersonId>,
    /// What it is about, if anything.
    pub subject: Option<Uuid>,
    /// Until when it works.
    pub expires: Moment,
    /// Wrong codes entered against it.
    pub attempts: i64,
    /// When it was used.
    pub used: Option<Moment>,
}

impl Link {
    /// Whether it still works at a moment.
    pub fn works(&self, now: Moment) -> bool {
        self.used.is_none() && now < self.expires
    }
}

/// Makes a link inside a change.
///
/// # Errors
/// When the database cannot be written.
pub async fn make(
    tx: &Tx,
    purpose: Purpose,
    person: Option<PersonId>,
    subject: Option<Uuid>,
    lasts: Duration,
) -> Result<LinkId> {
    let id: LinkId = tx.new_id();
    let row = ActiveModel {
        id: ActiveValue::Set(id),
        purpose: ActiveValue::Set(purpose.0.to_owned()),
        person: ActiveValue::Set(person.map(|person| person.0)),
        subject: ActiveValue::Set(subject),
        expires: ActiveValue::Set(tx.now() + lasts),
        attempts: ActiveValue::Set(0),
        used: ActiveValue::Set(None),
        made: ActiveValue::Set(tx.now()),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

/// A link of one purpose.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(
    db: &impl sea_orm::ConnectionTrait,
    purpose: Purpose,
    id: LinkId,
) -> Result<Option<Link>> {
    let row = Entity::find_by_id(id).filter(Column::Purpose.eq(purpose.0)).one(db).await?;
    Ok(row.map(|row| Link {
        id: row.id,
        person: row.person.map(PersonId),
        subject: row.subject,
        expires: row.expires,
        attempts: row.attempts,
        used: row.used,
    }))
}

/// Uses a link up. `false` when somebody else did so first.
///
/// # Errors
/// When the database cannot be written.
pub async fn use_up(tx: &Tx, id: LinkId) -> Result<bool> {
    let used = Entity::update_many()
        .col_expr(Column::Used, Expr::value(Some(tx.now())))
        .filter(Column::Id.eq(id))
        .filter(Column::Used.is_null())
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Counts a wrong code against a link, up to a limit. `false` when the limit was reached before.
///
/// # Errors
/// When the database cannot be written.
pub async fn count_attempt(tx: &Tx, id: LinkId, limit: i64) -> Result<bool> {
    let counted = Entity::update_many()
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::Attempts.lt(limit))
        .exec(tx)
        .await?;
    Ok(counted.rows_affected == 1)
}

/// Takes all links from a person.
///
/// # Errors
/// When the database cannot be written.
pub async fn forget(tx: &Tx, person: PersonId) -> Result<()> {
    Entity::delete_many().filter(Column::Person.eq(person.0)).exec(tx).await?;
    Ok(())
}

/// Takes links away that have not worked since a moment.
///
/// # Errors
/// When the database cannot be written.
pub async fn tidy(tx: &Tx, before: Moment) -> Result<()> {
    Entity::delete_many().filter(Column::Expires.lt(before)).exec(tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_link_and_nothing_else_does() {
        let secret = LinkSecret::new(vec![7; 32]);
        let link = LinkId(Uuid::from_u128(42));
        let token = secret.token(Purpose("sign-in"), link);
        assert_eq!(secret.link(Purpose("sign-in"), &token), Some(link));
        assert_eq!(secret.link(Purpose("confirm"), &token), None);
        assert_eq!(LinkSecret::new(vec![8; 32]).link(Purpose("sign-in"), &token), None);
        assert_eq!(secret.link(Purpose("sign-in"), "é"), None);
        assert_eq!(secret.code(Purpose("sign-in"), link).len(), 6);
    }
}
