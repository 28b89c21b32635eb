//! Imports from the command line: the same code as the office's page.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use imports::{Columns, Imported, Outcome, Progress, Source, Table};
use kernel::{Actor, Locale};
use membership::TermKind;
use office::{ImportKind, Wish, take_in};

use super::{demo, say};
use crate::house::{self, House, Searching};

/// What can be imported.
#[derive(Subcommand)]
pub(crate) enum What {
    /// Organisations, as contacts or as members.
    Organisations(Organisations),
    /// The network's own spreadsheet: people, organisations, affiliations and terms at once.
    Members(Members),
}

/// An import of members.
#[derive(Args)]
pub(crate) struct Members {
    /// A CSV file, in any encoding, with any separator.
    file: PathBuf,
    /// How the import answers.
    #[command(flatten)]
    answer: Answer,
}

/// How a file is read, and how the import answers.
#[derive(Args)]
pub(crate) struct Answer {
    /// The source's name: rows of the same source are known by their id. Default: the file's name.
    #[arg(long)]
    source: Option<String>,
    /// The encoding, where the detected one is wrong.
    #[arg(long)]
    encoding: Option<String>,
    /// What stands between the cells, where the detected one is wrong: a sign, or `tab`.
    #[arg(long)]
    separator: Option<String>,
    /// Which column holds what, where the guess is wrong: `--column "name=Facility Name"`. Once one
    /// is given, only those that are given are read.
    #[arg(long)]
    column: Vec<String>,
    /// Only says what would be read.
    #[arg(long)]
    dry_run: bool,
    /// Answers as JSON, for programs.
    #[arg(long)]
    json: bool,
    /// Writes the rows that were refused, or of which something was left out, to this CSV file,
    /// with their own columns, to be mended and imported again.
    #[arg(long)]
    errors: Option<PathBuf>,
}

/// An import of organisations.
#[derive(Args)]
pub(crate) struct Organisations {
    /// A CSV file, in any encoding, with any separator.
    file: PathBuf,
    /// Members of this kind (organisation, associate, guest) instead of contacts.
    #[arg(long)]
    members: Option<String>,
    /// The first day of their membership. Default: today.
    #[arg(long)]
    since: Option<NaiveDate>,
    /// The country of rows without one: a name in any language, or a code.
    #[arg(long)]
    country: Option<String>,
    /// The city of rows without one.
    #[arg(long)]
    city: Option<String>,
    /// How the import answers.
    #[command(flatten)]
    answer: Answer,
}

/// Runs an import.
pub(crate) async fn import(data: &Path, what: What) -> Result<ExitCode> {
    let house = house::open(data, demo::is_demo(data), Searching::Nowhere).await?;
    let began = Instant::now();
    let today = house.app.store().clock().today();
    let (source, wish, answer) = match what {
        What::Organisations(wishes) => organisations(wishes, today)?,
        What::Members(wishes) => members(wishes)?,
    };
    let imported = run(&house, &source, wish).await?;
    let seconds = began.elapsed().as_secs_f64();
    if let Some(path) = &answer.errors {
        let table = Table::read(&source).context("the file was read a moment ago")?;
        std::fs::write(path, imported.to_mend(&table)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    tell(&imported, seconds, &answer)?;
    house.app.close().await.map_err(|error| anyhow!("{error}"))?;
    Ok(ExitCode::SUCCESS)
}

/// Takes the file in and says on the terminal how far it is.
async fn run(house: &House, source: &Source, wish: Wish) -> Result<Imported> {
    let progress = Progress::default();
    let mut watched = progress.watch();
    let watching = async move {
        while watched.changed().await.is_ok() {
            let (done, of) = *watched.borrow_and_update();
            if std::io::stderr().is_terminal() {
                eprint!("\r{done} of {of} rows");
            }
        }
    };
    let actor = Actor::system("command");
    let taking = take_in(&house.app, &actor, source, wish, Locale::EN, &progress);
    let done = tokio::select! {
        done = taking => done,
        () = watching => Err(kernel::Error::internal("an import lost its progress")),
    };
    if std::io::stderr().is_terminal() {
        eprintln!();
    }
    done.map_err(|error| anyhow!("{}", error.in_words(Locale::EN)))
}

/// A file with its name as the source's, unless another is given.
fn source(file: &Path, answer: &Answer) -> Result<Source> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = answer.source.clone().or(stem).unwrap_or_else(|| "file".into());
    let mut columns = Columns::new();
    for given in &answer.column {
        let (holds, heading) = given
            .split_once('=')
            .with_context(|| format!("write --column HOLDS=HEADING, not “{given}”"))?;
        columns.insert(holds.trim().to_owned(), heading.trim().to_owned());
    }
    let separator = match answer.separator.as_deref() {
        Some("tab") => Some('\t'),
        Some(sign) => sign.chars().next(),
        None => None,
    };
    let encoding = answer.encoding.clone();
    Ok(Source { name, bytes, encoding, separator, columns, ..Source::default() })
}

fn members(wishes: Members) -> Result<(Source, Wish, Answer)> {
    let source = source(&wishes.file, &wishes.answer)?;
    let wish = Wish { kind: ImportKind::Members, members: None, dry: wishes.answer.dry_run };
    Ok((source, wish, wishes.answer))
}

fn organisations(wishes: Organisations, today: kernel::Day) -> Result<(Source, Wish, Answer)> {
    let country = match wishes.country.as_deref() {
        Some(written) => {
            let known = geo::recognise_country(written);
            Some(known.with_context(|| format!("no country is called “{written}”"))?.to_owned())
        }
        None => None,
    };
    let kind = match wishes.members.as_deref() {
        Some(kind) => {
            let known = TermKind::parse(kind);
            Some(known.with_context(|| format!("no kind of member is called {kind}"))?)
        }
        None => None,
    };
    let source = Source { country, city: wishes.city, ..source(&wishes.file, &wishes.answer)? };
    let since = wishes.since.unwrap_or(today);
    let wish = Wish {
        kind: ImportKind::Organisations,
        members: kind.map(|kind| (kind, since)),
        dry: wishes.answer.dry_run,
    };
    Ok((source, wish, wishes.answer))
}

/// How the file was read, for the terminal.
fn read_as(imported: &Imported) -> String {
    let columns = imported.columns.iter().map(|(holds, heading)| format!("{holds} = {heading}"));
    let columns = columns.collect::<Vec<_>>().join(", ");
    format!("{}, “{}”; {columns}", imported.encoding, imported.separator)
}

fn tell(imported: &Imported, seconds: f64, answer: &Answer) -> Result<()> {
    if answer.json {
        let mut json = serde_json::to_value(imported)?;
        if let Some(json) = json.as_object_mut() {
            json.insert("seconds".into(), serde_json::json!((seconds * 1000.0).round() / 1000.0));
        }
        say(&json.to_string());
        return Ok(());
    }
    say(&format!("Read as {}", read_as(imported)));
    say(&format!(
        "{} rows: {} new, {} changed, {} as they were, {} refused, in {seconds:.1} seconds",
        imported.rows, imported.created, imported.changed, imported.unchanged, imported.refused
    ));
    for row in imported.outcomes.iter().filter(|row| row.outcome == Outcome::Refused).take(20) {
        say(&format!("line {}: {}", row.line, row.remarks.join(" · ")));
    }
    if imported.look_alikes > 0 {
        say(&format!(
            "{} pairs of organisations look alike: /office/look-alikes asks whether they are one",
            imported.look_alikes
        ));
    }
    Ok(())
}
