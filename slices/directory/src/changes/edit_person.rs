//! Changes a person's record: by the person or the office.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use crate::events::PersonChanged;
use crate::model::{PERSON, PersonInput};
use crate::rows::person;
use crate::{policy, rules};

/// A person's record becomes what was typed. That also confirms it.
pub(crate) struct EditPerson {
    pub id: PersonId,
    /// The version that was shown.
    pub version: i64,
    pub input: Checked<PersonInput>,
}

impl Change for EditPerson {
    type Target = person::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<person::Model> {
        super::person(tx, self.id).await
    }

    fn allows(&self, actor: &Actor, row: &person::Model) -> Decision {
        policy::keeps_person(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<person::Model>) -> Result<Done<()>> {
        let input = self.input.clone()?;
        if row.version != self.version {
            return Err(Error::Stale);
        }
        let written = super::person_row(&input);
        let mut fields = super::person_differences(&row, &written);
        let subject = PERSON.subject(self.id);
        let (disciplines, concerns) = (&input.disciplines, &input.concerns);
        fields.extend(super::write_around(tx, subject, disciplines, concerns, &input.texts).await?);
        if fields.is_empty() {
            return Ok(tx.unchanged(()));
        }
        let listed = super::listed(&input);
        let audience = rules::person_audience(row.is_member, input.discreet, row.released, &listed);
        let row = person::ActiveModel {
            id: ActiveValue::Unchanged(self.id),
            version: ActiveValue::Set(self.version + 1),
            audience: ActiveValue::Set(audience.as_str().to_owned()),
            confirmed: ActiveValue::Set(Some(tx.today())),
            ..written
        };
        row.update(&*tx).await?;
        tx.record(PersonChanged { person: self.id, fields }, ()).await
    }
}
