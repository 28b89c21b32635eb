//! What the API of the directory takes and gives: its own structs, never rows.

use kernel::Key;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Cx, Filled};

use crate::model::split;
use crate::pages::paths;
use crate::policy;
use crate::rows::{organisation, person};

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
    /// The year it was founded.
    pub founded: Option<i64>,
    /// Tags of the languages it works in.
    pub languages: Vec<String>,
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
        if let Some(languages) = &self.languages {
            filled.set_all("languages", languages);
        }
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
        if let Some(languages) = &self.languages {
            filled.set_all("languages", languages);
        }
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

/// An organisation as the asking actor may see it.
pub(crate) fn organisation_body(cx: &Cx, row: organisation::Model) -> Organisation {
    let shelf = cx.app.shelf();
    let own = Key::organisation(row.id);
    let hears = policy::hears_field(&cx.actor.keys, &own, row.shown.audience("email"));
    Organisation {
        id: row.id.to_string(),
        version: row.version,
        kind: row.kind.and_then(|kind| shelf.get(kind)).map(|term| term.code.clone()),
        country: row.country,
        city: row.city,
        website: row.website,
        email: row.email.filter(|_| hears),
        founded: row.founded,
        languages: split(&row.languages).into_iter().collect(),
        is_member: row.is_member,
        confirmed: row.confirmed.map(|day| day.to_string()),
        page: cx.app.full_url(&paths::Organisation { id: row.id }),
        name: row.name,
    }
}

/// A person as the API shows one.
pub(crate) fn person_body(cx: &Cx, row: person::Model) -> Person {
    Person {
        id: row.id.to_string(),
        version: row.version,
        pronouns: row.pronouns,
        country: row.country,
        city: row.city,
        languages: split(&row.languages).into_iter().collect(),
        page: cx.app.full_url(&paths::Person { id: row.id }),
        name: row.name,
    }
}
