//! What a handler answers: a page's own part. The gate puts the frame around it.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Result;

use crate::Html;

/// A page without its frame.
#[derive(Clone, Debug)]
pub struct Page {
    /// The title, as it stands in the browser's tab.
    pub title: String,
    /// Everything inside `<main>`.
    pub body: Html,
    /// 200 unless a form needs another look (422) or the like.
    pub status: StatusCode,
    /// One sentence for search engines and share pictures.
    pub description: Option<String>,
    /// schema.org data about the page, as JSON.
    pub json_ld: Option<serde_json::Value>,
    /// Whether search engines should leave it out.
    pub unlisted: bool,
}

impl Page {
    /// A page from its title and its template.
    ///
    /// # Errors
    /// When the template fails, which is our own fault.
    pub fn new(title: impl Into<String>, template: &impl Template) -> Result<Self> {
        Ok(Self {
            title: title.into(),
            body: Html::of(template)?,
            status: StatusCode::OK,
            description: None,
            json_ld: None,
            unlisted: false,
        })
    }

    /// The same page with another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same page, answered to a form that needs another look when there are errors in it.
    #[must_use]
    pub fn after(self, has_errors: bool) -> Self {
        if has_errors { self.status(StatusCode::UNPROCESSABLE_ENTITY) } else { self }
    }

    /// The same page with a sentence for search engines.
    #[must_use]
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The same page with schema.org data.
    #[must_use]
    pub fn with_json_ld(mut self, data: serde_json::Value) -> Self {
        self.json_ld = Some(data);
        self
    }

    /// The same page, left out by search engines.
    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.unlisted = true;
        self
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}

/// A sentence that the next page shows once: what was done.
#[derive(Clone, Debug)]
pub struct Notice(pub String);

/// The answer to a form that was taken: to another page (303), with a notice there.
pub fn see_other(to: &impl std::fmt::Display, notice: impl Into<Option<String>>) -> Response {
    let mut response = moved(to);
    if let Some(notice) = notice.into() {
        response.extensions_mut().insert(Notice(notice));
    }
    response
}

/// To another page (303).
pub fn moved(to: &impl std::fmt::Display) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(location) = HeaderValue::from_str(&to.to_string()) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// A document to be read or printed, under the name by which it is saved.
pub fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}
