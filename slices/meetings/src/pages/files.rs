//! The programme as a file.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Error;
use programme::Format;
use web::{Cx, Result};

use super::meeting::{inside, seen};
use super::paths;
use crate::export;
use crate::model::{MeetingId, SessionId};

/// The file, as the public sees the programme.
pub(crate) async fn show(
    cx: Cx,
    Path((id, format)): Path<(MeetingId, String)>,
) -> Result<Response> {
    let kind = Format::parse(&format).ok_or(Error::NotFound)?;
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    let page = |id: SessionId| cx.app.full_url(&paths::Session { id });
    let programme = export::programme(card, kind, page);
    let text = match kind {
        Format::Xml => programme::to_xml(&programme, card.zone).map_err(Error::internal)?,
        Format::Json => programme::to_json(&programme, card.zone),
        Format::Csv => programme::to_csv(&programme, card.zone).map_err(Error::internal)?,
        Format::Ics => programme::to_ics(&programme, card.zone, card.row.made),
    };
    let name = format!("attachment; filename=\"programme.{format}\"");
    let headers =
        [(header::CONTENT_TYPE, kind.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}
