//! Mail that goes out once: rendered when it is sent, in the reader's language.
//!
//! A letter's row says `sending` before the first byte leaves. If the outcome is unknown after
//! that, it becomes `uncertain` and is never repeated by itself: the office decides.

mod letters;
pub mod links;
mod post;

pub use letters::{Kept, Letter, forget, forget_address, latest, tidy, troubled};
pub use links::{Link, LinkSecret, Purpose};
pub use post::{Outside, Post};

use store::Migration;

/// The tables of this room.
pub fn migrations() -> Vec<Migration> {
    vec![letters::MIGRATION, links::MIGRATION]
}
