//! An organisation registers its own people, and sends somebody else in the place of one.

use kernel::{Actor, Decision, Error, OrganisationId, PersonId, Result};
use sea_orm::{EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::allot::{self, Taken};
use super::register;
use super::standing::{self, Asking};
use crate::events::{Registered, TakenBack};
use crate::model::{MeetingId, RegistrationId, RegistrationState, Way};
use crate::policy;
use crate::rows::{meeting, registration, share};
use crate::rules::fits;
use crate::words::Words;

/// Somebody who belongs to the organisation comes; in the place of another whom it registered, or
/// as one more.
pub(crate) struct RegisterColleague {
    pub meeting: MeetingId,
    pub organisation: OrganisationId,
    pub person: PersonId,
    pub instead_of: Option<RegistrationId>,
}

/// The meeting, what the person said before, whose place they take.
pub(crate) struct Colleague {
    meeting: meeting::Model,
    earlier: Option<registration::Model>,
    other: Option<registration::Model>,
    belongs: bool,
}

impl Change for RegisterColleague {
    type Target = Colleague;
    /// Whether the person has a place.
    type Out = bool;

    async fn load(&self, tx: &mut Tx) -> Result<Colleague> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let earlier = registration::of(self.meeting, self.person).lock_exclusive();
        let earlier = earlier.one(&*tx).await?;
        let other = match self.instead_of {
            Some(id) => {
                let row = registration::Entity::find_by_id(id).one(&*tx).await?;
                let own = |row: &registration::Model| {
                    row.meeting == self.meeting && row.organisation == Some(self.organisation)
                };
                Some(row.filter(own).ok_or(Error::NotFound)?)
            }
            None => None,
        };
        let today = tx.today();
        let people = directory::face::people_on(&tx.read(), self.organisation, today).await?;
        Ok(Colleague { meeting, earlier, other, belongs: people.contains(&self.person) })
    }

    fn allows(&self, actor: &Actor, target: &Colleague) -> Decision {
        policy::registers_for(actor, self.organisation, &target.meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Colleague>) -> Result<Done<bool>> {
        let Colleague { meeting, earlier, other, belongs } = target.into_inner();
        if !belongs {
            return Err(Error::refused("no-colleague", |l| Words::of(l).no_colleague()));
        }
        if let Some(earlier) = &earlier
            && earlier.state != RegistrationState::Withdrawn
        {
            return Ok(tx.unchanged(earlier.state == RegistrationState::Placed));
        }
        let earlier = earlier.map(|row| row.id);
        let Some(other) = other else { return self.add(tx, &meeting, earlier).await };
        if other.state == RegistrationState::Withdrawn {
            return Err(Error::refused("gone-already", |l| Words::of(l).replaced_already()));
        }
        self.check_share(tx, &meeting, &other).await?;
        // The place changes hands: no counter does, and nobody who waits can come between.
        standing::withdraw(tx, &other).await?;
        let registration = standing::write_down(tx, earlier, self.asking(other.way)).await?;
        standing::stand_for(tx, registration, &other).await?;
        let placed = other.state == RegistrationState::Placed;
        if placed {
            standing::place(tx, registration, other.share).await?;
        }
        tx.also(TakenBack { meeting: self.meeting, registration: other.id }).await?;
        tx.record(Registered { meeting: self.meeting, registration, placed }, placed).await
    }
}

impl RegisterColleague {
    fn asking(&self, way: Way) -> Asking {
        Asking {
            meeting: self.meeting,
            person: self.person,
            // Others see them when they said so themselves.
            is_listed: false,
            way,
            organisation: Some(self.organisation),
            named: None,
            held_for: None,
            held_until: None,
            needs_access: false,
            shows_first: false,
        }
    }

    async fn add(
        &self,
        tx: &mut Tx,
        meeting: &meeting::Model,
        earlier: Option<RegistrationId>,
    ) -> Result<Done<bool>> {
        register::is_open(tx, meeting)?;
        let registration = standing::write_down(tx, earlier, self.asking(Way::Room)).await?;
        let taken = if meeting.awaits_lot() {
            None
        } else {
            allot::take(tx, meeting, Way::Room, (self.person, false)).await?
        };
        let placed = taken.is_some();
        if let Some(Taken { share }) = taken {
            standing::place(tx, registration, share).await?;
        }
        tx.record(Registered { meeting: self.meeting, registration, placed }, placed).await
    }

    /// A place that is kept for newcomers, say, does not go to somebody who is none.
    async fn check_share(
        &self,
        tx: &Tx,
        meeting: &meeting::Model,
        other: &registration::Model,
    ) -> Result<()> {
        let share = match other.share {
            Some(id) => share::Entity::find_by_id(id).one(tx).await?,
            None => None,
        };
        let Some(mut share) = share.filter(|share| !share.is_released) else { return Ok(()) };
        // As if the place were free already.
        share.taken -= 1;
        let asker = allot::askers(&tx.read(), meeting, &[(self.person, false)]).await?.pop();
        if asker.is_some_and(|asker| fits(&share, &asker)) {
            return Ok(());
        }
        Err(Error::refused("share-other", |l| Words::of(l).share_for_others()))
    }
}
