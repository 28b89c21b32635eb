//! The office decides whether organisations that look alike are one.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Error, OrganisationId};
use store::Read;
use web::{Cx, Filled, Page, Result, see_other};

use super::list::{joined, place};
use super::paths;
use crate::changes::look_alike::AreTwo;
use crate::changes::merge_organisations::MergeOrganisations;
use crate::model::LookAlikeId;
use crate::queries::look_alikes;
use crate::queries::organisations::people_counts;
use crate::rows::{look_alike, organisation};
use crate::words::Words;

/// Pairs shown at once.
const PAIRS: u64 = 20;

#[derive(Template)]
#[template(path = "look_alikes.html")]
struct LookAlikesPage {
    t: Words,
    count: u64,
    pairs: Vec<Pair>,
}

struct Pair {
    action: String,
    reasons: String,
    sides: [Side; 2],
}

struct Side {
    href: String,
    name: String,
    /// What is known of it: label and value.
    facts: Vec<(String, String)>,
}

/// The pairs that wait, the oldest first.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let rows = look_alikes::oldest(&read, PAIRS).await?;
    let count = look_alikes::waiting(&read).await?.map_or(0, |(count, _)| count);
    let sides = sides(&cx, &read, &rows).await?;
    let mut sides: HashMap<OrganisationId, Vec<Side>> = sides;
    let mut take = |id| sides.get_mut(&id).and_then(Vec::pop);
    let pairs = rows.iter().filter_map(|row| {
        Some(Pair {
            action: paths::AnswerLookAlike { id: row.id }.to_string(),
            reasons: reasons(&row.reasons, t),
            sides: [take(row.one)?, take(row.other)?],
        })
    });
    let page = LookAlikesPage { t, count, pairs: pairs.collect() };
    Ok(Page::new(t.look_alikes_title(), &page)?.unlisted())
}

fn reasons(codes: &str, t: Words) -> String {
    let word = |code: &str| match code {
        "name" => t.alike_name(),
        "similar-name" => t.alike_similar_name(),
        "website" => t.alike_website(),
        _ => t.alike_email(),
    };
    codes.split(' ').map(word).collect::<Vec<_>>().join(", ")
}

/// One side for each time that an organisation stands in a pair.
async fn sides(
    cx: &Cx,
    read: &Read<'_>,
    pairs: &[look_alike::Model],
) -> kernel::Result<HashMap<OrganisationId, Vec<Side>>> {
    let ids: Vec<OrganisationId> = pairs.iter().flat_map(|pair| [pair.one, pair.other]).collect();
    let (rows, keys) = look_alikes::sides(read, &ids).await?;
    let today = cx.now().date_naive();
    let people = people_counts(read, &cx.actor.keys, &ids, today).await?;
    let mut sides: HashMap<OrganisationId, Vec<Side>> = HashMap::new();
    for id in ids {
        let Some(row) = rows.iter().find(|row| row.id == id) else { continue };
        let mut sources: Vec<&str> =
            keys.iter().filter(|key| key.subject == id.0).map(|key| key.source.as_str()).collect();
        sources.dedup();
        let people = people.get(&id).copied().unwrap_or(0);
        sides.entry(id).or_default().push(side(cx, row, people, &sources.join(", ")));
    }
    Ok(sides)
}

fn side(cx: &Cx, row: &organisation::Model, people: i64, sources: &str) -> Side {
    let t = Words::of(cx.locale);
    let shelf = cx.app.shelf();
    let kind = row.kind.and_then(|kind| shelf.get(kind));
    let kind = kind.map(|term| term.labels.in_locale(cx.locale).to_owned());
    let status = if row.is_member { t.is_member() } else { t.is_contact() };
    let people = (people > 0).then(|| t.people_count(people));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let facts = [
        (t.alike_is(), joined([kind, Some(status), people])),
        (t.alike_place(), joined([place(row.city.as_deref(), row.country.as_deref(), cx.locale)])),
        (t.website(), text(&row.website)),
        (t.email(), text(&row.email)),
        (t.phone(), text(&row.phone)),
        (t.alike_source(), sources.to_owned()),
    ];
    Side {
        href: paths::Organisation { id: row.id }.to_string(),
        name: row.name.clone(),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
    }
}

/// One, by keeping the first or the second, or two.
pub(crate) async fn answer(
    cx: Cx,
    Path(id): Path<LookAlikeId>,
    filled: Filled,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let done = match filled.value("answer") {
        "two" => cx.write(AreTwo(id)).await.map(|()| t.alike_are_two()),
        answer @ ("keep-one" | "keep-other") => {
            let merge = MergeOrganisations::of(&cx.app, id, answer == "keep-other");
            cx.write(merge).await.map(|_| t.alike_merged())
        }
        _ => return Ok(see_other(&paths::LookAlikes, t.alike_no_answer())),
    };
    match done {
        Ok(said) => Ok(see_other(&paths::LookAlikes, said)),
        // Somebody else answered first, or the button was pressed twice.
        Err(Error::NotFound) => Ok(see_other(&paths::LookAlikes, t.alike_answered_already())),
        Err(error) => Err(error.into()),
    }
}
