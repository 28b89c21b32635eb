//! Signing in and out.

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use kernel::{Checked, LinkId};
use serde::Deserialize;
use web::ui::{self, FormPage};
use web::{Cx, Fields, Filled, Page, Result, inside, moved, query, see_other};

use super::paths;
use crate::changes::ask_sign_in::AskSignIn;
use crate::changes::end_sign_in::EndSignIn;
use crate::changes::sign_in::{SignIn, SignInBy};
use crate::model::{AccountEmail, SIGN_IN};
use crate::words::Words;
use crate::{passwords, queries};

#[derive(Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
}

/// The page that asks for an address.
pub(crate) async fn ask(cx: Cx, Query(next): Query<Next>) -> Result<Response> {
    if cx.actor.person().is_some() {
        return Ok(moved(&inside(&next.next)));
    }
    let filled = Filled::with([("next", next.next)]);
    Ok(ask_page(&cx, &filled)?.into_response())
}

fn ask_page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let fields = vec![
        ui::kept("next"),
        ui::email("email", t.email()).hint(t.sign_in_hint()).autocomplete("email").required(),
    ];
    let password = format!("{}{}", paths::SignInPassword, query(&[("next", filled.value("next"))]));
    let form = FormPage::new(
        t.sign_in(),
        paths::SignIn.to_string(),
        fields,
        t.sign_in_send(),
        filled,
        cx.locale,
    );
    form.lede(t.sign_in_lede()).aside(ui::link(&password, &t.sign_in_with_password())).page()
}

/// Asks for a link. The answer is the same whether or not the address has an account.
pub(crate) async fn asked(cx: Cx, mut filled: Filled) -> Result<Response> {
    let email = match parse_email(&filled) {
        Ok(email) => email,
        Err(invalid) => {
            filled.take(invalid.into(), cx.locale)?;
            return Ok(ask_page(&cx, &filled)?.into_response());
        }
    };
    let next = inside(filled.value("next")).to_owned();
    let ask = AskSignIn { email, locale: cx.locale, next };
    let link = cx.write_as("sign-in", ask).await?;
    Ok(moved(&paths::SignInCode { link }))
}

fn parse_email(filled: &Filled) -> Checked<AccountEmail> {
    let mut fields = Fields::of(filled);
    fields.required("email", 254);
    let email = fields.email("email").unwrap_or_default();
    fields.finish(AccountEmail::new(&email))
}

/// The page that says "look into your mail" and takes the code.
pub(crate) async fn code(cx: Cx, Path(link): Path<LinkId>) -> Result<Page> {
    code_page(&cx, link, &Filled::default())
}

fn code_page(cx: &Cx, link: LinkId, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let field = ui::line("code", t.code()).hint(t.code_hint()).autocomplete("one-time-code");
    let form = FormPage::new(
        t.code_title(),
        paths::SignInCode { link }.to_string(),
        vec![field.required()],
        t.sign_in(),
        filled,
        cx.locale,
    );
    form.lede(t.code_lede()).back(paths::SignIn, t.code_again()).page()
}

/// Signs in with the code of a mail.
pub(crate) async fn with_code(
    cx: Cx,
    Path(link): Path<LinkId>,
    mut filled: Filled,
) -> Result<Response> {
    let code = filled.value("code").to_owned();
    let by = SignInBy::Code { link, code, secret: cx.app.secret().clone() };
    let next = next_of(&cx, link).await?;
    match sign_in(&cx, by).await? {
        Some(secret) => Ok(signed_in(&cx, &secret, &next)),
        None => {
            let wrong = |locale| Words::of(locale).code_wrong();
            filled.take(kernel::Error::field("code", "code-wrong", wrong), cx.locale)?;
            Ok(code_page(&cx, link, &filled)?.into_response())
        }
    }
}

/// Where a mailed link leads: a button, because scanners follow links but press no buttons.
pub(crate) async fn link(cx: Cx, Path(token): Path<String>) -> Result<Page> {
    let mut filled = Filled::default();
    let link = match cx.app.secret().link(SIGN_IN, &token) {
        Some(link) => mail::links::find(&cx.read(), SIGN_IN, link).await?,
        None => None,
    };
    if !link.is_some_and(|link| link.works(cx.now())) {
        let refused = kernel::Error::refused("link-worn", |l| Words::of(l).link_worn());
        filled.take(refused, cx.locale)?;
    }
    link_page(&cx, &token, &filled)
}

