//! What of the directory can be searched, each text under its own audience.

use std::collections::HashMap;

use kernel::{Key, OrganisationId, PersonId, Result};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use search::{Document, Searchable};
use store::{Happened, Read, Reading};
use vocabulary::{Shelf, tags, texts};

use crate::model::{CONCERN, DISCIPLINE, KIND, NEEDS, OFFERS, ORGANISATION, PERSON, split};
use crate::rows::{organisation, person};
use crate::words::Words;

pub(crate) fn all() -> Vec<Searchable> {
    vec![
        Searchable {
            kind: ORGANISATION,
            called: |locale| Words::of(locale).menu_organisations(),
            touched: |event| touched(event, "organisation"),
            hanging: None,
            ids: |read, after, limit| Box::pin(organisation_ids(read, after, limit)),
            documents: |read, ids| Box::pin(organisations(read, ids)),
        },
        Searchable {
            kind: PERSON,
            called: |locale| Words::of(locale).menu_people(),
            touched: |event| touched(event, "person"),
            hanging: None,
            ids: |read, after, limit| Box::pin(person_ids(read, after, limit)),
            documents,
        },
    ]
}

/// Events of this slice name the records that they touch in a field of the record's kind.
fn touched(event: &Happened, kind: &str) -> Vec<Uuid> {
    let named = |field: &str| {
        event.changed.get(field).and_then(|id| id.as_str()).and_then(|id| Uuid::parse_str(id).ok())
    };
    if event.subject_kind == kind {
        // A merged record is touched, too: it goes.
        return std::iter::once(event.subject).chain(named("gone")).collect();
    }
    named(kind).into_iter().collect()
}

async fn organisation_ids(read: &Read<'_>, after: Option<Uuid>, limit: u64) -> Result<Vec<Uuid>> {
    let after = OrganisationId(after.unwrap_or(Uuid::nil()));
    let ids: Vec<OrganisationId> = organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .filter(organisation::Column::Id.gt(after))
        .order_by_asc(organisation::Column::Id)
        .limit(limit)
        .into_tuple()
        .all(read)
        .await?;
    Ok(ids.into_iter().map(|id| id.0).collect())
}

async fn person_ids(read: &Read<'_>, after: Option<Uuid>, limit: u64) -> Result<Vec<Uuid>> {
    let after = PersonId(after.unwrap_or(Uuid::nil()));
    let ids: Vec<PersonId> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Id.gt(after))
        .order_by_asc(person::Column::Id)
        .limit(limit)
        .into_tuple()
        .all(read)
        .await?;
    Ok(ids.into_iter().map(|id| id.0).collect())
}

/// Texts and tags of some records, for their documents.
struct Around {
    shelf: Shelf,
    tags: HashMap<Uuid, Vec<vocabulary::TermId>>,
    texts: HashMap<Uuid, HashMap<String, texts::InLanguages>>,
}

impl Around {
    async fn load(read: &Read<'_>, ids: &[Uuid]) -> Result<Self> {
        let shelf = Shelf::load(read).await?;
        let tags = tags::of(read, ids).await?;
        let texts = texts::of(read, ids).await?;
        Ok(Self { shelf, tags, texts })
    }

    /// Labels of all tags in all languages, and their facets.
    fn add_terms(&self, id: Uuid, terms: &[vocabulary::TermId], document: &mut Document) {
        let tagged = self.tags.get(&id).into_iter().flatten().chain(terms);
        for term in tagged.filter_map(|term| self.shelf.get(*term)) {
            let facet = match term.vocabulary.as_str() {
                KIND => "kind",
                DISCIPLINE => "discipline",
                CONCERN => "concern",
                _ => continue,
            };
            document.facets.push((Key::everyone(), format!("{facet}={}", term.code)));
            let labels = term.labels.0.values().cloned().collect::<Vec<_>>().join(" ");
            document.texts.push((Key::everyone(), labels));
        }
    }

    fn add_texts(&self, id: Uuid, document: &mut Document) {
        for (field, text) in self.texts.get(&id).into_iter().flatten() {
            let texts = text.0.values().cloned();
            document.texts.extend(texts.map(|text| (Key::everyone(), text)));
            if [OFFERS, NEEDS].contains(&field.as_str()) {
                document.facets.push((Key::everyone(), format!("offers={field}")));
            }
        }
    }
}

fn add_place(country: Option<&str>, city: Option<&str>, languages: &str, document: &mut Document) {
    if let Some(country) = country.and_then(geo::country) {
        document.facets.push((Key::everyone(), format!("country={}", country.code)));
        document.facets.push((Key::everyone(), format!("region={}", country.region)));
        let names = ["en", "fr"].iter().filter_map(|tag| country.names.get(*tag)).cloned();
        document.texts.push((Key::everyone(), names.collect::<Vec<_>>().join(" ")));
    }
    document.texts.extend(city.map(|city| (Key::everyone(), city.to_owned())));
    for language in split(languages) {
        document.facets.push((Key::everyone(), format!("language={language}")));
    }
}

async fn organisations(read: &Read<'_>, ids: &[Uuid]) -> Result<Vec<Document>> {
    let around = Around::load(read, ids).await?;
    let these = ids.iter().copied().map(OrganisationId);
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(these))
        .all(read)
        .await?;
    let document = |row: organisation::Model| {
        let legal = row.legal_name.clone().unwrap_or_default();
        let mut document = Document {
            subject: ORGANISATION.subject(row.id),
            audiences: vec![Key::stored(row.audience)],
            title: format!("{} {legal}", row.name),
            texts: Vec::new(),
            facets: Vec::new(),
        };
        add_place(row.country.as_deref(), row.city.as_deref(), &row.languages, &mut document);
        let email = Key::stored(row.shown.audience("email"));
        document.texts.extend(row.email.map(|address| (email, address)));
        around.add_terms(row.id.0, row.kind.as_slice(), &mut document);
        around.add_texts(row.id.0, &mut document);
        document
    };
    Ok(rows.into_iter().map(document).collect())
}

fn documents<'a>(read: &'a Read<'a>, ids: &'a [Uuid]) -> Reading<'a, Vec<Document>> {
    Box::pin(people(read, ids))
}

async fn people(read: &Read<'_>, ids: &[Uuid]) -> Result<Vec<Document>> {
    let around = Around::load(read, ids).await?;
    let these = ids.iter().copied().map(PersonId);
    let rows = person::Entity::find().filter(person::Column::Id.is_in(these)).all(read).await?;
    let document = |row: person::Model| {
        let mut document = Document {
            subject: PERSON.subject(row.id),
            audiences: vec![Key::stored(row.audience)],
            title: row.name,
            texts: Vec::new(),
            facets: Vec::new(),
        };
        add_place(row.country.as_deref(), row.city.as_deref(), &row.languages, &mut document);
        around.add_terms(row.id.0, &[], &mut document);
        around.add_texts(row.id.0, &mut document);
        document
    };
    Ok(rows.into_iter().map(document).collect())
}
