//! The secretariat's side, and the site: home, queue, imports, the log, the network's settings.
//!
//! This slice stands last, so it may ask every other. What waits and what happened comes from the
//! others and from the event table; its own are the files that the office imports. Such a file and
//! its report may name people, so they go after thirty days, or with the first of them who is erased.

mod api;
mod changes;
mod demo;
mod events;
mod imports;
mod jobs;
mod migrations;
mod model;
mod pages;
mod policy;
mod privacy;
mod queries;
mod rows;
mod waiting;

pub use crate::imports::{Wish, take_in};
pub use crate::model::ImportKind;
pub use crate::pages::log::in_words::event_in_words;
pub use crate::pages::setup::setup_code;

use web::{MenuItem, PersonalData, Slice};

pub(crate) mod words {
    words::include!();
}

/// This slice, as the program takes it.
pub fn slice() -> Slice {
    Slice {
        name: "office",
        migrations: migrations::all(),
        routes: pages::routes(api::routes(web::Routes::new())),
        events: events::KINDS,
        jobs: jobs::all(),
        standing: None,
        identify: None,
        note_use: None,
        subjects: Vec::new(),
        searchables: Vec::new(),
        panels: Vec::new(),
        menu: vec![MenuItem {
            order: 90,
            href: "/search",
            label: |locale| words::Words::of(locale).menu_search(),
        }],
        next_for_you: Some(waiting::for_person),
        office_queue: Some(waiting::for_office),
        vocabularies: Vec::new(),
        personal_data: PersonalData {
            show: Some(privacy::show),
            export: Some(privacy::export),
            erase: Some(privacy::erase),
        },
        merge: None,
        files_in_use: Some(queries::files_in_use),
        demo: Some(demo::make),
        personas: Vec::new(),
        samples: Some(demo::samples),
    }
}
