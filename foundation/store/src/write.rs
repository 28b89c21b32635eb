//! The one door for writing.

use std::sync::Arc;

use kernel::{Actor, Error, Moment, RequestId, Result};
use sea_orm::{
    DatabaseTransaction, DbBackend, DbErr, IsolationLevel, RuntimeErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};

use crate::change::Ending;
use crate::open::{Inner, standing};
use crate::{Change, Done, Permit, Read, Store, Tx};

/// How often a write is tried again after a deadlock.
const TRIES: u32 = 5;

/// What PostgreSQL says when it ends a transaction for a deadlock (40P01).
const DEADLOCK: &str = "deadlock detected";

/// How many changes one transaction of `write_all` holds.
const BATCH: usize = 500;

/// How many changes one rehearsal holds.
const REHEARSED: usize = 2_000;

/// What became of one change among many.
pub type Batch<T> = Vec<Result<(T, bool)>>;

impl Store {
    /// Runs a change: `load` → `allows` → `apply` in one transaction.
    ///
    /// It runs on the task tracker, so that a client who leaves cannot cut it in half, and it is
    /// tried again when the database ended it for a deadlock.
    ///
    /// # Errors
    /// What the change refuses, or an internal error.
    pub async fn write<C: Change + 'static>(
        &self,
        actor: &Actor,
        request: Option<RequestId>,
        change: C,
    ) -> Result<C::Out> {
        let inner = Arc::clone(&self.0);
        let actor = actor.clone();
        let task = async move {
            let mut tries = 0;
            loop {
                tries += 1;
                match once(&inner, &actor, request, &change).await {
                    Err(Failed::Deadlock) if tries < TRIES => {}
                    Err(Failed::Deadlock) => return Err(Error::internal("deadlock, again")),
                    Err(Failed::Said(error)) => return Err(error),
                    Ok(out) => {
                        inner.woken.notify_waiters();
                        return Ok(out);
                    }
                }
            }
        };
        match self.0.tracker.spawn(Box::pin(task)).await {
            Ok(out) => out,
            Err(lost) => Err(Error::internal(format_args!("a write was lost: {lost}"))),
        }
    }

    /// Runs many changes, up to 500 a transaction, each behind a savepoint of its own.
    ///
    /// With a moment, they are historic: they happened then, and no jobs follow.
    ///
    /// # Errors
    /// When a transaction as a whole cannot be written. What one change refuses stands in its
    /// place of the answer, with whether it changed anything where it did not.
    pub async fn write_all<C: Change + 'static>(
        &self,
        actor: &Actor,
        changes: Vec<(C, Option<Moment>)>,
    ) -> Result<Batch<C::Out>> {
        let mut results = Vec::with_capacity(changes.len());
        let mut changes = changes.into_iter();
        loop {
            let chunk: Vec<_> = changes.by_ref().take(BATCH).collect();
            if chunk.is_empty() {
                break;
            }
            let inner = Arc::clone(&self.0);
            let actor = actor.clone();
            let task = async move { chunk_once(&inner, &actor, chunk).await };
            let done = self.0.tracker.spawn(Box::pin(task)).await;
            results.extend(done.map_err(Error::internal)??);
            self.0.woken.notify_waiters();
        }
        Ok(results)
    }

    /// Runs many changes as [`Store::write_all`] would, and rolls them back: what the answer says
    /// would have happened. 2,000 of them share a transaction, so that people who write meanwhile
    /// wait moments; what two of different transactions have to do with each other is not seen.
    ///
    /// # Errors
    /// When the transaction as a whole cannot be run.
    pub async fn rehearse_all<C: Change + 'static>(
        &self,
        actor: &Actor,
        changes: Vec<C>,
    ) -> Result<Batch<C::Out>> {
        let mut results = Vec::with_capacity(changes.len());
        let mut changes = changes.into_iter();
        loop {
            let chunk: Vec<_> =
                changes.by_ref().take(REHEARSED).map(|change| (change, None)).collect();
            if chunk.is_empty() {
                return Ok(results);
            }
            let inner = Arc::clone(&self.0);
            let actor = actor.clone();
            let task = async move { chunk_try(&inner, &actor, &chunk, Ends::RolledBack).await };
            let done = self.0.tracker.spawn(Box::pin(task)).await;
            results.extend(done.map_err(Error::internal)??);
        }
    }

    /// Asks a change's policy alone, before slow work that the change would need.
    ///
    /// # Errors
    /// What the policy refuses, or when the target cannot be loaded.
    pub async fn decide<C: Change>(&self, actor: &Actor, change: &C) -> Result<()> {
        let db = begin(&self.0).await?;
        let mut tx =
            Tx::new(db, Arc::clone(&self.0), actor.clone(), None, self.0.clock.now(), false);
        let target = change.load(&mut tx).await;
        if let Some(db) = tx.into_db() {
            db.rollback().await?;
        }
        change.allows(actor, &target?).into_result()
    }
}

