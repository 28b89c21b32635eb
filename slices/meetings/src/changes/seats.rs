//! A seat at a session: asked for, given back, given on.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect,
};
use serde_json::json;
use store::{Change, Done, Permit, Tx};

use super::InRoom;
use crate::events::{SeatGiven, SeatsChanged};
use crate::model::{Content, SeatState, SessionId, SignUp};
use crate::policy;
use crate::rows::{meeting, seat, session, star};
use crate::words::Words;

/// The job that gives free seats of a session to those who wait.
pub(crate) const GIVE_SEATS: &str = "meetings-give-seats-of";

/// Somebody asks for a seat: they have one while one is left, else they wait.
pub(crate) struct TakeSeat {
    pub session: SessionId,
    pub person: PersonId,
}

impl Change for TakeSeat {
    type Target = InRoom;
    /// Whether the person has the seat.
    type Out = bool;

    async fn load(&self, tx: &mut Tx) -> Result<InRoom> {
        super::in_room(tx, self.session).await
    }

    fn allows(&self, actor: &Actor, room: &InRoom) -> Decision {
        policy::contributes(actor, self.person, &room.meeting, &room.session)
    }

    async fn apply(&self, tx: &mut Tx, room: Permit<InRoom>) -> Result<Done<bool>> {
        let InRoom { session, .. } = room.into_inner();
        is_offered(session.shown.as_ref(), tx)?;
        let before = seat::Entity::find_by_id((session.id, self.person)).one(&*tx).await?;
        if let Some(before) = before {
            return Ok(tx.unchanged(before.state == SeatState::Taken));
        }
        let mut is_taken = take(tx, session.id).await?;
        if !is_taken {
            // A seat may fall free in this moment: whoever holds the row is waited for.
            locked(tx, session.id).await?;
            is_taken = take(tx, session.id).await?;
        }
        let row = seat::ActiveModel {
            session: ActiveValue::Set(session.id),
            person: ActiveValue::Set(self.person),
            meeting: ActiveValue::Set(session.meeting),
            state: ActiveValue::Set(if is_taken { SeatState::Taken } else { SeatState::Waiting }),
            asked: ActiveValue::Set(tx.now()),
        };
        // Two at once of one person: the second finds the row, and its place is not counted.
        let columns = [seat::Column::Session, seat::Column::Person];
        let once = OnConflict::columns(columns).do_nothing().to_owned();
        let added = seat::Entity::insert(row).on_conflict(once).exec_without_returning(&*tx);
        if added.await? == 0 {
            return Err(Error::refused("seat-already", |l| Words::of(l).seat_already()));
        }
        let own = star::ActiveModel {
            person: ActiveValue::Set(self.person),
            session: ActiveValue::Set(session.id),
            meeting: ActiveValue::Set(session.meeting),
        };
        let columns = [star::Column::Person, star::Column::Session];
        let once = OnConflict::columns(columns).do_nothing().to_owned();
        star::Entity::insert(own).on_conflict(once).exec_without_returning(&*tx).await?;
        tx.record_unnamed(SeatsChanged { session: session.id }, is_taken).await
    }
}

