//! Meetings for programs: listed, read, registered for; what is hidden, refused, or needs a scope.

use axum::http::Method;
use testkit::{Client, TestApp};

use crate::meetings::{FIRST, add, send};

const LIST: &str = "/api/v1/meetings";

/// The address of a meeting in the API.
fn api(address: &str) -> String {
    format!("/api/v1{address}")
}

/// A meeting of three sessions that are not public yet.
async fn with_programme(office: &mut Client, title: &str) -> String {
    let address = add(office, title, "400").await;
    send(office, &address, "first.csv", FIRST.as_bytes()).await;
    address
}

/// A program of a persona's, with a token of these scopes.
async fn program(app: &TestApp, persona: &str, scopes: &str) -> Client {
    let mut client = app.persona(persona).await;
    let made = client.post("/account/tokens", &[("name", "calendar"), ("scopes", scopes)]).await;
    let at = made.body.find("entracte_").expect("the secret is shown once");
    let secret =
        made.body[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c));
    app.visitor().with_token(&secret.collect::<String>())
}

async fn draft(office: &mut Client) -> String {
    let form = [
        ("title", "Secret plans"),
        ("first", "2027-05-06"),
        ("last", "2027-05-08"),
        ("zone", "Europe/Tallinn"),
        ("state", "draft"),
    ];
    office
        .post("/office/meetings/new", &form)
        .await
        .location()
        .trim_end_matches("/manage")
        .to_owned()
}

