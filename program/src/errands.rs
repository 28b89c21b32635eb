//! Errands: what commands ask of the application, whether a server has the data folder or not.
//!
//! `serve` listens on a socket in its data folder; a command sends its errand there, so that the
//! server's memory and index know of it at once and two processes never write one index. Where no
//! server answers, the command opens the database and does the same errand itself. Messages are
//! lines of JSON: one [`Errand`], then any number of [`Told`], the last of which ends it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use accounts::MakeToken;
use anyhow::{Context, Result, anyhow, bail};
use imports::{Columns, Imported, Progress, RowOutcome, Source};
use kernel::{Actor, Day, Error, Locale};
use membership::TermKind;
use office::{ImportKind, Wish, take_in};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use web::App;

use crate::commands::demo;
use crate::house::{self, Searching};

/// What a command asks for.
#[derive(Serialize, Deserialize)]
pub(crate) enum Errand {
    /// Takes a file in.
    Import(Box<ToImport>),
    /// Takes a file in as a meeting's programme.
    Programme(Box<ToProgramme>),
    /// Makes a token for a person.
    Token {
        /// The person's address.
        email: String,
        /// What it may be used for.
        scopes: Vec<String>,
        /// What it is for.
        name: String,
    },
    /// Makes a link that signs a person in once.
    SignIn {
        /// The person's address.
        email: String,
    },
    /// A list as CSV.
    Export(What),
    /// Makes the search index anew.
    Reindex,
}

/// A list that can be taken away.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, clap::ValueEnum)]
pub(crate) enum What {
    /// Organisations, contacts and members.
    Organisations,
    /// People.
    People,
}

/// A file and how it is taken in.
#[derive(Serialize, Deserialize)]
pub(crate) struct ToImport {
    pub members_spreadsheet: bool,
    pub source: String,
    /// The file, as base64.
    pub bytes: String,
    pub country: Option<String>,
    pub city: Option<String>,
    pub encoding: Option<String>,
    pub separator: Option<char>,
    pub columns: Columns,
    /// The kind of member and the first day.
    pub members: Option<(String, Day)>,
    pub dry: bool,
}

/// A programme and whose it is.
#[derive(Serialize, Deserialize)]
pub(crate) struct ToProgramme {
    /// The meeting's id; without one, the meeting that the file names, or a new draft.
    pub meeting: Option<String>,
    /// What a new meeting is called when the file has no title.
    pub title: String,
    /// The file, as base64.
    pub bytes: String,
    /// Whether it is public at once.
    pub publish: bool,
}

/// What became of a programme.
#[derive(Serialize, Deserialize)]
pub(crate) struct ProgrammeTold {
    /// The address of the meeting's page.
    pub meeting: String,
    pub events: usize,
    pub created: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub cancelled: usize,
    /// Titles with what happened, for those that are not as they were.
    pub lines: Vec<(String, Vec<String>)>,
    /// What was not understood, with its line.
    pub notes: Vec<(u32, String)>,
}

/// What an errand is answered.
#[derive(Serialize, Deserialize)]
pub(crate) enum Told {
    /// Rows that are done, of how many.
    Progress(usize, usize),
    /// It is done: counts and rows.
    Imported(Box<Imported>, Vec<RowOutcome>),
    /// It is done: what it did to the programme.
    Programme(Box<ProgrammeTold>),
    /// It is done: the token's secret, or the list.
    Text(String),
    /// It cannot be done; why, in words.
    Refused(String),
}

/// How long a command may take to say what it wants.
const SPEAK_WITHIN: Duration = Duration::from_secs(10);

/// Where the server listens for errands.
fn socket(data: &Path) -> PathBuf {
    data.join("socket")
}

/// Does an errand: by the server that has the data folder, else here.
///
/// # Errors
/// When it cannot be done, in words.
pub(crate) async fn run(
    data: &Path,
    errand: Errand,
    on_progress: impl Fn(usize, usize),
) -> Result<Told> {
    let told = match UnixStream::connect(socket(data)).await {
        Ok(server) => ask(server, &errand, on_progress).await?,
        Err(_) => alone(data, errand, on_progress).await?,
    };
    match told {
        Told::Refused(why) => bail!(why),
        done => Ok(done),
    }
}

