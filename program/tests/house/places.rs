//! How places are given: kept for some, by lot, held, from afar, and for whom others register.

use chrono::Duration;
use directory::{AddPerson, PersonInput};
use kernel::{Actor, Granted, Who};
use meetings::{HeldFor, Register, Way};
use testkit::{Client, TestApp};

use crate::meetings::{add, asks, id, people, registering};

const UNTIL: &str = "2027-04-01";

/// Saves how places are given.
async fn set(office: &mut Client, address: &str, changed: &[(&str, &str)]) -> testkit::Answer {
    let page = office.get(&format!("{address}/places")).await;
    let version = page.field("version").unwrap();
    let mut form = vec![("version", version.as_str()), ("allotment", "order")];
    form.retain(|(name, _)| changed.iter().all(|(other, _)| other != name));
    form.extend(changed);
    office.post(&format!("{address}/places"), &form).await
}

async fn daily(app: &TestApp) {
    app.store_daily("meetings-places-daily").await;
    app.run_jobs().await;
}

fn days_until(app: &TestApp, day: &str) -> Duration {
    let day: chrono::NaiveDate = day.parse().unwrap();
    Duration::days((day - app.clock.today()).num_days() + 1)
}

async fn mails_to(app: &TestApp, who: &str, about: &str) -> usize {
    let mails = app.mails().await;
    mails.iter().filter(|mail| mail.to.starts_with(who) && mail.subject.contains(about)).count()
}

