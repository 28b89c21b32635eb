//! QR codes as drawings.

use std::fmt::Write;

use fast_qr::ECL;
use fast_qr::qr::{QRBuilder, QRCode};
use kernel::{Error, Result};

/// Modules of quiet around a code.
const QUIET: usize = 4;

/// The QR code of a text as an SVG of one path, with its quiet zone.
///
/// # Errors
/// When the text is too long for any code.
pub fn qr(text: &str) -> Result<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(Error::internal)?;
    let side = code.size + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\"><path d=\"{}\"/></svg>",
        path(&code)
    ))
}

/// Each dark run of each row as a rectangle.
fn path(code: &QRCode) -> String {
    let mut path = String::new();
    for (row, modules) in code.data.chunks(code.size).take(code.size).enumerate() {
        let mut begun = None;
        let light = std::iter::once(false);
        for (column, dark) in modules.iter().map(|module| module.value()).chain(light).enumerate() {
            match (dark, begun) {
                (true, None) => begun = Some(column),
                (false, Some(first)) => {
                    let run = column - first;
                    // Writing into a string does not fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", first + QUIET, row + QUIET);
                    begun = None;
                }
                _ => {}
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_its_corner() {
        let svg = qr("https://network.example/certificates/ABCD").unwrap();
        assert!(svg.contains("d=\"M4 4h7v1h-7z"), "{svg}");
        assert!(qr(&"x".repeat(8_000)).is_err());
    }
}
