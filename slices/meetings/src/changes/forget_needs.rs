//! Forgets what people said of themselves to have a place, a month after the meeting.

use chrono::Duration;
use kernel::{Actor, Decision, Result};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::model::{HeldFor, ShareId};
use crate::policy;
use crate::rows::{meeting, registration};

/// Days after the last day of a meeting.
const DAYS: i64 = 30;

/// That somebody needed something, waited for a grant or a visa, or how who invited them wrote
/// their name.
pub(crate) struct ForgetNeeds;

impl Change for ForgetNeeds {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        let over = Query::select()
            .column(meeting::Column::Id)
            .from(meeting::Entity)
            .and_where(meeting::Column::Last.lt(tx.today() - Duration::days(DAYS)))
            .take();
        registration::Entity::update_many()
            .col_expr(registration::Column::NeedsAccess, Expr::value(false))
            .col_expr(registration::Column::HeldFor, Expr::value(Option::<HeldFor>::None))
            .col_expr(registration::Column::HeldUntil, Expr::value(Option::<kernel::Day>::None))
            // From which share somebody's place was says the same of them.
            .col_expr(registration::Column::Share, Expr::value(Option::<ShareId>::None))
            .col_expr(registration::Column::Named, Expr::value(Option::<String>::None))
            .filter(registration::Column::Meeting.in_subquery(over))
            .exec(&*tx)
            .await?;
        Ok(tx.unlogged("retention", ()))
    }
}