/// How the transaction of a chunk ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    Committed,
    RolledBack,
}

enum Failed {
    Deadlock,
    Said(Error),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        match &error {
            Error::Internal(inside) if inside.contains(DEADLOCK) => Self::Deadlock,
            _ => Self::Said(error),
        }
    }
}

impl From<DbErr> for Failed {
    fn from(error: DbErr) -> Self {
        Self::from(Error::from(error))
    }
}

async fn once<C: Change>(
    inner: &Arc<Inner>,
    actor: &Actor,
    request: Option<RequestId>,
    change: &C,
) -> Result<C::Out, Failed> {
    let db = begin(inner).await?;
    let now = inner.clock.now();
    let who = actor.who.clone();
    let actor = standing(&inner.registry, &Read::transaction(&db), who, now.date_naive()).await?;
    let mut tx = Tx::new(db, Arc::clone(inner), actor.clone(), request, now, false);
    let done = run(&mut tx, &actor, change).await;
    let happened = tx.recorded();
    let Some(db) = tx.into_db() else { return Err(Error::internal("no transaction").into()) };
    match done {
        Ok(Done { out, ending: Ending::Unchanged }) => {
            db.rollback().await?;
            Ok(out)
        }
        Ok(Done { out, ending: Ending::Recorded | Ending::Unlogged }) => {
            db.commit().await?;
            if !happened.is_empty() {
                inner.memo.forget_kinds(&happened);
            }
            Ok(out)
        }
        Err(error) => {
            db.rollback().await?;
            Err(error.into())
        }
    }
}

async fn run<C: Change>(tx: &mut Tx, actor: &Actor, change: &C) -> Result<Done<C::Out>> {
    may_write(actor)?;
    let target = change.load(tx).await?;
    change.allows(actor, &target).into_result()?;
    change.apply(tx, Permit::grant(target)).await
}

/// A token writes only with the scope for it, whatever door it came through.
fn may_write(actor: &Actor) -> Result<()> {
    if actor.covers("write") { Ok(()) } else { Err(Error::Forbidden("scope-missing")) }
}

async fn chunk_once<C: Change>(
    inner: &Arc<Inner>,
    actor: &Actor,
    chunk: Vec<(C, Option<Moment>)>,
) -> Result<Batch<C::Out>> {
    let mut tries = 0;
    loop {
        tries += 1;
        let results = chunk_try(inner, actor, &chunk, Ends::Committed).await?;
        let deadlock = results.iter().any(
            |result| matches!(result, Err(Error::Internal(inside)) if inside.contains(DEADLOCK)),
        );
        if !deadlock || tries >= TRIES {
            return Ok(results);
        }
    }
}

/// One try of a chunk. A deadlock anywhere rolls all of it back, so that it can be tried again.
async fn chunk_try<C: Change>(
    inner: &Arc<Inner>,
    actor: &Actor,
    chunk: &[(C, Option<Moment>)],
    ends: Ends,
) -> Result<Batch<C::Out>> {
    let db = begin(inner).await?;
    let now = inner.clock.now();
    let historic = chunk.iter().any(|(_, at)| at.is_some());
    let who = actor.who.clone();
    let actor = standing(&inner.registry, &Read::transaction(&db), who, now.date_naive()).await?;
    may_write(&actor)?;
    let mut tx = Tx::new(db, Arc::clone(inner), actor, None, now, historic);
    let mut results = Vec::with_capacity(chunk.len());
    for (change, at) in chunk {
        tx.at(at.unwrap_or(now));
        let done = tx.perform_apart(change).await;
        let deadlock = matches!(&done, Err(Error::Internal(inside)) if inside.contains(DEADLOCK));
        results.push(done.map(|done| {
            let changed = done.changed();
            (done.into_out(), changed)
        }));
        if deadlock {
            if let Some(db) = tx.into_db() {
                db.rollback().await?;
            }
            return Ok(results);
        }
    }
    let happened = tx.recorded();
    if let Some(db) = tx.into_db() {
        match ends {
            Ends::Committed => {
                db.commit().await?;
                inner.memo.forget_kinds(&happened);
            }
            Ends::RolledBack => db.rollback().await?,
        }
    }
    Ok(results)
}

pub(crate) async fn begin(inner: &Inner) -> Result<DatabaseTransaction> {
    let options = match inner.writer.get_database_backend() {
        DbBackend::Postgres => TransactionOptions {
            isolation_level: Some(IsolationLevel::ReadCommitted),
            ..TransactionOptions::default()
        },
        _ => TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        },
    };
    inner.writer.begin_with_options(options).await.map_err(|error| match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(RuntimeErr::Internal(_)) => {
            Error::internal("the database is too busy to take a write")
        }
        other => other.into(),
    })
}
