//! Erasing a person: every slice's answer, in one transaction.

use kernel::{Actor, Decision, Event, Key, PersonId, Result, Subject, SubjectKind};
use serde::Serialize;
use store::{Change, Done, Permit, Tx};

use crate::App;
use crate::slice::Erase;

/// Erases what every slice holds about a person. By the person, or by the office for them.
pub struct ErasePerson {
    person: PersonId,
    erasers: Vec<Erase>,
}

impl ErasePerson {
    /// The erasure of a person.
    pub fn new(app: &App, person: PersonId) -> Self {
        // Later slices hold what refers to earlier ones, so they let go first.
        let erasers = app.slices().iter().rev().filter_map(|slice| slice.personal_data.erase);
        Self { person, erasers: erasers.collect() }
    }
}

/// A person was erased. The id in older events means nobody from now on.
#[derive(Serialize)]
struct PersonErased {
    person: PersonId,
}

impl Event for PersonErased {
    const KIND: &'static str = "person-erased";

    fn subject(&self) -> Subject {
        SubjectKind("person").subject(self.person)
    }
}

impl Change for ErasePerson {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        let may = actor.is(self.person) || actor.hears(&Key::office());
        Decision::allow_if(may, "own-data-only")
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        for erase in &self.erasers {
            erase(tx, self.person).await?;
        }
        let erased = SubjectKind("person").subject(self.person);
        store::strands::forget(tx, erased).await?;
        mail::forget(tx, self.person).await?;
        crate::idempotency::forget(tx, self.person).await?;
        tx.record(PersonErased { person: self.person }, ()).await
    }
}
