//! Holding floods back: a bucket for each client and kind of request.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kernel::{Error, PersonId};

/// Whose bucket it is. A hall full of people sits behind one address, so whoever signed in is
/// counted as a person; only who did not, as an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Caller {
    /// Somebody who signed in, or acts by a token.
    Person(PersonId),
    /// The network of somebody who did not.
    Network(IpAddr),
}

impl Caller {
    /// Who asks: secrets are tried by addresses, whoever they say they are.
    pub(crate) fn of(person: Option<PersonId>, client: Option<IpAddr>, asks: Asks) -> Option<Self> {
        match (person, asks) {
            (Some(person), Asks::Read | Asks::Write) => Some(Self::Person(person)),
            // Behind a socket of both kinds an IPv4 address arrives in IPv6 dress.
            _ => client.map(|client| Self::Network(network(client.to_canonical()))),
        }
    }
}

/// Buckets by caller.
pub(crate) struct Limits {
    on: bool,
    all: DefaultKeyedRateLimiter<Caller>,
    writes: DefaultKeyedRateLimiter<Caller>,
    secrets: DefaultKeyedRateLimiter<Caller>,
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

    /// Forgets callers whose buckets are full again.
    pub(crate) fn prune(&self) {
        for bucket in [&self.all, &self.writes, &self.secrets] {
            bucket.retain_recent();
            bucket.shrink_to_fit();
        }
    }

    /// Takes one drop from the caller's bucket.
    pub(crate) fn check(&self, caller: Option<Caller>, asks: Asks) -> Result<(), Error> {
        let (true, Some(caller)) = (self.on, caller) else { return Ok(()) };
        let bucket = match asks {
            Asks::Read => &self.all,
            Asks::Write => &self.writes,
            Asks::Secret => &self.secrets,
        };
        bucket.check_key(&caller).map_err(|full| {
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

fn bucket(quota: Quota, burst: u32) -> DefaultKeyedRateLimiter<Caller> {
    RateLimiter::keyed(quota.allow_burst(number(burst)))
}

#[cfg(test)]
mod tests {
    use sea_orm::prelude::Uuid;

    use super::*;

    #[test]
    fn people_behind_one_address_do_not_hold_each_other_back() {
        let limits = Limits::new(true);
        let hall = Some(IpAddr::from([192, 0, 2, 1]));
        let person = |number| Some(PersonId(Uuid::from_u128(number)));
        for number in 0..200 {
            let caller = Caller::of(person(number), hall, Asks::Write);
            assert!(limits.check(caller, Asks::Write).is_ok());
        }
        let one = Caller::of(person(1), hall, Asks::Write);
        assert!((0..200).any(|_| limits.check(one, Asks::Write).is_err()));
        assert!(limits.check(Caller::of(person(2), hall, Asks::Write), Asks::Write).is_ok());
    }

    #[test]
    fn secrets_are_counted_by_address_whoever_tries_them() {
        let address = Some(IpAddr::from([192, 0, 2, 1]));
        let one = Caller::of(Some(PersonId(Uuid::from_u128(1))), address, Asks::Secret);
        assert_eq!(one, Caller::of(None, address, Asks::Secret));
    }
}
