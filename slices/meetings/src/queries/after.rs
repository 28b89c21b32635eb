//! What comes after: reports, open questions, where they were handed on.

use kernel::Result;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::model::{
    Content, HandingId, HandingState, MeetingId, QuestionId, QuestionState, ReportState, SessionId,
};
use crate::rows::{handing, meeting, question, report, session};

/// Rows of one list.
const MOST: u64 = 200;

/// A question, whoever asks.
pub(crate) async fn question_unscoped(
    read: &Read<'_>,
    id: QuestionId,
) -> Result<Option<question::Model>> {
    Ok(question::Entity::find_by_id(id).one(read).await?)
}

/// What a meeting left open, what most people asked first.
pub(crate) async fn open_questions(
    read: &Read<'_>,
    meeting: MeetingId,
) -> Result<Vec<question::Model>> {
    Ok(question::Entity::find()
        .filter(question::Column::Meeting.eq(meeting))
        .filter(question::Column::State.eq(QuestionState::Open))
        .order_by_desc(question::Column::Supports)
        .order_by_asc(question::Column::Id)
        .limit(MOST)
        .all(read)
        .await?)
}

/// The reports of a meeting: those that everybody reads, or all for who runs it.
pub(crate) async fn reports(
    read: &Read<'_>,
    meeting: MeetingId,
    all: bool,
) -> Result<Vec<report::Model>> {
    let mut query = report::Entity::find().filter(report::Column::Meeting.eq(meeting));
    if !all {
        query = query.filter(report::Column::State.eq(ReportState::Published));
    }
    Ok(query.order_by_asc(report::Column::Id).all(read).await?)
}

/// Where a question was handed on, in the order of offering.
pub(crate) async fn handings(read: &Read<'_>, question: QuestionId) -> Result<Vec<handing::Model>> {
    Ok(handing::Entity::find()
        .filter(handing::Column::Question.eq(question))
        .order_by_asc(handing::Column::Id)
        .all(read)
        .await?)
}

/// One handing on, whoever asks.
pub(crate) async fn handing_unscoped(
    read: &Read<'_>,
    id: HandingId,
) -> Result<Option<handing::Model>> {
    Ok(handing::Entity::find_by_id(id).one(read).await?)
}

/// Questions that were offered to a meeting, or taken up by it, each with its handing.
pub(crate) async fn handed_to(
    read: &Read<'_>,
    meeting: MeetingId,
    state: HandingState,
) -> Result<Vec<(handing::Model, question::Model)>> {
    let rows = handing::Entity::find()
        .filter(handing::Column::Meeting.eq(meeting))
        .filter(handing::Column::State.eq(state))
        .order_by_asc(handing::Column::Id)
        .limit(MOST)
        .all(read)
        .await?;
    let ids = rows.iter().map(|row| row.question);
    let questions =
        question::Entity::find().filter(question::Column::Id.is_in(ids)).all(read).await?;
    let with = |row: handing::Model| {
        let question = questions.iter().find(|known| known.id == row.question)?.clone();
        Some((row, question))
    };
    Ok(rows.into_iter().filter_map(with).collect())
}

/// Meetings by id, whoever asks.
pub(crate) async fn meetings_unscoped(
    read: &Read<'_>,
    ids: impl IntoIterator<Item = MeetingId>,
) -> Result<Vec<meeting::Model>> {
    Ok(meeting::Entity::find().filter(meeting::Column::Id.is_in(ids)).all(read).await?)
}

/// The titles of sessions as the public sees them.
pub(crate) async fn shown(
    read: &Read<'_>,
    ids: impl IntoIterator<Item = SessionId>,
) -> Result<Vec<(SessionId, MeetingId, Content)>> {
    let rows = session::Entity::find().filter(session::Column::Id.is_in(ids)).all(read).await?;
    let shown = |row: session::Model| Some((row.id, row.meeting, row.shown?));
    Ok(rows.into_iter().filter_map(shown).collect())
}
