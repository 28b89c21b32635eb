//! Which organisations may be one: found after an import, decided by the office.
//!
//! An import takes rows of the same name and city for the same organisation. What is less certain
//! than that is noted here as a pair with its reasons, and nothing is joined before somebody says so.

use std::collections::{BTreeSet, HashMap, HashSet};

use kernel::{Actor, OrganisationId, Result, text};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, DerivePartialModel, EntityTrait, QueryFilter, QuerySelect};
use store::Read;
use web::App;

use crate::changes::look_alike::NoteLookAlike;
use crate::rows::{look_alike, organisation, source_key};
use crate::rules::bare;

/// More organisations than these under one site or address share a host, not an identity.
const SHARED: usize = 4;
/// Pairs noted at most for one organisation.
const PAIRS: usize = 5;

/// What is compared.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "organisation::Entity")]
struct Known {
    id: OrganisationId,
    name: String,
    country: Option<String>,
    city: Option<String>,
    website: Option<String>,
    email: Option<String>,
}

/// An organisation as it is compared.
struct Folded {
    id: OrganisationId,
    words: BTreeSet<String>,
    name: String,
    country: Option<String>,
    city: Option<String>,
    website: Option<String>,
    email: Option<String>,
}

impl Folded {
    fn of(known: Known) -> Self {
        let words = text::search_words(&known.name);
        let city = known.city.map(|city| text::search_words(&city).join(" "));
        Self {
            id: known.id,
            name: words.join(" "),
            words: words.into_iter().collect(),
            country: known.country,
            city: city.filter(|city| !city.is_empty()),
            website: known.website.map(|url| same_site(&url)),
            email: known.email.map(|email| text::search(&email)),
        }
    }
}

/// A web address without what two people write differently.
fn same_site(url: &str) -> String {
    bare(url).to_lowercase()
}

/// Notes what looks like the organisations of a source, and answers how many pairs are new.
///
/// # Errors
/// When the database fails.
pub async fn note_source(app: &App, actor: &Actor, source: &str) -> Result<usize> {
    let read = app.store().read();
    let subjects: Vec<Uuid> = source_key::Entity::find()
        .select_only()
        .column(source_key::Column::Subject)
        .filter(source_key::Column::Source.eq(source))
        .into_tuple()
        .all(&read)
        .await?;
    let own: HashSet<OrganisationId> = subjects.into_iter().map(OrganisationId).collect();
    // The source itself knows its rows as different ones.
    let all = Condition::all();
    note_pairs(app, actor, all, |one, other| own.contains(&one) != own.contains(&other)).await
}

/// Notes what looks like one organisation, and answers how many pairs are new.
///
/// # Errors
/// When the database fails.
pub async fn note_one(app: &App, actor: &Actor, id: OrganisationId) -> Result<usize> {
    use organisation::Column;
    let read = app.store().read();
    let known =
        organisation::Entity::find_by_id(id).into_partial_model::<Known>().one(&read).await?;
    let Some(known) = known else { return Ok(0) };
    // Only what could be a reason is loaded.
    let mut alike = Condition::any()
        .add(Column::Id.eq(id))
        .add(Column::NameSearch.eq(text::search(&known.name)));
    if let Some(city) = &known.city {
        alike = alike.add(Column::City.eq(city.clone()));
    }
    if let Some(website) = &known.website {
        // The two databases do not agree on capitals.
        for site in [bare(website), same_site(website)] {
            alike = alike.add(Column::Website.contains(site));
        }
    }
    if let Some(email) = &known.email {
        alike = alike.add(Column::Email.eq(email.clone()));
    }
    note_pairs(app, actor, alike, |one, other| one == id || other == id).await
}

async fn note_pairs(
    app: &App,
    actor: &Actor,
    among: Condition,
    wanted: impl Fn(OrganisationId, OrganisationId) -> bool,
) -> Result<usize> {
    let read = app.store().read();
    let known = organisation::Entity::find().filter(among);
    let known = known.into_partial_model::<Known>().all(&read).await?;
    let folded: Vec<Folded> = known.into_iter().map(Folded::of).collect();
    let answered = noted(&read).await?;
    let pairs = pairs(&folded, wanted);
    let new = pairs.into_iter().filter(|pair| !answered.contains(&(pair.one, pair.other)));
    let changes: Vec<_> = new.map(|pair| (pair, None)).collect();
    let results = app.store().write_all(actor, changes).await?;
    let mut count = 0;
    for result in results {
        let ((), changed) = result?;
        count += usize::from(changed);
    }
    Ok(count)
}

async fn noted(read: &Read<'_>) -> Result<HashSet<(OrganisationId, OrganisationId)>> {
    let rows = look_alike::Entity::find().all(read).await?;
    Ok(rows.into_iter().map(|row| (row.one, row.other)).collect())
}

