//! The addresses of this slice's pages.

use kernel::{LinkId, PersonId, SignInId};
use web::place;

use crate::model::TokenId;

place!(/// Where one asks for a link.
    pub(crate) SignIn = "/sign-in");
place!(/// Where one types the code of a mail.
    pub(crate) SignInCode { link: LinkId } = "/sign-in/code/{link}");
place!(/// Where a mailed link leads.
    pub(crate) SignInLink { token: String } = "/sign-in/link/{token}");
place!(/// Where one signs in with a password.
    pub(crate) SignInPassword = "/sign-in/password");
place!(/// Where one signs out.
    pub(crate) SignOut = "/sign-out");
place!(/// One's own account.
    pub(crate) Account = "/account");
place!(/// The language of pages and mails.
    pub(crate) Language = "/account/language");
place!(/// One's password.
    pub(crate) Password = "/account/password");
place!(/// Ends a sign-in.
    pub(crate) EndSignIn { sign_in: SignInId } = "/account/sign-ins/{sign_in}/end");
place!(/// Another address.
    pub(crate) Email = "/account/email");
place!(/// Where the mails of a change of address lead.
    pub(crate) ConfirmEmail { which: String, token: String } = "/confirm/{which}/{token}");
place!(/// One's API tokens.
    pub(crate) Tokens = "/account/tokens");
place!(/// Revokes a token.
    pub(crate) RevokeToken { token: TokenId } = "/account/tokens/{token}/revoke");
place!(/// What is kept about whom, until when, why.
    pub(crate) Privacy = "/privacy");
place!(/// All of one's own data as a file.
    pub(crate) Export = "/account/export.json");
place!(/// Erases one's own data.
    pub(crate) Erase = "/account/erase");
place!(/// Ends all sign-ins but this one.
    pub(crate) EndOtherSignIns = "/account/sign-ins/end-others");
place!(/// Who runs the network.
    pub(crate) Team = "/office/team");
place!(/// Gives somebody a role in the office, or takes it.
    pub(crate) Appointment { person: PersonId } = "/office/team/{person}");
place!(/// All mails of a demo network.
    pub(crate) DemoMails = "/demo/mails");
place!(/// Looks as somebody of the demo network.
    pub(crate) LookAs { persona: String } = "/demo/look-as/{persona}");
