//! What cannot be at once: two sessions in one room, one person in two places, more people than a
//! room holds.

use std::collections::BTreeSet;

use crate::model::{Content, RoomId, SessionId};

/// Why two sessions, or a session and its room, do not fit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// Both are in this room.
    Room(RoomId),
    /// This name is on stage in both.
    Person(String),
    /// The session is for more people than the room holds: so many.
    TooSmall(i64),
}

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clash {
    pub one: SessionId,
    /// The other session; the same one where it does not fit its own room.
    pub other: SessionId,
    pub reason: Reason,
}

/// All clashes among sessions that take place, in the order of time. `holds` says how many people a
/// room holds, where that is known.
pub(crate) fn clashes(
    sessions: &[(SessionId, &Content)],
    holds: impl Fn(RoomId) -> Option<i64>,
) -> Vec<Clash> {
    let mut timed: Vec<&(SessionId, &Content)> =
        sessions.iter().filter(|(_, content)| !content.cancelled && !content.all_day).collect();
    timed.sort_by_key(|(id, content)| (content.start, *id));
    let mut found = Vec::new();
    let mut open: Vec<(SessionId, &Content, BTreeSet<&str>)> = Vec::new();
    for (id, content) in timed {
        let names: BTreeSet<&str> = content.people.iter().map(|part| part.name.as_str()).collect();
        found.extend(too_small(*id, content, &holds));
        open.retain(|(_, before, _)| before.end() > content.start);
        for (other, before, others) in &open {
            let clash = |reason| Clash { one: *other, other: *id, reason };
            let room = content.room.filter(|room| before.room == Some(*room));
            found.extend(room.map(|room| clash(Reason::Room(room))));
            let both = others.intersection(&names);
            found.extend(both.map(|name| clash(Reason::Person((*name).to_owned()))));
        }
        open.push((*id, content, names));
    }
    found
}

fn too_small(
    id: SessionId,
    content: &Content,
    holds: impl Fn(RoomId) -> Option<i64>,
) -> Option<Clash> {
    let room = holds(content.room?)?;
    let wanted = i64::from(content.capacity?);
    (wanted > room).then_some(Clash { one: id, other: id, reason: Reason::TooSmall(room) })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration};
    use sea_orm::prelude::Uuid;

    use super::*;
    use crate::model::Part;

    fn content(from: i64, minutes: u32, room: u128, names: &[&str]) -> Content {
        let part = |name: &&str| Part { name: (*name).to_owned(), ..Part::default() };
        Content {
            start: DateTime::default() + Duration::minutes(from),
            minutes,
            room: Some(RoomId(Uuid::from_u128(room))),
            people: names.iter().map(part).collect(),
            ..Content::default()
        }
    }

    fn found(all: &[Content]) -> Vec<(u128, u128, Reason)> {
        let ids: Vec<(SessionId, &Content)> = all
            .iter()
            .zip(1..)
            .map(|(content, number)| (SessionId(Uuid::from_u128(number)), content))
            .collect();
        let clashes = clashes(&ids, |_| Some(50));
        clashes.into_iter().map(|c| (c.one.0.as_u128(), c.other.0.as_u128(), c.reason)).collect()
    }

    #[test]
    fn one_room_and_one_person_are_in_one_place() {
        let hall = RoomId(Uuid::from_u128(1));
        let all = [
            content(0, 60, 1, &["Ada"]),
            content(30, 60, 1, &["Bo"]),
            content(45, 30, 2, &["Ada", "Bo"]),
            content(90, 30, 1, &["Ada"]),
        ];
        assert_eq!(
            found(&all),
            [
                (1, 2, Reason::Room(hall)),
                (1, 3, Reason::Person("Ada".into())),
                (2, 3, Reason::Person("Bo".into())),
            ]
        );
        let gone = Content { cancelled: true, ..all[0].clone() };
        assert!(found(&[gone, all[1].clone()]).is_empty());
    }

    #[test]
    fn a_session_for_more_people_than_the_room_holds_is_told() {
        let large = Content { capacity: Some(60), ..content(0, 60, 1, &[]) };
        assert_eq!(found(&[large]), [(1, 1, Reason::TooSmall(50))]);
    }
}
