//! What every import of a table shares: reading any CSV, saying which column holds what, and
//! accounting for each row.
//!
//! This room knows no slice and no database. A slice names its targets ([`Target`]), guesses a
//! [`Mapping`] by the headings or takes the one that somebody corrected, and answers an
//! [`Imported`]. The command line and the office's page show the same answer.

mod mapping;
mod progress;
mod report;
mod table;

pub use mapping::{Columns, Mapping, Target};
pub use progress::Progress;
pub use report::{Imported, Outcome, RowOutcome, harmless};
pub use table::{Row, SEPARATORS, Source, Table, is_encoding};
