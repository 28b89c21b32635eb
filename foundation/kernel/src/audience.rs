//! Audiences: who may read a record or a field, as keys that compare as text.

use std::collections::BTreeSet;
use std::fmt;

use crate::{OrganisationId, PersonId};

/// One audience: `everyone`, `members`, `office`, `confidants`, `person:…`, `organisation:…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// All the world.
    pub fn everyone() -> Self {
        Self("everyone".into())
    }

    /// People who are members today.
    pub fn members() -> Self {
        Self("members".into())
    }

    /// The secretariat.
    pub fn office() -> Self {
        Self("office".into())
    }

    /// The two of the secretariat who know the names of people who are here discreetly.
    pub fn confidants() -> Self {
        Self("confidants".into())
    }

    /// One person alone.
    pub fn person(person: PersonId) -> Self {
        Self(format!("person:{person}"))
    }

    /// The people who belong to one organisation today.
    pub fn organisation(organisation: OrganisationId) -> Self {
        Self(format!("organisation:{organisation}"))
    }

    /// A key as it was stored.
    pub fn stored(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The key as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The set of audiences that an actor belongs to. Everyone belongs to `everyone`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceKeys(BTreeSet<Key>);

impl AudienceKeys {
    /// The set of somebody about whom nothing is known.
    pub fn everyone() -> Self {
        Self(BTreeSet::from([Key::everyone()]))
    }

    /// Adds an audience.
    pub fn add(&mut self, key: Key) {
        self.0.insert(key);
    }

    /// Whether the set holds a key.
    pub fn contains(&self, key: &Key) -> bool {
        self.0.contains(key)
    }

    /// Whether a stored audience is heard by this set.
    pub fn hear(&self, audience: &str) -> bool {
        self.0.iter().any(|key| key.as_str() == audience)
    }

    /// The keys in order, as text.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Key::as_str)
    }
}
