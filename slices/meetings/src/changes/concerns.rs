//! Persons of trust are named; a concern is told to them, past the host and the log.

use chrono::Duration;
use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Change, Done, Permit, Tx};

use crate::events::TrustChanged;
use crate::model::{ConcernId, MeetingId};
use crate::policy;
use crate::rows::trust::{concern, person as trust, reader};
use crate::rows::{meeting, team};
use crate::words::Words;

/// The job that tells readers that a concern waits for them.
pub(crate) const MAIL_CONCERN: &str = "meetings-mail-concern";

/// Somebody is a person of trust, or no longer. Who runs the meeting is none.
pub(crate) struct SetTrust {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub is_trusted: bool,
}

impl Change for SetTrust {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let (meeting, person) = (self.meeting, self.person);
        let changed = if self.is_trusted {
            let runs = team::Entity::find_by_id((meeting, person)).one(&*tx).await?;
            if runs.is_some() {
                return Err(Error::field("email", "runs-it", |l| Words::of(l).trust_not_team()));
            }
            let row = trust::ActiveModel {
                meeting: ActiveValue::Set(meeting),
                person: ActiveValue::Set(person),
            };
            let columns = [trust::Column::Meeting, trust::Column::Person];
            let once = OnConflict::columns(columns).do_nothing().to_owned();
            trust::Entity::insert(row).on_conflict(once).exec_without_returning(&*tx).await?
        } else {
            trust::Entity::delete_by_id((meeting, person)).exec(&*tx).await?.rows_affected
        };
        if changed == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(TrustChanged { meeting, person, is_trusted: self.is_trusted }, ()).await
    }
}

/// What is told, to whom, and whether with one's name.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub text: String,
    pub readers: Vec<PersonId>,
    pub named: bool,
}

/// Somebody tells a concern. No event says so: whoever reads the log would learn of it.
pub(crate) struct TellConcern {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub told: Checked<Told>,
}

impl Change for TellConcern {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        let row = meeting::Entity::find_by_id(self.meeting).one(&*tx).await?;
        row.ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::registers(actor, self.person, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let told = self.told.clone()?;
        let trusted = trust::Entity::find()
            .filter(trust::Column::Meeting.eq(self.meeting))
            .filter(trust::Column::Person.is_in(told.readers))
            .all(&*tx)
            .await?;
        if trusted.is_empty() {
            return Err(Error::field("readers", "missing", |l| Words::of(l).concern_to_whom()));
        }
        let id: ConcernId = tx.random_id();
        let row = concern::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            person: ActiveValue::Set(told.named.then_some(self.person)),
            text: ActiveValue::Set(told.text),
            day: ActiveValue::Set(tx.today()),
        };
        concern::Entity::insert(row).exec_without_returning(&*tx).await?;
        for reads in trusted {
            let row = reader::ActiveModel {
                concern: ActiveValue::Set(id),
                person: ActiveValue::Set(reads.person),
            };
            reader::Entity::insert(row).exec_without_returning(&*tx).await?;
        }
        tx.enqueue(MAIL_CONCERN, json!({ "concern": id })).await?;
        Ok(tx.unlogged("concern", ()))
    }
}

/// It is settled: nothing of it stays.
pub(crate) struct SettleConcern {
    pub concern: ConcernId,
    pub person: PersonId,
}

impl Change for SettleConcern {
    type Target = ();
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<()> {
        let row = reader::Entity::find_by_id((self.concern, self.person)).one(&*tx).await?;
        row.map(|_| ()).ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        concern::Entity::delete_by_id(self.concern).exec(&*tx).await?;
        Ok(tx.unlogged("concern", ()))
    }
}

/// Days after a meeting on which concerns that nobody settled are deleted.
const DAYS: i64 = 180;

/// Deletes concerns whose time is over.
pub(crate) struct ForgetConcerns;

impl Change for ForgetConcerns {
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
        concern::Entity::delete_many()
            .filter(concern::Column::Meeting.in_subquery(over))
            .exec(&*tx)
            .await?;
        Ok(tx.unlogged("retention", ()))
    }
}
