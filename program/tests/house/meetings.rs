//! Meetings: seen, built from files, published, registered for; what may not be seen or taken twice.

use chrono::Duration;
use directory::face;
use kernel::{Actor, Granted, Locale, PersonId, Who};
use meetings::{MeetingId, Register, Way};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use testkit::{Answer, Client, TestApp};

/// The address of the meeting that goes on in the week of the demo.
async fn current(app: &TestApp) -> String {
    let list = app.visitor().get("/meetings").await;
    let title = list.body.split("<li>").nth(1).unwrap();
    let at = title.find("/meetings/").unwrap();
    title[at..].split('"').next().unwrap().to_owned()
}

/// A new meeting of the office's, with its address.
pub(crate) async fn add(office: &mut Client, title: &str, places: &str) -> String {
    let form = [
        ("title", title),
        ("first", "2027-05-06"),
        ("last", "2027-05-08"),
        ("zone", "Europe/Tallinn"),
        ("country", "Estonie"),
        ("places", places),
        ("open", "yes"),
        ("state", "published"),
    ];
    let added = office.post("/office/meetings/new", &form).await;
    assert_eq!(added.status, 303, "{}", added.text());
    added.location().trim_end_matches("/manage").to_owned()
}

pub(crate) fn id(address: &str) -> MeetingId {
    address.trim_start_matches("/meetings/").parse().unwrap()
}

pub(crate) async fn send(host: &mut Client, address: &str, name: &str, bytes: &[u8]) -> Answer {
    host.upload(&format!("{address}/manage"), "file", name, bytes, &[]).await
}

pub(crate) const FIRST: &str = "id,title,day,start,minutes,room,track,speakers,moderators\n\
    1,Opening,2027-05-06,10:00,60,Main hall,Care,Ada Lumi,Bo Vares\n\
    2,Night trains,2027-05-06,11:30,90,Library,Roads,Jonas Petrauskas,\n\
    3,Late talk,2027-05-06,23:30,60,Main hall,Roads,,\n";
const SECOND: &str = "id,title,day,start,minutes,room,track,speakers,moderators\n\
    1,Opening,2027-05-06,10:00,60,Main hall,Care,Ada Lumi,Bo Vares\n\
    2,Night trains and buses,2027-05-06,12:00,60,Library,Roads,Jonas Petrauskas,\n\
    4,Breakfast,2027-05-07,09:00,45,Café,Care,,\n";

pub(crate) async fn people(app: &TestApp, count: usize) -> Vec<PersonId> {
    let rows = face::person::Entity::find()
        .filter(face::person::Column::Audience.eq("everyone"))
        .order_by_desc(face::person::Column::Id)
        .all(&app.app.store().read())
        .await
        .unwrap();
    rows.into_iter().map(|row| row.id).take(count).collect()
}

/// A person asks for a place in the room.
pub(crate) fn registering(meeting: MeetingId, person: PersonId) -> Register {
    Register {
        meeting,
        person,
        is_listed: true,
        way: Way::Room,
        held_for: None,
        needs_access: false,
        shows_first: false,
    }
}

pub(crate) async fn asks(
    app: &TestApp,
    meeting: MeetingId,
    person: PersonId,
) -> kernel::Result<bool> {
    let who = Actor::with(Who::Person(person), Granted::nothing());
    app.app.store().write(&who, None, registering(meeting, person)).await
}

