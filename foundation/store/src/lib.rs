//! The doors to the database.
//!
//! Everything that is written goes through [`Store::write`] (or `write_all`) as a [`Change`];
//! everything that is read goes through a [`Read`]. The event table, the outbox of jobs and the
//! migrations live here too.
//!
//! Invariants: only this crate may ask which database runs, and only here may SQL stand as text.
//! A change loads, asks permission, applies and records inside one transaction; nobody else can
//! make a [`Permit`]. Every event, and every job that follows from it, commits with its change.

mod change;
pub mod columns;
mod config;
mod events;
mod memo;
mod migrate;
mod open;
pub mod outbox;
mod read;
mod stored;
pub mod strands;
mod tx;
mod unique;
mod visible;
mod write;

pub use change::{Change, Done, Permit};
pub use config::{Database, Durability};
pub use events::{Happened, Place, after, follow_from_now, latest, of_subject};
pub use migrate::{Migration, Step};
pub use open::{Registry, Standing, Store};
pub use read::{Read, Reading};
pub use stored::StoredText;
pub use tx::Tx;
pub use unique::Unique;
pub use visible::Visible;
pub use write::Batch;
