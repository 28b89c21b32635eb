//! Who can sign in: accounts, sign-ins, tokens, and the office's appointments.
//!
//! A person has at most one account, and an account belongs to a person for ever. Nobody can learn
//! from these pages whether an address has an account. Whoever can read the mails of an address
//! can always sign in: wrong passwords and wrong codes never lock anybody out of that.
//!
//! Other slices open accounts with [`OpenAccount`] and ask [`face`] for addresses to mail to.

mod api;
mod changes;
mod events;
pub mod face;
mod jobs;
mod mails;
mod migrations;
mod model;
mod pages;
mod passwords;
pub mod policy;
mod privacy;
mod queries;
mod rows;

pub use changes::appoint::Appoint;
pub use changes::open_account::OpenAccount;
pub use changes::sign_in::{SignIn, SignInBy};
pub use changes::tokens::{MadeToken, MakeToken};
pub use mails::sign_in_link;
pub use model::{AccountEmail, SCOPES};

use web::{PersonalData, Slice};

pub(crate) mod words {
    words::include!();
}

/// This slice, as the program takes it.
pub fn slice() -> Slice {
    Slice {
        name: "accounts",
        migrations: migrations::all(),
        routes: pages::routes(api::routes(web::Routes::new())),
        events: events::KINDS,
        jobs: jobs::all(),
        standing: Some(policy::standing),
        identify: Some(queries::identify),
        note_use: Some(changes::note_use::note_use),
        subjects: Vec::new(),
        searchables: Vec::new(),
        panels: Vec::new(),
        menu: Vec::new(),
        next_for_you: None,
        office_queue: None,
        vocabularies: Vec::new(),
        personal_data: PersonalData {
            show: Some(privacy::show),
            export: Some(privacy::export),
            erase: Some(privacy::erase),
        },
        merge: None,
        files_in_use: None,
        demo: None,
        personas: Vec::new(),
        samples: None,
    }
}
