//! One error for the whole house, with an outside message and an inside one.

use std::fmt;
use std::sync::Arc;

use crate::Locale;

/// What everything that can fail returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Input that was checked before it was known whether the actor may do this at all.
///
/// A change carries it, so that permission answers before field errors do.
pub type Checked<T> = std::result::Result<T, Invalid>;

/// Words for a person, given in the language of whoever reads them, with a code for programs.
#[derive(Clone)]
pub struct Said {
    /// Stable, for programs and tests: `"name-missing"`.
    pub code: &'static str,
    say: Arc<dyn Fn(Locale) -> String + Send + Sync>,
}

impl Said {
    /// Words by language under a code.
    pub fn new(code: &'static str, say: impl Fn(Locale) -> String + Send + Sync + 'static) -> Self {
        Self { code, say: Arc::new(say) }
    }

    /// The words in one language.
    pub fn say(&self, locale: Locale) -> String {
        (self.say)(locale)
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Said({})", self.code)
    }
}

/// Something wrong with one field of a form, a JSON body or a row.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// The field's name, as the form and the API spell it.
    pub field: &'static str,
    /// What is wrong, in words.
    pub said: Said,
}

/// All that is wrong with an input, field by field.
#[derive(Clone, Debug, Default)]
pub struct Invalid(pub Vec<FieldError>);

/// What can go wrong.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing there, or nothing that this actor may know of.
    #[error("not found")]
    NotFound,
    /// This actor may not; the code says which rule refused.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// Nobody signed in where somebody must be.
    #[error("sign-in needed")]
    SignInNeeded,
    /// Fields of the input are wrong.
    #[error("invalid input")]
    Invalid(Invalid),
    /// The input is fine but a rule of the house says no.
    #[error("refused: {}", .0.code)]
    Refused(Said),
    /// Somebody else changed the record in between.
    #[error("stale")]
    Stale,
    /// Too many tries; the number is seconds until the next one counts.
    #[error("too many tries")]
    TooMany {
        /// Seconds to wait.
        seconds: u64,
    },
    /// More bytes than are taken here.
    #[error("too large")]
    TooLarge,
    /// Our own fault. The text is for the log and never shown.
    #[error("internal: {0}")]
    Internal(Arc<str>),
}

impl Error {
    /// An internal error with its inside message.
    pub fn internal(inside: impl fmt::Display) -> Self {
        Self::Internal(inside.to_string().into())
    }

    /// A refusal by a rule of the house.
    pub fn refused(
        code: &'static str,
        say: impl Fn(Locale) -> String + Send + Sync + 'static,
    ) -> Self {
        Self::Refused(Said::new(code, say))
    }

    /// What a person is told where there is no form to show it in: on a terminal, in a report.
    pub fn in_words(&self, locale: Locale) -> String {
        match self {
            Self::Invalid(Invalid(errors)) => {
                let said = errors.iter().map(|error| error.said.say(locale));
                said.collect::<Vec<_>>().join(" ")
            }
            Self::Refused(said) => said.say(locale),
            other => other.to_string(),
        }
    }

    /// One wrong field.
    pub fn field(
        field: &'static str,
        code: &'static str,
        say: impl Fn(Locale) -> String + Send + Sync + 'static,
    ) -> Self {
        Self::Invalid(Invalid(vec![FieldError { field, said: Said::new(code, say) }]))
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::internal(format_args!("database: {error}"))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(format_args!("json: {error}"))
    }
}
