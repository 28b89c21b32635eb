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

/// Declares an event: its fields, the name in the event table, and what it happened to.
///
/// ```ignore
/// kernel::event!(/// A person has an account now.
///     pub(crate) AccountOpened, "account-opened", { person: PersonId },
///     |this| ACCOUNT.subject(this.person));
/// ```
#[macro_export]
macro_rules! event {
    ($(#[$meta:meta])* $vis:vis $name:ident, $kind:literal, { $($field:ident : $type:ty),* $(,)? }, |$this:ident| $subject:expr) => {
        $(#[$meta])*
        #[derive($crate::reexport::serde::Serialize)]
        #[serde(crate = "kernel::reexport::serde")]
        $vis struct $name {
            $(
                /// A part of what happened.
                pub $field: $type
            ),*
        }

        impl $crate::Event for $name {
            const KIND: &'static str = $kind;

            fn subject(&self) -> $crate::Subject {
                let $this = self;
                $subject
            }
        }
    };
}