testkit::house_test! {
    fn meetings_are_walked_by_cursors_and_narrowed(app) {
        let mut office = app.persona("office").await;
        for number in 0..32 {
            add(&mut office, &format!("Number {number}"), "").await;
        }
        app.run_jobs().await;
        let mut visitor = app.visitor();
        let (mut next, mut seen, mut total) = (Some(LIST.to_owned()), Vec::new(), 0);
        while let Some(address) = next {
            let page = visitor.get(&address).await.json();
            total = page["total"].as_u64().unwrap();
            let rows = page["rows"].as_array().unwrap();
            seen.extend(rows.iter().map(|row| (row["first"].to_string(), row["id"].to_string())));
            next = page["next"].as_str().map(|next| next.replace("http://localhost", ""));
        }
        let mut once = seen.clone();
        once.sort();
        once.dedup();
        assert_eq!((&once, u64::try_from(once.len()).unwrap()), (&seen, total), "in order, each once");
        assert!(total > 32);
        // From one page to the next, what narrows the list stays.
        let narrowed = visitor.get(&format!("{LIST}?from=2027-05-08&until=2027-05-06&q=nunber")).await.json();
        assert_eq!((narrowed["total"].as_u64(), narrowed["rows"].as_array().unwrap().len()), (Some(32), 30), "{narrowed}");
        let next = narrowed["next"].as_str().unwrap().replace("http://localhost", "");
        assert_eq!(visitor.get(&next).await.json()["rows"].as_array().unwrap().len(), 2);
        assert_eq!(visitor.get(&format!("{LIST}?from=2027-05-09&q=number")).await.json()["total"], 0);
        assert_eq!(visitor.get(&format!("{LIST}?kind=nonsense")).await.json()["total"], 0);
        let kinds = visitor.get(&format!("{LIST}?kind=plenary")).await.json();
        assert!(kinds["total"].as_u64() < Some(total) && kinds["rows"].as_array().unwrap().iter().all(|row| row["kind"] == "plenary"));
        for (wrong, code) in [("cursor=nonsense", "cursor-unknown"), ("from=soon", "no-day")] {
            let wrong = visitor.get(&format!("{LIST}?{wrong}")).await;
            assert_eq!((wrong.status.as_u16(), wrong.json()["errors"][0]["code"].as_str()), (422, Some(code)));
        }
    }

    fn a_draft_is_hidden_from_programs(app) {
        let mut office = app.persona("office").await;
        let address = draft(&mut office).await;
        app.run_jobs().await;
        let registration = format!("{}/registration", api(&address));
        let mut member = app.persona("member").await;
        for path in [api(&address), format!("{}/sessions", api(&address)), registration.clone()] {
            assert_eq!(app.visitor().get(&path).await.status, 404, "{path}");
            assert_eq!(member.get(&path).await.status, 404, "{path}");
        }
        // Hidden before anything that was sent is judged.
        assert_eq!(member.json(Method::POST, &registration, "{\"way\":\"nonsense\"}").await.status, 404);
        assert_eq!(member.json(Method::DELETE, &registration, "").await.status, 404);
        for list in [LIST.to_owned(), format!("{LIST}?q=secret")] {
            assert!(!member.get(&list).await.body.contains("Secret plans"));
        }
        assert_eq!(office.get(&api(&address)).await.json()["state"], "draft");
        assert_eq!(office.get(&format!("{LIST}?q=secret")).await.json()["total"], 1);
    }

    fn the_public_programme_is_read_by_programs(app) {
        let mut office = app.persona("office").await;
        let address = with_programme(&mut office, "By program").await;
        let mut visitor = app.visitor();
        let path = format!("{}/sessions", api(&address));
        assert_eq!(visitor.get(&path).await.json(), serde_json::json!([]), "nothing is public yet");
        office.post(&format!("{address}/publish"), &[]).await;
        let list = visitor.get(&path).await;
        let rows = list.json();
        assert_eq!(rows.as_array().unwrap().len(), 3);
        let opening = &rows[0];
        assert_eq!((opening["start"].as_str(), opening["end"].as_str()), (Some("2027-05-06T10:00:00+03:00"), Some("2027-05-06T11:00:00+03:00")));
        assert_eq!((opening["room"].as_str(), opening["line"].as_str(), opening["cancelled"].as_bool()), (Some("Main hall"), Some("Care"), Some(false)));
        assert_eq!((opening["people"][0]["name"].as_str(), opening["people"][0]["person"].as_str()), (Some("Ada Lumi"), None));
        let one = visitor.get(&format!("/api/v1/sessions/{}", opening["id"].as_str().unwrap())).await;
        assert_eq!(&one.json(), opening);
        let tag = list.headers["etag"].to_str().unwrap().to_owned();
        assert_eq!(visitor.header("if-none-match", &tag).get(&path).await.status, 304);
        assert_eq!(visitor.get("/api/v1/sessions/01a00000-0000-7000-8000-000000000000").await.status, 404);
        let meeting = visitor.get(&api(&address)).await.json();
        assert_eq!((meeting["open"].as_bool(), meeting["publications"].as_i64(), meeting["places"].as_i64()), (Some(true), Some(1), Some(400)));
    }

    fn people_on_stage_are_named_and_known_as_far_as_one_may(app) {
        let mut ids = 0;
        let mut visitor = app.visitor();
        let mut member = app.persona("member").await;
        for meeting in visitor.get(LIST).await.json()["rows"].as_array().unwrap() {
            let path = format!("{LIST}/{}/sessions", meeting["id"].as_str().unwrap());
            for session in visitor.get(&path).await.json().as_array().unwrap() {
                for part in session["people"].as_array().unwrap() {
                    let Some(person) = part["person"].as_str() else { continue };
                    ids += 1;
                    assert_eq!(visitor.get(&format!("/people/{person}")).await.status, 200, "{part}");
                }
            }
            assert_eq!(member.get(&path).await.status, 200);
            if ids > 20 { break }
        }
        assert!(ids > 0, "somebody on stage is known");
    }

    fn a_place_is_asked_for_and_given_back_by_a_program(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "By token", "1").await;
        let path = format!("{}/registration", api(&address));
        let mut reads = program(app, "member", "read").await;
        let refused = reads.json(Method::POST, &path, "{}").await;
        assert_eq!((refused.status.as_u16(), refused.json()["code"].as_str()), (403, Some("scope-missing")));
        assert_eq!(app.visitor().json(Method::POST, &path, "{}").await.status, 401);
        assert_eq!(app.visitor().get("/api/v1/me/registrations").await.status, 401);
        assert_eq!(reads.get(&path).await.status, 404);
        let mut member = app.persona("member").await;
        let wrong = member.json(Method::POST, &path, "{\"way\":\"nonsense\"}").await;
        assert_eq!((wrong.status.as_u16(), wrong.json()["errors"][0]["field"].as_str()), (422, Some("way")));
        let first = member.header("idempotency-key", "k1").json(Method::POST, &path, "{\"listed\":true}").await;
        assert_eq!((first.status.as_u16(), first.json()["state"].as_str(), first.json()["listed"].as_bool()), (201, Some("placed"), Some(true)), "{}", first.body);
        assert_eq!(first.location(), format!("http://localhost{path}"));
        let again = member.header("idempotency-key", "k1").json(Method::POST, &path, "{\"listed\":true}").await;
        assert_eq!((again.status, again.body), (first.status, first.body));
        assert_eq!(member.json(Method::POST, &path, "{}").await.status, 200, "whoever comes, comes");
        let own = reads.get("/api/v1/me/registrations").await.json();
        assert!(own.as_array().unwrap().iter().any(|one| one["title"] == "By token" && one["state"] == "placed"), "{own}");
        let mut contact = app.persona("contact").await;
        let waits = contact.json(Method::POST, &path, "{}").await.json();
        assert_eq!((waits["state"].as_str(), waits["waits_as"].as_u64()), (Some("waiting"), Some(1)));
        assert_eq!(reads.json(Method::DELETE, &path, "").await.status, 403);
        assert_eq!(member.json(Method::DELETE, &path, "").await.json()["state"], "withdrawn");
        app.run_jobs().await;
        assert_eq!(contact.get(&path).await.json()["state"], "placed");
        assert!(!reads.get("/api/v1/me/registrations").await.body.contains("By token"));
    }

    fn what_a_meeting_asks_is_answered_by_a_program(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Asking programs", "").await;
        let diet = [("text", "What do you eat?"), ("why", "for the kitchen"), ("kind", "choice"), ("options", "vegan\nall"), ("seen", "team"), ("gone", "2027-06-01"), ("needed", "yes")];
        assert_eq!(office.post(&format!("{address}/asks/new"), &diet).await.status, 303);
        assert_eq!(app.visitor().get(&api(&address)).await.json()["asks"], serde_json::json!([]));
        let mut member = program(app, "member", "write").await;
        let mut reads = app.persona("member").await;
        let ask = reads.get(&api(&address)).await.json()["asks"][0].clone();
        assert_eq!((ask["text"].as_str(), ask["needed"].as_bool()), (Some("What do you eat?"), Some(true)));
        let path = format!("{}/registration", api(&address));
        let missing = member.json(Method::POST, &path, "{}").await;
        assert_eq!((missing.status.as_u16(), missing.json()["errors"][0]["code"].as_str()), (422, Some("missing")));
        assert_eq!(reads.get(&path).await.status, 404, "no place without the answer");
        let answer = |id: &str, text: &str| format!("{{\"answers\":{{\"{id}\":\"{text}\"}}}}");
        let id = ask["id"].as_str().unwrap();
        for wrong in [answer(id, "stones"), answer("nonsense", "all")] {
            let wrong = member.json(Method::POST, &path, &wrong).await;
            assert_eq!((wrong.status.as_u16(), wrong.json()["errors"][0]["code"].as_str()), (422, Some("unknown-answer")));
        }
        assert_eq!(member.json(Method::POST, &path, &answer(id, "vegan")).await.status, 201);
        assert!(office.get(&format!("{address}/asks")).await.says("vegan"));
        assert_eq!(member.json(Method::POST, &path, &answer(id, "all")).await.status, 200);
        assert!(!office.get(&format!("{address}/asks")).await.says("vegan"));
    }

    fn where_registration_is_closed_a_program_is_told(app) {
        let mut office = app.persona("office").await;
        let form = [("title", "Closed doors"), ("first", "2027-05-06"), ("last", "2027-05-08"), ("zone", "Europe/Tallinn"), ("state", "published")];
        let address = office.post("/office/meetings/new", &form).await.location().trim_end_matches("/manage").to_owned();
        let path = format!("{}/registration", api(&address));
        let closed = app.persona("member").await.json(Method::POST, &path, "{}").await;
        assert_eq!((closed.status.as_u16(), closed.json()["code"].as_str()), (422, Some("registration-closed")));
    }
}
