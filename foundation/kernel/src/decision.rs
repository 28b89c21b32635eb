//! The answer to "may this actor do this?".

use crate::Error;

/// What a policy decides. There is no default arm anywhere: a policy says one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Decision {
    /// Go on.
    Allow,
    /// Refuse and say so (403). The code is stable and read by programs.
    Deny(&'static str),
    /// Refuse as if the target were not there (404).
    Hide,
}

impl Decision {
    /// Allows when the condition holds, else denies with the code.
    pub fn allow_if(condition: bool, code: &'static str) -> Self {
        if condition { Self::Allow } else { Self::Deny(code) }
    }

    /// Whether this allows.
    pub fn allows(self) -> bool {
        matches!(self, Self::Allow)
    }

    /// The decision as a result.
    ///
    /// # Errors
    /// `Forbidden` for a denial, `NotFound` for what is hidden.
    pub fn into_result(self) -> Result<(), Error> {
        match self {
            Self::Allow => Ok(()),
            Self::Deny(code) => Err(Error::Forbidden(code)),
            Self::Hide => Err(Error::NotFound),
        }
    }
}
