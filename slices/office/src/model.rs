//! Ids and kinds of this slice. No I/O.

use imports::{Columns, Imported, RowOutcome, Source};
use kernel::{Day, SubjectKind};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

kernel::id!(
    /// Names one import of a file.
    ImportId
);

/// What events about imports speak of.
pub(crate) const IMPORT: SubjectKind = SubjectKind("import");

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)")]
pub enum ImportKind {
    /// Organisations, as contacts or as members.
    #[sea_orm(string_value = "organisations")]
    Organisations,
    /// People, organisations, affiliations and terms at once.
    #[sea_orm(string_value = "members")]
    Members,
}

impl ImportKind {
    /// The kind by its code.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        match code {
            "organisations" => Some(Self::Organisations),
            "members" => Some(Self::Members),
            _ => None,
        }
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)")]
pub(crate) enum State {
    /// Its rows are being rehearsed.
    #[sea_orm(string_value = "checking")]
    Checking,
    /// The office has seen, or may see, what would become of each row.
    #[sea_orm(string_value = "checked")]
    Checked,
    /// Its rows are being written.
    #[sea_orm(string_value = "importing")]
    Importing,
    /// All rows are accounted for.
    #[sea_orm(string_value = "done")]
    Done,
    /// The file as a whole cannot be read this way.
    #[sea_orm(string_value = "unreadable")]
    Unreadable,
}

impl State {
    /// Whether the program works on it now.
    pub(crate) fn is_working(self) -> bool {
        matches!(self, Self::Checking | Self::Importing)
    }
}

/// How a file shall be read, as somebody said or corrected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Settings {
    /// An encoding's name, where the detected one is wrong.
    pub encoding: Option<String>,
    /// What stands between cells, where the detected one is wrong.
    pub separator: Option<char>,
    /// A country's code for rows without one.
    pub country: Option<String>,
    /// A city for rows without one.
    pub city: Option<String>,
    /// The kind of member that organisations become; contacts without it.
    pub members: Option<String>,
    /// The first day of their membership.
    pub since: Option<Day>,
    /// Which column holds what; guessed where it is empty.
    pub columns: Columns,
    /// The language of remarks.
    pub locale: String,
}

impl Settings {
    /// The file as it shall be read.
    pub(crate) fn source(&self, name: &str, bytes: Vec<u8>) -> Source {
        Source {
            name: name.to_owned(),
            bytes,
            country: self.country.clone(),
            city: self.city.clone(),
            encoding: self.encoding.clone(),
            separator: self.separator,
            columns: self.columns.clone(),
        }
    }
}

/// What became of a file, as it is kept beside it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Report {
    /// The counts.
    pub imported: Imported,
    /// Each row.
    pub rows: Vec<RowOutcome>,
}
