//! House tests: what must hold of the whole, on both databases.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod accounts;
mod api;
mod api_meetings;
mod artistic;
mod directory;
mod documents;
mod files;
mod imports;
mod meetings;
mod membership;
mod office;
mod offline;
mod places;
mod print;
mod process;
mod rooms;
mod schedule;
mod searching;
mod sources;
mod sweep;
mod trust;
mod writing;
