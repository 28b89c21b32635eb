//! What is written down of somebody who asks for a place: asking, standing for another, having a
//! place, not coming. Which place it is, `allot` decides.

use kernel::{Error, OrganisationId, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, Condition, EntityTrait};
use store::Tx;

use crate::migrations::ONE_REGISTRATION;
use crate::model::{HeldFor, MeetingId, NO_RANK, RegistrationId, RegistrationState, ShareId, Way};
use crate::rows::{registration, seat};
use crate::words::Words;

/// What somebody who asks for a place says, or what is said for them.
pub(super) struct Asking {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub is_listed: bool,
    pub way: Way,
    pub organisation: Option<OrganisationId>,
    pub named: Option<String>,
    pub held_for: Option<HeldFor>,
    pub held_until: Option<kernel::Day>,
    pub needs_access: bool,
    pub shows_first: bool,
}

/// Writes down that somebody asks, as who waits; over an earlier registration that was withdrawn.
pub(super) async fn write_down(
    tx: &Tx,
    earlier: Option<RegistrationId>,
    asking: Asking,
) -> Result<RegistrationId> {
    let id = earlier.unwrap_or_else(|| tx.new_id());
    let row = registration::ActiveModel {
        id: ActiveValue::Set(id),
        meeting: ActiveValue::Set(asking.meeting),
        person: ActiveValue::Set(asking.person),
        state: ActiveValue::Set(RegistrationState::Waiting),
        asked: ActiveValue::Set(tx.now()),
        is_listed: ActiveValue::Set(asking.is_listed),
        way: ActiveValue::Set(asking.way),
        rank: ActiveValue::Set(NO_RANK),
        share: ActiveValue::Set(None),
        organisation: ActiveValue::Set(asking.organisation),
        named: ActiveValue::Set(asking.named),
        held_for: ActiveValue::Set(asking.held_for),
        held_until: ActiveValue::Set(asking.held_until),
        needs_access: ActiveValue::Set(asking.needs_access),
        shows_first: ActiveValue::Set(asking.shows_first),
    };
    if earlier.is_some() {
        registration::ActiveModel { id: ActiveValue::Unchanged(id), ..row }.update(tx).await?;
    } else {
        let twice = || Error::refused("registered-already", |l| Words::of(l).registered_already());
        let written = registration::Entity::insert(row).exec_without_returning(tx).await;
        written.map_err(|error| ONE_REGISTRATION.refusal(error, twice))?;
    }
    Ok(id)
}

/// Whoever comes in another's place stands where the other stood in line.
pub(super) async fn stand_for(
    tx: &Tx,
    id: RegistrationId,
    other: &registration::Model,
) -> Result<()> {
    let row = registration::ActiveModel {
        id: ActiveValue::Unchanged(id),
        asked: ActiveValue::Set(other.asked),
        rank: ActiveValue::Set(other.rank),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// Somebody has a place now.
pub(super) async fn place(tx: &Tx, id: RegistrationId, share: Option<ShareId>) -> Result<()> {
    let row = registration::ActiveModel {
        id: ActiveValue::Unchanged(id),
        state: ActiveValue::Set(RegistrationState::Placed),
        share: ActiveValue::Set(share),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// Somebody does not come. What was said for the place goes with it, and so do their seats.
pub(super) async fn withdraw(tx: &mut Tx, before: &registration::Model) -> Result<()> {
    let id = before.id;
    let row = registration::ActiveModel {
        id: ActiveValue::Unchanged(id),
        state: ActiveValue::Set(RegistrationState::Withdrawn),
        share: ActiveValue::Set(None),
        organisation: ActiveValue::Set(None),
        named: ActiveValue::Set(None),
        held_for: ActiveValue::Set(None),
        held_until: ActiveValue::Set(None),
        needs_access: ActiveValue::Set(false),
        ..Default::default()
    };
    row.update(&*tx).await?;
    let own = Condition::all()
        .add(seat::Column::Person.eq(before.person))
        .add(seat::Column::Meeting.eq(before.meeting));
    super::seats::leave_all(tx, own).await
}
