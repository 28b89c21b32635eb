//! What every room of the house speaks: ids, actors, audiences, decisions, events, errors.
//!
//! Invariants: this crate knows no HTTP and writes no query. It uses SeaORM's traits and error
//! type only because the orphan rule demands it. Time and chance enter here and nowhere else.

mod actor;
mod audience;
mod chance;
mod clock;
mod decision;
mod error;
mod event;
mod ids;
mod locale;
mod page;
pub mod text;

pub use actor::{Actor, Grant, Granted, Role, Who, Why};
pub use audience::{AudienceKeys, Key};
pub use chance::Chance;
pub use clock::{Clock, Day, Moment};
pub use decision::Decision;
pub use error::{Checked, Error, FieldError, Invalid, Result, Said};
pub use event::{Event, Strand, StrandKind, Subject, SubjectKind};
pub use ids::{EventId, LinkId, OrganisationId, PersonId, RequestId, SignInId};
pub use locale::Locale;
pub use page::{Page, PageOf};

#[doc(hidden)]
pub mod reexport {
    pub use sea_orm;
    pub use serde;
    pub use uuid;
}
