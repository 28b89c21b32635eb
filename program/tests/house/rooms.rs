//! What is said at sessions, what comes after, and whom one wants to find again.

use kernel::PersonId;
use store::latest;
use testkit::{Client, TestApp};

use super::meetings::{FIRST, add, send};

/// A public meeting with a programme, and the address of one of its sessions.
pub(crate) async fn session(app: &TestApp, title: &str, named: &str) -> (Client, String, String) {
    let mut office = app.persona("office").await;
    let address = add(&mut office, title, "").await;
    send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
    office.post(&format!("{address}/publish"), &[]).await;
    let list = office.get(&format!("{address}/programme?q={named}")).await;
    let session = list.link("/sessions/").unwrap();
    (office, address, session)
}

/// A persona who has a place.
pub(crate) async fn comes(app: &TestApp, key: &str, address: &str) -> Client {
    let mut client = app.persona(key).await;
    assert_eq!(client.post(&format!("{address}/register"), &[("listed", "yes")]).await.status, 303);
    client
}

pub(crate) async fn person(app: &TestApp, key: &str) -> PersonId {
    let read = app.app.store().read();
    let email = format!("{key}@demo.example");
    accounts::face::person_with_email(&read, &email).await.unwrap().unwrap()
}

testkit::house_test! {
    fn questions_are_asked_supported_and_moderated(app) {
        let (mut office, address, session) = session(app, "Questions", "trains").await;
        let live = format!("{session}/live");
        let ask = format!("{session}/questions");
        assert!(app.visitor().get(&live).await.location().starts_with("/sign-in"));
        let mut contact = app.persona("contact").await;
        assert_eq!(contact.get(&live).await.status, 403);
        assert_eq!(contact.post(&ask, &[("question", "May I?")]).await.status, 403);
        let mut member = comes(app, "member", &address).await;
        assert!(member.get(&session).await.link(&live).is_some());
        let empty = member.post(&ask, &[("question", " ")]).await;
        assert!(empty.status == 422 && empty.says("needs another look"), "{}", empty.text());
        assert_eq!(member.post(&ask, &[("question", "Who pays for the night?")]).await.status, 303);
        // Nobody fills a session alone, and what was typed is not lost.
        let fast = member.post(&ask, &[("question", "And the day?")]).await;
        assert!(fast.status == 422 && fast.says("One question in 10 seconds") && fast.says("And the day?"), "{}", fast.text());
        let mut contact = comes(app, "contact", &address).await;
        let page = contact.get(&live).await;
        assert!(page.says("Who pays for the night?") && page.says("Jonas Petrauskas") && page.says("0 others"), "{}", page.text());
        let question = page.link("/questions/").unwrap().trim_end_matches("/support").to_owned();
        for _ in 0..2 {
            contact.post(&format!("{question}/support"), &[("too", "yes")]).await;
        }
        assert!(member.get(&live).await.says("One other asks this, too"));
        // Whoever asked counts already.
        member.post(&format!("{question}/support"), &[("too", "yes")]).await;
        assert!(contact.get(&live).await.says("One other asks this, too"));
        contact.post(&format!("{question}/support"), &[("too", "no")]).await;
        assert!(contact.get(&live).await.says("0 others ask"));
        let moderate = format!("{question}/moderate");
        assert_eq!(member.post(&moderate, &[("state", "hidden")]).await.status, 403);
        assert_eq!(office.post(&moderate, &[("state", "hidden")]).await.status, 303);
        assert!(!contact.get(&live).await.says("Who pays for the night?"));
        assert_eq!(contact.get(&question).await.status, 404);
        assert!(office.get(&live).await.says("hidden"));
        office.post(&moderate, &[("state", "answered")]).await;
        assert!(contact.get(&live).await.says("answered in the room"));
    }

    fn nothing_says_who_asked_an_unnamed_question(app) {
        let (_, address, session) = session(app, "Unnamed", "trains").await;
        let mut member = comes(app, "member", &address).await;
        app.run_jobs().await;
        let ask = format!("{session}/questions");
        let unnamed = [("question", "Whom can one believe?"), ("unnamed", "yes")];
        assert_eq!(member.post(&ask, &unnamed).await.status, 303);
        let own = person(app, "member").await;
        let events = latest(&app.app.store().read(), None, 5).await.unwrap();
        let event = events.iter().find(|event| event.kind == "question-asked").unwrap();
        assert_eq!((event.person, event.actor.as_str(), event.on_behalf.as_deref()), (None, "unnamed", None));
        assert_eq!(event.at.time(), chrono::NaiveTime::MIN);
        assert!(!event.changed.to_string().contains(&own.to_string()));
        // Ids that carry their time would say when.
        assert_eq!((event.id.0.get_version_num(), event.subject.get_version_num()), (4, 4));
        let page = member.get(&format!("{session}/live")).await;
        assert!(page.says("Whom can one believe? Somebody") && page.body.matches("Jonas Petrauskas").count() == 1, "{}", page.text());
        let held = member.get("/account/export.json").await;
        assert!(!held.body.contains("Whom can one believe?"));
    }

    fn a_report_begins_with_the_room_and_hands_its_questions_on(app) {
        let (mut office, address, session) = session(app, "Before", "trains").await;
        let later = add(&mut office, "Later", "").await;
        send(&mut office, &later, "first.csv", FIRST.as_bytes()).await;
        office.post(&format!("{later}/publish"), &[]).await;
        let mut member = comes(app, "member", &address).await;
        member.post(&format!("{session}/questions"), &[("question", "Who carries\nthe set?")]).await;
        member.post(&format!("{session}/notes"), &[("note", "Two of us have a lorry.")]).await;
        let edit = format!("{session}/report/edit");
        assert_eq!(member.get(&edit).await.status, 403);
        let unknown = office.post(&format!("{session}/report/hand"), &[("email", "nobody@demo.example")]).await;
        assert_eq!(unknown.status, 422, "{}", unknown.text());
        assert_eq!(office.post(&format!("{session}/report/hand"), &[("email", "member@demo.example")]).await.status, 303);
        app.run_jobs().await;
        let mails = app.mails().await;
        assert!(mails.iter().any(|mail| mail.subject.contains("Would you write the report")));
        let form = member.get(&edit).await;
        let (version, said, open) = (form.field("version").unwrap(), form.field("said").unwrap(), form.field("open").unwrap());
        assert!(said.contains("Two of us have a lorry.") && open.contains("Who carries the set?"), "{said} {open}");
        let boxes = |then: &'static str, version: &str| vec![
            ("version", version.to_owned()), ("said", said.clone()), ("proposed", "A shared lorry".into()),
            ("sources", "https://example.org/lorries the list".into()), ("open", format!("{open}\n- Who drives it?")), ("then", then.into()),
        ];
        let post = |boxes: Vec<(&'static str, String)>| boxes;
        let keep = post(boxes("keep", &version));
        let keep: Vec<(&str, &str)> = keep.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(member.post(&edit, &keep).await.status, 303);
        assert_eq!(app.visitor().get(&format!("{session}/report")).await.status, 404);
        // Whoever typed over an older version loses nothing.
        let stale = member.post(&edit, &keep.iter().map(|(name, value)| if *name == "proposed" { (*name, "Another") } else { (*name, *value) }).collect::<Vec<_>>()).await;
        assert!(stale.status == 422 && stale.says("Another") && stale.says("What stands now"), "{}", stale.text());
        let version = member.get(&edit).await.field("version").unwrap();
        let publish = post(boxes("publish", &version));
        let publish: Vec<(&str, &str)> = publish.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(member.post(&edit, &publish).await.status, 403);
        let sent = post(boxes("send", &version));
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(member.post(&edit, &sent).await.status, 303);
        let version = office.get(&edit).await.field("version").unwrap();
        assert_eq!(office.post(&format!("{session}/report/publish"), &[("version", &version)]).await.status, 303);
        let report = app.visitor().get(&format!("{session}/report")).await;
        assert!(report.says("A shared lorry") && report.says("Who drives it?") && report.says("The thread"), "{}", report.text());
        assert!(report.body.contains("href=\"https://example.org/lorries\""));
        // The questions are closed in the room, and open for all the world.
        let closed = member.post(&format!("{}/support", report.link("/questions/").unwrap()), &[("too", "yes")]).await;
        assert_eq!(closed.status, 422, "{}", closed.text());
        let question = report.link("/questions/").unwrap();
        assert_eq!(member.post(&format!("{question}/hand-on"), &[("meeting", later.trim_start_matches("/meetings/"))]).await.status, 403);
        assert!(office.get(&format!("{question}/hand-on")).await.says("Later"));
        let target = office.get(&format!("{question}/hand-on?meeting={}", later.trim_start_matches("/meetings/"))).await;
        assert!(target.says("Breakfast") || target.says("Opening"), "{}", target.text());
        assert_eq!(office.post(&format!("{question}/hand-on"), &[("meeting", later.trim_start_matches("/meetings/"))]).await.status, 303);
        let after = office.get(&format!("{later}/after")).await;
        let handing = after.link("/handings/").unwrap();
        assert_eq!(member.get(&handing).await.status, 403);
        let silent = office.post(&handing, &[("answer", "no")]).await;
        assert!(silent.status == 422 && silent.says("A no needs a word"), "{}", silent.text());
        let opening = office.get(&format!("{later}/programme?q=Opening")).await.link("/sessions/").unwrap();
        let yes = [("answer", "yes"), ("session", opening.trim_start_matches("/sessions/")), ("word", "Gladly")];
        assert_eq!(office.post(&handing, &yes).await.status, 303);
        assert_eq!(office.post(&handing, &[("answer", "no"), ("word", "Or not")]).await.status, 422);
        app.run_jobs().await;
        let page = app.visitor().get(&question).await;
        assert!(page.says("taken up") && page.says("Gladly") && page.says("Later"), "{}", page.text());
        let thread = app.visitor().get(&address).await;
        assert!(thread.body.contains("thread-drawn") && thread.says("handed on") && thread.link(&opening).is_some(), "{}", thread.text());
        assert!(app.visitor().get(&opening).await.says("The thread"));
    }

    fn two_people_met_only_when_both_say_so(app) {
        let (one, two) = (person(app, "freelance").await, person(app, "contact").await);
        let (mut member, mut contact) = (app.persona("freelance").await, app.persona("contact").await);
        let page = member.get(&format!("/people/{two}")).await;
        assert!(page.says("I want to find them again"), "{}", page.text());
        let note = [("note", "Has a hall in May"), ("met", "yes")];
        assert_eq!(member.post(&format!("/find-again/{two}"), &note).await.status, 303);
        let list = member.get("/find-again").await;
        assert!(list.says("Has a hall in May") && list.says("Ilse Kaarlep you say that you met"), "{}", list.text());
        // The other learns nothing of it.
        assert!(!contact.get("/find-again").await.says("Take off the list"));
        assert_eq!(member.post(&format!("/find-again/{one}"), &[("note", "me")]).await.status, 422);
        let before = latest(&app.app.store().read(), None, 1).await.unwrap()[0].id;
        let (back, again) = (format!("/find-again/{one}"), format!("/find-again/{two}"));
        let (a, b) = tokio::join!(contact.post(&back, &[("met", "yes")]), member.post(&again, &note));
        assert!(a.status == 303 && b.status == 303, "{} {}", a.text(), b.text());
        assert!(member.get("/find-again").await.says("Ilse Kaarlep you both say that you met"));
        let events = latest(&app.app.store().read(), None, 10).await.unwrap();
        let fresh: Vec<_> = events.iter().take_while(|event| event.id != before).collect();
        assert_eq!(fresh.iter().filter(|event| event.kind == "people-met").count(), 1);
        assert_eq!(contact.post(&format!("/find-again/{one}/let-go"), &[]).await.status, 303);
        assert!(!member.get("/find-again").await.says("Ilse Kaarlep you both say"));
        assert_eq!(member.post("/account/erase", &[("sure", "yes")]).await.status, 303);
        assert!(contact.get("/find-again").await.status == 200);
    }

    fn two_say_in_one_moment_that_they_met(app) {
        // Whoever comes second finds what the first said, also with two real connections.
        let (one, two) = (person(app, "member").await, person(app, "freelance").await);
        for turn in 0..5 {
            let (mut a, mut b) = (app.persona("member").await, app.persona("freelance").await);
            let (to_b, to_a) = (format!("/find-again/{two}"), format!("/find-again/{one}"));
            let (x, y) = tokio::join!(a.post(&to_b, &[("met", "yes")]), b.post(&to_a, &[("met", "yes")]));
            assert!(x.status == 303 && y.status == 303, "{turn}: {} {}", x.text(), y.text());
            assert!(a.get("/find-again").await.says("you both say that you met"), "{turn}");
            a.post(&format!("{to_b}/let-go"), &[]).await;
            b.post(&format!("{to_a}/let-go"), &[]).await;
        }
    }

    fn what_an_erased_person_said_stays_without_the_name(app) {
        let (mut office, address, session) = session(app, "Erased", "trains").await;
        let mut member = comes(app, "member", &address).await;
        member.post(&format!("{session}/questions"), &[("question", "Who stays?")]).await;
        member.post(&format!("{session}/notes"), &[("note", "I was here.")]).await;
        let export = member.get("/account/export.json").await;
        assert!(export.body.contains("Who stays?") && export.body.contains("I was here."), "{}", export.text());
        assert_eq!(member.post("/account/erase", &[("sure", "yes")]).await.status, 303);
        let live = office.get(&format!("{session}/live")).await;
        assert!(live.says("Who stays?") && live.says("I was here.") && live.says("Somebody"), "{}", live.text());
        assert!(!live.says("Jonas Petrauskas"));
    }

    fn notes_are_mended_by_their_writer_and_the_reporter(app) {
        let (mut office, address, session) = session(app, "Notes", "trains").await;
        let (mut member, mut contact) = (comes(app, "member", &address).await, comes(app, "contact", &address).await);
        member.post(&format!("{session}/notes"), &[("note", "A lory")]).await;
        let note = member.get(&format!("{session}/live")).await.link("/notes/").unwrap();
        assert!(contact.get(&format!("{session}/live")).await.link("/notes/").is_none());
        assert_eq!(contact.get(&note).await.status, 404);
        assert_eq!(contact.post(&note, &[("note", "Mine"), ("version", "1")]).await.status, 404);
        assert_eq!(member.post(&note, &[("note", "A lorry"), ("version", "1")]).await.status, 303);
        let stale = office.post(&note, &[("note", "Two lorries"), ("version", "1")]).await;
        assert!(stale.status == 422 && stale.says("A lorry"), "{}", stale.text());
        assert_eq!(office.post(&note, &[("note", "A lorry"), ("version", "2"), ("hidden", "yes")]).await.status, 303);
        assert!(!contact.get(&format!("{session}/live")).await.says("A lorry"));
        // Who wrote it mends its words, and does not show it again.
        assert_eq!(member.post(&note, &[("note", "My lorry"), ("version", "3")]).await.status, 303);
        assert!(!contact.get(&format!("{session}/live")).await.says("My lorry"));
        assert_eq!(office.post(&note, &[("note", "A lorry"), ("version", "4"), ("hidden", "yes")]).await.status, 303);
        assert!(office.get(&format!("{session}/live")).await.says("A lorry"));
    }

    fn a_calendar_address_is_secret_and_can_be_taken_back(app) {
        let (_, address, session) = session(app, "Calendar", "trains").await;
        let mut member = comes(app, "member", &address).await;
        member.post(&format!("{session}/star"), &[("wanted", "yes")]).await;
        assert_eq!(member.post("/my-days/calendar", &[("wanted", "yes")]).await.status, 303);
        let path = |page: &testkit::Answer| {
            let at = page.body.find("/calendar/").unwrap();
            page.body[at..].split('<').next().unwrap().to_owned()
        };
        let own = path(&member.get("/my-days").await);
        let feed = app.visitor().get(&own).await;
        assert!(feed.body.starts_with("BEGIN:VCALENDAR") && feed.body.contains("SUMMARY:Night trains") && feed.body.contains("SUMMARY:Calendar"), "{}", feed.body);
        assert!(!feed.body.contains("SUMMARY:Opening"));
        assert_eq!(app.visitor().get(&own[..own.len() - 2]).await.status, 404);
        member.post("/my-days/calendar", &[("wanted", "yes")]).await;
        assert_eq!(app.visitor().get(&own).await.status, 404);
        let anew = path(&member.get("/my-days").await);
        assert_eq!(app.visitor().get(&anew).await.status, 200);
        member.post("/my-days/calendar", &[("wanted", "no")]).await;
        assert_eq!(app.visitor().get(&anew).await.status, 404);
    }

    fn the_day_is_told_in_five_minutes(app) {
        let (mut office, address, session) = session(app, "Short day", "trains").await;
        let day = format!("{address}/days/2027-05-06");
        assert!(app.visitor().get(&day).await.says("No report of this day is public yet"));
        assert_eq!(app.visitor().get(&format!("{address}/days/2027-05-07")).await.status, 404);
        let boxes = [("version", "0"), ("said", "One. Two. Three. Four."), ("open", "Who drives?"), ("then", "publish")];
        assert_eq!(office.post(&format!("{session}/report/edit"), &boxes).await.status, 303);
        let page = app.visitor().get(&day).await;
        assert!(page.says("One. Two. Three.") && !page.says("Four.") && page.says("Who drives?"), "{}", page.text());
    }

    fn polls_are_answered_once_and_counted(app) {
        let (mut office, address, session) = session(app, "Polls", "trains").await;
        let mut member = comes(app, "member", &address).await;
        let polls = format!("{session}/polls");
        assert_eq!(member.post(&polls, &[("poll", "Again?"), ("answers", "Yes\nNo")]).await.status, 403);
        let one = office.post(&polls, &[("poll", "Again?"), ("answers", "Yes")]).await;
        assert!(one.status == 422 && one.says("at least two"), "{}", one.text());
        assert_eq!(office.post(&polls, &[("poll", "Again?"), ("answers", "Yes\nNo")]).await.status, 303);
        let poll = member.get(&format!("{session}/live")).await.link("/polls/").unwrap();
        assert_eq!(member.post(&poll, &[("choice", "7")]).await.status, 422);
        for choice in ["1", "0", "0"] {
            assert_eq!(member.post(&poll, &[("choice", choice)]).await.status, 303);
        }
        let mut contact = comes(app, "contact", &address).await;
        contact.post(&poll, &[("choice", "1")]).await;
        assert!(office.get(&format!("{session}/live")).await.says("2 answers so far"));
        assert_eq!(member.post(&format!("{poll}/close"), &[]).await.status, 403);
        assert_eq!(office.post(&format!("{poll}/close"), &[]).await.status, 303);
        assert_eq!(member.post(&poll, &[("choice", "1")]).await.status, 422);
        let page = member.get(&format!("{session}/live")).await;
        assert!(page.says("Yes 1 No 1 Closed with 2 answers"), "{}", page.text());
    }

    fn a_meeting_asks_what_it_needs_and_forgets_it_in_time(app) {
        let (mut office, address, _) = session(app, "Asking", "trains").await;
        let new = format!("{address}/asks/new");
        let no_why = office.post(&new, &[("text", "Diet?"), ("gone", "2027-06-01")]).await;
        assert_eq!(no_why.status, 422);
        let diet = [("text", "What do you eat?"), ("why", "for the kitchen"), ("kind", "choice"), ("options", "vegan\nall"), ("seen", "team"), ("gone", "2027-06-01"), ("needed", "yes")];
        assert_eq!(office.post(&new, &diet).await.status, 303);
        let help = [("text", "What helps you?"), ("why", "for the rooms"), ("kind", "line"), ("seen", "office"), ("gone", "2027-06-01")];
        assert_eq!(office.post(&new, &help).await.status, 303);
        office.post(&format!("{address}/team"), &[("email", "contact@demo.example")]).await;
        let mut member = app.persona("member").await;
        let register = format!("{address}/register");
        assert!(member.get(&address).await.link(&register).is_some());
        let form = member.get(&register).await;
        assert!(form.says("for the kitchen · seen by the team of the meeting and the office · deleted on 1 June 2027"), "{}", form.text());
        // Without the answer that is needed there is no place, and nothing typed is lost.
        let asks = form.field("asks").unwrap();
        let stale = member.post(&register, &[("listed", "yes"), ("answer1", "vegan")]).await;
        assert!(stale.status == 422 && stale.says("Somebody changed this"), "{}", stale.text());
        let missing = member.post(&register, &[("asks", &asks), ("listed", "yes"), ("answer2", "A chair")]).await;
        assert!(missing.status == 422 && missing.says("This needs an answer") && missing.body.contains("A chair"), "{}", missing.text());
        assert!(!member.get(&address).await.says("You have a place"));
        assert_eq!(member.post(&register, &[("asks", &asks), ("listed", "yes"), ("answer1", "vegan"), ("answer2", "A chair")]).await.status, 303);
        assert!(member.get(&address).await.says("You have a place"));
        let mut host = app.persona("contact").await;
        let seen = host.get(&format!("{address}/asks")).await;
        assert!(seen.says("vegan") && !seen.says("A chair"), "{}", seen.text());
        assert!(office.get(&format!("{address}/asks")).await.says("A chair"));
        assert_eq!(member.get(&format!("{address}/asks")).await.status, 403);
        assert_eq!(member.post(&register, &[("asks", &asks), ("answer1", "all")]).await.status, 303);
        assert!(!office.get(&format!("{address}/asks")).await.says("A chair"));
        assert!(member.get("/account/export.json").await.body.contains("What do you eat?"));
        app.advance(chrono::Duration::days(400));
        app.store_daily("meetings-forget-answers").await;
        app.run_jobs().await;
        assert!(!app.persona("member").await.get("/account/export.json").await.body.contains("What do you eat?"));
    }

    fn a_letter_goes_to_each_who_comes_once(app) {
        let (mut office, address, _) = session(app, "Letters", "trains").await;
        comes(app, "member", &address).await;
        comes(app, "contact", &address).await;
        app.run_jobs().await;
        let letters = format!("{address}/letters");
        let none = office.post(&letters, &[("subject", ""), ("text", ""), ("whom", "placed")]).await;
        assert_eq!(none.status, 422);
        let trial = office.post(&letters, &[("subject", "Bring boots"), ("text", "It rains."), ("whom", "writer")]).await;
        assert!(trial.status == 200 && trial.body.contains("It rains."), "{}", trial.text());
        let letter = [("subject", "Bring boots"), ("text", "It rains.\n\nAnd snows."), ("whom", "placed")];
        for _ in 0..2 {
            assert_eq!(office.post(&letters, &letter).await.status, 303);
        }
        app.run_jobs().await;
        let mails = app.mails().await;
        let mut to: Vec<&str> = mails.iter().filter(|mail| mail.subject == "Bring boots").map(|mail| mail.to.as_str()).collect();
        to.sort_unstable();
        let text = mails.iter().find(|mail| mail.to.starts_with("member@") && mail.subject == "Bring boots").unwrap().text.clone().unwrap();
        assert!(text.contains("It rains.\n\nAnd snows."), "{text}");
        assert_eq!(to, ["contact@demo.example", "member@demo.example", "office@demo.example"]);
        assert_eq!(app.persona("member").await.post(&letters, &letter).await.status, 403);
        assert!(office.get(&letters).await.says("Bring boots"));
    }

    fn who_was_there_has_a_certificate_that_anyone_can_verify(app) {
        let (mut office, address, _) = session(app, "Certified", "trains").await;
        let mut member = comes(app, "member", &address).await;
        let certify = format!("{address}/certificate");
        let early = member.post(&certify, &[("name", "Jonas P.")]).await;
        assert!(early.status == 422 && early.says("does not say that you were there"), "{}", early.text());
        let (own, other) = (person(app, "member").await.to_string(), person(app, "contact").await.to_string());
        let door = format!("{address}/check-in");
        assert_eq!(member.post(&door, &[("person", &own), ("here", "yes")]).await.status, 403);
        assert_eq!(office.post(&door, &[("person", &other), ("here", "yes")]).await.status, 422);
        for _ in 0..2 {
            assert_eq!(office.post(&door, &[("person", &own), ("here", "yes")]).await.status, 303);
        }
        assert!(office.get(&door).await.says("1 of 1 are here"));
        assert!(office.get(&format!("{door}?q=nobody")).await.says("Nobody"));
        let made = member.post(&certify, &[("name", "Jonas P.")]).await;
        let code = made.location().to_owned();
        assert!(made.status == 303 && code.starts_with("/certificates/"), "{}", made.text());
        // Sent twice, it is the same.
        assert_eq!(member.post(&certify, &[("name", "Somebody else")]).await.location(), code);
        let page = app.visitor().get(&code).await;
        assert!(page.says("Jonas P.") && page.says("Certified") && !page.says("Revoked"), "{}", page.text());
        assert_eq!(app.visitor().get("/certificates/AAAA-BBBB-CCCC").await.status, 404);
        assert_eq!(member.post(&format!("{code}/revoke"), &[]).await.status, 403);
        assert_eq!(office.post(&format!("{code}/revoke"), &[]).await.status, 303);
        assert!(app.visitor().get(&code).await.says("it no longer counts"));
        let anew = member.post(&certify, &[("name", "Jonas P.")]).await;
        assert!(anew.status == 422 && anew.says("was revoked"), "{}", anew.text());
        assert_eq!(member.post("/account/erase", &[("sure", "yes")]).await.status, 303);
        assert_eq!(app.visitor().get(&code).await.status, 404);
    }
}
