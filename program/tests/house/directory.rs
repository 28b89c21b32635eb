//! Finding, reading, changing, confirming; the ledger and its handovers; who sees what.

use axum::http::Method;
use kernel::{OrganisationId, PersonId};
use testkit::TestApp;

async fn person(app: &TestApp, key: &str) -> PersonId {
    let read = app.app.store().read();
    let found = accounts::face::person_with_email(&read, &format!("{key}@demo.example")).await;
    found.unwrap().expect("is in the demo")
}

/// The organisation of the personas.
async fn home(app: &TestApp) -> OrganisationId {
    let today = app.clock.today();
    let read = app.app.store().read();
    let contact = person(app, "contact").await;
    let places = directory::face::affiliations_on(&read, contact, today).await.unwrap();
    places[0].organisation
}

testkit::house_test! {
    fn a_name_is_found_with_a_typing_error_and_by_its_beginning(app) {
        app.run_jobs().await;
        let mut visitor = app.visitor();
        for words in ["Jonas Petrauskas", "jonas petrauskis", "petraus", "PETRAUSKAS"] {
            let found = visitor.get(&format!("/people{}", web::query(&[("q", words)]))).await;
            assert!(found.says("Jonas Petrauskas"), "{words}");
        }
        assert!(visitor.get("/people?q=zzzzqqqq").await.says("Nobody found"));
    }

    fn two_of_the_office_know_a_discreet_name_and_no_others(app) {
        app.run_jobs().await;
        let id = person(app, "discreet").await;
        let path = format!("/people/{id}");
        let mut office = app.persona("office").await;
        assert!(office.get(&path).await.says("Nadia Haddad"));
        assert!(office.get("/people?q=nadia+haddad").await.says("Nadia Haddad"));
        let mut own = app.persona("discreet").await;
        let form = own.get(&format!("{path}/edit")).await;
        let version = form.field("version").unwrap();
        let chosen = [("version", version.as_str()), ("name", "Nadia Haddad"), ("discreet", "yes"), ("chosen_name", "A friend from Beirut")];
        assert_eq!(own.post(&format!("{path}/edit"), &chosen).await.status, 303);
        // The office lets go of the role that knows.
        let page = office.get("/office/team").await;
        let line = page.body.split("<li>").find(|line| line.contains("office@demo.example")).unwrap();
        let action = line.split("action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(office.post(&action, &[("role", "confidant"), ("holds", "no")]).await.status, 303);
        app.run_jobs().await;
        assert_eq!(office.get(&path).await.status, 404);
        assert_eq!(office.get(&format!("{path}/edit")).await.status, 404);
        assert!(office.get("/people?q=nadia+haddad").await.says("Nobody found"));
        let log = office.get("/office/log").await;
        assert!(log.says("A friend from Beirut") && !log.says("Nadia"));
        assert!(own.get(&path).await.says("Nadia Haddad"));
    }

    fn a_discreet_person_is_nowhere(app) {
        app.run_jobs().await;
        let id = person(app, "discreet").await;
        for persona in ["visitor", "member", "newcomer"] {
            let mut client = if persona == "visitor" { app.visitor() } else { app.persona(persona).await };
            assert_eq!(client.get(&format!("/people/{id}")).await.status, 404, "{persona}");
            assert!(!client.get("/people?q=Nadia+Haddad").await.body.contains(">Nadia Haddad<"), "{persona}");
            let page = client.get(&format!("/organisations/{}", home(app).await)).await;
            assert!(!page.says("Nadia Haddad"), "{persona}");
            let api = client.get("/api/v1/people?q=Nadia+Haddad").await.body;
            assert!(!api.contains("Nadia"), "{persona}");
            let people = client.get(&format!("/api/v1/organisations/{}/affiliations", home(app).await)).await;
            assert!(!people.body.contains("Nadia"), "{persona}");
        }
        let own = app.persona("discreet").await.get(&format!("/people/{id}")).await;
        assert!(own.says("Nadia Haddad") && own.says("discreetly"));
        assert_eq!(app.persona("office").await.get(&format!("/people/{id}")).await.status, 200);
    }

    fn facets_count_and_narrow(app) {
        app.run_jobs().await;
        let mut visitor = app.visitor();
        let all = visitor.get("/api/v1/organisations").await.json()["total"].as_u64().unwrap();
        let europe = visitor.get("/organisations?region=Europe").await;
        assert!(europe.says("Europe") && europe.says("remove"));
        let some = visitor.get("/api/v1/organisations?country=EE").await.json();
        let few = some["total"].as_u64().unwrap();
        assert!(few > 0 && few < all);
        assert!(some["rows"].as_array().unwrap().iter().all(|row| row["country"] == "EE"));
        // With words the counts come from the index, without from the database: both agree.
        let page = visitor.get("/api/v1/organisations?kind=nonsense").await.json();
        assert_eq!(page["total"], 0);
    }

    fn a_person_changes_their_record_and_two_at_once_lose_nothing(app) {
        let id = person(app, "member").await;
        let path = format!("/people/{id}/edit");
        let mut member = app.persona("member").await;
        let form = member.get(&path).await;
        let version = form.field("version").unwrap();
        let saved = member.post(&path, &[("version", &version), ("name", "Jonas P. \u{202e}Petrauskas"), ("city", "Kaunas"), ("country", "LT"), ("listed", "everyone")]).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let mut office = app.persona("office").await;
        let stale = office.post(&path, &[("version", &version), ("name", "Typed by the office"), ("listed", "everyone")]).await;
        assert_eq!(stale.status, 422);
        assert!(stale.says("Somebody changed this while you were typing"));
        assert!(stale.body.contains("<dt>Country</dt><dd>Lithuania</dd>"), "{}", stale.text());
        assert_eq!(stale.field("name").as_deref(), Some("Typed by the office"));
        let page = app.visitor().get(&format!("/people/{id}")).await;
        assert!(page.says("Jonas P. Petrauskas") && page.says("Kaunas, Lithuania"));
        let again = office.post(&path, &[("version", &stale.field("version").unwrap()), ("name", "Typed by the office"), ("listed", "everyone")]).await;
        assert_eq!(again.status, 303);
    }

    fn scripts_and_nonsense_are_text(app) {
        let id = person(app, "member").await;
        let path = format!("/people/{id}/edit");
        let mut member = app.persona("member").await;
        let version = member.get(&path).await.field("version").unwrap();
        let bad = member.post(&path, &[("version", &version), ("name", ""), ("website", "javascript:alert(1)"), ("country", "XX")]).await;
        assert_eq!(bad.status, 422);
        assert!(bad.says("Write something here") && bad.says("not a web address") && bad.says("offered answers"));
        let script = "<script>alert(1)</script>";
        let saved = member.post(&path, &[("version", &version), ("name", script), ("about_en", script), ("listed", "everyone")]).await;
        assert_eq!(saved.status, 303);
        let page = app.visitor().get(&format!("/people/{id}")).await;
        assert!(!page.body.contains("<script>alert"));
        assert!(page.says(script));
    }

    fn nobody_changes_what_is_not_theirs(app) {
        let id = person(app, "contact").await;
        let organisation = home(app).await;
        let mut member = app.persona("member").await;
        for path in [format!("/people/{id}/edit"), format!("/organisations/{organisation}/edit")] {
            assert_eq!(member.get(&path).await.status, 403, "{path}");
            // Permission answers before field errors do.
            assert_eq!(member.post(&path, &[("name", "")]).await.status, 403, "{path}");
        }
        let discreet = person(app, "discreet").await;
        assert_eq!(member.post(&format!("/people/{discreet}/edit"), &[("name", "")]).await.status, 404);
    }

    fn one_click_confirms_a_stale_record(app) {
        let id = person(app, "freelance").await;
        let mut member = app.persona("freelance").await;
        assert!(member.get("/").await.says("Is your record still true?"));
        let done = member.post(&format!("/people/{id}/confirm"), &[]).await;
        assert_eq!(done.status, 303);
        assert!(!member.get("/").await.says("Is your record still true?"));
    }

    fn a_role_is_handed_over_when_the_other_accepts(app) {
        let organisation = home(app).await;
        let people = format!("/organisations/{organisation}/people");
        let member = person(app, "member").await.to_string();
        let mut contact = app.persona("contact").await;
        let form = [("role", "primary"), ("to", member.as_str())];
        let handovers = format!("/organisations/{organisation}/handovers");
        assert_eq!(contact.post(&handovers, &form).await.status, 303);
        let twice = contact.post(&handovers, &form).await;
        assert_eq!(twice.status, 422);
        assert!(twice.says("proposed already"));
        let mut taker = app.persona("member").await;
        assert!(taker.get("/").await.says("primary contact"));
        assert_eq!(taker.get(&format!("/organisations/{organisation}/edit")).await.status, 403);
        let page = taker.get(&people).await;
        // The demo proposes another handover, of the vote; the newest stands last.
        let at = page.body.rfind("/handovers/").unwrap();
        let action = page.body[at..].split('"').next().unwrap().to_owned();
        assert_eq!(contact.post(&action, &[("answer", "yes")]).await.status, 403);
        assert_eq!(taker.post(&action, &[("answer", "yes")]).await.status, 303);
        assert_eq!(taker.get(&format!("/organisations/{organisation}/edit")).await.status, 200);
        assert_eq!(contact.get(&format!("/organisations/{organisation}/edit")).await.status, 403);
    }

    fn nobody_is_given_a_role_over_their_head(app) {
        let organisation = home(app).await;
        let page_of = format!("/organisations/{organisation}/people");
        let mut contact = app.persona("contact").await;
        let page = contact.get(&page_of).await;
        let line = page.body.split("<li").find(|line| line.contains(">Jonas Petrauskas<") && line.contains("/roles\"")).unwrap();
        let at = line.find("/affiliations/").unwrap();
        let roles = line[at..].split('"').next().unwrap().to_owned();
        let asked = contact.post(&roles, &[("roles", "signatory")]).await;
        assert_eq!(asked.status, 303, "{}", asked.text());
        let mut member = app.persona("member").await;
        let seen = member.get("/").await;
        assert!(seen.says("asks you to take on: signatory"), "{}", seen.text());
        let shown = app.visitor().get(&format!("/organisations/{organisation}")).await;
        let own = |page: &testkit::Answer| page.body.split("<li").any(|line| line.contains(">Jonas Petrauskas<") && line.contains("signatory"));
        assert!(!own(&shown));
        let page = member.get(&page_of).await;
        let at = page.body.rfind("/handovers/").unwrap();
        let action = page.body[at..].split('"').next().unwrap().to_owned();
        assert_eq!(member.post(&action, &[("answer", "yes")]).await.status, 303);
        // Whoever was signatory before still is: it was no handover.
        let page = contact.get(&page_of).await;
        let signatories = page.body.split("<li").filter(|line| line.split("<details").next().is_some_and(|held| held.contains("signatory"))).count();
        assert!(signatories >= 2, "{}", page.text());
    }

    fn nobody_is_found_out_by_saying_that_they_belong(app) {
        let organisation = home(app).await;
        let people = format!("/organisations/{organisation}/people");
        let mut contact = app.persona("contact").await;
        for (email, name) in [("freelance@demo.example", "Óscar Etxeberria"), ("discreet@demo.example", "Nadia Haddad"), ("nobody@nowhere.example", "nobody")] {
            for _ in 0..2 {
                let added = contact.post(&people, &[("email", email)]).await;
                assert_eq!(added.status, 303, "{email}: {}", added.text());
                assert!(!contact.get(&people).await.says(name), "{email} became {name}");
            }
        }
        app.run_jobs().await;
        assert!(app.mails().await.iter().any(|mail| mail.to.contains("freelance@") && mail.text.as_deref().unwrap().contains("says that you belong")));
    }

    fn the_office_hands_a_role_over_too(app) {
        let organisation = home(app).await;
        let member = person(app, "member").await.to_string();
        let mut office = app.persona("office").await;
        let form = [("role", "finance"), ("to", member.as_str())];
        assert_eq!(office.post(&format!("/organisations/{organisation}/handovers"), &form).await.status, 303);
        let mut taker = app.persona("member").await;
        let page = taker.get(&format!("/organisations/{organisation}/people")).await;
        let at = page.body.rfind("/handovers/").unwrap();
        let action = page.body[at..].split('"').next().unwrap().to_owned();
        let done = taker.post(&action, &[("answer", "yes")]).await;
        assert_eq!(done.status, 303, "{}", done.text());
    }

    fn texts_in_languages_that_the_form_does_not_offer_stay(app) {
        let id = person(app, "member").await;
        let mut office = app.persona("office").await;
        let api = format!("/api/v1/people/{id}");
        let version = office.get(&api).await.json()["version"].as_i64().unwrap();
        let german = format!("{{\"version\":{version},\"texts\":{{\"about\":{{\"de\":\"Spricht auch Deutsch.\"}}}}}}");
        let done = office.json(Method::PUT, &api, &german).await;
        assert_eq!(done.status, 200, "{}", done.body);
        for nonsense in [format!("{{\"version\":{},\"texts\":{{\"shown\":{{\"phone\":\"everyone\"}}}}}}", version + 1), "{\"city\":\"Riga\"}".to_owned()] {
            assert_eq!(office.json(Method::PUT, &api, &nonsense).await.status, 422);
        }
        let mut member = app.persona("member").await;
        let form = member.get(&format!("/people/{id}/edit")).await;
        let version = form.field("version").unwrap();
        let saved = member.post(&format!("/people/{id}/edit"), &[("version", &version), ("name", "Jonas Petrauskas"), ("listed", "everyone"), ("about_en", "Hello")]).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let body = office.get(&api).await.json();
        assert_eq!(body["texts"]["about"]["de"], "Spricht auch Deutsch.");
        assert_eq!(body["texts"]["about"]["en"], "Hello");
    }

    fn what_only_one_of_two_touched_is_kept(app) {
        let id = person(app, "member").await;
        let path = format!("/people/{id}/edit");
        let mut member = app.persona("member").await;
        let form = member.get(&path).await;
        let (version, base) = (form.field("version").unwrap(), form.field("base").unwrap());
        let (city, name) = (form.field("city").unwrap(), form.field("name").unwrap());
        assert_eq!(member.post(&path, &[("version", &version), ("name", &name), ("city", "Kaunas"), ("listed", "everyone")]).await.status, 303);
        let mut office = app.persona("office").await;
        let stale = office.post(&path, &[("version", &version), ("base", &base), ("name", "Jonas A. Petrauskas"), ("city", &city), ("listed", "everyone")]).await;
        assert_eq!(stale.status, 422);
        assert_eq!(stale.field("city").as_deref(), Some("Kaunas"));
        assert_eq!(stale.field("name").as_deref(), Some("Jonas A. Petrauskas"));
    }

    fn the_last_primary_contact_does_not_leave(app) {
        let organisation = home(app).await;
        let people = format!("/organisations/{organisation}/people");
        let mut office = app.persona("office").await;
        let mut contact = app.persona("contact").await;
        // The office takes the role from everybody else first.
        let page = office.get(&people).await;
        let lines: Vec<String> = page.body.split("<li").filter(|line| line.contains("/roles\"") && !line.contains(">Ilse Kaarlep<")).map(|line| {
            let at = line.find("/affiliations/").unwrap();
            line[at..].split('"').next().unwrap().to_owned()
        }).collect();
        for roles in lines {
            assert_eq!(office.post(&roles, &[("x", "y")]).await.status, 303);
        }
        let page = contact.get(&people).await;
        let line = page.body.split("<li").find(|line| line.contains(">Ilse Kaarlep<") && line.contains("/end\"")).unwrap();
        let at = line.find("/end\"").unwrap();
        let start = line[..at].rfind('"').unwrap() + 1;
        let end = format!("{}/end", &line[start..at]);
        let refused = contact.post(&end, &[("until", "2027-01-01")]).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.says("last primary contact"));
        assert_eq!(office.post(&end, &[("until", "2027-01-01")]).await.status, 303);
    }

    fn an_affiliation_counts_when_the_person_says_yes(app) {
        let organisation = home(app).await;
        let people = format!("/organisations/{organisation}/people");
        let mut contact = app.persona("contact").await;
        let added = contact.post(&people, &[("email", "freelance@demo.example"), ("title", "dramaturg")]).await;
        assert_eq!(added.status, 303, "{}", added.text());
        let page = app.visitor().get(&format!("/organisations/{organisation}")).await;
        assert!(!page.says("Óscar Etxeberria"));
        let mut freelance = app.persona("freelance").await;
        assert!(freelance.get("/").await.says("says that you belong to it"));
        let own = freelance.get(&format!("/people/{}", person(app, "freelance").await)).await;
        let action = own.link("/affiliations/").unwrap();
        assert_eq!(app.persona("member").await.post(&action, &[("answer", "yes")]).await.status, 404);
        assert_eq!(freelance.post(&action, &[("answer", "yes")]).await.status, 303);
        let page = app.visitor().get(&format!("/organisations/{organisation}")).await;
        assert!(page.says("Óscar Etxeberria") && page.says("dramaturg"));
        let before = app.visitor().get(&format!("/organisations/{organisation}?as-of=1999-01-01")).await;
        assert!(before.says("As it was on 1 Jan 1999"));
    }

    fn a_portrait_is_taken_and_anything_else_refused(app) {
        let id = person(app, "member").await;
        let path = format!("/people/{id}/portrait");
        let mut member = app.persona("member").await;
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        let refused = member.upload(&path, "picture", "x.png", svg, &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("no picture that is taken here"));
        let taken = member.upload(&path, "picture", "me.png", &png(), &[]).await;
        assert_eq!(taken.status, 303, "{}", taken.text());
        let page = app.visitor().get(&format!("/people/{id}")).await;
        let picture = page.link("/pictures/").unwrap();
        let served = app.visitor().get(&picture).await;
        assert_eq!(served.status, 200);
        assert_eq!(served.headers["content-type"], "image/jpeg");
        let other = person(app, "contact").await;
        let denied = member.upload(&format!("/people/{other}/portrait"), "picture", "me.png", &png(), &[]).await;
        assert_eq!(denied.status, 403);
    }

    fn programs_add_and_change_with_a_token(app) {
        use axum::http::Method;
        let organisation = home(app).await;
        let mut office = app.persona("office").await;
        let made = office.json(Method::POST, "/api/v1/people", "{\"name\":\"Aino Saarinen\",\"email\":\"aino@new.example\",\"country\":\"FI\"}").await;
        assert_eq!(made.status, 201, "{}", made.body);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let people = format!("/api/v1/organisations/{organisation}/affiliations");
        let body = format!("{{\"person\":\"{id}\",\"title\":\"dramaturg\",\"roles\":[\"finance\"]}}");
        let listed = office.json(Method::POST, &people, &body).await;
        assert!(listed.body.contains("Aino Saarinen") && listed.body.contains("finance"), "{}", listed.body);
        let twice = office.json(Method::POST, &people, &body).await;
        assert_eq!((twice.status.as_u16(), twice.json()["code"].as_str()), (422, Some("belongs-already")));
        // What is left out stays as it is.
        let path = format!("/api/v1/people/{id}");
        let changed = office.json(Method::PUT, &path, "{\"version\":1,\"city\":\"Turku\"}").await.json();
        assert_eq!((changed["city"].as_str(), changed["country"].as_str(), changed["name"].as_str()), (Some("Turku"), Some("FI"), Some("Aino Saarinen")));
        let wrong = office.json(Method::POST, "/api/v1/people", "{\"name\":\"\",\"email\":\"x\"}").await.json();
        assert_eq!(wrong["errors"].as_array().unwrap().len(), 2);
        let broken = office.json(Method::POST, "/api/v1/people", "{\"name\":").await.json();
        assert!(broken["errors"][0]["message"].as_str().unwrap().contains("line 1"));
        assert_eq!(app.visitor().json(Method::POST, "/api/v1/people", "{\"name\":\"X\"}").await.status, 401);
        assert_eq!(app.persona("member").await.json(Method::POST, "/api/v1/people", "{\"name\":\"X\"}").await.status, 403);
        let page = format!("/api/v1/organisations/{organisation}");
        office.json(Method::PUT, &page, "{\"version\":1,\"website\":\"https://new.example\"}").await;
        let shown = office.get(&format!("/organisations/{organisation}")).await;
        assert!(shown.says("new.example") && shown.body.contains("class=\"tag\""), "texts and tags stay");
    }

    fn the_ledger_is_asked_of_any_day_and_corrected(app) {
        let organisation = home(app).await;
        let people = format!("/organisations/{organisation}/people");
        let mut contact = app.persona("contact").await;
        let page = contact.get(&people).await;
        let action = page.body.split("action=\"").find(|part| part.split('"').next().unwrap().ends_with("/correct")).unwrap().split('"').next().unwrap().to_owned();
        let form = page.body.split(&format!("action=\"{action}\"")).nth(1).unwrap();
        let version = form.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let corrected = [("version", version), ("title", "keeper of keys"), ("from", "2003-04-05")];
        assert_eq!(contact.post(&action, &corrected).await.status, 303);
        assert_eq!(contact.post(&action, &corrected).await.status, 422, "the version that was shown is gone");
        assert_eq!(app.persona("newcomer").await.post(&action, &corrected).await.status, 404);
        assert!(contact.get(&format!("{people}?as-of=2003-04-05")).await.says("keeper of keys"));
        let before = contact.get(&format!("{people}?as-of=2003-04-04")).await;
        assert!(before.says("4 Apr 2003") || before.says("4 April 2003"), "{}", before.text());
        app.run_jobs().await;
    }

    fn signs_alone_find_nobody(app) {
        app.run_jobs().await;
        let mut visitor = app.visitor();
        for typed in ["%25", "'", "*%20*"] {
            assert!(visitor.get(&format!("/organisations?q={typed}")).await.says("Nobody found"), "{typed}");
        }
        assert!(!visitor.get("/organisations?q=%20").await.says("Nobody found"));
    }

    fn a_past_affiliation_is_shown_by_its_persons_choice_alone(app) {
        let organisation = home(app).await;
        let mut member = app.persona("member").await;
        let id = person(app, "member").await;
        let list = member.get(&format!("/api/v1/organisations/{organisation}/affiliations")).await.json();
        let own = list.as_array().unwrap().iter().find(|one| one["person"] == id.to_string()).unwrap()["id"].as_str().unwrap().to_owned();
        let yesterday = app.clock.today().pred_opt().unwrap().to_string();
        assert_eq!(member.post(&format!("/affiliations/{own}/end"), &[("until", &yesterday)]).await.status, 303);
        app.run_jobs().await;
        let show = format!("/affiliations/{own}/show");
        assert_eq!(app.persona("office").await.post(&show, &[("shown", "yes")]).await.status, 404);
        let page = format!("/organisations/{organisation}");
        let name = member.get(&format!("/api/v1/people/{id}")).await.json()["name"].as_str().unwrap_or("").to_owned();
        assert!(member.get(&format!("/people/{id}")).await.says("Show that I was here"));
        assert_eq!(member.post(&show, &[("shown", "yes")]).await.status, 303);
        assert!(member.get(&format!("/people/{id}")).await.says("No longer show it"));
        assert!(!name.is_empty() && member.get(&page).await.says(&name));
        assert_eq!(member.post(&show, &[("shown", "no")]).await.status, 303);
        assert!(!app.persona("contact").await.get(&page).await.says("No longer show it"));
    }

    fn a_record_that_has_just_gone_stale_is_asked_about_once(app) {
        let mut member = app.persona("member").await;
        let id = person(app, "member").await;
        member.post(&format!("/people/{id}/confirm"), &[]).await;
        app.run_jobs().await;
        app.advance(chrono::Duration::days(367));
        for _ in 0..2 {
            app.store_daily("directory-still-true").await;
            app.run_jobs().await;
            app.advance(chrono::Duration::days(1));
        }
        let mails = app.mails().await;
        let about: Vec<_> = mails.iter().filter(|mail| mail.to == "member@demo.example" && mail.subject.contains("your record")).collect();
        assert_eq!(about.len(), 1, "{:?}", mails.iter().map(|mail| (&mail.to, &mail.subject)).collect::<Vec<_>>());
        assert!(about[0].text.as_deref().unwrap().contains(&format!("/people/{id}")));
        assert!(!mails.iter().any(|mail| mail.to == "discreet@demo.example"));
    }

    fn who_offers_something_is_found_by_it(app) {
        let id = person(app, "member").await;
        let mut member = app.persona("member").await;
        let form = member.get(&format!("/people/{id}/edit")).await;
        let (version, name) = (form.field("version").unwrap(), form.field("name").unwrap());
        let saved = [("version", version.as_str()), ("name", name.as_str()), ("offers_en", "A van with nine seats"), ("languages", "et"), ("listed", "everyone")];
        assert_eq!(member.post(&format!("/people/{id}/edit"), &saved).await.status, 303);
        app.run_jobs().await;
        let list = app.visitor().get("/people?offers=offers&language=et").await;
        assert!(list.says(&name) && list.says("offers something") && list.says("Estonian"), "{}", list.text());
        assert!(app.visitor().get("/people?q=van+nine&offers=offers").await.says(&name));
        assert!(!app.visitor().get("/people?offers=needs&q=van+nine").await.says(&name));
    }

    fn members_take_the_list_away_as_a_file(app) {
        assert_eq!(app.visitor().get("/organisations.csv").await.status, 303);
        assert_eq!(app.persona("newcomer").await.get("/organisations.csv").await.status, 403);
        let file = app.persona("member").await.get("/organisations.csv?country=EE").await;
        assert_eq!(file.status, 200);
        assert!(file.body.lines().count() > 1 && file.body.lines().skip(1).all(|line| line.contains("EE")));
    }
}

/// A grey picture of 8 × 8.
fn png() -> Vec<u8> {
    const DATA: &[u8] = &[
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
        0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 12, 0x49, 0x44, 0x41,
        0x54, 8, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0, 0, 3, 1, 1, 0, 0x18, 0xdd, 0x8d, 0xb0, 0, 0, 0,
        0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ];
    DATA.to_vec()
}
