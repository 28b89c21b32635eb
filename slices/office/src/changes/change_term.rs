//! Renames a term and retires it at once, as a program sends it.

use kernel::{Actor, Decision, Result};
use store::{Change, Done, Permit, Tx};
use vocabulary::{Labels, RetireTerm, TermId, rename_term};

use crate::policy;

/// What stays `None` stays as it is. Both are written, or neither.
pub(crate) struct ChangeTerm {
    pub term: TermId,
    /// The version that was read, for other labels.
    pub version: i64,
    pub labels: Option<Labels>,
    pub retired: Option<bool>,
}

impl Change for ChangeTerm {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        if let Some(labels) = self.labels.clone() {
            tx.perform(&rename_term(self.term, self.version, labels)).await?;
        }
        if let Some(retired) = self.retired {
            tx.perform(&RetireTerm { term: self.term, retired }).await?;
        }
        Ok(tx.unlogged("performed-inside", ()))
    }
}
