//! Files that were imported go: when the office says so, and by themselves after their day.

use kernel::{Actor, Decision, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::ImportForgotten;
use crate::model::ImportId;
use crate::policy;
use crate::rows::import;

/// Puts an import away, also one that is being worked on: what it wrote stays, and what it still
/// writes. Its file and report are deleted within a day.
pub(crate) struct ForgetImport(pub ImportId);

impl Change for ForgetImport {
    type Target = import::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<import::Model> {
        super::import(tx, self.0).await
    }

    fn allows(&self, actor: &Actor, _: &import::Model) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<import::Model>) -> Result<Done<()>> {
        let _ = row.into_inner();
        import::Entity::delete_by_id(self.0).exec(&*tx).await?;
        tx.record(ImportForgotten { import: self.0 }, ()).await
    }
}

/// Puts away all imports whose day has come.
pub(crate) struct ForgetOldImports;

impl Change for ForgetOldImports {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        import::Entity::delete_many()
            .filter(import::Column::Goes.lte(tx.today()))
            .exec(&*tx)
            .await?;
        Ok(tx.unlogged("retention", ()))
    }
}
