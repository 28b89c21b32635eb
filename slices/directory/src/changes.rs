//! What can be done in the directory: one file per change, named by its verb.

pub(crate) mod add_organisation;
pub(crate) mod add_person;
pub(crate) mod affiliate;
pub(crate) mod answer_affiliation;
pub(crate) mod change_affiliation;
pub(crate) mod confirm;
pub(crate) mod correct_affiliation;
pub(crate) mod edit_organisation;
pub(crate) mod edit_person;
pub(crate) mod end_affiliation;
pub(crate) mod hand_over;
pub(crate) mod look_alike;
pub(crate) mod merge_organisations;
pub(crate) mod release;
pub(crate) mod set_membership;
pub(crate) mod set_picture;
pub(crate) mod set_roles;
pub(crate) mod show_past;

use kernel::{Error, OrganisationId, PersonId, Result, Subject};
use sea_orm::{ActiveValue, EntityTrait, QuerySelect};
use std::collections::BTreeMap;
use store::{StoredText, Tx};
use vocabulary::texts::{self, InLanguages};
use vocabulary::{TermId, tags};

use crate::model::{CONCERN, DISCIPLINE, OrganisationInput, PersonInput, joined, match_key};
use crate::rows::{affiliation, organisation, person, source_key};
use crate::rules;

/// Loads and locks an organisation.
async fn organisation(tx: &Tx, id: OrganisationId) -> Result<organisation::Model> {
    let row = organisation::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}

/// Loads and locks a person.
async fn person(tx: &Tx, id: PersonId) -> Result<person::Model> {
    let row = person::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}

/// Loads an affiliation and locks its organisation, on which every rule of the ledger hangs.
async fn affiliation(
    tx: &Tx,
    id: crate::model::AffiliationId,
) -> Result<(affiliation::Model, organisation::Model)> {
    let row = affiliation::Entity::find_by_id(id).one(tx).await?.ok_or(Error::NotFound)?;
    let organisation = organisation(tx, row.organisation).await?;
    // Read again under the lock: it may have changed while we waited.
    let row = affiliation::Entity::find_by_id(id).one(tx).await?.ok_or(Error::NotFound)?;
    Ok((row, organisation))
}

/// An organisation's columns out of an input.
pub(crate) fn organisation_row(input: &OrganisationInput) -> organisation::ActiveModel {
    let name = StoredText::of(&input.name);
    let location = input.location.clone().located();
    let key = match_key(&input.name, location.city.as_deref());
    organisation::ActiveModel {
        name: ActiveValue::Set(name.shown),
        name_search: ActiveValue::Set(name.search),
        name_sort: ActiveValue::Set(name.sort),
        match_key: ActiveValue::Set(key),
        legal_name: ActiveValue::Set(input.legal_name.clone()),
        kind: ActiveValue::Set(input.kind),
        country: ActiveValue::Set(location.country),
        city: ActiveValue::Set(location.city),
        latitude: ActiveValue::Set(location.latitude),
        longitude: ActiveValue::Set(location.longitude),
        founded: ActiveValue::Set(input.founded),
        size: ActiveValue::Set(input.size.clone()),
        website: ActiveValue::Set(input.website.clone()),
        email: ActiveValue::Set(input.email.clone()),
        phone: ActiveValue::Set(input.phone.clone()),
        languages: ActiveValue::Set(joined(&input.languages)),
        shown: ActiveValue::Set(input.shown.clone()),
        ..Default::default()
    }
}

/// A person's columns out of an input.
fn person_row(input: &PersonInput) -> person::ActiveModel {
    let name = StoredText::of(&input.name);
    person::ActiveModel {
        name: ActiveValue::Set(name.shown),
        name_search: ActiveValue::Set(name.search),
        name_sort: ActiveValue::Set(name.sort),
        pronouns: ActiveValue::Set(input.pronouns.clone()),
        country: ActiveValue::Set(input.location.country.clone()),
        city: ActiveValue::Set(input.location.city.clone()),
        time_zone: ActiveValue::Set(input.time_zone.clone()),
        phone: ActiveValue::Set(input.phone.clone()),
        website: ActiveValue::Set(input.website.clone()),
        languages: ActiveValue::Set(joined(&input.languages)),
        shown: ActiveValue::Set(input.shown.clone()),
        listed: ActiveValue::Set(listed(input)),
        discreet: ActiveValue::Set(input.discreet),
        chosen_name: ActiveValue::Set(input.chosen_name.clone()),
        ..Default::default()
    }
}

