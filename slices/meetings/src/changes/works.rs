//! The works that a meeting shows: put in, changed, taken out.

use kernel::{Actor, Checked, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};
use vocabulary::texts;

use crate::events::WorkChanged;
use crate::model::{MeetingId, WORK, WorkId, WorkInput};
use crate::policy;
use crate::rows::{meeting, work};
use crate::words::Words;

/// A work becomes what a form says, over the version that was shown; without one it is put in.
pub(crate) struct SetWork {
    pub meeting: MeetingId,
    pub work: Option<(WorkId, i64)>,
    pub input: Checked<WorkInput>,
}

impl Change for SetWork {
    type Target = meeting::Model;
    type Out = WorkId;

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<WorkId>> {
        let input = self.input.clone()?;
        let before = match self.work {
            Some((id, version)) => {
                let row = work::Entity::find_by_id(id).one(&*tx).await?;
                let row = row.filter(|row| row.meeting == self.meeting).ok_or(Error::NotFound)?;
                if row.version != version {
                    return Err(Error::Stale);
                }
                Some(row)
            }
            None => None,
        };
        let id = before.as_ref().map_or_else(|| tx.new_id(), |row| row.id);
        let row = work::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            version: ActiveValue::Set(before.as_ref().map_or(1, |row| row.version + 1)),
            title: ActiveValue::Set(input.title),
            card: ActiveValue::Set(input.card),
            contact: ActiveValue::Set(input.contact),
        };
        if before.is_some() {
            work::ActiveModel { id: ActiveValue::Unchanged(id), ..row }.update(&*tx).await?;
        } else {
            work::Entity::insert(row).exec_without_returning(&*tx).await?;
        }
        texts::set(tx, WORK.subject(id), "about", &input.about).await?;
        tx.record(WorkChanged { meeting: self.meeting, work: id }, id).await
    }
}

/// A work is taken out. One that is in the programme stays.
pub(crate) struct RemoveWork {
    pub meeting: MeetingId,
    pub work: WorkId,
}

impl Change for RemoveWork {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let row = work::Entity::find_by_id(self.work).one(&*tx).await?;
        let Some(row) = row.filter(|row| row.meeting == self.meeting) else {
            return Ok(tx.unchanged(()));
        };
        let sessions = super::sessions(tx, self.meeting).await?;
        let in_use = sessions.iter().any(|session| {
            let shown = session.shown.as_ref().is_some_and(|shown| shown.work == Some(row.id));
            session.work.work == Some(row.id) || shown
        });
        if in_use {
            return Err(Error::refused("work-in-use", |l| Words::of(l).work_in_use()));
        }
        texts::set(tx, WORK.subject(row.id), "about", &texts::InLanguages::default()).await?;
        store::strands::forget(tx, WORK.subject(row.id)).await?;
        work::Entity::delete_by_id(row.id).exec(&*tx).await?;
        tx.record(WorkChanged { meeting: self.meeting, work: row.id }, ()).await
    }
}
