//! The ledger, read: who belongs where on a day.

use std::collections::HashMap;

use kernel::{Actor, Day, OrganisationId, PersonId, Result};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use store::Read;

use crate::model::{AffiliationId, AffiliationRole};
use crate::policy;
use crate::rows::{affiliation, handover, organisation, person, role};
use crate::rules::counts_on;

/// A place that a person holds at an organisation on a day.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub affiliation: AffiliationId,
    pub organisation: OrganisationId,
    pub roles: Vec<AffiliationRole>,
}

/// Affiliations that both sides confirmed and that count on a day.
pub(crate) fn counting_on(day: Day) -> Condition {
    let from = affiliation::Column::From.is_null().or(affiliation::Column::From.lte(day));
    let until = affiliation::Column::Until.is_null().or(affiliation::Column::Until.gte(day));
    Condition::all()
        .add(affiliation::Column::PersonSaidYes.eq(true))
        .add(affiliation::Column::OrganisationSaidYes.eq(true))
        .add(from)
        .add(until)
}

/// Where a person belongs on a day, with the roles held that day.
pub(crate) async fn held_on(read: &Read<'_>, person: PersonId, day: Day) -> Result<Vec<Held>> {
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::Person.eq(person))
        .filter(counting_on(day))
        .find_with_related_roles(read)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(row, roles)| Held {
            affiliation: row.id,
            organisation: row.organisation,
            roles: held_roles(&roles, day),
        })
        .collect())
}

fn held_roles(roles: &[role::Model], day: Day) -> Vec<AffiliationRole> {
    let held = roles.iter().filter(|role| counts_on(day, role.from, role.until));
    let mut held: Vec<AffiliationRole> = held.map(|role| role.role).collect();
    held.sort();
    held.dedup();
    held
}

/// Affiliations with their roles, in two queries.
trait WithRoles {
    async fn find_with_related_roles(
        self,
        read: &Read<'_>,
    ) -> Result<Vec<(affiliation::Model, Vec<role::Model>)>>;
}

impl WithRoles for sea_orm::Select<affiliation::Entity> {
    async fn find_with_related_roles(
        self,
        read: &Read<'_>,
    ) -> Result<Vec<(affiliation::Model, Vec<role::Model>)>> {
        let rows = self.all(read).await?;
        let ids: Vec<AffiliationId> = rows.iter().map(|row| row.id).collect();
        let mut roles = roles_of(read, &ids).await?;
        Ok(rows
            .into_iter()
            .map(|row| {
                let held = roles.remove(&row.id).unwrap_or_default();
                (row, held)
            })
            .collect())
    }
}

pub(crate) async fn roles_of(
    read: &Read<'_>,
    affiliations: &[AffiliationId],
) -> Result<HashMap<AffiliationId, Vec<role::Model>>> {
    let mut found: HashMap<AffiliationId, Vec<role::Model>> = HashMap::new();
    for chunk in affiliations.chunks(500) {
        let rows = role::Entity::find()
            .filter(role::Column::Affiliation.is_in(chunk.iter().copied()))
            .all(read)
            .await?;
        for row in rows {
            found.entry(row.affiliation).or_default().push(row);
        }
    }
    Ok(found)
}

/// One line of an organisation's people, or of a person's organisations.
#[derive(Clone, Debug)]
pub(crate) struct Line<T> {
    pub affiliation: affiliation::Model,
    pub other: T,
    pub roles: Vec<AffiliationRole>,
    pub counts: bool,
}

impl<T> Line<T> {
    /// Whether one side has still to say yes.
    pub(crate) fn is_open(&self) -> bool {
        !(self.affiliation.person_said_yes && self.affiliation.organisation_said_yes)
    }
}

/// An affiliation with its other side and all roles ever held in it.
pub(crate) type Entry<T> = (affiliation::Model, T, Vec<role::Model>);

/// All people whom an organisation's ledger knows, whoever asks.
pub(crate) async fn ledger_unscoped(
    read: &Read<'_>,
    id: OrganisationId,
) -> Result<Vec<Entry<person::Model>>> {
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::Organisation.eq(id))
        .find_also_related(person::Entity)
        .order_by_asc(person::Column::NameSort)
        .all(read)
        .await?;
    with_roles(read, rows).await
}

async fn with_roles<T>(
    read: &Read<'_>,
    rows: Vec<(affiliation::Model, Option<T>)>,
) -> Result<Vec<Entry<T>>> {
    let ids: Vec<AffiliationId> = rows.iter().map(|(row, _)| row.id).collect();
    let mut roles = roles_of(read, &ids).await?;
    let entry = |(row, other): (affiliation::Model, Option<T>)| {
        let held = roles.remove(&row.id).unwrap_or_default();
        Some((row, other?, held))
    };
    Ok(rows.into_iter().filter_map(entry).collect())
}

