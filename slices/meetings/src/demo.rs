//! Meetings of the demo network: six years of them, one going on, one in preparation.

mod after;
mod artistic;
mod hosting;
mod invent;

use std::pin::Pin;

use accounts::AccountEmail;
use chrono::Duration;
use directory::{AddPerson, PersonInput, face};
use kernel::{Actor, Chance, Day, Granted, Moment, PersonId, Result, Who};
use programme::Programme;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Change, Read, Reading};
use web::{App, DemoSize, Persona};

use crate::changes::add_meeting::AddMeeting;
use crate::changes::import_programme::ImportProgramme;
use crate::changes::match_name::MatchName;
use crate::changes::publish::Publish;
use crate::changes::register::Register;
use crate::changes::set_team::SetTeam;
use crate::changes::star::Star;
use crate::model::{MeetingId, QuestionState, ReportState, SessionId, Way};
use crate::rows::{
    certificate, handing, meeting, names, note, poll, question, registration, report, session,
};
use crate::words::Words;
use invent::{Plan, input, plans, programme};

/// The seed of this slice's part of the demo.
const SEED: u64 = 4;
/// People who come to one meeting of the demo.
const COMING: u64 = 60;

/// People that one can look as.
pub(crate) fn personas() -> Vec<Persona> {
    vec![Persona {
        key: "host",
        label: |l| Words::of(l).persona_host(),
        waits: |l| Words::of(l).persona_host_waits(),
    }]
}

/// Makes the meetings.
pub(crate) fn make(app: App, size: DemoSize) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> {
    Box::pin(async move {
        let chance = Chance::seeded(SEED);
        let host = add_host(&app, size.week).await?;
        let people = speakers(&app.store().read()).await?;
        // In the middle of the week that the demo lies around.
        let now = noon(size.week + Duration::days(2)).min(app.store().clock().now());
        let mut public = Vec::new();
        for plan in plans(size.week) {
            let id = add(&app, &chance, &plan, host, &people).await?;
            if plan.is_published {
                after::said(&app, &chance, id, now).await?;
                if plan.first <= size.week + Duration::days(1) {
                    let read = app.store().read();
                    let member =
                        accounts::face::person_with_email(&read, "member@demo.example").await?;
                    let over = member.filter(|_| plan.last() < size.week);
                    after::attend(&app, id, over, noon(plan.first)).await?;
                    if plan.has_works() {
                        artistic::attend(&app, id, now).await?;
                    }
                }
                public.push(id);
            }
        }
        after::hand_on(&app, &public, now).await?;
        let read = app.store().read();
        let member = accounts::face::person_with_email(&read, "member@demo.example").await?;
        if let (Some(member), Some(last)) = (member, public.iter().rev().nth(1)) {
            after::keep(&app, *last, member, now).await?;
        }
        Ok(())
    })
}

/// Runs a change as a part of the program, at a moment of the past: no mails follow.
async fn done<C: Change + 'static>(
    app: &App,
    who: &Actor,
    change: C,
    at: Moment,
) -> Result<C::Out> {
    let results = app.store().write_all(who, vec![(change, Some(at))]).await?;
    let result = results.into_iter().next();
    result.unwrap_or_else(|| Err(kernel::Error::internal("a change was lost"))).map(|(out, _)| out)
}

async fn add_host(app: &App, week: Day) -> Result<PersonId> {
    let add = AddPerson {
        id: None,
        input: Ok(PersonInput {
            name: "Tuuli Rand".into(),
            pronouns: Some("she/her".into()),
            listed: "everyone".into(),
            ..PersonInput::default()
        }),
        email: Some(AccountEmail::new("host@demo.example")),
        released: true,
        source: None,
        confirmed: Some(week - Duration::days(20)),
    };
    done(app, &Actor::system("demo"), add, noon(week - Duration::days(400))).await
}

