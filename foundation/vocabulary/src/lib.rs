//! Vocabularies (kind, discipline, concern …), tags on any subject, and texts in several languages.

pub mod tags;
pub mod terms;
pub mod texts;

pub use terms::{AddTerm, Labels, RetireTerm, Shelf, Start, Term, TermId, Vocabulary, rename_term};

use store::Migration;

/// The tables of this room.
pub fn migrations() -> Vec<Migration> {
    vec![terms::MIGRATION, tags::MIGRATION, texts::MIGRATION]
}
