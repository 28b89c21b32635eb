//! Holding floods back: a bucket for each client and kind of request.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kernel::Error;

/// Buckets by client address.
pub(crate) struct Limits {
    on: bool,
    all: DefaultKeyedRateLimiter<IpAddr>,
    writes: DefaultKeyedRateLimiter<IpAddr>,
    secrets: DefaultKeyedRateLimiter<IpAddr>,
}

/// What kind of request asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asks {
    /// To read: 50 a second, bursts of 400.
    Read,
    /// To write: 5 a second, bursts of 60.
    Write,
    /// To try a secret, such as a code: one in 6 seconds, bursts of 20.
    Secret,
}

impl Limits {
    pub(crate) fn new(on: bool) -> Self {
        Self {
            on,
            all: bucket(Quota::per_second(number(50)), 400),
            writes: bucket(Quota::per_second(number(5)), 60),
            secrets: bucket(Quota::per_minute(number(10)), 20),
        }
    }

    /// Forgets clients whose buckets are full again.
    pub(crate) fn prune(&self) {
        for bucket in [&self.all, &self.writes, &self.secrets] {
            bucket.retain_recent();
            bucket.shrink_to_fit();
        }
    }

    /// Takes one drop from the client's bucket.
    pub(crate) fn check(&self, client: Option<IpAddr>, asks: Asks) -> Result<(), Error> {
        let (true, Some(client)) = (self.on, client) else { return Ok(()) };
        let bucket = match asks {
            Asks::Read => &self.all,
            Asks::Write => &self.writes,
            Asks::Secret => &self.secrets,
        };
        bucket.check_key(&network(client)).map_err(|full| {
            let wait = full.wait_time_from(DefaultClock::default().now());
            Error::TooMany { seconds: wait.as_secs() + 1 }
        })
    }
}

/// The network that a client speaks for: with IPv6 one household has 2^64 addresses.
fn network(client: IpAddr) -> IpAddr {
    match client {
        IpAddr::V4(_) => client,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

fn number(count: u32) -> NonZeroU32 {
    NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN)
}

fn bucket(quota: Quota, burst: u32) -> DefaultKeyedRateLimiter<IpAddr> {
    RateLimiter::keyed(quota.allow_burst(number(burst)))
}
