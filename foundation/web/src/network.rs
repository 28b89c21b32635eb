//! What the network is: its name, its languages, its colour.

use chrono_tz::Tz;
use kernel::Locale;
use serde::{Deserialize, Serialize};
use settings::Setting;

/// The network's own settings. Set on the set-up page, changed by the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Network {
    /// Its public name. Empty until it is set up.
    pub name: String,
    /// One sentence that says who this is, by language tag.
    pub sentence: std::collections::BTreeMap<String, String>,
    /// Language tags of the interface that are offered.
    pub languages: Vec<String>,
    /// The accent colour as `#rrggbb`.
    pub accent: String,
    /// The time zone in which the office lives (IANA), such as `Europe/Brussels`.
    pub time_zone: String,
    /// The address that mails come from and that people write to.
    pub office_email: String,
}

impl Default for Network {
    fn default() -> Self {
        Self {
            name: String::new(),
            sentence: std::collections::BTreeMap::new(),
            languages: Locale::ALL.iter().map(|locale| locale.tag().to_owned()).collect(),
            accent: "#b8231a".into(),
            time_zone: "UTC".into(),
            office_email: String::new(),
        }
    }
}

impl Setting for Network {
    const NAME: &'static str = "network";
}

impl Network {
    /// Whether somebody set the network up.
    pub fn is_set_up(&self) -> bool {
        !self.name.is_empty()
    }

    /// The office's time zone; UTC where it is not known.
    pub fn zone(&self) -> Tz {
        self.time_zone.parse().unwrap_or(Tz::UTC)
    }

    /// The sentence in a language, else in English, else in any.
    pub fn sentence_in(&self, locale: Locale) -> &str {
        self.sentence
            .get(locale.tag())
            .or_else(|| self.sentence.get("en"))
            .or_else(|| self.sentence.values().next())
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// The offered languages of the interface, English where nothing else is.
    pub fn locales(&self) -> Vec<Locale> {
        let locales: Vec<Locale> =
            self.languages.iter().filter_map(|tag| Locale::parse(tag)).collect();
        if locales.is_empty() { vec![Locale::EN] } else { locales }
    }
}

/// Whether a text names a time zone of the IANA database.
pub fn is_time_zone(text: &str) -> bool {
    text.parse::<Tz>().is_ok()
}

/// A colour as red, green and blue.
type Rgb = [u8; 3];

/// Reads `#rrggbb`.
pub(crate) fn parse_colour(text: &str) -> Option<Rgb> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// Whether a text is a colour as `#rrggbb`.
pub fn is_colour(text: &str) -> bool {
    parse_colour(text).is_some()
}

/// Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colour moved towards black or white until it can be read on a ground (4.5 to 1, WCAG AA).
fn readable_on(colour: Rgb, ground: Rgb) -> Rgb {
    let towards: u8 = if luminance(ground) > 0.5 { 0 } else { 255 };
    let mut mended = colour;
    for _ in 0..60 {
        if contrast(mended, ground) >= 4.6 {
            break;
        }
        mended = mended.map(|part| {
            let step = if towards == 0 { part / 20 + 1 } else { (255 - part) / 20 + 1 };
            if towards == 0 { part.saturating_sub(step) } else { part.saturating_add(step) }
        });
    }
    mended
}

/// The style sheet that sets the accent for both lights, mended where it would fail AA.
pub(crate) fn accent_css(accent: &str) -> String {
    let chosen = parse_colour(accent).unwrap_or([0xb8, 0x23, 0x1a]);
    let up = readable_on(chosen, [0xf5, 0xf2, 0xec]);
    let down = readable_on(chosen, [0x20, 0x1d, 0x23]);
    let on_up = if contrast(up, [255; 3]) >= 4.5 { "#ffffff" } else { "#000000" };
    let hex = |[red, green, blue]: Rgb| format!("#{red:02x}{green:02x}{blue:02x}");
    format!(
        ":root{{--accent:light-dark({},{});--on-accent:light-dark({on_up},#161418)}}\n",
        hex(up),
        hex(down)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_that_cannot_be_read_is_mended() {
        let yellow = parse_colour("#ffee00").expect("is a colour");
        let paper = [0xf5, 0xf2, 0xec];
        assert!(contrast(yellow, paper) < 1.5);
        assert!(contrast(readable_on(yellow, paper), paper) >= 4.5);
        assert!(accent_css("nonsense").contains("#"));
        assert!(parse_colour("#12345").is_none());
    }
}
