//! The schedule editor and the houses of a meeting: what fits, what is blocked, two hosts at once.

use testkit::{Client, TestApp};

use super::meetings::{FIRST, add, send};

struct Moving {
    office: Client,
    address: String,
    /// The session that begins at 11:30 in the library.
    trains: String,
    hall: String,
    library: String,
}

/// A meeting with three sessions, of which one is moved about.
async fn moving(app: &TestApp, title: &str) -> Moving {
    let mut office = app.persona("office").await;
    let address = add(&mut office, title, "").await;
    send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
    office.post(&format!("{address}/publish"), &[]).await;
    let list = office.get(&format!("{address}/programme?q=trains")).await;
    let trains = list.link("/sessions/").unwrap();
    let grid = office.get(&format!("{address}/schedule")).await;
    let room = |name: &str| {
        let at = grid.body.find(&format!("<b>{name}</b>")).unwrap();
        let head = &grid.body[..at];
        let id = &head[head.rfind("data-room=\"").unwrap() + 11..];
        id.split('"').next().unwrap().to_owned()
    };
    let (hall, library) = (room("Main hall"), room("Library"));
    Moving { office, address, trains, hall, library }
}

impl Moving {
    fn form<'a>(
        &'a self,
        start: &'a str,
        room: &'a str,
        was: (&'a str, &'a str),
    ) -> [(&'a str, &'a str); 5] {
        [
            ("day", "2027-05-06"),
            ("start", start),
            ("room", room),
            ("was", was.0),
            ("was_room", was.1),
        ]
    }
}