/// People whom a programme may name.
async fn speakers(read: &Read<'_>) -> Result<Vec<face::person::Model>> {
    Ok(face::person::Entity::find()
        .filter(face::person::Column::Audience.eq("everyone"))
        .order_by_asc(face::person::Column::Id)
        .limit(300)
        .all(read)
        .await?)
}

fn noon(day: Day) -> Moment {
    day.and_time(chrono::NaiveTime::MIN).and_utc() + Duration::hours(12)
}

async fn add(
    app: &App,
    chance: &Chance,
    plan: &Plan,
    host: PersonId,
    people: &[face::person::Model],
) -> Result<MeetingId> {
    let system = Actor::system("demo");
    let made = noon(plan.first - Duration::days(200));
    let id = done(app, &system, AddMeeting { input: Ok(input(plan, &app.shelf())) }, made).await?;
    done(app, &system, SetTeam { meeting: id, person: host, belongs: true }, made).await?;
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let first: Programme = programme(plan, chance, &names);
    let shown = noon(plan.first - Duration::days(60));
    done(app, &system, ImportProgramme::of(id, first.clone()), shown).await?;
    confirm_names(app, &system, id, shown).await?;
    if plan.is_current() {
        hosting::houses(app, &system, id, shown).await?;
        hosting::asks(app, &system, id, plan, shown).await?;
    }
    if plan.is_published {
        done(app, &system, Publish { meeting: id }, shown).await?;
        // What changed in the last weeks, as it does.
        let later = noon(plan.first - Duration::days(12));
        let second = invent::changed(first, chance);
        done(app, &system, ImportProgramme::of(id, second), later).await?;
        if plan.has_works() {
            artistic::show(app, &system, id, plan, Some(host), later).await?;
        }
        if !plan.is_in_preparation {
            done(app, &system, Publish { meeting: id }, later).await?;
        }
        hosting::trust(app, &system, id, plan, people, shown).await?;
        if plan.is_in_preparation {
            hosting::keep_places(app, &system, id, plan, shown).await?;
        }
        register(app, plan, id, host, people).await?;
    }
    Ok(id)
}

/// Most names were confirmed; some still wait for the host.
async fn confirm_names(app: &App, system: &Actor, id: MeetingId, at: Moment) -> Result<()> {
    let rows = names::Entity::find()
        .filter(names::Column::Meeting.eq(id))
        .filter(names::Column::Person.is_not_null())
        .order_by_asc(names::Column::Name)
        .all(&app.store().read())
        .await?;
    for row in rows.iter().skip(3).take(6) {
        let matched = MatchName { meeting: id, name: row.name.clone(), yes: true };
        done(app, system, matched, at).await?;
    }
    Ok(())
}

async fn register(
    app: &App,
    plan: &Plan,
    id: MeetingId,
    host: PersonId,
    people: &[face::person::Model],
) -> Result<()> {
    let read = app.store().read();
    let member = accounts::face::person_with_email(&read, "member@demo.example").await?;
    let sessions = session::Entity::find()
        .filter(session::Column::Meeting.eq(id))
        .filter(session::Column::Shown.is_not_null())
        .order_by_asc(session::Column::Start)
        .limit(40)
        .all(&read)
        .await?;
    let count = if plan.is_current() { COMING } else { COMING / 4 };
    let count = usize::try_from(count).unwrap_or(0);
    let coming = people.iter().map(|person| person.id).skip(plan.number * 7).take(count);
    for (place, person) in member.into_iter().chain([host]).chain(coming).enumerate() {
        let who = Actor::with(Who::Person(person), Granted::nothing());
        let minutes = i64::try_from(place).unwrap_or(0);
        let at = noon(plan.first - Duration::days(40)) + Duration::minutes(minutes);
        let register = Register {
            meeting: id,
            person,
            is_listed: place % 4 != 3,
            way: Way::Room,
            held_for: None,
            needs_access: false,
            shows_first: place % 5 == 1,
        };
        done(app, &who, register, at).await?;
        if plan.is_current() && place < 12 {
            for row in sessions.iter().skip(place % 5).step_by(6) {
                star(app, &who, person, row.id, at).await?;
            }
        }
    }
    Ok(())
}

