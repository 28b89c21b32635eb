//! The addresses of this slice's pages.

use kernel::{OrganisationId, PersonId};
use web::place;

use crate::model::{
    AskId, ConcernId, HandingId, MeetingId, NoteId, PollId, QuestionId, RegistrationId, SessionId,
    ShareId, VenueId, WorkId,
};

place!(/// All meetings.
    pub Meetings = "/meetings");
place!(/// One meeting.
    pub Meeting { id: MeetingId } = "/meetings/{id}");
place!(/// Its programme.
    pub Programme { id: MeetingId } = "/meetings/{id}/programme");
place!(/// Its programme as a file: `xml`, `json`, `ics`, `csv`.
    pub(crate) ProgrammeFile { id: MeetingId, format: String } = "/meetings/{id}/programme/{format}");
place!(/// Its programme as a booklet.
    pub(crate) Booklet { id: MeetingId } = "/meetings/{id}/programme.pdf");
place!(/// What changed in its programme.
    pub(crate) Changes { id: MeetingId } = "/meetings/{id}/changes");
place!(/// Who comes.
    pub(crate) Participants { id: MeetingId } = "/meetings/{id}/participants");
place!(/// Asks for a place.
    pub(crate) Register { id: MeetingId } = "/meetings/{id}/register");
place!(/// "I am not coming".
    pub(crate) Withdraw { id: MeetingId } = "/meetings/{id}/withdraw");
place!(/// "I come": a place that was held is held no longer.
    pub(crate) ConfirmPlace { id: MeetingId } = "/meetings/{id}/confirm");
place!(/// How a meeting gives its places, and who is invited.
    pub(crate) Places { id: MeetingId } = "/meetings/{id}/places");
place!(/// Invites somebody.
    pub(crate) Invite { id: MeetingId } = "/meetings/{id}/invite");
place!(/// Keeps some of the places for some people.
    pub(crate) NewShare { id: MeetingId } = "/meetings/{id}/shares/new");
place!(/// Places that are kept.
    pub(crate) OneShare { id: MeetingId, share: ShareId } = "/meetings/{id}/shares/{share}");
place!(/// They are for all.
    pub(crate) RemoveShare { id: MeetingId, share: ShareId } = "/meetings/{id}/shares/{share}/remove");
place!(/// Who comes with a delegation.
    pub(crate) Delegation { id: MeetingId, share: ShareId } = "/meetings/{id}/shares/{share}/people");
place!(/// Whom an organisation registers.
    pub(crate) OfOrganisation { id: MeetingId, organisation: OrganisationId } = "/meetings/{id}/organisations/{organisation}");
place!(/// Somebody does not come, says whoever registered them.
    pub(crate) TakeBack { id: RegistrationId } = "/registrations/{id}/take-back");
place!(/// One session.
    pub Session { id: SessionId } = "/sessions/{id}");
place!(/// A session stands among one's days, or no longer.
    pub(crate) StarSession { id: SessionId } = "/sessions/{id}/star");
place!(/// A seat at a session.
    pub(crate) Seat { id: SessionId } = "/sessions/{id}/seat");
place!(/// Who has a seat at a session.
    pub(crate) Seats { id: SessionId } = "/sessions/{id}/seats");
place!(/// The artistic programme of a meeting.
    pub Works { id: MeetingId } = "/meetings/{id}/works");
place!(/// One more work.
    pub(crate) NewWork { id: MeetingId } = "/meetings/{id}/works/new");
place!(/// A work.
    pub Work { id: WorkId } = "/works/{id}");
place!(/// Changes a work.
    pub(crate) EditWork { id: WorkId } = "/works/{id}/edit");
place!(/// Takes a work out.
    pub(crate) RemoveWork { id: WorkId } = "/works/{id}/remove");
place!(/// What one notes about a work, for oneself.
    pub(crate) NoteWork { id: WorkId } = "/works/{id}/note");
