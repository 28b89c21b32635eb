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

pub(crate) fn all() -> Vec<SubjectInfo> {
    vec![
        SubjectInfo { kind: PERSON, named: people },
        SubjectInfo { kind: ORGANISATION, named: organisations },
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
        let href = paths::Person { id: row.id }.to_string();
        return Some(Named { name: row.name, href });
    }
    let needed = row.discreet && policy::office(actor).allows();
    let name = row.chosen_name.filter(|_| needed)?;
    Some(Named { name, href: String::new() })
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
            .map(|row| {
                let href = paths::Organisation { id: row.id }.to_string();
                (row.id.0, Named { name: row.name, href })
            })
            .collect())
    })
}
