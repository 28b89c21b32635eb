//! Makes the typed messages of this crate.

fn main() -> Result<(), String> {
    words_build::generate()
}
