//! Gives a person a role in the secretariat, or takes it away.

use kernel::{Actor, Decision, Error, PersonId, Result, Role};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::Appointed;
use crate::policy::{self, CONFIDANT, OFFICE};
use crate::rows::appointment;
use crate::words::Words;

/// How many of the office may know the names of people who are here discreetly.
const CONFIDANTS: usize = 2;

/// A person takes on or gives up a role. The last of the office cannot leave; a confidant is of
/// the office, and there are at most two.
pub struct Appoint {
    /// Who.
    pub person: PersonId,
    /// `OFFICE` or `CONFIDANT`.
    pub role: Role,
    /// Whether they hold the role from now on.
    pub holds: bool,
}

/// Who holds which role now.
pub struct Appointments(Vec<appointment::Model>);

impl Appointments {
    fn of(&self, role: Role) -> impl Iterator<Item = PersonId> {
        self.0.iter().filter(move |row| row.role == role.0).map(|row| row.person)
    }

    fn holds(&self, person: PersonId, role: Role) -> bool {
        self.of(role).any(|holder| holder == person)
    }
}

impl Change for Appoint {
    type Target = Appointments;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Appointments> {
        super::lock_office(tx).await?;
        Ok(Appointments(appointment::Entity::find().all(&*tx).await?))
    }

    /// Who knows the names already decides who else does, and who of them leaves; the office only
    /// while nobody does. Else anybody of the office could take both out and look.
    fn allows(&self, actor: &Actor, there: &Appointments) -> Decision {
        let settled = there.of(CONFIDANT).next().is_some();
        let of_theirs = self.role == CONFIDANT || there.holds(self.person, CONFIDANT);
        if settled && of_theirs { policy::confidant(actor) } else { policy::office(actor) }
    }

    async fn apply(&self, tx: &mut Tx, there: Permit<Appointments>) -> Result<Done<()>> {
        if there.holds(self.person, self.role) == self.holds {
            return Ok(tx.unchanged(()));
        }
        if self.holds {
            self.may_take_on(&there)?;
            let row = appointment::ActiveModel {
                person: ActiveValue::Set(self.person),
                role: ActiveValue::Set(self.role.0.to_owned()),
                made: ActiveValue::Set(tx.now()),
            };
            appointment::Entity::insert(row).exec_without_returning(&*tx).await?;
        } else {
            let mut gone = appointment::Entity::delete_many()
                .filter(appointment::Column::Person.eq(self.person));
            if self.role == OFFICE {
                super::keep_an_office(tx).await?;
            } else {
                gone = gone.filter(appointment::Column::Role.eq(self.role.0));
            }
            gone.exec(&*tx).await?;
        }
        if self.role == OFFICE && !self.holds && there.holds(self.person, CONFIDANT) {
            tx.also(Appointed { person: self.person, role: CONFIDANT.0, holds: false }).await?;
        }
        let event = Appointed { person: self.person, role: self.role.0, holds: self.holds };
        tx.record(event, ()).await
    }
}

impl Appoint {
    fn may_take_on(&self, there: &Appointments) -> Result<()> {
        if self.role != CONFIDANT {
            return Ok(());
        }
        if !there.holds(self.person, OFFICE) {
            return Err(Error::refused("not-of-office", |l| Words::of(l).not_of_office()));
        }
        if there.of(CONFIDANT).count() >= CONFIDANTS {
            return Err(Error::refused("two-confidants", |l| Words::of(l).two_confidants()));
        }
        Ok(())
    }
}
