//! What can have happened, and to what.

use std::fmt;

use serde::Serialize;
use uuid::Uuid;

/// A kind of thing that events speak of: `"organisation"`, `"person"`, `"meeting"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SubjectKind(pub &'static str);

impl SubjectKind {
    /// A thing of this kind.
    pub fn subject(self, id: impl Into<Uuid>) -> Subject {
        Subject { kind: self, id: id.into() }
    }
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

/// One thing, by kind and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    /// Its kind.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Uuid,
}

/// Something that happened. Its payload holds ids and names of fields, never personal values.
pub trait Event: Serialize + Send + Sync {
    /// The name in the event table: `"organisation-changed"`. Never renamed after release.
    const KIND: &'static str;
    /// Raised when the payload's shape changes.
    const VERSION: i16 = 1;

    /// What it happened to.
    fn subject(&self) -> Subject;
}
