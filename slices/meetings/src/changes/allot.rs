//! Who has which place: the counters of a meeting and of its shares, which change together.
//!
//! `meeting.held` is what unreleased shares keep and nobody has; a place for all is left while
//! `taken + held < places`. Shares change under the meeting's lock only.

use std::collections::{HashMap, HashSet};

use directory::face;
use kernel::{Error, PersonId, Result};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use store::{Read, Tx};

use super::standing::{place, withdraw};
use crate::events::PlaceGiven;
use crate::model::{MeetingId, MeetingState, RegistrationId, RegistrationState, ShareId, Way};
use crate::rows::{attendance, meeting, registration, share};
use crate::rules::{Asker, fits};

/// People who may wait for a meeting with shares: as many are looked through for who fits one.
const MOST_WAITING: u64 = 10_000;

/// A place that was taken.
pub(super) struct Taken {
    pub share: Option<ShareId>,
}

/// Takes a place for one person if one is left for them: of a share that is kept for such as they
/// are, else one for all. The last step is one conditional update, so that no two take one place.
pub(super) async fn take(
    tx: &Tx,
    row: &meeting::Model,
    way: Way,
    asker: (PersonId, bool),
) -> Result<Option<Taken>> {
    if way == Way::Online {
        return Ok(take_online(tx, row.id).await?.then_some(Taken { share: None }));
    }
    if row.held > 0 {
        super::meeting(tx, row.id).await?;
        let shares = kept(tx, row.id).await?;
        let (person, needs_access) = asker;
        let asker = askers(&tx.read(), row, &[(person, needs_access)]).await?.pop();
        let share = asker.and_then(|asker| shares.iter().find(|share| fits(share, &asker)));
        if let Some(share) = share {
            take_of_share(tx, row.id, share.id, 1).await?;
            return Ok(Some(Taken { share: Some(share.id) }));
        }
    }
    Ok(take_for_all(tx, row.id).await?.then_some(Taken { share: None }))
}

