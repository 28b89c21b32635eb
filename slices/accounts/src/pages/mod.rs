//! The pages of this slice, one file per page or form.

mod account;
mod demo;
mod email;
pub(crate) mod paths;
mod privacy;
mod sign_in;
mod team;
mod tokens;

use web::{Access, Place, Routes, Sample};

/// The pages of this slice, mounted with who may open them.
pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = sign_in_routes(routes);
    let routes = account_routes(routes);
    routes.get(paths::DemoMails::PATTERN, Access::Demo, Sample::NONE, demo::mails).post(
        paths::LookAs::PATTERN,
        Access::Demo,
        Sample::of(&["persona"]),
        demo::look_as,
    )
}

fn sign_in_routes(routes: Routes) -> Routes {
    routes
        .get(paths::SignIn::PATTERN, Access::Everyone, Sample::NONE, sign_in::ask)
        .post(
            paths::SignIn::PATTERN,
            Access::Everyone,
            Sample::NONE.form(&[("email", "nobody@nowhere.example")]),
            sign_in::asked,
        )
        .get(paths::SignInCode::PATTERN, Access::Everyone, Sample::of(&["link"]), sign_in::code)
        .post(
            paths::SignInCode::PATTERN,
            Access::Everyone,
            Sample::of(&["link"]).form(&[("code", "000000")]),
            sign_in::with_code,
        )
        .get(paths::SignInLink::PATTERN, Access::Everyone, Sample::of(&["token"]), sign_in::link)
        .post(
            paths::SignInLink::PATTERN,
            Access::Everyone,
            Sample::of(&["token"]),
            sign_in::with_link,
        )
        .get(paths::SignInPassword::PATTERN, Access::Everyone, Sample::NONE, sign_in::password)
        .post(
            paths::SignInPassword::PATTERN,
            Access::Everyone,
            Sample::NONE.form(&[("email", "nobody@nowhere.example"), ("password", "wrong")]),
            sign_in::with_password,
        )
        .post(paths::SignOut::PATTERN, Access::Everyone, Sample::NONE, sign_in::out)
}

fn account_routes(routes: Routes) -> Routes {
    routes
        .get(paths::Account::PATTERN, Access::SignedIn, Sample::NONE, account::show)
        .post(
            paths::Language::PATTERN,
            Access::SignedIn,
            Sample::NONE.form(&[("locale", "en")]),
            account::set_language,
        )
        .get(paths::Password::PATTERN, Access::SignedIn, Sample::NONE, account::password)
        .post(
            paths::Password::PATTERN,
            Access::SignedIn,
            Sample::NONE.form(&[("password", "short")]),
            account::set_password,
        )
        .post(
            paths::EndSignIn::PATTERN,
            Access::SignedIn,
            Sample::of(&["sign-in"]),
            account::end_sign_in,
        )
        .post(
            paths::EndOtherSignIns::PATTERN,
            Access::SignedIn,
            Sample::NONE,
            account::end_other_sign_ins,
        )
        .get(paths::Team::PATTERN, Access::Office, Sample::NONE, team::show)
        .post(paths::Team::PATTERN, Access::Office, Sample::NONE.form(&[("email", "")]), team::add)
        .post(
            paths::Appointment::PATTERN,
            Access::Office,
            Sample::of(&["person"]).form(&[("role", "nonsense")]),
            team::appoint,
        )
        .get(paths::Email::PATTERN, Access::SignedIn, Sample::NONE, email::show)
        .post(
            paths::Email::PATTERN,
            Access::SignedIn,
            Sample::NONE.form(&[("email", "no address")]),
            email::ask,
        )
        .get(
            paths::ConfirmEmail::PATTERN,
            Access::Everyone,
            Sample::of(&["purpose", "token"]),
            email::confirm,
        )
        .post(
            paths::ConfirmEmail::PATTERN,
            Access::Everyone,
            Sample::of(&["purpose", "token"]),
            email::confirmed,
        )
        .get(paths::Tokens::PATTERN, Access::SignedIn, Sample::NONE, tokens::show)
        .post(
            paths::Tokens::PATTERN,
            Access::SignedIn,
            Sample::NONE.form(&[("name", "")]),
            tokens::make,
        )
        .post(
            paths::RevokeToken::PATTERN,
            Access::SignedIn,
            Sample::of(&["api-token"]),
            tokens::revoke,
        )
        .get(paths::Privacy::PATTERN, Access::Everyone, Sample::NONE, privacy::show)
        .get(paths::Export::PATTERN, Access::SignedIn, Sample::NONE, privacy::export)
        .get(paths::Erase::PATTERN, Access::SignedIn, Sample::NONE, privacy::ask_erase)
        .post(
            paths::Erase::PATTERN,
            Access::SignedIn,
            Sample::NONE.form(&[("sure", "no")]),
            privacy::erase,
        )
}
