//! The secretariat's side, and the site: home, queue, imports, the log, the network's settings.
//!
//! This slice stands last, so it may ask every other. It owns no records of its own yet: what
//! waits, what can be imported and what happened comes from the others and from the event table.

mod pages;

use web::{PersonalData, Slice};

pub(crate) mod words {
    words::include!();
}

/// This slice, as the program takes it.
pub fn slice() -> Slice {
    Slice {
        name: "office",
        migrations: Vec::new(),
        routes: pages::routes(web::Routes::new()),
        events: &[],
        jobs: Vec::new(),
        standing: None,
        identify: None,
        note_use: None,
        subjects: Vec::new(),
        searchables: Vec::new(),
        panels: Vec::new(),
        menu: Vec::new(),
        next_for_you: None,
        office_queue: None,
        vocabularies: Vec::new(),
        personal_data: PersonalData::NONE,
        demo: None,
        personas: Vec::new(),
        samples: None,
    }
}
