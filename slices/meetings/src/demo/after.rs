//! What was said at the meetings of the demo, and what came of it.

use chrono::Duration;
use directory::face;
use kernel::{Actor, Chance, Moment, PersonId, Result, Who};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use web::App;

use super::done;
use crate::changes::add_note::AddNote;
use crate::changes::answer_handing::AnswerHanding;
use crate::changes::ask::Ask;
use crate::changes::certify::Certify;
use crate::changes::check_in::CheckIn;
use crate::changes::hand_on::HandOn;
use crate::changes::hand_report::HandReport;
use crate::changes::keep::{Keep, KeptInput};
use crate::changes::poll::{Answer, OpenPoll};
use crate::changes::save_report::{SaveReport, Then};
use crate::changes::support::Support;
use crate::model::{Boxes, MeetingId, QuestionState, RegistrationState};
use crate::queries::room;
use crate::rows::{meeting, question, registration, session};
use crate::rules;

const ASKED: [&str; 12] = [
    "Who pays when the second performance is cancelled?",
    "How small can a rider be before the show is another show?",
    "What do we tell a funder who counts seats and nothing else?",
    "Can a festival without a building keep a technician for the whole year?",
    "Which of us has toured by night train with a set of more than two tonnes?",
    "Who looks after the child while both parents are on stage?",
    "What does a fair fee look like in a country without collective agreements?",
    "How do we invite somebody whose visa was refused twice?",
    "Where do the sets go that nobody will play again?",
    "Is a reading by video a performance, and who says so?",
    "What would make you come back to this town without a festival?",
    "How long may a working group live before it becomes an office?",
];

const NOTED: [&str; 10] = [
    "Three of eleven have a contract that says who pays for a cancelled train.",
    "The hall in the small town is free from Sunday to Wednesday; nobody asks for it.",
    "A shared warehouse works when one person has the key and a salary.",
    "Interpretation into two languages cost less than the opening drinks.",
    "Somebody offers their list of hauliers; ask at the desk.",
    "Young companies do not know that they may ask for travel in advance.",
    "The town hall counted the audience twice, and both figures were used.",
    "Nobody in the room had read their own insurance.",
    "A quiet hour before the show brought twenty people who had never come.",
    "The budget was easier to read when it was read aloud.",
];

const PROPOSED: [&str; 5] = [
    "A page with model clauses for cancelled journeys, kept by two of us.",
    "One date a season on which all small halls of the region are offered together.",
    "A test tour by train in autumn, with three companies.",
    "To meet again online in six weeks, one hour, with the figures.",
    "A list of technicians who work across borders.",
];

/// Sessions of a meeting that the demo tells about.
const TOLD: u64 = 8;

/// What was said at a meeting: questions, who asks the same, notes; and, of what is over, reports.
pub(super) async fn said(app: &App, chance: &Chance, id: MeetingId, now: Moment) -> Result<()> {
    let read = app.store().read();
    let shown = || {
        session::Entity::find()
            .filter(session::Column::Meeting.eq(id))
            .filter(session::Column::Shown.is_not_null())
            .order_by_asc(session::Column::Start)
    };
    let mut rows = shown().limit(TOLD).all(&read).await?;
    // What goes on now, and what comes next.
    let around = (now - Duration::hours(2), now + Duration::hours(8));
    let live = session::Column::Start.between(around.0, around.1);
    rows.extend(shown().filter(live).limit(TOLD).all(&read).await?);
    let mut known = std::collections::HashSet::new();
    rows.retain(|row| known.insert(row.id));
    let placed: Vec<PersonId> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Person)
        .filter(registration::Column::Meeting.eq(id))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .order_by_asc(registration::Column::Asked)
        .limit(16)
        .into_tuple()
        .all(&read)
        .await?;
    for (place, row) in rows.iter().enumerate() {
        let at = row.start + Duration::minutes(20);
        talk(app, chance, row, &placed, at.min(now)).await?;
        if place % 3 == 0 {
            ask_the_room(app, row, &placed, at.min(now)).await?;
        }
        if at + Duration::days(1) < now && place % 4 != 3 {
            report(app, chance, row, placed.get(place % placed.len().max(1)), at).await?;
        }
    }
    Ok(())
}

fn pick<'a>(chance: &Chance, from: &[&'a str]) -> &'a str {
    let count = u32::try_from(from.len()).unwrap_or(1);
    let place = usize::try_from(chance.below(count)).unwrap_or(0);
    from.get(place).copied().unwrap_or_default()
}

async fn talk(
    app: &App,
    chance: &Chance,
    row: &session::Model,
    placed: &[PersonId],
    at: Moment,
) -> Result<()> {
    let session = row.id;
    for (place, person) in placed.iter().enumerate().skip(1).take(5) {
        let who = app.store().actor(Who::Person(*person)).await?;
        let at = at + Duration::seconds(i64::try_from(place).unwrap_or(0));
        let person = *person;
        if place % 2 == 1 {
            let text = Ok(pick(chance, &ASKED).to_owned());
            let unnamed = chance.below(3) == 0;
            done(app, &who, Ask { session, person, text, unnamed }, at).await?;
        }
        let text = Ok(pick(chance, &NOTED).to_owned());
        done(app, &who, AddNote { session, person, text }, at).await?;
    }
    let questions = room::questions_unscoped(&app.store().read(), session, false).await?;
    for person in placed.iter().skip(6) {
        let who = app.store().actor(Who::Person(*person)).await?;
        for question in questions.iter().filter(|_| chance.below(3) == 0) {
            let support = Support { question: question.id, person: *person, too: true };
            done(app, &who, support, at).await?;
        }
    }
    Ok(())
}

