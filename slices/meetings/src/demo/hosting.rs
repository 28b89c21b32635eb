//! What the hosts of a demo meeting settle: asks, houses, places that are kept, whom one trusts.

use chrono::Duration;
use directory::face;
use kernel::{Actor, Granted, Moment, PersonId, Result, Who};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use web::App;

use super::done;
use super::invent::Plan;
use crate::changes::concerns::{SetTrust, TellConcern, Told};
use crate::changes::set_allotment::SetAllotment;
use crate::changes::set_ask::{AskInput, SetAsk};
use crate::changes::set_host::SetHost;
use crate::changes::set_share::SetShare;
use crate::changes::venues::{SaveVenue, VenueInput};
use crate::model::{Allotment, AllotmentInput, AskKind, MeetingId, SeenBy, ShareInput, ShareKind};

/// What hosts ask.
pub(super) async fn asks(
    app: &App,
    system: &Actor,
    id: MeetingId,
    plan: &Plan,
    at: Moment,
) -> Result<()> {
    let gone = plan.last() + Duration::days(30);
    let ask = |text: &str, why: &str, kind, options: &[&str], seen_by| AskInput {
        text: text.to_owned(),
        why: why.to_owned(),
        kind,
        options: options.iter().map(|one| (*one).to_owned()).collect(),
        seen_by,
        is_needed: false,
        gone,
    };
    let meals = ["I eat everything", "vegetarian", "vegan"];
    let all = [
        ask("What do you eat?", "so that the kitchen knows", AskKind::Choice, &meals, SeenBy::Team),
        ask(
            "What helps you to take part?",
            "so that rooms and times fit you",
            AskKind::Line,
            &[],
            SeenBy::Office,
        ),
        ask(
            "I arrive the evening before",
            "so that somebody is at the door",
            AskKind::Yes,
            &[],
            SeenBy::Team,
        ),
    ];
    for input in all {
        done(app, system, SetAsk { meeting: id, ask: None, input: Ok(input) }, at).await?;
    }
    Ok(())
}

/// Two houses with a way between them that is longer than some breaks.
pub(super) async fn houses(app: &App, system: &Actor, id: MeetingId, at: Moment) -> Result<()> {
    let rooms = crate::queries::houses::rooms(&app.store().read(), id).await?;
    let middle = rooms.len() / 2;
    let half = |range: &[crate::rows::places::room::Model]| {
        range.iter().map(|room| room.id).collect::<Vec<_>>()
    };
    let (near, far) = rooms.split_at(middle.max(1).min(rooms.len()));
    let mill = VenueInput {
        name: "The old mill".into(),
        address: Some("Mill street 4".into()),
        access: Some("No steps from the yard. A lift to all floors, 110 cm wide. Induction loop in the main hall. A quiet room beside the entrance.".into()),
        walks: Vec::new(),
        rooms: half(near),
    };
    let first = SaveVenue { meeting: id, venue: None, input: Ok(mill) };
    let mill = done(app, system, first, at).await?;
    let depot = VenueInput {
        name: "Tram depot".into(),
        address: Some("Harbour road 19".into()),
        access: Some("Two steps at the front; the gate on the left has none. Toilets for wheelchairs on the ground floor only.".into()),
        walks: vec![(mill, 20)],
        rooms: half(far),
    };
    done(app, system, SaveVenue { meeting: id, venue: None, input: Ok(depot) }, at).await?;
    Ok(())
}

/// Who hosts it, and whom one can tell a concern; somebody told one.
pub(super) async fn trust(
    app: &App,
    system: &Actor,
    id: MeetingId,
    plan: &Plan,
    people: &[face::person::Model],
    at: Moment,
) -> Result<()> {
    let read = app.store().read();
    let hosts = face::organisation::Entity::find()
        .filter(face::organisation::Column::Audience.eq("everyone"))
        .order_by_asc(face::organisation::Column::Id)
        .offset(u64::try_from(plan.number * 2).unwrap_or(0))
        .limit(2)
        .all(&read)
        .await?;
    for organisation in hosts {
        let host = SetHost { meeting: id, organisation: organisation.id, hosts: true };
        done(app, system, host, at).await?;
    }
    if !plan.is_current() {
        return Ok(());
    }
    let freelance = accounts::face::person_with_email(&read, "freelance@demo.example").await?;
    let other = people.get(41).map(|person| person.id);
    let trusted: Vec<PersonId> = freelance.into_iter().chain(other).collect();
    for person in &trusted {
        let set = SetTrust { meeting: id, person: *person, is_trusted: true };
        done(app, system, set, at).await?;
    }
    let member = accounts::face::person_with_email(&read, "member@demo.example").await?;
    if let Some(person) = member {
        let who = Actor::with(Who::Person(person), Granted::nothing());
        let told = Told {
            text: "At the last dinner somebody went on when I had said no. I do not want to sit beside him again.".into(),
            readers: trusted,
            named: false,
        };
        done(app, &who, TellConcern { meeting: id, person, told: Ok(told) }, at).await?;
    }
    Ok(())
}

/// Some places are kept, some are from afar, some wait for a grant or a visa.
pub(super) async fn keep_places(
    app: &App,
    system: &Actor,
    id: MeetingId,
    plan: &Plan,
    at: Moment,
) -> Result<()> {
    let read = app.store().read();
    let lead = accounts::face::person_with_email(&read, "member@demo.example").await?;
    let row = crate::queries::lists::meeting_unscoped(&read, id).await?;
    let input = AllotmentInput {
        allotment: Allotment::Order,
        ask_until: None,
        hold_until: Some(plan.first - Duration::days(30)),
        online: Some(60),
    };
    let version = row.map_or(1, |row| row.version);
    let set = SetAllotment { meeting: id, version, input: Ok(input) };
    done(app, system, set, at).await?;
    let share = |kind, places, name: &str, countries: &[&str]| ShareInput {
        kind,
        name: name.to_owned(),
        places,
        until: plan.first - Duration::days(21),
        countries: countries.iter().map(|code| (*code).to_owned()).collect(),
        lead: lead.filter(|_| kind == ShareKind::Delegation),
    };
    let shares = [
        share(ShareKind::Newcomers, 8, "", &[]),
        share(ShareKind::Countries, 4, "", &["AM", "GE", "MD"]),
        share(ShareKind::Delegation, 3, "Arts office of the city", &[]),
    ];
    for input in shares {
        let set = SetShare { meeting: id, share: None, input: Ok(input) };
        done(app, system, set, at).await?;
    }
    Ok(())
}
