//! The houses of a meeting: added, changed, taken out; the ways between them; which room is where.

use kernel::{Actor, Checked, Decision, Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::MeetingChanged;
use crate::migrations::ONE_VENUE;
use crate::model::{MeetingId, RoomId, VenueId};
use crate::policy;
use crate::queries::houses;
use crate::rows::meeting;
use crate::rows::places::{room, venue, walk};
use crate::words::Words;

/// What is typed about a house.
#[derive(Clone, Debug, Default)]
pub(crate) struct VenueInput {
    pub name: String,
    pub address: Option<String>,
    pub access: Option<String>,
    /// Minutes to each other house.
    pub walks: Vec<(VenueId, i64)>,
    /// The rooms that are in it.
    pub rooms: Vec<RoomId>,
}

/// A house becomes what a form says, over the version that was shown; without one it is added.
pub(crate) struct SaveVenue {
    pub meeting: MeetingId,
    pub venue: Option<(VenueId, i64)>,
    pub input: Checked<VenueInput>,
}

/// What stands now.
pub(crate) struct Stands {
    meeting: meeting::Model,
    venues: Vec<venue::Model>,
}

impl Change for SaveVenue {
    type Target = Stands;
    type Out = VenueId;

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let venues = houses::venues(&tx.read(), self.meeting).await?;
        Ok(Stands { meeting, venues })
    }

    fn allows(&self, actor: &Actor, stands: &Stands) -> Decision {
        policy::hosts(actor, &stands.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<VenueId>> {
        let input = self.input.clone()?;
        let Stands { venues, .. } = stands.into_inner();
        let known = |id| venues.iter().find(|row: &&venue::Model| row.id == id);
        let before = match self.venue {
            Some((id, version)) => {
                let row = known(id).ok_or(Error::NotFound)?;
                if row.version != version {
                    return Err(Error::Stale);
                }
                Some(row)
            }
            None => None,
        };
        let id = before.map_or_else(|| tx.new_id(), |row| row.id);
        let row = venue::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            version: ActiveValue::Set(before.map_or(1, |row| row.version + 1)),
            name: ActiveValue::Set(input.name.clone()),
            address: ActiveValue::Set(input.address.clone()),
            access: ActiveValue::Set(input.access.clone()),
            position: ActiveValue::Set(
                before.map_or(i64::try_from(venues.len()).unwrap_or(0), |row| row.position),
            ),
        };
        let written = if before.is_some() {
            let row = venue::ActiveModel { id: ActiveValue::Unchanged(id), ..row };
            row.update(&*tx).await.map(drop)
        } else {
            venue::Entity::insert(row).exec_without_returning(&*tx).await.map(drop)
        };
        let twice = || Error::field("name", "twice", |l| Words::of(l).venue_twice());
        written.map_err(|error| ONE_VENUE.refusal(error, twice))?;
        let ways = input.walks.iter().filter(|(other, _)| *other != id && known(*other).is_some());
        for (other, minutes) in ways {
            way(tx, self.meeting, id, *other, *minutes).await?;
        }
        self.hold(tx, id, &input.rooms).await?;
        tx.record(MeetingChanged { meeting: self.meeting, fields: vec!["venues"] }, id).await
    }
}

impl SaveVenue {
    /// These rooms are in the house, and no others.
    async fn hold(&self, tx: &Tx, id: VenueId, rooms: &[RoomId]) -> Result<()> {
        let of_meeting = room::Column::Meeting.eq(self.meeting);
        room::Entity::update_many()
            .col_expr(room::Column::Venue, Expr::value(Option::<VenueId>::None))
            .filter(of_meeting.clone())
            .filter(room::Column::Venue.eq(id))
            .exec(tx)
            .await?;
        room::Entity::update_many()
            .col_expr(room::Column::Venue, Expr::value(Some(id)))
            .filter(of_meeting)
            .filter(room::Column::Id.is_in(rooms.iter().copied()))
            .exec(tx)
            .await?;
        Ok(())
    }
}

async fn way(tx: &Tx, meeting: MeetingId, a: VenueId, b: VenueId, minutes: i64) -> Result<()> {
    let (one, other) = if a <= b { (a, b) } else { (b, a) };
    let row = walk::ActiveModel {
        one: ActiveValue::Set(one),
        other: ActiveValue::Set(other),
        meeting: ActiveValue::Set(meeting),
        minutes: ActiveValue::Set(minutes),
    };
    let anew = OnConflict::columns([walk::Column::One, walk::Column::Other])
        .update_column(walk::Column::Minutes)
        .to_owned();
    walk::Entity::insert(row).on_conflict(anew).exec_without_returning(tx).await?;
    Ok(())
}

/// A house is no longer one of the meeting's; its rooms stay.
pub(crate) struct RemoveVenue {
    pub meeting: MeetingId,
    pub venue: VenueId,
}

impl Change for RemoveVenue {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        room::Entity::update_many()
            .col_expr(room::Column::Venue, Expr::value(Option::<VenueId>::None))
            .filter(room::Column::Meeting.eq(self.meeting))
            .filter(room::Column::Venue.eq(self.venue))
            .exec(&*tx)
            .await?;
        let gone = venue::Entity::delete_many()
            .filter(venue::Column::Id.eq(self.venue))
            .filter(venue::Column::Meeting.eq(self.meeting))
            .exec(&*tx)
            .await?;
        if gone.rows_affected == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(MeetingChanged { meeting: self.meeting, fields: vec!["venues"] }, ()).await
    }
}
