//! What an actor may see of one kind of record. Lists take it, policies make it.

use std::marker::PhantomData;

use kernel::AudienceKeys;
use sea_orm::Condition;

/// The SQL condition and the audience keys under which records of kind `T` may be listed.
#[derive(Clone, Debug)]
pub struct Visible<T> {
    condition: Condition,
    keys: AudienceKeys,
    marker: PhantomData<fn() -> T>,
}

impl<T> Visible<T> {
    /// Made by a slice's `policy::visible…` alone.
    pub fn under(condition: Condition, keys: AudienceKeys) -> Self {
        Self { condition, keys, marker: PhantomData }
    }

    /// The condition for the list's query.
    pub fn condition(&self) -> Condition {
        self.condition.clone()
    }

    /// The keys for the index and for single fields.
    pub fn keys(&self) -> &AudienceKeys {
        &self.keys
    }
}
