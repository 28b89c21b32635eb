//! Time is given, never taken: everything that needs "now" asks a clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};

/// A moment in UTC, whole microseconds (PostgreSQL keeps no more).
pub type Moment = DateTime<Utc>;

/// A calendar day.
pub type Day = NaiveDate;

/// The only source of the present time. Clones share the same time.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    /// Microseconds since 1970, moved by hand.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at a moment until it is advanced.
    pub fn held_at(moment: Moment) -> Self {
        Self(Source::Held(Arc::new(AtomicI64::new(moment.timestamp_micros()))))
    }

    /// The present moment, truncated to microseconds.
    pub fn now(&self) -> Moment {
        let micros = match &self.0 {
            Source::System => system_micros(),
            Source::Held(held) => held.load(Ordering::SeqCst),
        };
        DateTime::from_timestamp_micros(micros).unwrap_or_default()
    }

    /// The present day in UTC.
    pub fn today(&self) -> Day {
        self.now().date_naive()
    }

    /// Moves a held clock on. The machine's clock does not move by hand.
    pub fn advance(&self, by: chrono::Duration) {
        match &self.0 {
            Source::System => {}
            Source::Held(held) => {
                held.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that takes the time")]
fn system_micros() -> i64 {
    Utc::now().timestamp_micros()
}
