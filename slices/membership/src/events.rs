//! What can have happened to memberships.

use kernel::Event;
use sea_orm::prelude::Uuid;

use crate::model::{TERM, TermId};

/// All kinds of this slice.
pub(crate) const KINDS: &[&str] = &[TermSet::KIND, TermEnded::KIND];

kernel::event!(/// An organisation or a person holds a term.
    pub(crate) TermSet, "membership-term-set", { term: TermId, holder: Uuid, kind: &'static str },
    |this| TERM.subject(this.term));
kernel::event!(/// A term ends with a day.
    pub(crate) TermEnded, "membership-term-ended", { term: TermId, holder: Uuid },
    |this| TERM.subject(this.term));
