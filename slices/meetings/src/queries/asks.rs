//! What a meeting asks those who come, and what they answered.

use std::collections::HashMap;

use directory::face;
use kernel::Result;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Read;

use crate::model::{AskId, MeetingId, RegistrationId, RegistrationState};
use crate::rows::{ask, ask_answer, registration};

/// What a meeting asks, in the order of asking.
pub(crate) async fn of_meeting(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<ask::Model>> {
    Ok(ask::Entity::find()
        .filter(ask::Column::Meeting.eq(meeting))
        .order_by_asc(ask::Column::Position)
        .order_by_asc(ask::Column::Id)
        .all(read)
        .await?)
}

/// What one registration answered.
pub(crate) async fn answers(
    read: &Read<'_>,
    registration: RegistrationId,
) -> Result<HashMap<AskId, String>> {
    let rows = ask_answer::Entity::find()
        .filter(ask_answer::Column::Registration.eq(registration))
        .all(read)
        .await?;
    Ok(rows.into_iter().map(|row| (row.ask, row.text)).collect())
}

/// One who comes or waits, as who runs the meeting sees them.
pub(crate) struct Comer {
    pub row: registration::Model,
    /// Who it is; absent where the reader may not know.
    pub person: Option<face::person::Model>,
    pub answers: HashMap<AskId, String>,
}

/// Who comes and who waits, in the order of asking, with their answers to some asks.
pub(crate) async fn comers(
    read: &Read<'_>,
    meeting: MeetingId,
    keys: &kernel::AudienceKeys,
    asks: &[AskId],
) -> Result<Vec<Comer>> {
    let rows = registration::Entity::find()
        .filter(registration::Column::Meeting.eq(meeting))
        .filter(registration::Column::State.ne(RegistrationState::Withdrawn))
        .order_by_asc(registration::Column::Asked)
        .order_by_asc(registration::Column::Id)
        .limit(5_000)
        .all(read)
        .await?;
    let mut answers: HashMap<RegistrationId, HashMap<AskId, String>> = HashMap::new();
    let given = ask_answer::Entity::find()
        .filter(ask_answer::Column::Ask.is_in(asks.iter().copied()))
        .all(read)
        .await?;
    for row in given {
        answers.entry(row.registration).or_default().insert(row.ask, row.text);
    }
    let mut people = HashMap::new();
    for chunk in rows.chunks(500) {
        let known = face::person::Entity::find()
            .filter(face::person::Column::Id.is_in(chunk.iter().map(|row| row.person)))
            .filter(face::person::Column::Audience.is_in(keys.iter()))
            .all(read)
            .await?;
        people.extend(known.into_iter().map(|person| (person.id, person)));
    }
    let comer = |row: registration::Model| Comer {
        person: people.get(&row.person).cloned(),
        answers: answers.remove(&row.id).unwrap_or_default(),
        row,
    };
    Ok(rows.into_iter().map(comer).collect())
}
