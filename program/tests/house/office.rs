//! The office's own pages.

testkit::house_test! {
    fn settings_change_at_once_and_two_at_once_lose_nothing(app) {
        let mut office = app.persona("office").await;
        let page = office.get("/office/network").await;
        let version = page.field("version").unwrap();
        let form = [("version", version.as_str()), ("name", "Réseau Neuf"), ("languages", "en"), ("accent", "#ffee00"), ("office_email", "office@neuf.example")];
        assert_eq!(office.post("/office/network", &form).await.status, 303);
        assert!(app.visitor().get("/organisations").await.says("Réseau Neuf"));
        let stale = office.post("/office/network", &form).await;
        assert_eq!(stale.status, 422);
        assert!(stale.says("Somebody changed this"));
        let bad = office.post("/office/network", &[("version", "2"), ("name", ""), ("accent", "red")]).await;
        assert!(bad.says("Write something here") && bad.says("like #b8231a"));
    }

    fn the_log_says_who_did_what_and_no_personal_value(app) {
        let mut office = app.persona("office").await;
        let read = app.app.store().read();
        let person = accounts::face::person_with_email(&read, "member@demo.example").await.unwrap().unwrap();
        let path = format!("/people/{person}/edit");
        let version = office.get(&path).await.field("version").unwrap();
        office.post(&path, &[("version", &version), ("name", "Jonas Petrauskas"), ("phone", "+370 600 00000"), ("listed", "everyone")]).await;
        let log = office.get("/office/log").await;
        assert!(log.says("person changed") && log.says("phone"));
        assert!(!log.says("+370"));
        let events = store::latest(&app.app.store().read(), None, 200).await.unwrap();
        assert!(events.iter().all(|event| !event.changed.to_string().contains("+370")));
    }

    fn the_office_edits_its_vocabularies(app) {
        let mut office = app.persona("office").await;
        let page = "/office/vocabularies/concern";
        assert_eq!(office.post(page, &[("label", "Night trains"), ("french", "Trains de nuit")]).await.status, 303);
        let twice = office.post(page, &[("label", "night TRAINS")]).await;
        assert_eq!(twice.status, 422);
        let person = office.get("/office/people/new").await;
        assert!(person.says("Night trains"));
        let list = office.get(page).await;
        let line = list.body.split("<li").find(|line| line.contains("night-trains")).unwrap();
        let action = |end: &str| {
            let at = line.find(end).unwrap();
            line[..at + end.len()].rsplit('"').next().unwrap().to_owned()
        };
        assert_eq!(office.post(&action("/rename"), &[("version", "1"), ("label", "Night trains and buses")]).await.status, 303);
        assert!(office.get(page).await.says("Night trains and buses"));
        // What carries a term is found by its new label at once.
        let shelf = app.app.shelf();
        let rural = shelf.by_code("concern", "rural-touring").unwrap();
        let rename = format!("/office/vocabulary-terms/{}/rename", rural.id);
        let before = app.visitor().get("/api/v1/organisations?q=haymarket").await.json()["total"].as_u64();
        assert_eq!(before, Some(0));
        assert_eq!(office.post(&rename, &[("version", "1"), ("label", "Haymarket touring")]).await.status, 303);
        app.run_jobs().await;
        let after = app.visitor().get("/api/v1/organisations?q=haymarket").await.json()["total"].as_u64();
        assert!(after > Some(0));
        assert_eq!(office.post(&action("/retire"), &[("retired", "yes")]).await.status, 303);
        assert!(!office.get("/office/people/new").await.says("Night trains"));
        assert_eq!(app.persona("member").await.post(page, &[("label", "X")]).await.status, 403);
    }

    fn pages_come_in_french(app) {
        let mut visitor = app.visitor();
        assert_eq!(visitor.get("/_/language?to=fr&back=/people").await.location(), "/people");
        let page = visitor.get("/people").await;
        assert!(page.body.contains("<html lang=\"fr\"") && page.says("Trouver un·e collègue"));
        assert_eq!(visitor.get("/_/language?to=fr&back=//evil.example").await.location(), "/");
    }

    fn errors_say_what_is_safe(app) {
        let nowhere = app.visitor().get("/nowhere").await;
        assert_eq!(nowhere.status, 404);
        assert!(nowhere.says("This page does not exist"));
        let api = app.visitor().get("/api/v1/organisations/01a00000-0000-7000-8000-000000000000").await;
        assert_eq!(api.status, 404);
        assert_eq!(api.headers["content-type"], "application/problem+json; charset=utf-8");
        let secure = app.visitor().get("/").await;
        let policy = secure.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
        assert!(!secure.body.contains(" style=") && !secure.body.contains("onclick"));
    }

    fn the_log_says_every_kind_of_event_in_words(app) {
        let mut office = app.persona("office").await;
        let kinds = app.app.slices().iter().flat_map(|slice| slice.events).copied();
        for kind in kinds.chain(["settings-changed", "term-changed", "person-erased"]) {
            for locale in [kernel::Locale::EN, kernel::Locale::FR] {
                assert_ne!(office::event_in_words(kind, locale), kind, "{locale:?}");
            }
        }
        let log = office.get("/office/log").await;
        assert!(log.says("signed in") && !log.says("signed-in"), "{}", log.text());
    }
}
