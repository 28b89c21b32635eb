//! What hosts rule, ask and write.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// What becomes of something that does not fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Rule {
    /// It cannot be saved.
    Block,
    /// It is told.
    #[default]
    Warn,
    /// It is nobody's business.
    Ignore,
}

impl Rule {
    pub(crate) const ALL: [Self; 3] = [Self::Block, Self::Warn, Self::Ignore];

    /// The name in forms.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Warn => "warn",
            Self::Ignore => "ignore",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }
}

/// What a meeting makes of what does not fit in its programme.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult,
)]
#[serde(default)]
pub(crate) struct Rules {
    /// Two sessions in one room.
    pub room: Rule,
    /// One person on stage in two places.
    pub person: Rule,
    /// A session for more people than its room holds.
    pub capacity: Rule,
    /// Too little time to walk between two duties.
    pub walk: Rule,
    /// People who chose two sessions at one time.
    pub chosen: Rule,
}

/// How one answers what a meeting asks those who come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum AskKind {
    /// In a line of one's own.
    #[sea_orm(string_value = "line")]
    Line,
    /// By one of some answers.
    #[sea_orm(string_value = "choice")]
    Choice,
    /// By yes, or not at all.
    #[sea_orm(string_value = "yes")]
    Yes,
}

/// Whom a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum LetterTo {
    /// All who have a place.
    #[sea_orm(string_value = "placed")]
    Placed,
    /// All who wait for one.
    #[sea_orm(string_value = "waiting")]
    Waiting,
    /// Who has a place in the room.
    #[sea_orm(string_value = "room")]
    Room,
    /// Who has a place online.
    #[sea_orm(string_value = "online")]
    Online,
    /// Whose place is held while they wait for something.
    #[sea_orm(string_value = "held")]
    Held,
    /// Who was there.
    #[sea_orm(string_value = "there")]
    There,
    /// The writer alone, to see how it looks.
    #[sea_orm(string_value = "writer")]
    Writer,
}

impl LetterTo {
    /// By the name in forms.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        match code {
            "placed" => Some(Self::Placed),
            "waiting" => Some(Self::Waiting),
            "room" => Some(Self::Room),
            "online" => Some(Self::Online),
            "held" => Some(Self::Held),
            "there" => Some(Self::There),
            "writer" => Some(Self::Writer),
            _ => None,
        }
    }
}

/// The longest letter, in characters.
pub(crate) const LONGEST_LETTER: usize = 10_000;

/// Who sees the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum SeenBy {
    /// Who runs the meeting, and the office.
    #[sea_orm(string_value = "team")]
    Team,
    /// The office alone.
    #[sea_orm(string_value = "office")]
    Office,
}

/// The answers that one can choose among.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Options(pub Vec<String>);

/// The names of the fields for what a meeting asks: as many as a meeting can ask.
pub(crate) const ASKS: [&str; 12] = [
    "answer1", "answer2", "answer3", "answer4", "answer5", "answer6", "answer7", "answer8",
    "answer9", "answer10", "answer11", "answer12",
];

/// The longest answer, in characters.
pub(crate) const LONGEST_ANSWER: usize = 500;
