//! Somebody asks for a place at a meeting, and has one or waits.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, Condition, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::Registered;
use crate::migrations::ONE_REGISTRATION;
use crate::model::{MeetingId, MeetingState, RegistrationId, RegistrationState};
use crate::policy;
use crate::rows::{meeting, registration};
use crate::words::Words;

/// In the order of asking: the last step takes a place if one is left, else the person waits.
pub struct Register {
    /// For which meeting.
    pub meeting: MeetingId,
    /// Who comes: always the one who asks.
    pub person: PersonId,
    /// Whether others who come may see it.
    pub is_listed: bool,
}

/// The meeting, and what the person said about it before.
pub struct Before {
    meeting: meeting::Model,
    earlier: Option<registration::Model>,
}

impl Change for Register {
    type Target = Before;
    /// Whether the person has a place.
    type Out = bool;

    async fn load(&self, tx: &mut Tx) -> Result<Before> {
        // Not locked: places are taken by one conditional update, and a person registers once.
        let row = meeting::Entity::find_by_id(self.meeting).one(&*tx).await?;
        let earlier = registration::of(self.meeting, self.person).one(&*tx).await?;
        Ok(Before { meeting: row.ok_or(Error::NotFound)?, earlier })
    }

    fn allows(&self, actor: &Actor, before: &Before) -> Decision {
        policy::registers(actor, self.person, &before.meeting)
    }

    async fn apply(&self, tx: &mut Tx, before: Permit<Before>) -> Result<Done<bool>> {
        let Before { meeting, earlier } = before.into_inner();
        if let Some(earlier) = &earlier
            && earlier.state != RegistrationState::Withdrawn
        {
            return Ok(tx.unchanged(earlier.state == RegistrationState::Placed));
        }
        let is_over = meeting.last < tx.today();
        if !meeting.is_open || is_over || meeting.state != MeetingState::Published {
            return Err(Error::refused("registration-closed", |l| {
                Words::of(l).registration_closed()
            }));
        }
        // Whoever waits already comes first: a place that falls free is theirs.
        let id = self.write_down(tx, earlier.map(|row| row.id)).await?;
        let placed = take_place(tx, self.meeting).await?;
        if placed {
            set_state(tx, id, RegistrationState::Placed).await?;
        }
        tx.record(Registered { meeting: self.meeting, registration: id, placed }, placed).await
    }
}

impl Register {
    async fn write_down(&self, tx: &Tx, earlier: Option<RegistrationId>) -> Result<RegistrationId> {
        let id = earlier.unwrap_or_else(|| tx.new_id());
        let row = registration::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            person: ActiveValue::Set(self.person),
            state: ActiveValue::Set(RegistrationState::Waiting),
            asked: ActiveValue::Set(tx.now()),
            is_listed: ActiveValue::Set(self.is_listed),
        };
        if earlier.is_some() {
            let row = registration::ActiveModel { id: ActiveValue::Unchanged(id), ..row };
            row.update(tx).await?;
        } else {
            registration::Entity::insert(row).exec_without_returning(tx).await.map_err(
                |error| {
                    ONE_REGISTRATION.refusal(error, || {
                        Error::refused("registered-already", |l| Words::of(l).registered_already())
                    })
                },
            )?;
        }
        Ok(id)
    }
}

/// Takes a place if one is left. One statement, so that no two take one.
async fn take_place(tx: &Tx, meeting: MeetingId) -> Result<bool> {
    let free = Condition::any()
        .add(meeting::Column::Places.is_null())
        .add(Expr::col(meeting::Column::Taken).lt(Expr::col(meeting::Column::Places)));
    let done = meeting::Entity::update_many()
        .col_expr(meeting::Column::Taken, Expr::col(meeting::Column::Taken).add(1))
        .filter(meeting::Column::Id.eq(meeting))
        .filter(free)
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Says where a registration stands.
pub(crate) async fn set_state(tx: &Tx, id: RegistrationId, state: RegistrationState) -> Result<()> {
    let row = registration::ActiveModel {
        id: ActiveValue::Unchanged(id),
        state: ActiveValue::Set(state),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}
