//! What is said in the room: questions, who asks the same, notes.

use std::collections::{HashMap, HashSet};

use directory::face;
use kernel::{AudienceKeys, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::model::{NoteId, PollId, PollState, QuestionId, QuestionState, SessionId};
use crate::rows::{note, poll, question, report, session, support, vote};

/// Lines of notes that a page shows.
const NOTES: u64 = 1_000;

/// A session, whoever asks.
pub(crate) async fn session_unscoped(
    read: &Read<'_>,
    id: SessionId,
) -> Result<Option<session::Model>> {
    Ok(session::Entity::find_by_id(id).one(read).await?)
}

/// The questions of a session: what most people ask first, then in the order of asking. Hidden ones
/// only for who moderates.
pub(crate) async fn questions_unscoped(
    read: &Read<'_>,
    session: SessionId,
    with_hidden: bool,
) -> Result<Vec<question::Model>> {
    let mut query = question::Entity::find().filter(question::Column::Session.eq(session));
    if !with_hidden {
        query = query.filter(question::Column::State.ne(QuestionState::Hidden));
    }
    Ok(query
        .order_by_desc(question::Column::Supports)
        .order_by_asc(question::Column::Asked)
        .order_by_asc(question::Column::Id)
        .all(read)
        .await?)
}

/// Which of these questions a person asks, too.
pub(crate) async fn supported(
    read: &Read<'_>,
    person: PersonId,
    questions: &[question::Model],
) -> Result<HashSet<QuestionId>> {
    let rows: Vec<QuestionId> = support::Entity::find()
        .select_only()
        .column(support::Column::Question)
        .filter(support::Column::Person.eq(person))
        .filter(support::Column::Question.is_in(questions.iter().map(|row| row.id)))
        .into_tuple()
        .all(read)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The notes of a session in the order of writing. Hidden lines only for who reports.
pub(crate) async fn notes_unscoped(
    read: &Read<'_>,
    session: SessionId,
    with_hidden: bool,
) -> Result<Vec<note::Model>> {
    let mut query = note::Entity::find().filter(note::Column::Session.eq(session));
    if !with_hidden {
        query = query.filter(note::Column::IsHidden.eq(false));
    }
    let query = query.order_by_asc(note::Column::Made).order_by_asc(note::Column::Id);
    Ok(query.limit(NOTES).all(read).await?)
}

/// One line of notes, whoever asks.
pub(crate) async fn note_unscoped(read: &Read<'_>, id: NoteId) -> Result<Option<note::Model>> {
    Ok(note::Entity::find_by_id(id).one(read).await?)
}

/// The report of a session, whoever asks.
pub(crate) async fn report_unscoped(
    read: &Read<'_>,
    session: SessionId,
) -> Result<Option<report::Model>> {
    Ok(report::of(session).one(read).await?)
}

/// Names of people whom somebody with these keys may know of.
pub(crate) async fn names(
    read: &Read<'_>,
    keys: &AudienceKeys,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>> {
    let mut ids: Vec<PersonId> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(ids))
        .filter(face::person::Column::Audience.is_in(keys.iter()))
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The polls of a session in the order of opening, each with how often each answer was given.
pub(crate) async fn polls_unscoped(
    read: &Read<'_>,
    session: SessionId,
) -> Result<Vec<(poll::Model, Vec<u64>)>> {
    let rows = poll::Entity::find()
        .filter(poll::Column::Session.eq(session))
        .order_by_asc(poll::Column::Made)
        .order_by_asc(poll::Column::Id)
        .all(read)
        .await?;
    let mut polls = Vec::with_capacity(rows.len());
    for row in rows {
        let counts = counts(read, &row).await?;
        polls.push((row, counts));
    }
    Ok(polls)
}

/// How often each answer of a poll was given.
pub(crate) async fn counts(read: &Read<'_>, poll: &poll::Model) -> Result<Vec<u64>> {
    if poll.state == PollState::Closed {
        return Ok(poll.answers.counts.clone());
    }
    let given: Vec<(i64, i64)> = vote::Entity::find()
        .select_only()
        .column(vote::Column::Choice)
        .column_as(vote::Column::Person.count(), "given")
        .filter(vote::Column::Poll.eq(poll.id))
        .group_by(vote::Column::Choice)
        .into_tuple()
        .all(read)
        .await?;
    let of = |choice: usize| {
        let choice = i64::try_from(choice).unwrap_or(-1);
        let found = given.iter().find(|(known, _)| *known == choice);
        found.and_then(|(_, count)| u64::try_from(*count).ok()).unwrap_or(0)
    };
    Ok((0..poll.answers.options.len()).map(of).collect())
}

/// What a person answered to open polls of a session.
pub(crate) async fn answers(
    read: &Read<'_>,
    person: PersonId,
    polls: impl IntoIterator<Item = PollId>,
) -> Result<HashMap<PollId, i64>> {
    let rows = vote::Entity::find()
        .filter(vote::Column::Person.eq(person))
        .filter(vote::Column::Poll.is_in(polls))
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|row| (row.poll, row.choice)).collect())
}
