//! Somebody has seen what changed in a programme.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::model::MeetingId;
use crate::policy;
use crate::rows::{look, meeting};

/// All up to the last publication is seen.
pub(crate) struct Look {
    pub meeting: MeetingId,
    pub person: PersonId,
}

impl Change for Look {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        let row = meeting::Entity::find_by_id(self.meeting).one(&*tx).await?;
        row.ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::registers(actor, self.person, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<meeting::Model>) -> Result<Done<()>> {
        let seen = look::ActiveModel {
            person: ActiveValue::Set(self.person),
            meeting: ActiveValue::Set(self.meeting),
            number: ActiveValue::Set(row.into_inner().publications),
        };
        let again = OnConflict::columns([look::Column::Person, look::Column::Meeting])
            .update_column(look::Column::Number)
            .to_owned();
        look::Entity::insert(seen).on_conflict(again).exec_without_returning(&*tx).await?;
        Ok(tx.unlogged("own-days", ()))
    }
}
