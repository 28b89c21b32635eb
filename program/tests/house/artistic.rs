//! Seats at sessions, works with their performances, and what one saw of them.

use chrono::Duration;
use testkit::{Answer, Client, TestApp};

use crate::meetings::{FIRST, add, send};

const PERFORMANCE: [(&str, &str); 8] = [
    ("title", "Salt, first night"),
    ("day", "2027-05-06"),
    ("start", "20:00"),
    ("minutes", "75"),
    ("room", "Black box"),
    ("capacity", "1"),
    ("sign_up", "here"),
    ("access", "captions"),
];

/// A meeting with a performance of one seat; its address, the session's and the work's.
async fn with_performance(app: &TestApp, office: &mut Client) -> (String, String, String) {
    let address = add(office, "On stage", "400").await;
    send(office, &address, "first.csv", FIRST.as_bytes()).await;
    let work = [
        ("title", "Salt on the stairs"),
        ("artists", "Kolm Tuba; Mirjam Ots"),
        ("minutes", "75"),
        ("languages", "Estonian"),
        ("access", "captions"),
        ("contact", "contact@demo.example"),
        ("about_en", "One family, one winter."),
    ];
    let added = office.post(&format!("{address}/works/new"), &work).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let work = added.location().to_owned();
    let id = work.trim_start_matches("/works/");
    let form: Vec<(&str, &str)> = PERFORMANCE
        .into_iter()
        .chain([
            ("work", id),
            ("interpreted", "French"),
            ("readings", "The play https://plays.example/salt"),
        ])
        .collect();
    let saved = office.post(&format!("{address}/sessions/new"), &form).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(app.visitor().get(&work).await.status, 404, "not before the programme is public");
    office.post(&format!("{address}/publish"), &[]).await;
    let list = office.get(&format!("{address}/programme?q=salt")).await;
    let session = list.link("/sessions/").unwrap();
    (address, session, work)
}

async fn comes(client: &mut Client, address: &str) {
    assert_eq!(client.post(&format!("{address}/register"), &[("listed", "yes")]).await.status, 303);
}

async fn seat(client: &mut Client, session: &str, wanted: &str) -> Answer {
    client.post(&format!("{session}/seat"), &[("wanted", wanted)]).await
}

