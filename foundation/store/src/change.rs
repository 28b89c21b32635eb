//! A change is a value that says all of a write: what it loads, who may, what it does.

use kernel::{Actor, Decision, Result};

use crate::Tx;

/// One kind of write. The same value serves page, API, mail, import and job.
pub trait Change: Send + Sync {
    /// What is loaded, and decided about.
    type Target: Send + Sync;
    /// What the caller gets.
    type Out: Send + Sync;

    /// Loads and, on PostgreSQL, locks the target.
    fn load(&self, tx: &mut Tx) -> impl Future<Output = Result<Self::Target>> + Send;

    /// Whether the actor may. Asked before `apply`, and by pages that show a button.
    fn allows(&self, actor: &Actor, target: &Self::Target) -> Decision;

    /// Applies the rules, writes the rows and records the event.
    fn apply(
        &self,
        tx: &mut Tx,
        target: Permit<Self::Target>,
    ) -> impl Future<Output = Result<Done<Self::Out>>> + Send;
}

/// Proof that the target was loaded in this transaction and that the actor may change it.
#[derive(Debug)]
pub struct Permit<T>(T);

impl<T> Permit<T> {
    pub(crate) fn grant(target: T) -> Self {
        Self(target)
    }

    /// The target itself.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> std::ops::Deref for Permit<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// How a change ended. Only [`Tx`] makes one: by `record`, `unchanged` or `unlogged`.
#[derive(Debug)]
#[must_use]
pub struct Done<T> {
    pub(crate) out: T,
    pub(crate) ending: Ending,
}

/// What becomes of the transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// An event says what happened.
    Recorded,
    /// Nothing is different from before.
    Unchanged,
    /// Something too small for the log was written; the reason stands in `docs/unlogged.md`.
    Unlogged,
}

impl<T> Done<T> {
    /// The same ending with another answer.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Done<U> {
        Done { out: turn(self.out), ending: self.ending }
    }

    /// The answer alone, for a change that was performed inside another.
    pub fn into_out(self) -> T {
        self.out
    }

    /// Whether anything is different from before.
    pub fn changed(&self) -> bool {
        self.ending != Ending::Unchanged
    }
}
