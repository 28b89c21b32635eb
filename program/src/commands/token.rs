//! Makes an API token from the command line.

use std::path::Path;
use std::process::ExitCode;

use accounts::MakeToken;
use anyhow::{Context, Result, anyhow};
use kernel::Actor;

use super::{demo, say};
use crate::house::{self, Searching};

/// Makes a token for the person with this address and prints its secret, this once.
pub(crate) async fn make(
    data: &Path,
    email: &str,
    scopes: Vec<String>,
    name: String,
) -> Result<ExitCode> {
    let house = house::open(data, demo::is_demo(data), Searching::Nowhere).await?;
    let store = house.app.store();
    let person = accounts::face::person_with_email(&store.read(), email).await;
    let person = person.map_err(|error| anyhow!("{error}"))?;
    let person = person.with_context(|| format!("nobody has the address {email}"))?;
    let token = MakeToken { person, input: Ok((name, scopes)) };
    let made = store.write(&Actor::system("command"), None, token).await;
    say(&made.map_err(|error| anyhow!("{error}"))?.secret);
    house.app.close().await.map_err(|error| anyhow!("{error}"))?;
    Ok(ExitCode::SUCCESS)
}
