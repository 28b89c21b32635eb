//! The API's first page: who asks, and where everything is.

use axum::http::Method;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Access, Cx, Json, Operation, Result, Routes, Sample};

pub(crate) fn routes(routes: Routes) -> Routes {
    let operation = Operation::gives::<Root>("Who asks, and where the API is described");
    routes.api(Method::GET, "/api/v1", Access::Everyone, Sample::NONE, operation, root)
}

/// The API's first page.
#[derive(Serialize, ToSchema)]
struct Root {
    /// The network's name.
    network: String,
    /// The person that the token belongs to, if one was sent.
    person: Option<String>,
    /// The address of the OpenAPI document.
    openapi: String,
}

async fn root(cx: Cx) -> Result<Json<Root>> {
    Ok(Json(Root {
        network: cx.app.network().name.clone(),
        person: cx.actor.person().map(|person| person.to_string()),
        openapi: cx.app.full_url(&"/api/v1/openapi.json"),
    }))
}