/// Takes a place for all in the room, if one is left.
pub(super) async fn take_for_all(tx: &Tx, meeting: MeetingId) -> Result<bool> {
    let used = Expr::col(meeting::Column::Taken).add(Expr::col(meeting::Column::Held));
    let free = Condition::any()
        .add(meeting::Column::Places.is_null())
        .add(used.lt(Expr::col(meeting::Column::Places)));
    let done = meeting::Entity::update_many()
        .col_expr(meeting::Column::Taken, Expr::col(meeting::Column::Taken).add(1))
        .filter(meeting::Column::Id.eq(meeting))
        .filter(free)
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Takes a place from afar, if one is left.
async fn take_online(tx: &Tx, meeting: MeetingId) -> Result<bool> {
    let taken = Expr::col(meeting::Column::OnlineTaken);
    let done = meeting::Entity::update_many()
        .col_expr(meeting::Column::OnlineTaken, taken.clone().add(1))
        .filter(meeting::Column::Id.eq(meeting))
        .filter(taken.lt(Expr::col(meeting::Column::OnlinePlaces)))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Takes places of a share, or gives them back where `count` is negative. The meeting is locked.
pub(super) async fn take_of_share(
    tx: &Tx,
    meeting: MeetingId,
    share: ShareId,
    count: i64,
) -> Result<()> {
    let taken = Expr::col(share::Column::Taken).add(count);
    let done = share::Entity::update_many()
        .col_expr(share::Column::Taken, taken.clone())
        .filter(share::Column::Id.eq(share))
        .filter(Expr::col(share::Column::Places).gte(taken.clone()))
        .filter(taken.gte(0))
        .exec(tx)
        .await?;
    if done.rows_affected != 1 {
        return Err(Error::internal("a share has other places than its meeting keeps for it"));
    }
    count_places(tx, meeting, count, -count).await
}

/// Counts places that are taken and places that are kept. The meeting is locked.
pub(super) async fn count_places(tx: &Tx, meeting: MeetingId, taken: i64, held: i64) -> Result<()> {
    let step = |column: meeting::Column, by: i64| Expr::col(column).add(by);
    let done = meeting::Entity::update_many()
        .col_expr(meeting::Column::Taken, step(meeting::Column::Taken, taken))
        .col_expr(meeting::Column::Held, step(meeting::Column::Held, held))
        .filter(meeting::Column::Id.eq(meeting))
        .filter(step(meeting::Column::Taken, taken).gte(0))
        .filter(step(meeting::Column::Held, held).gte(0))
        .exec(tx)
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(Error::internal("a place was given back that nobody had taken"))
    }
}

/// The shares of a meeting of which places are kept now, in the order in which they were made.
pub(super) async fn kept(tx: &Tx, meeting: MeetingId) -> Result<Vec<share::Model>> {
    let rows = share::Entity::find()
        .filter(share::Column::Meeting.eq(meeting))
        .filter(share::Column::IsReleased.eq(false))
        .order_by_asc(share::Column::Id)
        .all(tx)
        .await?;
    Ok(rows.into_iter().filter(|row| row.free() > 0).collect())
}

/// What decides whether people fit a share, in the order in which they are given.
pub(super) async fn askers(
    read: &Read<'_>,
    row: &meeting::Model,
    people: &[(PersonId, bool)],
) -> Result<Vec<Asker>> {
    let mut known: HashSet<PersonId> = HashSet::new();
    let mut countries: HashMap<PersonId, Option<String>> = HashMap::new();
    for chunk in people.chunks(500) {
        let ids = || chunk.iter().map(|(person, _)| *person);
        known.extend(been_before(read, row, ids()).await?);
        let rows: Vec<(PersonId, Option<String>)> = face::person::Entity::find()
            .select_only()
            .column(face::person::Column::Id)
            .column(face::person::Column::Country)
            .filter(face::person::Column::Id.is_in(ids()))
            .into_tuple()
            .all(read)
            .await?;
        countries.extend(rows);
    }
    let asker = |(person, needs_access): &(PersonId, bool)| Asker {
        is_new: !known.contains(person),
        country: countries.remove(person).flatten(),
        needs_access: *needs_access,
    };
    Ok(people.iter().map(asker).collect())
}

/// Which of some people were at a meeting before: on the list at the door, or with a place at one
/// that was over when this one begins.
async fn been_before(
    read: &Read<'_>,
    row: &meeting::Model,
    people: impl Iterator<Item = PersonId> + Clone,
) -> Result<Vec<PersonId>> {
    let there: Vec<PersonId> = attendance::Entity::find()
        .select_only()
        .column(attendance::Column::Person)
        .filter(attendance::Column::Person.is_in(people.clone()))
        .filter(attendance::Column::Meeting.ne(row.id))
        .into_tuple()
        .all(read)
        .await?;
    let earlier = Query::select()
        .column(meeting::Column::Id)
        .from(meeting::Entity)
        .and_where(meeting::Column::Last.lt(row.first))
        .take();
    let placed: Vec<PersonId> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Person)
        .filter(registration::Column::Person.is_in(people))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .filter(registration::Column::Meeting.in_subquery(earlier))
        .into_tuple()
        .all(read)
        .await?;
    Ok(there.into_iter().chain(placed).collect())
}

