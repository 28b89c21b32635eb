//! What the pages of this slice read: one module per page or list.

pub(crate) mod affiliations;
pub(crate) mod cursor;
pub(crate) mod facets;
pub(crate) mod filters;
pub(crate) mod listing;
pub(crate) mod look_alikes;
pub(crate) mod organisations;
pub(crate) mod people;
pub(crate) mod reminders;
pub(crate) mod waiting;