/// An organisation's people as of a day, as far as an actor may see them.
///
/// Who speaks for the organisation sees all of them, ended and unconfirmed ones too. Others see
/// those who count that day, and past ones who chose to stay listed.
pub(crate) fn of_organisation(
    ledger: &[Entry<person::Model>],
    actor: &Actor,
    id: OrganisationId,
    day: Day,
    today: Day,
) -> Vec<Line<person::Model>> {
    let speaks = policy::speaks_for(actor, id);
    let office = policy::office(actor).allows();
    // A contact sees its own people before they are members, but not who is here discreetly or
    // was imported and not yet released: those are the office's alone. And nobody learns whose an
    // address is by saying that its owner belongs to them.
    let of_contact = |person: &person::Model| speaks && !person.discreet && person.released;
    let seen = |(row, person, _): &&Entry<person::Model>| {
        let has_answered = row.person_said_yes || office || actor.is(person.id);
        has_answered && (of_contact(person) || policy::sees_person(actor, person))
    };
    let is_today = day == today;
    let also = |row: &affiliation::Model, person: &person::Model| {
        speaks || actor.is(person.id) || row.show_past
    };
    let kept = lines(ledger.iter().filter(seen), day, also);
    // Other days show whom somebody worked for: only to who keeps the record, and by own choice.
    // Who belongs there today is known already, and since when too.
    let shown = |line: &Line<person::Model>| {
        let row = &line.affiliation;
        is_today || counts_on(today, row.from, row.until) || also(row, &line.other)
    };
    kept.into_iter().filter(shown).collect()
}

/// A person's organisations as of a day, as far as an actor may see them.
pub(crate) async fn of_person(
    read: &Read<'_>,
    actor: &Actor,
    id: PersonId,
    day: Day,
) -> Result<Vec<Line<organisation::Model>>> {
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::Person.eq(id))
        .find_also_related(organisation::Entity)
        .order_by_asc(organisation::Column::NameSort)
        .all(read)
        .await?;
    let ledger = with_roles(read, rows).await?;
    let own = actor.is(id);
    let seen = |(_, other, _): &&Entry<organisation::Model>| {
        own || policy::sees_organisation(actor, other)
    };
    let keeps_all = own || policy::office(actor).allows();
    Ok(lines(ledger.iter().filter(seen), day, |row, other| {
        keeps_all || policy::speaks_for(actor, other.id) || row.show_past
    }))
}

/// Lines that count on the day, and of the others those that `also` lets through.
fn lines<'a, T: Clone + 'a>(
    ledger: impl Iterator<Item = &'a Entry<T>>,
    day: Day,
    also: impl Fn(&affiliation::Model, &T) -> bool,
) -> Vec<Line<T>> {
    let mut lines = Vec::new();
    for (affiliation, other, roles) in ledger {
        let confirmed = affiliation.person_said_yes && affiliation.organisation_said_yes;
        let counts = confirmed && counts_on(day, affiliation.from, affiliation.until);
        if !counts && !also(affiliation, other) {
            continue;
        }
        lines.push(Line {
            roles: held_roles(roles, day),
            affiliation: affiliation.clone(),
            other: other.clone(),
            counts,
        });
    }
    lines.sort_by_key(|line| (!line.counts, line.roles.is_empty()));
    lines
}

/// Who holds a role at an organisation on a day, with the rows to change.
pub(crate) async fn holders(
    read: &Read<'_>,
    organisation: OrganisationId,
    sought: AffiliationRole,
    day: Day,
) -> Result<Vec<(affiliation::Model, role::Model)>> {
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::Organisation.eq(organisation))
        .filter(counting_on(day))
        .find_with_related_roles(read)
        .await?;
    let mut holders = Vec::new();
    for (row, roles) in rows {
        let held = roles
            .into_iter()
            .find(|held| held.role == sought && counts_on(day, held.from, held.until));
        if let Some(held) = held {
            holders.push((row, held));
        }
    }
    Ok(holders)
}

/// At which organisation an affiliation is.
pub(crate) async fn organisation_of(
    read: &Read<'_>,
    id: AffiliationId,
) -> Result<Option<OrganisationId>> {
    let row = affiliation::Entity::find_by_id(id).one(read).await?;
    Ok(row.map(|row| row.organisation))
}

/// Handovers at an organisation that wait for an answer, with who shall take the role.
pub(crate) async fn handovers(
    read: &Read<'_>,
    organisation: OrganisationId,
) -> Result<Vec<handover::Model>> {
    let rows = handover::Entity::find()
        .filter(handover::Column::Organisation.eq(organisation))
        .order_by_asc(handover::Column::Made)
        .all(read)
        .await?;
    Ok(rows)
}
