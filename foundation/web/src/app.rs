//! The application: the doors, the registry of slices, and what they share.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use fetch::Fetch;
use files::Files;
use kernel::{Actor, Chance, Clock, Error, Event, Result, SubjectKind};
use mail::{LinkSecret, Outside, Post};
use print::Printer;
use search::{Follower, Index};
use store::{Database, Registry, Store};
use vocabulary::Shelf;

use crate::limits::Limits;
use crate::live::Hub;
use crate::slice::{Identify, Panel, SubjectInfo};
use crate::{Door, Network, Routes, Slice};
use tokio_util::sync::CancellationToken;

/// What the program decides before the first request.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address that people type, without a slash at its end.
    pub base_url: String,
    /// The data folder.
    pub data: PathBuf,
    /// Whether this is a demo network.
    pub demo: bool,
    /// Whether cookies are sent over HTTPS only.
    pub secure_cookies: bool,
    /// Whether floods are held back. Off in tests and benchmarks only.
    pub limits: bool,
    /// Whether the client's address is taken from `X-Forwarded-For`.
    pub behind_proxy: bool,
}

/// What an application is made of.
pub struct Parts {
    /// The program's decisions.
    pub config: Config,
    /// Where the data lie.
    pub database: Database,
    /// Time.
    pub clock: Clock,
    /// Chance.
    pub chance: Chance,
    /// Where mails go.
    pub outside: Outside,
    /// The installation's key.
    pub secret: LinkSecret,
    /// Where files are kept.
    pub files: Files,
    /// What fetches files from the web.
    pub fetch: Fetch,
    /// The index of this node.
    pub index: Index,
    /// What sets documents.
    pub printer: Printer,
    /// The slices in their order.
    pub slices: Vec<Slice>,
}

/// The application. Clones share it.
#[derive(Clone)]
pub struct App(Arc<House>);

pub(crate) struct House {
    pub config: Config,
    pub store: Store,
    pub files: Files,
    pub fetch: Fetch,
    pub index: Index,
    pub printer: Printer,
    pub follower: Follower,
    pub post: Post,
    pub secret: LinkSecret,
    pub limits: Limits,
    pub slices: Vec<Slice>,
    pub doors: Vec<Door>,
    pub identify: Option<Identify>,
    pub subjects: HashMap<SubjectKind, SubjectInfo>,
    pub hub: Hub,
    /// Cancelled when the program stops: streams end.
    pub stopped: CancellationToken,
    shared: RwLock<Shared>,
}

/// What changes rarely and is needed on every page.
#[derive(Clone, Default)]
struct Shared {
    network: Arc<Network>,
    shelf: Arc<Shelf>,
}

impl App {
    /// Opens the doors and wires the slices together. The router is made by [`crate::router`].
    ///
    /// # Errors
    /// When the database cannot be opened or brought up to date.
    pub async fn open(mut parts: Parts) -> Result<(Self, Routes)> {
        let store =
            Store::open(&parts.database, registry(&parts.slices), parts.clock, parts.chance)
                .await?;
        let mut routes = crate::special::routes();
        for slice in &mut parts.slices {
            let own = std::mem::take(&mut slice.routes);
            routes.router = routes.router.merge(own.router);
            routes.doors.extend(own.doors);
        }
        let searchables = parts.slices.iter().flat_map(|slice| slice.searchables.clone()).collect();
        let touch_all = &[vocabulary::terms::TermChanged::KIND];
        let follower = Follower::new(store.clone(), parts.index.clone(), searchables, touch_all);
        let host = parts.config.base_url.split("//").nth(1).unwrap_or("localhost").to_owned();
        let post = Post::new(store.clone(), parts.outside, sender(&host), host.replace(':', "-"));
        let subjects = parts.slices.iter().flat_map(|slice| &slice.subjects);
        let subjects = subjects.map(|info| (info.kind, *info)).collect();
        let identify = parts.slices.iter().find_map(|slice| slice.identify);
        let app = Self(Arc::new(House {
            limits: Limits::new(parts.config.limits),
            config: parts.config,
            store,
            files: parts.files,
            fetch: parts.fetch,
            index: parts.index,
            printer: parts.printer,
            follower,
            post,
            secret: parts.secret,
            doors: routes.doors.clone(),
            slices: parts.slices,
            identify,
            subjects,
            hub: Hub::default(),
            stopped: CancellationToken::new(),
            shared: RwLock::default(),
        }));
        app.plant().await?;
        app.refresh().await?;
        Ok((app, routes))
    }

    async fn plant(&self) -> Result<()> {
        let system = Actor::system("start");
        for slice in &self.0.slices {
            for vocabulary in &slice.vocabularies {
                let plant = vocabulary::terms::Plant(*vocabulary);
                self.store().write(&system, None, plant).await?;
            }
        }
        Ok(())
    }

    /// What fetches files from the web.
    pub fn fetch(&self) -> &Fetch {
        &self.0.fetch
    }

