//! The directory's part of the demo network: invented, deterministic, in many scripts.

mod invent;

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;

use accounts::policy::{CONFIDANT, OFFICE};
use accounts::{AccountEmail, Appoint};
use chrono::Duration;
use kernel::{Actor, Chance, Day, Granted, Moment, OrganisationId, PersonId, Result, Who};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Read, Reading};
use web::{App, DemoSize, Network, Persona};

use crate::changes::add_organisation::AddOrganisation;
use crate::changes::add_person::AddPerson;
use crate::changes::affiliate::Affiliate;
use crate::changes::hand_over::ProposeHandover;
use crate::model::{AffiliationRole, ORGANISATION, PERSON};
use crate::rows::{affiliation, handover, look_alike, organisation, person};
use crate::words::Words;
use invent::Inventor;

/// The seed of every demo network.
const SEED: u64 = 1981;

/// People for each organisation.
const PEOPLE: u32 = 5;

/// Whom one can look as.
pub(crate) fn personas() -> Vec<Persona> {
    vec![
        Persona {
            key: "visitor",
            label: |l| Words::of(l).persona_visitor(),
            waits: |l| Words::of(l).persona_visitor_waits(),
        },
        Persona {
            key: "newcomer",
            label: |l| Words::of(l).persona_newcomer(),
            waits: |l| Words::of(l).persona_newcomer_waits(),
        },
        Persona {
            key: "member",
            label: |l| Words::of(l).persona_member(),
            waits: |l| Words::of(l).persona_member_waits(),
        },
        Persona {
            key: "contact",
            label: |l| Words::of(l).persona_contact(),
            waits: |l| Words::of(l).persona_contact_waits(),
        },
        Persona {
            key: "freelance",
            label: |l| Words::of(l).persona_freelance(),
            waits: |l| Words::of(l).persona_freelance_waits(),
        },
        Persona {
            key: "discreet",
            label: |l| Words::of(l).persona_discreet(),
            waits: |l| Words::of(l).persona_discreet_waits(),
        },
        Persona {
            key: "office",
            label: |l| Words::of(l).persona_office(),
            waits: |l| Words::of(l).persona_office_waits(),
        },
    ]
}

/// Makes organisations, people, affiliations and the office.
pub(crate) fn make(app: App, size: DemoSize) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> {
    Box::pin(async move {
        let system = Actor::system("demo");
        set_up(&app, &system).await?;
        let mut inventor = Inventor::new(Chance::seeded(SEED), &app.shelf(), size.week);
        let mut left = size.organisations;
        let mut first = None;
        while left > 0 {
            let batch = left.min(500);
            let organisations = add_organisations(&app, &system, &mut inventor, batch).await?;
            add_people(&app, &system, &mut inventor, &organisations).await?;
            first = first.or_else(|| organisations.first().copied());
            left -= batch;
        }
        add_waiting(&app, &system, &mut inventor).await?;
        if let Some((home, _)) = first {
            add_personas(&app, &system, &mut inventor, home, size.week).await?;
        }
        add_office(&app, &system, &mut inventor).await
    })
}

async fn set_up(app: &App, system: &Actor) -> Result<()> {
    let sentence = [
        ("en", "A network of people who make and share performing arts across 62 countries."),
        ("fr", "Un réseau de gens qui font et partagent les arts vivants dans 62 pays."),
    ];
    let network = Network {
        name: "Proscenium".into(),
        sentence: sentence.map(|(tag, text)| (tag.to_owned(), text.to_owned())).into(),
        time_zone: "Europe/Brussels".into(),
        office_email: "office@demo.example".into(),
        ..Network::default()
    };
    let version = settings::load::<Network>(&app.store().read()).await?.version;
    app.store().write(system, None, settings::Set::new(network, version)).await?;
    app.refresh().await
}

/// An organisation that was made, with the culture that its people come from.
type Made = (OrganisationId, invent::CultureId);