/// Takes a seat if one is left. One statement, so that no two take one.
async fn take(tx: &Tx, id: SessionId) -> Result<bool> {
    let free = Condition::any()
        .add(session::Column::Seats.is_null())
        .add(Expr::col(session::Column::SeatsTaken).lt(Expr::col(session::Column::Seats)));
    let taken = Expr::col(session::Column::SeatsTaken).add(1);
    let done = session::Entity::update_many()
        .col_expr(session::Column::SeatsTaken, taken)
        .filter(session::Column::Id.eq(id))
        .filter(free)
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Whether one asks for seats of this session here, and still can.
fn is_offered(shown: Option<&Content>, tx: &Tx) -> Result<()> {
    let offered = shown.is_some_and(|shown| {
        shown.sign_up == SignUp::Here && !shown.cancelled && tx.now() < shown.end()
    });
    if offered {
        return Ok(());
    }
    Err(Error::refused("seats-closed", |l| Words::of(l).seats_closed()))
}

/// Somebody gives a seat back, or waits no longer: it goes to whoever has waited longest.
pub(crate) struct LeaveSeat {
    pub session: SessionId,
    pub person: PersonId,
}

impl Change for LeaveSeat {
    type Target = (session::Model, meeting::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let row = locked(tx, self.session).await?;
        let meeting = meeting::Entity::find_by_id(row.meeting).one(&*tx).await?;
        Ok((row, meeting.ok_or(Error::NotFound)?))
    }

    fn allows(&self, actor: &Actor, (row, meeting): &Self::Target) -> Decision {
        // Also who takes part no longer gives a seat back.
        if !policy::sees(actor, meeting) || row.shown.is_none() {
            return Decision::Hide;
        }
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (row, _) = target.into_inner();
        if !leave(tx, &row, self.person).await? {
            return Ok(tx.unchanged(()));
        }
        tx.record_unnamed(SeatsChanged { session: row.id }, ()).await
    }
}

/// Loads and locks a session: its seats hang on this lock.
async fn locked(tx: &Tx, id: SessionId) -> Result<session::Model> {
    let row = session::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}

/// A person's seats at all sessions of a meeting, or of all, are given on.
pub(crate) async fn leave_all(tx: &mut Tx, of: Condition) -> Result<()> {
    for own in seat::Entity::find().filter(of).all(&*tx).await? {
        let row = locked(tx, own.session).await?;
        leave(tx, &row, own.person).await?;
    }
    Ok(())
}

async fn leave(tx: &Tx, row: &session::Model, person: PersonId) -> Result<bool> {
    let own = seat::Entity::find_by_id((row.id, person)).one(tx).await?;
    let Some(own) = own else { return Ok(false) };
    seat::Entity::delete_by_id((row.id, person)).exec(tx).await?;
    if own.state == SeatState::Taken {
        count(tx, row.id, -1).await?;
        // By a job: an event of this change would say who gave the seat back.
        tx.enqueue(GIVE_SEATS, json!({ "session": row.id })).await?;
    }
    Ok(true)
}

async fn count(tx: &Tx, id: SessionId, by: i64) -> Result<()> {
    let taken = Expr::col(session::Column::SeatsTaken).add(by);
    session::Entity::update_many()
        .col_expr(session::Column::SeatsTaken, taken)
        .filter(session::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Free seats go to those who wait. The session is locked.
async fn fill(tx: &mut Tx, row: &session::Model) -> Result<usize> {
    let takes_place = row.shown.as_ref().is_some_and(|shown| is_offered(Some(shown), tx).is_ok());
    if !takes_place {
        return Ok(0);
    }
    let free = row.seats.map_or(i64::MAX, |seats| seats - row.seats_taken);
    let free = u64::try_from(free).unwrap_or(0);
    if free == 0 {
        return Ok(0);
    }
    let next = seat::waiting(row.id).limit(free).all(&*tx).await?;
    let given = next.len();
    for one in next {
        let person = one.person;
        let placed = seat::ActiveModel {
            session: ActiveValue::Unchanged(row.id),
            person: ActiveValue::Unchanged(person),
            state: ActiveValue::Set(SeatState::Taken),
            ..Default::default()
        };
        placed.update(&*tx).await?;
        tx.also(SeatGiven { session: row.id, person }).await?;
    }
    count(tx, row.id, i64::try_from(given).unwrap_or(0)).await?;
    Ok(given)
}

/// A session may have more seats than before: those who wait have them.
pub(crate) struct GiveSeats {
    pub session: SessionId,
}

impl Change for GiveSeats {
    type Target = session::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<session::Model> {
        locked(tx, self.session).await
    }

    fn allows(&self, actor: &Actor, _: &session::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<session::Model>) -> Result<Done<()>> {
        let row = row.into_inner();
        if fill(tx, &row).await? == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(SeatsChanged { session: row.id }, ()).await
    }
}

/// How many seats the public sees: set with each publication.
pub(super) async fn publish(tx: &Tx, rows: &[session::Model]) -> Result<()> {
    for row in rows {
        let seats = row.work.capacity.filter(|_| row.work.sign_up == SignUp::Here).map(i64::from);
        if seats == row.seats {
            continue;
        }
        let changed = session::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            seats: ActiveValue::Set(seats),
            ..Default::default()
        };
        changed.update(tx).await?;
    }
    Ok(())
}
