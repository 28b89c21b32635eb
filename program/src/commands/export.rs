//! Lists to take away, from the command line.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::say;
use crate::errands::{self, Errand, Told, What};

/// Writes a list to a file, or says it on the terminal.
pub(crate) async fn export(data: &Path, what: What, file: Option<&Path>) -> Result<ExitCode> {
    let Told::Text(csv) = errands::run(data, Errand::Export(what), |_, _| {}).await? else {
        bail!("the errand was answered with something else");
    };
    match file {
        Some(file) => {
            std::fs::write(file, csv).with_context(|| format!("cannot write {}", file.display()))?
        }
        None => say(csv.trim_start_matches('\u{feff}').trim_end()),
    }
    Ok(ExitCode::SUCCESS)
}
