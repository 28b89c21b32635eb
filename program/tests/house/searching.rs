//! One search over everything: what is public is found, with typing errors; what is hidden is not.

use testkit::{Client, TestApp};

use crate::meetings::{FIRST, add, send};

async fn finds(client: &mut Client, words: &str, name: &str) -> bool {
    let page = client.get(&format!("/search?q={words}")).await;
    assert_eq!(page.status, 200);
    page.body.contains(&format!(">{name}</a>"))
}

async fn with_programme(app: &TestApp, title: &str) -> (Client, String) {
    let mut office = app.persona("office").await;
    let address = add(&mut office, title, "400").await;
    let first = FIRST.replace("Night trains", "Zeppelin hangars");
    send(&mut office, &address, "first.csv", first.as_bytes()).await;
    (office, address)
}

testkit::house_test! {
    fn a_session_is_found_when_it_is_public(app) {
        let (mut office, address) = with_programme(app, "Zwischenfall").await;
        app.run_jobs().await;
        let mut visitor = app.visitor();
        assert!(finds(&mut visitor, "zwischenfall", "Zwischenfall").await);
        assert!(!finds(&mut visitor, "zeppelin+hangars", "Zeppelin hangars").await, "not published yet");
        assert!(!finds(&mut office, "zeppelin+hangars", "Zeppelin hangars").await, "nobody finds it");
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        for words in ["zeppelin+hangars", "zepelin+hangras", "petrauskas+zeppelin", "ZEPPELIN+HANG"] {
            assert!(finds(&mut visitor, words, "Zeppelin hangars").await, "{words}");
        }
        // Each kind stands under its own heading, and can be read alone.
        let page = visitor.get("/search?q=zeppelin+hangars").await;
        assert!(page.says("Sessions 1"), "{}", page.text());
        assert!(visitor.get("/search?q=zeppelin+hangars&kind=session").await.says("Search everything"));
        assert!(!visitor.get("/search?q=zeppelin+hangars&kind=meeting").await.body.contains(">Zeppelin hangars</a>"));
        assert!(visitor.get("/search?q=zzzzqqqq").await.says("Nothing found"));
        assert!(!visitor.get("/search").await.says("found"));
        // A new title is found, the old one no longer.
        let renamed = FIRST.replace("Night trains", "Ferries at dawn");
        send(&mut office, &address, "second.csv", renamed.as_bytes()).await;
        app.run_jobs().await;
        assert!(!finds(&mut visitor, "ferries+dawn", "Ferries at dawn").await);
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        assert!(finds(&mut visitor, "ferries+dawn", "Ferries at dawn").await);
        assert!(!finds(&mut visitor, "zeppelin+hangars", "Zeppelin hangars").await);
    }

    fn what_goes_back_into_a_draft_is_found_by_its_team_alone(app) {
        let (mut office, address) = with_programme(app, "Kaleidoskop").await;
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        assert!(finds(&mut app.visitor(), "zeppelin+hangars", "Zeppelin hangars").await);
        let version = office.get(&format!("{address}/edit")).await.field("version").unwrap();
        let form = [("title", "Kaleidoskop"), ("version", &version), ("first", "2027-05-06"), ("last", "2027-05-08"), ("zone", "Europe/Tallinn"), ("state", "draft")];
        assert_eq!(office.post(&format!("{address}/edit"), &form).await.status, 303);
        assert_eq!(office.post(&format!("{address}/team"), &[("email", "contact@demo.example")]).await.status, 303);
        app.run_jobs().await;
        for (words, name) in [("kaleidoskop", "Kaleidoskop"), ("zeppelin+hangars", "Zeppelin hangars")] {
            assert!(!finds(&mut app.visitor(), words, name).await, "{words}");
            assert!(!finds(&mut app.persona("member").await, words, name).await, "{words}");
            assert!(finds(&mut app.persona("contact").await, words, name).await, "{words}");
            assert!(finds(&mut office, words, name).await, "{words}");
        }
    }

    fn a_work_is_found_with_its_performance_and_a_report_when_it_is_public(app) {
        let (mut office, address) = with_programme(app, "Stage").await;
        let work = [("title", "Pepper on the roof"), ("artists", "Quorra Vint"), ("about_en", "One family, one winter.")];
        let work = office.post(&format!("{address}/works/new"), &work).await.location().to_owned();
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        let mut visitor = app.visitor();
        assert!(!finds(&mut visitor, "quorra+vint", "Pepper on the roof").await);
        let id = work.trim_start_matches("/works/");
        let night = [("title", "First night"), ("day", "2027-05-06"), ("start", "20:00"), ("minutes", "75"), ("work", id)];
        assert_eq!(office.post(&format!("{address}/sessions/new"), &night).await.status, 303);
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        assert!(finds(&mut visitor, "quorra+vint", "Pepper on the roof").await);
        let session = office.get(&format!("{address}/programme?q=zeppelin")).await.link("/sessions/").unwrap();
        let boxes = |then| [("version", "0"), ("said", "Gondolas are a stage, too"), ("then", then)];
        assert_eq!(office.post(&format!("{session}/report/edit"), &boxes("keep")).await.status, 303);
        app.run_jobs().await;
        assert!(!visitor.get("/search?q=gondolas+stage").await.body.contains(&format!("{session}/report")));
        let version = office.get(&format!("{session}/report/edit")).await.field("version").unwrap();
        assert_eq!(office.post(&format!("{session}/report/publish"), &[("version", &version)]).await.status, 303);
        app.run_jobs().await;
        assert!(visitor.get("/search?q=gondolas+stage").await.body.contains(&format!("{session}/report")));
    }

    fn who_may_not_be_seen_is_not_found(app) {
        app.run_jobs().await;
        let mut discreet = app.persona("discreet").await;
        let name = discreet.get("/account/export.json").await.json()["directory"]["name"].as_str().unwrap().to_owned();
        let words = name.replace(' ', "+");
        for who in ["member", "office", "discreet"] {
            let mut other = app.persona(who).await;
            let seen = other.get(&format!("/people?q={words}")).await.body.contains(&format!(">{name}</a>"));
            assert_eq!(finds(&mut other, &words, &name).await, seen, "{who}: as the list of people");
        }
        assert!(!finds(&mut app.visitor(), &words, &name).await);
        assert!(finds(&mut app.visitor(), "petrausks+jonas", "Jonas Petrauskas").await);
    }
}
