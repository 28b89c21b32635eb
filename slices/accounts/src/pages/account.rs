//! One's own account: address, password, language, sign-ins.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Locale, SignInId};
use web::ui::{self, FormPage};
use web::{Cx, Filled, Html, Page, Result, see_other};

use super::paths;
use crate::changes::end_others::EndOtherSignIns;
use crate::changes::end_sign_in::EndSignIn;
use crate::changes::set_locale::SetLocale;
use crate::changes::set_password::SetPassword;
use crate::words::Words;
use crate::{passwords, queries};

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    t: Words,
    email: String,
    has_password: bool,
    languages: Html,
    sign_ins: Vec<Line>,
}

struct Line {
    browser: String,
    seen: String,
    here: bool,
    end: Html,
}

/// The account.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let person = cx.person()?;
    let read = cx.read();
    let account = queries::account(&read, person).await?.ok_or(kernel::Error::NotFound)?;
    let sign_ins = queries::sign_ins(&read, person).await?;
    let sign_ins = sign_ins.into_iter().map(|row| Line {
        here: cx.sign_in == Some(row.id),
        browser: device(&row.browser),
        seen: cx.moment(row.made),
        end: ui::action(
            &paths::EndSignIn { sign_in: row.id }.to_string(),
            &if cx.sign_in == Some(row.id) { t.sign_out_here() } else { t.sign_in_end() },
            "quiet",
            &[],
        ),
    });
    let languages = Locale::ALL.iter().map(|locale| (locale.tag().into(), locale.autonym().into()));
    let chosen = Filled::with([("locale", cx.locale.tag().to_owned())]);
    let page = AccountPage {
        t,
        email: account.email,
        has_password: account.password.is_some(),
        languages: ui::select("locale", t.language(), languages.collect()).html(&chosen),
        sign_ins: sign_ins.collect(),
    };
    Ok(Page::new(t.account(), &page)?.unlisted())
}

/// The browser's and the system's name out of a user agent, for people to recognise.
fn device(agent: &str) -> String {
    let one_of = |names: &[&'static str]| names.iter().find(|name| agent.contains(*name)).copied();
    let browser = one_of(&["Firefox", "Edg", "OPR", "Chrome", "Safari", "curl"]);
    let system = one_of(&["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => "?".to_owned(),
    }
}

/// Chooses the language.
pub(crate) async fn set_language(cx: Cx, filled: Filled) -> Result<Response> {
    let person = cx.person()?;
    let locale = Locale::parse(filled.value("locale")).unwrap_or(Locale::EN);
    cx.write(SetLocale { person, locale }).await?;
    // The cookie of a visitor's choice would outvote the account.
    let to = format!("/_/language?to={}&back=/account", locale.tag());
    Ok(see_other(&to, Words::of(locale).language_set()))
}

/// The form for a password.
pub(crate) async fn password(cx: Cx) -> Result<Page> {
    password_page(&cx, &Filled::default())
}

fn password_page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let field = ui::secret("password", t.password_new()).hint(t.password_hint());
    let form = FormPage::new(
        t.password(),
        paths::Password.to_string(),
        vec![field.autocomplete("new-password")],
        t.password_save(),
        filled,
        cx.locale,
    );
    form.over(ui::link(&paths::Account.to_string(), &t.account()))
        .lede(t.password_lede())
        .back(paths::Account, t.back())
        .page()
}

/// Sets a password, or removes it when the field is empty.
pub(crate) async fn set_password(cx: Cx, mut filled: Filled) -> Result<Response> {
    let t = Words::of(cx.locale);
    let person = cx.person()?;
    let typed = filled.value("password").to_owned();
    let hash = if typed.is_empty() {
        None
    } else {
        let account = queries::account(&cx.read(), person).await?;
        let email = account.map(|account| account.email).unwrap_or_default();
        let chance = cx.app.store().chance().clone();
        let hashing = tokio::task::spawn_blocking(move || {
            passwords::check(&typed, &[&email])?;
            passwords::hash(&typed, &chance)
        });
        match hashing.await.map_err(kernel::Error::internal)? {
            Ok(hash) => Some(hash),
            Err(error) => {
                filled.take(error, cx.locale)?;
                filled.set("password", "");
                return Ok(password_page(&cx, &filled)?.into_response());
            }
        }
    };
    let notice = if hash.is_some() { t.password_set() } else { t.password_removed() };
    cx.write(SetPassword { person, hash, stays: cx.sign_in }).await?;
    Ok(see_other(&paths::Account, notice))
}

/// Ends a sign-in on this or another device.
pub(crate) async fn end_sign_in(cx: Cx, Path(sign_in): Path<SignInId>) -> Result<Response> {
    let person = cx.person()?;
    cx.write(EndSignIn { person, sign_in }).await?;
    Ok(see_other(&paths::Account, Words::of(cx.locale).sign_in_ended()))
}

/// Ends every other sign-in.
pub(crate) async fn end_other_sign_ins(cx: Cx) -> Result<Response> {
    let person = cx.person()?;
    cx.write(EndOtherSignIns { person, stays: cx.sign_in }).await?;
    Ok(see_other(&paths::Account, Words::of(cx.locale).sign_ins_ended()))
}
