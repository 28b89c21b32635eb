//! Imports: invented files with the traps of the real ones, and the real ones where they are.

use directory::import_organisations;
use imports::{Imported, Progress, Source};
use kernel::{Actor, Locale};
use office::{ImportKind, Wish, take_in};
use testkit::{Answer, Client, TestApp};

async fn import(app: &TestApp, name: &str, bytes: &[u8]) -> Imported {
    let source = Source { name: name.into(), bytes: bytes.to_vec(), ..Source::default() };
    let actor = Actor::system("test");
    import_organisations(&app.app, &actor, &source, false, Locale::EN, &Progress::default())
        .await
        .unwrap()
}

/// Sends a file to the office's page and waits until it is checked: its address and its page.
async fn checked(
    app: &TestApp,
    office: &mut Client,
    kind: &str,
    file: &str,
    bytes: &[u8],
) -> (String, Answer) {
    let sent = office.upload("/office/import", "file", file, bytes, &[("kind", kind)]).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let address = sent.location().to_owned();
    assert!(office.get(&address).await.says("being checked"));
    app.run_jobs().await;
    let page = office.get(&address).await;
    (address, page)
}

/// Has the checked rows of a file written.
async fn written(office: &mut Client, address: &str) {
    let version = office.get(address).await.field("version").unwrap();
    let answer = office.post(&format!("{address}/write"), &[("version", &version)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

fn counts(imported: &Imported) -> (usize, usize, usize, usize) {
    (imported.created, imported.changed, imported.unchanged, imported.refused)
}

const FRENCH: &[u8] = b"Nom du festival;Commune principale de d\xe9roulement;Identifiant;Site internet du festival;G\xe9ocodage xy;Discipline dominante\r\n\
    Nuits de l'\xc9t\xe9;Orl\xe9ans;F1;www.nuits.example;47.9, 1.9;Danse\r\n\
    \"Deux\nlignes\";saint-\xe9tienne;F2;pas de site;..;Th\xe9\xe2tre, Cirque\r\n\
    ;Lyon;F3;;;\r\n\
    Nuits de l'\xc9t\xe9;Orl\xe9ans;F1;www.nuits.example;47.9, 1.9;Musique\r\n";

const MEMBERS: &[u8] = "User ID,First name,Last name,Organization,Email,Phone,Membership level,Membership status,Member since,Renewal due,Member bundle ID or email\n\
    1,Ilse,De Wachter,Théâtre du Fleuve,ilse@fleuve.example,,Organisation (bundle),Active,2019-03-01,2099-01-01,\n\
    2,Óscar,Núñez,Théâtre du Fleuve,oscar@fleuve.example,,Organisation (bundle),Active,2021-05-10,2099-01-01,1\n\
    3,Zsófia,Szőke,\"Műhely, Kft.\",zsofia@muhely.example,,Newcomer,Lapsed,2023-09-15,2025-01-01,\n\
    4,,,Kollektiv »Ost«,info@ost.example,,Organisation (bundle),Pending - New,,,\n\
    1,Ilse,DE WACHTER,Theatre du Fleuve,ILSE@fleuve.example,,Organisation (bundle),Renewal overdue,2019-03-01,2026-01-01,\n\
    5,,,,,,,,,,\n".as_bytes();

testkit::house_test! {
    fn a_file_goes_in_without_hand_editing_and_again_changes_nothing(app) {
        let first = import(app, "festivals", FRENCH).await;
        assert_eq!(counts(&first), (2, 0, 1, 1), "{:?}", first.outcomes);
        assert_eq!((first.encoding.as_str(), first.separator), ("windows-1252", ';'));
        assert!(first.outcomes[1].remarks[0].contains("pas de site"));
        assert_eq!(first.outcomes[2].line, 5);
        assert!(first.outcomes[2].remarks[0].contains("no name"));
        let again = import(app, "festivals", FRENCH).await;
        assert_eq!(counts(&again), (0, 0, 3, 1), "{:?}", again.outcomes);
        app.run_jobs().await;
        let mut office = app.persona("office").await;
        let found = office.get("/organisations?q=nuit+de+lete").await;
        assert!(found.says("Nuits de l'Été"), "{}", found.text());
        assert!(office.get("/organisations?q=deux+lignes").await.says("Saint-Étienne"));
        assert_eq!(app.visitor().get("/api/v1/organisations?q=deux+lignes").await.json()["total"], 0);
    }

    fn a_changed_row_changes_and_what_it_does_not_say_stays(app) {
        import(app, "list", b"id,name,city,website,founded\n1,Huis aan de Kaai,Oostende,huis.example,1999\n").await;
        let changed = import(app, "list", b"id,name,city,website,founded\n1,Huis aan de Kaai,Oostende,,2001\n").await;
        assert_eq!(counts(&changed), (0, 1, 0, 0));
        let id = changed.outcomes[0].organisation.unwrap();
        let body = app.persona("office").await.get(&format!("/api/v1/organisations/{id}")).await.json();
        assert_eq!((body["founded"].as_i64(), body["website"].as_str()), (Some(2001), Some("https://huis.example")));
        // Another source, the same name and city: the same organisation.
        let other = import(app, "other", "Nom;Ville\nHUIS AAN DE KAAI;oostende\n".as_bytes()).await;
        assert_eq!(other.outcomes[0].organisation, Some(id));
    }

    fn one_id_on_rows_with_two_names_is_two_organisations(app) {
        let file = b"id,name,city\nQ1,HAU Eins,Berlin\nQ1,HAU Zwei,Berlin\nQ1,HAU Eins,Berlin\n";
        let first = import(app, "hau", file).await;
        assert_eq!(counts(&first), (2, 0, 1, 0), "{:?}", first.outcomes);
        assert!(first.outcomes[1].remarks[0].contains("Q1 stands on a row with another name"));
        let again = import(app, "hau", file).await;
        assert_eq!(counts(&again), (0, 0, 3, 0));
        app.run_jobs().await;
        assert!(app.persona("office").await.get("/organisations?q=hau+zwei").await.says("HAU Zwei"));
    }

    fn a_country_and_a_term_may_be_said_later(app) {
        let take = async |country: Option<&str>, members, dry| {
            let source = Source { name: "later".into(), bytes: b"id,name\n1,Huis Later\n".to_vec(), country: country.map(Into::into), ..Source::default() };
            let wish = Wish { kind: ImportKind::Organisations, members, dry };
            take_in(&app.app, &Actor::system("test"), &source, wish, Locale::EN, &Progress::default()).await.unwrap()
        };
        assert_eq!(counts(&take(None, None, false).await), (1, 0, 0, 0));
        let since = (membership::TermKind::Organisation, "2020-01-01".parse().unwrap());
        for dry in [true, false] {
            let named = take(Some("BE"), Some(since), dry).await;
            assert_eq!(counts(&named), (0, 1, 0, 0), "{:?}", named.outcomes);
            assert_eq!(named.outcomes[0].fields, ["country", "term"]);
        }
        assert_eq!(counts(&take(Some("BE"), Some(since), false).await), (0, 0, 1, 0));
        app.run_jobs().await;
        let found = app.visitor().get("/api/v1/organisations?q=huis+later").await.json();
        assert_eq!(found["rows"][0]["country"], "BE");
    }

    fn bad_files_get_a_clear_answer(app) {
        let mut office = app.persona("office").await;
        let picture = office.upload("/office/import", "file", "x.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0", &[("kind", "organisations")]).await;
        assert_eq!(picture.status, 422);
        assert!(picture.says("no table of text"));
        let open = office.upload("/office/import", "file", "x.csv", b"name,city\n\"A,B\nC,D\nE,F\n", &[("kind", "organisations")]).await;
        assert_eq!(open.status, 422);
        assert!(open.says("opens on line 2 is never closed"));
        let empty = office.upload("/office/import", "file", "x.csv", b"", &[("kind", "organisations")]).await;
        assert!(empty.says("This file has no rows"), "{}", empty.text());
        let none = office.post("/office/import", &[("kind", "organisations")]).await;
        assert!(none.says("Choose a file"));
        let mut huge = b"name,city\n".to_vec();
        huge.extend(std::iter::repeat_n(b'x', 1_000_000));
        huge.extend(b",Lyon\n<script>alert(1)</script>,\"=cmd()\"\n");
        let (_, large) = checked(app, &mut office, "organisations", "x.csv", &huge).await;
        assert!(large.says("longer than 200 characters, cut") && !large.body.contains("<script>alert"));
    }

    fn a_file_without_a_known_heading_is_mapped_by_hand_and_the_mapping_is_kept(app) {
        let mut office = app.persona("office").await;
        let file = "Wer;Wo\nHaus am Fluss;Linz\n".as_bytes();
        let (address, page) = checked(app, &mut office, "organisations", "haus.csv", file).await;
        assert!(page.says("No column holds a name") && page.says("Wer: Haus am Fluss"), "{}", page.text());
        let version = office.get(&address).await.field("version").unwrap();
        let form = [("version", version.as_str()), ("encoding", "UTF-8"), ("separator", ";"), ("name", "Wer"), ("city", "Wo"), ("default-country", "Österreich")];
        let wrong = office.post(&address, &[&form[..5], &[("default-country", "Nowhere")]].concat()).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.says("This country is not known"));
        assert_eq!(office.post(&address, &form).await.status, 303);
        app.run_jobs().await;
        let page = office.get(&address).await;
        assert!(page.says("One row: 1 new"), "{}", page.text());
        assert_eq!(office.get("/organisations?q=haus+am+fluss").await.text().matches("Haus am Fluss").count(), 0);
        assert!(office.get("/office").await.says("haus.csv is checked and not imported"));
        // Pressed twice: written once.
        let version = office.get(&address).await.field("version").unwrap();
        // Somebody else had it read otherwise: what was seen is not what would be written.
        assert_eq!(office.post(&format!("{address}/write"), &[("version", "1")]).await.status, 409);
        for _ in 0..2 {
            assert_eq!(office.post(&format!("{address}/write"), &[("version", &version)]).await.status, 303);
        }
        app.run_jobs().await;
        assert!(office.get(&address).await.says("All of them are accounted for"));
        assert!(office.get("/organisations?q=haus+am+fluss").await.says("Linz, Austria"));
        // The next file with these headings is read the same way, under the same source.
        let next = "Wer;Wo\nHaus am Fluss;Linz\nHaus am Berg;Steyr\n".as_bytes();
        let (address, page) = checked(app, &mut office, "organisations", "haus-2.csv", next).await;
        assert!(page.says("2 rows: 1 new, 0 changed, 1 as they were"), "{}", page.text());
        assert_eq!(office.post(&format!("{address}/put-away"), &[]).await.status, 303);
        assert_eq!(office.get(&address).await.status, 404);
    }

    fn rows_that_need_a_look_come_back_as_a_file_to_mend(app) {
        let mut office = app.persona("office").await;
        let file = "name,city,website\n,Lyon,\nLe Quai,Angers,nothing\nLe Pont,Angers,\n".as_bytes();
        let (address, _) = checked(app, &mut office, "organisations", "quais.csv", file).await;
        let mend = office.get(&format!("{address}/to-mend.csv")).await;
        let lines: Vec<&str> = mend.body.lines().collect();
        assert_eq!(lines.len(), 3, "{}", mend.body);
        assert_eq!(lines[0], "name,city,website,line,problem");
        assert!(lines[1].starts_with(",Lyon,,2,") && lines[2].starts_with("Le Quai,Angers,nothing,3,"));
    }

    fn the_members_spreadsheet_goes_in_on_the_page_too(app) {
        let mut office = app.persona("office").await;
        let (address, page) = checked(app, &mut office, "members", "members.csv", MEMBERS).await;
        assert!(page.says("6 rows: 4 new, 0 changed, 1 as they were, 1 refused"), "{}", page.text());
        written(&mut office, &address).await;
        app.run_jobs().await;
        assert!(office.get("/office/people/release").await.says("Ilse De Wachter"));
        // Who started it stands in the log as the one who did it.
        assert!(office.get("/office/log").await.says("import ended"));
    }

    fn files_go_on_their_day_and_with_whom_they_name(app) {
        let mut office = app.persona("office").await;
        let (other, _) = checked(app, &mut office, "organisations", "one.csv", b"name\nOne House\n").await;
        written(&mut office, &other).await;
        let file = "User ID,First name,Last name,Email\n7,Demo,Member,member@demo.example\n".as_bytes();
        let (address, _) = checked(app, &mut office, "members", "names.csv", file).await;
        let mut member = app.persona("member").await;
        assert!(member.get("/privacy").await.says("One file that the office imported and that names you"));
        assert!(!app.persona("contact").await.get("/privacy").await.says("file that the office imported"));
        let erased = member.post("/account/erase", &[("sure", "yes")]).await;
        assert_eq!(erased.status, 303, "{}", erased.text());
        assert_eq!(office.get(&address).await.status, 404);
        assert_eq!(office.get(&other).await.status, 200);
        app.advance(chrono::Duration::days(31));
        app.store_daily("office-tidy").await;
        app.run_jobs().await;
        let mut office = app.persona("office").await;
        assert_eq!(office.get(&other).await.status, 404);
        let later = app.clock.now() + chrono::Duration::days(1);
        assert_eq!(app.app.files().kept_before(later).await.unwrap(), Vec::<String>::new());
    }

    fn an_import_whose_worker_was_lost_goes_on(app) {
        let mut office = app.persona("office").await;
        let (address, _) = checked(app, &mut office, "organisations", "lost.csv", b"name\nLost House\n").await;
        written(&mut office, &address).await;
        let claim = store::outbox::Claim { names: &["office-import"], others: false, limit: 1, lost_after: chrono::Duration::minutes(3) };
        assert_eq!(app.app.store().claim_jobs(claim).await.unwrap().len(), 1);
        app.run_jobs().await;
        assert!(office.get(&address).await.says("being written"));
        // The server starts again; on PostgreSQL another node notices that nothing is heard.
        app.app.store().take_back_lost_jobs().await.unwrap();
        app.advance(chrono::Duration::minutes(4));
        app.run_jobs().await;
        assert!(office.get(&address).await.says("1 new"), "{}", office.get(&address).await.text());
    }

    fn a_members_row_is_not_placed_by_a_name_alone(app) {
        let mut office = app.persona("office").await;
        let name = app.visitor().get("/api/v1/organisations").await.json()["rows"][1]["name"].as_str().unwrap().to_owned();
        let file = format!("First name,Last name,Organization,Member since\nNora,Lind,\"{name}\",2001-01-01\n");
        let (address, _) = checked(app, &mut office, "members", "strangers.csv", file.as_bytes()).await;
        written(&mut office, &address).await;
        app.run_jobs().await;
        let page = office.get(&address).await;
        assert!(page.says("looks alike: are they one") && page.says("People who came in wait"), "{}", page.text());
        let first = app.visitor().get("/api/v1/organisations").await.json()["rows"][1]["id"].as_str().unwrap().to_owned();
        assert!(!office.get(&format!("/organisations/{first}")).await.says("Nora Lind"));
    }

    fn what_looks_alike_is_asked_and_can_be_joined(app) {
        import(app, "first", "name,city,country,website,founded\nScène du Canal,Namur,Belgique,canal.example,\n".as_bytes()).await;
        let second = import(app, "second", "name,country,founded,phone\nLa Scène du Canal,Belgique,1999,\nScène du Canal,Belgique,1988,+32 81 000\n".as_bytes()).await;
        assert_eq!((second.created, second.look_alikes), (2, 1), "{:?}", second.outcomes);
        app.run_jobs().await;
        let mut office = app.persona("office").await;
        assert!(office.get("/office").await.says("pairs of organisations look alike"));
        let page = office.get("/office/look-alikes").await;
        assert!(page.says("the same name") && page.says("+32 81 000"), "{}", page.text());
        let form = page.body.split("<form").find(|form| form.contains("Canal")).unwrap();
        let action = form.split("action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let hrefs: Vec<String> = form.split("href=\"/organisations/").skip(1).map(|part| part.split('"').next().unwrap().to_owned()).collect();
        assert_eq!(app.persona("member").await.post(&action, &[("answer", "keep-one")]).await.status, 403);
        assert_eq!(office.post(&action, &[("answer", "keep-one")]).await.status, 303);
        assert_eq!(office.post(&action, &[("answer", "keep-one")]).await.status, 303);
        app.run_jobs().await;
        let moved = office.get(&format!("/organisations/{}", hrefs[1])).await;
        assert_eq!((moved.status.as_u16(), moved.location()), (303, format!("/organisations/{}", hrefs[0]).as_str()));
        let kept = office.get(&format!("/organisations/{}", hrefs[0])).await;
        assert!(kept.says("Namur") && kept.says("1988") && kept.says("+32 81 000"), "{}", kept.text());
        let found = office.get("/organisations?q=scene+du+canal+namur").await;
        assert_eq!(found.body.matches("Scène du Canal</").count(), 1, "{}", found.text());
        // Both sources still find it.
        let again = import(app, "second", "name,country,founded,phone\nScène du Canal,Belgique,1988,+32 81 000\n".as_bytes()).await;
        assert_eq!((again.created, again.look_alikes), (0, 0));
    }

    fn joined_organisations_keep_people_and_terms_of_both(app) {
        let members = |name: &str, id: usize, since: &str, due: &str| {
            format!("User ID,First name,Last name,Organization,Email,Member since,Renewal due\n{id},Nora,Lind{id},{name},nora{id}@lind.example,{since},{due}\n")
        };
        let mut office = app.persona("office").await;
        let mut ids = Vec::new();
        for (source, name, since, due) in [("a", "Kvarnen", "2001-01-01", "2005-01-01"), ("b", "Kvarnen Scen Malmö", "2004-01-01", "2099-01-01")] {
            let bytes = members(name, ids.len(), since, due).into_bytes();
            let source = Source { name: source.into(), bytes, ..Source::default() };
            let done = membership::import_members(&app.app, &Actor::system("test"), &source, false, Locale::EN, &Progress::default()).await.unwrap();
            ids.push(done.outcomes[0].organisation.unwrap());
        }
        // The office gives both the same address, by hand; the second time it is told.
        for id in &ids {
            let form = office.get(&format!("/organisations/{id}/edit")).await;
            let version = form.field("version").unwrap();
            let name = form.field("name").unwrap();
            let saved = office.post(&format!("/organisations/{id}/edit"), &[("version", &version), ("name", &name), ("website", "https://kvarnen.example"), ("city", "Malmö"), ("country", "SE")]).await;
            assert_eq!(saved.status, 303, "{}", saved.text());
        }
        let noted = directory::note_look_alikes(&app.app, &Actor::system("test"), ids[0]).await.unwrap();
        assert_eq!(noted, 1);
        let page = office.get("/office/look-alikes").await;
        let form = page.body.split("<form").find(|form| form.contains("Kvarnen")).unwrap();
        let action = form.split("action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let first = form.split("href=\"/organisations/").nth(1).unwrap().split('"').next().unwrap();
        let answer = if first == ids[0].to_string() { "keep-one" } else { "keep-other" };
        assert_eq!(office.post(&action, &[("answer", answer)]).await.status, 303);
        app.run_jobs().await;
        let kept = office.get(&format!("/organisations/{}", ids[0])).await;
        assert!(kept.says("Nora Lind0") && kept.says("Nora Lind1") && kept.says("Member since 2001"), "{}", kept.text());
        assert!(app.visitor().get("/organisations?q=kvarnen").await.says("Kvarnen"));
    }

    fn members_of_an_import_are_listed_at_once(app) {
        let mut office = app.persona("office").await;
        let file = "name,country,city\nTeater Uus,Estland,Tartu\n".as_bytes();
        let (address, page) = checked(app, &mut office, "organisations", "new.csv", file).await;
        assert!(page.says("Nothing is written yet"));
        let version = page.field("version").unwrap();
        let form = [("version", version.as_str()), ("encoding", "UTF-8"), ("separator", ","), ("name", "name"), ("country", "country"), ("city", "city"), ("members", "organisation"), ("members-since", "2020-01-01")];
        assert_eq!(office.post(&address, &form).await.status, 303);
        app.run_jobs().await;
        written(&mut office, &address).await;
        app.run_jobs().await;
        let found = app.visitor().get("/organisations?q=teater+uus").await;
        assert!(found.says("Teater Uus") && found.says("Tartu, Estonia"), "{}", office.get(&address).await.text());
    }

    fn the_networks_own_spreadsheet_goes_in_at_once(app) {
        let source = Source { name: "members".into(), bytes: MEMBERS.to_vec(), ..Source::default() };
        let actor = Actor::system("test");
        let first = membership::import_members(&app.app, &actor, &source, false, Locale::EN, &Progress::default()).await.unwrap();
        assert_eq!(counts(&first), (4, 0, 1, 1), "{:?}", first.outcomes);
        assert!(first.outcomes[4].remarks[0].contains("stands twice"));
        let again = membership::import_members(&app.app, &actor, &source, false, Locale::EN, &Progress::default()).await.unwrap();
        assert_eq!(counts(&again), (0, 0, 5, 1), "{:?}", again.outcomes);
        app.run_jobs().await;
        // The organisation is a member and listed; nobody imported is shown or written to.
        let id = first.outcomes[0].organisation.unwrap();
        let page = app.visitor().get(&format!("/organisations/{id}")).await;
        assert!(page.says("Théâtre du Fleuve") && page.says("Member since 2019") && !page.says("Ilse"));
        assert!(app.mails().await.is_empty());
        // A term that lapsed and one that is pending make no member.
        for lapsed in [2, 3] {
            let id = first.outcomes[lapsed].organisation.unwrap();
            assert_eq!(app.visitor().get(&format!("/organisations/{id}")).await.status, 404);
        }
        let mut office = app.persona("office").await;
        let waiting = office.get("/office/people/release").await;
        assert!(waiting.says("Ilse De Wachter") && waiting.says("Zsófia Szőke"));
        let line = waiting.body.split("<li>").find(|line| line.contains("Ilse De Wachter")).unwrap();
        let person = line.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(office.post("/office/people/release", &[("person", &person)]).await.status, 303);
        app.run_jobs().await;
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].to == "ilse@fleuve.example" && mails[0].text.as_deref().unwrap().contains("/privacy"));
        let page = app.persona("member").await.get(&format!("/organisations/{id}")).await;
        assert!(page.says("Ilse De Wachter") && page.says("primary contact"));
        office.post("/office/people/release", &[("person", &person)]).await;
        app.run_jobs().await;
        assert_eq!(app.mails().await.len(), 1);
    }

    fn the_real_files_go_in(app) {
        let Some(folder) = real_files() else { return };
        let files = [
            ("odcaf-theatres-centres", "CA", 808, 2),
            ("odcaf-windows-1252", "CA", 2_000, 1),
            ("festivals-france-spectacle-vivant", "FR", 1_572, 0),
            ("theatres_berlin_enriched", "DE", 281, 0),
        ];
        for (name, country, rows, refused) in files {
            let bytes = std::fs::read(folder.join(format!("{name}.csv"))).unwrap();
            let source = Source { name: name.into(), bytes, country: Some(country.into()), ..Source::default() };
            let actor = Actor::system("test");
            let first = import_organisations(&app.app, &actor, &source, false, Locale::EN, &Progress::default()).await.unwrap();
            assert_eq!((first.rows, first.refused), (rows, refused), "{name}");
            let again = import_organisations(&app.app, &actor, &source, false, Locale::EN, &Progress::default()).await.unwrap();
            assert_eq!((again.created, again.changed), (0, 0), "{name}");
        }
        app.run_jobs().await;
        let mut office = app.persona("office").await;
        for (typed, found) in [("Friedrichstadt-Palsat", "Friedrichstadt-Palast"), ("ecole de balet saint hubert", "École De Ballet De Saint-Hubert")] {
            let page = office.get(&format!("/organisations{}", web::query(&[("q", typed)]))).await;
            assert!(page.says(found), "{typed}");
        }
    }
}

/// The folder of real files, or a note that they are absent. In CI absence is a failure.
fn real_files() -> Option<std::path::PathBuf> {
    let named = std::env::var_os("ENTRACTE_REAL_FILES").map(std::path::PathBuf::from);
    let beside = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = named.unwrap_or(beside).join("directory");
    if folder.is_dir() {
        return Some(folder);
    }
    let must = std::env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(!must, "real files absent");
    eprintln!("real files absent");
    None
}
