//! What a change may do inside its transaction.

use std::sync::Arc;

use kernel::{Actor, Event, EventId, Moment, RequestId, Result};
use sea_orm::{DatabaseTransaction, TransactionTrait};
use uuid::Uuid;

use crate::change::Ending;
use crate::events::{self, Stamp};
use crate::open::Inner;
use crate::outbox::{self, Follows, JobId};
use crate::{Change, Done, Permit, Read, strands};

/// The beginning of a moment's day: as much as may be said of when something unnamed happened.
fn day_of(moment: Moment) -> Moment {
    moment.date_naive().and_time(chrono::NaiveTime::MIN).and_utc()
}

/// A transaction under way. It has no mailer, no HTTP and no files to offer: what follows from a
/// change follows from its event.
pub struct Tx {
    /// `None` only while a savepoint is swapped in.
    db: Option<DatabaseTransaction>,
    inner: Arc<Inner>,
    actor: Actor,
    on_behalf: Option<Actor>,
    request: Option<RequestId>,
    at: Moment,
    historic: bool,
    epoch: Option<i64>,
    /// The kinds of what was recorded.
    recorded: Vec<&'static str>,
}

impl Tx {
    pub(crate) fn new(
        db: DatabaseTransaction,
        inner: Arc<Inner>,
        actor: Actor,
        request: Option<RequestId>,
        at: Moment,
        historic: bool,
    ) -> Self {
        Self {
            db: Some(db),
            inner,
            actor,
            on_behalf: None,
            request,
            at,
            historic,
            epoch: None,
            recorded: Vec::new(),
        }
    }

    #[expect(clippy::expect_used, reason = "only absent inside `savepoint`, which cannot be seen")]
    pub(crate) fn db(&self) -> &DatabaseTransaction {
        self.db.as_ref().expect("a transaction is under way")
    }

    pub(crate) fn into_db(self) -> Option<DatabaseTransaction> {
        self.db
    }

