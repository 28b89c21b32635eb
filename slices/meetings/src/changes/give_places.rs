//! Gives free places to those who wait: when a meeting has more of them than before.

use kernel::{Actor, Decision, Result};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::register::set_state;
use crate::events::PlaceGiven;
use crate::model::{MeetingId, MeetingState, RegistrationState};
use crate::policy;
use crate::rows::{meeting, registration};

/// People who have a place after one change at most; the job comes again for more.
const MOST: u64 = 200;

/// Whoever waits longest has a place, while there is one. Answers whether somebody still waits for
/// a place that is free.
pub(crate) struct GivePlaces {
    pub meeting: MeetingId,
}

impl Change for GivePlaces {
    type Target = meeting::Model;
    type Out = bool;

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, _: &meeting::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<meeting::Model>) -> Result<Done<bool>> {
        let row = row.into_inner();
        if row.state != MeetingState::Published || row.last < tx.today() {
            return Ok(tx.unchanged(false));
        }
        let free = row.places.map_or(i64::MAX, |places| places - row.taken);
        let free = u64::try_from(free).unwrap_or(0);
        let waiting =
            registration::waiting(self.meeting).limit(Ord::min(free, MOST)).all(&*tx).await?;
        let given = i64::try_from(waiting.len()).unwrap_or(0);
        let is_more = free > MOST && waiting.len() == usize::try_from(MOST).unwrap_or(0);
        let mut last = None;
        for next in waiting {
            set_state(tx, next.id, RegistrationState::Placed).await?;
            let event = PlaceGiven { meeting: self.meeting, registration: next.id };
            if let Some(earlier) = last.replace(event) {
                tx.also(earlier).await?;
            }
        }
        let Some(last) = last else { return Ok(tx.unchanged(false)) };
        meeting::Entity::update_many()
            .col_expr(meeting::Column::Taken, Expr::col(meeting::Column::Taken).add(given))
            .filter(meeting::Column::Id.eq(self.meeting))
            .exec(&*tx)
            .await?;
        tx.record(last, is_more).await
    }
}
