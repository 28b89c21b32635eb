//! Bytes as text, and places in it.

/// UTF-8 with or without a mark, UTF-16 with one, else Windows-1252; nothing that holds NULs.
pub(crate) fn decoded(bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = encoding.unwrap_or_else(|| {
        let utf8 = std::str::from_utf8(bytes).is_ok();
        if utf8 { encoding_rs::UTF_8 } else { encoding_rs::WINDOWS_1252 }
    });
    let (text, _, _) = encoding.decode(bytes);
    (!text.contains('\0')).then(|| text.into_owned())
}

/// Lines of a text, to say where a byte is.
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        Self(
            text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect(),
        )
    }

    /// The line of a byte, from 1 on.
    pub(crate) fn at(&self, byte: usize) -> u32 {
        let before = self.0.partition_point(|newline| *newline < byte);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}

/// A text as every format can hold it: without spaces around it, its lines ended by `\n` alone, and
/// no control characters but tabs. `None` when nothing is left.
pub fn said(text: &str) -> Option<String> {
    let is_control = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
    let text = text.trim();
    if !text.contains(is_control) {
        return (!text.is_empty()).then(|| text.to_owned());
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace(is_control, "");
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Lower-case letters and digits of ASCII, hyphens between them: `welcome-to-fosdem`.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text_and_lines_are_counted() {
        assert_eq!(decoded(b"\xef\xbb\xbfEsb\xc3\xb3").as_deref(), Some("Esbó"));
        assert_eq!(decoded(b"Esb\xf3").as_deref(), Some("Esbó"));
        assert_eq!(decoded(b"a\0b"), None);
        let lines = Lines::of("a\nb\nc");
        assert_eq!((lines.at(0), lines.at(2), lines.at(4)), (1, 2, 3));
        assert_eq!(slug("  What's *next*? — Écoute"), "what-s-next-coute");
    }
}
