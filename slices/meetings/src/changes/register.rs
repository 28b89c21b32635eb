//! Somebody asks for a place at a meeting, and has one or waits.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::{EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::allot;
use super::standing::{self, Asking};
use crate::events::Registered;
use crate::model::{HeldFor, MeetingId, RegistrationState, Way};
use crate::policy;
use crate::rows::{meeting, registration};
use crate::words::Words;

/// In the order of asking the last step takes a place if one is left, else the person waits. Where
/// the lot decides, all wait until it does.
pub struct Register {
    /// For which meeting.
    pub meeting: MeetingId,
    /// Who comes: always the one who asks.
    pub person: PersonId,
    /// Whether others who come may see it.
    pub is_listed: bool,
    /// In the room, or from afar.
    pub way: Way,
    /// What they wait for before they can say that they come.
    pub held_for: Option<HeldFor>,
    /// Whether they need something in order to take part.
    pub needs_access: bool,
    /// Whether their badge says that it is their first time.
    pub shows_first: bool,
}

/// The meeting, and what the person said about it before.
pub struct Before {
    meeting: meeting::Model,
    earlier: Option<registration::Model>,
}

impl Change for Register {
    type Target = Before;
    /// Whether the person has a place.
    type Out = bool;

    async fn load(&self, tx: &mut Tx) -> Result<Before> {
        // Not locked: places are taken by one conditional update, and a person registers once.
        let row = meeting::Entity::find_by_id(self.meeting).one(&*tx).await?;
        // What was said before is: a second press waits for the first, and finds it done.
        let earlier = registration::of(self.meeting, self.person).lock_exclusive();
        let earlier = earlier.one(&*tx).await?;
        Ok(Before { meeting: row.ok_or(Error::NotFound)?, earlier })
    }

    fn allows(&self, actor: &Actor, before: &Before) -> Decision {
        policy::registers(actor, self.person, &before.meeting)
    }

    async fn apply(&self, tx: &mut Tx, before: Permit<Before>) -> Result<Done<bool>> {
        let Before { meeting, earlier } = before.into_inner();
        if let Some(earlier) = &earlier
            && earlier.state != RegistrationState::Withdrawn
        {
            return Ok(tx.unchanged(earlier.state == RegistrationState::Placed));
        }
        is_open(tx, &meeting)?;
        if self.way == Way::Online && meeting.online_places.is_none() {
            return Err(Error::field("way", "online-none", |l| Words::of(l).online_none()));
        }
        let held_until = self.held_for.and(meeting.hold_until);
        let held_until = held_until.filter(|day| *day >= tx.today());
        if meeting.held > 0 && self.way == Way::Room {
            // Before the row that refers to it: two who both hold the reference cannot both lock it.
            super::meeting(tx, self.meeting).await?;
        }
        let asking = Asking {
            meeting: self.meeting,
            person: self.person,
            is_listed: self.is_listed,
            way: self.way,
            organisation: None,
            named: None,
            held_for: held_until.and(self.held_for),
            held_until,
            needs_access: self.needs_access,
            shows_first: self.shows_first,
        };
        // Whoever waits already comes first: a place that falls free is theirs.
        let registration = standing::write_down(tx, earlier.map(|row| row.id), asking).await?;
        let asker = (self.person, self.needs_access);
        let taken = if meeting.awaits_lot() {
            None
        } else {
            allot::take(tx, &meeting, self.way, asker).await?
        };
        let placed = taken.is_some();
        if let Some(taken) = taken {
            standing::place(tx, registration, taken.share).await?;
        }
        tx.record(Registered { meeting: self.meeting, registration, placed }, placed).await
    }
}

/// Whether one can ask for a place at all.
pub(super) fn is_open(tx: &Tx, meeting: &meeting::Model) -> Result<()> {
    if meeting.takes_registrations(tx.today()) {
        return Ok(());
    }
    Err(Error::refused("registration-closed", |l| Words::of(l).registration_closed()))
}
