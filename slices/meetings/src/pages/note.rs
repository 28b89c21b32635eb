//! The form of one line of notes.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Error;
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::{live, paths};
use crate::changes::add_note::ChangeNote;
use crate::model::{LONGEST_NOTE, NoteId};
use crate::queries::room;
use crate::rows::note;
use crate::words::Words;

/// A line, for its writer and who reports.
async fn own_note(cx: &Cx, id: NoteId) -> Result<note::Model> {
    let row = room::note_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    let here = live::entered(cx, row.session).await?;
    let own = row.person.is_some_and(|person| cx.actor.is(person));
    if own || here.reports { Ok(row) } else { Err(Error::NotFound.into()) }
}

/// The form of one line.
pub(crate) async fn show(cx: Cx, Path(id): Path<NoteId>) -> Result<Page> {
    let row = own_note(&cx, id).await?;
    note_form(&cx, &row, &stands(&row), Html::none())
}

fn stands(row: &note::Model) -> Filled {
    Filled::with([
        ("version", row.version.to_string()),
        ("note", row.text.clone()),
        ("hidden", if row.is_hidden { "yes".into() } else { String::new() }),
    ])
}

fn line_fields(t: Words) -> Vec<Field> {
    vec![
        ui::kept("version"),
        ui::area("note", t.note_label(), 4),
        ui::flag("hidden", t.note_hide()),
    ]
}

fn note_form(cx: &Cx, row: &note::Model, filled: &Filled, conflict: Html) -> Result<Page> {
    let t = Words::of(cx.locale);
    let action = paths::Note { id: row.id }.to_string();
    FormPage::new(t.edit_note(), action, line_fields(t), t.save(), filled, cx.locale)
        .back(paths::Live { id: row.session }, t.back())
        .conflict(conflict)
        .page()
}

/// Mends a line, or takes it out of the others' eyes.
pub(crate) async fn save(cx: Cx, Path(id): Path<NoteId>, mut filled: Filled) -> Result<Response> {
    let row = own_note(&cx, id).await?;
    let mut fields = Fields::of(&filled);
    let text = fields.required("note", LONGEST_NOTE);
    let change = ChangeNote {
        note: id,
        version: filled.value("version").parse().unwrap_or(0),
        text: fields.finish(text),
        is_hidden: filled.value("hidden") == "yes",
    };
    match cx.write(change).await {
        Ok(session) => Ok(see_other(&paths::Live { id: session }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            filled.take(error, cx.locale)?;
            let mut conflict = Html::none();
            let row = if stale { own_note(&cx, id).await? } else { row };
            if stale {
                let fields = line_fields(Words::of(cx.locale));
                conflict = ui::laid_over(&fields, &mut filled, &stands(&row), cx.locale);
            }
            Ok(note_form(&cx, &row, &filled, conflict)?.into_response())
        }
    }
}
