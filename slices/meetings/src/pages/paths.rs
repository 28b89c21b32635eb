//! The addresses of this slice's pages.

use web::place;

use crate::model::{MeetingId, SessionId};

place!(/// All meetings.
    pub Meetings = "/meetings");
place!(/// One meeting.
    pub Meeting { id: MeetingId } = "/meetings/{id}");
place!(/// Its programme.
    pub Programme { id: MeetingId } = "/meetings/{id}/programme");
place!(/// Its programme as a file: `xml`, `json`, `ics`, `csv`.
    pub(crate) ProgrammeFile { id: MeetingId, format: String } = "/meetings/{id}/programme/{format}");
place!(/// What changed in its programme.
    pub(crate) Changes { id: MeetingId } = "/meetings/{id}/changes");
place!(/// Who comes.
    pub(crate) Participants { id: MeetingId } = "/meetings/{id}/participants");
place!(/// Asks for a place.
    pub(crate) Register { id: MeetingId } = "/meetings/{id}/register");
place!(/// "I am not coming".
    pub(crate) Withdraw { id: MeetingId } = "/meetings/{id}/withdraw");
place!(/// One session.
    pub Session { id: SessionId } = "/sessions/{id}");
place!(/// A session stands among one's days, or no longer.
    pub(crate) StarSession { id: SessionId } = "/sessions/{id}/star");
place!(/// One's own days.
    pub MyDays = "/my-days");
place!(/// A new meeting.
    pub(crate) NewMeeting = "/office/meetings/new");
place!(/// Changes a meeting.
    pub(crate) EditMeeting { id: MeetingId } = "/meetings/{id}/edit");
place!(/// What the hosts work on.
    pub(crate) Manage { id: MeetingId } = "/meetings/{id}/manage");
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
