//! What tests stand on: the whole application over a fresh copy of a small demo network.
//!
//! `script/test` builds that network once a run, as a SQLite file and as a PostgreSQL template
//! database; every test gets its own copy. [`house_test!`] makes two tests of one: one a database.

mod answer;
mod app;
mod client;
mod pdf;

pub use answer::Answer;
pub use app::{Kind, TestApp};
pub use client::Client;

/// Makes a test on SQLite and one on PostgreSQL of one body.
///
/// ```ignore
/// testkit::house_test! {
///     fn a_member_signs_in(app: TestApp) { … }
/// }
/// ```
#[macro_export]
macro_rules! house_test {
    ($($(#[$meta:meta])* fn $name:ident($app:ident) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn body($app: &mut $crate::TestApp) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let mut app = $crate::TestApp::start($crate::Kind::Sqlite, entracte::slices()).await;
                body(&mut app).await;
                app.finish().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let mut app = $crate::TestApp::start($crate::Kind::Postgres, entracte::slices()).await;
                body(&mut app).await;
                app.finish().await;
            }
        }
    )+};
}
