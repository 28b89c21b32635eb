//! Meetings.

use chrono_tz::Tz;
use sea_orm::entity::prelude::*;
use vocabulary::TermId;

use crate::model::{Allotment, MeetingId, MeetingState, Rules};

/// One meeting.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MeetingId,
    /// Guards against lost updates.
    pub version: i64,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: Option<TermId>,
    /// How far it is.
    pub state: MeetingState,
    /// The first day, in its place.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The IANA time zone of its place.
    pub zone: String,
    /// Where, as it was written.
    pub city: Option<String>,
    /// A country's code.
    pub country: Option<String>,
    /// Who may see it.
    pub audience: String,
    /// Places; any number where none is said.
    pub places: Option<i64>,
    /// Places that are taken. Changed by conditional updates alone.
    pub taken: i64,
    /// Places of them that are kept for some and that nobody has yet. Changed with the shares.
    pub held: i64,
    /// Places from afar; none where one cannot be there online.
    pub online_places: Option<i64>,
    /// Places from afar that are taken. Changed by conditional updates alone.
    pub online_taken: i64,
    /// How places are given.
    pub(crate) allotment: Allotment,
    /// The last day before the lot decides.
    pub ask_until: Option<Date>,
    /// When the lot decided.
    pub drawn: Option<DateTimeUtc>,
    /// Until when a place is held for who waits for a grant or a visa.
    pub hold_until: Option<Date>,
    /// Whether one can register now.
    pub is_open: bool,
    /// Minutes after midnight at which a new day of the programme begins.
    pub day_change: i64,
    /// How often the programme was published.
    pub publications: i64,
    /// What the last imported file says of the whole.
    pub source: Option<Json>,
    /// When it was added.
    pub made: DateTimeUtc,
    /// What becomes of what does not fit.
    pub(crate) rules: Option<Rules>,
}

impl Model {
    /// The time zone of its place; UTC where it is not known.
    pub(crate) fn tz(&self) -> Tz {
        self.zone.parse().unwrap_or(Tz::UTC)
    }

    /// Whether one can ask for a place on a day.
    pub(crate) fn takes_registrations(&self, today: Date) -> bool {
        self.is_open && self.last >= today && self.state == MeetingState::Published
    }

    /// Whether the lot is still to decide: nobody has a place before.
    pub(crate) fn awaits_lot(&self) -> bool {
        self.allotment == Allotment::Lot && self.drawn.is_none()
    }
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
