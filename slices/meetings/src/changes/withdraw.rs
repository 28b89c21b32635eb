//! "I am not coming": the place goes to whoever has waited longest.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use super::register::set_state;
use crate::events::{PlaceGiven, Withdrawn};
use crate::model::{MeetingId, RegistrationState};
use crate::policy;
use crate::rows::{meeting, registration};

/// A person does not come.
pub(crate) struct Withdraw {
    pub meeting: MeetingId,
    pub person: PersonId,
}

impl Change for Withdraw {
    type Target = (meeting::Model, registration::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let row = registration::of(self.meeting, self.person).one(&*tx).await?;
        Ok((meeting, row.ok_or(Error::NotFound)?))
    }

    fn allows(&self, actor: &Actor, (meeting, _): &Self::Target) -> Decision {
        policy::registers(actor, self.person, meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (_, row) = target.into_inner();
        if row.state == RegistrationState::Withdrawn {
            return Ok(tx.unchanged(()));
        }
        let (meeting, registration) = (self.meeting, row.id);
        if row.state == RegistrationState::Placed {
            give_back(tx, &row).await?;
        } else {
            set_state(tx, registration, RegistrationState::Withdrawn).await?;
        }
        tx.record(Withdrawn { meeting, registration }, ()).await
    }
}

/// Takes a place from somebody who does not come and gives it on. Locks the meeting.
pub(crate) async fn give_back(tx: &mut Tx, row: &registration::Model) -> Result<()> {
    super::meeting(tx, row.meeting).await?;
    set_state(tx, row.id, RegistrationState::Withdrawn).await?;
    give_on(tx, row.meeting).await
}

/// A free place goes to whoever has waited longest; without anybody it is free. The meeting is
/// locked, so that two places that fall free go to two people.
async fn give_on(tx: &mut Tx, meeting: MeetingId) -> Result<()> {
    let next = registration::waiting(meeting).one(&*tx).await?;
    if let Some(next) = next {
        set_state(tx, next.id, RegistrationState::Placed).await?;
        tx.also(PlaceGiven { meeting, registration: next.id }).await?;
        return Ok(());
    }
    let freed = meeting::Entity::update_many()
        .col_expr(meeting::Column::Taken, Expr::col(meeting::Column::Taken).sub(1))
        .filter(meeting::Column::Id.eq(meeting))
        .filter(meeting::Column::Taken.gt(0))
        .exec(&*tx)
        .await?;
    if freed.rows_affected == 1 {
        Ok(())
    } else {
        Err(Error::internal("a place was given back that nobody had taken"))
    }
}
