//! The router: all doors behind the gate, and the few that stand before it.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::Result;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::gate::gate;
use crate::{App, Routes, app, assets, special};

/// Bytes that a request may have: a portrait or a spreadsheet.
const LARGEST_REQUEST: usize = 20 * 1024 * 1024;

/// Makes the router of an application from what [`App::open`] answered; `metrics` renders them.
///
/// # Errors
/// When two slices say the same thing.
#[expect(clippy::disallowed_methods, reason = "this is the one place that builds the router")]
pub fn router(
    app: &App,
    routes: Routes,
    metrics: impl Fn() -> String + Clone + Send + Sync + 'static,
) -> Result<Router> {
    app::check(app.slices())?;
    let before_the_gate = Router::new()
        .route("/_/front/{*name}", get(assets::serve))
        .route("/worker.js", get(assets::worker))
        .route("/health/live", get(special::live))
        .route("/health/ready", get(special::ready))
        .route("/metrics", get(move || std::future::ready(metrics())));
    let behind_the_gate = routes
        .router
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(from_fn_with_state(app.clone(), gate))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST));
    let timeout =
        TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60));
    Ok(before_the_gate
        .merge(behind_the_gate)
        .layer(CsrfLayer::new().with_rejection_response(cross_site))
        .layer(from_fn(headers))
        .layer(timeout)
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(panicked))
        .with_state(app.clone()))
}

/// What is said to a form that another site sent.
fn cross_site(_: tower_http::csrf::ProtectionError) -> Response<axum::body::Body> {
    let text = "This came from another site. For your safety it was not done.\n";
    (StatusCode::FORBIDDEN, text).into_response()
}

fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response<axum::body::Body> {
    let said = panic.downcast_ref::<&str>().copied().unwrap_or("no words");
    tracing::error!(panic = said, "a request ended in a panic");
    (StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong on our side.\n").into_response()
}

/// Security headers on every answer.
async fn headers(
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    const HEADERS: [(HeaderName, &str); 6] = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
             font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; \
             base-uri 'none'; manifest-src 'self'; worker-src 'self'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("permissions-policy"), "interest-cohort=()"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