testkit::house_test! {
    fn a_session_is_moved_and_told_what_does_not_fit(app) {
        let m = moving(app, "Moving").await;
        let (mut office, to) = (m.office.clone(), format!("{}/move", m.trains));
        let form = office.get(&to).await;
        assert_eq!((form.field("start").as_deref(), form.field("was").as_deref()), (Some("11:30"), Some("2027-05-06T11:30:00")));
        let taken = office.post(&to, &m.form("10:30", &m.hall, ("2027-05-06T11:30:00", &m.library))).await;
        assert_eq!(taken.status, 303, "{}", taken.text());
        let page = office.get(taken.location()).await;
        assert!(page.says("Moved, but: Main hall holds “Opening” at the same time") && page.says("Undo"), "{}", page.text());
        assert!(page.body.contains("clashing"));
        // The public sees it where it was, until it is published.
        assert!(app.visitor().get(&m.trains).await.says("11:30–13:00"));
        // Moved back by the button of the page.
        let back = office.post(&to, &m.form("11:30", &m.library, ("2027-05-06T10:30:00", &m.hall))).await;
        assert_eq!(back.status, 303);
        assert!(office.get(&format!("{}/manage", m.address)).await.says("The public sees the programme as it stands"));
        let wrong = office.post(&to, &m.form("soon", &m.hall, ("2027-05-06T11:30:00", &m.library))).await;
        assert!(wrong.status == 422 && wrong.says("Write the time like 09:30"), "{}", wrong.text());
        let mut member = app.persona("member").await;
        assert_eq!(member.post(&to, &m.form("12:00", &m.hall, ("2027-05-06T11:30:00", &m.library))).await.status, 403);
        assert_eq!(member.get(&format!("{}/schedule", m.address)).await.status, 403);
    }

    fn two_hosts_who_move_one_session_lose_nothing(app) {
        let m = moving(app, "Two hosts").await;
        let (mut office, to) = (m.office.clone(), format!("{}/move", m.trains));
        let was = ("2027-05-06T11:30:00", m.library.as_str());
        assert_eq!(office.post(&to, &m.form("14:00", &m.library, was)).await.status, 303);
        let late = office.post(&to, &m.form("16:00", &m.library, was)).await;
        assert_eq!(late.status, 303);
        let page = office.get(late.location()).await;
        assert!(page.says("Somebody else moved it meanwhile"), "{}", page.text());
        assert_eq!(office.get(&to).await.field("start").as_deref(), Some("14:00"));
        // Whoever sends the same twice moved it once.
        assert_eq!(office.post(&to, &m.form("14:00", &m.library, was)).await.status, 303);
        // A script gets an answer of its own.
        office.header("accept", "application/json");
        let late = office.post(&to, &m.form("16:00", &m.library, was)).await;
        assert_eq!((late.status.as_u16(), late.json()["moved"].as_bool()), (409, Some(false)));
        office.header("accept", "application/json");
        let fine = office.post(&to, &m.form("16:00", &m.library, ("2027-05-06T14:00:00", &m.library))).await;
        assert_eq!((fine.json()["moved"].as_bool(), fine.json()["time"].as_str()), (Some(true), Some("16:00")), "{}", fine.body);
    }

    fn a_rule_blocks_warns_or_is_ignored(app) {
        let m = moving(app, "Rules").await;
        let (mut office, to) = (m.office.clone(), format!("{}/move", m.trains));
        let rules = format!("{}/rules", m.address);
        assert_eq!(office.post(&rules, &[("room", "block")]).await.status, 303);
        let was = ("2027-05-06T11:30:00", m.library.as_str());
        let blocked = office.post(&to, &m.form("10:30", &m.hall, was)).await;
        assert!(blocked.status == 422 && blocked.says("do not allow it: Main hall holds “Opening”"), "{}", blocked.text());
        assert_eq!(office.post(&rules, &[("room", "ignore")]).await.status, 303);
        let ignored = office.post(&to, &m.form("10:30", &m.hall, was)).await;
        assert!(!office.get(ignored.location()).await.says("Moved, but"));
        assert_eq!(app.persona("member").await.post(&rules, &[("room", "block")]).await.status, 403);
    }

    fn whoever_crosses_the_town_needs_time(app) {
        let m = moving(app, "Crossing").await;
        let mut office = m.office.clone();
        let new = format!("{}/venues/new", m.address);
        let mill = [("name", "Mill"), ("access", "No steps"), ("rooms", m.hall.as_str())];
        assert_eq!(office.post(&new, &mill).await.status, 303);
        let twice = office.post(&new, &mill).await;
        assert!(twice.status == 422 && twice.says("has this name already"), "{}", twice.text());
        let unknown = office.post(&new, &[("name", "Depot"), ("ways", "Moon: 12")]).await;
        assert!(unknown.status == 422 && unknown.says("“Moon: 12” is no other house"), "{}", unknown.text());
        let depot = [("name", "Depot"), ("ways", "Mill: 25"), ("rooms", m.library.as_str())];
        assert_eq!(office.post(&new, &depot).await.status, 303);
        let page = app.visitor().get(&format!("{}/venues", m.address)).await;
        assert!(page.says("No steps") && page.says("25 minutes to Mill") && page.says("25 minutes to Depot"), "{}", page.text());
        // The opening ends at 11:00 in the mill; ten minutes later the same person speaks in the depot.
        let edit = format!("{}/edit", m.trains);
        let form = office.get(&edit).await;
        let version = form.field("version").unwrap();
        let moved = [("version", version.as_str()), ("title", "Night trains"), ("day", "2027-05-06"), ("start", "11:10"), ("minutes", "60"), ("room", "Library"), ("speakers", "Ada Lumi")];
        assert_eq!(office.post(&edit, &moved).await.status, 303);
        let page = office.get(&format!("{}/schedule", m.address)).await;
        assert!(page.says("Ada Lumi has 10 minutes between this and “Night trains” and needs 25 to walk"), "{}", page.text());
        let venue = app.visitor().get(&format!("{}/venues", m.address)).await;
        assert!(venue.link(&format!("{}/venues/", m.address)).is_none());
        assert_eq!(app.persona("member").await.post(&new, &mill).await.status, 403);
    }
}
