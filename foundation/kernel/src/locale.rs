//! The languages of the interface. Content may be in any language.

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale(&'static str);

impl Locale {
    /// English, in which every message exists.
    pub const EN: Self = Self("en");
    /// French.
    pub const FR: Self = Self("fr");
    /// All languages of the interface, English first. A new one is a line here and its files.
    pub const ALL: &'static [Self] = &[Self::EN, Self::FR];

    /// The language tag: `en`, `fr`.
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// The language's own name.
    pub fn autonym(self) -> &'static str {
        match self.0 {
            "fr" => "Français",
            _ => "English",
        }
    }

    /// The interface language of a tag, by its first part: `fr-CA` is French.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|locale| locale.0.eq_ignore_ascii_case(primary))
    }

    /// The best interface language for an `Accept-Language` header, if any fits.
    pub fn negotiate(header: &str) -> Option<Self> {
        let mut wished: Vec<(u32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(";q=");
                let locale = Self::parse(pieces.next()?)?;
                Some((thousandths(pieces.next()), locale))
            })
            .collect();
        wished.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wished.first().map(|(_, locale)| *locale)
    }
}

/// A quality value such as `0.8` in thousandths; 1 where none is given.
fn thousandths(quality: Option<&str>) -> u32 {
    let Some(quality) = quality else { return 1000 };
    let digits: String = quality.chars().filter(char::is_ascii_digit).take(4).collect();
    format!("{digits:0<4}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wished_language_that_we_have_wins() {
        assert_eq!(Locale::negotiate("de, fr-CH;q=0.9, en;q=0.8"), Some(Locale::FR));
        assert_eq!(Locale::negotiate("en-GB,en;q=0.9,fr;q=0.8"), Some(Locale::EN));
        assert_eq!(Locale::negotiate("ja"), None);
    }
}
