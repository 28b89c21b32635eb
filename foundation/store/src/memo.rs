//! What was read stays known until something happens.
//!
//! A value is remembered under a name as long as no event was committed: by this process, which
//! forgets before the write is answered, so that one's own change is seen at once; or by another,
//! which the follower of events notices. Only what is the same for every reader may be remembered,
//! or what carries in its name whom it is for: policies are asked after it, at each request.
//!
//! What is large and changes by few kinds of events is remembered until one of those happens.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use kernel::Result;

use crate::Store;

/// Values remembered at once; when there are more, all are forgotten.
const MOST: usize = 1_000;
/// Lasting values remembered at once, which may be large.
const MOST_LASTING: usize = 100;

#[derive(Default)]
pub(crate) struct Memo {
    happened: AtomicU64,
    known: RwLock<Known>,
    /// How often all was forgotten, and what happened of each kind.
    kinds: RwLock<(u64, HashMap<String, u64>)>,
    /// What lasts until an event of some kinds, with what had happened of them when it was read.
    lasting: RwLock<HashMap<(TypeId, String), Lasting>>,
}

type Lasting = (u64, Arc<dyn Any + Send + Sync>);

#[derive(Default)]
struct Known {
    /// What had happened when these were read.
    happened: u64,
    values: HashMap<(TypeId, String), Arc<dyn Any + Send + Sync>>,
}

impl Memo {
    pub(crate) fn forget(&self) {
        self.kinds.write().unwrap_or_else(PoisonError::into_inner).0 += 1;
        self.happened.fetch_add(1, Ordering::SeqCst);
    }

    /// Forgets what events of these kinds may have changed.
    pub(crate) fn forget_kinds(&self, kinds: &[impl AsRef<str>]) {
        let mut counts = self.kinds.write().unwrap_or_else(PoisonError::into_inner);
        for kind in kinds {
            *counts.1.entry(kind.as_ref().to_owned()).or_default() += 1;
        }
        drop(counts);
        self.happened.fetch_add(1, Ordering::SeqCst);
    }

    /// What has happened of some kinds. It only grows, so that equal sums are the same moment.
    fn stamp(&self, kinds: &[&str]) -> u64 {
        let counts = self.kinds.read().unwrap_or_else(PoisonError::into_inner);
        let of_kinds = kinds.iter().filter_map(|kind| counts.1.get(*kind));
        counts.0 + of_kinds.sum::<u64>()
    }

    fn get_lasting<T>(&self, key: &(TypeId, String), stamp: u64) -> Option<Arc<T>>
    where
        T: Send + Sync + 'static,
    {
        let lasting = self.lasting.read().unwrap_or_else(PoisonError::into_inner);
        let (then, value) = lasting.get(key)?;
        (*then == stamp).then(|| Arc::clone(value).downcast().ok()).flatten()
    }

    /// Remembers a value that was read after `stamp`.
    fn put_lasting<T>(&self, key: (TypeId, String), value: Arc<T>, stamp: u64)
    where
        T: Send + Sync + 'static,
    {
        let mut lasting = self.lasting.write().unwrap_or_else(PoisonError::into_inner);
        if lasting.len() >= MOST_LASTING {
            lasting.clear();
        }
        lasting.insert(key, (stamp, value));
    }

    fn get<T: Send + Sync + 'static>(&self, key: &(TypeId, String)) -> Option<Arc<T>> {
        let happened = self.happened.load(Ordering::SeqCst);
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        if known.happened != happened {
            return None;
        }
        Arc::clone(known.values.get(key)?).downcast().ok()
    }

    /// Remembers a value that was read after `happened`; one that is older already is not.
    fn put<T>(&self, key: (TypeId, String), value: Arc<T>, happened: u64)
    where
        T: Send + Sync + 'static,
    {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if self.happened.load(Ordering::SeqCst) != happened {
            return;
        }
        if known.happened != happened || known.values.len() >= MOST {
            known.values.clear();
            known.happened = happened;
        }
        known.values.insert(key, value);
    }
}

impl Store {
    /// A value by its name: remembered, or read now and remembered until something happens.
    ///
    /// # Errors
    /// What reading it says; an error is not remembered.
    pub async fn remember<T, F>(&self, name: String, reading: F) -> Result<Arc<T>>
    where
        T: Send + Sync + 'static,
        F: Future<Output = Result<T>>,
    {
        let key = (TypeId::of::<T>(), name);
        if let Some(value) = self.0.memo.get(&key) {
            return Ok(value);
        }
        let happened = self.0.memo.happened.load(Ordering::SeqCst);
        let value = Arc::new(reading.await?);
        self.0.memo.put(key, Arc::clone(&value), happened);
        Ok(value)
    }

    /// A value by its name, remembered until an event of one of these kinds. For what is large, and
    /// only where no other event changes it.
    ///
    /// # Errors
    /// What reading it says; an error is not remembered.
    pub async fn remember_until<T, F>(
        &self,
        name: String,
        kinds: &[&'static str],
        reading: F,
    ) -> Result<Arc<T>>
    where
        T: Send + Sync + 'static,
        F: Future<Output = Result<T>>,
    {
        let key = (TypeId::of::<T>(), name);
        // Taken before reading: what happens meanwhile makes the value an old one at once.
        let stamp = self.0.memo.stamp(kinds);
        if let Some(value) = self.0.memo.get_lasting(&key, stamp) {
            return Ok(value);
        }
        let value = Arc::new(reading.await?);
        self.0.memo.put_lasting(key, Arc::clone(&value), stamp);
        Ok(value)
    }

    /// Events of these kinds happened elsewhere.
    pub fn forget_kinds(&self, kinds: &[impl AsRef<str>]) {
        self.0.memo.forget_kinds(kinds);
    }

    /// Forgets what was remembered: something happened, here or elsewhere.
    pub fn forget(&self) {
        self.0.memo.forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_known_until_something_happens() {
        let memo = Memo::default();
        let key = || (TypeId::of::<u8>(), "seven".to_owned());
        assert_eq!(memo.get::<u8>(&key()), None);
        memo.put(key(), Arc::new(7_u8), 0);
        assert_eq!(memo.get::<u8>(&key()).as_deref(), Some(&7));
        memo.forget();
        assert_eq!(memo.get::<u8>(&key()), None);
        // What was read before it happened comes too late.
        memo.put(key(), Arc::new(7_u8), 0);
        assert_eq!(memo.get::<u8>(&key()), None);
        memo.put(key(), Arc::new(8_u8), 1);
        assert_eq!(memo.get::<u8>(&key()).as_deref(), Some(&8));
    }

    #[test]
    fn a_lasting_value_is_known_until_an_event_of_its_kinds() {
        let memo = Memo::default();
        let key = || (TypeId::of::<u8>(), "seven".to_owned());
        let kinds = ["published", "renamed"];
        let known =
            |memo: &Memo| memo.get_lasting::<u8>(&key(), memo.stamp(&kinds)).as_deref().copied();
        memo.put_lasting(key(), Arc::new(7_u8), memo.stamp(&kinds));
        memo.forget_kinds(&["registered"]);
        assert_eq!(known(&memo), Some(7));
        memo.forget_kinds(&["registered", "renamed"]);
        assert_eq!(known(&memo), None);
        memo.put_lasting(key(), Arc::new(8_u8), memo.stamp(&kinds));
        memo.forget();
        assert_eq!(known(&memo), None);
        // Read before it happened, put after.
        let before = memo.stamp(&kinds);
        memo.forget_kinds(&["published"]);
        memo.put_lasting(key(), Arc::new(9_u8), before);
        assert_eq!(known(&memo), None);
    }
}
