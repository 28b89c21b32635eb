//! Whom a letter goes to.

use kernel::{PersonId, Result};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use store::Read;

use crate::model::{LetterTo, RegistrationState, Way};
use crate::rows::{attendance, letter, registration};

/// The people of a letter, as things stand when it is sent.
pub(super) async fn recipients(read: &Read<'_>, row: &letter::Model) -> Result<Vec<PersonId>> {
    let placed = || Condition::all().add(registration::Column::State.eq(RegistrationState::Placed));
    let who = match row.whom {
        LetterTo::Writer => return Ok(row.writer.into_iter().collect()),
        LetterTo::There => {
            let there = attendance::Entity::find()
                .select_only()
                .column(attendance::Column::Person)
                .filter(attendance::Column::Meeting.eq(row.meeting));
            return Ok(there.into_tuple().all(read).await?);
        }
        LetterTo::Placed => placed(),
        LetterTo::Waiting => {
            Condition::all().add(registration::Column::State.eq(RegistrationState::Waiting))
        }
        LetterTo::Room => placed().add(registration::Column::Way.eq(Way::Room)),
        LetterTo::Online => placed().add(registration::Column::Way.eq(Way::Online)),
        LetterTo::Held => placed().add(registration::Column::HeldFor.is_not_null()),
    };
    let people = registration::Entity::find()
        .select_only()
        .column(registration::Column::Person)
        .filter(registration::Column::Meeting.eq(row.meeting))
        .filter(who);
    Ok(people.into_tuple().all(read).await?)
}
