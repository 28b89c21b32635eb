//! What follows from events: imports are worked, old ones go, files that nothing shows go.

use std::collections::HashSet;
use std::time::Duration;

use imports::{Imported, Progress};
use jobs::Lane;
use kernel::{Actor, Error, Event, Locale, Result, Who};
use membership::TermKind;
use store::outbox::Follows;
use web::{App, Job};

use crate::changes::end_import::{EndImport, Ending, NoteProgress};
use crate::changes::forget_imports::ForgetOldImports;
use crate::events::ImportAsked;
use crate::imports::{Wish, take_in, unreadable};
use crate::model::{ImportId, Report, State};
use crate::queries;
use crate::rows::import;

/// Seconds between two words about how far an import is.
const TELL_EVERY: Duration = Duration::from_secs(1);

pub(crate) fn all() -> Vec<Job> {
    vec![
        Job {
            name: "office-import",
            after: &[ImportAsked::KIND],
            daily: false,
            lane: Lane::Long,
            work: |app, payload| Box::pin(import(app, payload)),
        },
        Job {
            name: "office-tidy",
            after: &[],
            daily: true,
            lane: Lane::Long,
            work: |app, _| Box::pin(tidy(app)),
        },
    ]
}

/// Checks or writes a file's rows. Tried again after an interruption, it goes on where it was:
/// a row that was written is found as it is.
async fn import(app: App, payload: serde_json::Value) -> Result<()> {
    let follows: Follows = serde_json::from_value(payload)?;
    let id = ImportId(follows.subject);
    let row = match queries::find(&app.store().read(), id).await {
        Ok(row) if row.state.is_working() => row,
        // It was ended already, or put away.
        Ok(_) | Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    let locale = Locale::parse(&row.settings.locale).unwrap_or(Locale::EN);
    let progress = Progress::default();
    let telling = tell(app.clone(), &row, &progress);
    let done = tokio::select! {
        done = work(&app, &row, locale, &progress) => done,
        () = telling => Err(Error::internal("an import lost its progress")),
    };
    let ending = match done {
        Ok(imported) => reported(&app, imported).await?,
        Err(error) => Ending::Unreadable(unreadable(error, locale)?),
    };
    let end = EndImport { import: id, version: row.version, ending };
    match app.store().write(&Actor::system("import"), None, end).await {
        // It was put away meanwhile.
        Err(Error::NotFound) => Ok(()),
        ended => ended,
    }
}

async fn work(
    app: &App,
    row: &import::Model,
    locale: Locale,
    progress: &Progress,
) -> Result<Imported> {
    let bytes = app.files().bytes(&row.file).await?;
    let source = row.settings.source(&row.source, bytes);
    let kind = row.settings.members.as_deref().and_then(TermKind::parse);
    let since = row.settings.since.unwrap_or_else(|| row.made.date_naive());
    let wish = Wish {
        kind: row.kind,
        members: kind.map(|kind| (kind, since)),
        dry: row.state == State::Checking,
    };
    // Whoever asked for it does it, with what they may do today.
    let actor = match row.started_by {
        Some(person) => app.store().actor(Who::Person(person)).await?,
        None => Actor::system("import"),
    };
    take_in(app, &actor, &source, wish, locale, progress).await
}

/// Writes down how far it is while it goes on. Where that cannot be written, as while a large file
/// is rehearsed, the work goes on and the next word says more.
async fn tell(app: App, row: &import::Model, progress: &Progress) {
    let mut watched = progress.watch();
    let actor = Actor::system("import");
    while watched.changed().await.is_ok() {
        let (done, total) = *watched.borrow_and_update();
        let note = NoteProgress { import: row.id, version: row.version, done, total };
        if let Err(error) = app.store().write(&actor, None, note).await {
            tracing::warn!(import.id = %row.id, error = %error, "how far it is was not written");
        }
        tokio::time::sleep(TELL_EVERY).await;
    }
}

async fn reported(app: &App, mut imported: Imported) -> Result<Ending> {
    let rows = std::mem::take(&mut imported.outcomes);
    let counts = (imported.created, imported.changed, imported.refused);
    let people = rows.iter().filter_map(|row| row.person).collect();
    let report = serde_json::to_vec(&Report { imported, rows })?;
    Ok(Ending::Reported { report: app.files().keep(report).await?, counts, people })
}

/// Imports whose day has come go, then every file that no record shows any more. A day's grace
/// leaves alone what was kept a moment before its record is written.
async fn tidy(app: App) -> Result<()> {
    app.store().write(&Actor::system("office"), None, ForgetOldImports).await?;
    let read = app.store().read();
    let mut used = HashSet::new();
    for slice in app.slices() {
        if let Some(in_use) = slice.files_in_use {
            used.extend(in_use(&read).await?);
        }
    }
    let before = app.store().clock().now() - chrono::Duration::days(1);
    for name in app.files().kept_before(before).await? {
        if !used.contains(&name) {
            app.files().delete(&name).await?;
        }
    }
    Ok(())
}
