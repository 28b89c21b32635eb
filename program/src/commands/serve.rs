//! Pages and jobs in one process.

use std::fs::File;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use web::App;

use super::{demo, say};
use crate::errands;
use crate::house::{self, House, Searching};
use crate::telemetry;

/// Serves until told to stop, then finishes what was begun.
pub(crate) async fn serve(data: &Path) -> Result<ExitCode> {
    telemetry::log();
    std::fs::create_dir_all(data)?;
    let _lock = lock(data)?;
    let is_demo = demo::is_demo(data);
    let House { app, routes, jobs, config } = house::open(data, is_demo, Searching::OnDisk).await?;
    let metrics = telemetry::metrics()?;
    let render = move || metrics.render();
    let router = web::router(&app, routes, render).map_err(|error| anyhow!("{error}"))?;
    let listen = config.listen.clone().unwrap_or_else(|| "127.0.0.1".into());
    let address = format!("{listen}:{}", config.port());
    let listener = TcpListener::bind(&address)
        .await
        .with_context(|| format!("cannot listen on {address}; is something else there?"))?;
    if !app.network().is_set_up() {
        say(&format!("This network is not set up yet. Open {}/setup", config.base_url()));
        say(&format!("The code for it: {}", office::setup_code(app.secret())));
    }
    if config.smtp.is_none() && !is_demo {
        say(crate::config::NO_MAIL);
    }
    say(&format!("Entracte answers on {}", config.base_url()));
    app.store().take_back_lost_jobs().await.map_err(|error| anyhow!("{error}"))?;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    let worker = app.worker(jobs);
    let worker_stop = stop.clone();
    tasks.spawn(async move { worker.run(worker_stop).await });
    tasks.spawn(follow(app.clone(), stop.clone()));
    tasks.spawn(web::live::follow(app.clone(), stop.clone()));
    let (errands_app, folder, errands_stop) = (app.clone(), data.to_owned(), stop.clone());
    tasks.spawn(async move {
        // Without it pages are served all the same; commands then open the database themselves.
        if let Err(error) = errands::listen(errands_app, &folder, errands_stop).await {
            tracing::error!(error = %format!("{error:#}"), "commands cannot reach this server");
        }
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(told_to_stop(app.clone()));
    server.await?;
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    app.close().await.map_err(|error| anyhow!("{error}"))?;
    say("Everything that was begun is finished.");
    Ok(ExitCode::SUCCESS)
}

/// One server a data folder: a second one would tear the search index.
fn lock(data: &Path) -> Result<File> {
    let path = data.join("lock");
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    file.try_lock().map_err(|_| {
        anyhow!(
            "another server uses {} already; stop it, or name another folder with --data",
            data.display()
        )
    })?;
    Ok(file)
}

/// Keeps the search index and what is shared up to date, also with what other processes wrote.
async fn follow(app: App, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Err(error) = app.catch_up().await {
            tracing::error!(error = %error, "the search index cannot follow, trying again");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = app.store().woken() => {}
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
        }
    }
}

async fn told_to_stop(app: App) {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupted.await;
        }
    }
    // Streams of live pages would keep the server waiting.
    app.hush();
}
