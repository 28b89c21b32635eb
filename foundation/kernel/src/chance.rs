//! Chance is given, never taken: ids, tokens and draws come from here.

use std::sync::{Arc, Mutex, PoisonError};

use rand::rngs::{StdRng, SysRng};
use rand::{Rng, RngExt, SeedableRng, TryRng};
use uuid::{Builder, Uuid};

use crate::Moment;

/// The only source of randomness. Clones share it.
#[derive(Clone)]
pub struct Chance(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Chance {
    /// The machine's secure randomness.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// The same sequence for the same seed, for demo networks and tests. Never for secrets.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Source::System => fill_from_system(&mut bytes),
            Source::Seeded(rng) => {
                rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
            }
        }
        bytes
    }

    /// A new id: UUID version 7 of the given moment.
    pub fn new_id<T: From<Uuid>>(&self, now: Moment) -> T {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        T::from(Builder::from_unix_timestamp_millis(millis, &self.bytes::<10>()).into_uuid())
    }

    /// A secret of 32 random bytes for cookies and tokens, as URL-safe text of 43 characters.
    pub fn secret(&self) -> String {
        data_encoding::BASE64URL_NOPAD.encode(&self.bytes::<32>())
    }

    /// A number below a bound; 0 when the bound is 0.
    pub fn below(&self, bound: u32) -> u32 {
        if bound == 0 {
            return 0;
        }
        match &self.0 {
            Source::System => {
                let [a, b, c, d, e, f, g, h] = self.bytes::<8>();
                let wide = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
                u32::try_from(wide % u64::from(bound)).unwrap_or(0)
            }
            Source::Seeded(rng) => {
                rng.lock().unwrap_or_else(PoisonError::into_inner).random_range(0..bound)
            }
        }
    }
}

/// Fills from the operating system. Without randomness there is no safe way on, so it waits.
fn fill_from_system(bytes: &mut [u8]) {
    while SysRng.try_fill_bytes(bytes).is_err() {
        std::thread::yield_now();
    }
}
