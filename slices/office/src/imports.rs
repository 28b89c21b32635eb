//! Taking a file in: the same for the command line, the office's page and the job behind it.

mod settings;

use imports::{Columns, Imported, Progress, Source, Table};
use kernel::{Actor, Day, Error, Locale, Result};
use membership::TermKind;
use web::App;

use crate::model::ImportKind;
use crate::words::Words;
pub(crate) use settings::{ENCODINGS, fill, headings_digest, parse, separator_name};

/// What a file is taken in as.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// What the file holds.
    pub kind: ImportKind,
    /// The kind of member that organisations become, and since when; contacts without it.
    pub members: Option<(TermKind, Day)>,
    /// Whether it is only rehearsed.
    pub dry: bool,
}

/// Takes a file in for an actor, and answers what became of each row.
///
/// # Errors
/// When the file as a whole cannot be read, or the database fails.
pub async fn take_in(
    app: &App,
    actor: &Actor,
    source: &Source,
    wish: Wish,
    locale: Locale,
    progress: &Progress,
) -> Result<Imported> {
    if let Some(Table { unclosed: Some(line), .. }) = Table::read(source) {
        let say = move |locale| Words::of(locale).import_unclosed(line);
        return Err(Error::field("file", "unclosed", say));
    }
    match wish.kind {
        ImportKind::Members => {
            membership::import_members(app, actor, source, wish.dry, locale, progress).await
        }
        ImportKind::Organisations => {
            let dry = wish.dry;
            let mut imported =
                directory::import_organisations(app, actor, source, dry, locale, progress).await?;
            if let Some(term) = wish.members {
                membership::make_members(app, actor, &mut imported, term, dry, locale).await?;
            }
            Ok(imported)
        }
    }
}

/// What a column may hold: its code and its label.
pub(crate) fn targets(kind: ImportKind, locale: Locale) -> Vec<(&'static str, String)> {
    match kind {
        ImportKind::Organisations => directory::import_targets(locale),
        ImportKind::Members => membership::import_targets(locale),
    }
}

/// What the headings suggest.
pub(crate) fn guess(kind: ImportKind, table: &Table) -> Columns {
    match kind {
        ImportKind::Organisations => directory::import_guess(table),
        ImportKind::Members => membership::import_guess(table),
    }
}

/// Why a file cannot be read, when that is what an error says; other errors are tried again.
pub(crate) fn unreadable(error: Error, locale: Locale) -> Result<String> {
    match error {
        Error::Invalid(_) | Error::Refused(_) | Error::TooLarge => Ok(error.in_words(locale)),
        // Whoever asked for it left the office meanwhile: trying again would not help.
        Error::Forbidden(_) => Ok(Words::of(locale).import_asker_left()),
        // Its bytes are gone, as after a restore without the files.
        Error::NotFound => Ok(Words::of(locale).import_file_gone()),
        other => Err(other),
    }
}
