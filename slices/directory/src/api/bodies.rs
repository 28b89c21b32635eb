//! What the API of the directory takes and gives: its own structs, never rows.

use std::collections::{BTreeMap, HashMap};

use kernel::{Error, Key, Result};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use vocabulary::texts::{self, InLanguages};
use vocabulary::{Shelf, TermId, tags};
use web::{Cx, Filled};

use crate::model::{CONCERN, DISCIPLINE, TEXTS, split};
use crate::pages::{UNKNOWN_TEXT, paths};
use crate::policy;
use crate::rows::{organisation, person};

/// Texts by field, then by language tag.
type Texts = BTreeMap<String, BTreeMap<String, String>>;

/// An organisation.
#[derive(Serialize, ToSchema)]
pub(crate) struct Organisation {
    /// Its id.
    pub id: String,
    /// The version that a change must name.
    pub version: i64,
    /// Its public name.
    pub name: String,
    /// The code of its kind.
    pub kind: Option<String>,
    /// A country's code.
    pub country: Option<String>,
    /// Its city.
    pub city: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// Its address for mail, where you may see it.
    pub email: Option<String>,
    /// Its telephone, where you may see it.
    pub phone: Option<String>,
    /// The year it was founded.
    pub founded: Option<i64>,
    /// Tags of the languages it works in.
    pub languages: Vec<String>,
    /// Codes of its disciplines.
    pub disciplines: Vec<String>,
    /// Codes of what it works on now.
    pub concerns: Vec<String>,
    /// What it says of itself, offers and looks for: by field, then by language tag.
    pub texts: Texts,
    /// Whether it is a member today.
    pub is_member: bool,
    /// The day on which the record was last confirmed.
    pub confirmed: Option<String>,
    /// Its page.
    pub page: String,
}

/// What is sent about an organisation. What is left out stays as it is; an empty text empties.
#[derive(Deserialize, ToSchema)]
pub(crate) struct OrganisationBody {
    /// Its public name.
    #[serde(default)]
    pub name: Option<String>,
    /// The version that was read, for a change.
    #[serde(default)]
    pub version: i64,
    /// Its name in the register.
    #[serde(default)]
    pub legal_name: Option<String>,
    /// The code of its kind.
    #[serde(default)]
    pub kind: Option<String>,
    /// A country's code.
    #[serde(default)]
    pub country: Option<String>,
    /// Its city.
    #[serde(default)]
    pub city: Option<String>,
    /// Its site.
    #[serde(default)]
    pub website: Option<String>,
    /// Its address for mail.
    #[serde(default)]
    pub email: Option<String>,
    /// Its telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// The year it was founded.
    #[serde(default)]
    pub founded: Option<i64>,
    /// Tags of the languages it works in.
    #[serde(default)]
    pub languages: Option<Vec<String>>,
    /// Codes of disciplines: exactly these.
    #[serde(default)]
    pub disciplines: Option<Vec<String>>,
    /// Codes of concerns: exactly these.
    #[serde(default)]
    pub concerns: Option<Vec<String>>,
    /// `about`, `offers` and `needs`, each by language tag. What is not named stays.
    #[serde(default)]
    pub texts: Texts,
}

impl OrganisationBody {
    /// Lays what was sent over a form, so that both are read by the same rules.
    pub(crate) fn over(&self, mut filled: Filled) -> Filled {
        let founded = self.founded.map(|year| year.to_string());
        let sent = [
            ("name", &self.name),
            ("legal_name", &self.legal_name),
            ("kind", &self.kind),
            ("country", &self.country),
            ("city", &self.city),
            ("website", &self.website),
            ("email", &self.email),
            ("phone", &self.phone),
            ("founded", &founded),
        ];
        for (field, value) in sent {
            if let Some(value) = value {
                filled.set(field, value.clone());
            }
        }
        // Another place has other coordinates.
        if self.city.is_some() || self.country.is_some() {
            filled.set("latitude", "");
            filled.set("longitude", "");
        }
        lay_lists(&mut filled, [&self.languages, &self.disciplines, &self.concerns]);
        lay_texts(&mut filled, &self.texts);
        filled
    }
}

