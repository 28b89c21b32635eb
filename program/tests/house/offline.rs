//! Without a network, and on the spot: whom a kept page is for, the code of a badge, one's own code.

use testkit::{Client, TestApp};

use super::rooms::{comes, person, session};

/// The registration of the only one who has a place.
async fn only_code(host: &mut Client, address: &str) -> String {
    let door = host.get(&format!("{address}/check-in")).await;
    let code = door.body.split("id=\"r-").nth(1).unwrap().split('"').next().unwrap();
    code.to_owned()
}

/// What a script is told about one person.
async fn told(host: &mut Client, address: &str, code: &str, here: &str) -> serde_json::Value {
    let one = format!("{address}/check-in/one");
    let answer = host.post(&one, &[("code", code), ("here", here)]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// The office, which no longer knows the names of those who are here discreetly.
async fn without_confidence(app: &TestApp, office: &mut Client) {
    let page = office.get("/office/team").await;
    let line = page.body.split("<li>").find(|line| line.contains("office@demo.example")).unwrap();
    let action = line.split("action=\"").nth(1).unwrap().split('"').next().unwrap();
    let answer = office.post(action, &[("role", "confidant"), ("holds", "no")]).await;
    assert_eq!(answer.status, 303);
    app.run_jobs().await;
}

testkit::house_test! {
    fn a_page_says_for_whom_it_was_made_and_no_device_keeps_an_old_worker(app) {
        let worker = app.visitor().get("/worker.js").await;
        let header = |name: &str| worker.headers.get(name).unwrap().to_str().unwrap().to_owned();
        assert_eq!((worker.status.as_u16(), header("cache-control").as_str()), (200, "no-cache"));
        assert!(header("content-type").contains("javascript"), "{}", header("content-type"));
        assert!(header("content-security-policy").contains("worker-src 'self'"));
        let visitor = app.visitor().get("/meetings").await;
        assert_eq!(visitor.headers["entracte-reader"], "visitor");
        for key in ["member", "contact"] {
            let own = person(app, key).await.to_string();
            let page = app.persona(key).await.get("/my-days").await;
            assert_eq!(page.headers["entracte-reader"], own.as_str());
            assert!(page.body.contains(&format!("data-reader=\"{own}\"")));
            assert!(page.body.contains("You are offline: this is what stood here at {time}."));
        }
        let mut member = app.persona("member").await;
        let out = member.post("/sign-out", &[]).await;
        assert_eq!(out.status, 303);
        assert_eq!(member.get("/").await.headers["entracte-reader"], "visitor");
        assert!(app.visitor().get("/_/offline").await.says("What this device keeps"));
    }

    fn a_badge_leads_to_its_bearer_and_a_script_is_told_who_it_is(app) {
        let (mut office, address, _) = session(app, "Badges", "trains").await;
        let mut member = comes(app, "member", &address).await;
        let code = only_code(&mut office, &address).await;
        comes(app, "contact", &address).await;
        let page = format!("{address}/check-in?code={code}");
        let one = format!("{address}/check-in/one");
        assert_eq!(member.get(&page).await.status, 403);
        assert_eq!(member.post(&one, &[("code", &code)]).await.status, 403);
        let shown = office.get(&page).await;
        assert!(shown.says("Jonas Petrauskas") && shown.says("0 of 2 are here"), "{}", shown.text());
        assert_eq!(shown.body.matches("id=\"r-").count(), 1);
        for (here, state, counts) in [("", "here", "1 of 2"), ("", "already", "1 of 2"), ("no", "gone", "0 of 2")] {
            let told = told(&mut office, &address, &code, here).await;
            assert_eq!(told["state"], state);
            assert!(told["says"].as_str().unwrap().contains("Jonas Petrauskas"));
            assert!(told["counts"].as_str().unwrap().starts_with(counts), "{told}");
            assert!(told["row"].as_str().unwrap().contains(&code));
        }
        // The button of the plain page does the same.
        let door = format!("{address}/check-in");
        assert_eq!(office.post(&door, &[("code", &code), ("here", "yes")]).await.status, 303);
        assert!(office.get(&page).await.says("Not here after all"));
        assert_eq!(told(&mut office, &address, "nonsense", "").await["state"], "unknown");
        let (_, other, _) = session(app, "Elsewhere", "trains").await;
        assert_eq!(told(&mut office, &other, &code, "").await["state"], "unknown");
        assert!(office.get(&format!("{other}/check-in?code={code}")).await.says("Nobody who has a place"));
        assert_eq!(member.post(&format!("{address}/withdraw"), &[]).await.status, 303);
        let gone = told(&mut office, &address, &code, "").await;
        assert!(gone["state"] == "none" && gone["row"].is_null(), "{gone}");
        assert!(office.get(&page).await.says("Jonas Petrauskas has no place."));
    }

    fn at_the_door_a_discreet_person_has_the_name_that_they_chose(app) {
        let (mut office, address, _) = session(app, "Discreet", "trains").await;
        let mut own = comes(app, "discreet", &address).await;
        without_confidence(app, &mut office).await;
        let edit = format!("/people/{}/edit", person(app, "discreet").await);
        for (chosen, called) in [("", "Somebody"), ("A friend from Beirut", "A friend from Beirut")] {
            let version = own.get(&edit).await.field("version").unwrap();
            let form = [("version", version.as_str()), ("name", "Nadia Haddad"), ("discreet", "yes"), ("chosen_name", chosen)];
            let saved = own.post(&edit, &form).await;
            assert_eq!(saved.status, 303, "{}", saved.text());
            app.run_jobs().await;
            let door = office.get(&format!("{address}/check-in")).await;
            assert!(door.says(called) && !door.says("Nadia"), "{}", door.text());
            // Nothing on the page leads to their record.
            assert!(!door.body.contains(&person(app, "discreet").await.to_string()));
        }
        let code = only_code(&mut office, &address).await;
        let told = told(&mut office, &address, &code, "").await;
        assert_eq!(told["says"], "A friend from Beirut is here now.");
    }

    fn a_report_that_waited_on_a_device_overwrites_nothing(app) {
        let (mut office, _, session) = session(app, "Waited", "trains").await;
        let edit = format!("{session}/report/edit");
        let form = office.get(&edit).await;
        assert!(form.body.contains("data-draft") && form.body.contains(&format!("data-next=\"{session}/report\"")));
        let (version, base) = (form.field("version").unwrap(), form.field("base").unwrap());
        let meanwhile = [("version", version.as_str()), ("base", &base), ("said", "Said by another."), ("then", "keep")];
        assert_eq!(office.post(&edit, &meanwhile).await.status, 303);
        let waited = [("version", version.as_str()), ("base", &base), ("said", "Written in the hall."), ("then", "keep")];
        let answer = office.post(&edit, &waited).await;
        assert!(answer.status == 422 && answer.says("Said by another.") && answer.says("Written in the hall."), "{}", answer.text());
        assert!(office.get(&edit).await.field("said").unwrap().contains("Said by another."));
    }

    fn ones_own_code_leads_to_the_form_that_keeps_them(app) {
        let own = person(app, "contact").await;
        let keep = format!("/find-again/{own}");
        let page = app.persona("contact").await.get("/find-again").await;
        assert!(page.body.contains("<svg") && page.body.contains(&keep), "{}", page.text());
        let mut member = app.persona("member").await;
        assert_eq!(member.get(&keep).await.status, 200);
        assert_eq!(member.post(&keep, &[("note", "At the door")]).await.status, 303);
        assert!(member.get("/find-again").await.says("At the door"));
        app.run_jobs().await;
        let discreet = app.persona("discreet").await.get("/find-again").await;
        assert!(!discreet.body.contains("<svg") && discreet.says("there is none"), "{}", discreet.text());
    }
}
