//! The map: land and coasts without borders, in the Equal Earth projection.
//!
//! B. Šavrič, T. Patterson, B. Jenny: "The Equal Earth map projection", International Journal of
//! Geographical Information Science 33 (2019), 454–465.

/// Width of the map's coordinates.
pub const WIDTH: f64 = 1000.0;
/// Height of the map's coordinates.
pub const HEIGHT: f64 = 486.717;

/// The outline of the land as an SVG path in these coordinates (Natural Earth 1:110m).
pub const LAND: &str = include_str!("../data/land.path");

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// Where a place lies on the map: x to the right, y downwards.
pub fn projected(latitude: f64, longitude: f64) -> (f64, f64) {
    let (x, y) = equal_earth(latitude, longitude);
    let (right, _) = equal_earth(0.0, 180.0);
    let (_, top) = equal_earth(90.0, 0.0);
    let scale = WIDTH / (2.0 * right);
    ((x + right) * scale, (top - y) * scale)
}

fn equal_earth(latitude: f64, longitude: f64) -> (f64, f64) {
    let root = 3.0_f64.sqrt() / 2.0;
    let theta = (root * latitude.to_radians().sin()).asin();
    let square = theta * theta;
    let sixth = square * square * square;
    let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
    let x = longitude.to_radians() * theta.cos() / (root * slope);
    let y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_fits_its_frame() {
        let (x, y) = projected(0.0, 0.0);
        assert!((x - WIDTH / 2.0).abs() < 0.01 && (y - HEIGHT / 2.0).abs() < 0.01);
        let (x, y) = projected(90.0, 0.0);
        assert!((x - 500.0).abs() < 0.01 && y.abs() < 0.01);
    }
}
