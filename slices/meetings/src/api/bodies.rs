//! What the API of meetings takes and gives: its own structs, never rows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A meeting.
#[derive(Serialize, ToSchema)]
pub(crate) struct Meeting {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The code of its kind.
    pub kind: Option<String>,
    /// `published`, `cancelled`, or, for those who run it, `draft`.
    pub state: &'static str,
    /// The first day, in its place.
    pub first: String,
    /// The last day.
    pub last: String,
    /// The IANA time zone of its place.
    pub zone: String,
    /// The city.
    pub city: Option<String>,
    /// A country's code.
    pub country: Option<String>,
    /// What it is about, by language tag.
    pub about: BTreeMap<String, String>,
    /// Getting there, beds, ways without steps, by language tag.
    pub practical: BTreeMap<String, String>,
    /// Places in the room; any number where none is said.
    pub places: Option<i64>,
    /// Places in the room that are taken.
    pub taken: i64,
    /// Places from afar; none where one cannot be there online.
    pub online_places: Option<i64>,
    /// Places from afar that are taken.
    pub online_taken: i64,
    /// Whether one can ask for a place now.
    pub open: bool,
    /// How often its programme was published.
    pub publications: i64,
    /// What it asks those who come: where one meeting is read, by somebody who signed in.
    pub asks: Vec<Ask>,
    /// Its page.
    pub page: String,
}

/// One thing that a meeting asks those who come.
#[derive(Serialize, ToSchema)]
pub(crate) struct Ask {
    /// Its id, under which it is answered.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Why.
    pub why: String,
    /// `line`, `choice`, or `yes`, which is answered by `yes` or not at all.
    pub kind: &'static str,
    /// The answers to choose among.
    pub options: Vec<String>,
    /// Whether one cannot come without an answer.
    pub needed: bool,
    /// The day on which the answers are deleted.
    pub gone: String,
}

/// A session as the public sees it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Session {
    /// Its id.
    pub id: String,
    /// The id of its meeting.
    pub meeting: String,
    /// Its title.
    pub title: String,
    /// What stands below the title.
    pub subtitle: Option<String>,
    /// What it is, in the programme's words.
    pub kind: Option<String>,
    /// When it begins, with the offset of its place: RFC 3339.
    pub start: String,
    /// When it ends.
    pub end: String,
    /// Whether it has days and no hours.
    pub all_day: bool,
    /// The name of its room.
    pub room: Option<String>,
    /// The name of its line of the programme.
    pub line: Option<String>,
    /// The tag of the language that is spoken.
    pub language: Option<String>,
    /// Tags of the languages into which it is interpreted.
    pub interpretation: Vec<String>,
    /// Codes of what is done so that more people can take part.
    pub access: Vec<String>,
    /// Codes of what it is about, across all lines.
    pub concerns: Vec<String>,
    /// A few sentences, as text or HTML.
    pub summary: Option<String>,
    /// All that is said of it, as text or HTML.
    pub description: Option<String>,
    /// Who is on stage.
    pub people: Vec<OnStage>,
    /// The id of the work that is performed.
    pub work: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// Its page.
    pub page: String,
}

/// Somebody on stage.
#[derive(Serialize, ToSchema)]
pub(crate) struct OnStage {
    /// The name as the programme writes it.
    pub name: String,
    /// In which role; a speaker where nothing is said.
    pub role: Option<String>,
    /// The person's id, where it is known who they are and you may see them.
    pub person: Option<String>,
}

/// One's own registration for a meeting.
#[derive(Serialize, ToSchema)]
pub(crate) struct Registration {
    /// The id of the meeting.
    pub meeting: String,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub first: String,
    /// Its last day.
    pub last: String,
    /// `placed`, `waiting` or `withdrawn`.
    pub state: &'static str,
    /// Which number on the waiting list, from 1 on.
    pub waits_as: Option<u64>,
    /// `room` or `online`.
    pub way: &'static str,
    /// When one asked for a place: RFC 3339, UTC.
    pub asked: String,
    /// Whether others who come may see it.
    pub listed: bool,
    /// What the place is held for: `grant`, `visa` or `answer`.
    pub held_for: Option<&'static str>,
    /// The last day on which it is held.
    pub held_until: Option<String>,
    /// The page of the meeting.
    pub page: String,
}

/// What is sent to ask for a place.
#[derive(Deserialize, ToSchema)]
pub(crate) struct RegistrationBody {
    /// `room` or `online`; in the room where nothing is said.
    #[serde(default)]
    pub way: Option<String>,
    /// Whether others who come may see it.
    #[serde(default)]
    pub listed: bool,
    /// What one waits for before one can say that one comes: `grant` or `visa`.
    #[serde(default)]
    pub waits: Option<String>,
    /// Whether one needs something in order to take part. Forgotten after the meeting.
    #[serde(default)]
    pub access: bool,
    /// Whether the badge may say that they are here for the first time.
    #[serde(default)]
    pub first_time: bool,
    /// Answers to what the meeting asks, by the id of what is asked.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
}
