//! What this slice holds about a person: registrations, stars, teams, and who a name is.

use std::pin::Pin;

use kernel::{Locale, PersonId, Result};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use store::{Read, Reading, Tx};
use web::Held;

use crate::changes::change_people;
use crate::model::{MeetingId, RegistrationState};
use crate::rows::{meeting, names, registration, star, team};
use crate::words::Words;

pub(crate) fn show<'a>(
    read: &'a Read<'a>,
    person: PersonId,
    locale: Locale,
) -> Reading<'a, Vec<Held>> {
    Box::pin(async move {
        let t = Words::of(locale);
        let registered = registration::Entity::find()
            .filter(registration::Column::Person.eq(person))
            .count(read)
            .await?;
        let starred =
            star::Entity::find().filter(star::Column::Person.eq(person)).count(read).await?;
        let spoken = names::Entity::find()
            .filter(names::Column::Person.eq(person))
            .filter(names::Column::Said.eq(true))
            .count(read)
            .await?;
        let held = [
            (registered, t.held_registrations(registered), t.held_registrations_why()),
            (starred, t.held_stars(starred), t.held_stars_why()),
            (spoken, t.held_names(spoken), t.held_names_why()),
        ];
        let held = held.into_iter().filter(|(count, ..)| *count > 0);
        let until = t.held_until();
        Ok(held.map(|(_, what, why)| Held { what, why, until: until.clone() }).collect())
    })
}

pub(crate) fn export<'a>(read: &'a Read<'a>, person: PersonId) -> Reading<'a, Value> {
    Box::pin(async move {
        let registrations = registration::Entity::find()
            .filter(registration::Column::Person.eq(person))
            .all(read)
            .await?;
        let stars = star::Entity::find().filter(star::Column::Person.eq(person)).all(read).await?;
        let teams = team::Entity::find().filter(team::Column::Person.eq(person)).all(read).await?;
        let named =
            names::Entity::find().filter(names::Column::Person.eq(person)).all(read).await?;
        let ids = registrations.iter().map(|row| row.meeting);
        let ids = ids.chain(teams.iter().map(|row| row.meeting));
        let ids = ids.chain(named.iter().map(|row| row.meeting));
        let meetings =
            meeting::Entity::find().filter(meeting::Column::Id.is_in(ids)).all(read).await?;
        let title = |id: MeetingId| meetings.iter().find(|row| row.id == id).map(|row| &row.title);
        let state = |state: RegistrationState| match state {
            RegistrationState::Placed => "placed",
            RegistrationState::Waiting => "waiting",
            RegistrationState::Withdrawn => "withdrawn",
        };
        Ok(json!({
            "registrations": registrations.iter().map(|row| json!({
                "meeting": title(row.meeting), "state": state(row.state), "asked": row.asked,
                "shown_to_others": row.is_listed,
            })).collect::<Vec<_>>(),
            "sessions_starred": stars.iter().map(|row| row.session.to_string()).collect::<Vec<_>>(),
            "runs": teams.iter().map(|row| title(row.meeting)).collect::<Vec<_>>(),
            "names_in_programmes": named.iter().map(|row| json!({
                "meeting": title(row.meeting), "name": row.name, "confirmed": row.said,
            })).collect::<Vec<_>>(),
        }))
    })
}

/// Contributions stay without the name; everything else goes.
pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    person: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        let rows = names::Entity::find().filter(names::Column::Person.eq(person)).all(&*tx).await?;
        for row in rows.iter().filter(|row| row.said == Some(true)) {
            change_people(tx, row.meeting, |people| {
                let before = people.len();
                people.retain(|part| part.person != Some(person));
                people.len() < before
            })
            .await?;
        }
        names::Entity::delete_many().filter(names::Column::Person.eq(person)).exec(&*tx).await?;
        free_places(tx, person).await?;
        registration::Entity::delete_many()
            .filter(registration::Column::Person.eq(person))
            .exec(&*tx)
            .await?;
        star::Entity::delete_many().filter(star::Column::Person.eq(person)).exec(&*tx).await?;
        team::Entity::delete_many().filter(team::Column::Person.eq(person)).exec(&*tx).await?;
        Ok(())
    })
}

/// Their places at meetings to come go to whoever has waited longest.
async fn free_places(tx: &mut Tx, person: PersonId) -> Result<()> {
    let of_person = Condition::all()
        .add(registration::Column::Person.eq(person))
        .add(registration::Column::State.eq(RegistrationState::Placed));
    let rows = registration::Entity::find().filter(of_person).all(&*tx).await?;
    for row in rows {
        crate::changes::withdraw::give_back(tx, &row).await?;
    }
    Ok(())
}
