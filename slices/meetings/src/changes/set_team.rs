//! Who runs a meeting.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::TeamChanged;
use crate::model::MeetingId;
use crate::policy;
use crate::rows::trust::person as trust;
use crate::rows::{meeting, team};
use crate::words::Words;

/// Somebody joins the team, or leaves it.
pub(crate) struct SetTeam {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub belongs: bool,
}

impl Change for SetTeam {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let (meeting, person) = (self.meeting, self.person);
        let changed = if self.belongs {
            let trusted = trust::Entity::find_by_id((meeting, person)).one(&*tx).await?;
            if trusted.is_some() {
                return Err(Error::field("email", "trusted", |l| Words::of(l).team_not_trust()));
            }
            let row = team::ActiveModel {
                meeting: ActiveValue::Set(meeting),
                person: ActiveValue::Set(person),
            };
            let columns = [team::Column::Meeting, team::Column::Person];
            let once = OnConflict::columns(columns).do_nothing().to_owned();
            team::Entity::insert(row).on_conflict(once).exec_without_returning(&*tx).await?
        } else {
            team::Entity::delete_by_id((meeting, person)).exec(&*tx).await?.rows_affected
        };
        if changed == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(TeamChanged { meeting, person, belongs: self.belongs }, ()).await
    }
}
