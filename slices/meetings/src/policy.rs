//! Who may. The only file of this slice that names roles.

use kernel::{Actor, Day, Decision, Grant, Granted, Key, OrganisationId, PersonId, Role, Why};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use store::{Read, Reading, Visible};

use crate::changes::withdraw::Brought;
use crate::model::{HandingState, MEETING, MeetingId, QuestionState, RegistrationState};
use crate::rows::{handing, meeting, names, question, registration, session, share, team};

/// Runs a meeting: its programme, its people, its pages.
pub const TEAM: Role = Role("meeting-team");

/// Takes part in a meeting: has a place, or is on stage.
pub const PARTICIPANT: Role = Role("meeting-participant");

/// The role of a part on stage that moderates.
const MODERATOR: &str = "moderator";
/// The role of a part on stage that reports.
const REPORTER: &str = "reporter";

/// The audience of what only a meeting's team sees.
pub(crate) fn team_key(meeting: MeetingId) -> Key {
    Key::stored(format!("meeting:{meeting}:team"))
}

/// What this slice grants a person: the meetings that they run, and those in which they take part.
pub(crate) fn standing<'a>(read: &'a Read<'a>, person: PersonId, _: Day) -> Reading<'a, Granted> {
    Box::pin(async move {
        let rows = team::Entity::find().filter(team::Column::Person.eq(person)).all(read).await?;
        let mut granted = Granted::nothing();
        for row in rows {
            granted.keys.push(team_key(row.meeting));
            let subject = Some(MEETING.subject(row.meeting));
            granted.grants.push(Grant { role: TEAM, subject, why: Why::Appointed });
        }
        let placed: Vec<MeetingId> = registration::Entity::find()
            .select_only()
            .column(registration::Column::Meeting)
            .filter(registration::Column::Person.eq(person))
            .filter(registration::Column::State.eq(RegistrationState::Placed))
            .into_tuple()
            .all(read)
            .await?;
        let on_stage: Vec<MeetingId> = names::Entity::find()
            .select_only()
            .column(names::Column::Meeting)
            .filter(names::Column::Person.eq(person))
            .filter(names::Column::Said.eq(true))
            .into_tuple()
            .all(read)
            .await?;
        for meeting in placed.into_iter().chain(on_stage) {
            let subject = Some(MEETING.subject(meeting));
            granted.grants.push(Grant { role: PARTICIPANT, subject, why: Why::Own });
        }
        Ok(granted)
    })
}

/// The office alone, or a part of the program.
pub(crate) fn office(actor: &Actor) -> Decision {
    Decision::allow_if(actor.hears(&Key::office()), "office-only")
}

/// A part of the program alone.
pub(crate) fn program(actor: &Actor) -> Decision {
    Decision::allow_if(actor.is_system(), "system-only")
}

/// Whether an actor runs a meeting: its team and the office.
pub(crate) fn runs(actor: &Actor, meeting: MeetingId) -> bool {
    actor.holds_for(TEAM, MEETING.subject(meeting)) || office(actor).allows()
}

/// Who runs a meeting. A draft is hidden from everybody else.
pub(crate) fn hosts(actor: &Actor, row: &meeting::Model) -> Decision {
    if runs(actor, row.id) {
        Decision::Allow
    } else if sees(actor, row) {
        Decision::Deny("meeting-team-only")
    } else {
        Decision::Hide
    }
}

/// Whether an actor may see a meeting at all.
pub(crate) fn sees(actor: &Actor, row: &meeting::Model) -> bool {
    actor.keys.hear(&row.audience) || runs(actor, row.id)
}

/// Who may register: whoever signed in and sees the meeting, for themselves.
pub(crate) fn registers(actor: &Actor, person: PersonId, row: &meeting::Model) -> Decision {
    match (actor.is(person), sees(actor, row)) {
        (true, true) => Decision::Allow,
        (false, true) => Decision::Deny("own-registration-only"),
        (_, false) => Decision::Hide,
    }
}

/// Who registers people of an organisation: its primary contacts and the office.
pub(crate) fn registers_for(
    actor: &Actor,
    organisation: OrganisationId,
    row: &meeting::Model,
) -> Decision {
    if !sees(actor, row) {
        return Decision::Hide;
    }
    let subject = directory::ORGANISATION.subject(organisation);
    let contact = actor.holds_for(directory::policy::PRIMARY_CONTACT, subject);
    Decision::allow_if(contact || office(actor).allows(), "primary-contact-only")
}

/// The organisations whose people an actor registers.
pub(crate) fn speaks_for(actor: &Actor) -> Vec<OrganisationId> {
    let contact = actor.grants.iter().filter(|g| g.role == directory::policy::PRIMARY_CONTACT);
    contact.filter_map(|grant| Some(OrganisationId(grant.subject?.id))).collect()
}

/// Who gives the places of a delegation: who brings it, and who runs the meeting.
pub(crate) fn brings(actor: &Actor, share: &share::Model, row: &meeting::Model) -> Decision {
    if share.lead.is_some_and(|lead| actor.is(lead)) && sees(actor, row) {
        Decision::Allow
    } else {
        hosts(actor, row)
    }
}

/// Who says for another that they do not come: who runs the meeting, and who registered them.
pub(crate) fn takes_back(actor: &Actor, brought: &Brought) -> Decision {
    let Brought { row, meeting, share } = brought;
    let organisation = row.organisation.map(|id| registers_for(actor, id, meeting));
    let of_share = share.as_ref().map(|share| brings(actor, share, meeting));
    if [organisation, of_share].into_iter().flatten().any(Decision::allows) {
        Decision::Allow
    } else {
        hosts(actor, meeting)
    }
}

