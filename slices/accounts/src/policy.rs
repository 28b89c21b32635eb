//! Who may. The only file of this slice that names roles.

use kernel::{Actor, Day, Decision, Grant, Granted, Key, PersonId, Role, Why};
use store::{Read, Reading};

use crate::queries;

/// The secretariat: runs the network.
pub const OFFICE: Role = Role("office");

/// Two of the secretariat who know the names of people who are here discreetly.
pub const CONFIDANT: Role = Role("confidant");

/// What this slice grants a person on a day: what they were appointed to.
pub(crate) fn standing<'a>(
    read: &'a Read<'a>,
    person: PersonId,
    _day: Day,
) -> Reading<'a, Granted> {
    Box::pin(async move {
        let mut granted = Granted::nothing();
        for held in queries::appointed(read, person).await? {
            // What members may see, the office may.
            let (role, keys) = match held.as_str() {
                role if role == OFFICE.0 => (OFFICE, vec![Key::office(), Key::members()]),
                role if role == CONFIDANT.0 => (CONFIDANT, vec![Key::confidants()]),
                _ => continue,
            };
            granted.grants.push(Grant { role, subject: None, why: Why::Appointed });
            granted.keys.extend(keys);
        }
        Ok(granted)
    })
}

/// An account's own person alone.
pub(crate) fn own(actor: &Actor, person: PersonId) -> Decision {
    Decision::allow_if(actor.is(person) || actor.is_system(), "own-account-only")
}

/// The office alone, or a part of the program.
pub(crate) fn office(actor: &Actor) -> Decision {
    Decision::allow_if(actor.holds(OFFICE) || actor.is_system(), "office-only")
}

/// Who knows the names of people who are here discreetly, or a part of the program.
pub(crate) fn confidant(actor: &Actor) -> Decision {
    Decision::allow_if(actor.holds(CONFIDANT) || actor.is_system(), "confidants-only")
}

/// A part of the program alone, on behalf of somebody who is not known yet.
pub(crate) fn program(actor: &Actor) -> Decision {
    Decision::allow_if(actor.is_system(), "system-only")
}

#[cfg(test)]
mod tests {
    use kernel::Who;
    use sea_orm::prelude::Uuid;

    use super::*;

    #[test]
    fn an_account_is_its_persons_alone() {
        let person = PersonId(Uuid::from_u128(1));
        let own_actor = Actor::with(Who::Person(person), Granted::nothing());
        let other = Actor::with(Who::Person(PersonId(Uuid::from_u128(2))), Granted::nothing());
        let office_grant = Grant { role: OFFICE, subject: None, why: Why::Appointed };
        let staff = Actor::with(
            Who::Person(PersonId(Uuid::from_u128(3))),
            Granted { grants: vec![office_grant], keys: vec![Key::office()] },
        );
        assert_eq!(own(&own_actor, person), Decision::Allow);
        assert!(!own(&other, person).allows());
        assert!(!own(&staff, person).allows());
        assert!(!own(&Actor::visitor(), person).allows());
        assert!(office(&staff).allows());
        assert!(!office(&own_actor).allows());
        assert!(!program(&staff).allows());
    }
}
