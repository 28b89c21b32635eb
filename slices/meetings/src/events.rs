//! What can have happened to meetings.

use kernel::{Event, OrganisationId, PersonId, Strand, StrandKind};

use crate::model::{
    ACQUAINTANCE, AcquaintanceId, AskId, CERTIFICATE, CertificateId, HandingId, LetterId, MEETING,
    MeetingId, NoteId, PollId, PublicationId, QUESTION, QuestionId, REGISTRATION, REPORT,
    RegistrationId, ReportId, SESSION, SessionId, ShareId, WORK, WorkId,
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
    Invited::KIND,
    PlaceConfirmed::KIND,
    PlaceLapsed::KIND,
    TakenBack::KIND,
    ShareChanged::KIND,
    SharesReleased::KIND,
    LotDrawn::KIND,
    SeatsChanged::KIND,
    SeatGiven::KIND,
    WorkChanged::KIND,
    WorkSeen::KIND,
    WantsMore::KIND,
    TrustChanged::KIND,
    HostAdded::KIND,
    HostRemoved::KIND,
    SourceSet::KIND,
    AsksChanged::KIND,
    AnswersChanged::KIND,
    LetterSent::KIND,
    CheckedIn::KIND,
    CheckedOut::KIND,
    CertificateIssued::KIND,
    CertificateRevoked::KIND,
    QuestionAsked::KIND,
    QuestionSupported::KIND,
    QuestionModerated::KIND,
    NoteAdded::KIND,
    NoteChanged::KIND,
    PollOpened::KIND,
    PollAnswered::KIND,
    PollClosed::KIND,
    ReportHanded::KIND,
    ReportSent::KIND,
    ReportPublished::KIND,
    QuestionLeftOpen::KIND,
    QuestionOffered::KIND,
    QuestionTaken::KIND,
    QuestionDeclined::KIND,
    PeopleMet::KIND,
    PeopleUnmet::KIND,
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
kernel::event!(/// A place is held for somebody until they answer.
    pub Invited, "meeting-invited", { meeting: MeetingId, registration: RegistrationId }, |this| REGISTRATION.subject(this.registration));
kernel::event!(/// Somebody whose place was held says that they come.
    pub PlaceConfirmed, "meeting-place-confirmed", { meeting: MeetingId, registration: RegistrationId }, |this| REGISTRATION.subject(this.registration));
kernel::event!(/// A place was held until a day, and nobody said that they come.
    pub PlaceLapsed, "meeting-place-lapsed", { meeting: MeetingId, registration: RegistrationId }, |this| REGISTRATION.subject(this.registration));
kernel::event!(/// Whoever registered somebody, or runs the meeting, said that they do not come.
    pub TakenBack, "meeting-place-taken-back", { meeting: MeetingId, registration: RegistrationId }, |this| REGISTRATION.subject(this.registration));
kernel::event!(/// Some of the places are kept for other people than before, or no longer.
    pub ShareChanged, "meeting-share-changed", { meeting: MeetingId, share: ShareId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Places that were kept until a day are for all.
    pub SharesReleased, "meeting-shares-released", { meeting: MeetingId, places: i64 }, |this| MEETING.subject(this.meeting));
kernel::event!(/// The lot gave numbers to all who asked, and places to the first.
    pub LotDrawn, "meeting-lot-drawn", { meeting: MeetingId, asked: usize, placed: usize }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody took a seat at a session, or gave it back. It does not say who.
    pub SeatsChanged, "session-seats-changed", { session: SessionId }, |this| SESSION.subject(this.session));
kernel::event!(/// Somebody who waited has a seat now.
    pub SeatGiven, "session-seat-given", { session: SessionId, person: PersonId }, |this| SESSION.subject(this.session));
kernel::event!(/// A work of the artistic programme was put in, changed or taken out.
    pub WorkChanged, "work-changed", { meeting: MeetingId, work: WorkId }, |this| WORK.subject(this.work));
kernel::event!(/// Somebody saw a work. It does not say who.
pub WorkSeen, "work-seen", { work: WorkId, session: SessionId, meeting: MeetingId },
|this| WORK.subject(this.work),
strands: vec![
    of_meeting(this.session, this.meeting),
    WORK.subject(this.work).strand(StrandKind::SeenAt, SESSION.subject(this.session)),
]);
kernel::event!(/// Somebody lets the artist know that they want to hear more.
    pub WantsMore, "work-wanted", { work: WorkId, person: PersonId }, |this| WORK.subject(this.work));
kernel::event!(/// A programme is read again at an address, or no longer.
    pub SourceSet, "programme-source-set", { meeting: MeetingId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody is a person of trust of a meeting, or no longer.
    pub TrustChanged, "meeting-trust-changed", { meeting: MeetingId, person: PersonId, is_trusted: bool }, |this| MEETING.subject(this.meeting));
kernel::event!(/// An organisation hosts a meeting.
    pub HostAdded, "meeting-host-added", { meeting: MeetingId, organisation: OrganisationId },
    |this| MEETING.subject(this.meeting),
    strands: vec![hosted(this.meeting, this.organisation)]);
kernel::event!(/// An organisation does not host a meeting any longer.
    pub HostRemoved, "meeting-host-removed", { meeting: MeetingId, organisation: OrganisationId },
    |this| MEETING.subject(this.meeting),
    cuts: vec![hosted(this.meeting, this.organisation)]);

kernel::event!(/// A meeting asks those who come something else.
    pub AsksChanged, "meeting-asks-changed", { meeting: MeetingId, ask: AskId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody who comes answered, or answered otherwise. It does not say what.
    pub AnswersChanged, "meeting-answers-changed", { meeting: MeetingId, registration: RegistrationId }, |this| REGISTRATION.subject(this.registration));
kernel::event!(/// Who runs a meeting wrote to those who come, or to some of them.
    pub LetterSent, "meeting-letter-sent", { meeting: MeetingId, letter: LetterId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody is there.
    pub CheckedIn, "meeting-checked-in", { meeting: MeetingId, person: PersonId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody was checked in by mistake.
    pub CheckedOut, "meeting-checked-out", { meeting: MeetingId, person: PersonId }, |this| MEETING.subject(this.meeting));
kernel::event!(/// Somebody who was there has a certificate of it.
    pub CertificateIssued, "certificate-issued", { meeting: MeetingId, certificate: CertificateId }, |this| CERTIFICATE.subject(this.certificate));
kernel::event!(/// A certificate no longer counts.
    pub CertificateRevoked, "certificate-revoked", { meeting: MeetingId, certificate: CertificateId }, |this| CERTIFICATE.subject(this.certificate));
kernel::event!(/// Somebody asked at a session. Where it is unnamed, the event says neither who nor when.
    pub QuestionAsked, "question-asked", { session: SessionId, question: QuestionId }, |this| QUESTION.subject(this.question));
kernel::event!(/// Somebody asks the same, or no longer does. It does not say who.
    pub QuestionSupported, "question-supported", { session: SessionId, question: QuestionId }, |this| QUESTION.subject(this.question));
kernel::event!(/// Who moderates hid a question, showed it, or said that it was answered.
    pub QuestionModerated, "question-moderated", { session: SessionId, question: QuestionId }, |this| QUESTION.subject(this.question));
kernel::event!(/// Somebody added a line to the notes of a session.
    pub NoteAdded, "session-note-added", { session: SessionId, note: NoteId }, |this| SESSION.subject(this.session));
kernel::event!(/// A line of the notes was mended, hidden or shown.
    pub NoteChanged, "session-note-changed", { session: SessionId, note: NoteId }, |this| SESSION.subject(this.session));
kernel::event!(/// Who moderates asked the room.
    pub PollOpened, "poll-opened", { session: SessionId, poll: PollId }, |this| SESSION.subject(this.session));
kernel::event!(/// Somebody answered a poll. It does not say who.
    pub PollAnswered, "poll-answered", { session: SessionId, poll: PollId }, |this| SESSION.subject(this.session));
kernel::event!(/// A poll was counted, and who answered what forgotten.
    pub PollClosed, "poll-closed", { session: SessionId, poll: PollId }, |this| SESSION.subject(this.session));
kernel::event!(/// Somebody was asked to write the report of a session.
    pub ReportHanded, "report-handed", { session: SessionId, report: ReportId, person: PersonId }, |this| REPORT.subject(this.report));
kernel::event!(/// A report lies before the host.
    pub ReportSent, "report-sent", { session: SessionId, report: ReportId }, |this| REPORT.subject(this.report));
kernel::event!(/// A report became public.
pub ReportPublished, "report-published", { meeting: MeetingId, session: SessionId, report: ReportId },
|this| REPORT.subject(this.report),
strands: vec![
    of_meeting(this.session, this.meeting),
    SESSION.subject(this.session).strand(StrandKind::ReportedIn, REPORT.subject(this.report)),
]);
kernel::event!(/// The report of a session left a question open.
pub QuestionLeftOpen, "question-left-open", { meeting: MeetingId, session: SessionId, question: QuestionId },
|this| QUESTION.subject(this.question),
strands: vec![
    of_meeting(this.session, this.meeting),
    QUESTION.subject(this.question).strand(StrandKind::GrewFrom, SESSION.subject(this.session)),
]);
kernel::event!(/// An open question was offered to the host of a later meeting.
    pub QuestionOffered, "question-offered", { question: QuestionId, handing: HandingId, meeting: MeetingId }, |this| QUESTION.subject(this.question));
kernel::event!(/// The host took an open question up, for a session or for the meeting as a whole.
    pub QuestionTaken, "question-taken", { question: QuestionId, handing: HandingId, meeting: MeetingId, session: Option<SessionId> },
    |this| QUESTION.subject(this.question),
    strands: taken(this));
kernel::event!(/// The host did not take an open question up, and said why.
    pub QuestionDeclined, "question-declined", { question: QuestionId, handing: HandingId, meeting: MeetingId }, |this| QUESTION.subject(this.question));
kernel::event!(/// Two people both say that they met.
    pub PeopleMet, "people-met", { acquaintance: AcquaintanceId, meeting: Option<MeetingId> },
    |this| ACQUAINTANCE.subject(this.acquaintance),
    strands: met(this.acquaintance, this.meeting));
kernel::event!(/// One of two no longer says that they met.
    pub PeopleUnmet, "people-unmet", { acquaintance: AcquaintanceId, meeting: Option<MeetingId> },
    |this| ACQUAINTANCE.subject(this.acquaintance),
    cuts: met(this.acquaintance, this.meeting));

/// A meeting grew from the organisation that hosts it.
fn hosted(meeting: MeetingId, organisation: OrganisationId) -> Strand {
    let organisation = directory::ORGANISATION.subject(organisation);
    MEETING.subject(meeting).strand(StrandKind::GrewFrom, organisation)
}

/// A session is of its meeting.
fn of_meeting(session: SessionId, meeting: MeetingId) -> Strand {
    SESSION.subject(session).strand(StrandKind::GrewFrom, MEETING.subject(meeting))
}

/// A question that was taken up leads to its session, and that to its meeting.
fn taken(event: &QuestionTaken) -> Vec<Strand> {
    let question = QUESTION.subject(event.question);
    let handed = |to| question.strand(StrandKind::HandedOnTo, to);
    match event.session {
        Some(session) => {
            vec![handed(SESSION.subject(session)), of_meeting(session, event.meeting)]
        }
        None => vec![handed(MEETING.subject(event.meeting))],
    }
}

/// Two people met at a meeting.
fn met(acquaintance: AcquaintanceId, meeting: Option<MeetingId>) -> Vec<Strand> {
    let pair = ACQUAINTANCE.subject(acquaintance);
    meeting.map(|id| pair.strand(StrandKind::MetAt, MEETING.subject(id))).into_iter().collect()
}
