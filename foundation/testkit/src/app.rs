//! The application of one test.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use chrono::Duration;
use fetch::Fetch;
use files::Files;
use kernel::{Chance, Clock};
use mail::{Kept, LinkSecret, Outside};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use search::Index;
use store::{Database, Durability};
use web::{App, Config, Parts, Slice};

use crate::Client;

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A copy of the template's file.
    Sqlite,
    /// A database made from the template's.
    Postgres,
}

/// One application over its own copy of the demo network, with a clock that stands still.
pub struct TestApp {
    /// The application.
    pub app: App,
    /// Moves by hand.
    pub clock: Clock,
    router: Router,
    worker: jobs::Worker<App>,
    folder: PathBuf,
    postgres: Option<(DatabaseConnection, String)>,
}

static NUMBER: AtomicU32 = AtomicU32::new(0);

#[expect(clippy::expect_used, reason = "a test that cannot start has failed")]
fn setting(name: &str) -> String {
    std::env::var(name).expect("tests are started by script/test, which prepares their databases")
}

#[expect(clippy::expect_used, reason = "a test that cannot start has failed")]
impl TestApp {
    /// Starts an application of these slices over a fresh copy of the demo network.
    pub async fn start(kind: Kind, slices: Vec<Slice>) -> Self {
        let number = NUMBER.fetch_add(1, Ordering::SeqCst);
        let name = format!("t{}_{number}", std::process::id());
        let folder = std::env::temp_dir().join(format!("entracte-{name}"));
        std::fs::create_dir_all(&folder).expect("a folder");
        let (database, postgres) = match kind {
            Kind::Sqlite => (sqlite(&folder), None),
            Kind::Postgres => {
                let (database, server) = postgres(&name).await;
                (database, Some((server, name)))
            }
        };
        let now = kernel::Clock::system().now();
        let clock = Clock::held_at(now);
        let jobs = slices.iter().flat_map(web::jobs_of).collect();
        let parts = Parts {
            config: Config {
                base_url: "http://localhost".into(),
                data: folder.clone(),
                demo: true,
                secure_cookies: false,
                limits: false,
                behind_proxy: false,
            },
            database,
            clock: clock.clone(),
            chance: Chance::system(),
            outside: Outside::Kept,
            secret: LinkSecret::new(vec![7; 32]),
            files: Files::in_folder(&folder.join("files")).expect("a folder"),
            // What is fetched in tests stands on this machine.
            fetch: Fetch::new(true),
            index: Index::in_memory().expect("an index"),
            // The faces of the house alone: those of the machine differ from one to the other.
            printer: print::Printer::new(folder.join("fonts")),
            slices,
        };
        let (app, routes) = App::open(parts).await.expect("opens");
        let router = web::router(&app, routes, String::new).expect("a router");
        let worker = app.worker(jobs);
        Self { app, clock, router, worker, folder, postgres }
    }

    /// Somebody who has not signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// Somebody of the demo network, signed in.
    pub async fn persona(&self, key: &str) -> Client {
        let mut client = self.visitor();
        let answer = client.post(&format!("/demo/look-as/{key}"), &[]).await;
        assert_eq!(answer.status, 303, "there is no persona {key}: {}", answer.text());
        client
    }

    /// Works the outbox until it is empty and brings the index up to date.
    pub async fn run_jobs(&self) {
        loop {
            let mut worked = 0;
            for lane in [jobs::Lane::Quick, jobs::Lane::Long] {
                worked += self.worker.batch(lane).await.expect("the outbox can be worked");
            }
            if worked == 0 {
                break;
            }
        }
        // On PostgreSQL the index waits for older transactions, also those of other tests.
        for _ in 0..200 {
            self.app.catch_up().await.expect("the index can be written");
            if self.app.is_caught_up().await.expect("events can be read") {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("the index does not catch up");
    }

    /// Writes a daily job for the clock's day, as a worker does that runs all the time.
    pub async fn store_daily(&self, name: &str) {
        let written = self.app.store().enqueue_daily(name, self.clock.today()).await;
        written.expect("a job can be written");
    }

    /// The newest mails, newest first.
    pub async fn mails(&self) -> Vec<Kept> {
        mail::latest(&self.app.store().read(), 100).await.expect("mails can be read")
    }

    /// Moves the clock on.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Ends the test: no job may have failed for good, and nothing stays behind.
    pub async fn finish(self) {
        self.run_jobs().await;
        let store = self.app.store();
        let failed = store::outbox::given_up(&store.read()).await.expect("jobs can be read");
        assert!(failed.is_empty(), "jobs were given up: {failed:?}");
        let waits = store::outbox::next_due(&store.read()).await.expect("jobs can be read");
        assert!(waits.is_none(), "a job failed and waits again: {waits:?}");
        self.app.clone().close().await.expect("closes");
        if let Some((server, name)) = self.postgres {
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            server.execute_unprepared(&drop).await.expect("a database goes");
        }
        std::fs::remove_dir_all(&self.folder).expect("a folder goes");
    }
}

#[expect(clippy::expect_used, reason = "a test that cannot start has failed")]
fn sqlite(folder: &Path) -> Database {
    let template = PathBuf::from(setting("ENTRACTE_TEST_SQLITE"));
    let path = folder.join("entracte.sqlite");
    std::fs::copy(template, &path).expect("the template can be copied");
    Database::Sqlite { path, durability: Durability::Normal }
}

#[expect(clippy::expect_used, reason = "a test that cannot start has failed")]
async fn postgres(name: &str) -> (Database, DatabaseConnection) {
    let base = setting("ENTRACTE_TEST_POSTGRES");
    let server = sea_orm::Database::connect(format!("{base}&dbname=postgres")).await;
    let server = server.expect("PostgreSQL answers");
    let create = format!("CREATE DATABASE {name} TEMPLATE entracte_template");
    // The template may be busy for a moment while another test copies it.
    let mut tries = 0;
    while let Err(error) = server.execute_unprepared(&create).await {
        tries += 1;
        assert!(tries < 50, "the template cannot be copied: {error}");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    (Database::Postgres { url: format!("{base}&dbname={name}"), connections: 4 }, server)
}
