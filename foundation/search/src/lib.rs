//! Full-text search: an index on each node that follows the events and is rebuilt at will.
//!
//! Every text goes into the field of its own audience, facets too: what an actor may not see
//! neither matches nor counts. Names and words are folded by `kernel::text`, typing errors are
//! forgiven, and the last word counts as the beginning of one.

mod document;
mod follow;
mod index;
mod query;
mod tokens;

pub use document::{Document, Hanging, Searchable};
pub use follow::Follower;
pub use index::Index;
pub use query::{Found, Sought};
