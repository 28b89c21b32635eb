//! What can have happened to meetings.

use kernel::{Event, PersonId};

use crate::model::{
    MEETING, MeetingId, PublicationId, REGISTRATION, RegistrationId, SESSION, SessionId,
};

/// All kinds of this slice.
pub(crate) const KINDS: &[&str] = &[
    MeetingAdded::KIND,
    MeetingChanged::KIND,
    TeamChanged::KIND,
    SessionAdded::KIND,
    SessionChanged::KIND,
    ProgrammeImported::KIND,
    ProgrammePublished::KIND,
    NameMatched::KIND,
    Registered::KIND,
    Withdrawn::KIND,
    PlaceGiven::KIND,
];

kernel::event!(/// There is a new meeting.
    pub MeetingAdded, "meeting-added", { meeting: MeetingId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Fields of a meeting changed: their names, never their content.
    pub MeetingChanged, "meeting-changed", { meeting: MeetingId, fields: Vec<&'static str> }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody joined the team of a meeting, or left it.
    pub TeamChanged, "meeting-team-changed", { meeting: MeetingId, person: PersonId, belongs: bool }, |this| MEETING.subject(this.meeting));
kernel::event!(/// A host added a session. It is not public yet.
    pub SessionAdded, "session-added", { meeting: MeetingId, session: SessionId }, |this| SESSION.subject(this.session));
kernel::event!(/// A host changed a session. The public does not see it yet.
    pub SessionChanged, "session-changed", { meeting: MeetingId, session: SessionId }, |this| SESSION.subject(this.session));
kernel::event!(/// A file was read into the programme. Nothing of it is public yet.
    pub ProgrammeImported, "programme-imported", { meeting: MeetingId, created: usize, changed: usize, cancelled: usize }, |this| MEETING.subject(this.meeting));
kernel::event!(/// The programme as it stood became public.
    pub ProgrammePublished, "programme-published", { meeting: MeetingId, publication: PublicationId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// A host said who a name in the programme is, or that it is nobody known.
    pub NameMatched, "programme-name-matched", { meeting: MeetingId, person: Option<PersonId> }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody asked for a place, and has one or waits.
    pub Registered, "meeting-registered", { meeting: MeetingId, registration: RegistrationId, placed: bool }, |this| REGISTRATION.subject(this.registration));
kernel::event!(/// Somebody does not come.
    pub Withdrawn, "meeting-withdrawn", { meeting: MeetingId, registration: RegistrationId }, |this| REGISTRATION.subject(this.registration));
kernel::event!(/// Somebody who waited has a place now.
    pub PlaceGiven, "meeting-place-given", { meeting: MeetingId, registration: RegistrationId }, |this| REGISTRATION.subject(this.registration));