fn listed(input: &PersonInput) -> String {
    if input.listed.is_empty() { "members".to_owned() } else { input.listed.clone() }
}

/// Writes the tags and texts of a subject. The answer names the parts that changed.
async fn write_around(
    tx: &Tx,
    subject: Subject,
    disciplines: &std::collections::BTreeSet<TermId>,
    concerns: &std::collections::BTreeSet<TermId>,
    written: &BTreeMap<&'static str, InLanguages>,
) -> Result<Vec<&'static str>> {
    let mut changed = Vec::new();
    if tags::set(tx, subject, DISCIPLINE, disciplines).await? {
        changed.push(DISCIPLINE);
    }
    if tags::set(tx, subject, CONCERN, concerns).await? {
        changed.push(CONCERN);
    }
    for (field, in_languages) in written {
        if texts::set(tx, subject, field, in_languages).await? {
            changed.push(field);
        }
    }
    Ok(changed)
}

/// The names of the columns in which two rows of an organisation differ, bookkeeping left out.
pub(crate) fn organisation_differences(
    before: &organisation::Model,
    after: &organisation::ActiveModel,
) -> Vec<&'static str> {
    let mut fields = Vec::new();
    let mut compare = |name: &'static str, same: bool| {
        if !same {
            fields.push(name);
        }
    };
    compare("name", after.name == ActiveValue::Set(before.name.clone()));
    compare("legal_name", after.legal_name == ActiveValue::Set(before.legal_name.clone()));
    compare("kind", after.kind == ActiveValue::Set(before.kind));
    compare("country", after.country == ActiveValue::Set(before.country.clone()));
    compare("city", after.city == ActiveValue::Set(before.city.clone()));
    compare("latitude", after.latitude == ActiveValue::Set(before.latitude));
    compare("longitude", after.longitude == ActiveValue::Set(before.longitude));
    compare("founded", after.founded == ActiveValue::Set(before.founded));
    compare("size", after.size == ActiveValue::Set(before.size.clone()));
    compare("website", after.website == ActiveValue::Set(before.website.clone()));
    compare("email", after.email == ActiveValue::Set(before.email.clone()));
    compare("phone", after.phone == ActiveValue::Set(before.phone.clone()));
    compare("languages", after.languages == ActiveValue::Set(before.languages.clone()));
    compare("shown", after.shown == ActiveValue::Set(before.shown.clone()));
    fields
}

/// The names of the columns in which two rows of a person differ, bookkeeping left out.
fn person_differences(before: &person::Model, after: &person::ActiveModel) -> Vec<&'static str> {
    let mut fields = Vec::new();
    let mut compare = |name: &'static str, same: bool| {
        if !same {
            fields.push(name);
        }
    };
    compare("name", after.name == ActiveValue::Set(before.name.clone()));
    compare("pronouns", after.pronouns == ActiveValue::Set(before.pronouns.clone()));
    compare("country", after.country == ActiveValue::Set(before.country.clone()));
    compare("city", after.city == ActiveValue::Set(before.city.clone()));
    compare("time_zone", after.time_zone == ActiveValue::Set(before.time_zone.clone()));
    compare("phone", after.phone == ActiveValue::Set(before.phone.clone()));
    compare("website", after.website == ActiveValue::Set(before.website.clone()));
    compare("languages", after.languages == ActiveValue::Set(before.languages.clone()));
    compare("shown", after.shown == ActiveValue::Set(before.shown.clone()));
    compare("listed", after.listed == ActiveValue::Set(before.listed.clone()));
    compare("discreet", after.discreet == ActiveValue::Set(before.discreet));
    compare("chosen_name", after.chosen_name == ActiveValue::Set(before.chosen_name.clone()));
    fields
}

/// Who may see a person, from what is stored of them.
fn audience_of(person: &person::Model) -> kernel::Key {
    rules::person_audience(person.is_member, person.discreet, person.released, &person.listed)
}

/// Remembers where a record came from, so that the same file again finds it.
async fn remember_source(
    tx: &Tx,
    source: &str,
    external: &str,
    subject: sea_orm::prelude::Uuid,
) -> Result<()> {
    let key = source_key::ActiveModel {
        source: ActiveValue::Set(source.to_owned()),
        external: ActiveValue::Set(external.to_owned()),
        subject: ActiveValue::Set(subject),
        digest: ActiveValue::Set(String::new()),
    };
    source_key::Entity::insert(key).exec_without_returning(tx).await?;
    Ok(())
}
