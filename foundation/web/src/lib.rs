//! Everything between HTTP and the slices: routes with access, forms, pages, failures, assets.
//!
//! This is the foundation's top room: it knows all the others and no slice. Slices hand it one
//! [`Slice`] value each; [`App`] is what it makes of them.
//!
//! Invariants: [`Routes`] is the only way to mount a page, and it has no default access. A
//! template never decides who may see what. An internal error shows a reference number only.

mod api;
mod app;
mod assets;
mod cx;
pub mod dates;
mod failure;
mod forms;
mod frame;
mod gate;
mod html;
mod idempotency;
mod limits;
pub mod live;
mod network;
mod page;
mod paths;
mod personal;
mod routes;
mod serve;
mod slice;
mod special;
mod thread;
pub mod ui;

pub use api::{ApiList, Created, Json, Operation, openapi};
pub use app::{App, Config, Parts};
pub use assets::address as asset;
pub use cx::{Cx, Identified};
pub use failure::{Failure, Result};
pub use forms::{Fields, Filled, Upload, Uploads, is_email, pairs, web_address};
pub use gate::inside;
pub use html::{Html, escaped};
pub use network::{Network, is_colour, is_time_zone};
pub use page::{Notice, Page, moved, pdf, see_other};
pub use paths::{Place, query};
pub use personal::ErasePerson;
pub use routes::{Access, Body, Door, Routes, Sample};
pub use serve::router;
pub use slice::{
    Credential, Demo, DemoSize, Erase, FilesInUse, Held, Identify, Item, MenuItem, Merge, Merging,
    Named, Panel, Persona, PersonalData, Queued, Samples, Slice, SubjectInfo, Waiting, jobs_of,
};
pub use thread::thread;

/// A job of the application.
pub type Job = jobs::Job<App>;

pub(crate) mod words {
    words::include!();
}
