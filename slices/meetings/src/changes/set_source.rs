//! The address at which a programme is read again.

use kernel::{Actor, Checked, Decision, Moment, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait};
use serde_json::json;
use store::{Change, Done, Permit, Tx};

use crate::events::SourceSet;
use crate::model::MeetingId;
use crate::policy;
use crate::rows::{meeting, source};

/// The job that reads an address.
pub(crate) const READ_SOURCE: &str = "meetings-read-source";

/// The programme is read there from now on, each day and at once; without one, no longer.
pub(crate) struct SetSource {
    pub meeting: MeetingId,
    pub url: Checked<Option<String>>,
}

impl Change for SetSource {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let url = self.url.clone()?;
        let before = source::Entity::find_by_id(self.meeting).one(&*tx).await?;
        if before.as_ref().map(|before| &before.url) == url.as_ref() {
            return Ok(tx.unchanged(()));
        }
        let Some(url) = url else {
            source::Entity::delete_by_id(self.meeting).exec(&*tx).await?;
            return tx.record(SourceSet { meeting: self.meeting }, ()).await;
        };
        let row = source::ActiveModel {
            meeting: ActiveValue::Set(self.meeting),
            url: ActiveValue::Set(url),
            mark: ActiveValue::Set(None),
            read: ActiveValue::Set(None),
            problem: ActiveValue::Set(None),
        };
        let over = OnConflict::column(source::Column::Meeting)
            .update_columns([
                source::Column::Url,
                source::Column::Mark,
                source::Column::Read,
                source::Column::Problem,
            ])
            .to_owned();
        source::Entity::insert(row).on_conflict(over).exec_without_returning(&*tx).await?;
        tx.enqueue(READ_SOURCE, json!({ "meeting": self.meeting })).await?;
        tx.record(SourceSet { meeting: self.meeting }, ()).await
    }
}

/// It is read now.
pub(crate) struct ReadNow {
    pub meeting: MeetingId,
}

impl Change for ReadNow {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        tx.enqueue(READ_SOURCE, json!({ "meeting": self.meeting })).await?;
        Ok(tx.unlogged("import-progress", ()))
    }
}

/// What came of reading it.
pub(crate) struct NoteSource {
    pub meeting: MeetingId,
    /// The address that was read: another that was set meanwhile was not.
    pub url: String,
    pub read: Moment,
    pub mark: Option<String>,
    pub problem: Option<String>,
}

impl Change for NoteSource {
    type Target = Option<source::Model>;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Option<source::Model>> {
        Ok(source::Entity::find_by_id(self.meeting).one(&*tx).await?)
    }

    fn allows(&self, actor: &Actor, _: &Option<source::Model>) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<Option<source::Model>>) -> Result<Done<()>> {
        if row.into_inner().is_none_or(|row| row.url != self.url) {
            return Ok(tx.unchanged(()));
        }
        let noted = source::ActiveModel {
            meeting: ActiveValue::Unchanged(self.meeting),
            read: ActiveValue::Set(Some(self.read)),
            mark: ActiveValue::Set(self.mark.clone()),
            problem: ActiveValue::Set(self.problem.clone()),
            ..Default::default()
        };
        noted.update(&*tx).await?;
        Ok(tx.unlogged("import-progress", ()))
    }
}
