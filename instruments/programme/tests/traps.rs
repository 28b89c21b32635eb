//! Traps that files set, and that the strict formats set when they are written.

use chrono::NaiveDate;
use chrono_tz::Tz;
use programme::{Event, Problem, Programme, read, read_until};

const UTC: Tz = Tz::UTC;
const BRUSSELS: Tz = Tz::Europe__Brussels;

fn calendar(events: &[&str]) -> String {
    let events = events.iter().map(|event| {
        format!("BEGIN:VEVENT\r\nSUMMARY:Tick\r\n{}\r\nEND:VEVENT\r\n", event.replace('\n', "\r\n"))
    });
    let events: String = events.collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

/// When the events of a calendar begin, and how long they last.
fn times(events: &[&str], zone: Tz) -> Vec<String> {
    let reading = read(calendar(events).as_bytes(), zone);
    let programme = reading.unwrap_or_else(|error| panic!("{error:?}")).programme;
    let time = |e: &Event| format!("{} {}", e.start.format("%m-%dT%H:%M"), e.minutes);
    let mut times: Vec<String> = programme.events.iter().map(time).collect();
    times.sort();
    times
}

#[test]
fn what_recurs_in_utc_keeps_its_hour_wherever_it_is_read() {
    let rule = "UID:a\nDTSTART:20270603T140000Z\nDURATION:PT45M\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE:20270604T140000Z";
    // It was moved later than the rule was changed.
    let moved = "UID:a\nSEQUENCE:3\nRECURRENCE-ID:20270605T140000Z\nDTSTART:20270605T160000Z\nDURATION:PT45M";
    for zone in [UTC, BRUSSELS, Tz::Asia__Kolkata] {
        let expected = ["06-03T14:00 45", "06-05T16:00 45", "06-06T14:00 45"];
        assert_eq!(times(&[rule, moved], zone), expected, "{zone}");
    }
}

#[test]
fn the_last_time_of_a_rule_is_compared_as_a_moment() {
    let rule = "UID:a\nDTSTART;TZID=Europe/Brussels:20270603T233000\nDURATION:PT10M\nRRULE:FREQ=DAILY;UNTIL=20270605T213000Z";
    let expected = ["06-03T21:30 10", "06-04T21:30 10", "06-05T21:30 10"];
    assert_eq!(times(&[rule], UTC), expected);
}

#[test]
fn what_begins_and_has_no_end_ends_at_once() {
    assert_eq!(times(&["UID:a\nDTSTART:20270603T102239Z"], BRUSSELS), ["06-03T10:22 0"]);
    let days =
        ["DTSTART;VALUE=DATE:20270603", "DTSTART;VALUE=DATE:20270603\nDTEND;VALUE=DATE:20270603"];
    for day in days {
        assert_eq!(times(&[day], UTC), ["06-03T00:00 1440"]);
    }
    // Some call a time a day.
    let hour = "DTSTART;VALUE=DATE:20270603T100000\nDTEND;VALUE=DATE:20270603T113000";
    assert_eq!(times(&[hour], BRUSSELS), ["06-03T08:00 90"]);
    let programme = read(calendar(&["UID:a\nDTSTART:20270603T102239Z"]).as_bytes(), BRUSSELS);
    let programme = programme.unwrap().programme;
    // What is written keeps the seconds.
    let csv = programme::to_csv(&programme, BRUSSELS).unwrap();
    let again = read(csv.as_bytes(), BRUSSELS).unwrap().programme;
    assert_eq!(again.events[0].start, programme.events[0].start, "{csv}");
    let ics = programme::to_ics(&programme, BRUSSELS, programme.events[0].start);
    assert!(!ics.contains("DTEND"), "{ics}");
}

#[test]
fn what_recurs_without_end_ends_a_month_after_the_meeting() {
    let yearly = "UID:a\nDTSTART:20250603T140000Z\nRRULE:FREQ=YEARLY";
    let last = NaiveDate::from_ymd_opt(2027, 6, 5).unwrap();
    let reading = read_until(calendar(&[yearly]).as_bytes(), UTC, last).unwrap();
    assert_eq!(reading.programme.events.len(), 3);
    let [note] = reading.notes.as_slice() else { panic!("{:?}", reading.notes) };
    assert_eq!(note.problem, Problem::TimesAfterwards { read: 200, later: 197 });
    // What begins later still is one session.
    let later = "UID:a\nDTSTART:20300603T140000Z\nRRULE:FREQ=YEARLY";
    let reading = read_until(calendar(&[later]).as_bytes(), UTC, last).unwrap();
    assert_eq!(reading.programme.events.len(), 1);
    // Where no meeting is known, the calendar's other events say how long it lasts.
    let other = "UID:b\nDTSTART:20260101T140000Z\nDURATION:PT1H";
    let reading = read(calendar(&[yearly, other]).as_bytes(), UTC).unwrap();
    assert_eq!(reading.programme.events.len(), 2);
    let ending = "UID:a\nDTSTART:20250603T140000Z\nRRULE:FREQ=YEARLY;COUNT=9";
    let reading = read_until(calendar(&[ending]).as_bytes(), UTC, last).unwrap();
    assert_eq!((reading.programme.events.len(), reading.notes.len()), (9, 0));
}

#[test]
fn whole_days_are_days_and_whoever_has_them_sees_what_is_newer() {
    // The days on which summer time begins and ends are no hour shorter or longer.
    for day in ["2027-03-28", "2027-06-03", "2027-10-31"] {
        let day: NaiveDate = day.parse().unwrap();
        let next = day.succ_opt().unwrap();
        let (day, next) = (day.format("%Y%m%d"), next.format("%Y%m%d"));
        let event = format!("UID:a\nDTSTART;VALUE=DATE:{day}\nDTEND;VALUE=DATE:{next}");
        let mut first = read(calendar(&[&event]).as_bytes(), BRUSSELS).unwrap().programme;
        first.events[0].sequence = 7;
        let made = first.events[0].start;
        let ics = programme::to_ics(&first, BRUSSELS, made);
        for line in [
            format!("DTSTART;VALUE=DATE:{day}\r\nDTEND;VALUE=DATE:{next}\r\n"),
            "SEQUENCE:7\r\n".to_owned(),
        ] {
            assert!(ics.contains(&line), "{line} {ics}");
        }
        assert!(!ics.contains('@'), "the id holds no host: {ics}");
        let again = read(ics.as_bytes(), UTC).unwrap().programme;
        let (one, other) = (&first.events[0], &again.events[0]);
        assert!(other.all_day && other.extra.is_empty(), "{other:?}");
        assert_eq!((one.start, one.minutes), (other.start, other.minutes));
    }
}

#[test]
fn lines_end_alike_and_tabs_stay() {
    let csv = "title,day,start,minutes,summary\r\nTea,2027-06-03,09:00,45,\"\tOne.\r\nTwo.\tThree.\rFour.\u{b}\"\r\n";
    let programme = read(csv.as_bytes(), UTC).unwrap().programme;
    let summary = "One.\nTwo.\tThree.\nFour.";
    assert_eq!(programme.events[0].summary.as_deref(), Some(summary));
    let ics = programme::to_ics(&programme, UTC, programme.events[0].start);
    let again = read(ics.as_bytes(), UTC).unwrap().programme;
    assert_eq!(again.events[0].description.as_deref(), Some(summary), "{ics}");
}

#[test]
fn a_programme_without_events_has_its_days() {
    let programme = Programme {
        title: "Nothing yet".into(),
        first: NaiveDate::from_ymd_opt(2027, 6, 3),
        last: NaiveDate::from_ymd_opt(2027, 6, 5),
        ..Programme::default()
    };
    let xml = programme::to_xml(&programme, BRUSSELS).unwrap();
    assert_eq!(xml.matches("<day ").count(), 3, "{xml}");
    let json = programme::to_json(&programme, BRUSSELS);
    assert!(json.contains("\"start\": \"2027-06-03\"") && json.contains("\"end\": \"2027-06-05\""));
}

#[test]
fn addresses_are_whole_in_every_format() {
    let json = r##"{"schedule":{"base_url":"https://camp.example/2019/Fahrplan/","conference":{"title":"T","days":[{"date":"2027-06-03","rooms":{"Hall":[
        {"id":1,"title":"One","start":"09:00","duration":"00:30","logo":"","url":"not a page",
         "links":[{"url":"https://chat.example/#/room/#kade:example","title":"chat"},{"url":"https://example.org/a b","title":"b"}],
         "attachments":[{"url":"/system/Bühne.pdf","title":"c"}]}]}}]}}}"##;
    let first = read(json.as_bytes(), UTC).unwrap().programme;
    let urls = |programme: &Programme| {
        let event = &programme.events[0];
        let all = event.links.iter().chain(&event.attachments);
        all.map(|link| link.url.clone()).collect::<Vec<_>>()
    };
    let expected = [
        "https://chat.example/#/room/%23kade:example",
        "https://example.org/a%20b",
        "https://camp.example/system/B%C3%BChne.pdf",
    ];
    assert_eq!(urls(&first), expected);
    let written = [programme::to_json(&first, UTC), programme::to_xml(&first, UTC).unwrap()];
    for written in written {
        assert!(!written.contains("not a page"));
        let again = read(written.as_bytes(), UTC).unwrap().programme;
        assert_eq!(urls(&again), expected);
    }
}
