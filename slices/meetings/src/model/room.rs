//! Questions, polls, reports and their states.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// How far a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum QuestionState {
    /// Whoever takes part in the meeting sees it.
    #[sea_orm(string_value = "asked")]
    Asked,
    /// Who moderates took it away from the others' eyes.
    #[sea_orm(string_value = "hidden")]
    Hidden,
    /// It was answered in the room.
    #[sea_orm(string_value = "answered")]
    Answered,
    /// The report of the session left it open: whoever sees the meeting sees it.
    #[sea_orm(string_value = "open")]
    Open,
}

impl QuestionState {
    /// What who moderates may make of a question, by the name in forms.
    pub(crate) fn moderated(code: &str) -> Option<Self> {
        match code {
            "asked" => Some(Self::Asked),
            "hidden" => Some(Self::Hidden),
            "answered" => Some(Self::Answered),
            _ => None,
        }
    }
}

/// How far a poll is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum PollState {
    /// Whoever takes part answers.
    #[sea_orm(string_value = "open")]
    Open,
    /// It is counted, and who answered what is forgotten.
    #[sea_orm(string_value = "closed")]
    Closed,
}

/// What a poll asks and, once it is closed, how often each answer was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Answers {
    pub options: Vec<String>,
    pub counts: Vec<u64>,
}

/// The most answers that a poll offers.
pub(crate) const MOST_ANSWERS: usize = 8;

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum ReportState {
    /// Somebody writes it.
    #[sea_orm(string_value = "writing")]
    Writing,
    /// The host has it before them.
    #[sea_orm(string_value = "sent")]
    Sent,
    /// Whoever sees the meeting reads it.
    #[sea_orm(string_value = "published")]
    Published,
}

/// How far the handing on of a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum HandingState {
    /// The host of the later meeting has not answered.
    #[sea_orm(string_value = "offered")]
    Offered,
    /// It is taken up.
    #[sea_orm(string_value = "accepted")]
    Accepted,
    /// It is not, with a word.
    #[sea_orm(string_value = "declined")]
    Declined,
}

/// The four boxes of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Boxes {
    /// What was said.
    pub said: String,
    /// What was proposed.
    pub proposed: String,
    /// Where to read on.
    pub sources: String,
    /// What stayed open: a question a line.
    pub open: String,
}

/// The longest question, in characters.
pub(crate) const LONGEST_QUESTION: usize = 600;
/// The longest line of notes, in characters.
pub(crate) const LONGEST_NOTE: usize = 1_000;
/// The longest box of a report, in characters.
pub(crate) const LONGEST_BOX: usize = 8_000;
/// The longest word to an answer, in characters.
pub(crate) const LONGEST_WORD: usize = 500;
