//! A file came in: it is kept and its rows are rehearsed.

use kernel::{Actor, Decision, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::ImportAsked;
use crate::model::{ImportId, ImportKind, Settings, State};
use crate::policy;
use crate::rows::import;

/// Days that a file and its report are kept.
pub(crate) const DAYS: u64 = 30;

/// Begins an import of a file that is kept already.
pub(crate) struct BeginImport {
    pub kind: ImportKind,
    pub source: String,
    pub file_name: String,
    /// The file's name among the files.
    pub file: String,
    /// A digest of its headings.
    pub headings: String,
    pub settings: Settings,
}

impl Change for BeginImport {
    type Target = ();
    type Out = ImportId;

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<ImportId>> {
        let id: ImportId = tx.new_id();
        let row = import::ActiveModel {
            id: ActiveValue::Set(id),
            version: ActiveValue::Set(1),
            kind: ActiveValue::Set(self.kind),
            source: ActiveValue::Set(self.source.clone()),
            file_name: ActiveValue::Set(self.file_name.clone()),
            file: ActiveValue::Set(self.file.clone()),
            headings: ActiveValue::Set(self.headings.clone()),
            settings: ActiveValue::Set(self.settings.clone()),
            state: ActiveValue::Set(State::Checking),
            done: ActiveValue::Set(0),
            total: ActiveValue::Set(0),
            problem: ActiveValue::Set(None),
            report: ActiveValue::Set(None),
            started_by: ActiveValue::Set(tx.actor().person()),
            made: ActiveValue::Set(tx.now()),
            goes: ActiveValue::Set(tx.today() + chrono::Days::new(DAYS)),
        };
        import::Entity::insert(row).exec_without_returning(&*tx).await?;
        tx.record(ImportAsked { import: id, step: "check" }, id).await
    }
}
