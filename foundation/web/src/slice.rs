//! The one value that a slice hands to the program. It has no default: every field is answered.

use std::future::Future;
use std::pin::Pin;

use kernel::{Actor, Locale, Moment, PersonId, Result, Subject, SubjectKind};
use store::{Migration, Read, Reading, Standing, Tx};
use uuid::Uuid;
use vocabulary::Vocabulary;

use crate::{App, Cx, Html, Identified, Job, Routes};

/// Everything that a slice is to the rest of the house.
pub struct Slice {
    /// Its name, as its folder's.
    pub name: &'static str,
    /// Its tables.
    pub migrations: Vec<Migration>,
    /// Its pages and its part of the API.
    pub routes: Routes,
    /// The kinds of its events, in the order of `events.rs`.
    pub events: &'static [&'static str],
    /// Its jobs, with the events that they follow.
    pub jobs: Vec<Job>,
    /// What it grants a person on a day.
    pub standing: Option<Standing>,
    /// How a credential becomes an identity. One slice answers this.
    pub identify: Option<Identify>,
    /// Notes that a sign-in was used. The slice that identifies answers this, too.
    pub note_use: Option<NoteUse>,
    /// The kinds of things it has.
    pub subjects: Vec<SubjectInfo>,
    /// What of it can be searched.
    pub searchables: Vec<search::Searchable>,
    /// What it shows on other slices' pages.
    pub panels: Vec<Panel>,
    /// Its words in the main menu.
    pub menu: Vec<MenuItem>,
    /// What waits for a person, for their home page.
    pub next_for_you: Option<Waiting>,
    /// What waits for the secretariat.
    pub office_queue: Option<Queued>,
    /// Its vocabularies.
    pub vocabularies: Vec<Vocabulary>,
    /// What it holds about a person.
    pub personal_data: PersonalData,
    /// Carries what refers to one record over to another that it is merged into.
    pub merge: Option<Merge>,
    /// Names of the files that its records still show; any other is deleted some day.
    pub files_in_use: Option<FilesInUse>,
    /// Its part of the demo network.
    pub demo: Option<Demo>,
    /// People of the demo network that one can look as.
    pub personas: Vec<Persona>,
    /// Names of demo records, for the sweep.
    pub samples: Option<Samples>,
}

/// A session token or an API token, from the request.
#[derive(Clone, Copy, Debug)]
pub enum Credential<'a> {
    /// The value of the sign-in cookie.
    Cookie(&'a str),
    /// A bearer token.
    Bearer(&'a str),
}

/// Who a credential belongs to, if it still counts.
pub type Identify =
    for<'a> fn(&'a Read<'a>, Credential<'a>, Moment) -> Reading<'a, Option<Identified>>;

/// Notes that a sign-in was used today.
pub type NoteUse = fn(App, kernel::SignInId) -> Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// How things of one kind are named and linked.
#[derive(Clone, Copy)]
pub struct SubjectInfo {
    /// The kind.
    pub kind: SubjectKind,
    /// What one is called: "meeting".
    pub word: fn(Locale) -> String,
    /// Names for those that the actor may know of; others are left out.
    pub named: NameThem,
}

/// The names of some things of one kind, for an actor.
pub type NameThem =
    for<'a> fn(&'a Read<'a>, &'a Actor, &'a [Uuid]) -> Reading<'a, Vec<(Uuid, Named)>>;

/// A thing's name and address, and how it stands on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What people call it.
    pub name: String,
    /// Its page; empty where it has none.
    pub href: String,
    /// When it was, where it has a day.
    pub day: Option<kernel::Day>,
    /// Whether it is still open, such as a question without an answer.
    pub is_open: bool,
}

impl Named {
    /// A thing without a day.
    pub fn new(name: impl Into<String>, href: impl ToString) -> Self {
        Self { name: name.into(), href: href.to_string(), day: None, is_open: false }
    }

    /// The same on a day.
    pub fn on(self, day: kernel::Day) -> Self {
        Self { day: Some(day), ..self }
    }

    /// The same, still open or not.
    pub fn open(self, is_open: bool) -> Self {
        Self { is_open, ..self }
    }
}

