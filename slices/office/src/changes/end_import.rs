//! The program says how far an import is, and what became of it.

use std::collections::BTreeSet;

use kernel::{Actor, Decision, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::ImportEnded;
use crate::model::{ImportId, State};
use crate::policy;
use crate::rows::{import, import_person};

/// How far an import is.
pub(crate) struct NoteProgress {
    pub import: ImportId,
    /// The version that the worker began with: one that comes late says nothing about a later step.
    pub version: i64,
    pub done: usize,
    pub total: usize,
}

impl Change for NoteProgress {
    type Target = import::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<import::Model> {
        super::import(tx, self.import).await
    }

    fn allows(&self, actor: &Actor, _: &import::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<import::Model>) -> Result<Done<()>> {
        if !row.state.is_working() || row.version != self.version {
            return Ok(tx.unchanged(()));
        }
        let changed = import::ActiveModel {
            id: ActiveValue::Unchanged(self.import),
            done: ActiveValue::Set(i64::try_from(self.done).unwrap_or(i64::MAX)),
            total: ActiveValue::Set(i64::try_from(self.total).unwrap_or(i64::MAX)),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        Ok(tx.unlogged("import-progress", ()))
    }
}

/// What became of the step that was asked for.
pub(crate) struct EndImport {
    pub import: ImportId,
    /// The version that the worker began with.
    pub version: i64,
    pub ending: Ending,
}

/// How a step ended.
pub(crate) enum Ending {
    /// Every row is accounted for.
    Reported {
        /// The report's name among the files.
        report: String,
        /// Rows that are new, changed, refused.
        counts: (usize, usize, usize),
        /// People whom the file names: with the first of them who is erased, it goes.
        people: BTreeSet<PersonId>,
    },
    /// The file as a whole cannot be read this way; why, in words.
    Unreadable(String),
}

impl Change for EndImport {
    type Target = import::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<import::Model> {
        super::import(tx, self.import).await
    }

    fn allows(&self, actor: &Actor, _: &import::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<import::Model>) -> Result<Done<()>> {
        let row = row.into_inner();
        if row.version != self.version {
            return Ok(tx.unchanged(()));
        }
        let step = match row.state {
            State::Checking => "check",
            State::Importing => "import",
            // Another worker ended it already.
            State::Checked | State::Done | State::Unreadable => return Ok(tx.unchanged(())),
        };
        let (state, problem, report, counts) = match &self.ending {
            Ending::Unreadable(why) => (State::Unreadable, Some(why.clone()), None, (0, 0, 0)),
            Ending::Reported { report, counts, people } => {
                note_people(tx, row.id, people).await?;
                let state = if step == "check" { State::Checked } else { State::Done };
                (state, None, Some(report.clone()), *counts)
            }
        };
        let changed = import::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            version: ActiveValue::Set(row.version + 1),
            state: ActiveValue::Set(state),
            problem: ActiveValue::Set(problem),
            report: ActiveValue::Set(report),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        let (created, changed, refused) = counts;
        tx.record(ImportEnded { import: row.id, step, created, changed, refused }, ()).await
    }
}

async fn note_people(tx: &Tx, import: ImportId, people: &BTreeSet<PersonId>) -> Result<()> {
    let people: Vec<PersonId> = people.iter().copied().collect();
    for chunk in people.chunks(500) {
        let rows = chunk.iter().map(|person| import_person::ActiveModel {
            import: ActiveValue::Set(import),
            person: ActiveValue::Set(*person),
        });
        let conflict = OnConflict::new().do_nothing().to_owned();
        import_person::Entity::insert_many(rows)
            .on_conflict(conflict)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
