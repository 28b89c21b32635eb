//! Languages: tags, own names, names in the interface's languages.

use std::sync::LazyLock;

use kernel::{Locale, text};

use crate::{cell, rows};

/// One language.
#[derive(Clone, Debug)]
pub struct Language {
    /// `fr`.
    pub tag: String,
    /// `français`.
    pub autonym: String,
    /// `French`.
    pub english: String,
    /// `français`.
    pub french: String,
    /// Whether it is written from right to left.
    pub is_rtl: bool,
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    rows(include_str!("../data/languages.csv"))
        .map(|row| Language {
            tag: cell(&row, "tag"),
            autonym: cell(&row, "autonym"),
            english: cell(&row, "name_en"),
            french: cell(&row, "name_fr"),
            is_rtl: cell(&row, "dir") == "rtl",
        })
        .collect()
});

/// All languages that we have names for.
pub fn languages() -> &'static [Language] {
    &LANGUAGES
}

/// A language by its tag.
pub fn language(tag: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.tag == tag)
}

/// A language's name in a language of the interface; the tag where it is unknown.
pub fn language_name(tag: &str, locale: Locale) -> &str {
    let Some(language) = language(tag) else { return tag };
    if locale == Locale::FR { &language.french } else { &language.english }
}

/// The language that a text names: by tag, own name, or name in English or French.
pub fn recognise_language(written: &str) -> Option<&'static Language> {
    let sought = text::search(written);
    LANGUAGES.iter().find(|language| {
        let names = [&language.tag, &language.autonym, &language.english, &language.french];
        names.iter().any(|name| text::search(name) == sought)
    })
}
