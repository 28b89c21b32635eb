//! Works, seats, and what one saw.

use kernel::PersonId;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use vocabulary::TermId;
use vocabulary::texts::InLanguages;

use super::{Link, Part};

kernel::id!(
    /// Names one work of an artistic programme.
    WorkId
);

/// What events about works speak of.
pub const WORK: kernel::SubjectKind = kernel::SubjectKind("work");

/// What is done so that people with other senses, bodies or languages take part.
pub const ACCESS: &str = "access-service";

/// How one has a seat at a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SignUp {
    /// The door is open.
    #[default]
    Open,
    /// By asking for one here.
    Here,
    /// At the desk.
    Desk,
}

impl SignUp {
    pub(crate) const ALL: [Self; 3] = [Self::Open, Self::Here, Self::Desk];

    /// The name in forms.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Here => "here",
            Self::Desk => "desk",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where one stands with a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum SeatState {
    /// The person has it.
    #[sea_orm(string_value = "taken")]
    Taken,
    /// The person waits for one.
    #[sea_orm(string_value = "waiting")]
    Waiting,
}

/// What a work is, as it is kept.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, sea_orm::FromJsonQueryResult,
)]
#[serde(default)]
pub(crate) struct Card {
    /// Who made it, in order.
    pub artists: Vec<Part>,
    pub country: Option<String>,
    pub year: Option<i64>,
    pub minutes: Option<u32>,
    /// Languages that one hears, as tags; none where it needs no words.
    pub languages: Vec<String>,
    /// What it can be seen with: captions, sign language, described.
    pub access: Vec<TermId>,
    pub url: Option<String>,
}

/// What is typed about a work.
#[derive(Clone, Debug)]
pub(crate) struct WorkInput {
    pub title: String,
    pub card: Card,
    pub about: InLanguages,
    /// To whom somebody is introduced who wants to hear more.
    pub contact: Option<PersonId>,
}

/// What a form says of a session beyond when, where and who.
#[derive(Clone, Debug, Default)]
pub(crate) struct MoreInput {
    pub sign_up: SignUp,
    pub interpreted: Vec<String>,
    pub access: Vec<TermId>,
    pub concerns: Vec<TermId>,
    pub readings: Vec<Link>,
    pub work: Option<WorkId>,
}
