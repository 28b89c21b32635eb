//! How places are given: in order or by lot, for the room or from afar, held for some.

use kernel::{Day, PersonId};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

kernel::id!(
    /// Names one share of a meeting's places.
    ShareId
);

kernel::id!(
    /// Names one concern that somebody told.
    ConcernId
);

/// How the places of a meeting are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Allotment {
    /// Whoever asks first has one.
    #[default]
    #[sea_orm(string_value = "order")]
    Order,
    /// All who asked until a day are equal; then the lot decides.
    #[sea_orm(string_value = "lot")]
    Lot,
}

/// In which way somebody is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Way {
    /// In the room.
    #[default]
    #[sea_orm(string_value = "room")]
    Room,
    /// From afar.
    #[sea_orm(string_value = "online")]
    Online,
}

impl Way {
    /// By the name in forms.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        match code {
            "room" => Some(Self::Room),
            "online" => Some(Self::Online),
            _ => None,
        }
    }
}

/// What somebody waits for before they can say that they come: their place is held meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum HeldFor {
    /// A grant.
    #[sea_orm(string_value = "grant")]
    Grant,
    /// A visa.
    #[sea_orm(string_value = "visa")]
    Visa,
    /// Nothing but their own answer: somebody invited them.
    #[sea_orm(string_value = "answer")]
    Answer,
}

impl HeldFor {
    /// By the name in the form of who registers.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        match code {
            "grant" => Some(Self::Grant),
            "visa" => Some(Self::Visa),
            _ => None,
        }
    }
}

/// For whom some of the places are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum ShareKind {
    /// Who has not been at a meeting before.
    #[sea_orm(string_value = "newcomers")]
    Newcomers,
    /// Who says that they need something in order to take part.
    #[sea_orm(string_value = "access")]
    Access,
    /// Who comes from some countries.
    #[sea_orm(string_value = "countries")]
    Countries,
    /// Whom somebody brings: a funder, a school, a partner.
    #[sea_orm(string_value = "delegation")]
    Delegation,
}

impl ShareKind {
    pub(crate) const ALL: [Self; 4] =
        [Self::Newcomers, Self::Access, Self::Countries, Self::Delegation];

    /// The name in forms.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Newcomers => "newcomers",
            Self::Access => "access",
            Self::Countries => "countries",
            Self::Delegation => "delegation",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Codes of countries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Countries(pub Vec<String>);

/// What is typed about a share.
#[derive(Clone, Debug)]
pub(crate) struct ShareInput {
    pub kind: ShareKind,
    /// What it is called where it is a delegation.
    pub name: String,
    pub places: u32,
    /// The last day on which it is held.
    pub until: Day,
    pub countries: Vec<String>,
    /// Who brings the delegation.
    pub lead: Option<PersonId>,
}

/// What is typed about how a meeting gives its places.
#[derive(Clone, Debug)]
pub(crate) struct AllotmentInput {
    pub allotment: Allotment,
    /// The last day on which one can ask before the lot decides.
    pub ask_until: Option<Day>,
    /// The last day on which places are held for who waits for a grant or a visa.
    pub hold_until: Option<Day>,
    pub online: Option<u32>,
}

/// The rank of a registration on which no lot fell: behind all others.
pub(crate) const NO_RANK: i64 = 1_000_000_000;
