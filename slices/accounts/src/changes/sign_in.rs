//! Signs somebody in: by a mailed link, its code, a password, or because the program says so.

use chrono::Duration;
use kernel::{Actor, Decision, LinkId, PersonId, Result, SignInId};
use mail::LinkSecret;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::events::SignedIn;
use crate::model::{AccountEmail, SIGN_IN};
use crate::policy;
use crate::queries::digest;
use crate::rows::{account, sign_in};

/// Wrong codes that one link takes.
const CODE_TRIES: i64 = 5;
/// Wrong passwords within an hour after which only a mailed link signs in.
const PASSWORD_TRIES: i64 = 10;

/// Signs somebody in on a device. The answer is the person and the secret for the cookie, or
/// `None` when the proof was wrong, which must be remembered and is therefore no error.
pub struct SignIn {
    /// The proof.
    pub by: SignInBy,
    /// The device, in its own words.
    pub browser: String,
}

/// How somebody proves who they are.
pub enum SignInBy {
    /// They hold the mailed link.
    Link(LinkId),
    /// They read the code in the mail.
    Code {
        /// The link it stood beside.
        link: LinkId,
        /// What they typed.
        code: String,
        /// The installation's key.
        secret: LinkSecret,
    },
    /// They know the password; it was verified before, outside the transaction.
    Password {
        /// The address.
        email: AccountEmail,
        /// Whether it was right, for which stored hash.
        verified: Option<String>,
    },
    /// The program says so: first set-up, or a persona of the demo.
    Program(PersonId),
}

/// What was found for a proof.
pub enum Proof {
    /// It is right.
    Right(PersonId),
    /// It is wrong. What counts against it was counted while it was looked at.
    Wrong,
}

impl Change for SignIn {
    type Target = Proof;
    type Out = Option<(PersonId, String)>;

    async fn load(&self, tx: &mut Tx) -> Result<Proof> {
        match &self.by {
            SignInBy::Link(link) => by_link(tx, *link).await,
            SignInBy::Code { link, code, secret } => by_code(tx, *link, code, secret).await,
            SignInBy::Password { email, verified } => by_password(tx, email, verified).await,
            SignInBy::Program(person) => Ok(Proof::Right(*person)),
        }
    }

    fn allows(&self, actor: &Actor, _: &Proof) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, proof: Permit<Proof>) -> Result<Done<Self::Out>> {
        let person = match proof.into_inner() {
            Proof::Right(person) => person,
            Proof::Wrong => return Ok(tx.unlogged("wrong-proof-counted", None)),
        };
        let link = match &self.by {
            SignInBy::Link(link) | SignInBy::Code { link, .. } => Some(*link),
            SignInBy::Password { .. } | SignInBy::Program(_) => None,
        };
        if let Some(link) = link
            && !mail::links::use_up(tx, link).await?
        {
            return Ok(tx.unlogged("wrong-proof-counted", None));
        }
        let (sign_in, secret) = begin(tx, person, &self.browser).await?;
        tx.record(SignedIn { person, sign_in }, Some((person, secret))).await
    }
}

async fn by_link(tx: &Tx, link: LinkId) -> Result<Proof> {
    let found = mail::links::find(tx, SIGN_IN, link).await?;
    match found.filter(|link| link.works(tx.now())).and_then(|link| link.person) {
        Some(person) => has_account(tx, person).await,
        None => Ok(Proof::Wrong),
    }
}

/// Who was erased since the mail left does not come back by it.
async fn has_account(tx: &Tx, person: PersonId) -> Result<Proof> {
    let row = account::Entity::find_by_id(person).one(tx).await?;
    Ok(row.map_or(Proof::Wrong, |_| Proof::Right(person)))
}

async fn by_code(tx: &Tx, link: LinkId, code: &str, secret: &LinkSecret) -> Result<Proof> {
    let found = mail::links::find(tx, SIGN_IN, link).await?;
    let Some(found) = found.filter(|link| link.works(tx.now())) else {
        return Ok(Proof::Wrong);
    };
    // Counted before it is compared, so that guesses at the same moment cannot pass the limit.
    if !mail::links::count_attempt(tx, link, CODE_TRIES).await? {
        return Ok(Proof::Wrong);
    }
    let typed: String = code.chars().filter(char::is_ascii_digit).collect();
    match found.person {
        Some(person) if typed == secret.code(SIGN_IN, link) => has_account(tx, person).await,
        Some(_) | None => Ok(Proof::Wrong),
    }
}

async fn by_password(tx: &Tx, email: &AccountEmail, verified: &Option<String>) -> Result<Proof> {
    let row = account::Entity::find()
        .filter(account::Column::EmailExact.eq(&email.exact))
        .lock_exclusive()
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(Proof::Wrong) };
    let recent = row.wrong_since.is_some_and(|since| tx.now() - since < Duration::hours(1));
    // The same answer as for a wrong one: that passwords rest would tell that there is an account.
    if recent && row.wrong_passwords >= PASSWORD_TRIES {
        return Ok(Proof::Wrong);
    }
    // The password may have been changed between the check and this transaction.
    if verified.is_some() && *verified == row.password {
        return Ok(Proof::Right(row.person));
    }
    count_password(tx, row.person).await?;
    Ok(Proof::Wrong)
}

async fn count_password(tx: &Tx, person: PersonId) -> Result<()> {
    let hour_ago = tx.now() - Duration::hours(1);
    account::Entity::update_many()
        .col_expr(account::Column::WrongPasswords, Expr::value(0))
        .col_expr(account::Column::WrongSince, Expr::value(Some(tx.now())))
        .filter(account::Column::Person.eq(person))
        .filter(account::Column::WrongSince.is_null().or(account::Column::WrongSince.lt(hour_ago)))
        .exec(tx)
        .await?;
    account::Entity::update_many()
        .col_expr(
            account::Column::WrongPasswords,
            Expr::col(account::Column::WrongPasswords).add(1),
        )
        .filter(account::Column::Person.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

async fn begin(tx: &Tx, person: PersonId, browser: &str) -> Result<(SignInId, String)> {
    let secret = tx.chance().secret();
    let id: SignInId = tx.new_id();
    let row = sign_in::ActiveModel {
        id: ActiveValue::Set(id),
        person: ActiveValue::Set(person),
        digest: ActiveValue::Set(digest(&secret)),
        browser: ActiveValue::Set(browser.to_owned()),
        made: ActiveValue::Set(tx.now()),
        seen: ActiveValue::Set(tx.now()),
    };
    sign_in::Entity::insert(row).exec_without_returning(tx).await?;
    Ok((id, secret))
}