/// A part of another slice's page. At most one query.
#[derive(Clone, Copy)]
pub struct Panel {
    /// On the pages of which kind of thing.
    pub on: SubjectKind,
    /// Lower ones stand first.
    pub order: u8,
    /// The panel for one thing, as the reader may see it.
    pub load: for<'a> fn(&'a Cx, &'a Read<'a>, Subject) -> Reading<'a, Html>,
}

/// A word in the main menu.
#[derive(Clone, Copy, Debug)]
pub struct MenuItem {
    /// Lower ones stand first.
    pub order: u8,
    /// The page.
    pub href: &'static str,
    /// The word.
    pub label: fn(Locale) -> String,
}

/// Something that waits for somebody, with its one next step.
#[derive(Clone, Debug)]
pub struct Item {
    /// When it is due, or since when it waits.
    pub day: kernel::Day,
    /// What it is.
    pub title: String,
    /// One line more.
    pub detail: String,
    /// What the button says.
    pub action: String,
    /// Where the button leads.
    pub href: String,
}

/// What waits for a person.
pub type Waiting = for<'a> fn(&'a Cx, &'a Read<'a>, PersonId) -> Reading<'a, Vec<Item>>;

/// What waits for the secretariat.
pub type Queued = for<'a> fn(&'a Cx, &'a Read<'a>) -> Reading<'a, Vec<Item>>;

/// What a slice holds about a person.
#[derive(Clone, Copy)]
pub struct PersonalData {
    /// In words, with how long and why.
    pub show: Option<ShowHeld>,
    /// All of it, for the person to take away.
    pub export: Option<for<'a> fn(&'a Read<'a>, PersonId) -> Reading<'a, serde_json::Value>>,
    /// Erases it inside the transaction that erases the person.
    pub erase: Option<Erase>,
}

/// What a slice holds about a person, in words of a language.
pub type ShowHeld = for<'a> fn(&'a Read<'a>, PersonId, Locale) -> Reading<'a, Vec<Held>>;

/// Erases what a slice holds about a person.
pub type Erase =
    for<'a> fn(&'a mut Tx, PersonId) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// Two records that are one: what refers to `gone` shall refer to `kept`.
#[derive(Clone, Copy, Debug)]
pub struct Merging {
    /// What they are.
    pub kind: SubjectKind,
    /// The record that stays.
    pub kept: Uuid,
    /// The record that goes.
    pub gone: Uuid,
}

/// Carries a slice's references over, inside the transaction that merges.
pub type Merge =
    for<'a> fn(&'a mut Tx, Merging) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// Names of files that a slice still needs.
pub type FilesInUse = for<'a> fn(&'a Read<'a>) -> Reading<'a, Vec<String>>;

impl PersonalData {
    /// The answer of a slice that holds nothing about a person.
    pub const NONE: Self = Self { show: None, export: None, erase: None };
}

/// One thing that is kept about a person.
#[derive(Clone, Debug)]
pub struct Held {
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
    /// Until when.
    pub until: String,
}

/// Makes a slice's part of the demo network: how many organisations, from a seed.
pub type Demo = fn(App, DemoSize) -> Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// How large the demo network is.
#[derive(Clone, Copy, Debug)]
pub struct DemoSize {
    /// Organisations.
    pub organisations: u32,
    /// The Monday of the week that the demo's dates lie around.
    pub week: kernel::Day,
}

/// Somebody in the demo network that one can look as.
#[derive(Clone, Copy)]
pub struct Persona {
    /// A short name for tests and addresses: `member`.
    pub key: &'static str,
    /// Who that is, in words.
    pub label: fn(Locale) -> String,
    /// The one thing that waits for them.
    pub waits: fn(Locale) -> String,
}

/// Ids of demo records by name: `organisation`, `persona:member`.
pub type Samples = for<'a> fn(&'a Read<'a>) -> Reading<'a, Vec<(String, String)>>;

/// The jobs of a slice, for the worker: its names and events stay with the slice.
pub fn jobs_of(slice: &Slice) -> Vec<Job> {
    let copy = |job: &Job| Job {
        name: job.name,
        after: job.after,
        daily: job.daily,
        lane: job.lane,
        work: job.work,
    };
    slice.jobs.iter().map(copy).collect()
}
