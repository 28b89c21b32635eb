//! Adds a person: by the office, an import or the demo.

use accounts::{AccountEmail, OpenAccount};
use kernel::{Actor, Checked, Decision, PersonId, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use crate::events::PersonAdded;
use crate::model::{PERSON, PersonInput};
use crate::policy;
use crate::rows::person;

/// A person who was not known yet, with an account where an address is given.
pub struct AddPerson {
    /// Their id, where the caller needs it beforehand.
    pub id: Option<PersonId>,
    /// What is known about them.
    pub input: Checked<PersonInput>,
    /// The address they sign in with.
    pub email: Option<AccountEmail>,
    /// Whether they are shown and written to at once; imported people wait for the office.
    pub released: bool,
    /// Where they were imported from: source and the source's id.
    pub source: Option<(String, String)>,
    /// When their record was last confirmed.
    pub confirmed: Option<kernel::Day>,
}

impl Change for AddPerson {
    type Target = ();
    type Out = PersonId;

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<PersonId>> {
        let input = self.input.clone()?;
        let id = self.id.unwrap_or_else(|| tx.new_id());
        let row = person::ActiveModel {
            id: ActiveValue::Set(id),
            version: ActiveValue::Set(1),
            portrait: ActiveValue::Set(None),
            is_member: ActiveValue::Set(false),
            released: ActiveValue::Set(self.released),
            audience: ActiveValue::Set("office".to_owned()),
            confirmed: ActiveValue::Set(self.confirmed),
            made: ActiveValue::Set(tx.now()),
            ..super::person_row(&input)
        };
        person::Entity::insert(row).exec_without_returning(&*tx).await?;
        let (disciplines, concerns) = (&input.disciplines, &input.concerns);
        super::write_around(tx, PERSON.subject(id), disciplines, concerns, &input.texts).await?;
        if let Some((source, external)) = &self.source {
            super::remember_source(tx, source, external, id.0).await?;
        }
        if let Some(email) = self.email.clone() {
            let open = OpenAccount { person: id, email, locale: None };
            tx.perform_as("directory", &open).await?;
        }
        tx.record(PersonAdded { person: id }, id).await
    }
}
