//! Makes the programme as it stands public.

use kernel::{Actor, Decision, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::ProgrammePublished;
use crate::model::{Changed, Changes, MeetingId, PublicationId, SessionId};
use crate::policy;
use crate::rows::{meeting, publication, session};
use crate::rules::differences;

/// What the hosts work on becomes what the public sees. Answers how many sessions that concerns.
pub(crate) struct Publish {
    pub meeting: MeetingId,
}

impl Change for Publish {
    type Target = meeting::Model;
    type Out = usize;

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<meeting::Model>) -> Result<Done<usize>> {
        let row = row.into_inner();
        let sessions = super::sessions(tx, self.meeting).await?;
        let changed = sessions.iter().filter_map(|session| {
            let what = differences(session.shown.as_ref(), &session.work);
            (!what.is_empty()).then_some(Changed { session: session.id, what })
        });
        let changes = Changes(changed.collect());
        let count = changes.0.len();
        if count == 0 {
            return Ok(tx.unchanged(0));
        }
        // What was cancelled before anybody saw it stays unseen.
        let unseen = sessions.iter().filter(|row| row.shown.is_none() && row.work.cancelled);
        let unseen: Vec<SessionId> = unseen.map(|row| row.id).collect();
        session::Entity::update_many()
            .col_expr(session::Column::Shown, Expr::col(session::Column::Work))
            .filter(session::Column::Meeting.eq(self.meeting))
            .filter(session::Column::Id.is_not_in(unseen))
            .exec(&*tx)
            .await?;
        super::seats::publish(tx, &sessions).await?;
        let id: PublicationId = tx.new_id();
        let number = row.publications + 1;
        let published = publication::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            number: ActiveValue::Set(number),
            at: ActiveValue::Set(tx.now()),
            changes: ActiveValue::Set(changes),
        };
        publication::Entity::insert(published).exec_without_returning(&*tx).await?;
        let counted = meeting::ActiveModel {
            id: ActiveValue::Unchanged(self.meeting),
            publications: ActiveValue::Set(number),
            ..Default::default()
        };
        counted.update(&*tx).await?;
        tx.record(ProgrammePublished { meeting: self.meeting, publication: id }, count).await
    }
}
