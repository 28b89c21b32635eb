//! What programs rely on: pages of lists, entity tags, keys for what is sent twice, vocabularies.

use axum::http::Method;

testkit::house_test! {
    fn a_list_is_walked_by_cursors_to_its_end(app) {
        let mut visitor = app.visitor();
        let mut next = Some("/api/v1/organisations".to_owned());
        let mut seen = Vec::new();
        let mut total = 0;
        while let Some(address) = next {
            let page = visitor.get(&address).await.json();
            total = page["total"].as_u64().unwrap();
            seen.extend(page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
            next = page["next"].as_str().map(|next| next.replace("http://localhost", ""));
        }
        let count = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((count, u64::try_from(seen.len()).unwrap()), (seen.len(), total));
        let wrong = visitor.get("/api/v1/organisations?cursor=nonsense").await;
        assert_eq!((wrong.status.as_u16(), wrong.json()["errors"][0]["code"].as_str()), (422, Some("cursor-unknown")));
        let some = visitor.get("/api/v1/people?country=EE").await.json();
        assert!(some["rows"].as_array().unwrap().iter().all(|row| row["country"] == "EE"));
    }

    fn what_a_program_has_already_is_not_sent_again(app) {
        let mut visitor = app.visitor();
        let list = visitor.get("/api/v1/organisations").await;
        let tag = list.headers["etag"].to_str().unwrap().to_owned();
        let again = visitor.header("if-none-match", &format!("\"other\", {tag}")).get("/api/v1/organisations").await;
        assert_eq!((again.status.as_u16(), again.body.as_str()), (304, ""));
        assert_eq!(again.headers["etag"].to_str().unwrap(), tag);
        assert_eq!(visitor.header("if-none-match", "\"other\"").get("/api/v1/organisations").await.status, 200);
    }

    fn a_request_that_is_sent_again_changes_nothing_twice(app) {
        let mut office = app.persona("office").await;
        let body = "{\"name\":\"Kasvuhoone Teater\",\"country\":\"EE\"}";
        let path = "/api/v1/organisations";
        let first = office.header("idempotency-key", "k1").json(Method::POST, path, body).await;
        assert_eq!(first.status, 201, "{}", first.body);
        let again = office.header("idempotency-key", "k1").json(Method::POST, path, body).await;
        assert_eq!((again.status, again.body.as_str(), again.location()), (first.status, first.body.as_str(), first.location()));
        assert_eq!(office.get(&first.location().replace("http://localhost", "")).await.status, 200);
        let other = office.header("idempotency-key", "k1").json(Method::POST, path, "{\"name\":\"Other\"}").await;
        assert_eq!((other.status.as_u16(), other.json()["code"].as_str()), (422, Some("key-reused")));
        // What was refused may be sent again under its key, mended.
        let refused = office.header("idempotency-key", "k2").json(Method::POST, path, "{\"name\":\"\"}").await;
        assert_eq!(refused.status, 422);
        assert_eq!(office.header("idempotency-key", "k2").json(Method::POST, path, body).await.status, 201);
        // Somebody else's key of the same name is another one.
        let member = app.persona("member").await.header("idempotency-key", "k1").json(Method::POST, path, body).await;
        assert_eq!(member.status, 403);
        app.run_jobs().await;
        assert_eq!(office.get("/api/v1/organisations?q=kasvuhoone").await.json()["total"], 2);
    }

    fn the_office_keeps_vocabularies_by_the_api(app) {
        let mut office = app.persona("office").await;
        let all = office.get("/api/v1/vocabularies").await.json();
        assert!(all.as_array().unwrap().iter().any(|one| one["name"] == "discipline"));
        let path = "/api/v1/vocabularies/discipline";
        let made = office.json(Method::POST, path, "{\"labels\":{\"en\":\"Shadow theatre\",\"fr\":\"Théâtre d’ombres\"}}").await;
        assert_eq!(made.status, 201, "{}", made.body);
        let term = format!("{path}/shadow-theatre");
        assert_eq!(made.location(), format!("http://localhost{term}"));
        let changed = office.json(Method::PUT, &term, "{\"version\":1,\"labels\":{\"en\":\"Shadow play\"},\"retired\":true}").await.json();
        assert_eq!((changed["labels"]["en"].as_str(), changed["retired"].as_bool()), (Some("Shadow play"), Some(true)));
        let stale = office.json(Method::PUT, &term, "{\"version\":1,\"labels\":{\"en\":\"Late\"}}").await;
        assert_eq!(stale.status, 409);
        let nameless = office.json(Method::POST, path, "{\"labels\":{\"fr\":\"Seul\"}}").await;
        assert_eq!(nameless.json()["errors"][0]["code"], "english");
        assert_eq!(app.persona("member").await.json(Method::POST, path, "{}").await.status, 403);
        app.run_jobs().await;
    }

    fn an_affiliation_is_read_and_ended_by_the_api(app) {
        let mut office = app.persona("office").await;
        let organisation = office.get("/api/v1/organisations").await.json()["rows"][0]["id"].as_str().unwrap().to_owned();
        let list = format!("/api/v1/organisations/{organisation}/affiliations");
        let people = office.get(&list).await.json();
        let one = people.as_array().unwrap().iter().find(|one| !one["roles"].as_array().unwrap().iter().any(|role| role == "primary")).unwrap().clone();
        let path = format!("/api/v1/affiliations/{}", one["id"].as_str().unwrap());
        assert_eq!(office.get(&path).await.json()["person"], one["person"]);
        let changed = office.json(Method::PUT, &path, "{\"roles\":[\"staff\"]}").await;
        assert_eq!(changed.json()["roles"], serde_json::json!(["staff"]), "{}", changed.body);
        let yesterday = app.clock.today().pred_opt().unwrap();
        let ended = office.json(Method::PUT, &path, &format!("{{\"until\":\"{yesterday}\"}}")).await;
        assert_eq!(ended.status, 200, "{}", ended.body);
        assert!(!office.get(&list).await.body.contains(one["id"].as_str().unwrap()));
        let before = yesterday.pred_opt().unwrap();
        assert!(office.get(&format!("{list}?as-of={before}")).await.body.contains(one["id"].as_str().unwrap()));
        assert_eq!(app.visitor().json(Method::PUT, &path, "{\"roles\":[]}").await.status, 401);
        app.run_jobs().await;
    }
}
