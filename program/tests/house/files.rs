//! Programmes as files: what comes back is what went out, and calendars say what is newer.

use kernel::{Actor, Locale};
use meetings::Imported;
use testkit::{Client, TestApp};

use crate::meetings::{add, id, send};

const FORMATS: [&str; 4] = ["xml", "json", "ics", "csv"];

/// What each format of a meeting's programme holds that the others do not, all in one.
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
    BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Open house\r\nDTSTART;VALUE=DATE:20270506\r\nDTEND;VALUE=DATE:20270508\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Perhaps\r\nSTATUS:TENTATIVE\r\nDTSTART:20270506T080000Z\r\nDURATION:PT45M\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:A moment\r\nDTSTART:20270506T102239Z\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:d\r\nSUMMARY:Residency\r\nDTSTART:20270501T080000Z\r\nDURATION:P5D\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:e\r\nSUMMARY:Every week\r\nDTSTART:20270506T140000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";
const JSON: &str = r##"{"schedule":{"base_url":"https://kade.example/2027/","conference":{"title":"T","time_zone_name":"Europe/Tallinn","days":[{"date":"2027-05-06","rooms":{"Hall":[
    {"id":1,"title":"One","subtitle":"Below","start":"10:00","duration":"00:30","abstract":"One.\r\nTwo.\tThree.\r\n","description":"\tMore.\r\n",
     "links":[{"url":"https://chat.example/#/room/#kade:example","title":"chat","type":"chat"},{"url":"mailto:ada@example.org","title":"mail"},{"url":"/a b.pdf","title":"Slides"}]}]}}]}}}"##;

async fn take(app: &TestApp, address: &str, file: String) -> Imported {
    let actor = Actor::system("test");
    let bytes = file.into_bytes();
    let taken = meetings::take_in(&app.app, &actor, id(address), bytes, false, Locale::EN).await;
    taken.unwrap().imported
}

/// Each format of the public programme comes back and changes nothing.
async fn all_come_back(app: &TestApp, office: &mut Client, address: &str) {
    office.post(&format!("{address}/publish"), &[]).await;
    for format in FORMATS {
        let file = office.get(&format!("{address}/programme/{format}")).await.body;
        let imported = take(app, address, file.clone()).await;
        let counts = (imported.created, imported.changed, imported.cancelled);
        assert_eq!(counts, (0, 0, 0), "{format}: {:?}\n{file}", imported.lines);
    }
}

/// The lines of a calendar's event.
fn event<'a>(calendar: &'a str, title: &str) -> Vec<&'a str> {
    let all = calendar.split("BEGIN:VEVENT");
    let title = format!("SUMMARY:{title}\r\n");
    let one = all.into_iter().find(|event| event.contains(&title));
    one.unwrap_or_else(|| panic!("{title} {calendar}")).lines().collect()
}

fn line<'a>(event: &[&'a str], name: &str) -> &'a str {
    event.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_default()
}

