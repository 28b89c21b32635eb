//! The guard that queries take.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};

use async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult,
    QueryResult, Statement,
};

use crate::Tx;

/// What a function that reads answers, for tables of functions.
pub type Reading<'a, T> = Pin<Box<dyn Future<Output = kernel::Result<T>> + Send + 'a>>;

/// A place to read from: the pool, or a transaction that is under way. It counts its queries.
#[derive(Debug)]
pub struct Read<'c> {
    source: Source<'c>,
    queries: AtomicU32,
}

#[derive(Debug)]
enum Source<'c> {
    Pool(&'c DatabaseConnection),
    Transaction(&'c DatabaseTransaction),
}

impl<'c> Read<'c> {
    pub(crate) fn pool(pool: &'c DatabaseConnection) -> Self {
        Self { source: Source::Pool(pool), queries: AtomicU32::new(0) }
    }

    pub(crate) fn transaction(transaction: &'c DatabaseTransaction) -> Self {
        Self { source: Source::Transaction(transaction), queries: AtomicU32::new(0) }
    }

    /// How many queries went through this guard.
    pub fn queries(&self) -> u32 {
        self.queries.load(Ordering::Relaxed)
    }

    fn count(&self) {
        metrics::counter!("entracte_queries").increment(1);
        self.queries.fetch_add(1, Ordering::Relaxed);
    }
}

macro_rules! through {
    ($self:ident, $method:ident($($argument:ident),*)) => {{
        $self.count();
        match &$self.source {
            Source::Pool(pool) => pool.$method($($argument),*).await,
            Source::Transaction(transaction) => transaction.$method($($argument),*).await,
        }
    }};
}

/// What a write through the door for reading is answered.
const READ_ONLY: &str = "the door for reading does not write";

#[async_trait]
impl ConnectionTrait for Read<'_> {
    fn get_database_backend(&self) -> DbBackend {
        match &self.source {
            Source::Pool(pool) => pool.get_database_backend(),
            Source::Transaction(transaction) => transaction.get_database_backend(),
        }
    }

    async fn execute_raw(&self, _: Statement) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom(READ_ONLY.into()))
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom(READ_ONLY.into()))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        through!(self, query_one_raw(statement))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        through!(self, query_all_raw(statement))
    }
}

#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.db().get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.db().execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.db().execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.db().query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.db().query_all_raw(statement).await
    }
}
