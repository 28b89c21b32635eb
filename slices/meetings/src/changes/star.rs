//! A session that somebody wants to see: in their own days, and nobody else's business.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::model::SessionId;
use crate::policy;
use crate::rows::{meeting, session, star};

/// The session stands among one's days, or no longer.
pub(crate) struct Star {
    pub person: PersonId,
    pub session: SessionId,
    pub wanted: bool,
}

impl Change for Star {
    type Target = (session::Model, meeting::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let session = session::Entity::find_by_id(self.session).one(&*tx).await?;
        let session = session.ok_or(Error::NotFound)?;
        let meeting = meeting::Entity::find_by_id(session.meeting).one(&*tx).await?;
        Ok((session, meeting.ok_or(Error::NotFound)?))
    }

    fn allows(&self, actor: &Actor, (session, meeting): &Self::Target) -> Decision {
        if !policy::sees(actor, meeting) || session.shown.is_none() {
            return Decision::Hide;
        }
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (session, _) = target.into_inner();
        if self.wanted {
            let row = star::ActiveModel {
                person: ActiveValue::Set(self.person),
                session: ActiveValue::Set(session.id),
                meeting: ActiveValue::Set(session.meeting),
            };
            let columns = [star::Column::Person, star::Column::Session];
            let once = OnConflict::columns(columns).do_nothing().to_owned();
            star::Entity::insert(row).on_conflict(once).exec_without_returning(&*tx).await?;
        } else {
            star::Entity::delete_by_id((self.person, session.id)).exec(&*tx).await?;
        }
        // What somebody wants to see is theirs alone: no line says it.
        Ok(tx.unlogged("own-days", ()))
    }
}
