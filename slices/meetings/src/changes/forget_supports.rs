//! Forgets who asked the same, weeks after the session. The number stays.

use chrono::Duration;
use kernel::{Actor, Decision, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::model::SessionId;
use crate::policy;
use crate::rows::{question, session, support};

/// Days after the end of a session on which nobody can ask the same any longer.
pub(crate) const DAYS: i64 = 30;

/// Sessions that ended before are closed, whether or not anybody wrote a report.
pub(crate) struct ForgetSupports;

impl Change for ForgetSupports {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        let kept = support::Entity::find().all(&*tx).await?;
        let asked = question::Entity::find()
            .filter(question::Column::Id.is_in(kept.iter().map(|row| row.question)))
            .all(&*tx)
            .await?;
        let sessions = session::Entity::find()
            .filter(session::Column::Id.is_in(asked.iter().map(|row| row.session)))
            .all(&*tx)
            .await?;
        let limit = tx.now() - Duration::days(DAYS);
        let over = sessions.iter().filter(|row| row.work.end() < limit);
        let over: Vec<SessionId> = over.map(|row| row.id).collect();
        let closed = asked.iter().filter(|row| over.contains(&row.session)).map(|row| row.id);
        support::Entity::delete_many()
            .filter(support::Column::Question.is_in(closed))
            .exec(&*tx)
            .await?;
        Ok(tx.unlogged("retention", ()))
    }
}