/// Somebody who waited has a place now. What it was to be held for is over where its day is.
async fn give(tx: &Tx, next: &registration::Model, share: Option<ShareId>) -> Result<()> {
    place(tx, next.id, share).await?;
    if next.held_until.is_none_or(|day| day >= tx.today()) {
        return Ok(());
    }
    let row = registration::ActiveModel {
        id: ActiveValue::Unchanged(next.id),
        held_for: ActiveValue::Set(None),
        held_until: ActiveValue::Set(None),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// Takes a place from somebody who does not come and gives it on. Locks the meeting.
pub(crate) async fn give_back(tx: &mut Tx, row: &registration::Model) -> Result<()> {
    super::meeting(tx, row.meeting).await?;
    withdraw(tx, row).await?;
    free(tx, row).await?;
    for event in fill(tx, row.meeting, 1).await?.0 {
        tx.also(event).await?;
    }
    Ok(())
}

/// A person comes no more, wherever they stand by now: read again under the meeting's lock.
pub(crate) async fn end(tx: &mut Tx, row: &registration::Model) -> Result<()> {
    super::meeting(tx, row.meeting).await?;
    let now = registration::Entity::find_by_id(row.id).one(&*tx).await?;
    match now {
        Some(now) if now.state == RegistrationState::Placed => give_back(tx, &now).await,
        _ => Ok(()),
    }
}

/// The place of a registration is nobody's. The meeting is locked.
async fn free(tx: &Tx, row: &registration::Model) -> Result<()> {
    if row.way == Way::Online {
        let taken = Expr::col(meeting::Column::OnlineTaken);
        let done = meeting::Entity::update_many()
            .col_expr(meeting::Column::OnlineTaken, taken.clone().sub(1))
            .filter(meeting::Column::Id.eq(row.meeting))
            .filter(taken.gt(0))
            .exec(tx)
            .await?;
        let lost = || Error::internal("a place from afar was given back that nobody had taken");
        return (done.rows_affected == 1).then_some(()).ok_or_else(lost);
    }
    let share = match row.share {
        Some(id) => share::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    match share.filter(|share| !share.is_released) {
        Some(share) => take_of_share(tx, row.meeting, share.id, -1).await,
        None => count_places(tx, row.meeting, -1, 0).await,
    }
}

/// Gives what is free to those who wait, at most so many places: what is kept to those for whom it
/// is, the rest in order. Answers what happened, and whether there may be more to give. Locks the
/// meeting.
pub(super) async fn fill(
    tx: &mut Tx,
    meeting: MeetingId,
    most: usize,
) -> Result<(Vec<PlaceGiven>, bool)> {
    let row = super::meeting(tx, meeting).await?;
    let is_over = row.last < tx.today();
    if row.awaits_lot() || is_over || row.state != MeetingState::Published {
        return Ok((Vec::new(), false));
    }
    let mut given = fill_room(tx, &row, most).await?;
    let online = row.online_places.map_or(0, |places| places - row.online_taken);
    let online = usize::try_from(online).unwrap_or(0).min(most.saturating_sub(given.len()));
    let waiting = waiting(tx, meeting, Way::Online, online).await?;
    for next in &waiting {
        take_online(tx, meeting).await?;
        give(tx, next, None).await?;
    }
    given.extend(waiting.iter().map(|next| next.id));
    let is_more = given.len() >= most;
    let event = |registration| PlaceGiven { meeting, registration };
    Ok((given.into_iter().map(event).collect(), is_more))
}

async fn waiting(
    tx: &Tx,
    meeting: MeetingId,
    way: Way,
    most: usize,
) -> Result<Vec<registration::Model>> {
    if most == 0 {
        return Ok(Vec::new());
    }
    let most = Ord::min(u64::try_from(most).unwrap_or(u64::MAX), MOST_WAITING);
    let of_way = registration::Column::Way.eq(way);
    Ok(registration::waiting(meeting).filter(of_way).limit(most).all(tx).await?)
}

async fn fill_room(tx: &Tx, row: &meeting::Model, most: usize) -> Result<Vec<RegistrationId>> {
    let free = row.places.map_or(i64::MAX, |places| places - row.taken - row.held);
    let mut free = usize::try_from(free).unwrap_or(0);
    let mut shares = if row.held > 0 { kept(tx, row.id).await? } else { Vec::new() };
    // Who fits a share may stand far behind.
    let looked = if shares.is_empty() { free.min(most) } else { usize::MAX };
    let waiting = waiting(tx, row.id, Way::Room, looked).await?;
    let people: Vec<(PersonId, bool)> =
        waiting.iter().map(|one| (one.person, one.needs_access)).collect();
    let askers =
        if shares.is_empty() { Vec::new() } else { askers(&tx.read(), row, &people).await? };
    let mut given = Vec::new();
    let mut for_all = 0;
    for (place_in_row, next) in waiting.iter().enumerate() {
        if given.len() == most {
            break;
        }
        let asker = askers.get(place_in_row);
        let share = asker.and_then(|asker| shares.iter_mut().find(|share| fits(share, asker)));
        let share = match share {
            Some(share) => {
                share.taken += 1;
                take_of_share(tx, row.id, share.id, 1).await?;
                Some(share.id)
            }
            None if free == 0 => continue,
            None => {
                free -= 1;
                for_all += 1;
                None
            }
        };
        give(tx, next, share).await?;
        given.push(next.id);
    }
    if for_all > 0 {
        count_places(tx, row.id, for_all, 0).await?;
    }
    Ok(given)
}
