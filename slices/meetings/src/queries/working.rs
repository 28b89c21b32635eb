//! What the hosts work on: what is not public yet, names that nobody confirmed, the team.

use directory::face;
use kernel::{PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::model::{Content, Difference, MeetingId, SessionId};
use crate::rows::{names, publication, session, source, team};
use crate::rules::differences;

/// A session of which the public will see something change.
pub(crate) struct Pending {
    pub title: String,
    pub what: Vec<Difference>,
}

/// What the public will see change with the next publication, in the order of time.
pub(crate) async fn pending(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Pending>> {
    let rows = session::Entity::find()
        .filter(session::Column::Meeting.eq(meeting))
        .order_by_asc(session::Column::Start)
        .all(read)
        .await?;
    let pending = rows.into_iter().filter_map(|row| {
        let what = differences(row.shown.as_ref(), &row.work);
        (!what.is_empty()).then_some(Pending { title: row.work.title, what })
    });
    Ok(pending.collect())
}

/// A session as the hosts work on it.
pub(crate) struct Working {
    pub id: SessionId,
    pub meeting: MeetingId,
    pub version: i64,
    pub work: Content,
    pub is_shown: bool,
}

impl From<session::Model> for Working {
    fn from(row: session::Model) -> Self {
        let is_shown = row.shown.is_some();
        let session::Model { id, meeting, version, work, .. } = row;
        Self { id, meeting, version, work, is_shown }
    }
}

/// All sessions that the hosts work on, in the order of time.
pub(crate) async fn all(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Working>> {
    let rows = session::Entity::find()
        .filter(session::Column::Meeting.eq(meeting))
        .order_by_asc(session::Column::Start)
        .order_by_asc(session::Column::Id)
        .all(read)
        .await?;
    Ok(rows.into_iter().map(Working::from).collect())
}

/// Titles of sessions as the hosts work on them.
pub(crate) async fn titles(
    read: &Read<'_>,
    ids: impl IntoIterator<Item = SessionId>,
) -> Result<Vec<(SessionId, String)>> {
    let rows = session::Entity::find().filter(session::Column::Id.is_in(ids)).all(read).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.work.title)).collect())
}

/// One session as the hosts work on it.
pub(crate) async fn one(read: &Read<'_>, id: SessionId) -> Result<Option<Working>> {
    Ok(session::Entity::find_by_id(id).one(read).await?.map(Working::from))
}

/// Names that may be somebody and that no host answered yet, with the person.
pub(crate) async fn suggested(
    read: &Read<'_>,
    meeting: MeetingId,
    most: u64,
) -> Result<Vec<(names::Model, face::person::Model)>> {
    let rows = names::Entity::find()
        .filter(names::Column::Meeting.eq(meeting))
        .filter(names::Column::Said.is_null())
        .filter(names::Column::Person.is_not_null())
        .order_by_asc(names::Column::Name)
        .limit(most)
        .all(read)
        .await?;
    let ids: Vec<PersonId> = rows.iter().filter_map(|row| row.person).collect();
    let people =
        face::person::Entity::find().filter(face::person::Column::Id.is_in(ids)).all(read).await?;
    let with = |row: names::Model| {
        let person = people.iter().find(|person| Some(person.id) == row.person).cloned()?;
        Some((row, person))
    };
    Ok(rows.into_iter().filter_map(with).collect())
}

/// Who runs a meeting.
pub(crate) async fn team(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<face::person::Model>> {
    let ids: Vec<PersonId> = team::Entity::find()
        .select_only()
        .column(team::Column::Person)
        .filter(team::Column::Meeting.eq(meeting))
        .into_tuple()
        .all(read)
        .await?;
    Ok(face::person::Entity::find()
        .filter(face::person::Column::Id.is_in(ids))
        .order_by_asc(face::person::Column::NameSort)
        .all(read)
        .await?)
}

/// Publications of a programme, the latest first.
pub(crate) async fn publications(
    read: &Read<'_>,
    meeting: MeetingId,
) -> Result<Vec<publication::Model>> {
    Ok(publication::Entity::find()
        .filter(publication::Column::Meeting.eq(meeting))
        .order_by_desc(publication::Column::Number)
        .limit(20)
        .all(read)
        .await?)
}

/// The address at which a programme is read again.
pub(crate) async fn source(read: &Read<'_>, meeting: MeetingId) -> Result<Option<source::Model>> {
    Ok(source::Entity::find_by_id(meeting).one(read).await?)
}
