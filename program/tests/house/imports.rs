//! Imports: invented files with the traps of the real ones, and the real ones where they are.

use directory::{Imported, Source, import_organisations};
use kernel::{Actor, Locale};
use testkit::TestApp;

async fn import(app: &TestApp, name: &str, bytes: &[u8]) -> Imported {
    let source = Source { name: name.into(), bytes: bytes.to_vec(), ..Source::default() };
    let actor = Actor::system("test");
    import_organisations(&app.app, &actor, &source, false, Locale::EN).await.unwrap()
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
        assert!(first.read_as.starts_with("windows-1252, “;”"), "{}", first.read_as);
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

    fn bad_files_get_a_clear_answer(app) {
        let mut office = app.persona("office").await;
        let picture = office.upload("/office/import", "file", "x.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0", &[("as", "contact")]).await;
        assert_eq!(picture.status, 422);
        assert!(picture.says("no table of text"));
        let headless = office.upload("/office/import", "file", "x.csv", b"a,b\n1,2\n", &[("as", "contact")]).await;
        assert!(headless.says("No column holds a name"));
        let none = office.post("/office/import", &[("as", "contact")]).await;
        assert!(none.says("Choose a file"));
        let mut huge = b"name,city\n".to_vec();
        huge.extend(std::iter::repeat_n(b'x', 1_000_000));
        huge.extend(b",Lyon\n<script>alert(1)</script>,\"=cmd()\"\n");
        let large = office.upload("/office/import", "file", "x.csv", &huge, &[("as", "contact")]).await;
        assert_eq!(large.status, 200, "{}", large.text());
        assert!(large.says("longer than 200 characters, cut") && !large.body.contains("<script>alert"));
        app.run_jobs().await;
    }

    fn members_of_an_import_are_listed_at_once(app) {
        let mut office = app.persona("office").await;
        let file = "name,country,city\nTeater Uus,Estland,Tartu\n".as_bytes();
        let only_looked = office.upload("/office/import", "file", "new.csv", file, &[("as", "organisation"), ("dry", "yes")]).await;
        assert!(only_looked.says("Nothing was kept"));
        let done = office.upload("/office/import", "file", "new.csv", file, &[("as", "organisation"), ("since", "2020-01-01")]).await;
        assert_eq!(done.status, 200, "{}", done.text());
        app.run_jobs().await;
        let found = app.visitor().get("/organisations?q=teater+uus").await;
        assert!(found.says("Teater Uus") && found.says("Tartu, Estonia"));
    }

    fn the_networks_own_spreadsheet_goes_in_at_once(app) {
        let source = Source { name: "members".into(), bytes: MEMBERS.to_vec(), ..Source::default() };
        let actor = Actor::system("test");
        let first = membership::import_members(&app.app, &actor, &source, false, Locale::EN).await.unwrap();
        assert_eq!(counts(&first), (4, 0, 1, 1), "{:?}", first.outcomes);
        assert!(first.outcomes[4].remarks[0].contains("stands twice"));
        let again = membership::import_members(&app.app, &actor, &source, false, Locale::EN).await.unwrap();
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
            let first = import_organisations(&app.app, &actor, &source, false, Locale::EN).await.unwrap();
            assert_eq!((first.rows, first.refused), (rows, refused), "{name}");
            let again = import_organisations(&app.app, &actor, &source, false, Locale::EN).await.unwrap();
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
    assert!(std::env::var_os("CI").is_none(), "real files absent");
    eprintln!("real files absent");
    None
}
