//! Imports from the command line: the same code as the office's page.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use directory::{Imported, Outcome, Source, import_organisations};
use kernel::{Actor, Locale};
use membership::{TermKind, import_members, make_members};

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
    /// The source's name: rows of the same source are known by their id. Default: the file's name.
    #[arg(long)]
    source: Option<String>,
    /// The encoding, where the detected one is wrong.
    #[arg(long)]
    encoding: Option<String>,
    /// How the import answers.
    #[command(flatten)]
    answer: Answer,
}

/// How an import answers.
#[derive(Args)]
pub(crate) struct Answer {
    /// Only says what would be read.
    #[arg(long)]
    dry_run: bool,
    /// Answers as JSON, for programs.
    #[arg(long)]
    json: bool,
    /// Writes the rows that were refused, or of which something was left out, to this CSV file.
    #[arg(long)]
    errors: Option<PathBuf>,
}

/// An import of organisations.
#[derive(Args)]
pub(crate) struct Organisations {
    /// A CSV file, in any encoding, with any separator.
    file: PathBuf,
    /// The source's name: rows of the same source are known by their id. Default: the file's name.
    #[arg(long)]
    source: Option<String>,
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
    /// The encoding, where the detected one is wrong.
    #[arg(long)]
    encoding: Option<String>,
    /// How the import answers.
    #[command(flatten)]
    answer: Answer,
}

/// Runs an import.
pub(crate) async fn import(data: &Path, what: What) -> Result<ExitCode> {
    let house = house::open(data, demo::is_demo(data), Searching::Nowhere).await?;
    let began = Instant::now();
    let (imported, wished) = match what {
        What::Organisations(wishes) => (organisations(&house, &wishes).await?, wishes.answer),
        What::Members(wishes) => (members(&house, &wishes).await?, wishes.answer),
    };
    let seconds = began.elapsed().as_secs_f64();
    if let Some(path) = &wished.errors {
        write_errors(path, &imported)?;
    }
    answer(&imported, seconds, wished.json)?;
    house.app.close().await.map_err(|error| anyhow!("{error}"))?;
    Ok(ExitCode::SUCCESS)
}

/// A file with its name as the source's, unless another is given.
fn source(file: &Path, name: Option<&str>) -> Result<Source> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = name.map(ToOwned::to_owned).or(stem).unwrap_or_else(|| "file".into());
    Ok(Source { name, bytes, ..Source::default() })
}

async fn members(house: &House, wishes: &Members) -> Result<Imported> {
    let source = Source {
        encoding: wishes.encoding.clone(),
        ..source(&wishes.file, wishes.source.as_deref())?
    };
    let actor = Actor::system("command");
    let dry = wishes.answer.dry_run;
    let done = import_members(&house.app, &actor, &source, dry, Locale::EN).await;
    done.map_err(|error| anyhow!("{}", error.in_words(Locale::EN)))
}

async fn organisations(house: &House, wishes: &Organisations) -> Result<Imported> {
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
    let source = Source {
        country,
        city: wishes.city.clone(),
        encoding: wishes.encoding.clone(),
        ..source(&wishes.file, wishes.source.as_deref())?
    };
    let actor = Actor::system("command");
    let done =
        import_organisations(&house.app, &actor, &source, wishes.answer.dry_run, Locale::EN).await;
    let mut imported = done.map_err(|error| anyhow!("{}", error.in_words(Locale::EN)))?;
    if let (Some(kind), false) = (kind, wishes.answer.dry_run) {
        let since = wishes.since.unwrap_or_else(|| house.app.store().clock().today());
        let made = make_members(&house.app, &actor, &mut imported, kind, since, Locale::EN).await;
        made.map_err(|error| anyhow!("{}", error.in_words(Locale::EN)))?;
    }
    Ok(imported)
}

fn answer(imported: &Imported, seconds: f64, as_json: bool) -> Result<()> {
    if as_json {
        let mut json = serde_json::to_value(imported)?;
        if let Some(json) = json.as_object_mut() {
            json.insert("seconds".into(), serde_json::json!((seconds * 1000.0).round() / 1000.0));
        }
        say(&json.to_string());
        return Ok(());
    }
    say(&format!("Read as {}", imported.read_as));
    say(&format!(
        "{} rows: {} new, {} changed, {} as they were, {} refused, in {seconds:.1} seconds",
        imported.rows, imported.created, imported.changed, imported.unchanged, imported.refused
    ));
    for row in imported.outcomes.iter().filter(|row| row.outcome == Outcome::Refused).take(20) {
        say(&format!("line {}: {}", row.line, row.remarks.join(" · ")));
    }
    Ok(())
}

fn write_errors(path: &Path, imported: &Imported) -> Result<()> {
    let mut writer = csv::Writer::from_path(path)?;
    writer.write_record(["line", "outcome", "name", "remarks"])?;
    for row in imported.outcomes.iter().filter(|row| !row.remarks.is_empty()) {
        let outcome = serde_json::to_value(row.outcome)?;
        let outcome = outcome.as_str().unwrap_or_default().to_owned();
        writer.write_record([
            row.line.to_string(),
            outcome,
            row.name.clone(),
            row.remarks.join(" · "),
        ])?;
    }
    writer.flush()?;
    Ok(())
}
