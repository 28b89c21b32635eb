//! How meetings and sessions are named and linked anywhere.

use kernel::Actor;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Read, Reading};
use web::{Named, SubjectInfo};

use crate::model::{MEETING, MeetingId, SESSION, SessionId};
use crate::pages::paths;
use crate::policy;
use crate::rows::{meeting, session};

pub(crate) fn all() -> Vec<SubjectInfo> {
    vec![
        SubjectInfo { kind: MEETING, named: meetings },
        SubjectInfo { kind: SESSION, named: sessions },
    ]
}

fn meetings<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(MeetingId);
        let rows = meeting::Entity::find().filter(meeting::Column::Id.is_in(ids)).all(read).await?;
        let seen = rows.into_iter().filter(|row| policy::sees(actor, row));
        let named = |row: meeting::Model| {
            let href = paths::Meeting { id: row.id }.to_string();
            (row.id.0, Named { name: row.title, href })
        };
        Ok(seen.map(named).collect())
    })
}

fn sessions<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(SessionId);
        let rows = session::Entity::find().filter(session::Column::Id.is_in(ids)).all(read).await?;
        let of: Vec<MeetingId> = rows.iter().map(|row| row.meeting).collect();
        let meetings =
            meeting::Entity::find().filter(meeting::Column::Id.is_in(of)).all(read).await?;
        let named = |row: session::Model| {
            let meeting = meetings.iter().find(|meeting| meeting.id == row.meeting)?;
            let shown = row.shown.filter(|_| policy::sees(actor, meeting))?;
            let href = paths::Session { id: row.id }.to_string();
            Some((row.id.0, Named { name: shown.title, href }))
        };
        Ok(rows.into_iter().filter_map(named).collect())
    })
}