async fn add_organisations(
    app: &App,
    system: &Actor,
    inventor: &mut Inventor,
    count: u32,
) -> Result<Vec<Made>> {
    let mut made = Vec::new();
    let mut changes = Vec::new();
    for _ in 0..count {
        let (culture, input, confirmed) = inventor.organisation();
        let id: OrganisationId = app.store().chance().new_id(app.store().clock().now());
        made.push((id, culture));
        let add = AddOrganisation {
            id: Some(id),
            input: Ok(input),
            source: None,
            confirmed: Some(confirmed),
        };
        changes.push((add, Some(moment(confirmed))));
    }
    all_done(app.store().write_all(system, changes).await?)?;
    Ok(made)
}

async fn add_people(
    app: &App,
    system: &Actor,
    inventor: &mut Inventor,
    organisations: &[Made],
) -> Result<()> {
    let mut people = Vec::new();
    let mut affiliations = Vec::new();
    for (number, (organisation, culture)) in organisations.iter().enumerate() {
        for place in 0..PEOPLE {
            let (input, email, confirmed) = inventor.person(*culture);
            let id: PersonId = app.store().chance().new_id(app.store().clock().now());
            let add = AddPerson {
                id: Some(id),
                input: Ok(input),
                email: Some(AccountEmail::new(&email)),
                released: true,
                source: None,
                confirmed: Some(confirmed),
            };
            people.push((add, Some(moment(confirmed))));
            let (from, until) = inventor.time_at(place);
            let affiliate = Affiliate {
                person: id,
                organisation: *organisation,
                title: Some(inventor.position(place)),
                from: Some(from),
                until,
                // One organisation has nobody who keeps its record, for the office to see.
                roles: if number == 40 { BTreeSet::new() } else { roles_of(place, until) },
            };
            affiliations.push((affiliate, Some(moment(from))));
        }
    }
    all_done(app.store().write_all(system, people).await?)?;
    all_done(app.store().write_all(system, affiliations).await?)
}

/// The first person of an organisation is its primary contact, the second keeps the money.
fn roles_of(place: u32, until: Option<Day>) -> BTreeSet<AffiliationRole> {
    match (place, until) {
        (0, None) => BTreeSet::from([AffiliationRole::Primary, AffiliationRole::Vote]),
        (1, None) => BTreeSet::from([AffiliationRole::Finance, AffiliationRole::Signatory]),
        _ => BTreeSet::new(),
    }
}

async fn add_personas(
    app: &App,
    system: &Actor,
    inventor: &mut Inventor,
    home: OrganisationId,
    week: Day,
) -> Result<()> {
    let store = app.store();
    let mut ids = Vec::new();
    for persona in ["newcomer", "member", "contact", "freelance", "discreet"] {
        let (input, confirmed) = inventor.persona(persona);
        let email = AccountEmail::new(&format!("{persona}@demo.example"));
        let add = AddPerson {
            id: None,
            input: Ok(input),
            email: Some(email),
            released: true,
            source: None,
            confirmed: Some(confirmed),
        };
        ids.push((persona, store.write(system, None, add).await?));
    }
    let since = week - Duration::days(800);
    for (persona, person) in &ids {
        let roles = match *persona {
            "contact" => BTreeSet::from([AffiliationRole::Primary]),
            "member" | "discreet" => BTreeSet::new(),
            _ => continue,
        };
        let affiliate = Affiliate {
            person: *person,
            organisation: home,
            title: Some(inventor.position(2)),
            from: Some(since),
            until: None,
            roles,
        };
        all_done(store.write_all(system, vec![(affiliate, Some(moment(since)))]).await?)?;
    }
    let who = |key| ids.iter().find(|(persona, _)| *persona == key).map(|(_, person)| *person);
    if let Some(to) = who("member") {
        let propose = ProposeHandover { organisation: home, role: AffiliationRole::Vote, to };
        all_done(store.write_all(system, vec![(propose, Some(moment(week)))]).await?)?;
    }
    // The contact says that the newcomer belongs to them, and the newcomer has not answered yet.
    if let Some((person, contact)) = who("newcomer").zip(who("contact")) {
        let affiliate = Affiliate {
            person,
            organisation: home,
            title: Some(inventor.position(3)),
            from: Some(week),
            until: None,
            roles: BTreeSet::new(),
        };
        let contact = Actor::with(Who::Person(contact), Granted::nothing());
        all_done(store.write_all(&contact, vec![(affiliate, Some(moment(week)))]).await?)?;
    }
    Ok(())
}

