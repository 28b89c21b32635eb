//! What this slice holds about a person: shown, exported, erased.

use std::future::Future;
use std::pin::Pin;

use kernel::{Locale, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::{Value, json};
use store::{Read, Reading, Tx};
use web::Held;

use crate::queries;
use crate::rows::term;
use crate::words::Words;

pub(crate) fn show<'a>(
    read: &'a Read<'a>,
    person: PersonId,
    locale: Locale,
) -> Reading<'a, Vec<Held>> {
    Box::pin(async move {
        let t = Words::of(locale);
        let terms = queries::terms(read, person.0).await?;
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let what = t.held_terms(terms.len());
        Ok(vec![Held { what, why: t.held_terms_why(), until: t.held_terms_until() }])
    })
}

pub(crate) fn export<'a>(read: &'a Read<'a>, person: PersonId) -> Reading<'a, Value> {
    Box::pin(async move {
        let terms = queries::terms(read, person.0).await?;
        let term = |row: &term::Model| json!({ "kind": row.kind.code(), "from": row.from, "until": row.until });
        Ok(Value::Array(terms.iter().map(term).collect()))
    })
}

pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    person: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        let row = directory::face::person::Entity::find_by_id(person).lock_exclusive();
        row.one(&*tx).await?;
        term::Entity::delete_many().filter(term::Column::Holder.eq(person.0)).exec(&*tx).await?;
        Ok(())
    })
}