async fn star(
    app: &App,
    who: &Actor,
    person: PersonId,
    session: SessionId,
    at: Moment,
) -> Result<()> {
    done(app, who, Star { person, session, wanted: true }, at).await
}

/// Demo records by name, for the sweep.
pub(crate) fn samples<'a>(read: &'a Read<'a>) -> Reading<'a, Vec<(String, String)>> {
    Box::pin(async move {
        let mut samples = vec![("programme-file".to_owned(), "ics".to_owned())];
        let row = meeting::Entity::find()
            .filter(meeting::Column::Audience.eq("everyone"))
            .order_by_desc(meeting::Column::First)
            .one(read)
            .await?;
        let Some(row) = row else { return Ok(samples) };
        samples.push(("meeting".to_owned(), row.id.to_string()));
        let session = session::Entity::find()
            .filter(session::Column::Meeting.eq(row.id))
            .filter(session::Column::Shown.is_not_null())
            .order_by_asc(session::Column::Id)
            .one(read)
            .await?;
        samples.extend(session.map(|row| ("session".to_owned(), row.id.to_string())));
        let venues = crate::queries::houses::venues(read, row.id).await?;
        let shares = crate::queries::shares::of_meeting(read, row.id).await?;
        samples.extend(shares.last().map(|row| ("share".to_owned(), row.id.to_string())));
        let registered = registration::Entity::find()
            .filter(registration::Column::Meeting.eq(row.id))
            .order_by_asc(registration::Column::Id)
            .one(read)
            .await?;
        samples.extend(registered.map(|row| ("registration".to_owned(), row.id.to_string())));
        let works = crate::queries::artistic::works_unscoped(read, row.id).await?;
        samples.extend(works.first().map(|row| ("work".to_owned(), row.id.to_string())));
        let concern = crate::rows::trust::concern::Entity::find()
            .order_by_asc(crate::rows::trust::concern::Column::Id)
            .one(read)
            .await?;
        samples.extend(concern.map(|row| ("concern".to_owned(), row.id.to_string())));
        samples.extend(venues.first().map(|row| ("venue".to_owned(), row.id.to_string())));
        let certificate = certificate::Entity::find().order_by_asc(certificate::Column::Id);
        let certificate = certificate.one(read).await?;
        samples.extend(certificate.map(|row| ("certificate".to_owned(), row.code)));
        let asks = crate::queries::asks::of_meeting(read, row.id).await?;
        samples.extend(asks.first().map(|row| ("ask".to_owned(), row.id.to_string())));
        let question = question::Entity::find()
            .filter(question::Column::State.eq(QuestionState::Open))
            .order_by_asc(question::Column::Id)
            .one(read)
            .await?;
        samples.extend(question.map(|row| ("question".to_owned(), row.id.to_string())));
        let report = report::Entity::find()
            .filter(report::Column::State.eq(ReportState::Published))
            .order_by_asc(report::Column::Id)
            .one(read)
            .await?;
        samples.extend(report.map(|row| ("reported".to_owned(), row.session.to_string())));
        let poll = poll::Entity::find().order_by_asc(poll::Column::Id).one(read).await?;
        samples.extend(poll.map(|row| ("poll".to_owned(), row.id.to_string())));
        let note = note::Entity::find().order_by_asc(note::Column::Id).one(read).await?;
        samples.extend(note.map(|row| ("note".to_owned(), row.id.to_string())));
        let handing = handing::Entity::find().order_by_asc(handing::Column::Id).one(read).await?;
        samples.extend(handing.map(|row| ("handing".to_owned(), row.id.to_string())));
        Ok(samples)
    })
}
