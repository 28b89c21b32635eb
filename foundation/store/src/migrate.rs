//! Migrations: forward only, one set per room, never edited after release.

use async_trait::async_trait;
use sea_orm::sea_query::{IndexCreateStatement, TableAlterStatement, TableCreateStatement};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTraitSelf, SchemaManager};

/// One step of a migration.
#[derive(Clone, Debug)]
pub enum Step {
    /// A new table.
    Table(Box<TableCreateStatement>),
    /// A changed table.
    Alter(Box<TableAlterStatement>),
    /// A new index.
    Index(Box<IndexCreateStatement>),
}

impl From<&mut TableCreateStatement> for Step {
    fn from(statement: &mut TableCreateStatement) -> Self {
        Self::Table(Box::new(statement.take()))
    }
}

impl From<&mut TableAlterStatement> for Step {
    fn from(statement: &mut TableAlterStatement) -> Self {
        Self::Alter(Box::new(statement.take()))
    }
}

impl From<&mut IndexCreateStatement> for Step {
    fn from(statement: &mut IndexCreateStatement) -> Self {
        Self::Index(Box::new(statement.take()))
    }
}

impl From<IndexCreateStatement> for Step {
    fn from(statement: IndexCreateStatement) -> Self {
        Self::Index(Box::new(statement))
    }
}

/// One migration: a name that never changes and its steps.
#[derive(Clone, Copy)]
pub struct Migration {
    /// Room, number, what: `directory-0001-people`.
    pub name: &'static str,
    /// The steps in order.
    pub steps: fn() -> Vec<Step>,
}

impl MigrationName for Migration {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        for step in (self.steps)() {
            match step {
                Step::Table(statement) => connection.execute(&*statement).await?,
                Step::Alter(statement) => connection.execute(&*statement).await?,
                Step::Index(statement) => connection.execute(&*statement).await?,
            };
        }
        Ok(())
    }
}

struct All(Vec<Migration>);

#[async_trait]
impl MigratorTraitSelf for All {
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        self.0.iter().map(|migration| -> Box<dyn MigrationTrait> { Box::new(*migration) }).collect()
    }
}

/// A number that stands for "Entracte migrates" among PostgreSQL's advisory locks.
const LOCK: i64 = 0x0e17_4ac7;

/// Brings the schema up to date, all of it or nothing. On PostgreSQL one node migrates while the
/// others wait; on SQLite one process does, and a process that is killed leaves nothing half made.
pub(crate) async fn migrate(db: &DatabaseConnection, all: Vec<Migration>) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Postgres {
        let lock = db.begin().await?;
        lock.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})")).await?;
        All(all).up(db, None).await?;
        lock.commit().await
    } else {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let whole = db.begin_with_options(options).await?;
        All(all).up(&whole, None).await?;
        whole.commit().await
    }
}
