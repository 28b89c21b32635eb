//! What a page is measured against: a bare handler that answers the same bytes from one SQLite read.
//!
//! `baseline FILE PORT` serves the file's bytes from a table of one row; `baseline --writes WHERE
//! SECONDS` commits single-row transactions one after the other, durable, and prints how many. WHERE
//! is a folder for SQLite or the address of a PostgreSQL database.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ColumnDef, Table};
use sea_orm::{ActiveValue, ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

mod page {
    use sea_orm::entity::prelude::*;

    /// One page.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "page")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub body: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--writes", place, seconds] => write(place, seconds.parse()?).await,
        [file, port] => serve(file, port.parse()?).await,
        _ => anyhow::bail!("usage: baseline FILE PORT | baseline --writes WHERE SECONDS"),
    }
}

async fn open(place: &str) -> Result<DatabaseConnection> {
    let url =
        if place.contains("://") { place.to_owned() } else { format!("sqlite://{place}?mode=rwc") };
    let mut options = ConnectOptions::new(url);
    options.max_connections(8).sqlx_logging(false).test_before_acquire(false);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite.pragma("journal_mode", "WAL").pragma("synchronous", "FULL")
    });
    let db = Database::connect(options).await?;
    let mut id = ColumnDef::new("id");
    id.big_integer().not_null().primary_key();
    let mut body = ColumnDef::new("body");
    body.text().not_null();
    db.execute(Table::create().table("page").if_not_exists().col(id).col(body)).await?;
    Ok(db)
}

async fn insert(db: &DatabaseConnection, id: i64, body: String) -> Result<()> {
    let row = page::ActiveModel { id: ActiveValue::Set(id), body: ActiveValue::Set(body) };
    page::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the baseline is bare on purpose")]
async fn serve(file: &str, port: u16) -> Result<()> {
    let body = std::fs::read_to_string(file).with_context(|| format!("cannot read {file}"))?;
    let folder = std::env::temp_dir().join(format!("baseline-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let db = open(&folder.join("page.sqlite").to_string_lossy()).await?;
    insert(&db, 1, body).await?;
    let router = Router::new().route("/", get(answer)).with_state(db);
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    axum::serve(tokio::net::TcpListener::bind(address).await?, router).await?;
    Ok(())
}

async fn answer(State(db): State<DatabaseConnection>) -> impl IntoResponse {
    let body = match page::Entity::find_by_id(1).one(&db).await {
        Ok(Some(page)) => page.body,
        Ok(None) | Err(_) => String::new(),
    };
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body)
}

#[expect(clippy::print_stdout, reason = "the figure is the answer")]
async fn write(place: &str, seconds: u64) -> Result<()> {
    let is_url = place.contains("://");
    let place = if is_url { place.to_owned() } else { format!("{place}/writes.sqlite") };
    let db = open(&place).await?;
    let began = Instant::now();
    let mut written = 0_i64;
    while began.elapsed() < Duration::from_secs(seconds) {
        written += 1;
        insert(&db, written, "one row".into()).await?;
    }
    println!("{written}");
    Ok(())
}