testkit::house_test! {
    fn a_meeting_and_its_programme_are_read_by_everybody(app) {
        let address = current(app).await;
        let mut visitor = app.visitor();
        let page = visitor.get(&address).await;
        assert_eq!(page.status, 200);
        assert!(page.says("Open the programme") && page.body.contains("\"@type\":\"Event\""));
        let list = visitor.get(&format!("{address}/programme")).await;
        assert!(list.says("Times in "), "{}", list.text());
        let session = list.link("/sessions/").unwrap();
        let grid = visitor.get(&format!("{address}/programme?view=grid")).await;
        assert!(grid.body.contains("timetable t-k"), "{}", grid.text());
        let one = visitor.get(&session).await;
        assert!(one.status == 200 && one.says("Who is on stage") && !one.says("Put it among my days"));
        for (format, begins) in [("xml", "<?xml"), ("json", "{"), ("ics", "BEGIN:VCALENDAR"), ("csv", "id,title")] {
            let file = visitor.get(&format!("{address}/programme/{format}")).await;
            assert!(file.status == 200 && file.body.starts_with(begins), "{format}");
        }
        assert_eq!(visitor.get(&format!("{address}/programme/exe")).await.status, 404);
        assert!(visitor.get(&format!("{address}/programme?q=zzzzqq")).await.says("0 sessions"));
    }

    fn a_draft_is_for_its_team_alone(app) {
        let mut office = app.persona("office").await;
        let form = [("title", "Secret plans"), ("first", "2027-05-06"), ("last", "2027-05-08"), ("zone", "Europe/Tallinn"), ("state", "draft")];
        let address = office.post("/office/meetings/new", &form).await.location().trim_end_matches("/manage").to_owned();
        for who in ["member", "contact"] {
            let mut other = app.persona(who).await;
            for path in ["", "/programme", "/manage", "/edit", "/changes", "/programme/json"] {
                assert_eq!(other.get(&format!("{address}{path}")).await.status, 404, "{who} {path}");
            }
            assert!(!other.get("/meetings").await.says("Secret plans"));
        }
        assert!(office.get("/meetings").await.says("Secret plans"));
        assert_eq!(office.post(&format!("{address}/team"), &[("email", "member@demo.example")]).await.status, 303);
        let mut host = app.persona("member").await;
        assert_eq!(host.get(&format!("{address}/manage")).await.status, 200);
        assert!(host.get("/meetings").await.says("Secret plans"));
        let backwards = [("title", "Secret plans"), ("version", "1"), ("first", "2027-05-08"), ("last", "2027-05-06"), ("zone", "Mars/Olympus"), ("state", "draft")];
        let wrong = host.post(&format!("{address}/edit"), &backwards).await;
        assert!(wrong.status == 422 && wrong.says("lies before the first") && wrong.says("Write a time zone"), "{}", wrong.text());
    }

    fn a_second_version_changes_only_what_is_different_and_tells_once(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Two versions", "400").await;
        let first = send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        assert!(first.says("3 events: 3 new, 0 changed, 0 as they were"), "{}", first.text());
        let mut member = app.persona("member").await;
        assert!(member.get(&address).await.says("There is no programme yet"));
        assert_eq!(office.post(&format!("{address}/publish"), &[]).await.status, 303);
        let list = member.get(&format!("{address}/programme?q=trains")).await;
        let session = list.link("/sessions/").unwrap();
        assert_eq!(member.post(&format!("{session}/star"), &[("wanted", "yes")]).await.status, 303);
        app.run_jobs().await;
        let again = send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        assert!(again.says("3 events: 0 new, 0 changed, 3 as they were, 0 no longer there"), "{}", again.text());
        let second = send(&mut office, &address, "second.csv", SECOND.as_bytes()).await;
        assert!(second.says("3 events: 1 new, 1 changed, 1 as they were, 1 no longer there"), "{}", second.text());
        assert!(second.says("moved, renamed, shortened") && second.says("3 sessions differ"), "{}", second.text());
        // The public sees nothing of it yet.
        assert!(!member.get(&session).await.says("buses"));
        let before = app.mails().await.len();
        office.post(&format!("{address}/publish"), &[]).await;
        office.post(&format!("{address}/publish"), &[]).await;
        app.run_jobs().await;
        let mails = app.mails().await;
        assert_eq!(mails.len(), before + 1);
        let text = mails.iter().find(|mail| mail.subject.contains("programme changed")).unwrap().text.clone().unwrap();
        assert!(text.contains("Night trains and buses: moved, renamed, shortened"), "{text}");
        assert!(member.get(&session).await.says("Night trains and buses"));
        let changes = member.get(&format!("{address}/changes")).await;
        assert!(changes.says("Late talk") && changes.says("cancelled") && changes.says("Breakfast"));
    }

    fn a_programme_is_read_on_ones_own_clock_and_by_person(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Two clocks", "400").await;
        send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        office.post(&format!("{address}/publish"), &[]).await;
        let mut visitor = app.visitor();
        let place = visitor.get(&format!("{address}/programme")).await;
        assert!(place.says("Times in Europe/Tallinn") && place.says("Morning") && place.says("Evening") && place.says("23:30"), "{}", place.text());
        let own = visitor.get(&format!("{address}/programme?zone=Asia/Seoul")).await;
        // Half past eleven in the evening in Tallinn is half past five of the next morning in Seoul.
        assert!(own.says("Times in Asia/Seoul") && own.says("05:30 · ") && own.says("16:00"), "{}", own.text());
        assert!(visitor.get(&format!("{address}/programme?zone=Mars/Olympus")).await.says("Times in Europe/Tallinn"));
        let people = visitor.get(&format!("{address}/on-stage")).await;
        let text = people.text();
        let place_of = |name: &str| text.find(name).unwrap();
        assert!(place_of("Ada Lumi") < place_of("Bo Vares") && place_of("Bo Vares") < place_of("Jonas Petrauskas"), "{text}");
    }

    fn one_is_told_how_much_changed_since_one_looked(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Looking again", "400").await;
        send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        office.post(&format!("{address}/publish"), &[]).await;
        let (mut member, mut contact) = (app.persona("member").await, app.persona("contact").await);
        member.post(&format!("{address}/register"), &[]).await;
        let programme = format!("{address}/programme");
        assert!(!member.get(&programme).await.says("since you last looked"));
        app.advance(Duration::hours(1));
        send(&mut office, &address, "second.csv", SECOND.as_bytes()).await;
        office.post(&format!("{address}/publish"), &[]).await;
        assert!(member.get(&programme).await.says("3 sessions changed since you last looked"));
        assert!(!contact.get(&programme).await.says("since you last looked"), "who never asked is told of nothing");
        assert_eq!(member.post(&format!("{address}/changes/seen"), &[]).await.status, 303);
        assert!(!member.get(&programme).await.says("since you last looked"));
    }

    fn what_is_exported_and_comes_back_changes_nothing(app) {
        let mut office = app.persona("office").await;
        let address = current(app).await;
        let pending = office.get(&format!("{address}/manage")).await;
        assert!(pending.says("The public sees the programme as it stands"), "{}", pending.text());
        for format in ["xml", "json", "ics", "csv"] {
            let file = office.get(&format!("{address}/programme/{format}")).await.body;
            let taken = meetings::take_in(&app.app, &Actor::system("test"), id(&address), file.into_bytes(), false, Locale::EN).await.unwrap();
            let imported = taken.imported;
            let counts = (imported.created, imported.changed, imported.cancelled);
            assert_eq!(counts, (0, 0, 0), "{format}: {:?}", imported.lines);
        }
    }

    fn names_are_suggested_and_confirmed_by_a_host(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Who is who", "").await;
        send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        office.post(&format!("{address}/publish"), &[]).await;
        let page = office.get(&format!("{address}/manage")).await;
        assert!(page.says("Who is this?") && page.says("Jonas Petrauskas") && !page.says("Ada Lumi"), "{}", page.text());
        let session = office.get(&format!("{address}/programme?q=trains")).await.link("/sessions/").unwrap();
        let mut visitor = app.visitor();
        assert!(visitor.get(&session).await.link("/people/").is_none());
        let yes = [("name", "Jonas Petrauskas"), ("answer", "yes")];
        assert_eq!(app.persona("contact").await.post(&format!("{address}/names"), &yes).await.status, 403);
        assert_eq!(office.post(&format!("{address}/names"), &yes).await.status, 303);
        assert!(visitor.get(&session).await.link("/people/").is_some());
        // Erased, their contribution stays without the name.
        let mut member = app.persona("member").await;
        assert_eq!(member.post("/account/erase", &[("sure", "yes")]).await.status, 303);
        let after = visitor.get(&session).await;
        assert!(after.status == 200 && !after.says("Jonas Petrauskas"), "{}", after.text());
    }

    fn forty_people_ask_at_once_for_ten_places(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Ten places", "10").await;
        let meeting = id(&address);
        let all = people(app, 40).await;
        assert_eq!(all.len(), 40);
        // Everybody presses the button twice.
        let asked = all.iter().chain(&all).map(|person| asks(app, meeting, *person));
        let answers = futures_util::future::join_all(asked).await;
        let mut placed = 0;
        for answer in answers.into_iter().take(40) {
            match answer {
                Ok(yes) => placed += usize::from(yes),
                // The second press came first: the person was answered there.
                Err(kernel::Error::Refused(said)) => assert_eq!(said.code, "registered-already"),
                Err(error) => panic!("{error}"),
            }
        }
        assert!(placed <= 10);
        let page = office.get(&address).await;
        assert!(page.says("10 of 10 places are taken") && page.says("30 wait"), "{}", page.text());
        // Whoever waited longest has the place that falls free.
        let mut states = Vec::new();
        for person in &all {
            states.push((*person, asks(app, meeting, *person).await.unwrap()));
        }
        assert_eq!(states.iter().filter(|(_, placed)| *placed).count(), 10);
        app.run_jobs().await;
        assert_eq!(app.mails().await.iter().filter(|mail| mail.subject.contains("Ten places")).count(), 40);
    }

    fn a_place_is_given_on(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "One place", "1").await;
        let (mut member, mut contact) = (app.persona("member").await, app.persona("contact").await);
        let register = format!("{address}/register");
        assert_eq!(app.visitor().post(&register, &[]).await.status, 401);
        assert_eq!(member.post(&register, &[("listed", "yes")]).await.status, 303);
        assert_eq!(contact.post(&register, &[]).await.status, 303);
        assert!(member.get(&address).await.says("You have a place"));
        assert!(contact.get(&address).await.says("as number 1"));
        let fewer = [("title", "One place"), ("version", "1"), ("first", "2027-05-06"), ("last", "2027-05-08"), ("zone", "Europe/Tallinn"), ("state", "published")];
        assert_eq!(contact.post(&format!("{address}/edit"), &fewer).await.status, 403);
        assert!(contact.get(&format!("{address}/participants")).await.says("Jonas Petrauskas"));
        assert_eq!(member.post(&format!("{address}/withdraw"), &[]).await.status, 303);
        assert!(contact.get(&address).await.says("You have a place"));
        // Without consent nobody stands in the list.
        assert!(!member.get(&format!("{address}/participants")).await.says("Ilse Kaarlep"));
        assert_eq!(member.post(&format!("{address}/withdraw"), &[]).await.status, 303);
        app.run_jobs().await;
        let to = |to: &str| to.starts_with("contact@");
        let mails = app.mails().await;
        let subjects: Vec<&str> = mails.iter().filter(|mail| to(&mail.to)).map(|mail| mail.subject.as_str()).collect();
        assert!(subjects.iter().any(|subject| subject.contains("You have a place: One place")), "{subjects:?}");
        assert!(contact.get("/my-days").await.says("One place"));
    }

    fn more_places_go_to_those_who_wait(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "More places", "2").await;
        let meeting = id(&address);
        for person in people(app, 5).await {
            asks(app, meeting, person).await.unwrap();
        }
        let version = office.get(&format!("{address}/edit")).await.field("version").unwrap();
        let form = |places: &'static str| [("title", "More places"), ("version", version.as_str()), ("first", "2027-05-06"), ("last", "2027-05-08"), ("zone", "Europe/Tallinn"), ("places", places), ("open", "yes"), ("state", "published")];
        let fewer = office.post(&format!("{address}/edit"), &form("1")).await;
        assert!(fewer.status == 422 && fewer.says("2 people have a place already"), "{}", fewer.text());
        assert_eq!(office.post(&format!("{address}/edit"), &form("4")).await.status, 303);
        app.run_jobs().await;
        let page = office.get(&address).await;
        assert!(page.says("4 of 4 places are taken") && page.says("1 wait"), "{}", page.text());
    }

    fn sessions_keep_their_hours_when_the_zone_changes(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Moved abroad", "").await;
        send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        office.post(&format!("{address}/publish"), &[]).await;
        let version = office.get(&format!("{address}/edit")).await.field("version").unwrap();
        let form = [("title", "Moved abroad"), ("version", &version), ("first", "2027-05-06"), ("last", "2027-05-08"), ("zone", "America/Toronto"), ("state", "published")];
        assert_eq!(office.post(&format!("{address}/edit"), &form).await.status, 303);
        assert!(office.get(&format!("{address}/manage")).await.says("3 sessions differ"));
        office.post(&format!("{address}/publish"), &[]).await;
        let csv = app.visitor().get(&format!("{address}/programme/csv")).await.body;
        assert!(csv.contains("2027-05-06,10:00,11:00"), "{csv}");
        let ics = app.visitor().get(&format!("{address}/programme/ics")).await.body;
        assert!(ics.contains("DTSTART:20270506T140000Z"), "{ics}");
    }

    fn a_host_adds_and_changes_sessions_and_is_told_what_clashes(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "By hand", "").await;
        let new = format!("{address}/sessions/new");
        let opening = [("title", "Opening"), ("day", "2027-05-06"), ("start", "9:30"), ("minutes", "60"), ("room", "Main hall"), ("speakers", "Ada Lumi; Bo Vares"), ("moderators", "Cy Dorn")];
        assert_eq!(office.post(&new, &opening).await.status, 303);
        let second = [("title", "Breakfast"), ("day", "2027-05-06"), ("start", "10:00"), ("minutes", "45"), ("room", "Main hall"), ("speakers", "Ada Lumi")];
        assert_eq!(office.post(&new, &second).await.status, 303);
        let wrong = office.post(&new, &[("title", ""), ("day", "2027-05-06"), ("start", "soon"), ("minutes", "60")]).await;
        assert!(wrong.status == 422 && wrong.says("Write the time like 09:30"), "{}", wrong.text());
        assert_eq!(app.persona("member").await.post(&new, &opening).await.status, 403);
        let list = office.get(&format!("{address}/sessions")).await;
        assert!(list.says("2 things do not fit") && list.says("Main hall holds “Breakfast”") && list.says("Ada Lumi is on stage"), "{}", list.text());
        let at = list.body.rfind("/sessions/").unwrap();
        let edit = list.body[at..].split('"').next().unwrap().to_owned();
        let form = office.get(&edit).await;
        let (version, base) = (form.field("version").unwrap(), form.field("base").unwrap());
        assert_eq!((form.field("start").as_deref(), form.field("room").as_deref()), (Some("10:00"), Some("Main hall")));
        let moved = [("version", version.as_str()), ("base", base.as_str()), ("title", "Breakfast"), ("day", "2027-05-06"), ("start", "11:00"), ("minutes", "45"), ("room", "Café")];
        assert_eq!(office.post(&edit, &moved).await.status, 303);
        // Somebody who typed over the older version loses nothing.
        let late = [("version", version.as_str()), ("base", base.as_str()), ("title", "Late breakfast"), ("day", "2027-05-06"), ("start", "10:00"), ("minutes", "45"), ("room", "Main hall"), ("speakers", "Ada Lumi")];
        let stale = office.post(&edit, &late).await;
        assert_eq!(stale.status, 422);
        assert_eq!((stale.field("title").as_deref(), stale.field("start").as_deref()), (Some("Late breakfast"), Some("11:00")));
        assert!(office.get(&format!("{address}/sessions")).await.says("Nothing clashes"));
        office.post(&format!("{address}/publish"), &[]).await;
        let programme = app.visitor().get(&format!("{address}/programme")).await;
        assert!(programme.says("Opening") && programme.says("Café"), "{}", programme.text());
    }

    fn bad_files_of_programmes_get_a_clear_answer(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Bad files", "").await;
        for (name, bytes, says) in [
            ("x.xml", &b"<html></html>"[..], "no programme in a format that is known"),
            ("x.png", b"\x89PNG\r\n\0\0", "holds no text"),
            ("x.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "holds no events"),
        ] {
            let answer = send(&mut office, &address, name, bytes).await;
            assert!(answer.status == 422 && answer.says(says), "{name}: {}", answer.text());
        }
        let none = office.post(&format!("{address}/manage"), &[]).await;
        assert!(none.says("Choose a file"));
        let broken = "id,title,day,start,minutes\n1,<script>alert(1)</script>,2027-05-06,10:00,60\n2,,2027-05-06,10:00,60\n3,Long,2027-05-06,10:00,30:00\n";
        let read = send(&mut office, &address, "broken.csv", broken.as_bytes()).await;
        assert!(read.says("Line 3: has no title; left out") && read.says("lasts 30 hours"), "{}", read.text());
        assert!(!read.body.contains("<script>alert"));
    }
}
