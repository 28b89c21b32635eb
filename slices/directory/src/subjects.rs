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
        let seen = rows.into_iter().filter(|row| policy::sees_person(actor, row));
        Ok(seen
            .map(|row| {
                let href = paths::Person { id: row.id }.to_string();
                (row.id.0, Named { name: row.name, href })
            })
            .collect())
    })
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
