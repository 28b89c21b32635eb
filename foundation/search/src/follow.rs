//! Keeping the index true: it follows the events and reloads what they touched.

use std::collections::BTreeSet;

use kernel::Result;
use store::{Happened, Place, Store};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::{Index, Searchable};

/// Events read at once.
const EVENTS: u64 = 1_000;
/// Records reloaded at once.
const RECORDS: u64 = 500;
/// The same, as a length.
const RECORDS_AT_ONCE: usize = 500;

/// Follows the events of a store for one index.
pub struct Follower {
    store: Store,
    index: Index,
    searchables: Vec<Searchable>,
    /// Kinds of events after which every document may be different.
    touch_all: &'static [&'static str],
    one_at_a_time: Mutex<()>,
}

impl Follower {
    /// A follower of these kinds of record.
    pub fn new(
        store: Store,
        index: Index,
        searchables: Vec<Searchable>,
        touch_all: &'static [&'static str],
    ) -> Self {
        Self { store, index, searchables, touch_all, one_at_a_time: Mutex::new(()) }
    }

    /// Brings the index up to the last event that is committed now, and answers the kinds of what
    /// happened since the last time.
    ///
    /// # Errors
    /// When the database cannot be read or the index cannot be written.
    pub async fn catch_up(&self) -> Result<BTreeSet<String>> {
        let _turn = self.one_at_a_time.lock().await;
        let mut kinds = BTreeSet::new();
        let Some(mut place) = self.index.place().await else {
            self.fill().await?;
            return Ok(kinds);
        };
        loop {
            let events = store::after(&self.store.read(), place, EVENTS).await?;
            let Some(last) = events.last() else { return Ok(kinds) };
            kinds.extend(events.iter().map(|event| event.kind.clone()));
            let next = last.place;
            // Another process may have written them.
            let happened: Vec<&str> = events.iter().map(|event| event.kind.as_str()).collect();
            self.store.forget_kinds(&happened);
            // A label stands in many documents: all are written anew, and nothing is missing
            // meanwhile, because they are replaced and shown in one commit.
            if self.touch_all.iter().any(|kind| kinds.contains(*kind)) {
                self.fill().await?;
                return Ok(kinds);
            }
            for searchable in &self.searchables {
                let touched = self.touched(searchable, &events).await?;
                for some in touched.chunks(RECORDS_AT_ONCE) {
                    self.reload(searchable, some).await?;
                }
            }
            self.index.commit(next).await?;
            place = next;
        }
    }

    /// Fills the index anew from all records, while nobody else follows. What is searched meanwhile
    /// is found as before: the new documents replace the old ones in one commit.
    ///
    /// # Errors
    /// When the database cannot be read or the index cannot be written.
    pub async fn refill(&self) -> Result<()> {
        let _turn = self.one_at_a_time.lock().await;
        self.index.empty().await?;
        self.fill().await
    }

    /// Fills the index from all records. What happens meanwhile is caught up after.
    async fn fill(&self) -> Result<()> {
        let read = self.store.read();
        let place: Place = store::follow_from_now(&read).await?;
        // What another process wrote up to this place is not met as an event any more.
        self.store.forget();
        for searchable in &self.searchables {
            let mut after = None;
            loop {
                let ids = (searchable.ids)(&read, after, RECORDS).await?;
                let Some(last) = ids.last() else { break };
                after = Some(*last);
                self.reload(searchable, &ids).await?;
            }
        }
        self.index.commit(place).await
    }

    /// The records of one kind that events touched, and those that hang on what they speak of.
    async fn touched(&self, searchable: &Searchable, events: &[Happened]) -> Result<Vec<Uuid>> {
        let mut touched: BTreeSet<Uuid> =
            events.iter().flat_map(|event| (searchable.touched)(event)).collect();
        if let Some(hanging) = searchable.hanging {
            touched.extend(hanging(&self.store.read(), events).await?);
        }
        Ok(touched.into_iter().collect())
    }

    async fn reload(&self, searchable: &Searchable, ids: &[Uuid]) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let documents = (searchable.documents)(&self.store.read(), ids).await?;
        self.index.replace(searchable.kind, ids, documents).await
    }
}
