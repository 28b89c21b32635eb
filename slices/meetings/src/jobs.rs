//! What follows from events: mails to who has a place or waits, and to who planned what changed.

mod artistic;
mod letters;
mod places;
mod sources;

use std::collections::{BTreeMap, HashMap, HashSet};

use jobs::Lane;
use kernel::{Actor, Event, Locale, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::outbox::Follows;
use web::{App, Job};

use crate::changes::come::ForgetAnswers;
use crate::changes::concerns::{ForgetConcerns, MAIL_CONCERN};
use crate::changes::forget_supports::ForgetSupports;
use crate::changes::poll::ClosePoll;
use crate::changes::remind_report::RemindReport;
use crate::changes::seats::GIVE_SEATS;
use crate::changes::set_source::READ_SOURCE;
use crate::events::{
    Invited, LetterSent, LotDrawn, MeetingChanged, PlaceGiven, PlaceLapsed, ProgrammePublished,
    QuestionDeclined, QuestionOffered, QuestionTaken, Registered, ReportHanded, SeatGiven,
    ShareChanged, SharesReleased, TakenBack, WantsMore, Withdrawn,
};
use crate::model::{
    Changed, ConcernId, Difference, HandingId, LetterId, PollState, PublicationId, ReportId,
    ReportState, SessionId,
};
use crate::pages::paths;
use crate::queries::card::card_unscoped;
use crate::queries::{after, trust, working};
use crate::rows::{letter, meeting, poll, publication, report, star};
use crate::words::{self, Words};

pub(crate) fn all() -> Vec<Job> {
    vec![
        after(
            "meetings-mail-place",
            &[Registered::KIND, PlaceGiven::KIND, Invited::KIND],
            Lane::Quick,
            |app, payload| Box::pin(places::mail_place(app, payload)),
        ),
        after("meetings-give-places", &PLACES_FREE, Lane::Quick, |app, payload| {
            Box::pin(places::give(app, payload))
        }),
        after("meetings-mail-taken-back", &[TakenBack::KIND], Lane::Quick, |app, payload| {
            Box::pin(places::mail_lost(app, payload, false))
        }),
        after("meetings-mail-lapsed", &[PlaceLapsed::KIND], Lane::Quick, |app, payload| {
            Box::pin(places::mail_lost(app, payload, true))
        }),
        after("meetings-mail-lot", &[LotDrawn::KIND], Lane::Long, |app, payload| {
            Box::pin(places::mail_lot(app, payload))
        }),
        daily("meetings-places-daily", Lane::Quick, |app, _| Box::pin(places::daily(app))),
        after("meetings-mail-changes", &[ProgrammePublished::KIND], Lane::Quick, |app, payload| {
            Box::pin(mail_changes(app, payload))
        }),
        after("meetings-give-seats", &[ProgrammePublished::KIND], Lane::Quick, |app, payload| {
            Box::pin(artistic::give_seats(app, payload))
        }),
        after("meetings-mail-seat", &[SeatGiven::KIND], Lane::Quick, |app, payload| {
            Box::pin(artistic::mail_seat(app, payload))
        }),
        after("meetings-mail-wanted", &[WantsMore::KIND], Lane::Quick, |app, payload| {
            Box::pin(artistic::mail_wanted(app, payload))
        }),
        asked(GIVE_SEATS, Lane::Quick, |app, payload| {
            Box::pin(artistic::give_seats_of(app, payload))
        }),
        asked(READ_SOURCE, Lane::Long, |app, payload| Box::pin(sources::one(app, payload))),
        daily("meetings-read-sources", Lane::Long, |app, _| Box::pin(sources::daily(app))),
        asked(MAIL_CONCERN, Lane::Quick, |app, payload| Box::pin(mail_concern(app, payload))),
        after("meetings-mail-report", &[ReportHanded::KIND], Lane::Quick, |app, payload| {
            Box::pin(mail_report(app, payload))
        }),
        daily("meetings-remind-reports", Lane::Quick, |app, _| Box::pin(remind_reports(app))),
        after("meetings-mail-letter", &[LetterSent::KIND], Lane::Long, |app, payload| {
            Box::pin(mail_letter(app, payload))
        }),
        daily("meetings-forget-answers", Lane::Quick, |app, _| Box::pin(forget_answers(app))),
        daily("meetings-forget-room", Lane::Quick, |app, _| Box::pin(forget_room(app))),
        after("meetings-mail-question", &[QuestionOffered::KIND], Lane::Quick, |app, payload| {
            Box::pin(mail_question(app, payload, true))
        }),
        after(
            "meetings-mail-answer",
            &[QuestionTaken::KIND, QuestionDeclined::KIND],
            Lane::Quick,
            |app, payload| Box::pin(mail_question(app, payload, false)),
        ),
    ]
}

/// After what a place may be free while somebody waits.
const PLACES_FREE: [&str; 7] = [
    MeetingChanged::KIND,
    Withdrawn::KIND,
    TakenBack::KIND,
    PlaceLapsed::KIND,
    ShareChanged::KIND,
    SharesReleased::KIND,
    LotDrawn::KIND,
];

type Work = fn(App, serde_json::Value) -> jobs::Working;

/// A job that follows events.
fn after(name: &'static str, after: &'static [&'static str], lane: Lane, work: Work) -> Job {
    Job { name, after, daily: false, lane, work }
}

/// A job that a change asks for, because no event may say what happened.
fn asked(name: &'static str, lane: Lane, work: Work) -> Job {
    Job { name, after: &[], daily: false, lane, work }
}

/// A job of each day.
fn daily(name: &'static str, lane: Lane, work: Work) -> Job {
    Job { name, after: &[], daily: true, lane, work }
}

/// What a publication changed for those who knew it before: nobody planned what is new.
fn told(row: &publication::Model) -> impl Iterator<Item = &Changed> {
    row.changes.0.iter().filter(|changed| changed.what != [Difference::New])
}

/// Tells everybody once what changed in the sessions that they want to see.
async fn mail_changes(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let named = follows.changed.get("publication").and_then(|id| id.as_str());
    let Some(id) = named.and_then(|id| id.parse::<PublicationId>().ok()) else { return Ok(()) };
    let read = app.store().read();
    let Some(row) = publication::Entity::find_by_id(id).one(&read).await? else { return Ok(()) };
    let card = card_unscoped(app.store(), row.meeting).await?;
    let Some(card) = card.as_ref() else { return Ok(()) };
    let changed: Vec<SessionId> = told(&row).map(|changed| changed.session).collect();
    let mut wanted: BTreeMap<PersonId, HashSet<SessionId>> = BTreeMap::new();
    for chunk in changed.chunks(500) {
        let stars = star::Entity::find()
            .filter(star::Column::Session.is_in(chunk.iter().copied()))
            .all(&read)
            .await?;
        for star in stars {
            wanted.entry(star.person).or_default().insert(star.session);
        }
    }
    let titles: HashMap<SessionId, &str> =
        card.sessions.iter().map(|shown| (shown.id, shown.content.title.as_str())).collect();
    let url = app.full_url(&paths::MyDays);
    for (person, wanted) in wanted {
        send(&app, person, format!("programme-{id}-{person}"), |t, locale| {
            let lines = told(&row).filter(|changed| wanted.contains(&changed.session));
            let lines = lines.filter_map(|changed| {
                let what = words::differences(&changed.what, locale);
                Some(format!("{}: {what}", titles.get(&changed.session)?))
            });
            let lines = lines.collect::<Vec<_>>().join("\n");
            let title = &card.row.title;
            (t.mail_changed_subject(title), t.mail_changed(title, &lines, &url))
        })
        .await?;
    }
    Ok(())
}

/// Asks somebody to write a report.
async fn mail_report(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let read = app.store().read();
    let id = ReportId(follows.subject);
    let Some(row) = report::Entity::find_by_id(id).one(&read).await? else { return Ok(()) };
    // Meanwhile it may be another's: they have a mail of their own.
    let asked = follows.changed.get("person").and_then(|id| id.as_str());
    let asked = asked.and_then(|id| id.parse::<PersonId>().ok());
    let Some(reporter) = row.reporter.filter(|reporter| Some(*reporter) == asked) else {
        return Ok(());
    };
    let title = title_of(&app, row.session).await?;
    let url = app.full_url(&paths::EditReport { id: row.session });
    let key = format!("report-{}-{reporter}", follows.event);
    send(&app, reporter, key, |t, _| (t.mail_report_subject(&title), t.mail_report(&title, &url)))
        .await
}

async fn title_of(app: &App, session: SessionId) -> Result<String> {
    let shown = after::shown(&app.store().read(), [session]).await?;
    Ok(shown.into_iter().next().map(|(_, _, content)| content.title).unwrap_or_default())
}

/// Days after its session on which a report that nobody finished is asked for again.
const REMINDERS: [i64; 2] = [3, 10];

/// Reminds reporters, twice at most.
async fn remind_reports(app: App) -> Result<()> {
    let read = app.store().read();
    let now = app.store().clock().now();
    let rows = report::Entity::find()
        .filter(report::Column::State.eq(ReportState::Writing))
        .filter(report::Column::Reporter.is_not_null())
        .filter(report::Column::Reminded.lt(i64::try_from(REMINDERS.len()).unwrap_or(0)))
        .all(&read)
        .await?;
    let sessions = after::shown(&read, rows.iter().map(|row| row.session)).await?;
    for row in rows {
        let Some((_, _, content)) = sessions.iter().find(|(id, ..)| *id == row.session) else {
            continue;
        };
        let days = (now - content.end()).num_days();
        let next = usize::try_from(row.reminded).ok().and_then(|times| REMINDERS.get(times));
        let (Some(due), Some(reporter)) = (next, row.reporter) else { continue };
        if days < *due || content.cancelled {
            continue;
        }
        let times = row.reminded + 1;
        let url = app.full_url(&paths::EditReport { id: row.session });
        let key = format!("report-{}-{reporter}-{times}", row.id);
        let title = &content.title;
        send(&app, reporter, key, |t, _| {
            (t.mail_remind_subject(title), t.mail_report(title, &url))
        })
        .await?;
        let remind = RemindReport { report: row.id, times };
        app.store().write(&Actor::system("reports"), None, remind).await?;
    }
    Ok(())
}

/// Sends a letter to each whom it is for, once: tried again, it goes on with those who lack it.
async fn mail_letter(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let named = follows.changed.get("letter").and_then(|id| id.as_str());
    let Some(id) = named.and_then(|id| id.parse::<LetterId>().ok()) else { return Ok(()) };
    let read = app.store().read();
    let Some(row) = letter::Entity::find_by_id(id).one(&read).await? else { return Ok(()) };
    let meeting = meeting::Entity::find_by_id(row.meeting).one(&read).await?;
    let Some(meeting) = meeting else { return Ok(()) };
    let people = letters::recipients(&read, &row).await?;
    let url = app.full_url(&paths::Meeting { id: meeting.id });
    for person in people {
        send(&app, person, format!("letter-{id}-{person}"), |t, _| {
            (row.subject.clone(), t.mail_letter(&row.text, &meeting.title, &url))
        })
        .await?;
    }
    Ok(())
}

/// Deletes answers of those who came, on the day that was promised.
async fn forget_answers(app: App) -> Result<()> {
    app.store().write(&Actor::system("retention"), None, ForgetAnswers).await
}

/// Days after which a poll that nobody closed is counted, and who answered what forgotten.
const POLL_DAYS: i64 = 3;

/// What one said in the room once only is forgotten when the room is long closed.
async fn forget_room(app: App) -> Result<()> {
    let actor = Actor::system("retention");
    let limit = app.store().clock().now() - chrono::Duration::days(POLL_DAYS);
    let left = poll::Entity::find()
        .filter(poll::Column::State.eq(PollState::Open))
        .filter(poll::Column::Made.lt(limit))
        .all(&app.store().read())
        .await?;
    for row in left {
        app.store().write(&actor, None, ClosePoll { poll: row.id }).await?;
    }
    app.store().write(&actor, None, ForgetConcerns).await?;
    app.store().write(&actor, None, ForgetSupports).await
}

/// Tells readers that a concern waits for them. What it says stands on their page alone.
async fn mail_concern(app: App, payload: serde_json::Value) -> Result<()> {
    let named = payload.get("concern").and_then(|id| id.as_str());
    let Some(id) = named.and_then(|id| id.parse::<ConcernId>().ok()) else { return Ok(()) };
    let url = app.full_url(&paths::Concerns);
    for person in trust::readers(&app.store().read(), id).await? {
        send(&app, person, format!("concern-{id}-{person}"), |t, _| {
            (t.mail_concern_subject(), t.mail_concern(&url))
        })
        .await?;
    }
    Ok(())
}

/// Tells the hosts of the later meeting that a question is offered, and those of the earlier one
/// what became of it.
async fn mail_question(app: App, payload: serde_json::Value, offered: bool) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let named = follows.changed.get("handing").and_then(|id| id.as_str());
    let Some(id) = named.and_then(|id| id.parse::<HandingId>().ok()) else { return Ok(()) };
    let read = app.store().read();
    let Some(row) = after::handing_unscoped(&read, id).await? else { return Ok(()) };
    let Some(question) = after::question_unscoped(&read, row.question).await? else {
        return Ok(());
    };
    let to = meeting::Entity::find_by_id(row.meeting).one(&read).await?;
    let Some(to) = to else { return Ok(()) };
    let told = if offered { row.meeting } else { question.meeting };
    let url = if offered {
        app.full_url(&paths::AnswerHanding { id })
    } else {
        app.full_url(&paths::Question { id: question.id })
    };
    for member in working::team(&read, told).await? {
        let key = format!("handing-{}-{}", follows.event, member.id);
        send(&app, member.id, key, |t, _| {
            let (title, text) = (&to.title, &question.text);
            if offered {
                (t.mail_offered_subject(title), t.mail_offered(title, text, &url))
            } else {
                (t.mail_answered_subject(title), t.mail_answered(title, text, &url))
            }
        })
        .await?;
    }
    Ok(())
}

async fn send(
    app: &App,
    person: PersonId,
    key: String,
    said: impl FnOnce(Words, Locale) -> (String, String),
) -> Result<()> {
    accounts::face::write_to(app, person, key, "meeting", |l| said(Words::of(l), l)).await
}
