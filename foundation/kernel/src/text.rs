//! Three forms of a name: exact for uniqueness, search for finding, sort for order.
//!
//! Neither database folds case or accents beyond ASCII in the same way, so all three are computed
//! here and stored beside the name. Names themselves are never normalised, split or guessed at.

use icu_casemap::CaseMapper;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::props::{GeneralCategory, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

/// Raised when `sort` or `search` would answer differently; `reindex` then computes them anew.
pub const FORMS_VERSION: i32 = 1;

/// The NFC form without space around it: two names are the same when this is.
pub fn exact(name: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(name.trim()).into_owned()
}

/// What a search compares: case folded, and marks removed where the script allows it.
///
/// Marks are removed only after Latin, Greek, Cyrillic, Arabic and Hebrew bases: हिन्दी and ガス
/// lose meaning without theirs. A few Latin letters that carry no separable mark are spelled out.
pub fn search(text: &str) -> String {
    let folded = CaseMapper::new().fold_string(text);
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(&folded);
    let scripts = CodePointMapData::<Script>::new();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut kept = String::with_capacity(decomposed.len());
    let mut drops_marks = false;
    for letter in decomposed.chars() {
        if is_mark(categories, letter) {
            if !drops_marks {
                kept.push(letter);
            }
            continue;
        }
        drops_marks = loses_marks(scripts.get(letter));
        match spelled_out(letter) {
            Some(letters) => kept.push_str(letters),
            None => kept.push(letter),
        }
    }
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&kept).into_owned();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_mark(categories: CodePointMapDataBorrowed<'_, GeneralCategory>, letter: char) -> bool {
    matches!(
        categories.get(letter),
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
    )
}

fn loses_marks(script: Script) -> bool {
    [Script::Latin, Script::Greek, Script::Cyrillic, Script::Arabic, Script::Hebrew]
        .contains(&script)
}

fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        '’' | 'ʼ' | '`' => "'",
        _ => return None,
    })
}

/// The ICU root collation key: bytes that order alike on both databases.
pub fn sort(name: &str) -> Vec<u8> {
    let mut key = Vec::new();
    match collator() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(name.trim(), &mut key);
        }
        // Compiled-in data cannot be missing; if it were, the search form still orders well.
        None => key.extend_from_slice(search(name).as_bytes()),
    }
    key
}

fn collator() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(Default::default(), CollatorOptions::default()).ok()
}

/// The words of a text in their search form, without punctuation.
pub fn search_words(text: &str) -> Vec<String> {
    search(text)
        .split(|letter: char| !letter.is_alphanumeric() && !is_joining(letter))
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

/// Marks that stay inside words of scripts that keep them.
fn is_joining(letter: char) -> bool {
    is_mark(CodePointMapData::<GeneralCategory>::new(), letter)
        || CodePointMapData::<GeneralCategory>::new().get(letter) == GeneralCategory::SpacingMark
}

/// What a person typed, without what cannot be seen: control characters (line breaks kept),
/// zero-width characters and overrides of direction, which make one name look like another.
///
/// The zero-width joiner and non-joiner stay where they stand between two letters, because
/// Persian and several Indian scripts need them.
pub fn visible(typed: &str) -> String {
    let letters: Vec<char> = typed.replace("\r\n", "\n").chars().collect();
    let kept: String = letters
        .iter()
        .enumerate()
        .filter(|(place, letter)| match letter {
            '\n' | '\t' => true,
            '\u{200c}' | '\u{200d}' => {
                let before = place.checked_sub(1).and_then(|place| letters.get(place));
                let after = letters.get(place + 1);
                before.is_some_and(|c| needs_joiners(*c))
                    && after.is_some_and(|c| needs_joiners(*c))
            }
            '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{00ad}' => false,
            letter => !letter.is_control(),
        })
        .map(|(_, letter)| *letter)
        .collect();
    kept.trim().to_owned()
}

fn needs_joiners(letter: char) -> bool {
    let script = CodePointMapData::<Script>::new().get(letter);
    letter.is_alphanumeric() && script != Script::Latin && script != Script::Cyrillic
        || is_joining(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_forgives_case_and_accents_where_the_script_allows() {
        assert_eq!(search("ÉLODIE Szőke"), "elodie szoke");
        assert_eq!(search("Øystein & Łódź"), "oystein & lodz");
        assert_eq!(search("STRASSE"), search("Straße"));
        assert_eq!(search("Ελλάδα"), search("ΕΛΛΑΔΑ"));
        assert_eq!(search("ガス"), "ガス");
        assert_ne!(search("ガス"), search("カス"));
        assert_eq!(search("हिन्दी"), "हिन्दी");
    }

    #[test]
    fn sort_puts_accents_beside_their_letters() {
        let mut names = ["Zebra", "école", "Ecole", "Élan", "eclair", "Ñandu", "nest"];
        names.sort_by_key(|name| sort(name));
        assert_eq!(names, ["eclair", "Ecole", "école", "Élan", "Ñandu", "nest", "Zebra"]);
    }

    #[test]
    fn what_cannot_be_seen_is_removed() {
        assert_eq!(visible("A\u{202e}nna\u{200b} \u{feff}"), "Anna");
        assert_eq!(visible("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(visible("a\u{200d}b"), "ab");
        assert_eq!(visible("two\r\nlines\u{7}"), "two\nlines");
    }
}
