//! The office asks for the next step of an import: to check it again, or to write its rows.

use kernel::{Actor, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::ImportAsked;
use crate::model::{ImportId, Settings, State};
use crate::policy;
use crate::rows::import;
use crate::words::Words;

/// The next step of an import.
pub(crate) struct AskImport {
    pub import: ImportId,
    /// The version of the report that was shown.
    pub version: i64,
    pub step: Step,
}

/// Which step.
pub(crate) enum Step {
    /// Rehearse the rows, read this way.
    Check(Settings),
    /// Write the rows as they were rehearsed last.
    Write,
}

impl Change for AskImport {
    type Target = import::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<import::Model> {
        super::import(tx, self.import).await
    }

    fn allows(&self, actor: &Actor, _: &import::Model) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<import::Model>) -> Result<Done<()>> {
        let row = row.into_inner();
        let (state, settings, step) = match &self.step {
            // A second press of the button: it is being written, or it was.
            Step::Write if matches!(row.state, State::Importing | State::Done) => {
                return Ok(tx.unchanged(()));
            }
            Step::Check(_) if row.state == State::Done => return Err(not_now()),
            Step::Write if row.state != State::Checked => return Err(not_now()),
            // Somebody else had it read otherwise meanwhile: what would be written was not seen.
            Step::Write | Step::Check(_)
                if row.version != self.version && !row.state.is_working() =>
            {
                return Err(Error::Stale);
            }
            Step::Check(_) if row.state.is_working() => return Err(not_now()),
            Step::Write => (State::Importing, row.settings, "import"),
            Step::Check(settings) => (State::Checking, settings.clone(), "check"),
        };
        let changed = import::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            version: ActiveValue::Set(row.version + 1),
            state: ActiveValue::Set(state),
            settings: ActiveValue::Set(settings),
            done: ActiveValue::Set(0),
            problem: ActiveValue::Set(None),
            started_by: ActiveValue::Set(tx.actor().person()),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        tx.record(ImportAsked { import: row.id, step }, ()).await
    }
}

fn not_now() -> Error {
    Error::refused("import-busy", |l| Words::of(l).import_busy())
}