place!(/// Lets the artist know that one wants to hear more.
    pub(crate) TellArtist { id: WorkId } = "/works/{id}/tell");
place!(/// What one saw.
    pub WhatISaw = "/what-i-saw");
place!(/// Who hosts a meeting, and whom one can tell a concern.
    pub(crate) Trust { id: MeetingId } = "/meetings/{id}/trust");
place!(/// Names a host organisation.
    pub(crate) SetHost { id: MeetingId } = "/meetings/{id}/hosts");
place!(/// Tells a concern.
    pub(crate) Concern { id: MeetingId } = "/meetings/{id}/concern");
place!(/// Concerns that one reads as a person of trust.
    pub Concerns = "/concerns");
place!(/// A concern is settled.
    pub(crate) SettleConcern { id: ConcernId } = "/concerns/{id}/settle");
place!(/// The programme by person.
    pub(crate) OnStage { id: MeetingId } = "/meetings/{id}/on-stage");
place!(/// What changed is seen.
    pub(crate) Look { id: MeetingId } = "/meetings/{id}/changes/seen");
place!(/// One's own days.
    pub MyDays = "/my-days");
place!(/// A new meeting.
    pub(crate) NewMeeting = "/office/meetings/new");
place!(/// Changes a meeting.
    pub(crate) EditMeeting { id: MeetingId } = "/meetings/{id}/edit");
place!(/// What the hosts work on.
    pub(crate) Manage { id: MeetingId } = "/meetings/{id}/manage");
place!(/// The address at which the programme is read again.
    pub(crate) Source { id: MeetingId } = "/meetings/{id}/source");
place!(/// It is read now.
    pub(crate) ReadSource { id: MeetingId } = "/meetings/{id}/source/read");
place!(/// The sessions that the hosts work on.
    pub(crate) Sessions { id: MeetingId } = "/meetings/{id}/sessions");
place!(/// A new session.
    pub(crate) NewSession { id: MeetingId } = "/meetings/{id}/sessions/new");
place!(/// Changes a session.
    pub(crate) EditSession { id: SessionId } = "/sessions/{id}/edit");
place!(/// Makes the programme public.
    pub(crate) Publish { id: MeetingId } = "/meetings/{id}/publish");
place!(/// Who a name is.
    pub(crate) MatchName { id: MeetingId } = "/meetings/{id}/names");
place!(/// Who runs a meeting.
    pub(crate) Team { id: MeetingId } = "/meetings/{id}/team");
place!(/// What is said at a session: questions and notes.
    pub Live { id: SessionId } = "/sessions/{id}/live");
place!(/// Asks at a session.
    pub(crate) Ask { id: SessionId } = "/sessions/{id}/questions");
place!(/// Adds to the notes of a session.
    pub(crate) AddNote { id: SessionId } = "/sessions/{id}/notes");
place!(/// A line of notes.
    pub(crate) Note { id: NoteId } = "/notes/{id}");
place!(/// A question.
    pub Question { id: QuestionId } = "/questions/{id}");
place!(/// "I ask this too".
    pub(crate) Support { id: QuestionId } = "/questions/{id}/support");
place!(/// Hides a question, or says that it was answered.
    pub(crate) Moderate { id: QuestionId } = "/questions/{id}/moderate");
place!(/// Hands a question on.
    pub(crate) HandOn { id: QuestionId } = "/questions/{id}/hand-on");
place!(/// Takes a question up, or says why not.
    pub(crate) AnswerHanding { id: HandingId } = "/handings/{id}");
place!(/// The report of a session.
    pub Report { id: SessionId } = "/sessions/{id}/report");
place!(/// Writes the report of a session.
    pub(crate) EditReport { id: SessionId } = "/sessions/{id}/report/edit");
place!(/// Asks somebody to write the report.
    pub(crate) HandReport { id: SessionId } = "/sessions/{id}/report/hand");
place!(/// Whom somebody wants to find again.
    pub FindAgain = "/find-again");
