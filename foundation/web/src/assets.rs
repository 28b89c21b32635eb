//! The front's files, embedded in the binary, each under an address that changes with its content.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../front/dist"]
struct Front;

/// The address of a file of the front, with the beginning of its digest, so that it may be kept for ever.
pub fn address(name: &str) -> String {
    match Front::get(name) {
        Some(file) => {
            let digest = data_encoding::HEXLOWER.encode(&file.metadata.sha256_hash());
            let digest: String = digest.chars().take(10).collect();
            format!("/_/front/{name}?v={digest}")
        }
        None => format!("/_/front/{name}"),
    }
}

/// Serves one file.
pub(crate) async fn serve(Path(name): Path<String>) -> Response {
    let Some(file) = Front::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = HeaderValue::from_str(file.metadata.mimetype())
        .unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let mut response = file.data.into_owned().into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, forever);
    response
}

/// The service worker, at the root because it serves the whole site. It is asked for anew each time,
/// so that no device keeps an old one.
pub(crate) async fn worker() -> Response {
    let mut response = serve(Path("worker.js".to_owned())).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// The icon: a curtain's edge in the network's accent.
pub(crate) fn icon(accent: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" \
         height=\"32\" rx=\"4\" fill=\"{accent}\"/><path d=\"M9 6v20M16 6v20M23 6v20\" \
         stroke=\"#fff\" stroke-width=\"3\" stroke-linecap=\"round\"/></svg>"
    )
}
