//! Makes an API token from the command line.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use super::say;
use crate::errands::{self, Errand, Told};

/// Makes a token for the person with this address and prints its secret, this once.
pub(crate) async fn make(
    data: &Path,
    email: String,
    scopes: Vec<String>,
    name: String,
) -> Result<ExitCode> {
    match errands::run(data, Errand::Token { email, scopes, name }, |_, _| {}).await? {
        Told::Text(secret) => say(&secret),
        _ => bail!("the errand was answered with something else"),
    }
    Ok(ExitCode::SUCCESS)
}
