//! What can have happened to accounts.

use kernel::{Event, LinkId, PersonId, SignInId};
use mail_subject::LINK;

use crate::model::{ACCOUNT, EmailChangeId, TokenId};

/// All kinds of this slice.
pub(crate) const KINDS: &[&str] = &[
    SignInAsked::KIND,
    AccountOpened::KIND,
    SignedIn::KIND,
    SignInEnded::KIND,
    AccountChanged::KIND,
    EmailChangeAsked::KIND,
    EmailChanged::KIND,
    TokenMade::KIND,
    TokenRevoked::KIND,
    Appointed::KIND,
    "person-erased",
    "settings-changed",
    "term-changed",
];

mod mail_subject {
    /// What an asked sign-in speaks of, before anybody knows whose it is.
    pub(super) const LINK: kernel::SubjectKind = kernel::SubjectKind("link");
}

kernel::event!(/// Somebody asked for a link to sign in.
    pub(crate) SignInAsked, "sign-in-asked", { link: LinkId }, |this| LINK.subject(this.link));
kernel::event!(/// A person has an account now.
    pub(crate) AccountOpened, "account-opened", { person: PersonId }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// A person signed in on a device.
    pub(crate) SignedIn, "signed-in", { person: PersonId, sign_in: SignInId }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// A sign-in no longer counts.
    pub(crate) SignInEnded, "sign-in-ended", { person: PersonId, sign_in: SignInId }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// Fields of an account changed: their names, never their content.
    pub(crate) AccountChanged, "account-changed", { person: PersonId, fields: Vec<&'static str> }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// A person wants another address; both must say yes.
    pub(crate) EmailChangeAsked, "email-change-asked", { person: PersonId, change: EmailChangeId, old: LinkId, new: LinkId }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// A person's address changed.
    pub(crate) EmailChanged, "email-changed", { person: PersonId }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// A person made an API token.
    pub(crate) TokenMade, "token-made", { person: PersonId, token: TokenId }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// A token no longer counts.
    pub(crate) TokenRevoked, "token-revoked", { person: PersonId, token: TokenId }, |this| ACCOUNT.subject(this.person));
kernel::event!(/// A person got or lost a role in the secretariat.
    pub(crate) Appointed, "appointed", { person: PersonId, role: &'static str, holds: bool }, |this| ACCOUNT.subject(this.person));
