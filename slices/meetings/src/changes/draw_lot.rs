//! The lot decides who has a place.

use kernel::{Actor, Decision, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use super::allot::fill;
use crate::events::LotDrawn;
use crate::model::{MeetingId, RegistrationId};
use crate::policy;
use crate::rows::{meeting, registration};

/// Whoever asked until the last day has a number by chance: places go in that order, and so does
/// the waiting list. Drawn once.
pub(crate) struct DrawLot {
    pub meeting: MeetingId,
}

impl Change for DrawLot {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, _: &meeting::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<meeting::Model>) -> Result<Done<()>> {
        let row = row.into_inner();
        let is_due = row.ask_until.is_some_and(|day| day < tx.today());
        if !row.awaits_lot() || !is_due {
            return Ok(tx.unchanged(()));
        }
        // Whoever asked after the last day stands behind, in the order of asking.
        let last = row.ask_until.unwrap_or_default();
        let asked = registration::waiting(self.meeting).all(&*tx).await?;
        let in_time = asked.iter().filter(|one| one.asked.date_naive() <= last);
        let mut drawn: Vec<([u8; 16], RegistrationId)> =
            in_time.map(|one| (tx.chance().bytes(), one.id)).collect();
        drawn.sort_unstable();
        for (number, (_, id)) in drawn.iter().enumerate() {
            let ranked = registration::ActiveModel {
                id: ActiveValue::Unchanged(*id),
                rank: ActiveValue::Set(i64::try_from(number + 1).unwrap_or(i64::MAX)),
                ..Default::default()
            };
            ranked.update(&*tx).await?;
        }
        let changed = meeting::ActiveModel {
            id: ActiveValue::Unchanged(self.meeting),
            drawn: ActiveValue::Set(Some(tx.now())),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        let (given, _) = fill(tx, self.meeting, usize::MAX).await?;
        let placed = given.len();
        for event in given {
            tx.also(event).await?;
        }
        let asked = drawn.len();
        tx.record(LotDrawn { meeting: self.meeting, asked, placed }, ()).await
    }
}
