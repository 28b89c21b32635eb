//! Once-only things: the index and its refusal in one declaration.

use kernel::Error;
use sea_orm::sea_query::{Index, IndexCreateStatement};
use sea_orm::{DbErr, SqlErr};

/// A unique index that knows when it was broken, on both databases.
#[derive(Clone, Copy, Debug)]
pub struct Unique {
    name: &'static str,
    table: &'static str,
    columns: &'static [&'static str],
}

/// Declares a unique index: `unique!(ONE_EMAIL, "account", ["email_exact"]);`
#[macro_export]
macro_rules! unique {
    ($(#[$meta:meta])* $name:ident, $table:literal, [$($column:literal),+ $(,)?]) => {
        $(#[$meta])*
        pub(crate) const $name: $crate::Unique =
            $crate::Unique::new(concat!("unique_", $table $(, "_", $column)+), $table, &[$($column),+]);
    };
}

impl Unique {
    /// Used by `unique!`.
    pub const fn new(
        name: &'static str,
        table: &'static str,
        columns: &'static [&'static str],
    ) -> Self {
        Self { name, table, columns }
    }

    /// The statement that makes the index.
    pub fn index(&self) -> IndexCreateStatement {
        let mut index = Index::create();
        index.name(self.name).table(self.table).unique();
        for column in self.columns {
            index.col(*column);
        }
        index
    }

    /// Whether a database error says that this index was broken.
    ///
    /// PostgreSQL names the index, SQLite its columns (`UNIQUE constraint failed: a.b, a.c`).
    pub fn broken_by(&self, error: &DbErr) -> bool {
        let Some(SqlErr::UniqueConstraintViolation(message)) = error.sql_err() else {
            return false;
        };
        let columns: Vec<String> =
            self.columns.iter().map(|column| format!("{}.{column}", self.table)).collect();
        message.contains(self.name) || message.ends_with(&columns.join(", "))
    }

    /// The refusal when this index was broken, else the internal error.
    pub fn refusal(&self, error: DbErr, refusal: impl FnOnce() -> Error) -> Error {
        if self.broken_by(&error) { refusal() } else { error.into() }
    }
}
