//! What this slice holds about a person: shown, exported, erased.

use std::future::Future;
use std::pin::Pin;

use kernel::{Locale, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait};
use serde_json::{Value, json};
use store::{Read, Reading, Tx};
use web::Held;

use crate::changes::begin_import::DAYS;
use crate::rows::{import, import_person};
use crate::words::Words;

/// The files that brought the person in, as long as they are kept.
pub(crate) fn show<'a>(
    read: &'a Read<'a>,
    person: PersonId,
    locale: Locale,
) -> Reading<'a, Vec<Held>> {
    Box::pin(async move {
        let t = Words::of(locale);
        let count = import_person::Entity::find()
            .filter(import_person::Column::Person.eq(person))
            .count(read)
            .await?;
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

/// Files that brought the person in go with them.
pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    person: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        let named = import_person::Entity::find()
            .select_only()
            .column(import_person::Column::Import)
            .filter(import_person::Column::Person.eq(person))
            .into_query();
        import::Entity::delete_many()
            .filter(import::Column::Id.in_subquery(named))
            .exec(&*tx)
            .await?;
        Ok(())
    })
}
