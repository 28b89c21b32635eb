//! The demo network's memberships: every organisation but one in twenty-six, and the freelancer.

use std::future::Future;
use std::pin::Pin;

use chrono::{Datelike, Duration};
use kernel::{Actor, Chance, Day, OrganisationId, Result};
use sea_orm::{EntityTrait, QueryOrder};
use store::{Read, Reading};
use web::{App, DemoSize};

use crate::changes::set_term::SetTerm;
use crate::model::{Holder, TermKind};
use crate::rows::term;

pub(crate) fn make(app: App, size: DemoSize) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> {
    Box::pin(async move {
        let chance = Chance::seeded(28);
        let system = Actor::system("demo");
        let organisations = directory::face::organisation::Entity::find()
            .order_by_asc(directory::face::organisation::Column::Id)
            .all(&app.store().read())
            .await?;
        let mut changes = Vec::new();
        for (place, organisation) in organisations.iter().enumerate() {
            // The first 62 stand for their countries, so contacts come after them.
            if place > 70 && place % 26 == 0 {
                continue;
            }
            let from = joined(&chance, size.week);
            changes.push((term_of(organisation.id, from), Some(noon(size.week))));
        }
        for result in app.store().write_all(&system, changes).await? {
            result?;
        }
        freelancer(&app, &system, size.week).await
    })
}

fn term_of(organisation: OrganisationId, from: Day) -> SetTerm {
    SetTerm {
        holder: Holder::Organisation(organisation),
        input: Ok((TermKind::Organisation, from, None)),
    }
}

/// The first of January of one of the last twenty years.
fn joined(chance: &Chance, week: Day) -> Day {
    let years = i32::try_from(chance.below(20)).unwrap_or(0);
    Day::from_ymd_opt(week.year() - years, 1, 1).unwrap_or(week)
}

fn noon(day: Day) -> kernel::Moment {
    day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc()
}

async fn freelancer(app: &App, system: &Actor, week: Day) -> Result<()> {
    let address = "freelance@demo.example";
    let person = accounts::face::person_with_email(&app.store().read(), address).await?;
    let Some(person) = person else { return Ok(()) };
    let input = Ok((TermKind::Freelance, week - Duration::days(500), None));
    app.store().write(system, None, SetTerm { holder: Holder::Person(person), input }).await
}

/// Names of demo records, for the sweep.
pub(crate) fn samples<'a>(read: &'a Read<'a>) -> Reading<'a, Vec<(String, String)>> {
    Box::pin(async move {
        let row = term::Entity::find().order_by_asc(term::Column::Id).one(read).await?;
        let sample = |row: term::Model| ("membership-term".to_owned(), row.id.to_string());
        Ok(row.map(sample).into_iter().collect())
    })
}