/// A person.
#[derive(Serialize, ToSchema)]
pub(crate) struct Person {
    /// Their id.
    pub id: String,
    /// The version that a change must name.
    pub version: i64,
    /// The name as they write it.
    pub name: String,
    /// Pronouns, in their words.
    pub pronouns: Option<String>,
    /// A country's code.
    pub country: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// Tags of the languages they speak.
    pub languages: Vec<String>,
    /// Codes of their disciplines.
    pub disciplines: Vec<String>,
    /// Codes of what they work on now.
    pub concerns: Vec<String>,
    /// What they say of themselves, offer and look for: by field, then by language tag.
    pub texts: Texts,
    /// Their page.
    pub page: String,
}

/// A person at an organisation.
#[derive(Serialize, ToSchema)]
pub(crate) struct Affiliation {
    /// Its id.
    pub id: String,
    /// The organisation's id.
    pub organisation: String,
    /// The person's id.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// What they do there.
    pub title: Option<String>,
    /// Codes of the roles they hold.
    pub roles: Vec<String>,
    /// Codes of the roles that they are asked to take and have not answered.
    pub asked: Vec<String>,
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
}

/// What is sent about a person. What is left out stays as it is; an empty text empties.
#[derive(Deserialize, ToSchema)]
pub(crate) struct PersonBody {
    /// The name as they write it.
    #[serde(default)]
    pub name: Option<String>,
    /// The version that was read, for a change.
    #[serde(default)]
    pub version: i64,
    /// The address they sign in with, for somebody new.
    #[serde(default)]
    pub email: Option<String>,
    /// Pronouns, in their words.
    #[serde(default)]
    pub pronouns: Option<String>,
    /// A country's code.
    #[serde(default)]
    pub country: Option<String>,
    /// The city.
    #[serde(default)]
    pub city: Option<String>,
    /// Their site.
    #[serde(default)]
    pub website: Option<String>,
    /// Tags of the languages they speak.
    #[serde(default)]
    pub languages: Option<Vec<String>>,
    /// Codes of disciplines: exactly these.
    #[serde(default)]
    pub disciplines: Option<Vec<String>>,
    /// Codes of concerns: exactly these.
    #[serde(default)]
    pub concerns: Option<Vec<String>>,
    /// `about`, `offers` and `needs`, each by language tag. What is not named stays.
    #[serde(default)]
    pub texts: Texts,
}

impl PersonBody {
    /// Lays what was sent over a form, so that both are read by the same rules.
    pub(crate) fn over(&self, mut filled: Filled) -> Filled {
        let sent = [
            ("name", &self.name),
            ("email", &self.email),
            ("pronouns", &self.pronouns),
            ("country", &self.country),
            ("city", &self.city),
            ("website", &self.website),
        ];
        for (field, value) in sent {
            if let Some(value) = value {
                filled.set(field, value.clone());
            }
        }
        lay_lists(&mut filled, [&self.languages, &self.disciplines, &self.concerns]);
        lay_texts(&mut filled, &self.texts);
        filled
    }
}

/// What is sent about an affiliation.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AffiliationBody {
    /// The person's id.
    pub person: String,
    /// What they do there.
    #[serde(default)]
    pub title: Option<String>,
    /// The first day.
    #[serde(default)]
    pub from: Option<String>,
    /// Codes of the roles they hold.
    #[serde(default)]
    pub roles: Vec<String>,
}

/// What changes of an affiliation. What is left out stays as it is.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AffiliationChange {
    /// Codes of the roles that are held from today on: exactly these.
    #[serde(default)]
    pub roles: Option<Vec<String>>,
    /// The last day.
    #[serde(default)]
    pub until: Option<String>,
}

fn lay_lists(filled: &mut Filled, sent: [&Option<Vec<String>>; 3]) {
    for (field, values) in ["languages", DISCIPLINE, CONCERN].into_iter().zip(sent) {
        if let Some(values) = values {
            filled.set_all(field, values);
        }
    }
}

