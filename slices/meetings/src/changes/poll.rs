//! Polls in the room: opened by who moderates, answered by who takes part, counted at the end.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::InRoom;
use crate::events::{PollAnswered, PollClosed, PollOpened};
use crate::model::{Answers, PollId, PollState, SessionId};
use crate::policy;
use crate::queries::room;
use crate::rows::{poll, vote};
use crate::words::Words;

/// Asks the room.
pub(crate) struct OpenPoll {
    pub session: SessionId,
    /// What is asked, and the answers that are offered.
    pub input: Checked<(String, Vec<String>)>,
}

impl Change for OpenPoll {
    type Target = InRoom;
    type Out = PollId;

    async fn load(&self, tx: &mut Tx) -> Result<InRoom> {
        super::in_room(tx, self.session).await
    }

    fn allows(&self, actor: &Actor, room: &InRoom) -> Decision {
        policy::shown_or(policy::moderates(actor, &room.session), actor, &room.meeting)
    }

    async fn apply(&self, tx: &mut Tx, room: Permit<InRoom>) -> Result<Done<PollId>> {
        let (text, options) = self.input.clone()?;
        let id: PollId = tx.new_id();
        let row = poll::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(room.meeting.id),
            session: ActiveValue::Set(self.session),
            text: ActiveValue::Set(text),
            answers: ActiveValue::Set(Answers { options, counts: Vec::new() }),
            state: ActiveValue::Set(PollState::Open),
            made: ActiveValue::Set(tx.now()),
        };
        poll::Entity::insert(row).exec_without_returning(&*tx).await?;
        tx.record(PollOpened { session: self.session, poll: id }, id).await
    }
}

async fn loaded(tx: &Tx, id: PollId) -> Result<(poll::Model, InRoom)> {
    let row = poll::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let room = super::in_room(tx, row.session).await?;
    Ok((row, room))
}

/// A person answers, or answers otherwise while the poll is open.
pub(crate) struct Answer {
    pub poll: PollId,
    pub person: PersonId,
    pub choice: Option<usize>,
}

impl Change for Answer {
    type Target = (poll::Model, InRoom);
    type Out = SessionId;

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        loaded(tx, self.poll).await
    }

    fn allows(&self, actor: &Actor, (_, room): &Self::Target) -> Decision {
        policy::contributes(actor, self.person, &room.meeting, &room.session)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<SessionId>> {
        let (row, _) = target.into_inner();
        if row.state == PollState::Closed {
            return Err(Error::refused("poll-closed", |l| Words::of(l).poll_is_closed()));
        }
        let choice = self.choice.filter(|choice| *choice < row.answers.options.len());
        let choice = choice.and_then(|choice| i64::try_from(choice).ok());
        let choice = choice
            .ok_or_else(|| Error::refused("choice-missing", |l| Words::of(l).poll_choose()))?;
        let before = vote::Entity::find_by_id((row.id, self.person)).one(&*tx).await?;
        if before.is_some_and(|before| before.choice == choice) {
            return Ok(tx.unchanged(row.session));
        }
        let one = vote::ActiveModel {
            poll: ActiveValue::Set(row.id),
            person: ActiveValue::Set(self.person),
            choice: ActiveValue::Set(choice),
        };
        let otherwise = OnConflict::columns([vote::Column::Poll, vote::Column::Person])
            .update_column(vote::Column::Choice)
            .to_owned();
        vote::Entity::insert(one).on_conflict(otherwise).exec_without_returning(&*tx).await?;
        let event = PollAnswered { session: row.session, poll: row.id };
        tx.record_unnamed(event, row.session).await
    }
}

/// Counts a poll and forgets who answered what.
pub(crate) struct ClosePoll {
    pub poll: PollId,
}

impl Change for ClosePoll {
    type Target = (poll::Model, InRoom);
    type Out = SessionId;

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        loaded(tx, self.poll).await
    }

    fn allows(&self, actor: &Actor, (_, room): &Self::Target) -> Decision {
        policy::shown_or(policy::moderates(actor, &room.session), actor, &room.meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<SessionId>> {
        let (row, _) = target.into_inner();
        let session = row.session;
        if row.state == PollState::Closed {
            return Ok(tx.unchanged(session));
        }
        let counts = room::counts(&tx.read(), &row).await?;
        let closed = poll::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            answers: ActiveValue::Set(Answers { counts, ..row.answers }),
            state: ActiveValue::Set(PollState::Closed),
            ..Default::default()
        };
        closed.update(&*tx).await?;
        vote::Entity::delete_many().filter(vote::Column::Poll.eq(row.id)).exec(&*tx).await?;
        tx.record(PollClosed { session, poll: row.id }, session).await
    }
}
