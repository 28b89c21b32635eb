//! Logs as JSON lines and metrics for Prometheus. Neither holds personal data.

use anyhow::Result;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

/// Sends logs to standard error: JSON, or plain on a terminal.
pub(crate) fn log() {
    use std::io::IsTerminal;
    let filter = EnvFilter::try_from_env("ENTRACTE_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,entracte=info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        builder.compact().init();
    } else {
        builder.json().init();
    }
}

/// Gathers metrics; the handle renders them.
pub(crate) fn metrics() -> Result<PrometheusHandle> {
    Ok(PrometheusBuilder::new().install_recorder()?)
}
