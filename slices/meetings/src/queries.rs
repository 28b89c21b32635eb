//! What the pages of this slice read.

pub(crate) mod card;
pub(crate) mod coming;
pub(crate) mod lists;
pub(crate) mod working;
