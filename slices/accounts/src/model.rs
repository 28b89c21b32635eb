//! Ids and checked values of this slice. No I/O.

use kernel::{SubjectKind, text};
use mail::Purpose;

kernel::id!(
    /// Names an API token.
    TokenId
);
kernel::id!(
    /// Names a change of address under way.
    EmailChangeId
);

/// What events about accounts speak of; the id is the person's.
pub(crate) const ACCOUNT: SubjectKind = SubjectKind("account");

/// A mailed link that signs in.
pub(crate) const SIGN_IN: Purpose = Purpose("sign-in");
/// A mailed link that confirms a change of address, to the old address.
pub(crate) const CONFIRM_OLD: Purpose = Purpose("email-old");
/// A mailed link that confirms a change of address, to the new address.
pub(crate) const CONFIRM_NEW: Purpose = Purpose("email-new");

/// An e-mail address as it was written, with the form in which two are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountEmail {
    /// As it was written.
    pub shown: String,
    /// Case folded: mail servers that tell `A@` from `a@` have died out, typing errors have not.
    pub exact: String,
}

impl AccountEmail {
    /// An address whose shape was checked.
    pub fn new(shown: &str) -> Self {
        let shown = shown.trim().to_owned();
        let exact = text::exact(&shown).to_lowercase();
        Self { shown, exact }
    }
}

/// What a token may be used for.
pub const SCOPES: [&str; 2] = ["read", "write"];