/// Whether an actor takes part in a meeting, or runs it.
pub(crate) fn takes_part(actor: &Actor, meeting: MeetingId) -> bool {
    actor.holds_for(PARTICIPANT, MEETING.subject(meeting)) || runs(actor, meeting)
}

/// Who asks, supports and adds to the notes of a session: whoever takes part, for themselves. A
/// session that is not public is hidden.
pub(crate) fn contributes(
    actor: &Actor,
    person: PersonId,
    meeting: &meeting::Model,
    session: &session::Model,
) -> Decision {
    if !sees(actor, meeting) || session.shown.is_none() {
        return Decision::Hide;
    }
    match (takes_part(actor, meeting.id), actor.is(person)) {
        (true, true) => Decision::Allow,
        (false, _) => Decision::Deny("participants-only"),
        (true, false) => Decision::Deny("own-only"),
    }
}

/// Whether an actor has a role on stage of a session.
fn on_stage(actor: &Actor, session: &session::Model, role: &str) -> bool {
    let parts = session.shown.iter().flat_map(|shown| &shown.people);
    let mut own = parts.filter(|part| part.person.is_some_and(|person| actor.is(person)));
    own.any(|part| part.role.as_deref() == Some(role))
}

/// Whether an actor moderates a session: who does so on stage, and who runs the meeting.
pub(crate) fn moderates(actor: &Actor, session: &session::Model) -> bool {
    runs(actor, session.meeting) || on_stage(actor, session, MODERATOR)
}

/// Whether an actor edits the notes and writes the report of a session.
pub(crate) fn reports(actor: &Actor, session: &session::Model, reporter: Option<PersonId>) -> bool {
    moderates(actor, session)
        || on_stage(actor, session, REPORTER)
        || reporter.is_some_and(|reporter| actor.is(reporter))
}

/// A decision of one of these two, hidden from whoever does not see the meeting.
pub(crate) fn shown_or(may: bool, actor: &Actor, meeting: &meeting::Model) -> Decision {
    match (may, sees(actor, meeting)) {
        (true, _) => Decision::Allow,
        (false, true) => Decision::Deny("meeting-team-only"),
        (false, false) => Decision::Hide,
    }
}

/// Whether an actor may read a question: open ones are for whoever sees the meeting, hidden ones
/// for who moderates, any other for who takes part.
pub(crate) fn reads_question(
    actor: &Actor,
    question: &question::Model,
    meeting: &meeting::Model,
) -> bool {
    let sees = sees(actor, meeting);
    match question.state {
        QuestionState::Open => sees,
        QuestionState::Asked | QuestionState::Answered => sees && takes_part(actor, meeting.id),
        QuestionState::Hidden => runs(actor, meeting.id),
    }
}

/// Whether an actor may hand an open question on: who runs the meeting where it was asked, or one
/// where it was taken up.
pub(crate) fn hands_on(
    actor: &Actor,
    question: &question::Model,
    handings: &[handing::Model],
) -> bool {
    let taken = handings.iter().filter(|row| row.state == HandingState::Accepted);
    let mut meetings = taken.map(|row| row.meeting).chain([question.meeting]);
    meetings.any(|meeting| runs(actor, meeting))
}

/// Whose own something is.
pub(crate) fn own(actor: &Actor, person: PersonId) -> Decision {
    Decision::allow_if(actor.is(person), "own-only")
}

/// The meetings that an actor may see.
pub(crate) fn visible(actor: &Actor) -> Visible<meeting::Entity> {
    let heard = meeting::Column::Audience.is_in(actor.keys.iter());
    let condition = Condition::all();
    let condition = if office(actor).allows() { condition } else { condition.add(heard) };
    Visible::under(condition, actor.keys.clone())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use kernel::Who;
    use sea_orm::prelude::Uuid;

    use super::*;
    use crate::model::MeetingState;

    fn draft() -> meeting::Model {
        let id = MeetingId(Uuid::from_u128(1));
        meeting::Model {
            id,
            version: 1,
            title: "Tartu".into(),
            kind: None,
            state: MeetingState::Draft,
            first: Day::default(),
            last: Day::default(),
            zone: "Europe/Tallinn".into(),
            city: None,
            country: None,
            audience: team_key(id).as_str().to_owned(),
            places: None,
            taken: 0,
            is_open: false,
            day_change: 0,
            publications: 0,
            source: None,
            made: DateTime::default(),
            rules: None,
            held: 0,
            online_places: None,
            online_taken: 0,
            allotment: crate::model::Allotment::Order,
            ask_until: None,
            drawn: None,
            hold_until: None,
        }
    }

    #[test]
    fn a_draft_is_for_its_team_and_the_office() {
        let row = draft();
        let person = PersonId(Uuid::from_u128(2));
        let grant =
            Grant { role: TEAM, subject: Some(MEETING.subject(row.id)), why: Why::Appointed };
        let granted = Granted { grants: vec![grant], keys: vec![team_key(row.id)] };
        let host = Actor::with(Who::Person(person), granted);
        let other = Actor::with(Who::Person(person), Granted::nothing());
        assert!(hosts(&host, &row).allows() && sees(&host, &row));
        assert_eq!(hosts(&other, &row), Decision::Hide);
        assert_eq!(hosts(&Actor::visitor(), &row), Decision::Hide);
        assert!(hosts(&Actor::system("import"), &row).allows());
        let shown = meeting::Model { audience: "everyone".into(), ..row };
        assert_eq!(hosts(&other, &shown), Decision::Deny("meeting-team-only"));
        assert!(registers(&other, person, &shown).allows());
        assert!(!registers(&Actor::visitor(), person, &shown).allows());
    }
}
