//! Moves a session to another time or room: what the schedule editor does at each drop.

use chrono::NaiveDateTime;
use kernel::{Actor, Decision, Error, Result};
use programme::utc_of;
use sea_orm::EntityTrait;
use store::{Change, Done, Permit, Tx};

use crate::clashes::Clash;
use crate::events::SessionChanged;
use crate::model::{Content, RoomId, Rule, SessionId};
use crate::policy;
use crate::queries::houses;
use crate::rows::places::room;
use crate::rows::{meeting, session};
use crate::words::Words;

/// Where a session is: its time on the wall, and its room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub wall: NaiveDateTime,
    pub room: Option<RoomId>,
}

/// From where it was shown to where it shall be. Whoever changed its title meanwhile is no obstacle;
/// whoever moved it is.
pub(crate) struct MoveSession {
    pub session: SessionId,
    pub was: Spot,
    pub to: Spot,
}

impl Change for MoveSession {
    type Target = (session::Model, meeting::Model);
    /// What does not fit there, and is told.
    type Out = Vec<Clash>;

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let row = session::Entity::find_by_id(self.session).one(&*tx).await?;
        let row = row.ok_or(Error::NotFound)?;
        let meeting = super::meeting(tx, row.meeting).await?;
        // Read again behind the meeting's lock.
        let row = session::Entity::find_by_id(self.session).one(&*tx).await?;
        Ok((row.ok_or(Error::NotFound)?, meeting))
    }

    fn allows(&self, actor: &Actor, (_, meeting): &Self::Target) -> Decision {
        policy::hosts(actor, meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<Vec<Clash>>> {
        let (row, meeting) = target.into_inner();
        let here = Spot { wall: row.work.wall, room: row.work.room };
        if here != self.was && here != self.to {
            return Err(Error::Stale);
        }
        let zone = meeting.tz();
        let start = utc_of(self.to.wall, zone).0;
        let wall = programme::local(start, zone);
        let work = Content { wall, start, room: self.to.room, all_day: false, ..row.work.clone() };
        let rooms = houses::rooms(&tx.read(), meeting.id).await?;
        if self.to.room.is_some_and(|room| rooms.iter().all(|known| known.id != room)) {
            return Err(Error::NotFound);
        }
        let found = found(tx, &meeting, &rooms, row.id, &work).await?;
        if row.work == work {
            return Ok(tx.unchanged(found));
        }
        super::rework(tx, &row, work).await?;
        tx.record(SessionChanged { meeting: meeting.id, session: row.id }, found).await
    }
}

/// What does not fit when a session is like this, as far as the meeting's rules want to know.
///
/// # Errors
/// A refusal in words, when the rules block it.
pub(crate) async fn found(
    tx: &Tx,
    meeting: &meeting::Model,
    rooms: &[room::Model],
    id: SessionId,
    work: &Content,
) -> Result<Vec<Clash>> {
    let rules = meeting.rules.unwrap_or_default();
    let found = houses::clashes_of(&tx.read(), meeting.id, rooms, id, work).await?;
    let told = found.into_iter().filter(|clash| clash.reason.rule(rules) != Rule::Ignore);
    let told: Vec<Clash> = told.collect();
    if let Some(clash) = told.iter().find(|clash| clash.reason.rule(rules) == Rule::Block) {
        let says = blocked(tx, rooms, id, clash).await?;
        return Err(Error::refused("does-not-fit", says));
    }
    Ok(told)
}

/// Why something cannot be saved, in words of any language.
async fn blocked(
    tx: &Tx,
    rooms: &[room::Model],
    id: SessionId,
    clash: &Clash,
) -> Result<impl Fn(kernel::Locale) -> String + Send + Sync + 'static> {
    let other = if clash.one == id { clash.other } else { clash.one };
    let row = session::Entity::find_by_id(other).one(tx).await?;
    let title = row.map(|row| row.work.title).unwrap_or_default();
    let room = clash.reason.room(&houses::names(rooms)).to_owned();
    let reason = clash.reason.clone();
    Ok(move |l| Words::of(l).blocked(crate::words::clash(&reason, &room, &title, l)))
}
