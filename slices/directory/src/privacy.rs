//! What the directory holds about a person: shown, exported, erased.

use std::future::Future;
use std::pin::Pin;

use kernel::{Locale, PersonId, Result};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use serde_json::{Value, json};
use store::{Read, Reading, Tx};
use vocabulary::{Shelf, tags, texts};
use web::Held;

use crate::model::split;
use crate::queries::people;
use crate::rows::{affiliation, handover, organisation, person, source_key};
use crate::words::Words;

pub(crate) fn show<'a>(
    read: &'a Read<'a>,
    person: PersonId,
    locale: Locale,
) -> Reading<'a, Vec<Held>> {
    Box::pin(async move {
        let t = Words::of(locale);
        let Some(row) = people::find_unscoped(read, person).await? else { return Ok(Vec::new()) };
        let affiliations = affiliation::Entity::find()
            .filter(affiliation::Column::Person.eq(person))
            .all(read)
            .await?;
        Ok(vec![
            Held {
                what: t.held_record(&row.name),
                why: t.held_record_why(),
                until: t.held_until_erased(),
            },
            Held {
                what: t.held_affiliations(affiliations.len()),
                why: t.held_affiliations_why(),
                until: t.held_affiliations_until(),
            },
        ])
    })
}

pub(crate) fn export<'a>(read: &'a Read<'a>, person: PersonId) -> Reading<'a, Value> {
    Box::pin(async move {
        let Some(row) = people::find_unscoped(read, person).await? else { return Ok(Value::Null) };
        let shelf = Shelf::load(read).await?;
        let tagged = tags::of(read, &[person.0]).await?.remove(&person.0).unwrap_or_default();
        let written = texts::of(read, &[person.0]).await?.remove(&person.0).unwrap_or_default();
        let affiliations = affiliation::Entity::find()
            .filter(affiliation::Column::Person.eq(person))
            .find_also_related(organisation::Entity)
            .all(read)
            .await?;
        Ok(json!({
            "name": row.name, "pronouns": row.pronouns, "country": row.country, "city": row.city,
            "time_zone": row.time_zone, "phone": row.phone, "website": row.website,
            "languages": split(&row.languages), "shown": row.shown, "listed": row.listed,
            "discreet": row.discreet, "chosen_name": row.chosen_name,
            "has_portrait": row.portrait.is_some(),
            "confirmed": row.confirmed, "made": row.made,
            "tags": tagged.iter().filter_map(|term| shelf.get(*term))
                .map(|term| format!("{}: {}", term.vocabulary, term.code)).collect::<Vec<_>>(),
            "texts": written.iter().map(|(field, text)| (field.clone(), json!(text.0)))
                .collect::<serde_json::Map<_, _>>(),
            "affiliations": affiliations.iter().map(|(row, organisation)| json!({
                "organisation": organisation.as_ref().map(|organisation| &organisation.name),
                "title": row.title, "from": row.from, "until": row.until,
            })).collect::<Vec<_>>(),
        }))
    })
}

pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    id: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        let tx = &*tx;
        // Locked first: whoever is writing about this person is waited for, and then erased too.
        person::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
        let either = Condition::any()
            .add(handover::Column::ToPerson.eq(id))
            .add(handover::Column::FromPerson.eq(id));
        handover::Entity::delete_many().filter(either).exec(tx).await?;
        affiliation::Entity::delete_many()
            .filter(affiliation::Column::Person.eq(id))
            .exec(tx)
            .await?;
        source_key::Entity::delete_many()
            .filter(source_key::Column::Subject.eq(id.0))
            .exec(tx)
            .await?;
        tags::clear(tx, id.0).await?;
        texts::clear(tx, id.0).await?;
        person::Entity::delete_by_id(id).exec(tx).await?;
        Ok(())
    })
}
