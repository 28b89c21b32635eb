//! What pages show.

pub(crate) mod after;
pub(crate) mod artistic;
pub(crate) mod asks;
pub(crate) mod card;
pub(crate) mod coming;
pub(crate) mod door;
pub(crate) mod houses;
pub(crate) mod kept;
pub(crate) mod listing;
pub(crate) mod lists;
pub(crate) mod looks;
pub(crate) mod room;
pub(crate) mod shares;
pub(crate) mod trust;
pub(crate) mod working;
