//! Two people in one form: what only one of them touched is taken from that one.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::Filled;

/// The field that carries [`Filled::base`].
pub(crate) const BASE: &str = "base";

impl Filled {
    /// What stood in the form when it was opened, as short digests: it travels with the form, so
    /// that a save over somebody else's knows which fields were touched.
    pub(crate) fn base(&self) -> String {
        let sent = self.value(BASE);
        if !sent.is_empty() {
            return sent.to_owned();
        }
        let names: BTreeSet<&str> = self.values.iter().map(|(name, _)| name.as_str()).collect();
        let part = |name: &str| format!("{name}={}", self.digest(name));
        names.into_iter().map(part).collect::<Vec<_>>().join(" ")
    }

    fn digest(&self, field: &str) -> String {
        let mut values: Vec<&str> = self.values(field).filter(|value| !value.is_empty()).collect();
        values.sort_unstable();
        let mut digest = Sha256::new();
        for value in values {
            // Browsers send line breaks as two signs.
            digest.update(value.replace("\r\n", "\n").as_bytes());
            digest.update([0]);
        }
        let short: Vec<u8> = digest.finalize().iter().take(4).copied().collect();
        data_encoding::HEXLOWER.encode(&short)
    }

    /// Lays a form that was typed over an older version upon what stands now: a field that was not
    /// touched takes what stands, and the others keep what was typed. A form that does not say what
    /// it began with keeps all that was typed.
    pub(crate) fn rebase(&mut self, stands: &Self) {
        if self.value(BASE).is_empty() {
            return;
        }
        let base = self.base();
        let untouched = Self::default().digest("");
        let was = |name: &str| {
            let mut parts = base.split(' ').filter_map(|part| part.split_once('='));
            parts.find(|(part, _)| *part == name).map_or(untouched.as_str(), |(_, digest)| digest)
        };
        let names = stands.values.iter().chain(&self.values).map(|(name, _)| name.clone());
        let names: BTreeSet<String> = names.collect();
        for name in names.iter().filter(|name| *name != BASE) {
            if self.digest(name) == was(name) {
                let now: Vec<String> = stands.values(name).map(ToOwned::to_owned).collect();
                self.set_all(name, &now);
            }
        }
        let base = stands.base();
        self.set(BASE, base);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_one_touched_is_taken_from_that_one() {
        let opened =
            Filled::with([("name", "A".into()), ("city", "Gent".into()), ("tags", "x".into())]);
        let mut typed = Filled::with([
            ("name", "A".into()),
            ("city", "Brugge".into()),
            ("tags", "x".into()),
            ("about", String::new()),
            (BASE, opened.base()),
        ]);
        let stands = Filled::with([
            ("name", "B".into()),
            ("city", "Gent".into()),
            ("tags", "x".into()),
            ("about", "New".into()),
        ]);
        typed.rebase(&stands);
        assert_eq!((typed.value("name"), typed.value("city")), ("B", "Brugge"));
        assert_eq!(typed.value("about"), "New");
        // Saved again, it is laid upon what stands now.
        assert_eq!(typed.value(BASE), stands.base());
    }
}
