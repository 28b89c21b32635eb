//! What is kept about me, until when, why: from every slice's answer. Export and erasure.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use web::ui::{self, FormPage};
use web::{Cx, Filled, Held, Page, Result, see_other};

use super::paths;
use crate::words::Words;

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage {
    t: Words,
    signed_in: bool,
    held: Vec<Held>,
    office: String,
}

/// For everybody how data are treated, and for who signed in what is kept about them.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let mut held = Vec::new();
    if let Some(person) = cx.actor.person() {
        for slice in cx.app.slices() {
            if let Some(show) = slice.personal_data.show {
                held.extend(show(&cx.read(), person, cx.locale).await?);
            }
        }
    }
    let office = cx.app.network().office_email.clone();
    let page = PrivacyPage { t, signed_in: cx.actor.person().is_some(), held, office };
    Ok(Page::new(t.privacy_title(), &page)?)
}

/// All that is kept, as one JSON file with a part for each slice.
pub(crate) async fn export(cx: Cx) -> Result<Response> {
    let person = cx.person()?;
    let mut parts = serde_json::Map::new();
    for slice in cx.app.slices() {
        if let Some(export) = slice.personal_data.export {
            parts.insert(slice.name.to_owned(), export(&cx.read(), person).await?);
        }
    }
    let text = serde_json::to_string_pretty(&parts).map_err(kernel::Error::from)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
    ];
    Ok((headers, text).into_response())
}

/// Asks whether one is sure, and says what goes and what stays.
pub(crate) async fn ask_erase(cx: Cx) -> Result<Page> {
    erase_page(&cx, &Filled::default())
}

fn erase_page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let form = FormPage::new(
        t.erase_title(),
        paths::Erase.to_string(),
        vec![ui::flag("sure", t.erase_sure())],
        t.erase_button(),
        filled,
        cx.locale,
    );
    form.over(ui::link(&paths::Privacy.to_string(), &t.privacy_title()))
        .lede(t.erase_lede())
        .back(paths::Privacy, t.back())
        .page()
}

/// Erases the person in every slice, in one transaction.
pub(crate) async fn erase(cx: Cx, mut filled: Filled) -> Result<Response> {
    let person = cx.person()?;
    if filled.value("sure") != "yes" {
        let unsure = |locale| Words::of(locale).erase_unsure();
        filled.take(kernel::Error::field("sure", "unsure", unsure), cx.locale)?;
        return Ok(erase_page(&cx, &filled)?.into_response());
    }
    match cx.write(web::ErasePerson::new(&cx.app, person)).await {
        Ok(()) => {
            let done = see_other(&"/", Words::of(cx.locale).erased());
            Ok(cx.with_sign_in(done, None))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(erase_page(&cx, &filled)?.into_response())
        }
    }
}
