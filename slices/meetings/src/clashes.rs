//! What cannot be at once: two sessions in one room, one person in two places, more people than a
//! room holds, a way across town that is longer than the break.

use std::collections::{BTreeSet, HashMap};

use chrono::Duration;

use crate::model::{Content, RoomId, Rule, Rules, SessionId, VenueId};

/// Why two sessions, or a session and its room, do not fit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// Both are in this room.
    Room(RoomId),
    /// This name is on stage in both.
    Person(String),
    /// The session is for more people than the room holds: so many.
    TooSmall(i64),
    /// This name has so many minutes between two duties, and needs so many to walk.
    Walk { name: String, has: i64, needs: i64 },
    /// So many people chose both.
    Chosen(u64),
}

impl Reason {
    /// The name of the room of which it speaks; nothing where it speaks of none.
    pub(crate) fn room<'a>(&self, names: &'a HashMap<RoomId, String>) -> &'a str {
        match self {
            Self::Room(room) => names.get(room).map_or("", String::as_str),
            Self::Person(_) | Self::TooSmall(_) | Self::Walk { .. } | Self::Chosen(_) => "",
        }
    }

    /// What a meeting's rules make of it.
    pub(crate) fn rule(&self, rules: Rules) -> Rule {
        match self {
            Self::Room(_) => rules.room,
            Self::Person(_) => rules.person,
            Self::TooSmall(_) => rules.capacity,
            Self::Walk { .. } => rules.walk,
            Self::Chosen(_) => rules.chosen,
        }
    }
}

/// What is known of a meeting's rooms.
#[derive(Clone, Debug, Default)]
pub(crate) struct Houses {
    /// How many people a room holds, where that is known.
    pub holds: HashMap<RoomId, i64>,
    /// In which house a room is.
    pub venue: HashMap<RoomId, VenueId>,
    /// Minutes between two houses, in both directions.
    pub walk: HashMap<(VenueId, VenueId), i64>,
}

impl Houses {
    /// Minutes from a room to another; none where they are in one house, or nobody measured.
    fn minutes(&self, from: Option<RoomId>, to: Option<RoomId>) -> i64 {
        let house = |room: Option<RoomId>| self.venue.get(&room?).copied();
        let way = house(from).zip(house(to));
        way.and_then(|way| self.walk.get(&way)).copied().unwrap_or(0)
    }

    fn longest(&self) -> Duration {
        Duration::minutes(self.walk.values().copied().max().unwrap_or(0))
    }
}

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clash {
    pub one: SessionId,
    /// The other session; the same one where it does not fit its own room.
    pub other: SessionId,
    pub reason: Reason,
}

/// All clashes among sessions that take place, in the order of time.
pub(crate) fn clashes(sessions: &[(SessionId, &Content)], houses: &Houses) -> Vec<Clash> {
    let mut timed: Vec<&(SessionId, &Content)> =
        sessions.iter().filter(|(_, content)| !content.cancelled && !content.all_day).collect();
    timed.sort_by_key(|(id, content)| (content.start, *id));
    let mut found = Vec::new();
    let longest = houses.longest();
    let mut open: Vec<(SessionId, &Content, BTreeSet<&str>)> = Vec::new();
    for (id, content) in timed {
        let names: BTreeSet<&str> = content.people.iter().map(|part| part.name.as_str()).collect();
        found.extend(too_small(*id, content, houses));
        open.retain(|(_, before, _)| before.end() + longest > content.start);
        for (other, before, others) in &open {
            let clash = |reason| Clash { one: *other, other: *id, reason };
            if before.end() <= content.start {
                let has = (content.start - before.end()).num_minutes();
                let needs = houses.minutes(before.room, content.room);
                let late = others.intersection(&names).filter(|_| has < needs);
                let walk = |name: &&str| Reason::Walk { name: (*name).to_owned(), has, needs };
                found.extend(late.map(|name| clash(walk(name))));
                continue;
            }
            let room = content.room.filter(|room| before.room == Some(*room));
            found.extend(room.map(|room| clash(Reason::Room(room))));
            let both = others.intersection(&names);
            found.extend(both.map(|name| clash(Reason::Person((*name).to_owned()))));
        }
        open.push((*id, content, names));
    }
    found
}

fn too_small(id: SessionId, content: &Content, houses: &Houses) -> Option<Clash> {
    let room = *houses.holds.get(&content.room?)?;
    let wanted = i64::from(content.capacity?);
    (wanted > room).then_some(Clash { one: id, other: id, reason: Reason::TooSmall(room) })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
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
        let room = |number| RoomId(Uuid::from_u128(number));
        let house = |number| VenueId(Uuid::from_u128(number));
        let houses = Houses {
            holds: [(room(1), 50), (room(2), 50)].into(),
            venue: [(room(1), house(1)), (room(2), house(1)), (room(3), house(2))].into(),
            walk: [((house(1), house(2)), 20), ((house(2), house(1)), 20)].into(),
        };
        let clashes = clashes(&ids, &houses);
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

    #[test]
    fn whoever_has_to_cross_the_town_needs_time() {
        let all = [content(0, 60, 1, &["Ada"]), content(70, 30, 3, &["Ada", "Bo"])];
        let late = Reason::Walk { name: "Ada".into(), has: 10, needs: 20 };
        assert_eq!(found(&all), [(1, 2, late)]);
        assert!(found(&[all[0].clone(), content(70, 30, 2, &["Ada"])]).is_empty());
        assert!(found(&[all[0].clone(), content(80, 30, 3, &["Ada"])]).is_empty());
    }
}
