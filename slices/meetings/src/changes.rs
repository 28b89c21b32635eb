//! What can be done with meetings: one file per change.

pub(crate) mod add_meeting;
pub(crate) mod edit_meeting;
pub(crate) mod edit_session;
pub(crate) mod give_places;
pub(crate) mod import_programme;
pub(crate) mod match_name;
mod places;
pub(crate) mod publish;
pub(crate) mod register;
pub(crate) mod set_team;
pub(crate) mod star;
pub(crate) mod withdraw;

use kernel::{Error, Key, Result};
use sea_orm::{ActiveValue, EntityTrait, QuerySelect};
use store::Tx;

use crate::model::{MeetingId, MeetingInput, MeetingState};
use crate::policy;
use crate::rows::meeting;

/// Loads and locks a meeting: what belongs to it hangs on this lock.
async fn meeting(tx: &Tx, id: MeetingId) -> Result<meeting::Model> {
    let row = meeting::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}

/// The columns that a form fills.
fn meeting_row(id: MeetingId, input: &MeetingInput) -> meeting::ActiveModel {
    let audience = match input.state {
        MeetingState::Draft => policy::team_key(id),
        MeetingState::Published | MeetingState::Cancelled => Key::everyone(),
    };
    meeting::ActiveModel {
        title: ActiveValue::Set(input.title.clone()),
        kind: ActiveValue::Set(input.kind),
        state: ActiveValue::Set(input.state),
        first: ActiveValue::Set(input.first),
        last: ActiveValue::Set(input.last),
        zone: ActiveValue::Set(input.zone.name().to_owned()),
        city: ActiveValue::Set(input.city.clone()),
        country: ActiveValue::Set(input.country.clone()),
        audience: ActiveValue::Set(audience.as_str().to_owned()),
        places: ActiveValue::Set(input.places.map(i64::from)),
        is_open: ActiveValue::Set(input.is_open),
        ..Default::default()
    }
}
