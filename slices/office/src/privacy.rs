//! What this slice holds about a person: shown, exported, erased.

use std::future::Future;
use std::pin::Pin;

use kernel::{Locale, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use store::{Read, Reading, Tx};
use web::Held;

use crate::changes::begin_import::DAYS;
use crate::model::State;
use crate::queries;
use crate::rows::import;
use crate::words::Words;

/// A file may name anybody, so everybody is told while there is one.
pub(crate) fn show<'a>(read: &'a Read<'a>, _: PersonId, locale: Locale) -> Reading<'a, Vec<Held>> {
    Box::pin(async move {
        let t = Words::of(locale);
        let count = queries::count(read).await?;
        if count == 0 {
            return Ok(Vec::new());
        }
        Ok(vec![Held {
            what: t.held_files(count),
            why: t.held_files_why(),
            until: t.held_files_until(DAYS),
        }])
    })
}

/// The imports that somebody started.
pub(crate) fn export<'a>(read: &'a Read<'a>, person: PersonId) -> Reading<'a, Value> {
    Box::pin(async move {
        let rows =
            import::Entity::find().filter(import::Column::StartedBy.eq(person)).all(read).await?;
        let started = rows.iter().map(|row| json!({ "file": row.file_name, "made": row.made }));
        Ok(Value::Array(started.collect()))
    })
}

/// Files that are done with and may name the person go at once; the rest goes on its day.
pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    _: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        import::Entity::delete_many()
            .filter(import::Column::State.is_in([State::Done, State::Unreadable]))
            .exec(&*tx)
            .await?;
        Ok(())
    })
}
