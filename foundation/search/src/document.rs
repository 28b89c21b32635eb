//! What slices hand to the index.

use kernel::{Key, Locale, Subject, SubjectKind};
use store::{Happened, Read, Reading};
use uuid::Uuid;

/// A record as it is searched.
#[derive(Clone, Debug)]
pub struct Document {
    /// The record.
    pub subject: Subject,
    /// Who may see the record at all: whoever hears one of these.
    pub audiences: Vec<Key>,
    /// Its name, in all forms that people may type, seen by whoever sees the record.
    pub title: String,
    /// Further texts, each with its own audience.
    pub texts: Vec<(Key, String)>,
    /// Facets such as `country=FR`, each with its own audience.
    pub facets: Vec<(Key, String)>,
}

/// The records that hang on what some events speak of.
pub type Hanging = for<'a> fn(&'a Read<'a>, &'a [Happened]) -> Reading<'a, Vec<Uuid>>;

/// One kind of record that a slice lets people search.
#[derive(Clone, Copy)]
pub struct Searchable {
    /// The kind.
    pub kind: SubjectKind,
    /// What all of them are called on the page that searches everything.
    pub called: fn(Locale) -> String,
    /// Which records of this kind an event touched.
    pub touched: fn(&Happened) -> Vec<Uuid>,
    /// Which records of this kind hang on what events speak of: sessions on their meeting.
    pub hanging: Option<Hanging>,
    /// The ids of all records after one, in order of id, for rebuilding.
    pub ids: for<'a> fn(&'a Read<'a>, Option<Uuid>, u64) -> Reading<'a, Vec<Uuid>>,
    /// The documents of some records; one that is gone is left out.
    pub documents: for<'a> fn(&'a Read<'a>, &'a [Uuid]) -> Reading<'a, Vec<Document>>,
}
