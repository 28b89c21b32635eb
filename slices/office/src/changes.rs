//! What can be done with imports: one file per change.

pub(crate) mod ask_import;
pub(crate) mod begin_import;
pub(crate) mod change_term;
pub(crate) mod end_import;
pub(crate) mod forget_imports;

use kernel::{Error, Result};
use sea_orm::{EntityTrait, QuerySelect};
use store::Tx;

use crate::model::ImportId;
use crate::rows::import;

/// Loads and locks an import.
async fn import(tx: &Tx, id: ImportId) -> Result<import::Model> {
    let row = import::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}
