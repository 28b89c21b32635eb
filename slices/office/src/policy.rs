//! Who may.

use kernel::{Actor, Decision, Key};

/// The office alone, or a part of the program.
pub(crate) fn office(actor: &Actor) -> Decision {
    Decision::allow_if(actor.hears(&Key::office()), "office-only")
}

/// A part of the program alone.
pub(crate) fn program(actor: &Actor) -> Decision {
    Decision::allow_if(actor.is_system(), "system-only")
}