place!(/// One person of that list.
    pub(crate) KeepPerson { id: PersonId } = "/find-again/{id}");
place!(/// Lets go of one person of that list.
    pub(crate) LetGo { id: PersonId } = "/find-again/{id}/let-go");
place!(/// Publishes the report of a session as it stands.
    pub(crate) PublishReport { id: SessionId } = "/sessions/{id}/report/publish");
place!(/// What comes after a meeting: reports, questions that were handed on.
    pub(crate) After { id: MeetingId } = "/meetings/{id}/after");
place!(/// What happens at a session, as server-sent events.
    pub(crate) Stream { id: SessionId } = "/sessions/{id}/live/stream");
place!(/// Asks the room.
    pub(crate) OpenPoll { id: SessionId } = "/sessions/{id}/polls");
place!(/// Answers a poll.
    pub(crate) AnswerPoll { id: PollId } = "/polls/{id}");
place!(/// Counts a poll.
    pub(crate) ClosePoll { id: PollId } = "/polls/{id}/close");
place!(/// The schedule editor.
    pub(crate) Schedule { id: MeetingId } = "/meetings/{id}/schedule");
place!(/// Moves a session.
    pub(crate) MoveSession { id: SessionId } = "/sessions/{id}/move");
place!(/// What becomes of what does not fit.
    pub(crate) Rules { id: MeetingId } = "/meetings/{id}/rules");
place!(/// The houses of a meeting.
    pub Venues { id: MeetingId } = "/meetings/{id}/venues");
place!(/// A new house.
    pub(crate) NewVenue { id: MeetingId } = "/meetings/{id}/venues/new");
place!(/// A house.
    pub(crate) Venue { id: MeetingId, venue: VenueId } = "/meetings/{id}/venues/{venue}");
place!(/// Takes a house out.
    pub(crate) RemoveVenue { id: MeetingId, venue: VenueId } = "/meetings/{id}/venues/{venue}/remove");
place!(/// One's own days as a calendar, at a secret address.
    pub(crate) Calendar { token: String } = "/calendar/{token}");
place!(/// Makes that address, or takes it back.
    pub(crate) SetCalendar = "/my-days/calendar");
place!(/// A day of a meeting in five minutes.
    pub(crate) DayShort { id: MeetingId, day: String } = "/meetings/{id}/days/{day}");
place!(/// What a meeting asks those who come, and what they answered.
    pub(crate) Asks { id: MeetingId } = "/meetings/{id}/asks");
place!(/// One more thing to ask.
    pub(crate) NewAsk { id: MeetingId } = "/meetings/{id}/asks/new");
place!(/// One thing that is asked.
    pub(crate) OneAsk { id: MeetingId, ask: AskId } = "/meetings/{id}/asks/{ask}");
place!(/// It is no longer asked.
    pub(crate) RemoveAsk { id: MeetingId, ask: AskId } = "/meetings/{id}/asks/{ask}/remove");
place!(/// Letters to those who come.
    pub(crate) Letters { id: MeetingId } = "/meetings/{id}/letters");
place!(/// Who is there.
    pub(crate) CheckIn { id: MeetingId } = "/meetings/{id}/check-in");
place!(/// The badges of those who have a place.
    pub(crate) Badges { id: MeetingId } = "/meetings/{id}/badges.pdf");
place!(/// The same of one, for a script.
    pub(crate) CheckInOne { id: MeetingId } = "/meetings/{id}/check-in/one");
place!(/// Asks for a certificate of attendance.
    pub(crate) Certify { id: MeetingId } = "/meetings/{id}/certificate");
place!(/// A certificate of attendance.
    pub Certificate { code: String } = "/certificates/{code}");
place!(/// A certificate on paper.
    pub(crate) PrintCertificate { code: String } = "/certificates/{code}/pdf");
place!(/// It no longer counts.
    pub(crate) RevokeCertificate { code: String } = "/certificates/{code}/revoke");
