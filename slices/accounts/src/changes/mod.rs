//! What can be done to accounts: one file per change, named by its verb.

pub(crate) mod appoint;
pub(crate) mod ask_sign_in;
pub(crate) mod change_email;
pub(crate) mod end_others;
pub(crate) mod end_sign_in;
pub(crate) mod note_use;
pub(crate) mod open_account;
pub(crate) mod set_locale;
pub(crate) mod set_password;
pub(crate) mod sign_in;
pub(crate) mod tokens;

use kernel::{Error, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Tx;

use crate::policy::OFFICE;
use crate::rows::{account, appointment};
use crate::words::Words;

/// Loads and locks a person's account.
async fn locked(tx: &Tx, person: PersonId) -> Result<account::Model> {
    let row = account::Entity::find_by_id(person).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}

/// Locks the office's appointments, on which the rule hangs that one must stay.
pub(crate) async fn lock_office(tx: &Tx) -> Result<()> {
    appointment::Entity::find()
        .filter(appointment::Column::Role.eq(OFFICE.0))
        .order_by_asc(appointment::Column::Person)
        .lock_exclusive()
        .all(tx)
        .await?;
    Ok(())
}

/// Refuses to take the last person of the office away.
pub(crate) async fn keep_an_office(tx: &Tx) -> Result<()> {
    let there = appointment::Entity::find()
        .filter(appointment::Column::Role.eq(OFFICE.0))
        .count(tx)
        .await?;
    if there < 2 {
        return Err(Error::refused("last-of-office", |locale| Words::of(locale).last_of_office()));
    }
    Ok(())
}
