//! Somebody is invited: a place is held for them until they answer.

use accounts::AccountEmail;
use directory::{AddPerson, PersonInput};
use kernel::{Actor, Checked, Day, Decision, Error, PersonId, Result};
use sea_orm::{EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::allot;
use super::standing::{self, Asking};
use crate::events::Invited;
use crate::model::{HeldFor, MeetingId, MeetingState, RegistrationState, ShareId, Way};
use crate::policy;
use crate::rows::{meeting, registration, share};
use crate::words::Words;

/// Who is invited, as it was typed.
#[derive(Clone, Debug)]
pub(crate) struct Guest {
    pub name: String,
    pub email: String,
    /// The last day on which they can answer.
    pub until: Day,
}

/// Who runs a meeting invites, or who brings a delegation to it.
pub(crate) struct Invite {
    pub meeting: MeetingId,
    /// The delegation of which the place is taken.
    pub share: Option<ShareId>,
    pub guest: Checked<Guest>,
}

/// A meeting, and the delegation.
pub(crate) struct Inviting {
    meeting: meeting::Model,
    share: Option<share::Model>,
}

impl Change for Invite {
    type Target = Inviting;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Inviting> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let share = match self.share {
            Some(id) => {
                let row = share::Entity::find_by_id(id).one(&*tx).await?;
                Some(row.filter(|row| row.meeting == meeting.id).ok_or(Error::NotFound)?)
            }
            None => None,
        };
        Ok(Inviting { meeting, share })
    }

    fn allows(&self, actor: &Actor, inviting: &Inviting) -> Decision {
        match &inviting.share {
            Some(share) => policy::brings(actor, share, &inviting.meeting),
            None => policy::hosts(actor, &inviting.meeting),
        }
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Inviting>) -> Result<Done<()>> {
        let guest = self.guest.clone()?;
        let Inviting { meeting, share } = target.into_inner();
        if meeting.last < tx.today() || meeting.state != MeetingState::Published {
            return Err(Error::refused("not-public", |l| Words::of(l).invite_not_public()));
        }
        if guest.until < tx.today() {
            return Err(Error::field("until", "past", |l| Words::of(l).share_past()));
        }
        let person = person(tx, &guest).await?;
        let earlier = registration::of(self.meeting, person).lock_exclusive().one(&*tx).await?;
        if let Some(row) = &earlier
            && row.state != RegistrationState::Withdrawn
        {
            return Err(Error::field("email", "comes", |l| Words::of(l).invite_comes()));
        }
        let free = match &share {
            Some(share) if share.free() > 0 => {
                allot::take_of_share(tx, self.meeting, share.id, 1).await?;
                true
            }
            Some(_) => false,
            None => allot::take_for_all(tx, self.meeting).await?,
        };
        if !free {
            return Err(Error::refused("no-place", |l| Words::of(l).invite_no_place()));
        }
        let asking = Asking {
            meeting: self.meeting,
            person,
            // Others see them when they said so themselves.
            is_listed: false,
            way: Way::Room,
            organisation: None,
            named: Some(guest.name),
            held_for: Some(HeldFor::Answer),
            held_until: Some(guest.until),
            needs_access: false,
            shows_first: false,
        };
        let registration = standing::write_down(tx, earlier.map(|row| row.id), asking).await?;
        standing::place(tx, registration, share.map(|share| share.id)).await?;
        tx.record(Invited { meeting: self.meeting, registration }, ()).await
    }
}

/// The person at an address; who is not known yet is added, and can sign in at it.
async fn person(tx: &mut Tx, guest: &Guest) -> Result<PersonId> {
    if let Some(person) = accounts::face::person_with_email(&*tx, &guest.email).await? {
        return Ok(person);
    }
    let input = PersonInput {
        name: guest.name.clone(),
        listed: "office".to_owned(),
        ..PersonInput::default()
    };
    let add = AddPerson {
        id: None,
        input: Ok(input),
        email: Some(AccountEmail::new(&guest.email)),
        released: true,
        source: None,
        confirmed: None,
    };
    tx.perform_as("invitations", &add).await
}
