//! Who is a member, when, through what, and why.
//!
//! Organisations and freelance persons carry dated terms. A person is a member on a day when they
//! hold a term of their own, or belong that day to an organisation that does. Everything that says
//! "members" hears it from here: as the actor's standing, and as the audience of records, which
//! this slice tells the directory in the same transaction.

mod changes;
mod demo;
mod events;
mod import;
mod jobs;
mod merge;
mod migrations;
mod model;
mod pages;
mod panel;
mod policy;
mod privacy;
mod queries;
mod rows;
mod rules;

pub use changes::set_term::SetTerm;
pub use import::{import_guess, import_members, import_targets, make_members};
pub use model::{Holder, TermKind};
pub use policy::MEMBER;
pub use queries::{Why, standing_on};

use directory::{ORGANISATION, PERSON};
use web::{Panel, PersonalData, Slice};

pub(crate) mod words {
    words::include!();
}

/// This slice, as the program takes it.
pub fn slice() -> Slice {
    Slice {
        name: "membership",
        migrations: migrations::all(),
        routes: pages::routes(web::Routes::new()),
        events: events::KINDS,
        jobs: jobs::all(),
        standing: Some(policy::standing),
        identify: None,
        note_use: None,
        subjects: Vec::new(),
        searchables: Vec::new(),
        panels: vec![
            Panel { on: ORGANISATION, order: 10, load: panel::organisation },
            Panel { on: PERSON, order: 10, load: panel::person },
        ],
        menu: Vec::new(),
        next_for_you: None,
        office_queue: None,
        vocabularies: Vec::new(),
        personal_data: PersonalData {
            show: Some(privacy::show),
            export: Some(privacy::export),
            erase: Some(privacy::erase),
        },
        merge: Some(merge::merge),
        files_in_use: None,
        demo: Some(demo::make),
        personas: Vec::new(),
        samples: Some(demo::samples),
    }
}