testkit::house_test! {
    fn a_seat_is_taken_given_back_and_given_on(app) {
        let mut office = app.persona("office").await;
        let (address, session, _) = with_performance(app, &mut office).await;
        let (mut member, mut contact) = (app.persona("member").await, app.persona("contact").await);
        let page = member.get(&session).await;
        assert!(page.says("Ask for a place at the meeting first") && page.says("Captions") && page.says("French") && page.says("The play"), "{}", page.text());
        assert_eq!(seat(&mut member, &session, "yes").await.status, 403);
        comes(&mut member, &address).await;
        comes(&mut contact, &address).await;
        assert_eq!(seat(&mut member, &session, "yes").await.status, 303);
        assert_eq!(seat(&mut member, &session, "yes").await.status, 303, "pressed twice");
        assert_eq!(seat(&mut contact, &session, "yes").await.status, 303);
        let (own, waits) = (member.get(&session).await, contact.get(&session).await);
        assert!(own.says("1 of 1 seats are taken") && own.says("You have a seat"), "{}", own.text());
        assert!(waits.says("You wait for a seat, as number 1"), "{}", waits.text());
        assert!(member.get("/my-days").await.says("you have a seat"));
        // Who sits there is nobody's business but of who runs the meeting.
        assert_eq!(member.get(&format!("{session}/seats")).await.status, 403);
        assert!(office.get(&format!("{session}/seats")).await.says("Jonas Petrauskas"));
        // Whoever does not come to the meeting has no seat either.
        assert_eq!(member.post(&format!("{address}/withdraw"), &[]).await.status, 303);
        app.run_jobs().await;
        assert!(contact.get(&session).await.says("You have a seat"));
        let mails = app.mails().await;
        assert!(mails.iter().any(|mail| mail.to.starts_with("contact@") && mail.subject == "You have a seat: Salt, first night"));
    }

    fn more_seats_go_to_those_who_wait_and_a_cancelled_session_takes_nobody(app) {
        let mut office = app.persona("office").await;
        let (address, session, work) = with_performance(app, &mut office).await;
        let (mut member, mut contact) = (app.persona("member").await, app.persona("contact").await);
        comes(&mut member, &address).await;
        comes(&mut contact, &address).await;
        seat(&mut member, &session, "yes").await;
        seat(&mut contact, &session, "yes").await;
        let edit = format!("{session}/edit");
        let version = office.get(&edit).await.field("version").unwrap();
        let id = work.trim_start_matches("/works/").to_owned();
        let changed = |capacity: &'static str, version: String| {
            let mut form: Vec<(String, String)> = PERFORMANCE.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            form.retain(|(name, _)| name != "capacity");
            form.extend([("capacity".into(), capacity.into()), ("version".into(), version), ("work".into(), id.clone())]);
            form
        };
        let form = changed("2", version);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(office.post(&edit, &form).await.status, 303);
        app.run_jobs().await;
        assert!(contact.get(&session).await.says("You wait"), "not before it is public");
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        assert!(contact.get(&session).await.says("2 of 2 seats are taken"));
        let version = office.get(&edit).await.field("version").unwrap();
        let mut cancelled: Vec<(&str, &str)> = PERFORMANCE.to_vec();
        cancelled.extend([("version", version.as_str()), ("cancelled", "yes")]);
        assert_eq!(office.post(&edit, &cancelled).await.status, 303);
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        let mut host = app.persona("host").await;
        comes(&mut host, &address).await;
        assert_eq!(seat(&mut host, &session, "yes").await.status, 422);
        assert!(app.mails().await.iter().any(|mail| mail.to.starts_with("member@") && mail.text.as_ref().is_some_and(|text| text.contains("cancelled"))));
    }

    fn what_one_saw_is_ones_own_until_one_lets_the_artist_know(app) {
        let mut office = app.persona("office").await;
        let (address, session, work) = with_performance(app, &mut office).await;
        let mut member = app.persona("member").await;
        comes(&mut member, &address).await;
        let list = app.visitor().get(&format!("{address}/works")).await;
        assert!(list.says("Salt on the stairs") && list.says("Kolm Tuba, Mirjam Ots") && list.says("Estonian"), "{}", list.text());
        let id = session.trim_start_matches("/sessions/").to_owned();
        let note = format!("{work}/note");
        let early = member.post(&note, &[("session", &id), ("note", "x")]).await;
        assert!(early.status == 422 && early.says("not begun yet"), "{}", early.text());
        let kept = member.post(&note, &[("more", "yes"), ("note", "For our small hall?")]).await;
        assert_eq!(kept.status, 303);
        app.run_jobs().await;
        let mut contact = app.persona("contact").await;
        let page = contact.get(&work).await;
        assert!(page.says("Nobody let you know yet") && !page.says("small hall"), "{}", page.text());
        assert!(!app.mails().await.iter().any(|mail| mail.subject.starts_with("Somebody wants to hear more")));
        assert!(!office.get(&work).await.says("small hall"), "not for who runs the meeting either");
        assert!(member.get("/what-i-saw").await.says("small hall"));
        // After the performance: seen, and the artist may know.
        let begins = chrono::NaiveDate::from_ymd_opt(2027, 5, 7).unwrap();
        app.advance(Duration::days((begins - app.clock.today()).num_days()));
        let mut member = app.persona("member").await;
        let seen = member.post(&note, &[("session", &id), ("more", "yes"), ("note", "For our small hall?")]).await;
        assert_eq!(seen.status, 303, "{}", seen.text());
        let thread = app.visitor().get(&work).await;
        assert!(thread.says("Salt, first night"), "{}", thread.text());
        assert_eq!(member.post(&format!("{work}/tell"), &[]).await.status, 303);
        app.run_jobs().await;
        assert!(app.mails().await.iter().any(|mail| mail.to.starts_with("contact@") && mail.subject.starts_with("Somebody wants to hear more")));
        let page = app.persona("contact").await.get(&work).await;
        assert!(page.says("Jonas Petrauskas") && page.says("small hall"), "{}", page.text());
        let told = app.persona("host").await.post(&format!("{work}/tell"), &[]).await;
        assert_eq!(told.status, 404, "who noted nothing tells nothing");
    }

    fn what_a_host_adds_by_hand_survives_a_file_that_does_not_know_it(app) {
        let mut office = app.persona("office").await;
        let (address, session, work) = with_performance(app, &mut office).await;
        let again = send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        assert!(again.says("3 as they were, 0 no longer there"), "{}", again.text());
        assert!(!app.visitor().get(&session).await.says("cancelled"));
        let kept = office.post(&format!("{work}/remove"), &[]).await;
        assert_eq!(kept.status, 422, "{}", kept.text());
        let edit = format!("{work}/edit");
        let wrong = office.post(&edit, &[("title", ""), ("version", "1"), ("country", "Atlantis"), ("languages", "Klingonish"), ("contact", "nobody@nowhere.example")]).await;
        assert!(wrong.status == 422 && wrong.says("We do not know the language") && wrong.says("Nobody"), "{}", wrong.text());
        let stale = office.post(&edit, &[("title", "Salt"), ("version", "9")]).await;
        assert_eq!(stale.status, 422);
        for (who, status) in [("contact", 403), ("member", 403)] {
            assert_eq!(app.persona(who).await.get(&edit).await.status, status, "{who}");
        }
        // A reading without an address is told where it stands.
        let wrong = office.post(&format!("{address}/sessions/new"), &[("title", "Reading"), ("day", "2027-05-06"), ("start", "10:00"), ("minutes", "30"), ("readings", "a book")]).await;
        assert!(wrong.status == 422 && wrong.says("no web address"), "{}", wrong.text());
    }
}