testkit::house_test! {
    fn places_are_kept_for_newcomers_until_a_day(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Kept places", "2").await;
        let share = [("kind", "newcomers"), ("places", "3"), ("until", UNTIL)];
        let new = format!("{address}/shares/new");
        let many = office.post(&new, &share).await;
        assert!(many.status == 422 && many.says("Only 2 places are free"), "{}", many.text());
        let share = [("kind", "newcomers"), ("places", "1"), ("until", UNTIL)];
        assert_eq!(app.persona("contact").await.post(&new, &share).await.status, 403);
        assert_eq!(office.post(&new, &share).await.status, 303);
        // Whoever was there before has the place for all, and no other.
        let meeting = id(&address);
        let (mut member, mut contact) = (app.persona("member").await, app.persona("contact").await);
        assert!(member.get(&address).await.says("One place is kept until 1 Apr 2027 for: people who come for the first time"));
        member.post(&format!("{address}/register"), &[("listed", "yes")]).await;
        let known = known(app).await;
        assert!(!asks(app, meeting, known).await.unwrap());
        let fresh = newcomer(app).await;
        assert!(asks(app, meeting, fresh).await.unwrap(), "a newcomer has the place that is kept");
        assert!(office.get(&format!("{address}/places")).await.says("2 of 2 places are taken"));
        let taken = office.get(&address).await;
        assert!(taken.says("1 wait"), "{}", taken.text());
        assert!(contact.get(&address).await.says("All places are taken"));
        app.advance(days_until(app, UNTIL));
        daily(app).await;
        assert!(office.get(&format!("{address}/places")).await.says("given to all"));
    }

    fn what_nobody_took_until_the_day_goes_to_those_who_wait(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Until April", "1").await;
        let share = [("kind", "countries"), ("places", "1"), ("until", UNTIL), ("countries", "Iceland\nGeorgia")];
        assert_eq!(office.post(&format!("{address}/shares/new"), &share).await.status, 303);
        let mut member = app.persona("member").await;
        member.post(&format!("{address}/register"), &[("listed", "yes")]).await;
        let waits = member.get(&address).await;
        assert!(waits.says("You wait for a place, as number 1") && waits.says("people from Iceland, Georgia") | waits.says("people from Georgia, Iceland"), "{}", waits.text());
        daily(app).await;
        assert!(member.get(&address).await.says("You wait for a place"), "not before its day");
        app.advance(days_until(app, UNTIL));
        let mut member = app.persona("member").await;
        daily(app).await;
        assert!(member.get(&address).await.says("You have a place"));
        assert_eq!(mails_to(app, "member@", "You have a place: Until April").await, 1);
    }

    fn the_lot_decides_once_and_gives_everybody_a_number(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "By lot", "5").await;
        let no_day = set(&mut office, &address, &[("allotment", "lot")]).await;
        assert!(no_day.status == 422 && no_day.says("Say until which day one can ask"), "{}", no_day.text());
        let lot = [("allotment", "lot"), ("ask_until", "2027-01-15")];
        assert_eq!(set(&mut office, &address, &lot).await.status, 303);
        let meeting = id(&address);
        let mut member = app.persona("member").await;
        member.post(&format!("{address}/register"), &[("listed", "yes")]).await;
        let own = accounts::face::person_with_email(&app.app.store().read(), "member@demo.example").await.unwrap();
        for person in people(app, 20).await.into_iter().filter(|person| Some(*person) != own).take(19) {
            assert!(!asks(app, meeting, person).await.unwrap(), "nobody has a place before the lot");
        }
        assert!(member.get(&address).await.says("Whoever asks until 15 Jan 2027 has the same chance"));
        app.run_jobs().await;
        assert_eq!(mails_to(app, "member@", "You are in the lot").await, 1);
        daily(app).await;
        assert!(office.get(&address).await.says("0 of 5 places are taken"));
        app.advance(days_until(app, "2027-01-15"));
        daily(app).await;
        daily(app).await;
        let mut office = app.persona("office").await;
        assert!(office.get(&address).await.says("5 of 5 places are taken"));
        let mails = app.mails().await;
        let about = |subject: &str| mails.iter().filter(|mail| mail.subject == subject).count();
        assert_eq!(about("You have a place: By lot"), 5);
        assert_eq!(about("The lot is drawn: By lot"), 15);
        let numbers = mails.iter().filter(|mail| mail.subject == "The lot is drawn: By lot");
        let mut numbers: Vec<u32> = numbers
            .map(|mail| mail.text.as_ref().unwrap().split("as number ").nth(1).unwrap().split('.').next().unwrap().parse().unwrap())
            .collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=15).collect::<Vec<u32>>());
        let again = set(&mut office, &address, &[("allotment", "order")]).await;
        assert!(again.status == 422 && again.says("The lot is drawn"), "{}", again.text());
    }

    fn a_place_is_held_for_who_waits_for_a_visa(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Held places", "1").await;
        assert_eq!(set(&mut office, &address, &[("hold_until", UNTIL)]).await.status, 303);
        let (mut member, mut contact) = (app.persona("member").await, app.persona("contact").await);
        let form = member.get(&format!("{address}/register")).await;
        assert!(form.says("Do you wait for something"), "{}", form.text());
        member.post(&format!("{address}/register"), &[("listed", "yes"), ("waits", "visa")]).await;
        assert!(member.get(&address).await.says("Your place is held until 1 Apr 2027: you wait for a visa"));
        assert!(!contact.get(&format!("{address}/participants")).await.says("visa"));
        contact.post(&format!("{address}/register"), &[]).await;
        assert!(office.get(&format!("{address}/places")).await.says("waits for a visa"));
        app.advance(days_until(app, UNTIL) - Duration::days(5));
        daily(app).await;
        daily(app).await;
        assert_eq!(mails_to(app, "member@", "Do you come?").await, 1, "said once");
        app.advance(Duration::days(5));
        daily(app).await;
        assert_eq!(mails_to(app, "member@", "Your place went to somebody else").await, 1);
        assert_eq!(mails_to(app, "contact@", "You have a place").await, 1);
        let (mut member, mut contact) = (app.persona("member").await, app.persona("contact").await);
        assert!(contact.get(&address).await.says("You have a place"));
        assert!(!member.get(&address).await.says("You have a place"));
    }

    fn who_says_that_they_come_keeps_the_place(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Confirmed", "1").await;
        let guest = [("name", "Jonas P."), ("email", "member@demo.example"), ("until", UNTIL)];
        assert_eq!(app.persona("contact").await.post(&format!("{address}/invite"), &guest).await.status, 403);
        assert_eq!(office.post(&format!("{address}/invite"), &guest).await.status, 303);
        app.run_jobs().await;
        assert_eq!(mails_to(app, "member@", "You are invited: Confirmed").await, 1);
        let second = office.post(&format!("{address}/invite"), &guest).await;
        assert!(second.status == 422 && second.says("cannot be invited"), "{}", second.text());
        let third = [("name", "Somebody"), ("email", "somebody@nowhere.example"), ("until", UNTIL)];
        let third = office.post(&format!("{address}/invite"), &third).await;
        assert!(third.status == 422 && third.says("No place is free"), "{}", third.text());
        let mut member = app.persona("member").await;
        let page = member.get(&address).await;
        assert!(page.says("we wait for your answer") && page.says("I come"), "{}", page.text());
        let mut contact = app.persona("contact").await;
        let participants = format!("{address}/participants");
        assert!(!contact.get(&participants).await.says("Jonas"), "without their word nobody stands there");
        assert_eq!(member.post(&format!("{address}/confirm"), &[("listed", "yes")]).await.status, 303);
        assert!(contact.get(&participants).await.says("Jonas"));
        app.advance(days_until(app, UNTIL));
        daily(app).await;
        assert!(app.persona("member").await.get(&address).await.says("You have a place"));
    }

    fn a_guest_whom_nobody_knows_can_sign_in_and_answer(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Strangers", "3").await;
        let guest = [("name", "Nia Okoro"), ("email", "nia@nowhere.example"), ("until", UNTIL)];
        assert_eq!(office.post(&format!("{address}/invite"), &guest).await.status, 303);
        app.run_jobs().await;
        assert_eq!(mails_to(app, "nia@", "You are invited").await, 1);
        let page = office.get(&format!("{address}/places")).await;
        assert!(page.says("Nia Okoro") && page.says("no answer yet"), "{}", page.text());
        assert_eq!(app.visitor().post("/sign-in", &[("email", "nia@nowhere.example")]).await.status, 303);
        app.run_jobs().await;
        assert!(app.mails().await.iter().filter(|mail| mail.to.starts_with("nia@")).count() == 2);
    }

    fn an_organisation_registers_and_replaces_its_people(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Colleagues", "1").await;
        let mut contact = app.persona("contact").await;
        let own = contact.get(&address).await.link(&format!("{address}/organisations/")).unwrap();
        let page = contact.get(&own).await;
        let options: Vec<String> = options(&page.body);
        assert!(options.len() >= 2, "{}", page.text());
        assert_eq!(app.persona("member").await.get(&own).await.status, 403);
        let stranger = people(app, 60).await.pop().unwrap().to_string();
        if !options.contains(&stranger) {
            let other = contact.post(&own, &[("person", &stranger)]).await;
            assert!(other.status == 422 && other.says("does not belong"), "{}", other.text());
        }
        assert_eq!(contact.post(&own, &[("person", &options[0])]).await.status, 303);
        let page = contact.get(&own).await;
        assert!(page.says("has a place"), "{}", page.text());
        let registration = page.field("instead_of").unwrap();
        let instead = [("person", options[1].as_str()), ("instead_of", registration.as_str())];
        assert_eq!(contact.post(&own, &instead).await.status, 303);
        let page = contact.get(&own).await;
        assert!(page.says("has a place") && page.field("instead_of").unwrap() != registration, "{}", page.text());
        assert!(office.get(&address).await.says("1 of 1 places are taken"));
        // Pressed twice, the second finds nobody to replace.
        assert_ne!(contact.post(&own, &instead).await.status, 500);
        let registration = page.field("instead_of").unwrap();
        let take_back = format!("/registrations/{registration}/take-back");
        assert_eq!(app.persona("member").await.post(&take_back, &[]).await.status, 403);
        assert_eq!(contact.post(&take_back, &[]).await.status, 303);
        assert!(office.get(&address).await.says("0 of 1 places are taken"));
    }

    fn a_delegation_is_brought_by_who_leads_it(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Delegations", "4").await;
        let unknown = [("kind", "delegation"), ("places", "2"), ("until", UNTIL), ("name", "City arts office"), ("lead", "nobody@nowhere.example")];
        assert_eq!(office.post(&format!("{address}/shares/new"), &unknown).await.status, 422);
        let share = [("kind", "delegation"), ("places", "2"), ("until", UNTIL), ("name", "City arts office"), ("lead", "member@demo.example")];
        assert_eq!(office.post(&format!("{address}/shares/new"), &share).await.status, 303);
        let mut member = app.persona("member").await;
        let own = member.get(&address).await.link(&format!("{address}/shares/")).unwrap();
        assert_eq!(app.persona("contact").await.get(&own).await.status, 403);
        for (name, email) in [("Ana Reis", "ana@nowhere.example"), ("Bo Lind", "bo@nowhere.example")] {
            let guest = [("name", name), ("email", email), ("until", UNTIL)];
            assert_eq!(member.post(&own, &guest).await.status, 303, "{name}");
        }
        let third = [("name", "Cy Moss"), ("email", "cy@nowhere.example"), ("until", UNTIL)];
        let full = member.post(&own, &third).await;
        assert!(full.status == 422 && full.says("No place is free"), "{}", full.text());
        let page = member.get(&own).await;
        assert!(page.says("2 of 2 places are taken") && page.says("Ana Reis"), "{}", page.text());
        let take_back = page.link("/registrations/").unwrap();
        assert_eq!(member.post(&take_back, &[]).await.status, 303);
        assert_eq!(member.post(&own, &third).await.status, 303, "the place stays the delegation's");
    }

    fn places_online_are_counted_apart(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Both ways", "1").await;
        let meeting = id(&address);
        let all = people(app, 4).await;
        let online = |person| Register { way: Way::Online, ..registering(meeting, person) };
        let person = all[0];
        let who = |person| Actor::with(Who::Person(person), Granted::nothing());
        assert!(app.app.store().write(&who(person), None, online(person)).await.is_err(), "not offered");
        assert_eq!(set(&mut office, &address, &[("online", "2")]).await.status, 303);
        assert!(asks(app, meeting, all[0]).await.unwrap());
        for person in &all[1..3] {
            assert!(app.app.store().write(&who(*person), None, online(*person)).await.unwrap());
        }
        assert!(!app.app.store().write(&who(all[3]), None, online(all[3])).await.unwrap());
        let page = office.get(&address).await;
        assert!(page.says("1 of 1 places are taken · 2 of 2 places online are taken"), "{}", page.text());
        let held = Register { held_for: Some(HeldFor::Grant), ..registering(meeting, all[3]) };
        assert!(!app.app.store().write(&who(all[3]), None, held).await.unwrap());
        let fewer = set(&mut office, &address, &[("online", "1")]).await;
        assert!(fewer.status == 422 && fewer.says("have a place already"), "{}", fewer.text());
    }
}

/// What a select offers.
fn options(body: &str) -> Vec<String> {
    let values = body.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.map(ToOwned::to_owned).collect()
}

/// Somebody who was at a meeting of the demo before, and somebody who never was.
async fn known(app: &TestApp) -> kernel::PersonId {
    accounts::face::person_with_email(&app.app.store().read(), "host@demo.example")
        .await
        .unwrap()
        .unwrap()
}

async fn newcomer(app: &TestApp) -> kernel::PersonId {
    let input = PersonInput {
        name: "Nova Hill".into(),
        listed: "everyone".into(),
        ..PersonInput::default()
    };
    let add = AddPerson {
        id: None,
        input: Ok(input),
        email: None,
        released: true,
        source: None,
        confirmed: None,
    };
    app.app.store().write(&Actor::system("test"), None, add).await.unwrap()
}
