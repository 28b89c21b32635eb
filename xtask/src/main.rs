//! The house's rules as a program, and the frame of a new slice.

mod new_slice;
mod tidy;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Tasks around the house.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

/// What can be done.
#[derive(Subcommand)]
enum Task {
    /// Checks the house's rules: lengths, order of slices, names of roles, SQL, words.
    Tidy,
    /// Lays out a slice that compiles and whose tests pass.
    NewSlice {
        /// Its name: a plural of small letters, such as `projects`.
        name: String,
    },
}

fn main() -> Result<ExitCode> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    match Cli::parse().task {
        Task::Tidy => tidy::check(&root),
        Task::NewSlice { name } => new_slice::lay_out(&root, &name),
    }
}

/// Says something on the terminal.
#[expect(clippy::print_stdout, reason = "tasks answer on the terminal")]
fn say(line: &str) {
    println!("{line}");
}
