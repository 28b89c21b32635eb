//! Who may. The only file of this slice that names roles.

use kernel::{Actor, Day, Decision, Grant, Granted, Key, PersonId, Role};
use store::{Read, Reading};

use crate::queries::{self, Why};

/// A member of the network.
pub const MEMBER: Role = Role("member");

/// What this slice grants a person on a day: membership, with why.
pub(crate) fn standing<'a>(read: &'a Read<'a>, person: PersonId, day: Day) -> Reading<'a, Granted> {
    Box::pin(async move {
        let whys = queries::standing_on(read, person, day).await?;
        if whys.is_empty() {
            return Ok(Granted::nothing());
        }
        let grants = whys.iter().map(|why| Grant {
            role: MEMBER,
            subject: None,
            why: match why {
                Why::Own(_) => kernel::Why::Own,
                Why::Through(organisation, _) => kernel::Why::Through(*organisation),
            },
        });
        Ok(Granted { grants: grants.collect(), keys: vec![Key::members()] })
    })
}

/// The office alone, or a part of the program.
pub(crate) fn office(actor: &Actor) -> Decision {
    Decision::allow_if(actor.hears(&Key::office()), "office-only")
}
