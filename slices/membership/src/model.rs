//! Kinds of membership and who holds them. No I/O.

use kernel::{OrganisationId, PersonId, SubjectKind};
use sea_orm::entity::prelude::*;

kernel::id!(
    /// Names one term of membership.
    TermId
);

/// What events about terms of membership speak of.
pub(crate) const TERM: SubjectKind = SubjectKind("membership-term");

/// A kind of membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum TermKind {
    /// An organisation, with all its people.
    #[sea_orm(string_value = "organisation")]
    Organisation,
    /// A freelance person.
    #[sea_orm(string_value = "freelance")]
    Freelance,
    /// A public body or a funder.
    #[sea_orm(string_value = "associate")]
    Associate,
    /// Invited for a time.
    #[sea_orm(string_value = "guest")]
    Guest,
}

impl TermKind {
    /// All kinds, in the order in which pages show them.
    pub const ALL: [Self; 4] = [Self::Organisation, Self::Freelance, Self::Associate, Self::Guest];

    /// The name in forms and files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Freelance => "freelance",
            Self::Associate => "associate",
            Self::Guest => "guest",
        }
    }

    /// The kind of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Who holds a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// An organisation.
    Organisation(OrganisationId),
    /// A freelance person.
    Person(PersonId),
}

impl Holder {
    /// The id of either.
    pub fn id(self) -> Uuid {
        match self {
            Self::Organisation(id) => id.0,
            Self::Person(id) => id.0,
        }
    }

    /// Whether it is an organisation.
    pub(crate) fn is_organisation(self) -> bool {
        matches!(self, Self::Organisation(_))
    }
}
