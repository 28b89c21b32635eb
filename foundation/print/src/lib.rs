//! What is printed: PDF, set by Typst.
//!
//! A document is a source that we wrote and data that people wrote. The data stand apart, as
//! `/data.json`, and nothing of them is ever read as a source: whatever somebody types into their
//! name stays a name. The same source and data give the same bytes. Setting reaches no network, no
//! package and no file but these and the fonts. Knows no slice.

mod faces;
mod printer;
mod qr;
mod world;

pub use printer::{Document, Printer};
pub use qr::qr;

/// A language as a source may name it: the first part of a tag, where it looks like one. It says
/// how words are hyphenated and read aloud.
pub fn language(tag: &str) -> Option<String> {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    let is_one = matches!(first.len(), 2 | 3) && first.chars().all(|c| c.is_ascii_alphabetic());
    is_one.then(|| first.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn a_tag_names_a_language_or_none() {
        assert_eq!(language("pt-BR").as_deref(), Some("pt"));
        assert_eq!(language("FR").as_deref(), Some("fr"));
        assert_eq!(language("English"), None);
        assert_eq!(language(""), None);
    }
}
