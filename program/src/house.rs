//! Building the application for a command.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use fetch::Fetch;
use files::Files;
use kernel::{Chance, Clock};
use mail::Outside;
use search::Index;
use store::{Database, Durability};
use web::{App, Job, Parts, Routes};

use crate::config::{Config, installation_key};

/// What a command needs of the application.
pub(crate) struct House {
    pub app: App,
    pub routes: Routes,
    pub jobs: Vec<Job>,
    pub config: Config,
}

/// How a command uses the search index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Searching {
    /// The node's own index on the disk.
    OnDisk,
    /// None: the server's index follows the events by itself.
    Nowhere,
}

/// Opens everything in a data folder.
pub(crate) async fn open(data: &Path, demo: bool, searching: Searching) -> Result<House> {
    std::fs::create_dir_all(data).with_context(|| format!("cannot make {}", data.display()))?;
    let config = Config::read(data)?;
    let chance = Chance::system();
    let secret = installation_key(data, &chance)?;
    let slices = entracte::slices();
    let jobs = slices.iter().flat_map(web::jobs_of).collect();
    let index = match searching {
        Searching::OnDisk => Index::open(&data.join("index")),
        Searching::Nowhere => Index::in_memory(),
    };
    let parts = Parts {
        config: web::Config {
            base_url: config.base_url(),
            data: data.to_owned(),
            demo,
            secure_cookies: config.base_url().starts_with("https://"),
            limits: config.limits.unwrap_or(true),
            behind_proxy: config.behind_proxy,
        },
        database: database(&config, data, demo),
        clock: Clock::system(),
        chance,
        outside: match &config.smtp {
            Some(smtp) if !demo => Outside::smtp(smtp).map_err(|error| anyhow!("{error}"))?,
            _ => Outside::Kept,
        },
        secret,
        files: Files::in_folder(&data.join("files")).map_err(|error| anyhow!("{error}"))?,
        fetch: Fetch::new(false),
        index: index.map_err(|error| anyhow!("the search index: {error}"))?,
        printer: print::Printer::new(config.fonts()),
        slices,
    };
    let (app, routes) = App::open(parts).await.map_err(|error| anyhow!("{error}"))?;
    Ok(House { app, routes, jobs, config })
}

fn database(config: &Config, data: &Path, demo: bool) -> Database {
    let careless = demo || config.durability.as_deref() == Some("normal");
    match &config.database {
        Some(url) => Database::Postgres { url: url.clone(), connections: 16 },
        None => Database::Sqlite {
            path: data.join("entracte.sqlite"),
            durability: if careless { Durability::Normal } else { Durability::Full },
        },
    }
}