/// Pairs among all that are wanted and look alike: only what shares a name, a site, an address or
/// a word of the name in one city is compared at all.
fn pairs(
    all: &[Folded],
    wanted: impl Fn(OrganisationId, OrganisationId) -> bool,
) -> Vec<NoteLookAlike> {
    let mut shelves: HashMap<String, Vec<&Folded>> = HashMap::new();
    for one in all {
        let mut keys = vec![format!("n {}", one.name)];
        keys.extend(one.website.iter().map(|site| format!("w {site}")));
        keys.extend(one.email.iter().map(|email| format!("e {email}")));
        let city = one.city.iter();
        keys.extend(city.flat_map(|city| one.words.iter().map(move |w| format!("c {city} {w}"))));
        for key in keys {
            shelves.entry(key).or_default().push(one);
        }
    }
    let mut found: HashMap<(OrganisationId, OrganisationId), BTreeSet<&'static str>> =
        HashMap::new();
    let mut counts: HashMap<OrganisationId, usize> = HashMap::new();
    let mut ordered: Vec<_> = shelves.into_iter().collect();
    ordered.sort_by(|one, other| one.0.cmp(&other.0));
    for (key, shelf) in ordered {
        let most = if key.starts_with("c ") { 60 } else { SHARED };
        if shelf.len() > most && !key.starts_with("n ") {
            continue;
        }
        for (place, one) in shelf.iter().enumerate() {
            for other in shelf.iter().skip(place + 1) {
                let reasons = reasons(one, other);
                if reasons.is_empty() || !wanted(one.id, other.id) {
                    continue;
                }
                let pair = (one.id.min(other.id), one.id.max(other.id));
                if found.contains_key(&pair) {
                    continue;
                }
                let full = |id| counts.get(id).is_some_and(|count| *count >= PAIRS);
                if full(&one.id) || full(&other.id) {
                    continue;
                }
                *counts.entry(one.id).or_default() += 1;
                *counts.entry(other.id).or_default() += 1;
                found.insert(pair, reasons);
            }
        }
    }
    let mut pairs: Vec<NoteLookAlike> = found
        .into_iter()
        .map(|((one, other), reasons)| NoteLookAlike {
            one,
            other,
            reasons: reasons.into_iter().collect::<Vec<_>>().join(" "),
        })
        .collect();
    pairs.sort_by_key(|pair| (pair.one, pair.other));
    pairs
}

/// Why two organisations may be one, as codes; nothing when they need not be looked at.
fn reasons(one: &Folded, other: &Folded) -> BTreeSet<&'static str> {
    let mut reasons = BTreeSet::new();
    let differ = |one: &Option<String>, other: &Option<String>| {
        one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
    };
    if differ(&one.country, &other.country) {
        return reasons;
    }
    let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
    let elsewhere = differ(&one.city, &other.city);
    if one.name == other.name && !one.name.is_empty() && !elsewhere {
        reasons.insert("name");
    }
    if same(&one.city, &other.city) && similar(&one.words, &other.words) && one.name != other.name {
        reasons.insert("similar-name");
    }
    if same(&one.website, &other.website) && (!elsewhere || shares_word(one, other)) {
        reasons.insert("website");
    }
    if same(&one.email, &other.email) && (!elsewhere || shares_word(one, other)) {
        reasons.insert("email");
    }
    reasons
}

fn shares_word(one: &Folded, other: &Folded) -> bool {
    one.words.intersection(&other.words).any(|word| word.chars().count() > 3)
}

/// Two names of which one holds all words of the other, or that share most of their words.
fn similar(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    let (less, more) = (one.len().min(other.len()), one.len().max(other.len()));
    (shared == less && less >= 2 && more <= less + 2) || (shared >= 2 && shared * 4 >= more * 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organisation(number: u128, name: &str, city: &str, website: Option<&str>) -> Folded {
        Folded::of(Known {
            id: OrganisationId(Uuid::from_u128(number)),
            name: name.into(),
            country: Some("CA".into()),
            city: (!city.is_empty()).then(|| city.to_owned()),
            website: website.map(ToOwned::to_owned),
            email: None,
        })
    }

    fn found(all: &[Folded]) -> Vec<String> {
        pairs(all, |_, _| true).into_iter().map(|pair| pair.reasons).collect()
    }

    #[test]
    fn less_certain_matches_are_named_with_their_reason() {
        let hall =
            || organisation(1, "Massey Hall", "Toronto", Some("https://www.massey.example/"));
        let pair = |other| found(&[hall(), other]);
        assert_eq!(pair(organisation(2, "MASSEY HALL", "", None)), ["name"]);
        assert_eq!(pair(organisation(2, "The Massey Hall", "toronto", None)), ["similar-name"]);
        let site = Some("http://massey.example");
        assert_eq!(pair(organisation(2, "Roy Thomson", "Toronto", site)), ["website"]);
        assert!(pair(organisation(2, "Massey Hall", "Ottawa", None)).is_empty());
        assert!(pair(organisation(2, "Factory Theatre", "Toronto", None)).is_empty());
    }

    #[test]
    fn a_site_that_many_share_says_nothing() {
        let site = Some("https://city.example");
        let all: Vec<Folded> = (1..=9)
            .map(|number| organisation(number, &format!("Stage{number} Nord"), "", site))
            .collect();
        assert!(found(&all).is_empty());
    }
}