fn link_page(cx: &Cx, token: &str, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let form = FormPage::new(
        t.sign_in(),
        paths::SignInLink { token: token.to_owned() }.to_string(),
        Vec::new(),
        t.sign_in(),
        filled,
        cx.locale,
    );
    form.lede(t.link_lede(cx.app.network().name.clone())).back(paths::SignIn, t.code_again()).page()
}

/// Signs in with a mailed link.
pub(crate) async fn with_link(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let secret = match cx.app.secret().link(SIGN_IN, &token) {
        Some(link) => {
            let next = next_of(&cx, link).await?;
            sign_in(&cx, SignInBy::Link(link)).await?.map(|secret| (secret, next))
        }
        None => None,
    };
    match secret {
        Some((secret, next)) => Ok(signed_in(&cx, &secret, &next)),
        None => {
            let mut filled = Filled::default();
            let refused = kernel::Error::refused("link-worn", |l| Words::of(l).link_worn());
            filled.take(refused, cx.locale)?;
            Ok(link_page(&cx, &token, &filled)?.into_response())
        }
    }
}

/// The page for those who set a password.
pub(crate) async fn password(cx: Cx, Query(next): Query<Next>) -> Result<Page> {
    password_page(&cx, &Filled::with([("next", next.next)]))
}

fn password_page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let fields = vec![
        ui::kept("next"),
        ui::email("email", t.email()).autocomplete("username").required(),
        ui::secret("password", t.password()).autocomplete("current-password").required(),
    ];
    let form = FormPage::new(
        t.sign_in_with_password(),
        paths::SignInPassword.to_string(),
        fields,
        t.sign_in(),
        filled,
        cx.locale,
    );
    form.back(paths::SignIn, t.sign_in_by_mail()).page()
}

/// Signs in with a password.
pub(crate) async fn with_password(cx: Cx, mut filled: Filled) -> Result<Response> {
    let email = AccountEmail::new(filled.value("email"));
    let verified = verified(&cx, &email, filled.value("password").to_owned()).await?;
    let by = SignInBy::Password { email, verified };
    let signed = match sign_in(&cx, by).await {
        Ok(signed) => signed,
        Err(web::Failure(error)) => {
            filled.take(error, cx.locale)?;
            None
        }
    };
    match signed {
        Some(secret) => Ok(signed_in(&cx, &secret, inside(filled.value("next")))),
        None => {
            if !filled.has_errors() {
                let wrong = |locale| Words::of(locale).password_wrong();
                filled.take(kernel::Error::refused("password-wrong", wrong), cx.locale)?;
            }
            filled.set("password", "");
            Ok(password_page(&cx, &filled)?.into_response())
        }
    }
}

/// The stored hash that the password fits, if it does. Takes the same time in every case.
async fn verified(cx: &Cx, email: &AccountEmail, password: String) -> Result<Option<String>> {
    let person = crate::face::person_with_email(&cx.read(), &email.shown).await?;
    let stored = match person {
        Some(person) => queries::account(&cx.read(), person).await?.and_then(|a| a.password),
        None => None,
    };
    let kept = stored.clone();
    let verify = move || passwords::verify(&password, stored.as_deref());
    let fits = tokio::task::spawn_blocking(verify).await.map_err(kernel::Error::internal)?;
    Ok(kept.filter(|_| fits))
}

/// Signs out on this device.
pub(crate) async fn out(cx: Cx) -> Result<Response> {
    if let (Some(person), Some(sign_in)) = (cx.actor.person(), cx.sign_in) {
        cx.write(EndSignIn { person, sign_in }).await?;
    }
    let notice = Words::of(cx.locale).signed_out();
    Ok(cx.with_sign_in(see_other(&"/", notice), None))
}

async fn sign_in(cx: &Cx, by: SignInBy) -> Result<Option<String>> {
    let change = SignIn { by, browser: cx.browser.to_string() };
    Ok(cx.write_as("sign-in", change).await?.map(|(_, secret)| secret))
}

async fn next_of(cx: &Cx, link: LinkId) -> Result<String> {
    let asked = queries::asked(&cx.read(), link).await?;
    Ok(asked.map_or_else(|| "/".to_owned(), |asked| asked.next))
}

fn signed_in(cx: &Cx, secret: &str, next: &str) -> Response {
    let notice = Words::of(cx.locale).signed_in();
    cx.with_sign_in(see_other(&inside(next), notice), Some(secret))
}
