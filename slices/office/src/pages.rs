//! The pages of this slice.

mod home;
mod import;
mod log;
mod network;
mod queue;

use web::{Access, Routes, Sample};

/// The pages of this slice, mounted with who may open them.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/", Access::Everyone, Sample::NONE, home::show)
        .get("/office", Access::Office, Sample::NONE, queue::show)
        .get("/office/log", Access::Office, Sample::NONE, log::show)
        .get("/office/network", Access::Office, Sample::NONE, network::show)
        .post("/office/network", Access::Office, Sample::NONE.form(&[("name", "")]), network::save)
        .get("/office/import", Access::Office, Sample::NONE, import::show)
        .post(
            "/office/import",
            Access::Office,
            Sample::NONE.form(&[("source", "")]),
            import::import,
        )
}
