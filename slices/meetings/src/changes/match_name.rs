//! A host says who a name in the programme is.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::NameMatched;
use crate::model::{MeetingId, Part};
use crate::policy;
use crate::rows::{meeting, names, session};

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
        self.write_into_sessions(tx, person).await?;
        tx.record(NameMatched { meeting: self.meeting, person }, ()).await
    }
}

impl MatchName {
    /// Who somebody is, is no change of the programme: it counts for the public at once.
    async fn write_into_sessions(&self, tx: &Tx, person: Option<PersonId>) -> Result<()> {
        let sessions = session::Entity::find()
            .filter(session::Column::Meeting.eq(self.meeting))
            .all(tx)
            .await?;
        let is_meant = |part: &&mut Part| part.name == self.name;
        for mut row in sessions {
            let mut touched = false;
            let shown = row.shown.iter_mut().flat_map(|shown| shown.people.iter_mut());
            for part in row.work.people.iter_mut().chain(shown).filter(is_meant) {
                touched |= part.person != person;
                part.person = person;
            }
            if touched {
                let changed = session::ActiveModel {
                    id: ActiveValue::Unchanged(row.id),
                    work: ActiveValue::Set(row.work),
                    shown: ActiveValue::Set(row.shown),
                    ..Default::default()
                };
                changed.update(tx).await?;
            }
        }
        Ok(())
    }
}
