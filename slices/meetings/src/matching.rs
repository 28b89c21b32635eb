//! Names in programmes and the people of the directory: suggested with a reason, confirmed by a host.

use std::collections::{BTreeSet, HashMap, HashSet};

use directory::face;
use kernel::{PersonId, Result, text};
use programme::Programme;
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::Tx;

use crate::model::MeetingId;
use crate::rows::names;

/// Names asked about in one query.
const CHUNK: usize = 400;

/// Notes names that are new in a programme, each with the person whom it may be: the only one of
/// the directory with this very name. A name that nobody or several people bear is a name.
pub(crate) async fn note_names(
    tx: &Tx,
    meeting: MeetingId,
    programme: &Programme,
    known: &[names::Model],
) -> Result<()> {
    let known: HashSet<&str> = known.iter().map(|row| row.name.as_str()).collect();
    let people = programme.events.iter().flat_map(|event| &event.people);
    let new: BTreeSet<&str> =
        people.map(|part| part.name.as_str()).filter(|name| !known.contains(name)).collect();
    if new.is_empty() {
        return Ok(());
    }
    let sought: Vec<String> = new.iter().map(|name| text::search(name)).collect();
    let bearers = bearers(tx, &sought).await?;
    let rows = new.iter().zip(&sought).map(|(name, sought)| {
        let only = bearers.get(sought).filter(|people| people.len() == 1);
        let person = only.and_then(|people| people.first()).copied();
        let reason = if person.is_some() { "same-name" } else { "" };
        names::ActiveModel {
            meeting: ActiveValue::Set(meeting),
            name: ActiveValue::Set((*name).to_owned()),
            person: ActiveValue::Set(person),
            reason: ActiveValue::Set(reason.to_owned()),
            said: ActiveValue::Set(None),
        }
    });
    let rows: Vec<names::ActiveModel> = rows.collect();
    for chunk in rows.chunks(CHUNK) {
        names::Entity::insert_many(chunk.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// People who bear a name, as it is searched. Who is here discreetly is never suggested.
async fn bearers(tx: &Tx, sought: &[String]) -> Result<HashMap<String, Vec<PersonId>>> {
    let mut found: HashMap<String, Vec<PersonId>> = HashMap::new();
    for chunk in sought.chunks(CHUNK) {
        let rows = face::person::Entity::find()
            .filter(face::person::Column::NameSearch.is_in(chunk.iter().cloned()))
            .filter(face::person::Column::Audience.is_in(["everyone", "members"]))
            .all(tx)
            .await?;
        for row in rows {
            found.entry(row.name_search).or_default().push(row.id);
        }
    }
    Ok(found)
}
