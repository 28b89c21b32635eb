//! Portraits and logos: decoded within limits, turned upright, resized, encoded anew.
//!
//! Nothing of the sent file survives except its pixels: no metadata, no second payload. SVG is not
//! taken at all, because it may hold scripts.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// The sizes that pages need, as the longest side in pixels.
pub const SIZES: [u32; 2] = [112, 480];

/// Pixels a side and bytes of memory that a picture may ask for while it is decoded.
const MAX_SIDE: u32 = 12_000;
const MAX_MEMORY: u64 = 256 * 1024 * 1024;

/// Why a picture was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// Not JPEG, PNG or WebP, or broken.
    Unreadable,
    /// More pixels than are taken here.
    TooLarge,
}

/// A picture in the sizes of [`SIZES`], each a JPEG or, with transparency, a PNG.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Bytes by size, in the order of [`SIZES`].
    pub sizes: Vec<Vec<u8>>,
}

impl Picture {
    /// Reads a sent file. Slow for large pictures: run it where blocking is allowed.
    ///
    /// # Errors
    /// When it is no picture that is taken here.
    pub fn read(sent: &[u8]) -> Result<Self, PictureProblem> {
        let whole = decode(sent)?;
        let sizes = SIZES.iter().map(|side| encode(&fit(&whole, *side))).collect::<Option<_>>();
        Ok(Self { sizes: sizes.ok_or(PictureProblem::Unreadable)? })
    }
}

fn decode(sent: &[u8]) -> Result<DynamicImage, PictureProblem> {
    let format = image::guess_format(sent).map_err(|_| PictureProblem::Unreadable)?;
    if ![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].contains(&format) {
        return Err(PictureProblem::Unreadable);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(problem)?;
    let upright = decoder.orientation().map_err(problem)?;
    let mut whole = DynamicImage::from_decoder(decoder).map_err(problem)?;
    whole.apply_orientation(upright);
    Ok(whole)
}

#[expect(clippy::needless_pass_by_value, reason = "used as a function for map_err")]
fn problem(error: image::ImageError) -> PictureProblem {
    match error {
        image::ImageError::Limits(_) => PictureProblem::TooLarge,
        _ => PictureProblem::Unreadable,
    }
}

fn fit(whole: &DynamicImage, side: u32) -> DynamicImage {
    if whole.width().max(whole.height()) <= side {
        return whole.clone();
    }
    whole.resize(side, side, FilterType::CatmullRom)
}

fn encode(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    if picture.color().has_alpha() {
        picture.to_rgba8().write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, 82);
        picture.to_rgb8().write_with_encoder(encoder).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = DynamicImage::new_rgb8(width, height);
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).expect("encodes");
        bytes
    }

    #[test]
    fn a_picture_comes_back_in_the_sizes_that_pages_need() {
        let picture = Picture::read(&png(900, 600)).expect("is a picture");
        let sides: Vec<(u32, u32)> = picture
            .sizes
            .iter()
            .map(|bytes| image::load_from_memory(bytes).expect("is a picture"))
            .map(|picture| (picture.width(), picture.height()))
            .collect();
        assert_eq!(sides, [(112, 75), (480, 320)]);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assert_eq!(Picture::read(svg).err(), Some(PictureProblem::Unreadable));
        let mut cut = png(900, 600);
        cut.truncate(60);
        assert_eq!(Picture::read(&cut).err(), Some(PictureProblem::Unreadable));
    }

    #[test]
    fn a_bomb_is_refused_before_it_takes_memory() {
        // A PNG header that claims 60,000 × 60,000 pixels.
        let mut bomb = png(1, 1);
        bomb.splice(16..24, [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        assert!(Picture::read(&bomb).is_err());
    }
}
