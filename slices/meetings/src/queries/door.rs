//! Who stands at the door: those who come, with what they are called and whether they are there.

use std::collections::{HashMap, HashSet};

use directory::face;
use kernel::{AudienceKeys, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::model::{MeetingId, RegistrationId, RegistrationState};
use crate::rows::{attendance, registration};

/// One who comes, as who runs the meeting calls them.
pub(crate) struct Comer {
    pub row: registration::Model,
    /// The name that the reader may know; of who is here discreetly, the one that they chose.
    pub name: Option<String>,
    pub is_here: bool,
}

impl Comer {
    /// Whether they have a place.
    pub(crate) fn is_placed(&self) -> bool {
        self.row.state == RegistrationState::Placed
    }
}

/// All who have a place.
pub(crate) async fn placed(
    read: &Read<'_>,
    meeting: MeetingId,
    keys: &AudienceKeys,
) -> Result<Vec<Comer>> {
    let rows = having_a_place(meeting)
        .order_by_asc(registration::Column::Id)
        .limit(5_000)
        .all(read)
        .await?;
    comers(read, meeting, keys, rows).await
}

/// The one whose registration this is, in whatever state it stands.
pub(crate) async fn one(
    read: &Read<'_>,
    meeting: MeetingId,
    keys: &AudienceKeys,
    id: RegistrationId,
) -> Result<Option<Comer>> {
    let row = registration::Entity::find_by_id(id)
        .filter(registration::Column::Meeting.eq(meeting))
        .one(read)
        .await?;
    Ok(comers(read, meeting, keys, row.into_iter().collect()).await?.pop())
}

/// How many are there, and how many have a place.
pub(crate) async fn counts(read: &Read<'_>, meeting: MeetingId) -> Result<(u64, u64)> {
    let here = attendance::Entity::find().filter(attendance::Column::Meeting.eq(meeting));
    Ok((here.count(read).await?, having_a_place(meeting).count(read).await?))
}

fn having_a_place(meeting: MeetingId) -> sea_orm::Select<registration::Entity> {
    registration::Entity::find()
        .filter(registration::Column::Meeting.eq(meeting))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
}

async fn comers(
    read: &Read<'_>,
    meeting: MeetingId,
    keys: &AudienceKeys,
    rows: Vec<registration::Model>,
) -> Result<Vec<Comer>> {
    let mut names: HashMap<PersonId, String> = HashMap::new();
    let mut here: HashSet<PersonId> = HashSet::new();
    for chunk in rows.chunks(500) {
        let people: Vec<PersonId> = chunk.iter().map(|row| row.person).collect();
        names.extend(face::chosen_names_unscoped(read, &people).await?);
        let known = face::person::Entity::find()
            .filter(face::person::Column::Id.is_in(people.iter().copied()))
            .filter(face::person::Column::Audience.is_in(keys.iter()))
            .all(read)
            .await?;
        names.extend(known.into_iter().map(|person| (person.id, person.name)));
        let there = attendance::Entity::find()
            .filter(attendance::Column::Meeting.eq(meeting))
            .filter(attendance::Column::Person.is_in(people))
            .all(read)
            .await?;
        here.extend(there.into_iter().map(|row| row.person));
    }
    let comer = |row: registration::Model| Comer {
        name: names.get(&row.person).cloned(),
        is_here: here.contains(&row.person),
        row,
    };
    Ok(rows.into_iter().map(comer).collect())
}
