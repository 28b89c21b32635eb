//! How a meeting gives its places: in order or by lot, for how long some are held, how many are
//! from afar.

use kernel::{Actor, Checked, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::MeetingChanged;
use crate::model::{Allotment, AllotmentInput, MeetingId};
use crate::policy;
use crate::rows::meeting;
use crate::words::Words;

/// The form becomes what counts, over the version that was shown.
pub(crate) struct SetAllotment {
    pub meeting: MeetingId,
    pub version: i64,
    pub input: Checked<AllotmentInput>,
}

impl Change for SetAllotment {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<meeting::Model>) -> Result<Done<()>> {
        let input = self.input.clone()?;
        let row = row.into_inner();
        if row.version != self.version {
            return Err(Error::Stale);
        }
        let online = input.online.map(i64::from);
        if online.unwrap_or(0) < row.online_taken {
            let taken = row.online_taken;
            let say = move |locale| Words::of(locale).places_taken(taken);
            return Err(Error::field("online", "places-taken", say));
        }
        let is_lot = input.allotment == Allotment::Lot;
        let began = row.allotment == Allotment::Order && row.taken > 0;
        if is_lot && began {
            let taken = row.taken;
            let say = move |locale| Words::of(locale).lot_too_late(taken);
            return Err(Error::field("allotment", "lot-too-late", say));
        }
        if row.drawn.is_some() && (!is_lot || input.ask_until != row.ask_until) {
            return Err(Error::field("allotment", "lot-drawn", |l| Words::of(l).lot_is_drawn()));
        }
        let pairs = [
            ("allotment", row.allotment != input.allotment || row.ask_until != input.ask_until),
            ("hold-until", row.hold_until != input.hold_until),
            ("online-places", row.online_places != online),
        ];
        let fields: Vec<&'static str> =
            pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect();
        if fields.is_empty() {
            return Ok(tx.unchanged(()));
        }
        let changed = meeting::ActiveModel {
            id: ActiveValue::Unchanged(self.meeting),
            version: ActiveValue::Set(row.version + 1),
            allotment: ActiveValue::Set(input.allotment),
            ask_until: ActiveValue::Set(input.ask_until.filter(|_| is_lot)),
            hold_until: ActiveValue::Set(input.hold_until),
            online_places: ActiveValue::Set(online),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        tx.record(MeetingChanged { meeting: self.meeting, fields }, ()).await
    }
}
