//! Records that have just gone stale, and who is asked about them.

use chrono::Duration;
use kernel::{Day, OrganisationId, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::Read;

use crate::model::AffiliationRole;
use crate::queries::affiliations::holders;
use crate::rows::{organisation, person};
use crate::rules::STALE_AFTER;

/// Days that a reminder may be late, so that a server that rested a while misses none.
const LATE: i64 = 7;

/// One person who is asked whether one record is still true.
pub(crate) struct Reminder {
    pub person: PersonId,
    /// The organisation that it is about; else it is about the person.
    pub organisation: Option<(OrganisationId, String)>,
    confirmed: Day,
}

impl Reminder {
    /// A name under which its letter is sent once, until the record is confirmed again.
    pub(crate) fn key(&self) -> String {
        let about = self.organisation.as_ref().map_or(self.person.0, |(id, _)| id.0);
        format!("still-true-{about}-{}-{}", self.person, self.confirmed)
    }
}

/// Who is asked today. Only members of the directory are; nobody discreet, nobody held back.
pub(crate) async fn due(read: &Read<'_>, today: Day) -> Result<Vec<Reminder>> {
    let last = today - Duration::days(STALE_AFTER + 1);
    let first = last - Duration::days(LATE);
    let people = person::Entity::find()
        .filter(person::Column::Confirmed.between(first, last))
        .filter(person::Column::IsMember.eq(true))
        .filter(person::Column::Released.eq(true))
        .filter(person::Column::Discreet.eq(false))
        .all(read)
        .await?;
    let about_themselves = people.into_iter().filter_map(|row| {
        Some(Reminder { person: row.id, organisation: None, confirmed: row.confirmed? })
    });
    let mut due: Vec<Reminder> = about_themselves.collect();
    let organisations = organisation::Entity::find()
        .filter(organisation::Column::Confirmed.between(first, last))
        .filter(organisation::Column::IsMember.eq(true))
        .all(read)
        .await?;
    for row in organisations {
        let Some(confirmed) = row.confirmed else { continue };
        for (affiliation, _) in holders(read, row.id, AffiliationRole::Primary, today).await? {
            let contact = person::Entity::find_by_id(affiliation.person).one(read).await?;
            if !contact.is_some_and(|contact| contact.released && !contact.discreet) {
                continue;
            }
            let organisation = Some((row.id, row.name.clone()));
            due.push(Reminder { person: affiliation.person, organisation, confirmed });
        }
    }
    Ok(due)
}