/// Three imported people wait for the office to look at them.
async fn add_waiting(app: &App, system: &Actor, inventor: &mut Inventor) -> Result<()> {
    for _ in 0..3 {
        let (input, email, _) = inventor.person(invent::CultureId::first());
        let add = AddPerson {
            id: None,
            input: Ok(input),
            email: Some(AccountEmail::new(&email)),
            released: false,
            source: None,
            confirmed: None,
        };
        app.store().write(system, None, add).await?;
    }
    Ok(())
}

/// The secretariat of eight; `office@demo.example` is one of them.
async fn add_office(app: &App, system: &Actor, inventor: &mut Inventor) -> Result<()> {
    for number in 0..8 {
        let (mut input, email, confirmed) = inventor.person(invent::CultureId::first());
        input.listed = "everyone".into();
        let email = if number == 0 { "office@demo.example".to_owned() } else { email };
        let add = AddPerson {
            id: None,
            input: Ok(input),
            email: Some(AccountEmail::new(&email)),
            released: true,
            source: None,
            confirmed: Some(confirmed),
        };
        let person = app.store().write(system, None, add).await?;
        app.store().write(system, None, Appoint { person, role: OFFICE, holds: true }).await?;
        if number < 2 {
            let confide = Appoint { person, role: CONFIDANT, holds: true };
            app.store().write(system, None, confide).await?;
        }
    }
    Ok(())
}

fn all_done<T>(results: store::Batch<T>) -> Result<()> {
    for result in results {
        result?;
    }
    Ok(())
}

/// Noon of a day.
fn moment(day: Day) -> Moment {
    day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc()
}

/// Names of demo records, for the sweep.
pub(crate) fn samples<'a>(read: &'a Read<'a>) -> Reading<'a, Vec<(String, String)>> {
    Box::pin(async move {
        let mut samples = vec![
            ("vocabulary".to_owned(), "discipline".to_owned()),
            ("face".to_owned(), "sample.svg".to_owned()),
            ("picture".to_owned(), "0".repeat(64)),
        ];
        let shelf = vocabulary::Shelf::load(read).await?;
        let term = shelf.of(crate::model::DISCIPLINE).next();
        samples.extend(term.map(|term| ("vocabulary-term".to_owned(), term.id.to_string())));
        samples.extend(term.map(|term| ("vocabulary-code".to_owned(), term.code.clone())));
        let organisation = organisation::Entity::find()
            .filter(organisation::Column::Audience.eq("everyone"))
            .order_by_asc(organisation::Column::Id)
            .limit(1)
            .one(read)
            .await?;
        let person = person::Entity::find()
            .filter(person::Column::Audience.eq("everyone"))
            .order_by_asc(person::Column::Id)
            .one(read)
            .await?;
        let affiliation =
            affiliation::Entity::find().order_by_asc(affiliation::Column::Id).one(read).await?;
        let handover = handover::Entity::find().one(read).await?;
        let pair = look_alike::Entity::find().one(read).await?;
        samples.extend(pair.map(|row| ("look-alike".to_owned(), row.id.to_string())));
        samples.extend(organisation.map(|row| (ORGANISATION.0.to_owned(), row.id.to_string())));
        samples.extend(person.map(|row| (PERSON.0.to_owned(), row.id.to_string())));
        samples.extend(affiliation.map(|row| ("affiliation".to_owned(), row.id.to_string())));
        samples.extend(handover.map(|row| ("handover".to_owned(), row.id.to_string())));
        Ok(samples)
    })
}
