//! A calendar address: made, made anew, or taken back.

use kernel::{Actor, Decision, LinkId, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::policy;
use crate::rows::feed;

/// A person has a new calendar address, or none. The one before is worthless.
pub(crate) struct SetFeed {
    pub person: PersonId,
    pub wanted: bool,
}

impl Change for SetFeed {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        if self.wanted {
            let id: LinkId = tx.random_id();
            let row = feed::ActiveModel {
                person: ActiveValue::Set(self.person),
                id: ActiveValue::Set(id),
            };
            let anew =
                OnConflict::column(feed::Column::Person).update_column(feed::Column::Id).to_owned();
            feed::Entity::insert(row).on_conflict(anew).exec_without_returning(&*tx).await?;
        } else {
            feed::Entity::delete_by_id(self.person).exec(&*tx).await?;
        }
        Ok(tx.unlogged("own-days", ()))
    }
}
