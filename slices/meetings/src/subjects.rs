//! How meetings and sessions are named and linked anywhere.

use kernel::Actor;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Read, Reading};
use web::{Named, SubjectInfo};

use crate::model::{
    ACQUAINTANCE, AcquaintanceId, HandingState, MEETING, MeetingId, QUESTION, QuestionId,
    QuestionState, REPORT, ReportId, ReportState, SESSION, SessionId, WORK, WorkId,
};
use crate::pages::paths;
use crate::policy;
use crate::queries::{after, room};
use crate::rows::{acquaintance, handing, meeting, question, report, session, work};
use crate::words::Words;

pub(crate) fn all() -> Vec<SubjectInfo> {
    vec![
        SubjectInfo { kind: MEETING, word: |l| Words::of(l).meeting_word(), named: meetings },
        SubjectInfo { kind: SESSION, word: |l| Words::of(l).session_word(), named: sessions },
        SubjectInfo { kind: QUESTION, word: |l| Words::of(l).question_word(), named: questions },
        SubjectInfo { kind: REPORT, word: |l| Words::of(l).report_word(), named: reports },
        SubjectInfo { kind: WORK, word: |l| Words::of(l).work_word(), named: works },
        SubjectInfo {
            kind: ACQUAINTANCE,
            word: |l| Words::of(l).acquaintance_word(),
            named: acquaintances,
        },
    ]
}

fn meetings<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(MeetingId);
        let rows = meeting::Entity::find().filter(meeting::Column::Id.is_in(ids)).all(read).await?;
        let seen = rows.into_iter().filter(|row| policy::sees(actor, row));
        let named = |row: meeting::Model| {
            (row.id.0, Named::new(row.title, paths::Meeting { id: row.id }).on(row.first))
        };
        Ok(seen.map(named).collect())
    })
}

fn sessions<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(SessionId);
        let rows = session::Entity::find().filter(session::Column::Id.is_in(ids)).all(read).await?;
        let of: Vec<MeetingId> = rows.iter().map(|row| row.meeting).collect();
        let meetings =
            meeting::Entity::find().filter(meeting::Column::Id.is_in(of)).all(read).await?;
        let named = |row: session::Model| {
            let meeting = meetings.iter().find(|meeting| meeting.id == row.meeting)?;
            let shown = row.shown.filter(|_| policy::sees(actor, meeting))?;
            let day = programme::local(shown.start, meeting.tz()).date();
            Some((row.id.0, Named::new(shown.title, paths::Session { id: row.id }).on(day)))
        };
        Ok(rows.into_iter().filter_map(named).collect())
    })
}

fn questions<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(QuestionId);
        let rows =
            question::Entity::find().filter(question::Column::Id.is_in(ids)).all(read).await?;
        let meetings = after::meetings_unscoped(read, rows.iter().map(|row| row.meeting)).await?;
        let taken: Vec<QuestionId> = handing::Entity::find()
            .filter(handing::Column::Question.is_in(rows.iter().map(|row| row.id)))
            .filter(handing::Column::State.eq(HandingState::Accepted))
            .all(read)
            .await?
            .into_iter()
            .map(|row| row.question)
            .collect();
        let named = |row: question::Model| {
            let meeting = meetings.iter().find(|meeting| meeting.id == row.meeting)?;
            if !policy::reads_question(actor, &row, meeting) {
                return None;
            }
            let open = row.state == QuestionState::Open && !taken.contains(&row.id);
            let named = Named::new(row.text, paths::Question { id: row.id });
            Some((row.id.0, named.on(row.asked.date_naive()).open(open)))
        };
        Ok(rows.into_iter().filter_map(named).collect())
    })
}

fn reports<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(ReportId);
        let rows = report::Entity::find()
            .filter(report::Column::Id.is_in(ids))
            .filter(report::Column::State.eq(ReportState::Published))
            .all(read)
            .await?;
        let meetings = after::meetings_unscoped(read, rows.iter().map(|row| row.meeting)).await?;
        let sessions = after::shown(read, rows.iter().map(|row| row.session)).await?;
        let named = |row: report::Model| {
            let meeting = meetings.iter().find(|meeting| meeting.id == row.meeting)?;
            let (_, _, content) = sessions.iter().find(|(id, ..)| *id == row.session)?;
            let seen = policy::sees(actor, meeting);
            let named = Named::new(content.title.clone(), paths::Report { id: row.session });
            let day = row.published?.date_naive();
            seen.then(|| (row.id.0, named.on(day)))
        };
        Ok(rows.into_iter().filter_map(named).collect())
    })
}

/// A work is for whoever sees a performance of it in the public programme.
fn works<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(WorkId);
        let rows = work::Entity::find().filter(work::Column::Id.is_in(ids)).all(read).await?;
        let meetings = after::meetings_unscoped(read, rows.iter().map(|row| row.meeting)).await?;
        let sessions = session::Entity::find()
            .filter(session::Column::Meeting.is_in(rows.iter().map(|row| row.meeting)))
            .filter(session::Column::Shown.is_not_null())
            .all(read)
            .await?;
        let shown = |id: WorkId| {
            let mut of_work = sessions.iter().filter_map(|row| row.shown.as_ref());
            of_work.any(|shown| shown.work == Some(id))
        };
        let named = |row: work::Model| {
            let meeting = meetings.iter().find(|meeting| meeting.id == row.meeting)?;
            let seen = policy::sees(actor, meeting) && shown(row.id);
            let named = Named::new(row.title, paths::Work { id: row.id }).on(meeting.first);
            seen.then_some((row.id.0, named))
        };
        Ok(rows.into_iter().filter_map(named).collect())
    })
}

/// An acquaintance is for the two of it alone.
fn acquaintances<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let Some(own) = actor.person() else { return Ok(Vec::new()) };
        let ids = ids.iter().copied().map(AcquaintanceId);
        let rows = acquaintance::Entity::find()
            .filter(acquaintance::Column::Id.is_in(ids))
            .filter(acquaintance::Column::Since.is_not_null())
            .all(read)
            .await?;
        let rows = rows.into_iter().filter(|row| row.one == own || row.other == own);
        let with = |row: &acquaintance::Model| if row.one == own { row.other } else { row.one };
        let rows: Vec<acquaintance::Model> = rows.collect();
        let names = room::names(read, &actor.keys, rows.iter().map(with)).await?;
        let named = |row: acquaintance::Model| {
            let other = with(&row);
            let named = Named::new(names.get(&other)?, paths::KeepPerson { id: other });
            Some((row.id.0, named.on(row.since?.date_naive())))
        };
        Ok(rows.into_iter().filter_map(named).collect())
    })
}
