//! Notes that a reporter was reminded. The mail itself follows by its own key, once.

use kernel::{Actor, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::model::ReportId;
use crate::policy;
use crate::rows::report;

/// The reporter was reminded so often.
pub(crate) struct RemindReport {
    pub report: ReportId,
    pub times: i64,
}

impl Change for RemindReport {
    type Target = report::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<report::Model> {
        let row = report::Entity::find_by_id(self.report).lock_exclusive().one(&*tx).await?;
        row.ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, _: &report::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<report::Model>) -> Result<Done<()>> {
        let changed = report::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            reminded: ActiveValue::Set(self.times),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        Ok(tx.unlogged("report-reminder", ()))
    }
}
