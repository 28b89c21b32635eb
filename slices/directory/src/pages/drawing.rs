//! Faces drawn from a seed, where there is no portrait. The same seed gives the same face.

use std::fmt::Write;

const SKINS: [&str; 8] =
    ["#f2d3b9", "#e8bd9a", "#d9a27a", "#c68a5f", "#a86d48", "#8b5536", "#6d4029", "#f0c9a8"];
const HAIRS: [&str; 8] =
    ["#2b211c", "#4a3426", "#7a5230", "#b07d3a", "#d8b46a", "#8f8f8f", "#d9d9d6", "#7a2e1f"];
const GROUNDS: [&str; 8] =
    ["#e9d8a6", "#cfe1d4", "#d7d3e8", "#f0d9d0", "#d2e3ee", "#e6e2d3", "#dcd0c0", "#c9d6c3"];
const COATS: [&str; 8] =
    ["#8f2d56", "#23395b", "#406e4f", "#b8521a", "#5b4b8a", "#2a6f77", "#7b6d3a", "#444048"];

/// A drawn face as an SVG document of 112 × 112.
pub fn face(seed: &str) -> String {
    let mut draw = Draw::of(seed);
    let (skin, hair) = (draw.pick(&SKINS), draw.pick(&HAIRS));
    let (ground, coat) = (draw.pick(&GROUNDS), draw.pick(&COATS));
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 112 112\" width=\"112\" height=\"112\">",
    );
    let _ = write!(svg, "<rect width=\"112\" height=\"112\" fill=\"{ground}\"/>");
    let back = draw.below(3);
    if back == 0 {
        let _ = write!(svg, "<path d=\"M30 50c0-40 52-40 52 0v34H30z\" fill=\"{hair}\"/>");
    }
    let _ = write!(svg, "<path d=\"M20 112c2-26 18-32 36-32s34 6 36 32z\" fill=\"{coat}\"/>");
    let _ = write!(svg, "<path d=\"M48 70h16v16q-8 7-16 0z\" fill=\"{skin}\"/>");
    let wide = 18 + draw.below(4);
    let _ = write!(svg, "<ellipse cx=\"56\" cy=\"54\" rx=\"{wide}\" ry=\"24\" fill=\"{skin}\"/>");
    hair_of(&mut draw, &mut svg, hair);
    let eyes = 7 + draw.below(3);
    let (left, right) = (56 - eyes, 56 + eyes);
    let _ = write!(
        svg,
        "<circle cx=\"{left}\" cy=\"54\" r=\"1.9\" fill=\"#221c1a\"/><circle cx=\"{right}\" cy=\"54\" r=\"1.9\" fill=\"#221c1a\"/>"
    );
    let smile = 2 + draw.below(4);
    let _ = write!(
        svg,
        "<path d=\"M50 66q6 {smile} 12 0\" fill=\"none\" stroke=\"#7a3b30\" stroke-width=\"1.8\" stroke-linecap=\"round\"/>"
    );
    if draw.below(4) == 0 {
        let _ = write!(
            svg,
            "<g fill=\"none\" stroke=\"#2a2622\" stroke-width=\"1.6\"><circle cx=\"{left}\" cy=\"54\" r=\"5.5\"/><circle cx=\"{right}\" cy=\"54\" r=\"5.5\"/></g>"
        );
    }
    svg.push_str("</svg>");
    svg
}

fn hair_of(draw: &mut Draw, svg: &mut String, hair: &str) {
    let path = match draw.below(5) {
        0 => "M35 52c-2-34 44-34 42 0c-4-14-10-18-21-18s-17 4-21 18z",
        1 => "M36 46c4-26 38-24 40 2c-10-8-30-14-40-2z",
        2 => "M34 56c-6-40 50-40 44 0c-2-12-4-16-8-20c-8 6-22 4-28 2c-4 4-6 8-8 18z",
        3 => "M37 42c6-18 32-18 38 0c-12-6-26-6-38 0z",
        _ => return,
    };
    let _ = write!(svg, "<path d=\"{path}\" fill=\"{hair}\"/>");
    if draw.below(4) == 0 {
        let _ = write!(svg, "<circle cx=\"56\" cy=\"26\" r=\"9\" fill=\"{hair}\"/>");
    }
}

/// A small stream of numbers from a seed (FNV-1a, then xorshift64*).
struct Draw(u64);

impl Draw {
    fn of(seed: &str) -> Self {
        let hash = seed.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(hash | 1)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % bound
    }

    fn pick<'a>(&mut self, among: &[&'a str; 8]) -> &'a str {
        let place = usize::try_from(self.below(8)).unwrap_or(0);
        among.get(place).copied().unwrap_or("#888888")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_face() {
        assert_eq!(face("ilse"), face("ilse"));
        assert_ne!(face("ilse"), face("rein"));
        assert!(face("<script>").starts_with("<svg") && !face("<script>").contains("script"));
    }
}
