//! The tables of this slice.

pub(crate) mod affiliation;
pub(crate) mod handover;
pub(crate) mod look_alike;
pub(crate) mod merged;
pub(crate) mod organisation;
pub(crate) mod person;
pub(crate) mod role;
pub(crate) mod source_key;
