//! Who may. The only file of this slice that names roles.

use kernel::{
    Actor, AudienceKeys, Day, Decision, Grant, Granted, Key, OrganisationId, PersonId, Role, Why,
};
use sea_orm::{ColumnTrait, Condition};
use store::{Read, Reading, Visible};

use crate::model::{AffiliationRole, ORGANISATION};
use crate::queries::affiliations;
use crate::rows::{organisation, person};

/// Keeps an organisation's record and hands its roles over.
pub const PRIMARY_CONTACT: Role = Role("primary-contact");
/// Belongs to an organisation today, in whatever role.
pub const COLLEAGUE: Role = Role("colleague");

/// What this slice grants a person on a day: a place at each of their organisations.
pub(crate) fn standing<'a>(read: &'a Read<'a>, person: PersonId, day: Day) -> Reading<'a, Granted> {
    Box::pin(async move {
        let mut granted = Granted::nothing();
        for held in affiliations::held_on(read, person, day).await? {
            let organisation = held.organisation;
            let grant = |role| Grant {
                role,
                subject: Some(ORGANISATION.subject(organisation)),
                why: Why::Through(organisation),
            };
            granted.keys.push(Key::organisation(organisation));
            granted.grants.push(grant(COLLEAGUE));
            if held.roles.contains(&AffiliationRole::Primary) {
                granted.grants.push(grant(PRIMARY_CONTACT));
            }
        }
        Ok(granted)
    })
}

fn is_office(actor: &Actor) -> bool {
    actor.hears(&Key::office())
}

/// The office alone, or a part of the program.
pub(crate) fn office(actor: &Actor) -> Decision {
    Decision::allow_if(is_office(actor), "office-only")
}

/// A part of the program alone.
pub(crate) fn program(actor: &Actor) -> Decision {
    Decision::allow_if(actor.is_system(), "system-only")
}

/// Who keeps an organisation's record: its primary contacts and the office.
pub(crate) fn keeps_organisation(actor: &Actor, row: &organisation::Model) -> Decision {
    let contact = actor.holds_for(PRIMARY_CONTACT, ORGANISATION.subject(row.id));
    if contact || is_office(actor) {
        Decision::Allow
    } else if sees_organisation(actor, row) {
        Decision::Deny("primary-contact-only")
    } else {
        Decision::Hide
    }
}

/// Who keeps a person's record: the person and the office.
pub(crate) fn keeps_person(actor: &Actor, row: &person::Model) -> Decision {
    // The record of somebody who is here discreetly is the confidants' alone, not all the office's.
    let of_office = is_office(actor) && (!row.discreet || actor.hears(&Key::confidants()));
    if actor.is(row.id) || of_office {
        Decision::Allow
    } else if sees_person(actor, row) {
        Decision::Deny("own-record-only")
    } else {
        Decision::Hide
    }
}

/// Whether an actor may see an organisation at all. Its own people see a contact, too.
pub(crate) fn sees_organisation(actor: &Actor, row: &organisation::Model) -> bool {
    actor.keys.hear(&row.audience) || actor.hears(&Key::organisation(row.id))
}

/// Whether an actor may see a person at all.
pub(crate) fn sees_person(actor: &Actor, row: &person::Model) -> bool {
    actor.keys.hear(&row.audience) || actor.is(row.id)
}

/// Whether an actor acts for an organisation in its affiliations.
pub(crate) fn speaks_for(actor: &Actor, organisation: OrganisationId) -> bool {
    is_contact(actor, organisation) || is_office(actor)
}

/// Whether somebody is a primary contact of an organisation themselves.
pub(crate) fn is_contact(actor: &Actor, organisation: OrganisationId) -> bool {
    actor.holds_for(PRIMARY_CONTACT, ORGANISATION.subject(organisation))
}

/// The audiences that a whole record may have. What one person or organisation alone may see is
/// never listed.
pub(crate) const AUDIENCES: [&str; 4] = ["everyone", "members", "office", "confidants"];

/// Which of the records' audiences somebody belongs to: lists are the same for all who share them.
pub(crate) fn listed_for(keys: &AudienceKeys) -> Vec<&'static str> {
    AUDIENCES.into_iter().filter(|audience| keys.hear(audience)).collect()
}

/// The organisations that an actor may list.
pub(crate) fn visible_organisations(actor: &Actor) -> Visible<organisation::Entity> {
    let heard = organisation::Column::Audience.is_in(listed_for(&actor.keys));
    Visible::under(Condition::all().add(heard), actor.keys.clone())
}

/// The people that an actor may list.
pub(crate) fn visible_people(actor: &Actor) -> Visible<person::Entity> {
    let heard = person::Column::Audience.is_in(listed_for(&actor.keys));
    Visible::under(Condition::all().add(heard), actor.keys.clone())
}

/// Whether a field's audience is heard; a record's own people hear all of it.
pub(crate) fn hears_field(keys: &AudienceKeys, own: &Key, audience: &str) -> bool {
    keys.hear(audience) || keys.contains(own) || keys.contains(&Key::office())
}

/// Whether an actor may take a list away as a file: members and the office.
pub(crate) fn exports(actor: &Actor) -> Decision {
    Decision::allow_if(actor.hears(&Key::members()) || is_office(actor), "members-only")
}

#[cfg(test)]
mod tests {
    use kernel::Who;
    use sea_orm::prelude::Uuid;

    use super::*;

    fn actor(number: u128, keys: Vec<Key>, grants: Vec<Grant>) -> Actor {
        let who = Who::Person(PersonId(Uuid::from_u128(number)));
        Actor::with(who, Granted { grants, keys })
    }

    #[test]
    fn hidden_fields_are_heard_by_owner_and_office_only() {
        let own = Key::person(PersonId(Uuid::from_u128(1)));
        let member = actor(2, vec![Key::members()], Vec::new());
        let office = actor(3, vec![Key::office()], Vec::new());
        let owner = actor(1, Vec::new(), Vec::new());
        assert!(hears_field(&owner.keys, &own, "office"));
        assert!(hears_field(&office.keys, &own, "office"));
        assert!(!hears_field(&member.keys, &own, "office"));
        assert!(hears_field(&member.keys, &own, "members"));
        assert!(!hears_field(&Actor::visitor().keys, &own, "members"));
        assert!(hears_field(&Actor::visitor().keys, &own, "everyone"));
    }

    #[test]
    fn only_contacts_and_the_office_speak_for_an_organisation() {
        let organisation = OrganisationId(Uuid::from_u128(9));
        let grant = Grant {
            role: PRIMARY_CONTACT,
            subject: Some(ORGANISATION.subject(organisation)),
            why: Why::Through(organisation),
        };
        assert!(speaks_for(&actor(1, Vec::new(), vec![grant]), organisation));
        assert!(speaks_for(&actor(2, vec![Key::office()], Vec::new()), organisation));
        assert!(!speaks_for(&actor(3, vec![Key::members()], Vec::new()), organisation));
        assert!(!speaks_for(&Actor::visitor(), organisation));
    }
}
