//! Where the data lie.

use std::path::PathBuf;

/// How much a power cut may cost on SQLite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Durability {
    /// Every answered request is on the disk (`synchronous=FULL`).
    #[default]
    Full,
    /// The last moments before a power cut may be lost (`synchronous=NORMAL`): tests and demo.
    Normal,
}

/// Which database, and where.
#[derive(Clone, Debug)]
pub enum Database {
    /// The embedded database in one file.
    Sqlite {
        /// The file; made when it is not there.
        path: PathBuf,
        /// What a power cut may cost.
        durability: Durability,
    },
    /// A PostgreSQL database by its address, `postgres://user:password@host/name`.
    Postgres {
        /// The address.
        url: String,
        /// Connections in the pool.
        connections: u32,
    },
}