/// One question to the room, with some answers.
async fn ask_the_room(
    app: &App,
    row: &session::Model,
    placed: &[PersonId],
    at: Moment,
) -> Result<()> {
    let answers = ["Yes, and soon", "Yes, but not now", "No"].map(ToOwned::to_owned).to_vec();
    let input = Ok(("Shall we meet on this again in six weeks?".to_owned(), answers));
    let system = Actor::system("demo");
    let poll = done(app, &system, OpenPoll { session: row.id, input }, at).await?;
    for (place, person) in placed.iter().take(9).enumerate() {
        let who = app.store().actor(Who::Person(*person)).await?;
        let choice = Some(if place % 4 == 3 { 1 } else { 0 });
        done(app, &who, Answer { poll, person: *person, choice }, at).await?;
    }
    Ok(())
}

async fn report(
    app: &App,
    chance: &Chance,
    row: &session::Model,
    reporter: Option<&PersonId>,
    at: Moment,
) -> Result<()> {
    let system = Actor::system("demo");
    let session = row.id;
    let mut version = 0;
    if let Some(person) = reporter {
        done(app, &system, HandReport { session, person: *person }, at).await?;
        version = 1;
    }
    let read = app.store().read();
    let notes = room::notes_unscoped(&read, session, false).await?;
    let questions = room::questions_unscoped(&read, session, false).await?;
    let begun = rules::begun(
        notes.iter().map(|note| note.text.as_str()),
        std::iter::empty(),
        questions.iter().take(2).map(|question| question.text.as_str()),
    );
    let boxes = Boxes { proposed: pick(chance, &PROPOSED).to_owned(), ..begun };
    let later = at + Duration::days(1);
    let save = SaveReport { session, version, boxes: Ok(boxes), then: Then::Publish };
    done(app, &system, save, later).await
}

/// Questions go on from each meeting to the next: taken up, not taken up, or not answered yet.
pub(super) async fn hand_on(app: &App, meetings: &[MeetingId], now: Moment) -> Result<()> {
    let system = Actor::system("demo");
    for pair in meetings.windows(2) {
        let [from, to] = pair else { continue };
        let read = app.store().read();
        let Some(target) = meeting::Entity::find_by_id(*to).one(&read).await? else { continue };
        let open = question::Entity::find()
            .filter(question::Column::Meeting.eq(*from))
            .filter(question::Column::State.eq(QuestionState::Open))
            .order_by_asc(question::Column::Id)
            .limit(4)
            .all(&read)
            .await?;
        let sessions = session::Entity::find()
            .filter(session::Column::Meeting.eq(*to))
            .filter(session::Column::Shown.is_not_null())
            .order_by_asc(session::Column::Start)
            .limit(4)
            .all(&read)
            .await?;
        let before = target.first.and_time(chrono::NaiveTime::MIN).and_utc() - Duration::days(20);
        for (place, question) in open.iter().enumerate() {
            let at = before.min(now - Duration::days(1));
            let session = sessions.get(place).map(|row| row.id);
            let hand = HandOn { question: question.id, meeting: *to, session };
            let handing = done(app, &system, hand, at).await?;
            if place == 3 {
                continue;
            }
            let yes = place != 2;
            let word = if yes { "Gladly: it fits what we plan." } else { NOT_NOW };
            let answer = AnswerHanding { handing, yes, session, word: Ok(Some(word.to_owned())) };
            done(app, &system, answer, at + Duration::hours(5)).await?;
        }
    }
    Ok(())
}

const NOT_NOW: &str = "Not this time: our days are full. The seminar in summer has room for it.";

/// People whom the member of the demo wants to find again; with one of them both say that they met.
pub(super) async fn keep(app: &App, id: MeetingId, member: PersonId, at: Moment) -> Result<()> {
    let others: Vec<PersonId> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Person)
        .filter(registration::Column::Meeting.eq(id))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .filter(registration::Column::Person.ne(member))
        .order_by_asc(registration::Column::Asked)
        .limit(4)
        .into_tuple()
        .all(&app.store().read())
        .await?;
    let seen = face::seen(&app.store().read(), &kernel::AudienceKeys::everyone(), &others).await?;
    let note = ["Has a free hall in May.", "Asked about the night train.", "Send the rider."];
    for (place, other) in others.into_iter().filter(|other| seen.contains(other)).enumerate() {
        let note = note.get(place).map(|note| (*note).to_owned());
        let input = KeptInput { meeting: Some(id), note, says_met: place < 2 };
        let who = app.store().actor(Who::Person(member)).await?;
        done(app, &who, Keep { person: member, kept: other, input: Ok(input.clone()) }, at).await?;
        if place == 0 {
            let who = app.store().actor(Who::Person(other)).await?;
            let back =
                Keep { person: other, kept: member, input: Ok(KeptInput { note: None, ..input }) };
            done(app, &who, back, at).await?;
        }
    }
    Ok(())
}

/// Who was there, and the certificate of one of them.
pub(super) async fn attend(
    app: &App,
    id: MeetingId,
    member: Option<PersonId>,
    at: Moment,
) -> Result<()> {
    let system = Actor::system("demo");
    let placed = registration::Entity::find()
        .filter(registration::Column::Meeting.eq(id))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .order_by_asc(registration::Column::Asked)
        .all(&app.store().read())
        .await?;
    for (place, row) in placed.iter().enumerate().filter(|(place, _)| place % 7 != 5) {
        let at = at + Duration::minutes(i64::try_from(place).unwrap_or(0));
        done(app, &system, CheckIn { meeting: id, person: row.person, here: true }, at).await?;
    }
    if let Some(person) = member {
        let who = app.store().actor(Who::Person(person)).await?;
        let name = Ok("Jonas Petrauskas".to_owned());
        done(app, &who, Certify { meeting: id, person, name }, at + Duration::days(5)).await?;
    }
    Ok(())
}
