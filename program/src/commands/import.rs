//! Imports from the command line: the same code as the office's page.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use imports::{Columns, Imported, Outcome, RowOutcome, Source, Table};
use membership::TermKind;

use super::say;
use crate::errands::{self, Errand, ToImport, ToProgramme, Told};

/// What can be imported.
#[derive(Subcommand)]
pub(crate) enum What {
    /// Organisations, as contacts or as members.
    Organisations(Organisations),
    /// The network's own spreadsheet: people, organisations, affiliations and terms at once.
    Members(Members),
    /// A meeting's programme: frab XML, c3voc JSON, iCalendar, or our own CSV.
    Programme(ProgrammeFile),
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

/// An import of a programme.
#[derive(Args)]
pub(crate) struct ProgrammeFile {
    /// The file.
    file: PathBuf,
    /// The meeting, by the id in its address. Without it: the meeting of the title that the file
    /// gives itself, or a new draft.
    #[arg(long)]
    meeting: Option<String>,
    /// Makes the programme public at once, and a meeting that is added with it.
    #[arg(long)]
    publish: bool,
    /// Answers as JSON, for programs.
    #[arg(long)]
    json: bool,
}

async fn programme(data: &Path, wishes: ProgrammeFile) -> Result<ExitCode> {
    let began = Instant::now();
    let shown = wishes.file.display();
    let size = std::fs::metadata(&wishes.file).with_context(|| format!("cannot read {shown}"))?;
    if size.len() > u64::try_from(programme::LARGEST)? {
        bail!("{shown} is larger than {} MB", programme::LARGEST / 1024 / 1024);
    }
    let bytes = std::fs::read(&wishes.file).with_context(|| format!("cannot read {shown}"))?;
    let title = wishes.file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let errand = Errand::Programme(Box::new(ToProgramme {
        meeting: wishes.meeting,
        title: title.unwrap_or_else(|| "Meeting".into()),
        bytes: data_encoding::BASE64.encode(&bytes),
        publish: wishes.publish,
    }));
    let Told::Programme(told) = errands::run(data, errand, progress).await? else {
        bail!("the errand was answered with something else");
    };
    let seconds = began.elapsed().as_secs_f64();
    if wishes.json {
        let mut json = serde_json::to_value(&told)?;
        if let Some(json) = json.as_object_mut() {
            json.insert("seconds".into(), serde_json::json!((seconds * 1000.0).round() / 1000.0));
        }
        say(&json.to_string());
        return Ok(ExitCode::SUCCESS);
    }
    say(&told.meeting);
    say(&format!(
        "{} events: {} new, {} changed, {} as they were, {} no longer there, in {seconds:.1} seconds",
        told.events, told.created, told.changed, told.unchanged, told.cancelled
    ));
    let changed = told.lines.iter().filter(|(_, what)| !what.iter().any(|what| what == "new"));
    for (title, what) in changed.take(50) {
        say(&format!("{}: {title}", what.join(", ")));
    }
    for (line, said) in told.notes.iter().take(50) {
        say(&if *line > 0 { format!("line {line}: {said}") } else { said.clone() });
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs an import.
pub(crate) async fn import(data: &Path, what: What) -> Result<ExitCode> {
    let began = Instant::now();
    let (errand, answer) = match what {
        What::Organisations(wishes) => organisations(wishes)?,
        What::Members(wishes) => members(wishes)?,
        What::Programme(wishes) => return programme(data, wishes).await,
    };
    let source = source_of(&errand)?;
    let told = errands::run(data, Errand::Import(Box::new(errand)), progress).await?;
    if std::io::stderr().is_terminal() {
        eprintln!();
    }
    let Told::Imported(mut imported, rows) = told else {
        bail!("the errand was answered with something else");
    };
    imported.outcomes = rows;
    let seconds = began.elapsed().as_secs_f64();
    if let Some(path) = &answer.errors {
        let table = Table::read(&source).context("the file was read a moment ago")?;
        std::fs::write(path, imported.to_mend(&table)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    tell(&imported, seconds, &answer)?;
    Ok(ExitCode::SUCCESS)
}

fn progress(done: usize, of: usize) {
    if std::io::stderr().is_terminal() {
        eprint!("\r{done} of {of} rows");
    }
}

/// The file as the errand reads it, to give back the rows that need a look.
fn source_of(errand: &ToImport) -> Result<Source> {
    Ok(Source {
        bytes: data_encoding::BASE64.decode(errand.bytes.as_bytes())?,
        encoding: errand.encoding.clone(),
        separator: errand.separator,
        ..Source::default()
    })
}

/// A file with its name as the source's, unless another is given.
fn read(file: &Path, answer: &Answer) -> Result<ToImport> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let mut columns = Columns::new();
    for given in &answer.column {
        let (holds, heading) = given
            .split_once('=')
            .with_context(|| format!("write --column HOLDS=HEADING, not “{given}”"))?;
        columns.insert(holds.trim().to_owned(), heading.trim().to_owned());
    }
    Ok(ToImport {
        members_spreadsheet: false,
        source: answer.source.clone().or(stem).unwrap_or_else(|| "file".into()),
        bytes: data_encoding::BASE64.encode(&bytes),
        country: None,
        city: None,
        encoding: answer.encoding.clone(),
        separator: match answer.separator.as_deref() {
            Some("tab") => Some('\t'),
            Some(sign) => sign.chars().next(),
            None => None,
        },
        columns,
        members: None,
        dry: answer.dry_run,
    })
}

fn members(wishes: Members) -> Result<(ToImport, Answer)> {
    let errand = ToImport { members_spreadsheet: true, ..read(&wishes.file, &wishes.answer)? };
    Ok((errand, wishes.answer))
}

fn organisations(wishes: Organisations) -> Result<(ToImport, Answer)> {
    let country = match wishes.country.as_deref() {
        Some(written) => {
            let known = geo::recognise_country(written);
            Some(known.with_context(|| format!("no country is called “{written}”"))?.to_owned())
        }
        None => None,
    };
    if let Some(kind) = wishes.members.as_deref() {
        TermKind::parse(kind).with_context(|| format!("no kind of member is called {kind}"))?;
    }
    let since = wishes.since.unwrap_or_else(|| kernel::Clock::system().today());
    let errand = ToImport {
        country,
        city: wishes.city,
        members: wishes.members.map(|kind| (kind, since)),
        ..read(&wishes.file, &wishes.answer)?
    };
    Ok((errand, wishes.answer))
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
        "{} {}: {} new, {} changed, {} as they were, {} refused, in {seconds:.1} seconds",
        imported.rows,
        if imported.rows == 1 { "row" } else { "rows" },
        imported.created,
        imported.changed,
        imported.unchanged,
        imported.refused
    ));
    for row in imported.outcomes.iter().filter(|row| row.outcome == Outcome::Refused).take(20) {
        say(&format!("line {}: {}", row.line, row.remarks.join(" · ")));
    }
    let left_out = |row: &&RowOutcome| row.outcome != Outcome::Refused && !row.remarks.is_empty();
    let left_out: Vec<&RowOutcome> = imported.outcomes.iter().filter(left_out).collect();
    for row in left_out.iter().take(20) {
        say(&format!("line {}: {}", row.line, row.remarks.join(" · ")));
    }
    if left_out.len() > 20 {
        let more = left_out.len() - 20;
        say(&format!(
            "and {more} rows more of which something was left out: --errors FILE has all"
        ));
    }
    if imported.look_alikes > 0 {
        say(&format!(
            "{} pairs of organisations look alike: /office/look-alikes asks whether they are one",
            imported.look_alikes
        ));
    }
    Ok(())
}
