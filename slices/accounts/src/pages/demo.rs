//! Demo mode only: look as somebody, and read every mail that was sent.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use mail::Kept;
use web::{Cx, Html, Page, Result, see_other};

use crate::changes::sign_in::{SignIn, SignInBy};
use crate::face;
use crate::words::Words;

/// The address of a persona's account.
fn email_of(persona: &str) -> String {
    format!("{persona}@demo.example")
}

/// Signs in as a persona; `visitor` signs out.
pub(crate) async fn look_as(cx: Cx, Path(persona): Path<String>) -> Result<Response> {
    if persona == "visitor" {
        return Ok(cx.with_sign_in(see_other(&"/", None), None));
    }
    let person = face::person_with_email(&cx.read(), &email_of(&persona)).await?;
    let Some(person) = person else {
        return Ok(see_other(&"/", Words::of(cx.locale).persona_gone()));
    };
    let change = SignIn { by: SignInBy::Program(person), browser: cx.browser.to_string() };
    let signed = cx.write_as("demo", change).await?;
    let secret = signed.as_ref().map(|(_, secret)| secret.as_str());
    Ok(cx.with_sign_in(see_other(&"/", None), secret))
}

#[derive(Template)]
#[template(path = "mails.html")]
struct MailsPage {
    t: Words,
    mails: Vec<Line>,
}

struct Line {
    to: String,
    subject: String,
    made: String,
    text: Html,
}

/// All mails that this demo sent, newest first.
pub(crate) async fn mails(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let mails = mail::latest(&cx.read(), 100).await?;
    let line = |kept: Kept| Line {
        to: kept.to,
        subject: kept.subject,
        made: cx.moment(kept.made),
        text: linked(&kept.text.unwrap_or_default(), &cx.app.config().base_url),
    };
    let page = MailsPage { t, mails: mails.into_iter().map(line).collect() };
    Ok(Page::new(t.mails_title(), &page)?.unlisted())
}

/// The text of a mail with its links to this installation made into links.
fn linked(text: &str, base: &str) -> Html {
    Html::joined(text.split_inclusive(char::is_whitespace).map(|word| {
        let address = word.trim_end();
        match address.strip_prefix(base) {
            Some(path) if path.starts_with('/') => {
                let rest = word.get(address.len()..).unwrap_or_default();
                Html::joined([web::ui::link(path, address), web::ui::text(rest)])
            }
            Some(_) | None => web::ui::text(word),
        }
    }))
}
