//! People, organisations, and how they belong: the directory and the affiliation ledger.
//!
//! Invariants: an organisation that has a primary contact never loses its last one, unless the
//! office says so. An affiliation counts when both sides said yes. Who may see a record is its
//! `audience` column; who may see a field of it is the owner's choice within that. A discreet
//! person is for two confidants of the office alone, one who was imported and not yet released for
//! the office.
//!
//! Other slices join [`face`] and change records with the changes named here.

mod api;
mod changes;
pub mod demo;
mod events;
mod exports;
pub mod face;
mod import;
mod jobs;
mod look_alikes;
mod migrations;
mod model;
mod pages;
mod pictures;
pub mod policy;
mod privacy;
mod queries;
mod rows;
mod rules;
mod searching;
mod subjects;
mod words;

pub use changes::add_organisation::AddOrganisation;
pub use changes::add_person::AddPerson;
pub use changes::affiliate::Affiliate;
pub use changes::set_membership::SetMembership;
pub use events::{AffiliationChanged, KINDS as EVENT_KINDS};
pub use exports::{organisations_csv, people_csv};
pub use import::{import_guess, import_organisations, import_targets};
pub use look_alikes::{note_one as note_look_alikes, note_source as note_look_alikes_of};
pub use model::{
    AffiliationId, AffiliationRole, CONCERN, DISCIPLINE, KIND, Location, ORGANISATION,
    OrganisationInput, PERSON, PersonInput, vocabularies,
};
pub use pages::drawing;
pub use pages::map::{MapDot, members_map};
pub use pages::paths;

use web::{MenuItem, PersonalData, Slice};

/// This slice, as the program takes it.
pub fn slice() -> Slice {
    Slice {
        name: "directory",
        migrations: migrations::all(),
        routes: pages::routes(api::routes(web::Routes::new())),
        events: events::KINDS,
        jobs: jobs::all(),
        standing: Some(policy::standing),
        identify: None,
        note_use: None,
        subjects: subjects::all(),
        searchables: searching::all(),
        panels: Vec::new(),
        menu: vec![
            MenuItem {
                order: 10,
                href: "/organisations",
                label: |locale| words::Words::of(locale).menu_organisations(),
            },
            MenuItem {
                order: 11,
                href: "/people",
                label: |locale| words::Words::of(locale).menu_people(),
            },
        ],
        next_for_you: Some(queries::waiting::for_person),
        office_queue: Some(queries::waiting::for_office),
        vocabularies: model::vocabularies(),
        personal_data: PersonalData {
            show: Some(privacy::show),
            export: Some(privacy::export),
            erase: Some(privacy::erase),
        },
        merge: None,
        files_in_use: Some(pictures::in_use),
        demo: Some(demo::make),
        personas: demo::personas(),
        samples: Some(demo::samples),
    }
}