fn lay_texts(filled: &mut Filled, sent: &Texts) {
    for (field, texts) in sent {
        if !TEXTS.contains(&field.as_str()) {
            filled.set(UNKNOWN_TEXT, field.clone());
            continue;
        }
        for (tag, text) in texts {
            filled.set(&format!("{field}_{tag}"), text.clone());
        }
    }
}

/// What stands beside rows: terms and texts of all of them, two queries.
struct Beside {
    tags: HashMap<Uuid, Vec<TermId>>,
    texts: HashMap<Uuid, HashMap<String, InLanguages>>,
}

impl Beside {
    async fn of(cx: &Cx, ids: &[Uuid]) -> Result<Self> {
        let read = cx.read();
        Ok(Self { tags: tags::of(&read, ids).await?, texts: texts::of(&read, ids).await? })
    }

    fn codes(&self, id: Uuid, vocabulary: &str, shelf: &Shelf) -> Vec<String> {
        let terms = self.tags.get(&id).into_iter().flatten().filter_map(|term| shelf.get(*term));
        let terms = terms.filter(|term| term.vocabulary == vocabulary);
        terms.map(|term| term.code.clone()).collect()
    }

    fn texts(&self, id: Uuid) -> Texts {
        let texts = self.texts.get(&id).into_iter().flatten();
        texts.map(|(field, text)| (field.clone(), text.0.clone().into_iter().collect())).collect()
    }
}

/// Organisations as the asking actor may see them.
pub(crate) async fn organisation_bodies(
    cx: &Cx,
    rows: &[organisation::Model],
) -> Result<Vec<Organisation>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id.0).collect();
    let beside = Beside::of(cx, &ids).await?;
    let shelf = cx.app.shelf();
    let body = |row: &organisation::Model| {
        let own = Key::organisation(row.id);
        let hears = |field| policy::hears_field(&cx.actor.keys, &own, row.shown.audience(field));
        Organisation {
            id: row.id.to_string(),
            version: row.version,
            kind: row.kind.and_then(|kind| shelf.get(kind)).map(|term| term.code.clone()),
            country: row.country.clone(),
            city: row.city.clone(),
            website: row.website.clone(),
            email: row.email.clone().filter(|_| hears("email")),
            phone: row.phone.clone().filter(|_| hears("phone")),
            founded: row.founded,
            languages: split(&row.languages).into_iter().collect(),
            disciplines: beside.codes(row.id.0, DISCIPLINE, &shelf),
            concerns: beside.codes(row.id.0, CONCERN, &shelf),
            texts: beside.texts(row.id.0),
            is_member: row.is_member,
            confirmed: row.confirmed.map(|day| day.to_string()),
            page: cx.app.full_url(&paths::Organisation { id: row.id }),
            name: row.name.clone(),
        }
    };
    Ok(rows.iter().map(body).collect())
}

/// People as the API shows them.
pub(crate) async fn person_bodies(cx: &Cx, rows: &[person::Model]) -> Result<Vec<Person>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id.0).collect();
    let beside = Beside::of(cx, &ids).await?;
    let shelf = cx.app.shelf();
    let body = |row: &person::Model| Person {
        id: row.id.to_string(),
        version: row.version,
        pronouns: row.pronouns.clone(),
        country: row.country.clone(),
        city: row.city.clone(),
        languages: split(&row.languages).into_iter().collect(),
        disciplines: beside.codes(row.id.0, DISCIPLINE, &shelf),
        concerns: beside.codes(row.id.0, CONCERN, &shelf),
        texts: beside.texts(row.id.0),
        page: cx.app.full_url(&paths::Person { id: row.id }),
        name: row.name.clone(),
    };
    Ok(rows.iter().map(body).collect())
}

/// The body of one row.
pub(crate) fn only<T>(mut bodies: Vec<T>) -> Result<T> {
    bodies.pop().ok_or(Error::NotFound)
}