    /// The kinds of what was recorded in it.
    pub(crate) fn recorded(&self) -> Vec<&'static str> {
        self.recorded.clone()
    }

    pub(crate) fn at(&mut self, moment: Moment) {
        self.at = moment;
    }

    /// The moment of this change.
    pub fn now(&self) -> Moment {
        self.at
    }

    /// The day of this change, in UTC.
    pub fn today(&self) -> kernel::Day {
        self.at.date_naive()
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// A new id.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.inner.chance.new_id(self.at)
    }

    /// The source of chance, for secrets and draws.
    pub fn chance(&self) -> &kernel::Chance {
        &self.inner.chance
    }

    /// Reads inside this transaction.
    pub fn read(&self) -> Read<'_> {
        Read::transaction(self.db())
    }

    /// Ends a change with the event that says what happened.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn record<E: Event, T>(&mut self, event: E, out: T) -> Result<Done<T>> {
        self.also(event).await?;
        Ok(Done { out, ending: Ending::Recorded })
    }

    /// Records a further event of the same change; the change still ends with `record`.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn also<E: Event>(&mut self, event: E) -> Result<EventId> {
        let id: EventId = self.new_id();
        let epoch = self.epoch().await?;
        let stamp = Stamp {
            actor: &self.actor,
            on_behalf: self.on_behalf.as_ref(),
            request: self.request,
            at: self.at,
            epoch,
        };
        events::insert(self.db(), id, stamp, &event).await?;
        strands::cut(self.db(), event.cuts()).await?;
        strands::tie(self.db(), id, event.strands()).await?;
        self.recorded.push(E::KIND);
        if !self.historic {
            self.enqueue_followers(id, &event).await?;
        }
        Ok(id)
    }

    /// Ends a change with an event that does not say who acted, in which request, or when but for
    /// the day. Nothing follows from it but what reads the events: a job's row would say the time.
    /// Whoever ends so must not have written the person or the time anywhere else.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn record_unnamed<E: Event, T>(&mut self, event: E, out: T) -> Result<Done<T>> {
        let epoch = self.epoch().await?;
        let stamp = Stamp {
            actor: &Actor::system("unnamed"),
            on_behalf: None,
            request: None,
            at: day_of(self.at),
            epoch,
        };
        let id: EventId = self.random_id();
        events::insert(self.db(), id, stamp, &event).await?;
        strands::tie(self.db(), id, event.strands()).await?;
        self.recorded.push(E::KIND);
        Ok(Done { out, ending: Ending::Recorded })
    }

    /// A new id that does not tell when it was made: for what is unnamed.
    pub fn random_id<T: From<Uuid>>(&self) -> T {
        uuid::Builder::from_random_bytes(self.inner.chance.bytes()).into_uuid().into()
    }

    async fn epoch(&mut self) -> Result<i64> {
        if let Some(epoch) = self.epoch {
            return Ok(epoch);
        }
        let epoch = crate::open::epoch(self.db()).await?;
        self.epoch = Some(epoch);
        Ok(epoch)
    }

    /// Writes a job that follows no event: for what no event may say. Nothing follows from what is
    /// history already.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn enqueue(&self, name: &str, payload: serde_json::Value) -> Result<()> {
        if self.historic {
            return Ok(());
        }
        outbox::enqueue(self.db(), self.new_id(), name, payload, self.at, self.at).await
    }

    async fn enqueue_followers<E: Event>(&self, id: EventId, event: &E) -> Result<()> {
        for job in self.inner.registry.jobs_after(E::KIND) {
            let follows = Follows {
                event: id,
                subject: event.subject().id,
                changed: serde_json::to_value(event)?,
            };
            let payload = serde_json::to_value(follows)?;
            let job_id: JobId = self.new_id();
            outbox::enqueue(self.db(), job_id, job, payload, self.at, self.at).await?;
        }
        Ok(())
    }

    /// Ends a change that found everything as it should be. What it wrote is rolled back, unless it
    /// was performed within another: there it writes nothing before it says so.
    pub fn unchanged<T>(&self, out: T) -> Done<T> {
        Done { out, ending: Ending::Unchanged }
    }

    /// Ends a change that is too small for the log, for a reason listed in `docs/unlogged.md`.
    pub fn unlogged<T>(&self, _reason: &'static str, out: T) -> Done<T> {
        Done { out, ending: Ending::Unlogged }
    }

    /// Runs another change in this transaction, for the same actor.
    ///
    /// # Errors
    /// What the other change refuses.
    pub async fn perform<C: Change>(&mut self, change: &C) -> Result<C::Out> {
        self.run(change).await.map(Done::into_out)
    }

    async fn run<C: Change>(&mut self, change: &C) -> Result<Done<C::Out>> {
        let target = change.load(self).await?;
        change.allows(&self.actor, &target).into_result()?;
        Box::pin(change.apply(self, Permit::grant(target))).await
    }

    /// Runs another change in this transaction as a part of the program, on behalf of the actor.
    ///
    /// # Errors
    /// What the other change refuses.
    pub async fn perform_as<C: Change>(
        &mut self,
        name: &'static str,
        change: &C,
    ) -> Result<C::Out> {
        let actor = std::mem::replace(&mut self.actor, Actor::system(name));
        let before = self.on_behalf.replace(actor.clone());
        let done = self.perform(change).await;
        self.actor = actor;
        self.on_behalf = before;
        done
    }

    /// Runs a change behind a savepoint: what it wrote goes when it fails or changes nothing.
    pub(crate) async fn perform_apart<C: Change>(&mut self, change: &C) -> Result<Done<C::Out>> {
        let savepoint = self.db().begin().await?;
        let outer = self.db.replace(savepoint);
        let done = self.run(change).await;
        let savepoint = std::mem::replace(&mut self.db, outer);
        let Some(savepoint) = savepoint else { return done };
        match &done {
            Ok(ended) if ended.ending != Ending::Unchanged => savepoint.commit().await?,
            Ok(_) | Err(_) => savepoint.rollback().await?,
        }
        done
    }
}
