//! Text into tokens, the same way for what is indexed and what is sought.

use kernel::text;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The tokenizer's name in the index.
pub(crate) const NAME: &str = "folded";

/// Longer words are cut: a cell of a megabyte is not a word.
const LONGEST: usize = 60;

/// Words folded by `kernel::text::search`; scripts without spaces as overlapping pairs.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in text::search_words(text) {
        let letters: Vec<char> = word.chars().take(LONGEST).collect();
        if letters.iter().any(|letter| is_written_without_spaces(*letter)) {
            tokens.extend(letters.iter().map(char::to_string));
            tokens.extend(letters.windows(2).map(|pair| pair.iter().collect()));
        } else {
            tokens.push(letters.into_iter().collect());
        }
    }
    tokens
}

/// Words as they are sought: scripts without spaces by their pairs only.
pub(crate) fn sought(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in text::search_words(text).into_iter().take(12) {
        let letters: Vec<char> = word.chars().take(LONGEST).collect();
        let without_spaces = letters.iter().any(|letter| is_written_without_spaces(*letter));
        if without_spaces && letters.len() > 1 {
            words.extend(letters.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else {
            words.push(letters.into_iter().collect());
        }
    }
    words
}

fn is_written_without_spaces(letter: char) -> bool {
    matches!(letter,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

#[derive(Clone, Default)]
pub(crate) struct Folded;

impl Tokenizer for Folded {
    type TokenStream<'a> = Stream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream {
        let mut words = tokens(text);
        words.reverse();
        Stream { left: words, token: Token { position: usize::MAX, ..Token::default() } }
    }
}

pub(crate) struct Stream {
    /// In reverse, so that the next one is popped.
    left: Vec<String>,
    token: Token,
}

impl TokenStream for Stream {
    fn advance(&mut self) -> bool {
        let Some(word) = self.left.pop() else { return false };
        self.token.text = word;
        self.token.position = self.token.position.wrapping_add(1);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_pairs() {
        assert_eq!(tokens("Théâtre d'Été"), ["theatre", "d", "ete"]);
        assert_eq!(sought("劇場ほ"), ["劇場", "場ほ"]);
        assert!(tokens("劇場").contains(&"劇".to_owned()));
    }
}