testkit::house_test! {
    fn what_a_format_cannot_say_is_kept_when_it_comes_back(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Out and in", "").await;
        let taken = send(&mut office, &address, "a.ics", CALENDAR.as_bytes()).await;
        assert!(taken.says("recurs without end; of its first 200 times, 195 lie more than a month after the meeting"), "{}", taken.text());
        all_come_back(app, &mut office, &address).await;
        let ics = app.visitor().get(&format!("{address}/programme/ics")).await.body;
        assert_eq!(line(&event(&ics, "Open house"), "DTSTART;VALUE=DATE:"), "20270506");
        assert_eq!(line(&event(&ics, "Open house"), "DTEND;VALUE=DATE:"), "20270508");
        assert_eq!(line(&event(&ics, "Every week"), "DTSTART:"), "20270506T140000Z");
        let address = add(&mut office, "Links and lines", "").await;
        send(&mut office, &address, "a.json", JSON.as_bytes()).await;
        all_come_back(app, &mut office, &address).await;
        let json = app.visitor().get(&format!("{address}/programme/json")).await.body;
        for url in ["https://chat.example/#/room/%23kade:example", "https://kade.example/a%20b.pdf"] {
            assert!(json.contains(url), "{url} {json}");
        }
        // Browsers end the lines of a form otherwise than files do.
        let address = add(&mut office, "By hand", "").await;
        let form = [("title", "Opening"), ("day", "2027-05-06"), ("start", "9:30"), ("minutes", "60"), ("summary", "One.\r\nTwo."), ("description", "Three.\r\nFour.")];
        assert_eq!(office.post(&format!("{address}/sessions/new"), &form).await.status, 303);
        all_come_back(app, &mut office, &address).await;
    }

    fn whole_days_of_another_place_are_the_same_days_here(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Days", "").await;
        let file = CALENDAR.replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:America/Toronto");
        take(app, &address, file).await;
        office.post(&format!("{address}/publish"), &[]).await;
        let ics = app.visitor().get(&format!("{address}/programme/ics")).await.body;
        assert!(ics.contains("X-WR-TIMEZONE:Europe/Tallinn"));
        assert_eq!(line(&event(&ics, "Open house"), "DTSTART;VALUE=DATE:"), "20270506");
        // In one's own calendar, too, which holds meetings of many places.
        let mut member = app.persona("member").await;
        let day = format!("/sessions/{}", line(&event(&ics, "Open house"), "UID:"));
        assert_eq!(member.post(&format!("{day}/star"), &[("wanted", "yes")]).await.status, 303);
        member.post("/my-days/calendar", &[("wanted", "yes")]).await;
        let feed = member.get("/my-days").await.body;
        let at = feed.find("/calendar/").unwrap();
        let feed = feed[at..].split(['"', '<', ' ', '\n']).next().unwrap().to_owned();
        let feed = app.visitor().get(&feed).await.body;
        let house = event(&feed, "Open house");
        assert_eq!(line(&house, "DTSTART;VALUE=DATE:"), "20270506", "{feed}");
        assert_eq!(line(&house, "DTEND;VALUE=DATE:"), "20270508", "{feed}");
        assert_eq!(line(&house, "SEQUENCE:"), "1");
        assert_eq!(line(&house, "UID:"), line(&event(&ics, "Open house"), "UID:"));
    }

    fn a_calendar_says_that_what_moved_is_newer(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "It moves", "").await;
        let mut versions = Vec::new();
        for start in ["10:00", "11:30"] {
            let file = format!("id,title,day,start,minutes\n1,Opening,2027-05-06,{start},60\n");
            take(app, &address, file).await;
            office.post(&format!("{address}/publish"), &[]).await;
            versions.push(office.get(&format!("{address}/programme/ics")).await.body);
        }
        let [before, after] = [&versions[0], &versions[1]].map(|ics| event(ics, "Opening"));
        assert_eq!((line(&before, "SEQUENCE:"), line(&after, "SEQUENCE:")), ("1", "2"));
        assert_eq!(line(&before, "UID:"), line(&after, "UID:"));
        assert!(line(&before, "UID:").parse::<meetings::SessionId>().is_ok(), "{before:?}");
        assert!(line(&before, "DTSTAMP:") <= line(&after, "DTSTAMP:"));
    }

    fn a_meeting_without_sessions_has_its_days_and_no_empty_place(app) {
        let mut office = app.persona("office").await;
        let form = [("title", "Nothing yet"), ("first", "2027-05-06"), ("last", "2027-05-08"), ("zone", "Europe/Tallinn"), ("state", "published")];
        let address = office.post("/office/meetings/new", &form).await.location().trim_end_matches("/manage").to_owned();
        let mut visitor = app.visitor();
        let xml = visitor.get(&format!("{address}/programme/xml")).await.body;
        assert_eq!(xml.matches("<day ").count(), 3, "{xml}");
        let json = visitor.get(&format!("{address}/programme/json")).await.body;
        assert!(json.contains("\"start\": \"2027-05-06\"") && json.contains("\"end\": \"2027-05-08\""), "{json}");
        assert!(!visitor.get(&address).await.body.contains("\"location\""));
        take(app, &address, "id,title,day,start,minutes,room\n1,Walk,2027-05-06,10:00,60,\n2,Talk,2027-05-06,10:00,60,Hall\n".to_owned()).await;
        office.post(&format!("{address}/publish"), &[]).await;
        for (title, names_place) in [("Walk", false), ("Talk", true)] {
            let session = visitor.get(&format!("{address}/programme?q={title}")).await.link("/sessions/").unwrap();
            let page = visitor.get(&session).await.body;
            assert_eq!(page.contains("\"location\""), names_place, "{title}");
        }
    }
}
