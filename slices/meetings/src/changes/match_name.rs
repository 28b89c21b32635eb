//! A host says who a name in the programme is.

use kernel::{Actor, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::NameMatched;
use crate::model::MeetingId;
use crate::policy;
use crate::rows::{meeting, names};

/// The name is this person, or, without one, nobody whom the network knows.
pub(crate) struct MatchName {
    pub meeting: MeetingId,
    pub name: String,
    pub yes: bool,
}

impl Change for MatchName {
    type Target = (meeting::Model, names::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let meeting = super::meeting(tx, self.meeting).await?;
        let key = (self.meeting, self.name.clone());
        let name = names::Entity::find_by_id(key).one(&*tx).await?;
        Ok((meeting, name.ok_or(Error::NotFound)?))
    }

    fn allows(&self, actor: &Actor, (row, _): &Self::Target) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<()>> {
        let (_, row) = target.into_inner();
        if row.said == Some(self.yes) {
            return Ok(tx.unchanged(()));
        }
        let person = row.person.filter(|_| self.yes);
        let answered = names::ActiveModel {
            meeting: ActiveValue::Unchanged(self.meeting),
            name: ActiveValue::Unchanged(row.name),
            said: ActiveValue::Set(Some(self.yes)),
            ..Default::default()
        };
        answered.update(&*tx).await?;
        super::change_people(tx, self.meeting, |people| {
            let meant = people.iter_mut().filter(|part| part.name == self.name);
            let mut touched = false;
            for part in meant {
                touched |= part.person != person;
                part.person = person;
            }
            touched
        })
        .await?;
        tx.record(NameMatched { meeting: self.meeting, person }, ()).await
    }
}
