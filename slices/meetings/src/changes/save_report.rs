//! The report of a session: kept while somebody writes it, sent to the host, published.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::{InRoom, Reported};
use crate::events::{QuestionLeftOpen, ReportPublished, ReportSent};
use crate::migrations::ONE_REPORT;
use crate::model::{Boxes, QuestionId, QuestionState, ReportId, ReportState, SessionId};
use crate::policy;
use crate::rows::{handing, question, report, support};
use crate::rules;
use crate::words::Words;

/// What shall follow when the boxes are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    /// Somebody goes on writing.
    Keep,
    /// The host looks at it.
    Send,
    /// Whoever sees the meeting reads it.
    Publish,
}

/// The boxes become what was typed, over the version that was shown; 0 where there was none.
pub(crate) struct SaveReport {
    pub session: SessionId,
    pub version: i64,
    pub boxes: Checked<Boxes>,
    pub then: Then,
}

impl Change for SaveReport {
    type Target = Reported;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Reported> {
        super::reported(tx, self.session).await
    }

    /// The host publishes; what is public, the host alone changes.
    fn allows(&self, actor: &Actor, Reported { room, row }: &Reported) -> Decision {
        let is_public = row.as_ref().is_some_and(report::Model::is_public);
        let reporter = row.as_ref().and_then(|row| row.reporter);
        let may = if is_public || self.then == Then::Publish {
            policy::runs(actor, room.meeting.id)
        } else {
            policy::reports(actor, &room.session, reporter)
        };
        policy::shown_or(may, actor, &room.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Reported>) -> Result<Done<()>> {
        let boxes = self.boxes.clone()?;
        let Reported { room, row } = stands.into_inner();
        if row.as_ref().map_or(0, |row| row.version) != self.version {
            return Err(Error::Stale);
        }
        if boxes == Boxes::default() && self.then != Then::Keep {
            return Err(Error::refused("report-empty", |l| Words::of(l).report_empty()));
        }
        let is_public = row.as_ref().is_some_and(report::Model::is_public);
        let state = match self.then {
            Then::Publish => ReportState::Published,
            Then::Send | Then::Keep if is_public => ReportState::Published,
            Then::Send => ReportState::Sent,
            Then::Keep => row.as_ref().map_or(ReportState::Writing, |row| row.state),
        };
        let before = row.as_ref().map(|row| (row.state, row.boxes()));
        if before == Some((state, boxes.clone())) {
            return Ok(tx.unchanged(()));
        }
        let id = write(tx, &room, row, &boxes, state).await?;
        let session = self.session;
        match state {
            ReportState::Writing => Ok(tx.unlogged("report-draft", ())),
            ReportState::Sent => tx.record(ReportSent { session, report: id }, ()).await,
            ReportState::Published => {
                leave_open(tx, &room, &boxes).await?;
                let meeting = room.meeting.id;
                tx.record(ReportPublished { meeting, session, report: id }, ()).await
            }
        }
    }
}

/// A new report. Somebody else may have begun it in the same moment.
pub(super) async fn begin(
    tx: &Tx,
    room: &InRoom,
    reporter: Option<PersonId>,
    boxes: &Boxes,
    state: ReportState,
) -> Result<ReportId> {
    let id: ReportId = tx.new_id();
    let row = report::ActiveModel {
        id: ActiveValue::Set(id),
        meeting: ActiveValue::Set(room.meeting.id),
        session: ActiveValue::Set(room.session.id),
        version: ActiveValue::Set(1),
        reporter: ActiveValue::Set(reporter),
        published: ActiveValue::Set((state == ReportState::Published).then(|| tx.now())),
        reminded: ActiveValue::Set(0),
        ..written(tx, boxes, state)
    };
    let inserted = report::Entity::insert(row).exec_without_returning(tx).await;
    inserted.map_err(|error| ONE_REPORT.refusal(error, || Error::Stale))?;
    Ok(id)
}

/// What every writing changes.
fn written(tx: &Tx, boxes: &Boxes, state: ReportState) -> report::ActiveModel {
    report::ActiveModel {
        state: ActiveValue::Set(state),
        said: ActiveValue::Set(boxes.said.clone()),
        proposed: ActiveValue::Set(boxes.proposed.clone()),
        sources: ActiveValue::Set(boxes.sources.clone()),
        open: ActiveValue::Set(boxes.open.clone()),
        changed: ActiveValue::Set(tx.now()),
        ..Default::default()
    }
}

async fn write(
    tx: &Tx,
    room: &InRoom,
    before: Option<report::Model>,
    boxes: &Boxes,
    state: ReportState,
) -> Result<ReportId> {
    let Some(before) = before else { return begin(tx, room, None, boxes, state).await };
    let first = before.published.or((state == ReportState::Published).then(|| tx.now()));
    let changed = report::ActiveModel {
        id: ActiveValue::Unchanged(before.id),
        version: ActiveValue::Set(before.version + 1),
        published: ActiveValue::Set(first),
        ..written(tx, boxes, state)
    };
    changed.update(tx).await?;
    Ok(before.id)
}

/// Each line of the box "open" is a question that can be handed on. Who asked the same is forgotten,
/// the number stays; what was open and is no longer in the box counts as answered, unless it was
/// handed on.
async fn leave_open(tx: &mut Tx, room: &InRoom, boxes: &Boxes) -> Result<()> {
    let of_session = question::Column::Session.eq(room.session.id);
    let known = question::Entity::find().filter(of_session).lock_exclusive();
    let known = known.all(&*tx).await?;
    let ids: Vec<QuestionId> = known.iter().map(|row| row.id).collect();
    let lines = rules::open_lines(&boxes.open);
    for line in &lines {
        let row = known.iter().find(|row| rules::one_line(&row.text) == *line);
        // What was hidden in the room stays hidden, also from a draft that began before.
        let stays = [QuestionState::Open, QuestionState::Hidden];
        if row.is_some_and(|row| stays.contains(&row.state)) {
            continue;
        }
        let id = open(tx, room, row, line).await?;
        let (meeting, session) = (room.meeting.id, room.session.id);
        tx.also(QuestionLeftOpen { meeting, session, question: id }).await?;
    }
    let handed: Vec<QuestionId> = handing::Entity::find()
        .select_only()
        .column(handing::Column::Question)
        .filter(handing::Column::Question.is_in(ids.iter().copied()))
        .into_tuple()
        .all(&*tx)
        .await?;
    let over = known.iter().filter(|row| row.state == QuestionState::Open);
    let over = over.filter(|row| {
        !handed.contains(&row.id) && !lines.contains(&rules::one_line(&row.text).as_str())
    });
    for row in over {
        set_state(tx, row.id, QuestionState::Answered).await?;
    }
    support::Entity::delete_many().filter(support::Column::Question.is_in(ids)).exec(&*tx).await?;
    Ok(())
}

async fn open(
    tx: &Tx,
    room: &InRoom,
    known: Option<&question::Model>,
    text: &str,
) -> Result<QuestionId> {
    if let Some(row) = known {
        set_state(tx, row.id, QuestionState::Open).await?;
        return Ok(row.id);
    }
    let id: QuestionId = tx.new_id();
    let row = question::ActiveModel {
        id: ActiveValue::Set(id),
        meeting: ActiveValue::Set(room.meeting.id),
        session: ActiveValue::Set(room.session.id),
        person: ActiveValue::Set(None),
        text: ActiveValue::Set(text.to_owned()),
        state: ActiveValue::Set(QuestionState::Open),
        asked: ActiveValue::Set(tx.now()),
        supports: ActiveValue::Set(0),
    };
    question::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

async fn set_state(tx: &Tx, id: QuestionId, state: QuestionState) -> Result<()> {
    let row = question::ActiveModel {
        id: ActiveValue::Unchanged(id),
        state: ActiveValue::Set(state),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}
