//! Gives free places to those who wait: when a meeting has more of them than before.

use kernel::{Actor, Decision, Result};
use store::{Change, Done, Permit, Tx};

use super::allot::fill;
use crate::model::MeetingId;
use crate::policy;
use crate::rows::meeting;

/// People who have a place after one change at most; the job comes again for more.
const MOST: usize = 200;

/// Whoever is next has a place, while there is one. Answers whether somebody may still wait for a
/// place that is free.
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

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<bool>> {
        let (mut given, is_more) = fill(tx, self.meeting, MOST).await?;
        let Some(last) = given.pop() else { return Ok(tx.unchanged(false)) };
        for event in given {
            tx.also(event).await?;
        }
        tx.record(last, is_more).await
    }
}
