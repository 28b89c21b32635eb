//! Who is there: said by who runs the meeting, and taken back when it was a mistake.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::{CheckedIn, CheckedOut};
use crate::model::{MeetingId, RegistrationState};
use crate::policy;
use crate::rows::{attendance, certificate, meeting, registration};
use crate::words::Words;

/// A person is there, or is not. Answers whether that is new.
pub(crate) struct CheckIn {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub here: bool,
}

impl Change for CheckIn {
    type Target = (meeting::Model, Option<registration::Model>);
    type Out = bool;

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let meeting = meeting::Entity::find_by_id(self.meeting).one(&*tx).await?;
        let row = registration::of(self.meeting, self.person).one(&*tx).await?;
        Ok((meeting.ok_or(Error::NotFound)?, row))
    }

    fn allows(&self, actor: &Actor, (meeting, _): &Self::Target) -> Decision {
        policy::hosts(actor, meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<bool>> {
        let (meeting, person) = (self.meeting, self.person);
        if !self.here {
            let gone = attendance::Entity::delete_by_id((meeting, person)).exec(&*tx).await?;
            if gone.rows_affected == 0 {
                return Ok(tx.unchanged(false));
            }
            // Who was not there has no certificate of it.
            certificate::Entity::delete_many()
                .filter(certificate::Column::Meeting.eq(meeting))
                .filter(certificate::Column::Person.eq(person))
                .exec(&*tx)
                .await?;
            return tx.record(CheckedOut { meeting, person }, true).await;
        }
        let placed = |row: &registration::Model| row.state == RegistrationState::Placed;
        if !target.1.as_ref().is_some_and(placed) {
            return Err(Error::refused("no-place", |l| Words::of(l).check_in_no_place()));
        }
        let row = attendance::ActiveModel {
            meeting: ActiveValue::Set(meeting),
            person: ActiveValue::Set(person),
            at: ActiveValue::Set(tx.now()),
        };
        let columns = [attendance::Column::Meeting, attendance::Column::Person];
        let once = OnConflict::columns(columns).do_nothing().to_owned();
        let new = attendance::Entity::insert(row).on_conflict(once);
        if new.exec_without_returning(&*tx).await? == 0 {
            return Ok(tx.unchanged(false));
        }
        tx.record(CheckedIn { meeting, person }, true).await
    }
}