    /// Reads what is shared anew: after settings or vocabularies changed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn refresh(&self) -> Result<()> {
        let read = self.store().read();
        let network = Arc::new(settings::load::<Network>(&read).await?.value);
        let shelf = Arc::new(Shelf::load(&read).await?);
        *self.0.shared.write().unwrap_or_else(PoisonError::into_inner) = Shared { network, shelf };
        // What was read with the terms of before is not remembered beside those of now.
        self.store().forget();
        Ok(())
    }

    /// The network's own settings.
    pub fn network(&self) -> Arc<Network> {
        Arc::clone(&self.0.shared.read().unwrap_or_else(PoisonError::into_inner).network)
    }

    /// All terms of all vocabularies.
    pub fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&self.0.shared.read().unwrap_or_else(PoisonError::into_inner).shelf)
    }

    /// The doors to the database.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The program's decisions.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Where files are kept.
    pub fn files(&self) -> &Files {
        &self.0.files
    }

    /// The search index.
    pub fn index(&self) -> &Index {
        &self.0.index
    }

    /// What sets documents.
    pub fn printer(&self) -> &Printer {
        &self.0.printer
    }

    /// The installation's key.
    pub fn secret(&self) -> &LinkSecret {
        &self.0.secret
    }

    /// The way out for letters.
    pub fn post(&self) -> &Post {
        &self.0.post
    }

    /// The slices in their order.
    pub fn slices(&self) -> &[Slice] {
        &self.0.slices
    }

    /// All doors of the house.
    pub fn doors(&self) -> &[Door] {
        &self.0.doors
    }

    pub(crate) fn house(&self) -> &House {
        &self.0
    }

    /// Brings the search index up to the last event, and reads settings and vocabularies anew where
    /// they changed, also by another process.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub async fn catch_up(&self) -> Result<()> {
        let first = self.index().place().await.is_none();
        let kinds = self.0.follower.catch_up().await?;
        let shared = [settings::SettingsChanged::KIND, vocabulary::terms::TermChanged::KIND];
        if first || shared.iter().any(|kind| kinds.contains(*kind)) {
            self.refresh().await?;
        }
        self.0.limits.prune();
        Ok(())
    }

    /// Makes the search index anew.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub async fn reindex(&self) -> Result<()> {
        self.0.follower.refill().await
    }

    /// Whether the search index holds everything that is committed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_caught_up(&self) -> Result<bool> {
        let last = store::latest(&self.store().read(), None, 1).await?;
        let place = self.index().place().await;
        Ok(last.first().is_none_or(|last| place.is_some_and(|place| place >= last.place)))
    }

    /// A full address of this installation.
    pub fn full_url(&self, place: &impl std::fmt::Display) -> String {
        format!("{}{place}", self.0.config.base_url)
    }

    /// What slices show on the pages of one kind of thing, in order.
    pub(crate) fn panels(&self, on: SubjectKind) -> Vec<Panel> {
        let panels = self.0.slices.iter().flat_map(|slice| slice.panels.iter());
        let mut panels: Vec<Panel> = panels.filter(|panel| panel.on == on).copied().collect();
        panels.sort_by_key(|panel| panel.order);
        panels.truncate(8);
        panels
    }

    /// Loads the panels of one thing.
    ///
    /// # Errors
    /// When one of them cannot be loaded.
    pub async fn load_panels(
        &self,
        cx: &crate::Cx,
        subject: kernel::Subject,
    ) -> Result<Vec<crate::Html>> {
        let mut loaded = Vec::new();
        for panel in self.panels(subject.kind) {
            let html = (panel.load)(cx, &self.store().read(), subject).await?;
            if !html.is_empty() {
                loaded.push(html);
            }
        }
        Ok(loaded)
    }

    /// Waits for writes under way and closes the database.
    ///
    /// # Errors
    /// When a connection cannot be closed.
    pub async fn close(self) -> Result<()> {
        self.0.store.clone().close().await
    }

    /// A worker for the outbox of this application.
    pub fn worker(&self, jobs: Vec<crate::Job>) -> jobs::Worker<Self> {
        jobs::Worker::new(self.clone(), self.store().clone(), jobs)
    }
}

/// The network's own address is not known before it is set up.
fn sender(host: &str) -> String {
    let host = host.split(':').next().unwrap_or("localhost");
    format!("Entracte <no-reply@{host}>")
}

fn registry(slices: &[Slice]) -> Registry {
    let mut registry = Registry::default();
    registry.migrations.extend(settings::migrations());
    registry.migrations.extend(vocabulary::migrations());
    registry.migrations.extend(mail::migrations());
    registry.migrations.extend(crate::idempotency::migrations());
    for slice in slices {
        registry.migrations.extend(slice.migrations.iter().copied());
        registry.standings.extend(slice.standing);
        for job in &slice.jobs {
            for kind in job.after {
                registry.subscriptions.entry(kind).or_default().push(job.name);
            }
        }
    }
    registry
}

/// Checks that event kinds and doors stand once, at start.
///
/// # Errors
/// A sentence that says which is there twice.
pub(crate) fn check(slices: &[Slice]) -> Result<()> {
    let mut seen = std::collections::HashSet::new();
    for kind in slices.iter().flat_map(|slice| slice.events) {
        if !seen.insert(kind) {
            return Err(Error::internal(format_args!("two events are called {kind}")));
        }
    }
    Ok(())
}
