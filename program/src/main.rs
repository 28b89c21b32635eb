//! The binary: configuration, subcommands, and the one list of slices. No rules here.

mod commands;
mod config;
mod errands;
mod house;
mod telemetry;

use std::process::ExitCode;

use clap::Parser;

use commands::Command;

/// The digital platform of a professional membership network in the performing arts.
#[derive(Parser)]
#[command(name = "entracte", version)]
struct Cli {
    /// The data folder. Made when it is not there.
    #[arg(long, env = "ENTRACTE_DATA", default_value = "data", global = true)]
    data: std::path::PathBuf,
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    match runtime.block_on(commands::run(cli.command, cli.data)) {
        Ok(code) => code,
        Err(error) => failed(&error),
    }
}

#[expect(clippy::print_stderr, reason = "a command says on the terminal why it ended")]
fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("entracte: {error:#}");
    ExitCode::FAILURE
}
