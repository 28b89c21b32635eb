//! Portraits and logos: sent in, served, drawn where there is none.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Error, OrganisationId, PersonId};
use web::{Cx, Html, Result, Uploads, see_other};

use super::{drawing, edit_organisation, edit_person, paths};
use crate::changes::set_picture::{SetLogo, SetPortrait};
use crate::pictures;
use crate::queries::{organisations, people};
use crate::words::Words;

/// The sent picture as stored files; `None` when it shall go.
async fn kept(cx: &Cx, uploads: Uploads) -> Result<Option<String>> {
    if uploads.filled.value("remove") == "yes" {
        return Ok(None);
    }
    let sent = uploads.files.into_iter().find(|file| file.field == "picture");
    let missing = || Error::field("picture", "missing", |l| Words::of(l).choose_picture());
    let sent = sent.ok_or_else(missing)?;
    Ok(Some(pictures::keep(cx.app.files(), sent.bytes.to_vec()).await?))
}

/// Sets or removes a logo.
pub(crate) async fn set_logo(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    uploads: Uploads,
) -> Result<Response> {
    let probe = SetLogo { id, files: None };
    cx.app.store().decide(&cx.actor, &probe).await?;
    let files = match kept(&cx, uploads).await {
        Ok(files) => files,
        Err(error) => {
            let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
            let mut filled = edit_organisation::filled(&cx, &row).await?;
            filled.take(error.0, cx.locale)?;
            let page = edit_organisation::page_beside(&cx, Some(id), &filled, Html::none())?;
            return Ok(page.into_response());
        }
    };
    cx.write(SetLogo { id, files }).await?;
    Ok(see_other(&paths::Organisation { id }, Words::of(cx.locale).picture_saved()))
}

/// Sets or removes a portrait.
pub(crate) async fn set_portrait(
    cx: Cx,
    Path(id): Path<PersonId>,
    uploads: Uploads,
) -> Result<Response> {
    let probe = SetPortrait { id, files: None };
    cx.app.store().decide(&cx.actor, &probe).await?;
    let files = match kept(&cx, uploads).await {
        Ok(files) => files,
        Err(error) => {
            let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
            let mut filled = edit_person::filled(&cx, &row).await?;
            filled.take(error.0, cx.locale)?;
            let page = edit_person::page_beside(&cx, Some(id), &filled, Html::none())?;
            return Ok(page.into_response());
        }
    };
    cx.write(SetPortrait { id, files }).await?;
    Ok(see_other(&paths::Person { id }, Words::of(cx.locale).picture_saved()))
}

/// A kept picture, for who may see a record that shows it today.
pub(crate) async fn show(cx: Cx, Path(name): Path<String>) -> Result<Response> {
    let is_digest = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_digest {
        return Err(Error::NotFound.into());
    }
    if !people::picture_is_seen(&cx.read(), &cx.actor, &name).await? {
        return Err(Error::NotFound.into());
    }
    let bytes = cx.app.files().bytes(&name).await?;
    let kind = if bytes.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" };
    Ok(forever(kind, bytes))
}

/// A face drawn from a seed.
pub(crate) async fn face(Path(seed): Path<String>) -> Response {
    let seed = seed.trim_end_matches(".svg");
    forever("image/svg+xml", drawing::face(seed).into_bytes())
}

fn forever(kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "private, max-age=31536000, immutable"),
    ];
    (headers, bytes).into_response()
}
