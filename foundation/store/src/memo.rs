//! What was read stays known until something happens.
//!
//! A value is remembered under a name as long as no event was committed: by this process, which
//! forgets before the write is answered, so that one's own change is seen at once; or by another,
//! which the follower of events notices. Only what is the same for every reader may be remembered,
//! or what carries in its name whom it is for: policies are asked after it, at each request.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use kernel::Result;

use crate::Store;

/// Values remembered at once; when there are more, all are forgotten.
const MOST: usize = 1_000;

#[derive(Default)]
pub(crate) struct Memo {
    happened: AtomicU64,
    known: RwLock<Known>,
}

#[derive(Default)]
struct Known {
    /// What had happened when these were read.
    happened: u64,
    values: HashMap<(TypeId, String), Arc<dyn Any + Send + Sync>>,
}

impl Memo {
    pub(crate) fn forget(&self) {
        self.happened.fetch_add(1, Ordering::SeqCst);
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
}