async fn ask(
    server: UnixStream,
    errand: &Errand,
    on_progress: impl Fn(usize, usize),
) -> Result<Told> {
    let (read, mut write) = server.into_split();
    let mut line = serde_json::to_string(errand)?;
    line.push('\n');
    write.write_all(line.as_bytes()).await?;
    let mut lines = BufReader::new(read).lines();
    while let Some(line) = lines.next_line().await? {
        match serde_json::from_str(&line)? {
            Told::Progress(done, of) => on_progress(done, of),
            end => return Ok(end),
        }
    }
    bail!("the server ended before the errand did; do it again, it goes on where it was")
}

/// No server has the folder: the database is opened here.
async fn alone(data: &Path, errand: Errand, on_progress: impl Fn(usize, usize)) -> Result<Told> {
    let searching =
        if matches!(errand, Errand::Reindex) { Searching::OnDisk } else { Searching::Nowhere };
    let house = house::open(data, demo::is_demo(data), searching).await?;
    let progress = Progress::default();
    let mut watched = progress.watch();
    let watching = async move {
        while watched.changed().await.is_ok() {
            let (done, of) = *watched.borrow_and_update();
            on_progress(done, of);
        }
    };
    let told = tokio::select! {
        told = perform(&house.app, errand, &progress) => told,
        () = watching => Told::Refused("the errand lost its progress".into()),
    };
    house.app.close().await.map_err(|error| anyhow!("{error}"))?;
    Ok(told)
}

/// Listens for errands until told to stop. The socket is the owner's alone once it stands.
///
/// # Errors
/// When the socket cannot be made.
pub(crate) async fn listen(app: App, data: &Path, stop: CancellationToken) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let path = socket(data);
    // The lock is ours, so a socket that is there belonged to a server that was killed.
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        Ok(()) | Err(_) => {}
    }
    let listener = UnixListener::bind(&path)
        .with_context(|| format!("cannot listen for commands on {}", path.display()))?;
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
    let errands = TaskTracker::new();
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            asked = listener.accept() => match asked {
                Ok((command, _)) => {
                    let app = app.clone();
                    errands.spawn(async move {
                        if let Err(error) = answer(&app, command).await {
                            tracing::warn!(error = %error, "a command was not answered");
                        }
                    });
                }
                Err(error) => tracing::warn!(error = %error, "a command did not get through"),
            }
        }
    }
    // What was begun is finished; who only connected and said nothing is not waited for long.
    errands.close();
    errands.wait().await;
    std::fs::remove_file(&path)?;
    Ok(())
}

/// Does one command's errand, to its end also when the command goes away.
async fn answer(app: &App, command: UnixStream) -> Result<()> {
    let (read, mut write) = command.into_split();
    let mut line = String::new();
    let mut asked = BufReader::new(read);
    tokio::time::timeout(SPEAK_WITHIN, asked.read_line(&mut line)).await??;
    let errand: Errand = serde_json::from_str(&line)?;
    let progress = Progress::default();
    let mut watched = progress.watch();
    let performing = perform(app, errand, &progress);
    tokio::pin!(performing);
    let told = loop {
        tokio::select! {
            told = &mut performing => break told,
            Ok(()) = watched.changed() => {
                let (done, of) = *watched.borrow_and_update();
                if let Err(error) = say(&mut write, &Told::Progress(done, of)).await {
                    tracing::debug!(error = %error, "nobody listens to how far an errand is");
                }
            }
        }
    };
    say(&mut write, &told).await
}

async fn say(write: &mut (impl AsyncWriteExt + Unpin), told: &Told) -> Result<()> {
    let mut line = serde_json::to_string(told)?;
    line.push('\n');
    write.write_all(line.as_bytes()).await?;
    Ok(())
}

async fn perform(app: &App, errand: Errand, progress: &Progress) -> Told {
    let done = match errand {
        Errand::Import(import) => take(app, *import, progress).await,
        Errand::Programme(programme) => take_programme(app, *programme).await,
        Errand::Token { email, scopes, name } => token(app, &email, scopes, name).await,
        Errand::SignIn { email } => sign_in(app, &email).await,
        Errand::Export(what) => export(app, what).await,
        Errand::Reindex => reindex(app).await,
    };
    done.unwrap_or_else(|error| Told::Refused(error.in_words(Locale::EN)))
}

