//! Changes a meeting's own record: title, days, place, places, whether it is public.

use kernel::{Actor, Decision, Error, Result};
use programme::utc_of;
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};
use vocabulary::texts;

use crate::events::MeetingChanged;
use crate::model::{CheckedMeeting, Content, MEETING, MeetingId, MeetingInput};
use crate::policy;
use crate::rows::meeting;
use crate::words::Words;

/// What the form says becomes the record, over the version that was shown.
pub(crate) struct EditMeeting {
    pub id: MeetingId,
    pub version: i64,
    pub input: CheckedMeeting,
}

impl Change for EditMeeting {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.id).await
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
        let taken = row.taken + row.held;
        if input.places.is_some_and(|places| i64::from(places) < taken) {
            let say = move |locale| Words::of(locale).places_taken(taken);
            return Err(Error::field("places", "places-taken", say));
        }
        let mut fields = differences(&row, &input);
        if texts::set(tx, MEETING.subject(self.id), "about", &input.about).await? {
            fields.push("about");
        }
        if texts::set(tx, MEETING.subject(self.id), "practical", &input.practical).await? {
            fields.push("practical");
        }
        if fields.is_empty() {
            return Ok(tx.unchanged(()));
        }
        if fields.contains(&"zone") {
            self.keep_wall_times(tx, &input).await?;
        }
        let changed = meeting::ActiveModel {
            id: ActiveValue::Unchanged(self.id),
            version: ActiveValue::Set(row.version + 1),
            ..super::meeting_row(self.id, &input)
        };
        changed.update(&*tx).await?;
        tx.record(MeetingChanged { meeting: self.id, fields }, ()).await
    }
}

impl EditMeeting {
    /// In another zone the sessions keep their hours on the wall, and begin at other moments.
    async fn keep_wall_times(&self, tx: &Tx, input: &MeetingInput) -> Result<()> {
        for row in super::sessions(tx, self.id).await? {
            let start = utc_of(row.work.wall, input.zone).0;
            super::rework(tx, &row, Content { start, ..row.work.clone() }).await?;
        }
        Ok(())
    }
}

/// Names of the columns that a form changes.
fn differences(row: &meeting::Model, input: &MeetingInput) -> Vec<&'static str> {
    let pairs = [
        ("title", row.title != input.title),
        ("kind", row.kind != input.kind),
        ("days", (row.first, row.last) != (input.first, input.last)),
        ("zone", row.zone != input.zone.name()),
        ("city", row.city != input.city),
        ("country", row.country != input.country),
        ("places", row.places != input.places.map(i64::from)),
        ("open", row.is_open != input.is_open),
        ("state", row.state != input.state),
    ];
    pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}
