//! What can have happened to accounts.

use kernel::{Event, LinkId, PersonId, SignInId, Subject};
use mail_subject::LINK;
use serde::Serialize;

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
    "network-set-up",
    "person-erased",
    "settings-changed",
    "term-changed",
];

mod mail_subject {
    /// What an asked sign-in speaks of, before anybody knows whose it is.
    pub(super) const LINK: kernel::SubjectKind = kernel::SubjectKind("link");
}

macro_rules! event {
    ($(#[$meta:meta])* $name:ident, $kind:literal, { $($field:ident : $type:ty),* }, |$this:ident| $subject:expr) => {
        $(#[$meta])*
        #[derive(Serialize)]
        pub(crate) struct $name { $(pub $field: $type),* }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn subject(&self) -> Subject {
                let $this = self;
                $subject
            }
        }
    };
}

event!(/// Somebody asked for a link to sign in.
    SignInAsked, "sign-in-asked", { link: LinkId }, |this| LINK.subject(this.link));
event!(/// A person has an account now.
    AccountOpened, "account-opened", { person: PersonId }, |this| ACCOUNT.subject(this.person));
event!(/// A person signed in on a device.
    SignedIn, "signed-in", { person: PersonId, sign_in: SignInId }, |this| ACCOUNT.subject(this.person));
event!(/// A sign-in no longer counts.
    SignInEnded, "sign-in-ended", { person: PersonId, sign_in: SignInId }, |this| ACCOUNT.subject(this.person));
event!(/// Fields of an account changed: their names, never their content.
    AccountChanged, "account-changed", { person: PersonId, fields: Vec<&'static str> }, |this| ACCOUNT.subject(this.person));
event!(/// A person wants another address; both must say yes.
    EmailChangeAsked, "email-change-asked", { person: PersonId, change: EmailChangeId, old: LinkId, new: LinkId }, |this| ACCOUNT.subject(this.person));
event!(/// A person's address changed.
    EmailChanged, "email-changed", { person: PersonId }, |this| ACCOUNT.subject(this.person));
event!(/// A person made an API token.
    TokenMade, "token-made", { person: PersonId, token: TokenId }, |this| ACCOUNT.subject(this.person));
event!(/// A token no longer counts.
    TokenRevoked, "token-revoked", { person: PersonId, token: TokenId }, |this| ACCOUNT.subject(this.person));
event!(/// A person got or lost a role in the secretariat.
    Appointed, "appointed", { person: PersonId, role: &'static str, holds: bool }, |this| ACCOUNT.subject(this.person));
