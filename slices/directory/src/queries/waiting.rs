//! What waits: for a person on their home page, for the office on its queue.

use kernel::{Day, PersonId, Result};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationTrait, Select,
};
use store::{Read, Reading};
use web::{Cx, Item};

use crate::model::AffiliationRole;
use crate::pages::paths;
use crate::queries::{affiliations, look_alikes, organisations, people};
use crate::rows::{affiliation, handover, organisation, person, role};
use crate::rules::is_stale;
use crate::words::{self, Words};

/// Handovers to answer, affiliations to confirm, records gone stale.
pub(crate) fn for_person<'a>(
    cx: &'a Cx,
    read: &'a Read<'a>,
    person: PersonId,
) -> Reading<'a, Vec<Item>> {
    Box::pin(async move {
        let mut items = handovers(cx, read, person).await?;
        items.extend(unconfirmed(cx, read, person).await?);
        items.extend(stale(cx, read, person).await?);
        Ok(items)
    })
}

async fn handovers(cx: &Cx, read: &Read<'_>, person: PersonId) -> Result<Vec<Item>> {
    let t = Words::of(cx.locale);
    let rows = handover::Entity::find()
        .filter(handover::Column::ToPerson.eq(person))
        .order_by_asc(handover::Column::Made)
        .all(read)
        .await?;
    let mut items = Vec::new();
    for row in rows {
        let Some(organisation) = organisations::find_unscoped(read, row.organisation).await? else {
            continue;
        };
        let role = words::role(row.role, cx.locale);
        items.push(Item {
            day: row.made.date_naive(),
            title: t.waits_handover(&organisation.name, &role),
            detail: if row.besides { t.waits_role_detail() } else { t.waits_handover_detail() },
            action: t.waits_look(),
            href: paths::OrganisationPeople { id: row.organisation }.to_string(),
        });
    }
    Ok(items)
}

async fn unconfirmed(cx: &Cx, read: &Read<'_>, person: PersonId) -> Result<Vec<Item>> {
    let t = Words::of(cx.locale);
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::Person.eq(person))
        .filter(affiliation::Column::PersonSaidYes.eq(false))
        .find_also_related(organisation::Entity)
        .all(read)
        .await?;
    let item = |(row, organisation): (affiliation::Model, Option<organisation::Model>)| {
        Some(Item {
            day: row.made.date_naive(),
            title: t.waits_affiliation(&organisation?.name),
            detail: t.waits_affiliation_detail(),
            action: t.waits_look(),
            href: paths::Person { id: person }.to_string(),
        })
    };
    Ok(rows.into_iter().filter_map(item).collect())
}

async fn stale(cx: &Cx, read: &Read<'_>, id: PersonId) -> Result<Vec<Item>> {
    let t = Words::of(cx.locale);
    let today = cx.now().date_naive();
    let mut items = Vec::new();
    if let Some(row) = people::find_unscoped(read, id).await?
        && is_stale(row.confirmed, today)
    {
        items.push(Item {
            day: today,
            title: t.waits_stale_person(),
            detail: words::confirmed(row.confirmed, cx.locale),
            action: t.waits_confirm(),
            href: paths::Person { id }.to_string(),
        });
    }
    for held in affiliations::held_on(read, id, today).await? {
        if !held.roles.contains(&AffiliationRole::Primary) {
            continue;
        }
        let row = organisations::find_unscoped(read, held.organisation).await?;
        if let Some(row) = row.filter(|row| is_stale(row.confirmed, today)) {
            items.push(Item {
                day: today,
                title: t.waits_stale_organisation(&row.name),
                detail: words::confirmed(row.confirmed, cx.locale),
                action: t.waits_confirm(),
                href: paths::Organisation { id: row.id }.to_string(),
            });
        }
    }
    Ok(items)
}

/// Imported people to release, members without a primary contact.
pub(crate) fn for_office<'a>(cx: &'a Cx, read: &'a Read<'a>) -> Reading<'a, Vec<Item>> {
    Box::pin(async move {
        let t = Words::of(cx.locale);
        let today = cx.now().date_naive();
        let mut items = Vec::new();
        let held_back = person::Entity::find()
            .filter(person::Column::Released.eq(false))
            .filter(crate::policy::visible_people(&cx.actor).condition())
            .count(read)
            .await?;
        if held_back > 0 {
            items.push(Item {
                day: today,
                title: t.waits_release(held_back),
                detail: t.waits_release_detail(),
                action: t.waits_release_action(),
                href: paths::Release.to_string(),
            });
        }
        if let Some((count, since)) = look_alikes::waiting(read).await? {
            items.push(Item {
                day: since,
                title: t.waits_look_alikes(count),
                detail: t.waits_look_alikes_detail(),
                action: t.waits_look(),
                href: paths::LookAlikes.to_string(),
            });
        }
        items.extend(contacts_missing(cx, read, today).await?);
        Ok(items)
    })
}

/// Member organisations without a primary contact: each by name while they are few, else as one.
async fn contacts_missing(cx: &Cx, read: &Read<'_>, today: Day) -> Result<Vec<Item>> {
    const FEW: u64 = 3;
    let t = Words::of(cx.locale);
    let rows = without_contact(read, today, FEW + 1).await?;
    let Some(first) = rows.first() else { return Ok(Vec::new()) };
    if u64::try_from(rows.len()).unwrap_or(FEW) > FEW {
        return Ok(vec![Item {
            day: first.made.date_naive(),
            title: t.waits_contacts(count_without_contact(read, today).await?),
            detail: t.waits_contact_detail(),
            action: t.waits_look(),
            href: paths::WithoutContact.to_string(),
        }]);
    }
    let item = |row: &organisation::Model| Item {
        day: row.made.date_naive(),
        title: t.waits_contact(&row.name),
        detail: t.waits_contact_detail(),
        action: t.waits_look(),
        href: paths::OrganisationPeople { id: row.id }.to_string(),
    };
    Ok(rows.iter().map(item).collect())
}

/// How many member organisations have no primary contact today.
pub(crate) async fn count_without_contact(read: &Read<'_>, today: Day) -> Result<u64> {
    Ok(missing_contact(today).count(read).await?)
}

/// Member organisations without a primary contact today, the oldest first.
pub(crate) async fn without_contact(
    read: &Read<'_>,
    today: Day,
    most: u64,
) -> Result<Vec<organisation::Model>> {
    let rows = missing_contact(today)
        .order_by_asc(organisation::Column::Made)
        .limit(most)
        .all(read)
        .await?;
    Ok(rows)
}

fn missing_contact(today: Day) -> Select<organisation::Entity> {
    let with_contact = affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::Organisation)
        .join(sea_orm::JoinType::InnerJoin, role::Relation::Affiliation.def().rev())
        .filter(affiliations::counting_on(today))
        .filter(role::Column::Role.eq(AffiliationRole::Primary))
        .filter(role::Column::Until.is_null().or(role::Column::Until.gte(today)))
        .into_query();
    organisation::Entity::find()
        .filter(organisation::Column::IsMember.eq(true))
        .filter(organisation::Column::Id.not_in_subquery(with_contact))
}