async fn take(app: &App, import: ToImport, progress: &Progress) -> kernel::Result<Told> {
    if let Some(label) = import.encoding.as_deref().filter(|label| !imports::is_encoding(label)) {
        return Ok(Told::Refused(format!("no encoding is called “{label}”")));
    }
    let bytes = data_encoding::BASE64.decode(import.bytes.as_bytes()).map_err(Error::internal)?;
    let source = Source {
        name: import.source,
        bytes,
        country: import.country,
        city: import.city,
        encoding: import.encoding,
        separator: import.separator,
        columns: import.columns,
    };
    let kind =
        if import.members_spreadsheet { ImportKind::Members } else { ImportKind::Organisations };
    let members = import.members.and_then(|(kind, since)| Some((TermKind::parse(&kind)?, since)));
    let wish = Wish { kind, members, dry: import.dry };
    let actor = Actor::system("command");
    let mut imported = take_in(app, &actor, &source, wish, Locale::EN, progress).await?;
    let rows = std::mem::take(&mut imported.outcomes);
    Ok(Told::Imported(Box::new(imported), rows))
}

async fn take_programme(app: &App, wish: ToProgramme) -> kernel::Result<Told> {
    let bytes = data_encoding::BASE64.decode(wish.bytes.as_bytes()).map_err(Error::internal)?;
    let actor = Actor::system("command");
    let meeting = match wish.meeting.as_deref().map(str::parse) {
        Some(Ok(id)) => id,
        Some(Err(_)) => {
            return Ok(Told::Refused("a meeting is named by the id in its address".into()));
        }
        None => {
            meetings::meeting_for(app, &actor, &wish.title, bytes.clone(), wish.publish).await?
        }
    };
    let taken = meetings::take_in(app, &actor, meeting, bytes, wish.publish, Locale::EN).await?;
    let meetings::Taken { imported, notes } = taken;
    let lines = imported
        .lines
        .into_iter()
        .map(|(title, what)| (title, what.into_iter().map(ToOwned::to_owned).collect()));
    Ok(Told::Programme(Box::new(ProgrammeTold {
        meeting: app.full_url(&meetings::paths::Meeting { id: meeting }),
        events: imported.events,
        created: imported.created,
        changed: imported.changed,
        unchanged: imported.unchanged,
        cancelled: imported.cancelled,
        lines: lines.collect(),
        notes,
    })))
}

async fn token(app: &App, email: &str, scopes: Vec<String>, name: String) -> kernel::Result<Told> {
    if let Some(scope) = scopes.iter().find(|scope| !accounts::SCOPES.contains(&scope.as_str())) {
        let known = accounts::SCOPES.join(", ");
        return Ok(Told::Refused(format!("no scope is called “{scope}”; there are: {known}")));
    }
    let person = accounts::face::person_with_email(&app.store().read(), email).await?;
    let Some(person) = person else {
        return Ok(Told::Refused(format!("nobody has the address {email}")));
    };
    let token = MakeToken { person, input: Ok((name, scopes)) };
    let made = app.store().write(&Actor::system("command"), None, token).await?;
    Ok(Told::Text(made.secret))
}

async fn sign_in(app: &App, email: &str) -> kernel::Result<Told> {
    Ok(match accounts::sign_in_link(app, email).await? {
        Some(link) => Told::Text(link),
        None => Told::Refused(format!("nobody has the address {email}")),
    })
}

async fn export(app: &App, what: What) -> kernel::Result<Told> {
    let actor = Actor::system("command");
    let csv = match what {
        What::Organisations => directory::organisations_csv(app, &actor).await?,
        What::People => directory::people_csv(app, &actor).await?,
    };
    Ok(Told::Text(csv))
}

async fn reindex(app: &App) -> kernel::Result<Told> {
    app.reindex().await?;
    Ok(Told::Text("The search index is made anew.".into()))
}
