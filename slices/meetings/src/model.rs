//! Ids, states and the content of a session. No I/O.

mod allotment;
mod artistic;
mod hosting;
mod room;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use kernel::{Checked, Day, PersonId, SubjectKind};
use programme::{Attachment, Extra};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use vocabulary::{TermId, Vocabulary};

pub(crate) use allotment::*;
pub use allotment::{HeldFor, Way};
pub use artistic::{ACCESS, WORK, WorkId};
pub(crate) use artistic::{Card as WorkCard, MoreInput, SeatState, SignUp, WorkInput};
pub(crate) use hosting::*;
pub(crate) use room::*;

kernel::id!(
    /// Names one meeting.
    MeetingId
);
kernel::id!(
    /// Names one room of a meeting.
    RoomId
);
kernel::id!(
    /// Names one venue of a meeting: a house with rooms.
    VenueId
);
kernel::id!(
    /// Names one line of a meeting's programme.
    TrackId
);
kernel::id!(
    /// Names one session.
    SessionId
);
kernel::id!(
    /// Names one person's registration for a meeting.
    RegistrationId
);
kernel::id!(
    /// Names one thing that a meeting asks those who come.
    AskId
);
kernel::id!(
    /// Names one letter of a meeting to those who come.
    LetterId
);
kernel::id!(
    /// Names one certificate of attendance.
    CertificateId
);
kernel::id!(
    /// Names one publication of a programme.
    PublicationId
);

kernel::id!(
    /// Names one question that was asked, or left open.
    QuestionId
);
kernel::id!(
    /// Names one line of the notes of a session.
    NoteId
);
kernel::id!(
    /// Names the report of one session.
    ReportId
);
kernel::id!(
    /// Names one poll of a session.
    PollId
);
kernel::id!(
    /// Names one handing on of a question.
    HandingId
);
kernel::id!(
    /// Names the acquaintance of two people who both say that they met.
    AcquaintanceId
);

/// What events about meetings speak of.
pub const MEETING: SubjectKind = SubjectKind("meeting");
/// What events about sessions speak of.
pub const SESSION: SubjectKind = SubjectKind("session");
/// What events about registrations speak of.
pub(crate) const REGISTRATION: SubjectKind = SubjectKind("registration");

/// What events about questions speak of.
pub const QUESTION: SubjectKind = SubjectKind("question");
/// What events about reports speak of.
pub const REPORT: SubjectKind = SubjectKind("report");
/// What events about certificates speak of.
pub(crate) const CERTIFICATE: SubjectKind = SubjectKind("certificate");
/// Two people who both say that they met.
pub const ACQUAINTANCE: SubjectKind = SubjectKind("acquaintance");

/// What a meeting is.
pub const KIND: &str = "meeting-kind";

/// The vocabularies of this slice, with the terms that a network starts with.
pub(crate) fn vocabularies() -> Vec<Vocabulary> {
    let access = Vocabulary {
        name: ACCESS,
        starts_with: &[
            ("captions", "Captions", "Surtitrage ou sous-titres"),
            ("sign-language", "Sign language", "Langue des signes"),
            ("described", "Audio description", "Audiodescription"),
            ("loop", "Hearing loop", "Boucle magnétique"),
            ("relaxed", "Relaxed: one can come and go", "Relax : on peut entrer et sortir"),
            ("easy-words", "Easy words", "Facile à comprendre"),
            ("touch-tour", "Touch tour before", "Visite tactile avant"),
            ("step-free", "No steps", "Sans marches"),
        ],
    };
    let kinds = Vocabulary {
        name: KIND,
        starts_with: &[
            ("plenary", "Plenary", "Plénière"),
            ("conference", "Conference", "Conférence"),
            ("seminar", "Seminar", "Séminaire"),
            ("training", "Training course", "Formation"),
            ("exchange", "Skills exchange", "Échange de savoir-faire"),
            ("visit", "Site visit", "Visite"),
            ("satellite", "Satellite", "Satellite"),
            ("caravan", "Caravan", "Caravane"),
            ("campus", "Campus", "Campus"),
            ("online", "Online meeting", "Rencontre en ligne"),
        ],
    };
    vec![kinds, access]
}

/// How far a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum MeetingState {
    /// Its team alone sees it.
    #[sea_orm(string_value = "draft")]
    Draft,
    /// All the world sees it.
    #[sea_orm(string_value = "published")]
    Published,
    /// It does not take place, and all the world sees that.
    #[sea_orm(string_value = "cancelled")]
    Cancelled,
}

