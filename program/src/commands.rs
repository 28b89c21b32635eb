//! The subcommands.

mod demo;
mod import;
mod serve;
mod token;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::Subcommand;

use crate::config::Config;
use crate::house::{self, Searching};

/// What the program can do.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serves pages and works jobs.
    Serve,
    /// Makes the demo network, or makes it anew when it is older than seven days.
    Demo {
        /// How many organisations.
        #[arg(long, default_value_t = 520)]
        organisations: u32,
    },
    /// Imports a file.
    Import {
        #[command(subcommand)]
        what: import::What,
    },
    /// Makes an API token for a person and prints it.
    Token {
        /// The person's address.
        email: String,
        /// What the token may be used for: `read`, `write`.
        #[arg(long, default_value = "read")]
        scope: Vec<String>,
        /// What the token is for.
        #[arg(long, default_value = "command line")]
        name: String,
    },
    /// Says what is wrong with the configuration, all at once.
    Check,
    /// Makes the search index anew.
    Reindex,
}

/// Runs a subcommand.
pub(crate) async fn run(command: Command, data: PathBuf) -> Result<ExitCode> {
    match command {
        Command::Serve => serve::serve(&data).await,
        Command::Demo { organisations } => demo::make(&data, organisations).await,
        Command::Import { what } => import::import(&data, what).await,
        Command::Token { email, scope, name } => token::make(&data, &email, scope, name).await,
        Command::Check => {
            let config = Config::read(&data)?;
            say(&format!("The configuration is right. Address: {}", config.base_url()));
            Ok(ExitCode::SUCCESS)
        }
        Command::Reindex => {
            let house = house::open(&data, demo::is_demo(&data), Searching::OnDisk).await?;
            house.app.index().clear().await.map_err(|error| anyhow!("{error}"))?;
            house.app.catch_up().await.map_err(|error| anyhow!("{error}"))?;
            say("The search index is made anew.");
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Says something on the terminal.
#[expect(clippy::print_stdout, reason = "commands answer on the terminal")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}
