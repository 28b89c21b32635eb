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
use crate::queries::affiliations::roles_of;
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
        let ids: Vec<_> = affiliations.iter().map(|(row, _)| row.id).collect();
        let roles = roles_of(read, &ids).await?;
        let asked = handover::Entity::find()
            .filter(concerning(person))
            .find_also_related(organisation::Entity)
            .all(read)
            .await?;
        let sources = source_key::Entity::find()
            .filter(source_key::Column::Subject.eq(person.0))
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
                "you_said_yes": row.person_said_yes, "they_said_yes": row.organisation_said_yes,
                "shown_when_past": row.show_past,
                "roles": roles.get(&row.id).into_iter().flatten().map(|role| json!({
                    "role": role.role.code(), "from": role.from, "until": role.until,
                })).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "roles_proposed": asked.iter().map(|(row, organisation)| json!({
                "organisation": organisation.as_ref().map(|organisation| &organisation.name),
                "role": row.role.code(), "to_you": row.to_person == person, "made": row.made,
            })).collect::<Vec<_>>(),
            "imported_from": sources.iter().map(|key| json!({
                "source": key.source, "id": key.external,
            })).collect::<Vec<_>>(),
        }))
    })
}

/// Handovers to a person, or by them.
fn concerning(person: PersonId) -> Condition {
    Condition::any()
        .add(handover::Column::ToPerson.eq(person))
        .add(handover::Column::FromPerson.eq(person))
}

pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    id: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        let tx = &*tx;
        // Locked first: whoever is writing about this person is waited for, and then erased too.
        person::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
        handover::Entity::delete_many().filter(concerning(id)).exec(tx).await?;
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
