//! How people and organisations are named and linked anywhere.

use kernel::{Actor, OrganisationId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Read, Reading};
use web::{Named, SubjectInfo};

use crate::model::{ORGANISATION, PERSON};
use crate::pages::paths;
use crate::policy;
use crate::rows::{organisation, person};
use crate::words::Words;

pub(crate) fn all() -> Vec<SubjectInfo> {
    vec![
        SubjectInfo { kind: PERSON, word: |l| Words::of(l).person_word(), named: people },
        SubjectInfo {
            kind: ORGANISATION,
            word: |l| Words::of(l).organisation_word(),
            named: organisations,
        },
    ]
}

fn people<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(PersonId);
        let rows = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(read).await?;
        Ok(rows.into_iter().filter_map(|row| Some((row.id.0, named(actor, row)?))).collect())
    })
}

/// A person's name and page. Where the office needs a name for somebody who is here discreetly, it
/// is the one that they chose, and it leads nowhere.
pub(crate) fn named(actor: &Actor, row: person::Model) -> Option<Named> {
    if policy::sees_person(actor, &row) {
        return Some(Named::new(row.name, paths::Person { id: row.id }));
    }
    let needed = row.discreet && policy::office(actor).allows();
    let name = row.chosen_name.filter(|_| needed)?;
    Some(Named::new(name, ""))
}

fn organisations<'a>(
    read: &'a Read<'a>,
    actor: &'a Actor,
    ids: &'a [Uuid],
) -> Reading<'a, Vec<(Uuid, Named)>> {
    Box::pin(async move {
        let ids = ids.iter().copied().map(OrganisationId);
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(ids))
            .all(read)
            .await?;
        let seen = rows.into_iter().filter(|row| policy::sees_organisation(actor, row));
        Ok(seen
            .map(|row| (row.id.0, Named::new(row.name, paths::Organisation { id: row.id })))
            .collect())
    })
}
