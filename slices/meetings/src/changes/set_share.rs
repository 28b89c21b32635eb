//! Shares of a meeting's places: made, changed, given to all.

use kernel::{Actor, Checked, Decision, Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use super::allot::{count_places, fill};
use crate::events::{ShareChanged, SharesReleased};
use crate::model::{Countries, MeetingId, ShareId, ShareInput, ShareKind};
use crate::policy;
use crate::rows::{meeting, registration, share};
use crate::words::Words;

/// A share becomes what a form says, over the version that was shown; without one it is made.
pub(crate) struct SetShare {
    pub meeting: MeetingId,
    pub share: Option<(ShareId, i64)>,
    pub input: Checked<ShareInput>,
}

impl Change for SetShare {
    type Target = meeting::Model;
    type Out = ShareId;

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<meeting::Model>) -> Result<Done<ShareId>> {
        let input = self.input.clone()?;
        let row = row.into_inner();
        let before = match self.share {
            Some((id, version)) => Some(found(tx, self.meeting, id, version).await?),
            None => None,
        };
        let Some(all) = row.places else {
            return Err(Error::field("places", "share-of-any", |l| Words::of(l).share_of_any()));
        };
        let places = i64::from(input.places);
        let taken = before.as_ref().map_or(0, |share| share.taken);
        if places < taken {
            let say = move |locale| Words::of(locale).places_taken(taken);
            return Err(Error::field("places", "places-taken", say));
        }
        if input.until < tx.today() {
            return Err(Error::field("until", "share-past", |l| Words::of(l).share_past()));
        }
        let held_before = before.as_ref().map_or(0, share::Model::free);
        let more = places - taken - held_before;
        let left = all - row.taken - row.held;
        if more > left {
            let say = move |locale| Words::of(locale).share_too_many(left + held_before);
            return Err(Error::field("places", "share-too-many", say));
        }
        let id = before.as_ref().map_or_else(|| tx.new_id(), |share| share.id);
        let is_delegation = input.kind == ShareKind::Delegation;
        let changed = share::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            version: ActiveValue::Set(before.as_ref().map_or(1, |share| share.version + 1)),
            kind: ActiveValue::Set(input.kind),
            name: ActiveValue::Set(input.name),
            places: ActiveValue::Set(places),
            taken: ActiveValue::Set(taken),
            until: ActiveValue::Set(input.until),
            countries: ActiveValue::Set(Countries(input.countries)),
            lead: ActiveValue::Set(input.lead.filter(|_| is_delegation)),
            is_released: ActiveValue::Set(false),
        };
        if before.is_some() {
            share::ActiveModel { id: ActiveValue::Unchanged(id), ..changed }.update(&*tx).await?;
        } else {
            share::Entity::insert(changed).exec_without_returning(&*tx).await?;
        }
        count_places(tx, self.meeting, 0, more).await?;
        // Some who wait may fit it.
        for event in fill(tx, self.meeting, usize::MAX).await?.0 {
            tx.also(event).await?;
        }
        tx.record(ShareChanged { meeting: self.meeting, share: id }, id).await
    }
}

async fn found(tx: &Tx, meeting: MeetingId, id: ShareId, version: i64) -> Result<share::Model> {
    let row = share::Entity::find_by_id(id).one(tx).await?;
    let row = row.filter(|row| row.meeting == meeting).ok_or(Error::NotFound)?;
    if row.version == version { Ok(row) } else { Err(Error::Stale) }
}

/// A share is no more: its people keep their places, and what nobody took is for all.
pub(crate) struct RemoveShare {
    pub meeting: MeetingId,
    pub share: ShareId,
}

impl Change for RemoveShare {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let row = share::Entity::find_by_id(self.share).one(&*tx).await?;
        let Some(row) = row.filter(|row| row.meeting == self.meeting) else {
            return Ok(tx.unchanged(()));
        };
        count_places(tx, self.meeting, 0, -row.free()).await?;
        registration::Entity::update_many()
            .col_expr(registration::Column::Share, Expr::value(Option::<ShareId>::None))
            .filter(registration::Column::Share.eq(row.id))
            .exec(&*tx)
            .await?;
        share::Entity::delete_by_id(row.id).exec(&*tx).await?;
        for event in fill(tx, self.meeting, usize::MAX).await?.0 {
            tx.also(event).await?;
        }
        tx.record(ShareChanged { meeting: self.meeting, share: row.id }, ()).await
    }
}

/// What nobody took until its day is for all, and goes to those who wait.
pub(crate) struct ReleaseShares {
    pub meeting: MeetingId,
}

impl Change for ReleaseShares {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, _: &meeting::Model) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let over = share::Entity::find()
            .filter(share::Column::Meeting.eq(self.meeting))
            .filter(share::Column::IsReleased.eq(false))
            .filter(share::Column::Until.lt(tx.today()))
            .all(&*tx)
            .await?;
        if over.is_empty() {
            return Ok(tx.unchanged(()));
        }
        let places: i64 = over.iter().map(share::Model::free).sum();
        count_places(tx, self.meeting, 0, -places).await?;
        for row in over {
            let released = share::ActiveModel {
                id: ActiveValue::Unchanged(row.id),
                is_released: ActiveValue::Set(true),
                ..Default::default()
            };
            released.update(&*tx).await?;
        }
        for event in fill(tx, self.meeting, usize::MAX).await?.0 {
            tx.also(event).await?;
        }
        tx.record(SharesReleased { meeting: self.meeting, places }, ()).await
    }
}
