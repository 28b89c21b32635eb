//! A browser without a screen: keeps cookies, sends forms.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use futures_util::StreamExt;
use tower::ServiceExt;

use crate::Answer;

/// Somebody who looks at pages.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: Vec<(String, String)>,
    bearer: Option<String>,
    next_headers: Vec<(&'static str, String)>,
}

impl Client {
    pub(crate) fn new(router: Router) -> Self {
        Self { router, cookies: Vec::new(), bearer: None, next_headers: Vec::new() }
    }

    /// The same with an API token.
    #[must_use]
    pub fn with_token(mut self, token: &str) -> Self {
        self.bearer = Some(token.to_owned());
        self
    }

    /// A header of the next request alone.
    pub fn header(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.next_headers.push((name, value.to_owned()));
        self
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None, String::new()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = web::query(form);
        let kind = Some("application/x-www-form-urlencoded");
        self.send(Method::POST, path, kind, body.trim_start_matches('?').to_owned()).await
    }

    /// Sends a form as it is, empty fields too.
    pub async fn post_raw(&mut self, path: &str, body: String) -> Answer {
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), body).await
    }

    /// Sends JSON.
    pub async fn json(&mut self, method: Method, path: &str, body: &str) -> Answer {
        self.send(method, path, Some("application/json"), body.to_owned()).await
    }

    /// Sends a form with one file and further fields.
    pub async fn upload(
        &mut self,
        path: &str,
        field: &str,
        file_name: &str,
        bytes: &[u8],
        form: &[(&str, &str)],
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in form {
            let part = format!(
                "--part\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.into_bytes());
        }
        let head = format!(
            "--part\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n--part--\r\n");
        self.bytes(Method::POST, path, Some("multipart/form-data; boundary=part"), body).await
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        kind: Option<&str>,
        body: String,
    ) -> Answer {
        self.bytes(method, path, kind, body.into_bytes()).await
    }

    #[expect(clippy::expect_used, reason = "a test that cannot send has failed")]
    async fn bytes(
        &mut self,
        method: Method,
        path: &str,
        kind: Option<&str>,
        body: Vec<u8>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "localhost");
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        if let Some(bearer) = &self.bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
        }
        for (name, value) in self.next_headers.drain(..) {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        self.keep_cookies(response.headers());
        let (parts, body) = response.into_parts();
        let streams = parts.headers.get(header::CONTENT_TYPE);
        let streams = streams.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"));
        let bytes = if streams {
            // A stream has no end: its beginning says enough.
            let mut chunks = body.into_data_stream();
            chunks.next().await.expect("a first event").expect("a chunk")
        } else {
            to_bytes(body, usize::MAX).await.expect("a body")
        };
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body, bytes: bytes.to_vec() }
    }

    fn keep_cookies(&mut self, headers: &axum::http::HeaderMap) {
        for set in headers.get_all(header::SET_COOKIE) {
            let Ok(set) = set.to_str() else { continue };
            let Some((name, value)) = set.split(';').next().and_then(|pair| pair.split_once('='))
            else {
                continue;
            };
            self.cookies.retain(|(kept, _)| kept != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
    }
}
