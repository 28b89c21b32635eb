//! An organisation hosts a meeting.

use kernel::{Actor, Decision, OrganisationId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::{HostAdded, HostRemoved};
use crate::model::MeetingId;
use crate::policy;
use crate::rows::meeting;
use crate::rows::trust::host;

/// It hosts it from now on, or does not.
pub(crate) struct SetHost {
    pub meeting: MeetingId,
    pub organisation: OrganisationId,
    pub hosts: bool,
}

impl Change for SetHost {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let (meeting, organisation) = (self.meeting, self.organisation);
        if !self.hosts {
            let gone = host::Entity::delete_by_id((meeting, organisation)).exec(&*tx).await?;
            if gone.rows_affected == 0 {
                return Ok(tx.unchanged(()));
            }
            return tx.record(HostRemoved { meeting, organisation }, ()).await;
        }
        let row = host::ActiveModel {
            meeting: ActiveValue::Set(meeting),
            organisation: ActiveValue::Set(organisation),
        };
        let columns = [host::Column::Meeting, host::Column::Organisation];
        let once = OnConflict::columns(columns).do_nothing().to_owned();
        let added =
            host::Entity::insert(row).on_conflict(once).exec_without_returning(&*tx).await?;
        if added == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(HostAdded { meeting, organisation }, ()).await
    }
}
