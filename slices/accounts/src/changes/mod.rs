//! What can be done to accounts: one file per change, named by its verb.

pub(crate) mod appoint;
pub(crate) mod ask_sign_in;
pub(crate) mod change_email;
pub(crate) mod end_sign_in;
pub(crate) mod open_account;
pub(crate) mod set_locale;
pub(crate) mod set_password;
pub(crate) mod sign_in;
pub(crate) mod tokens;

use kernel::{Error, PersonId, Result};
use sea_orm::{EntityTrait, QuerySelect};
use store::Tx;

use crate::rows::account;

/// Loads and locks a person's account.
async fn locked(tx: &Tx, person: PersonId) -> Result<account::Model> {
    let row = account::Entity::find_by_id(person).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}
