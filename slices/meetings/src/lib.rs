//! Meetings: their programme, their people, and what comes after.
//!
//! A programme stands twice: as its hosts work on it, and as the public sees it. Nothing that a
//! host does to a session is public before the programme is published, and each publication says
//! what it changed. A place is taken by one conditional update, so that no two people have one
//! place; whoever waits longest has the next. What somebody wants to see, and
//! whom they want to find again, is theirs alone. Nothing that is stored says who asked an unnamed
//! question. A question that a report left open goes on to a later meeting when its host says yes.

mod api;
mod changes;
mod clashes;
mod demo;
mod events;
mod export;
mod import;
mod jobs;
mod matching;
mod merge;
mod migrations;
mod model;
mod pace;
mod pages;
mod policy;
mod privacy;
mod queries;
mod rows;
mod rules;
mod searching;
mod subjects;
pub(crate) mod words;
mod written;

pub use changes::import_programme::Imported;
pub use changes::register::Register;
pub use import::{Taken, meeting_for, take_in};
pub use model::{
    ACQUAINTANCE, HeldFor, KIND, MEETING, MeetingId, QUESTION, QuestionId, REPORT, SESSION,
    SessionId, Way,
};
pub use pages::paths;

use web::{MenuItem, PersonalData, Slice};

/// This slice, as the program takes it.
pub fn slice() -> Slice {
    Slice {
        name: "meetings",
        migrations: migrations::all(),
        routes: pages::routes(api::routes(web::Routes::new())),
        events: events::KINDS,
        jobs: jobs::all(),
        standing: Some(policy::standing),
        identify: None,
        note_use: None,
        subjects: subjects::all(),
        searchables: searching::all(),
        panels: vec![pages::keep::panel()],
        menu: vec![MenuItem {
            order: 30,
            href: "/meetings",
            label: |locale| words::Words::of(locale).menu_meetings(),
        }],
        next_for_you: Some(queries::lists::next_for_you),
        office_queue: None,
        vocabularies: model::vocabularies(),
        personal_data: PersonalData {
            show: Some(privacy::show),
            export: Some(privacy::export),
            erase: Some(privacy::erase),
        },
        merge: Some(merge::merge),
        files_in_use: None,
        demo: Some(demo::make),
        personas: demo::personas(),
        samples: Some(demo::samples),
    }
}
