//! Meetings in order of their days, narrowed, from one place on to the next: for programs.

use kernel::{Day, Result};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use store::{Read, Visible};
use vocabulary::TermId;

use crate::model::MeetingId;
use crate::rows::meeting;

/// Rows of one page.
const ROWS: usize = 30;

/// What the list is narrowed by. What is `None` narrows nothing.
#[derive(Default)]
pub(crate) struct Narrowed {
    /// Meetings that are not over before this day.
    pub from: Option<Day>,
    /// Meetings that have begun by the end of this day.
    pub until: Option<Day>,
    pub kinds: Option<Vec<TermId>>,
    /// Those that were found by words.
    pub found: Option<Vec<MeetingId>>,
}

impl Narrowed {
    fn condition(&self) -> Condition {
        Condition::all()
            .add_option(self.from.map(|day| meeting::Column::Last.gte(day)))
            .add_option(self.until.map(|day| meeting::Column::First.lte(day)))
            .add_option(self.kinds.clone().map(|kinds| meeting::Column::Kind.is_in(kinds)))
            .add_option(self.found.clone().map(|found| meeting::Column::Id.is_in(found)))
    }
}

/// Where the list goes on: after the last row that was shown, whatever was added meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cursor {
    pub first: Day,
    pub id: MeetingId,
}

impl Cursor {
    /// As it stands in an address. Programs take it as it is.
    pub(crate) fn written(self) -> String {
        format!("{}.{}", self.first, self.id)
    }

    /// `None` for what no list gave.
    pub(crate) fn read(written: &str) -> Option<Self> {
        let (first, id) = written.split_once('.')?;
        Some(Self { first: first.parse().ok()?, id: id.parse().ok()? })
    }
}

/// The rows after a cursor, how many there are in all, and the cursor after these rows.
pub(crate) async fn after(
    read: &Read<'_>,
    visible: &Visible<meeting::Entity>,
    narrowed: &Narrowed,
    cursor: Option<Cursor>,
) -> Result<(Vec<meeting::Model>, u64, Option<Cursor>)> {
    let all = || meeting::Entity::find().filter(visible.condition()).filter(narrowed.condition());
    let total = all().count(read).await?;
    let behind = cursor.map(|Cursor { first, id }| {
        let same = meeting::Column::First.eq(first).and(meeting::Column::Id.gt(id));
        meeting::Column::First.gt(first).or(same)
    });
    let mut rows = all()
        .filter(Condition::all().add_option(behind))
        .order_by_asc(meeting::Column::First)
        .order_by_asc(meeting::Column::Id)
        .limit(u64::try_from(ROWS).map_err(kernel::Error::internal)? + 1)
        .all(read)
        .await?;
    let is_more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| is_more).map(|row| Cursor { first: row.first, id: row.id });
    Ok((rows, total, next))
}

#[cfg(test)]
mod tests {
    use sea_orm::prelude::Uuid;

    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_was_given() {
        let cursor = Cursor { first: Day::default(), id: MeetingId(Uuid::from_u128(7)) };
        assert_eq!(Cursor::read(&cursor.written()), Some(cursor));
        assert_eq!(Cursor::read("nonsense"), None);
        assert_eq!(Cursor::read("2027-01-01.nonsense"), None);
    }
}
