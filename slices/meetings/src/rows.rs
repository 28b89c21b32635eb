//! The tables of this slice.

pub(crate) mod acquaintance;
pub(crate) mod ask;
pub(crate) mod ask_answer;
pub(crate) mod attendance;
pub(crate) mod certificate;
pub(crate) mod feed;
pub(crate) mod handing;
pub(crate) mod kept;
pub(crate) mod letter;
pub(crate) mod meeting;
pub(crate) mod names;
pub(crate) mod note;
pub(crate) mod places;
pub(crate) mod poll;
pub(crate) mod publication;
pub(crate) mod question;
pub(crate) mod registration;
pub(crate) mod report;
pub(crate) mod session;
pub(crate) mod star;
pub(crate) mod support;
pub(crate) mod team;
pub(crate) mod vote;
