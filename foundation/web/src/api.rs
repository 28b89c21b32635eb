//! The JSON API's common parts: bodies, problems, lists, and the OpenAPI document.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Error, FieldError, Invalid, Locale, Said};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::words::Words;
use crate::{App, Cx, Failure};

/// A JSON body, in or out. A broken one is told where it breaks.
#[derive(Clone, Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let bytes = Bytes::from_request(request, app).await.map_err(|_| Error::TooLarge)?;
        let value = serde_json::from_slice(&bytes).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let said = move |locale| Words::of(locale).body_unread(line, column);
            let said = Said::new("bad-json", said);
            Error::Invalid(Invalid(vec![FieldError { field: "body", said }]))
        })?;
        Ok(Self(value))
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(bytes) => {
                let headers = [
                    (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
                    (header::ETAG, etag(&bytes)),
                ];
                (headers, bytes).into_response()
            }
            Err(error) => Failure(error.into()).into_response(),
        }
    }
}

/// A strong entity tag (RFC 9110): half of the SHA-256 of the bytes.
fn etag(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let half: Vec<u8> = digest.iter().take(16).copied().collect();
    format!("\"{}\"", data_encoding::HEXLOWER.encode(&half))
}

/// Something new (201), with its address.
#[derive(Clone, Debug)]
pub struct Created<T> {
    /// Where it is found from now on.
    pub location: String,
    /// What it is.
    pub body: T,
}

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.body).into_response();
        if let Ok(location) = HeaderValue::from_str(&self.location) {
            *response.status_mut() = StatusCode::CREATED;
            response.headers_mut().insert(header::LOCATION, location);
        }
        response
    }
}

/// One page of a list, with the address of the next.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ApiList<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many there are in all.
    pub total: u64,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
}

/// A failure as `application/problem+json` (RFC 9457).
pub(crate) fn problem(cx: &Cx, failure: &Failure) -> Response {
    let t = Words::of(cx.locale);
    let status = failure.status();
    let (code, title, errors) = match &failure.0 {
        Error::NotFound => ("not-found", t.error_not_found(), Vec::new()),
        Error::Forbidden(code) => (*code, t.error_forbidden(), Vec::new()),
        Error::SignInNeeded => ("token-needed", t.sign_in(), Vec::new()),
        Error::Stale => ("stale", t.error_stale(), Vec::new()),
        Error::TooMany { .. } => ("too-many", t.error_too_many(), Vec::new()),
        Error::TooLarge => ("too-large", t.error_too_large(), Vec::new()),
        Error::Refused(said) => (said.code, said.say(cx.locale), Vec::new()),
        Error::Invalid(invalid) => {
            let told = |error: &FieldError| {
                json!({
                    "field": error.field,
                    "code": error.said.code,
                    "message": error.said.say(cx.locale),
                })
            };
            let errors: Vec<Value> = invalid.0.iter().map(told).collect();
            ("invalid", t.form_errors(errors.len()), errors)
        }
        Error::Internal(inside) => {
            tracing::error!(request.id = %cx.request, error = %inside, "a request failed");
            ("internal", t.error_internal(), Vec::new())
        }
    };
    let mut body = json!({
        "type": format!("/api/v1/problems/{code}"),
        "title": title,
        "status": status.as_u16(),
        "code": code,
        "reference": cx.request.to_string(),
    });
    if let (false, Some(body)) = (errors.is_empty(), body.as_object_mut()) {
        body.insert("errors".into(), Value::Array(errors));
    }
    let mut response = (status, body.to_string()).into_response();
    let kind = HeaderValue::from_static("application/problem+json; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    if status == StatusCode::UNAUTHORIZED {
        let bearer = HeaderValue::from_static("Bearer");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, bearer);
    }
    response
}

