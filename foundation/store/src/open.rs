//! Opening the database, and what a store knows of its slices.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use kernel::{Actor, Chance, Clock, Day, Granted, PersonId, Result, Who};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;

use crate::memo::Memo;
use crate::{Database, Durability, Migration, Read, Reading, events, migrate, outbox};

/// What a slice says a person is granted on a day.
pub type Standing = for<'a> fn(&'a Read<'a>, PersonId, Day) -> Reading<'a, Granted>;

/// What the slices told the store.
#[derive(Clone, Default)]
pub struct Registry {
    /// All migrations in order.
    pub migrations: Vec<Migration>,
    /// Each slice's standing.
    pub standings: Vec<Standing>,
    /// Jobs to write after an event, by the event's kind.
    pub subscriptions: HashMap<&'static str, Vec<&'static str>>,
}

impl Registry {
    pub(crate) fn jobs_after(&self, kind: &str) -> &[&'static str] {
        self.subscriptions.get(kind).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The database behind its doors. Clones share it.
#[derive(Clone)]
pub struct Store(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub readers: DatabaseConnection,
    pub writer: DatabaseConnection,
    pub registry: Registry,
    pub clock: Clock,
    pub chance: Chance,
    pub tracker: TaskTracker,
    pub woken: Notify,
    pub memo: Memo,
}

impl Store {
    /// Opens the database, bringing its schema up to date.
    ///
    /// # Errors
    /// When it cannot be reached or its schema cannot be brought up to date.
    pub async fn open(
        database: &Database,
        registry: Registry,
        clock: Clock,
        chance: Chance,
    ) -> Result<Self> {
        let (readers, writer) = connect(database).await?;
        let mut all = vec![events::MIGRATION, outbox::MIGRATION, crate::strands::MIGRATION];
        all.extend(registry.migrations.iter().copied());
        migrate::migrate(&writer, all).await?;
        let inner = Inner {
            readers,
            writer,
            registry,
            clock,
            chance,
            tracker: TaskTracker::new(),
            woken: Notify::new(),
            memo: Memo::default(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The door for reading.
    pub fn read(&self) -> Read<'_> {
        Read::pool(&self.0.readers)
    }

    /// The clock that everything shares.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The source of chance that everything shares.
    pub fn chance(&self) -> &Chance {
        &self.0.chance
    }

    /// Runs what must be finished whoever waits for it.
    pub fn tracker(&self) -> &TaskTracker {
        &self.0.tracker
    }

    /// Waits until something was committed by this process.
    pub async fn woken(&self) {
        self.0.woken.notified().await;
    }

    /// The actor behind an identity, with what every slice grants it today.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn actor(&self, who: Who) -> Result<Actor> {
        let day = self.0.clock.today();
        let Some(person) = person_behind(&who) else {
            return standing(&self.0.registry, &self.read(), who, day).await;
        };
        let read = self.read();
        let reading = granted(&self.0.registry, &read, person, day);
        let granted = self.remember(format!("standing {person} {day}"), reading).await?;
        Ok(Actor::with(who, Granted::clone(&granted)))
    }

    /// Waits for writes under way and closes all connections.
    ///
    /// # Errors
    /// When a connection cannot be closed.
    pub async fn close(self) -> Result<()> {
        self.0.tracker.close();
        self.0.tracker.wait().await;
        self.0.readers.clone().close().await?;
        self.0.writer.clone().close().await?;
        Ok(())
    }
}

/// The person for whom somebody acts.
fn person_behind(who: &Who) -> Option<PersonId> {
    match who {
        Who::Person(person) | Who::Token { person, .. } | Who::Link { person, .. } => Some(*person),
        Who::Visitor | Who::System(_) => None,
    }
}

/// Asks every slice what a person is granted on a day.
async fn granted(
    registry: &Registry,
    read: &Read<'_>,
    person: PersonId,
    day: Day,
) -> Result<Granted> {
    let mut granted = Granted::nothing();
    for standing in &registry.standings {
        let Granted { grants, keys } = standing(read, person, day).await?;
        granted.grants.extend(grants);
        granted.keys.extend(keys);
    }
    Ok(granted)
}

/// Who acts, with what every slice grants them on a day, read now: for a write, inside its own
/// transaction.
pub(crate) async fn standing(
    registry: &Registry,
    read: &Read<'_>,
    who: Who,
    day: Day,
) -> Result<Actor> {
    if let Who::System(name) = who {
        return Ok(Actor::system(name));
    }
    let granted = match person_behind(&who) {
        Some(person) => granted(registry, read, person, day).await?,
        None => Granted::nothing(),
    };
    Ok(Actor::with(who, granted))
}

async fn connect(database: &Database) -> Result<(DatabaseConnection, DatabaseConnection)> {
    match database {
        Database::Sqlite { path, durability } => {
            let writer = sqlite(path, *durability, 1).await?;
            let readers = sqlite(path, *durability, 8).await?;
            Ok((readers, writer))
        }
        Database::Postgres { url, connections } => {
            let mut options = ConnectOptions::new(url.clone());
            options
                .max_connections(*connections)
                .acquire_timeout(Duration::from_secs(20))
                .sqlx_logging(false);
            let pool = sea_orm::Database::connect(options).await?;
            Ok((pool.clone(), pool))
        }
    }
}

async fn sqlite(
    path: &Path,
    durability: Durability,
    connections: u32,
) -> Result<DatabaseConnection> {
    let synchronous = match durability {
        Durability::Full => "FULL",
        Durability::Normal => "NORMAL",
    };
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", synchronous)
                .pragma("foreign_keys", "ON")
                .pragma("busy_timeout", "30000")
                .pragma("cache_size", "-16000")
                .statement_cache_capacity(300)
        });
    Ok(sea_orm::Database::connect(options).await?)
}

/// The number under which this transaction's events stand: its id on PostgreSQL, else 0.
pub(crate) async fn epoch(db: &impl ConnectionTrait) -> Result<i64> {
    if db.get_database_backend() != DbBackend::Postgres {
        return Ok(0);
    }
    asked(db, "SELECT pg_current_xact_id()::text::bigint AS number").await
}

/// The id of the oldest transaction that may still commit, where several may be open at once.
pub(crate) async fn oldest_open_transaction(db: &impl ConnectionTrait) -> Result<Option<i64>> {
    if db.get_database_backend() != DbBackend::Postgres {
        return Ok(None);
    }
    let sql = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS number";
    asked(db, sql).await.map(Some)
}

#[expect(clippy::disallowed_methods, reason = "PostgreSQL's own functions have no builder")]
async fn asked(db: &impl ConnectionTrait, sql: &str) -> Result<i64> {
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let row = db.query_one_raw(statement).await?;
    let row = row.ok_or_else(|| kernel::Error::internal("PostgreSQL answered without a row"))?;
    Ok(row.try_get("", "number")?)
}
