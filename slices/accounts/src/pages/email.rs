//! Changing one's address, confirmed at both.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Error, LinkId};
use mail::Purpose;
use web::ui::{self, FormPage};
use web::{Cx, Fields, Filled, Page, Result, see_other};

use super::paths;
use crate::changes::change_email::{AskEmailChange, ConfirmEmail};
use crate::model::{AccountEmail, CONFIRM_NEW, CONFIRM_OLD};
use crate::words::Words;

/// The form for another address.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    page(&cx, &Filled::default())
}

fn page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let form = FormPage::new(
        t.email_change(),
        paths::Email.to_string(),
        vec![ui::email("email", t.email_new()).autocomplete("email").required()],
        t.email_change_send(),
        filled,
        cx.locale,
    );
    form.over(ui::link(&paths::Account.to_string(), &t.account()))
        .lede(t.email_change_lede())
        .back(paths::Account, t.back())
        .page()
}

/// Sends the two mails.
pub(crate) async fn ask(cx: Cx, mut filled: Filled) -> Result<Response> {
    let person = cx.person()?;
    let mut fields = Fields::of(&filled);
    fields.required("email", 254);
    let email = AccountEmail::new(&fields.email("email").unwrap_or_default());
    let email = fields.finish(email);
    match cx.write(AskEmailChange { person, email }).await {
        Ok(()) => Ok(see_other(&paths::Account, Words::of(cx.locale).email_change_asked())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &filled)?.into_response())
        }
    }
}

fn purpose(which: &str) -> Result<Purpose> {
    let purposes = [CONFIRM_OLD, CONFIRM_NEW];
    let purpose = purposes.into_iter().find(|purpose| purpose.0 == which);
    purpose.ok_or(web::Failure(Error::NotFound))
}

fn link_of(cx: &Cx, purpose: Purpose, token: &str) -> Result<LinkId> {
    cx.app.secret().link(purpose, token).ok_or(web::Failure(Error::NotFound))
}

/// Where the mails lead: a button, because scanners follow links but press no buttons.
pub(crate) async fn confirm(cx: Cx, Path((which, token)): Path<(String, String)>) -> Result<Page> {
    let t = Words::of(cx.locale);
    link_of(&cx, purpose(&which)?, &token)?;
    let filled = Filled::default();
    let form = FormPage::new(
        t.email_confirm(),
        paths::ConfirmEmail { which, token }.to_string(),
        Vec::new(),
        t.email_confirm_yes(),
        &filled,
        cx.locale,
    );
    form.lede(t.email_confirm_lede()).page()
}

/// One address says yes.
pub(crate) async fn confirmed(
    cx: Cx,
    Path((which, token)): Path<(String, String)>,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let purpose = purpose(&which)?;
    let link = link_of(&cx, purpose, &token)?;
    let changed = cx.write_as("accounts", ConfirmEmail { purpose, link }).await?;
    let notice = if changed { t.email_confirmed() } else { t.email_half_confirmed() };
    Ok(see_other(&"/", notice))
}
