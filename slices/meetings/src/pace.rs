//! Slow mode: one question of a person in a while, so that nobody fills a session alone.
//!
//! Kept in memory of the node alone, because of an unnamed question nothing may say who asked.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::Duration;
use kernel::{Moment, PersonId};

use crate::model::SessionId;

/// Seconds between two questions of a person at one session.
pub(crate) const SECONDS: i64 = 10;
/// People remembered at once; when there are more, those whose time is over are forgotten.
const MOST: usize = 5_000;

static LAST: LazyLock<Mutex<HashMap<(SessionId, PersonId), Moment>>> =
    LazyLock::new(Mutex::default);

/// Whether a person may ask now; if so, they may not for the next seconds.
pub(crate) fn may_ask(session: SessionId, person: PersonId, now: Moment) -> bool {
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    let fresh = |then: &Moment| now - *then < Duration::seconds(SECONDS);
    if last.get(&(session, person)).is_some_and(fresh) {
        return false;
    }
    if last.len() >= MOST {
        last.retain(|_, then| fresh(then));
    }
    last.insert((session, person), now);
    true
}

/// A question that was refused does not count.
pub(crate) fn forget(session: SessionId, person: PersonId) {
    LAST.lock().unwrap_or_else(PoisonError::into_inner).remove(&(session, person));
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use sea_orm::prelude::Uuid;

    use super::*;

    #[test]
    fn one_question_in_a_while() {
        let (session, person) = (SessionId(Uuid::from_u128(7)), PersonId(Uuid::from_u128(8)));
        let now = DateTime::default();
        assert!(may_ask(session, person, now));
        assert!(!may_ask(session, person, now + Duration::seconds(SECONDS - 1)));
        assert!(may_ask(session, PersonId(Uuid::from_u128(9)), now));
        assert!(may_ask(session, person, now + Duration::seconds(SECONDS)));
        forget(session, person);
        assert!(may_ask(session, person, now + Duration::seconds(SECONDS)));
    }
}
