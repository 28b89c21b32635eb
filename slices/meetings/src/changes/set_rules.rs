//! What a meeting makes of what does not fit in its programme.

use kernel::{Actor, Decision, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::MeetingChanged;
use crate::model::{MeetingId, Rules};
use crate::policy;
use crate::rows::meeting;

/// Each rule blocks, warns or is ignored from now on.
pub(crate) struct SetRules {
    pub meeting: MeetingId,
    pub rules: Rules,
}

impl Change for SetRules {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<meeting::Model>) -> Result<Done<()>> {
        if row.rules.unwrap_or_default() == self.rules {
            return Ok(tx.unchanged(()));
        }
        let changed = meeting::ActiveModel {
            id: ActiveValue::Unchanged(self.meeting),
            rules: ActiveValue::Set(Some(self.rules)),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        tx.record(MeetingChanged { meeting: self.meeting, fields: vec!["rules"] }, ()).await
    }
}
