//! Adds a meeting: by the office, or the demo.

use kernel::{Actor, Decision, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};
use vocabulary::texts;

use crate::events::MeetingAdded;
use crate::model::{Allotment, CheckedMeeting, MEETING, MeetingId};
use crate::policy;
use crate::rows::meeting;

/// A new meeting, with nothing in its programme yet.
pub(crate) struct AddMeeting {
    pub input: CheckedMeeting,
}

impl Change for AddMeeting {
    type Target = ();
    type Out = MeetingId;

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<MeetingId>> {
        let input = self.input.clone()?;
        let id: MeetingId = tx.new_id();
        let row = meeting::ActiveModel {
            id: ActiveValue::Set(id),
            version: ActiveValue::Set(1),
            taken: ActiveValue::Set(0),
            day_change: ActiveValue::Set(0),
            publications: ActiveValue::Set(0),
            source: ActiveValue::Set(None),
            made: ActiveValue::Set(tx.now()),
            rules: ActiveValue::Set(None),
            held: ActiveValue::Set(0),
            online_places: ActiveValue::Set(None),
            online_taken: ActiveValue::Set(0),
            allotment: ActiveValue::Set(Allotment::Order),
            ask_until: ActiveValue::Set(None),
            drawn: ActiveValue::Set(None),
            hold_until: ActiveValue::Set(None),
            ..super::meeting_row(id, &input)
        };
        meeting::Entity::insert(row).exec_without_returning(&*tx).await?;
        texts::set(tx, MEETING.subject(id), "about", &input.about).await?;
        texts::set(tx, MEETING.subject(id), "practical", &input.practical).await?;
        tx.record(MeetingAdded { meeting: id }, id).await
    }
}
