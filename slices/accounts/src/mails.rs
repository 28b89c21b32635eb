//! The mails of this slice, rendered when they are sent.

use kernel::{Actor, LinkId, Locale, PersonId, Result};
use mail::Letter;
use store::outbox::Follows;
use web::App;

use crate::changes::ask_sign_in::AskSignIn;
use crate::model::{AccountEmail, CONFIRM_NEW, CONFIRM_OLD, EmailChangeId, SIGN_IN};
use crate::pages::paths;
use crate::rows::email_change;
use crate::words::Words;
use crate::{face, queries};
use sea_orm::EntityTrait;

/// The link and code to sign in, or that there is no account: only the address's owner reads it.
pub(crate) async fn sign_in(app: &App, link: LinkId) -> Result<Option<Letter>> {
    let read = app.store().read();
    let Some(asked) = queries::asked(&read, link).await? else { return Ok(None) };
    let Some(row) = mail::links::find(&read, SIGN_IN, link).await? else { return Ok(None) };
    let locale = Locale::parse(&asked.locale).unwrap_or(Locale::EN);
    let t = Words::of(locale);
    let network = app.network().name.clone();
    let (subject, text) = match row.person {
        Some(_) => {
            let token = app.secret().token(SIGN_IN, link);
            let url = app.full_url(&paths::SignInLink { token });
            let code = app.secret().code(SIGN_IN, link);
            (t.mail_sign_in_subject(&code, &network), t.mail_sign_in(&network, &url, &code))
        }
        None => (t.mail_no_account_subject(&network), t.mail_no_account(&network, &asked.email)),
    };
    Ok(Some(Letter {
        key: format!("sign-in-{link}"),
        kind: "sign-in",
        person: row.person,
        to: asked.email,
        locale,
        subject,
        text,
    }))
}

/// The two mails that confirm a change of address.
pub(crate) async fn email_change(app: &App, follows: &Follows) -> Result<Vec<Letter>> {
    let read = app.store().read();
    let person = PersonId(follows.subject);
    let changed = &follows.changed;
    let id = |name: &str| changed.get(name)?.as_str()?.parse::<LinkId>().ok();
    let change = changed.get("change").and_then(|id| id.as_str()?.parse::<EmailChangeId>().ok());
    let (Some(old), Some(new), Some(change)) = (id("old"), id("new"), change) else {
        return Ok(Vec::new());
    };
    let row = email_change::Entity::find_by_id(change).one(&read).await?;
    let address = face::addresses(&read, &[person]).await?.remove(&person);
    let (Some(row), Some(address)) = (row, address) else { return Ok(Vec::new()) };
    let t = Words::of(address.locale);
    let network = app.network().name.clone();
    let url = |purpose: mail::Purpose, link: LinkId| {
        let token = app.secret().token(purpose, link);
        app.full_url(&paths::ConfirmEmail { which: purpose.0.to_owned(), token })
    };
    let letter = |link: LinkId, to: String, text: String| Letter {
        key: format!("email-change-{link}"),
        kind: "email-change",
        person: Some(person),
        to,
        locale: address.locale,
        subject: t.mail_email_change_subject(&network),
        text,
    };
    let old_url = url(CONFIRM_OLD, old);
    let new_url = url(CONFIRM_NEW, new);
    Ok(vec![
        letter(old, address.email.clone(), t.mail_email_change_old(&network, &row.email, &old_url)),
        letter(new, row.email.clone(), t.mail_email_change_new(&network, &new_url)),
    ])
}

/// Says at the new address that it counts now.
pub(crate) async fn email_changed(app: &App, follows: &Follows) -> Result<()> {
    let person = PersonId(follows.subject);
    let network = app.network().name.clone();
    let key = format!("email-changed-{}", follows.event);
    face::write_to(app, person, key, "email-changed", |locale| {
        let t = Words::of(locale);
        (t.mail_email_changed_subject(&network), t.mail_email_changed(&network))
    })
    .await
}

/// A link that signs a person in once, for whoever runs the program: where no mail reaches them.
/// `None` when nobody has the address.
///
/// # Errors
/// When the database fails.
pub async fn sign_in_link(app: &App, email: &str) -> Result<Option<String>> {
    if face::person_with_email(&app.store().read(), email).await?.is_none() {
        return Ok(None);
    }
    let email = AccountEmail::new(email);
    let ask = AskSignIn { email, locale: Locale::EN, next: String::new() };
    let link = app.store().write(&Actor::system("command"), None, ask).await?;
    let token = app.secret().token(SIGN_IN, link);
    Ok(Some(app.full_url(&paths::SignInLink { token })))
}
