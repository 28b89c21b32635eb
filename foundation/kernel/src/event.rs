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

/// How one thing hangs together with another. The names are those of the table, never renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StrandKind {
    /// The thing came out of the other: a report of its session, a project of a conversation.
    GrewFrom,
    /// A question goes on to the other.
    HandedOnTo,
    /// The thing is told in the other.
    ReportedIn,
    /// People met at the other.
    MetAt,
    /// A work was seen at the other.
    SeenAt,
    /// The thing counts in the other, a figure.
    CountedIn,
    /// The thing answers the other.
    Answers,
}

impl StrandKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::GrewFrom,
        Self::HandedOnTo,
        Self::ReportedIn,
        Self::MetAt,
        Self::SeenAt,
        Self::CountedIn,
        Self::Answers,
    ];

    /// The name in the table.
    pub fn code(self) -> &'static str {
        match self {
            Self::GrewFrom => "grew-from",
            Self::HandedOnTo => "handed-on-to",
            Self::ReportedIn => "reported-in",
            Self::MetAt => "met-at",
            Self::SeenAt => "seen-at",
            Self::CountedIn => "counted-in",
            Self::Answers => "answers",
        }
    }

    /// The kind of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the other thing comes after the first; else it was there before.
    pub fn leads_on(self) -> bool {
        match self {
            Self::HandedOnTo | Self::ReportedIn | Self::CountedIn => true,
            Self::GrewFrom | Self::MetAt | Self::SeenAt | Self::Answers => false,
        }
    }
}

/// One line of the thread: a thing hangs together with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Strand {
    /// The thing.
    pub from: Subject,
    /// How.
    pub kind: StrandKind,
    /// The other.
    pub to: Subject,
}

impl Subject {
    /// This thing hangs together with another.
    pub fn strand(self, kind: StrandKind, to: Self) -> Strand {
        Strand { from: self, kind, to }
    }
}

/// Something that happened. Its payload holds ids and names of fields, never personal values.
pub trait Event: Serialize + Send + Sync {
    /// The name in the event table: `"organisation-changed"`. Never renamed after release.
    const KIND: &'static str;
    /// Raised when the payload's shape changes.
    const VERSION: i16 = 1;

    /// What it happened to.
    fn subject(&self) -> Subject;

    /// What hangs together from now on, because this happened.
    fn strands(&self) -> Vec<Strand> {
        Vec::new()
    }

    /// What no longer hangs together, because this happened.
    fn cuts(&self) -> Vec<Strand> {
        Vec::new()
    }
}

/// Declares an event: its fields, the name in the event table, and what it happened to.
///
/// ```ignore
/// kernel::event!(/// A person has an account now.
///     pub(crate) AccountOpened, "account-opened", { person: PersonId },
///     |this| ACCOUNT.subject(this.person));
/// ```
///
/// What grows out of it follows as `strands: …`, what is taken back as `cuts: …`.
#[macro_export]
macro_rules! event {
    ($(#[$meta:meta])* $vis:vis $name:ident, $kind:literal, { $($field:ident : $type:ty),* $(,)? }, |$this:ident| $subject:expr $(, strands: $strands:expr)? $(, cuts: $cuts:expr)? $(,)?) => {
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

            $(fn strands(&self) -> Vec<$crate::Strand> {
                let $this = self;
                $strands
            })?

            $(fn cuts(&self) -> Vec<$crate::Strand> {
                let $this = self;
                $cuts
            })?
        }
    };
}
