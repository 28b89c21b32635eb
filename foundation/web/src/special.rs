//! The house's own doors: language, lights, accent, icon, components, health.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Locale;
use serde::Deserialize;

use crate::gate::{Preference, preference};
use crate::network::accent_css;
use crate::routes::{Access, Body, Sample};
use crate::words::Words;
use crate::{App, Cx, Failure, Filled, Html, Page, Routes, api, assets, ui};

/// The house's own doors, behind the gate like all others.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/_/language", Access::Everyone, Sample::NONE, language)
        .post(
            "/_/lights",
            Access::Everyone,
            Sample { names: &[], body: Body::Form(&[("lights", "down"), ("back", "/")]) },
            lights,
        )
        .get("/_/accent.css", Access::Everyone, Sample::NONE, accent)
        .get("/_/icon.svg", Access::Everyone, Sample::NONE, icon)
        .get("/_/offline", Access::Everyone, Sample::NONE, offline)
        .get("/_/components", Access::Everyone, Sample::NONE, components)
        .get("/api/v1/openapi.json", Access::Everyone, Sample::NONE, openapi)
}

#[derive(Deserialize)]
struct Chosen {
    #[serde(default)]
    to: String,
    #[serde(default)]
    back: String,
}

async fn language(cx: Cx, Query(chosen): Query<Chosen>) -> Response {
    let tag = Locale::parse(&chosen.to).map_or("", Locale::tag);
    preference(&cx.app, Preference::Language, tag, &chosen.back)
}

async fn lights(cx: Cx, filled: Filled) -> Response {
    let value = match filled.value("lights") {
        "up" => "up",
        "down" => "down",
        _ => "",
    };
    preference(&cx.app, Preference::Lights, value, filled.value("back"))
}

async fn accent(cx: Cx) -> Response {
    let css = accent_css(&cx.app.network().accent);
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
    ];
    (headers, css).into_response()
}

async fn icon(cx: Cx) -> Response {
    let svg = assets::icon(&cx.app.network().accent);
    let headers =
        [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=86400")];
    (headers, svg).into_response()
}

async fn openapi(cx: Cx) -> api::Json<serde_json::Value> {
    api::Json(api::openapi(&cx.app))
}

#[derive(Template)]
#[template(path = "offline.html")]
struct Offline {
    t: Words,
}

/// What a device shows without network in place of a page that it does not keep.
async fn offline(cx: Cx) -> Result<Page, Failure> {
    let t = Words::of(cx.locale);
    Ok(Page::new(t.offline_title(), &Offline { t })?.unlisted())
}

#[derive(Template)]
#[template(path = "components.html")]
struct Components {
    fields: Html,
    wrong: Html,
    summary: Html,
    action: Html,
}

async fn components(cx: Cx) -> Result<Page, Failure> {
    let choices = || vec![("a".into(), "Dance".into()), ("b".into(), "Circus".into())];
    let fields = [
        ui::line("c-line", "A line").hint("With a hint"),
        ui::area("c-area", "Several lines", 3),
        ui::select("c-select", "One choice", choices()),
        ui::checks("c-checks", "Any choices", choices()),
        ui::flag("c-flag", "Yes or no"),
        ui::day("c-day", "A day"),
        ui::file("c-file", "A file", "image/png"),
    ];
    let filled = Filled::with([("c-line", "مسرح الميناء".into()), ("c-checks", "a".into())]);
    let fields = ui::drawn(&fields, &filled);
    let wrong_field = [ui::line("c-wrong", "A line that needs another look")];
    let mut wrong = Filled::with([("c-wrong", "teatre".into())]);
    wrong.take(
        kernel::Error::field("c-wrong", "sample", |_| "Write it once more.".into()),
        cx.locale,
    )?;
    let template = Components {
        fields,
        wrong: ui::drawn(&wrong_field, &wrong),
        summary: ui::summary(&wrong_field, &wrong, cx.locale),
        action: ui::action("/_/lights", "Still true", "", &[("back", "/_/components")]),
    };
    Ok(Page::new("Components", &template)?.unlisted())
}

/// Alive: the process answers.
pub(crate) async fn live() -> &'static str {
    "alive\n"
}

/// Ready: the database answers.
pub(crate) async fn ready(State(app): State<App>) -> Response {
    match settings::load::<crate::Network>(&app.store().read()).await {
        Ok(_) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(error = %error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}
