//! What can be done to memberships: one file per change, named by its verb.

pub(crate) mod end_term;
pub(crate) mod refresh;
pub(crate) mod set_term;
