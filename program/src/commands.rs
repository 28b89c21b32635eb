//! The subcommands.

pub(crate) mod demo;
mod export;
mod import;
mod serve;
mod token;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::Subcommand;

use crate::config::Config;
use crate::errands::{self, Errand, Told, What};

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
    /// Prints a link that signs a person in once, where no mail reaches them.
    SignIn {
        /// The person's address.
        email: String,
    },
    /// Writes a list as CSV.
    Export {
        /// Which list.
        what: What,
        /// Where to; the terminal without it.
        file: Option<PathBuf>,
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
        Command::Token { email, scope, name } => token::make(&data, email, scope, name).await,
        Command::Check => {
            let config = Config::read(&data)?;
            say(&format!("The configuration is right. Address: {}", config.base_url()));
            if config.smtp.is_none() && !demo::is_demo(&data) {
                say(crate::config::NO_MAIL);
            }
            let missing = print::Printer::new(config.fonts()).missing_scripts();
            if !missing.is_empty() {
                say(&format!(
                    "No font for {} in {}: names in them are printed as empty boxes. On Debian, \
                     fonts-noto-core and fonts-noto-cjk hold most.",
                    missing.join(", "),
                    config.fonts().display()
                ));
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Export { what, file } => export::export(&data, what, file.as_deref()).await,
        Command::SignIn { email } => {
            match errands::run(&data, Errand::SignIn { email }, |_, _| {}).await? {
                Told::Text(link) => {
                    say(&link);
                    Ok(ExitCode::SUCCESS)
                }
                _ => Err(anyhow!("the errand was answered with something else")),
            }
        }
        Command::Reindex => match errands::run(&data, Errand::Reindex, |_, _| {}).await? {
            Told::Text(said) => {
                say(&said);
                Ok(ExitCode::SUCCESS)
            }
            _ => Err(anyhow!("the errand was answered with something else")),
        },
    }
}

/// Says something on the terminal.
///
/// A reader that has gone, such as `head`, has heard enough: the command still does its work.
pub(crate) fn say(line: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    let said = writeln!(out, "{line}").and_then(|()| out.flush());
    if let Err(error) = said {
        tracing::debug!(error = %error, "nobody reads what the command says");
    }
}
