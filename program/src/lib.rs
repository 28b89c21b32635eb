//! The one list of slices, for the binary and for the house tests.

use web::Slice;

/// The slices in their order: each may know those above it, never those below.
pub fn slices() -> Vec<Slice> {
    vec![
        accounts::slice(),
        directory::slice(),
        membership::slice(),
        meetings::slice(),
        office::slice(),
    ]
}
