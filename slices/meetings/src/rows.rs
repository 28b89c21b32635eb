//! The tables of this slice.

pub(crate) mod meeting;
pub(crate) mod names;
pub(crate) mod places;
pub(crate) mod publication;
pub(crate) mod registration;
pub(crate) mod session;
pub(crate) mod star;
pub(crate) mod team;