impl MeetingState {
    pub(crate) const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Cancelled];

    /// The name in forms.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Cancelled => "cancelled",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Where a registration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum RegistrationState {
    /// The person has a place.
    #[sea_orm(string_value = "placed")]
    Placed,
    /// The person waits for one.
    #[sea_orm(string_value = "waiting")]
    Waiting,
    /// The person does not come.
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
}

/// Who somebody is on stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Part {
    /// The name as the programme writes it.
    pub name: String,
    /// In which role; a speaker where nothing is said.
    pub role: Option<String>,
    /// The person, when the host confirmed who it is.
    pub person: Option<PersonId>,
    /// Who they are, in the programme's words.
    pub biography: Option<String>,
    /// Their number where the programme comes from.
    pub number: Option<u64>,
}

/// A link or a paper, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Link {
    pub title: String,
    pub url: String,
    pub kind: Option<String>,
}

impl From<&Attachment> for Link {
    fn from(attachment: &Attachment) -> Self {
        let Attachment { title, url, kind } = attachment.clone();
        Self { title, url, kind }
    }
}

impl From<&Link> for Attachment {
    fn from(link: &Link) -> Self {
        let Link { title, url, kind } = link.clone();
        Self { title, url, kind }
    }
}

/// All that a session says. Kept twice: as the hosts work on it, and as the public sees it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Content {
    pub title: String,
    pub subtitle: Option<String>,
    pub kind: Option<String>,
    pub language: Option<String>,
    pub room: Option<RoomId>,
    pub track: Option<TrackId>,
    /// On the clock of the meeting's place: what was agreed, and what stays when the zone changes.
    pub wall: NaiveDateTime,
    /// The moment that the wall time means in the meeting's zone.
    pub start: DateTime<Utc>,
    pub minutes: u32,
    pub all_day: bool,
    pub cancelled: bool,
    pub tentative: bool,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub people: Vec<Part>,
    pub links: Vec<Link>,
    pub attachments: Vec<Link>,
    pub url: Option<String>,
    pub feedback_url: Option<String>,
    pub logo: Option<String>,
    pub unrecorded: bool,
    pub capacity: Option<u32>,
    /// How to be there in the room, where that needs a word.
    pub in_room: Option<String>,
    /// How to be there from afar.
    pub online: Option<String>,
    /// Where those who take part join from afar, shortly before it begins.
    pub join: Option<String>,
    /// Who speaks in the room for those who are online.
    pub voice: Option<String>,
    /// Where it can be seen or heard later.
    pub later: Option<String>,
    /// How one has a seat.
    pub sign_up: SignUp,
    /// Into which languages it is interpreted, as tags.
    pub interpreted: Vec<String>,
    /// What is done so that more people can take part.
    pub access: Vec<TermId>,
    /// What it is about, across all lines.
    pub concerns: Vec<TermId>,
    /// What to read before.
    pub readings: Vec<Link>,
    /// The work that is performed.
    pub work: Option<WorkId>,
    pub guid: Option<String>,
    pub number: Option<u64>,
    pub code: Option<String>,
    pub slug: Option<String>,
    /// What the file that it came from says beyond that.
    pub extra: Extra,
}

impl Content {
    /// When it ends.
    pub(crate) fn end(&self) -> DateTime<Utc> {
        self.start + chrono::Duration::minutes(i64::from(self.minutes))
    }
}

/// What happened to a session between two versions of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Difference {
    New,
    Moved,
    Renamed,
    Shortened,
    Lengthened,
    Cancelled,
    Restored,
    Changed,
}

/// One line of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Changed {
    pub session: SessionId,
    pub what: Vec<Difference>,
}

/// What changed with one publication, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Changes(pub Vec<Changed>);

/// The longest title of a meeting or a session, in characters.
pub(crate) const LONGEST_TITLE: usize = 200;

/// What is typed about a meeting.
#[derive(Clone, Debug)]
pub(crate) struct MeetingInput {
    pub title: String,
    pub kind: Option<TermId>,
    pub first: Day,
    pub last: Day,
    pub zone: Tz,
    pub city: Option<String>,
    pub country: Option<String>,
    pub about: vocabulary::texts::InLanguages,
    /// Getting there, beds, step-free routes, whom to call.
    pub practical: vocabulary::texts::InLanguages,
    pub places: Option<u32>,
    pub is_open: bool,
    pub state: MeetingState,
}

/// A meeting's form, or all that is wrong with it.
pub(crate) type CheckedMeeting = Checked<MeetingInput>;