/// The answer to a token that is unknown or revoked.
pub(crate) fn token_needed(headers: &HeaderMap) -> Response {
    let languages = headers.get(header::ACCEPT_LANGUAGE).and_then(|tags| tags.to_str().ok());
    let locale = languages.and_then(Locale::negotiate).unwrap_or(Locale::EN);
    let body = json!({
        "type": "/api/v1/problems/token-unknown",
        "title": Words::of(locale).error_token_unknown(),
        "status": 401,
        "code": "token-unknown",
    });
    let headers = [
        (header::CONTENT_TYPE, "application/problem+json; charset=utf-8"),
        (header::WWW_AUTHENTICATE, "Bearer"),
    ];
    (StatusCode::UNAUTHORIZED, headers, body.to_string()).into_response()
}

type Schemas = Vec<(String, RefOr<Schema>)>;

/// What the OpenAPI document says of one door.
#[derive(Clone, Debug)]
pub struct Operation {
    pub(crate) summary: &'static str,
    pub(crate) creates: bool,
    pub(crate) query: &'static [(&'static str, &'static str)],
    pub(crate) takes: Option<Value>,
    pub(crate) gives: Option<Value>,
    pub(crate) schemas: fn() -> Schemas,
}

impl Operation {
    /// An operation that answers a `G`.
    pub fn gives<G: ToSchema + PartialSchema>(summary: &'static str) -> Self {
        Self {
            summary,
            creates: false,
            query: &[],
            takes: None,
            gives: Some(inline::<G>()),
            schemas: all::<G>,
        }
    }

    /// The same, taking a `T` as its body.
    #[must_use]
    pub fn takes<T: ToSchema + PartialSchema>(self) -> Self {
        Self { takes: Some(inline::<T>()), ..self }
    }

    /// The same, answered with 201 and the address of what is new.
    #[must_use]
    pub fn creates(self) -> Self {
        Self { creates: true, ..self }
    }

    /// The same, with parameters in its query: name and what it does.
    #[must_use]
    pub fn query(self, query: &'static [(&'static str, &'static str)]) -> Self {
        Self { query, ..self }
    }
}

fn inline<T: PartialSchema>() -> Value {
    serde_json::to_value(T::schema()).unwrap_or(Value::Null)
}

fn all<T: ToSchema>() -> Schemas {
    let mut schemas = Vec::new();
    T::schemas(&mut schemas);
    schemas
}

/// The OpenAPI 3.1 document of all doors of the API.
pub fn openapi(app: &App) -> Value {
    let mut paths = serde_json::Map::new();
    let mut schemas = serde_json::Map::new();
    for door in app.doors() {
        let Some(operation) = &door.operation else { continue };
        for (name, schema) in (operation.schemas)() {
            schemas.insert(name, serde_json::to_value(schema).unwrap_or(Value::Null));
        }
        let path = paths.entry(door.pattern.to_owned()).or_insert_with(|| json!({}));
        if let Some(path) = path.as_object_mut() {
            path.insert(door.method.as_str().to_lowercase(), described(door.pattern, operation));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Entracte", "version": "1", "license": { "name": "AGPL-3.0-or-later" } },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
        "security": [{}, { "token": [] }],
    })
}

fn described(pattern: &str, operation: &Operation) -> Value {
    let in_path = pattern.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let in_path = in_path.map(|name| {
        json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
    });
    let in_query = operation.query.iter().map(|(name, does)| {
        json!({ "name": name, "in": "query", "description": does, "schema": { "type": "string" } })
    });
    let key = operation.creates.then(|| {
        json!({
            "name": "Idempotency-Key", "in": "header", "schema": { "type": "string" },
            "description": "Your name for this request: sent again, it changes nothing twice",
        })
    });
    let parameters: Vec<Value> = in_path.chain(in_query).chain(key).collect();
    let content = |schema: &Value| json!({ "application/json": { "schema": schema } });
    let mut described = json!({
        "summary": operation.summary,
        "parameters": parameters,
        "responses": {
            (if operation.creates { "201" } else { "200" }): { "description": "Done", "content": content(operation.gives.as_ref().unwrap_or(&Value::Null)) },
            "default": {
                "description": "A problem (RFC 9457)",
                "content": { "application/problem+json": { "schema": { "type": "object" } } },
            },
        },
    });
    if let (Some(takes), Some(described)) = (&operation.takes, described.as_object_mut()) {
        described
            .insert("requestBody".into(), json!({ "required": true, "content": content(takes) }));
    }
    described
}
