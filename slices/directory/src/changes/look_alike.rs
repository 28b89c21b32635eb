//! Notes that two organisations look alike, and takes the office's answer that they are two.

use kernel::{Actor, Decision, Error, OrganisationId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::events::{LookAlikeAnswered, LookAlikeNoted};
use crate::model::LookAlikeId;
use crate::policy;
use crate::rows::{look_alike, organisation};

/// Two organisations look alike. A pair that is known already, answered or not, stays as it is.
pub(crate) struct NoteLookAlike {
    pub one: OrganisationId,
    pub other: OrganisationId,
    pub reasons: String,
}

impl Change for NoteLookAlike {
    /// Whether both are there and the pair is not known yet.
    type Target = bool;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<bool> {
        let both = [self.one, self.other];
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(both))
            .all(&*tx)
            .await?;
        let known = look_alike::Entity::find()
            .filter(look_alike::Column::One.eq(self.one))
            .filter(look_alike::Column::Other.eq(self.other))
            .one(&*tx)
            .await?;
        Ok(rows.len() == 2 && known.is_none())
    }

    fn allows(&self, actor: &Actor, _: &bool) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, is_new: Permit<bool>) -> Result<Done<()>> {
        if !is_new.into_inner() {
            return Ok(tx.unchanged(()));
        }
        let id: LookAlikeId = tx.new_id();
        let row = look_alike::ActiveModel {
            id: ActiveValue::Set(id),
            one: ActiveValue::Set(self.one),
            other: ActiveValue::Set(self.other),
            reasons: ActiveValue::Set(self.reasons.clone()),
            are_two: ActiveValue::Set(false),
            made: ActiveValue::Set(tx.now()),
        };
        // Two imports may note the same pair at once.
        let conflict = OnConflict::new().do_nothing().to_owned();
        let insert = look_alike::Entity::insert(row).on_conflict(conflict);
        if insert.exec_without_returning(&*tx).await? == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(LookAlikeNoted { organisation: self.one, other: self.other }, ()).await
    }
}

/// The office says that a pair are two. It is not asked again.
pub(crate) struct AreTwo(pub LookAlikeId);

impl Change for AreTwo {
    type Target = look_alike::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<look_alike::Model> {
        pair(tx, self.0).await
    }

    fn allows(&self, actor: &Actor, _: &look_alike::Model) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<look_alike::Model>) -> Result<Done<()>> {
        let row = row.into_inner();
        if row.are_two {
            return Ok(tx.unchanged(()));
        }
        let answered = look_alike::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            are_two: ActiveValue::Set(true),
            ..Default::default()
        };
        answered.update(&*tx).await?;
        tx.record(LookAlikeAnswered { organisation: row.one, other: row.other }, ()).await
    }
}

/// Loads and locks a pair.
pub(crate) async fn pair(tx: &Tx, id: LookAlikeId) -> Result<look_alike::Model> {
    let row = look_alike::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}
