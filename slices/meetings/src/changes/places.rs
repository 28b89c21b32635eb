//! Rooms and lines of a programme, found by their names or added.

use std::collections::HashMap;

use kernel::Result;
use programme::Programme;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::Tx;

use crate::model::{MeetingId, RoomId, TrackId};
use crate::rows::places::{room, track};

/// Ids by name.
pub(super) struct Places {
    pub rooms: HashMap<String, RoomId>,
    pub tracks: HashMap<String, TrackId>,
}

/// The rooms and lines that a file names: those that are there stay, with what the file says of
/// them; others are added behind them.
pub(super) async fn rooms_and_tracks(
    tx: &Tx,
    meeting: MeetingId,
    programme: &Programme,
) -> Result<Places> {
    Ok(Places {
        rooms: rooms(tx, meeting, programme).await?,
        tracks: tracks(tx, meeting, programme).await?,
    })
}

async fn rooms(
    tx: &Tx,
    meeting: MeetingId,
    programme: &Programme,
) -> Result<HashMap<String, RoomId>> {
    let there = room::Entity::find().filter(room::Column::Meeting.eq(meeting)).all(tx).await?;
    let mut ids: HashMap<String, RoomId> =
        there.iter().map(|row| (row.name.clone(), row.id)).collect();
    let mut position = there.iter().map(|row| row.position + 1).max().unwrap_or(0);
    for named in &programme.rooms {
        let capacity = named.capacity.map(i64::from);
        if let Some(row) = there.iter().find(|row| row.name == named.name) {
            let says = (
                capacity.or(row.capacity),
                named.description.as_ref().or(row.description.as_ref()),
            );
            if says != (row.capacity, row.description.as_ref()) {
                let changed = room::ActiveModel {
                    id: ActiveValue::Unchanged(row.id),
                    capacity: ActiveValue::Set(says.0),
                    description: ActiveValue::Set(says.1.cloned()),
                    ..Default::default()
                };
                changed.update(tx).await?;
            }
            continue;
        }
        let id: RoomId = tx.new_id();
        let row = room::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(meeting),
            name: ActiveValue::Set(named.name.clone()),
            capacity: ActiveValue::Set(capacity),
            description: ActiveValue::Set(named.description.clone()),
            slug: ActiveValue::Set(named.slug.clone()),
            position: ActiveValue::Set(position),
            venue: ActiveValue::Set(None),
        };
        room::Entity::insert(row).exec_without_returning(tx).await?;
        ids.insert(named.name.clone(), id);
        position += 1;
    }
    Ok(ids)
}

async fn tracks(
    tx: &Tx,
    meeting: MeetingId,
    programme: &Programme,
) -> Result<HashMap<String, TrackId>> {
    let there = track::Entity::find().filter(track::Column::Meeting.eq(meeting)).all(tx).await?;
    let mut ids: HashMap<String, TrackId> =
        there.iter().map(|row| (row.name.clone(), row.id)).collect();
    let mut position = there.iter().map(|row| row.position + 1).max().unwrap_or(0);
    let listed = programme.tracks.iter().map(|track| (&track.name, &track.slug, &track.color));
    let none = None;
    let used = programme.events.iter().filter_map(|event| event.track.as_ref());
    let used = used.map(|name| (name, &none, &none));
    for (name, slug, color) in listed.chain(used) {
        if ids.contains_key(name) {
            continue;
        }
        let id: TrackId = tx.new_id();
        let row = track::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(meeting),
            name: ActiveValue::Set(name.clone()),
            slug: ActiveValue::Set(slug.clone()),
            color: ActiveValue::Set(color.clone()),
            position: ActiveValue::Set(position),
        };
        track::Entity::insert(row).exec_without_returning(tx).await?;
        ids.insert(name.clone(), id);
        position += 1;
    }
    Ok(ids)
}
