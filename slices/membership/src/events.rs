//! What can have happened to memberships.

use kernel::{Event, Subject};
use sea_orm::prelude::Uuid;
use serde::Serialize;

use crate::model::{TERM, TermId};

/// All kinds of this slice.
pub(crate) const KINDS: &[&str] = &[TermSet::KIND, TermEnded::KIND];

/// An organisation or a person holds a term.
#[derive(Serialize)]
pub(crate) struct TermSet {
    pub term: TermId,
    pub holder: Uuid,
    pub kind: &'static str,
}

impl Event for TermSet {
    const KIND: &'static str = "membership-term-set";

    fn subject(&self) -> Subject {
        TERM.subject(self.term)
    }
}

/// A term ends with a day.
#[derive(Serialize)]
pub(crate) struct TermEnded {
    pub term: TermId,
    pub holder: Uuid,
}

impl Event for TermEnded {
    const KIND: &'static str = "membership-term-ended";

    fn subject(&self) -> Subject {
        TERM.subject(self.term)
    }
}
