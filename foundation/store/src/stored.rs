//! Helpers for names that are stored in three forms.

use kernel::text;

/// A name with the forms that stand beside it (`storage.md`, rule 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredText {
    /// As its owner wrote it.
    pub shown: String,
    /// NFC, for uniqueness.
    pub exact: String,
    /// Folded, for comparing.
    pub search: String,
    /// ICU root collation key, for order.
    pub sort: Vec<u8>,
}

impl StoredText {
    /// All forms of a name.
    pub fn of(name: &str) -> Self {
        Self {
            shown: name.to_owned(),
            exact: text::exact(name),
            search: text::search(name),
            sort: text::sort(name),
        }
    }
}
