//! Programmes of real conferences, and files that are broken on purpose.

use chrono_tz::Tz;
use programme::{Format, Problem, Programme, Reading, State, Unreadable, read};

const UTC: Tz = Tz::UTC;

/// A real file, where they are at hand: `ENTRACTE_REAL_FILES`, else beside the repository.
fn real(path: &str) -> Option<Vec<u8>> {
    let given = std::env::var("ENTRACTE_REAL_FILES").ok().map(std::path::PathBuf::from);
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let folder = given.unwrap_or_else(|| beside.into());
    let bytes = std::fs::read(folder.join(path)).ok();
    if bytes.is_none() {
        let must = std::env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(!must, "real files absent: {path}");
        eprintln!("real files absent: {path}");
    }
    bytes
}

fn read_real(path: &str) -> Option<Reading> {
    Some(read(&real(path)?, UTC).unwrap_or_else(|error| panic!("{path}: {error:?}")))
}

/// All that must survive a way through a file.
fn essence(programme: &Programme) -> Vec<String> {
    let mut lines: Vec<String> = programme
        .events
        .iter()
        .map(|e| {
            let people: Vec<&str> = e.people.iter().map(|person| person.name.as_str()).collect();
            let links: Vec<&str> = e.links.iter().map(|link| link.url.as_str()).collect();
            format!(
                "{} | {} | {:?} | {:?} | {:?} | {} | {} | {people:?} | {links:?} | {:?} | {:?}",
                e.guid.clone().unwrap_or_default(),
                e.title,
                e.subtitle,
                e.room,
                e.track,
                e.start,
                e.minutes,
                e.summary,
                e.kind
            )
        })
        .collect();
    lines.sort();
    lines
}

#[test]
fn fosdem_is_read_whole() {
    for (file, events, rooms) in
        [("programmes/fosdem-2025.xml", 1105, 35), ("programmes/fosdem-2024.xml", 874, 35)]
    {
        let Some(reading) = read_real(file) else { continue };
        let programme = &reading.programme;
        assert_eq!(reading.format, Format::Xml);
        assert_eq!(programme.events.len(), events, "{file}");
        assert!(programme.rooms.len() >= rooms, "{file}: {}", programme.rooms.len());
        assert_eq!(programme.zone, Some(Tz::Europe__Brussels));
        assert_eq!(reading.notes, [], "{file}");
        let opening = programme.events.iter().find(|e| e.title.starts_with("Welcome to")).unwrap();
        assert_eq!(opening.minutes, if events == 1105 { 20 } else { 25 });
        assert_eq!(opening.room.as_deref(), Some("Janson"));
        assert!(opening.people.iter().any(|p| p.name == "Richard \"RichiH\" Hartmann"));
        assert!(opening.summary.as_deref().unwrap().starts_with("<p>FOSDEM welcome"));
        assert_eq!(programme.rooms[0].extra.len(), 0);
        assert!(programme.rooms[0].slug.is_some());
    }
}

#[test]
fn json_of_frab_and_pretalx_is_read_whole() {
    let Some(reading) = read_real("programmes/camp2019-frab.json") else { return };
    assert_eq!((reading.format, reading.programme.events.len()), (Format::Json, 79));
    assert!(reading.notes.is_empty(), "{:?}", reading.notes);
    let Some(reading) = read_real("programmes/democon-pretalx.json") else { return };
    assert_eq!(reading.programme.events.len(), 36);
    assert!(
        reading.programme.events.iter().any(|e| e.people.iter().any(|p| p.biography.is_some()))
    );
    // The offset of each time counts, not the zone that the whole file claims.
    assert_eq!(reading.programme.events[0].start.to_rfc3339(), "2020-12-14T08:00:00+00:00");
}

#[test]
fn what_is_written_is_read_back_the_same() {
    for file in [
        "programmes/fosdem-2025.xml",
        "programmes/camp2019-frab.json",
        "programmes/democon-pretalx.json",
    ] {
        let Some(reading) = read_real(file) else { continue };
        let zone = reading.programme.zone.unwrap_or(UTC);
        let before = essence(&reading.programme);
        let xml = programme::to_xml(&reading.programme, zone).unwrap();
        let json = programme::to_json(&reading.programme, zone);
        for (written, format) in [(xml, Format::Xml), (json, Format::Json)] {
            let again = read(written.as_bytes(), UTC).unwrap();
            assert_eq!(again.format, format);
            let after = essence(&again.programme);
            for (one, other) in before.iter().zip(&after) {
                assert_eq!(one, other, "{file} through {format:?}");
            }
            assert_eq!(before.len(), after.len());
        }
        let csv = programme::to_csv(&reading.programme, zone).unwrap();
        let again = read(csv.as_bytes(), zone).unwrap();
        let times = |programme: &Programme| {
            let mut times: Vec<_> = programme
                .events
                .iter()
                .map(|e| (e.key.clone(), e.start, e.minutes, e.room.clone(), e.title.clone()))
                .collect();
            times.sort();
            times
        };
        assert_eq!(times(&again.programme), times(&reading.programme), "{file} through CSV");
    }
}

#[test]
fn an_event_without_a_room_comes_back_without_one() {
    let csv = b"title,day,start,minutes\nWalk,2026-11-25,09:00,30\n";
    let programme = read(csv, UTC).unwrap().programme;
    assert_eq!(programme.events[0].room, None);
    let written = [
        programme::to_xml(&programme, UTC).unwrap(),
        programme::to_json(&programme, UTC),
        programme::to_csv(&programme, UTC).unwrap(),
    ];
    for written in written {
        let again = read(written.as_bytes(), UTC).unwrap();
        assert_eq!(again.programme.events[0].room, None, "{:?}", again.format);
        assert!(again.programme.rooms.is_empty(), "{:?}", again.format);
    }
}

#[test]
fn calendars_of_many_programs_are_read() {
    let Some(_) = real("ics/nodeical-badRRULE.ics") else { return };
    let events = |file: &str| read_real(file).unwrap();
    let counts = [
        ("ics/nodeical-Office-2012-owa.ics", 1),
        ("ics/nodeical-biweekly-exdate-until.ics", 1),
        ("ics/nodeical-event-organizer-cn.ics", 1),
        ("ics/nodeical-exchange_whole_day_moved_recurrence.ics", 1),
        ("ics/nodeical-festival-multiday-rrule.ics", 10),
        ("ics/nodeical-google-calendar-kiev-tz.ics", 1),
        ("ics/nodeical-meetup-timed-tz.ics", 1),
        ("ics/nodeical-ms_timezones.ics", 1),
        ("ics/nodeical-tentative-apple-calendar.ics", 1),
        ("ics/nodeical-tripit-location-escaping.ics", 1),
        ("ics/nodeical-yearly-recurring-unicode.ics", 1),
        ("ics/icalendar-created_calendar_with_unicode_fields.ics", 1),
        ("ics/icalendar-rfc_9253_examples.ics", 1),
    ];
    for (file, least) in counts {
        let reading = events(file);
        let count = reading.programme.events.len();
        eprintln!("{file}: {count} events, {:?}", reading.notes);
        assert!(count >= least, "{file}: {count}");
    }
    let tentative = events("ics/nodeical-tentative-apple-calendar.ics");
    assert!(tentative.programme.events.iter().any(|e| e.state == State::Tentative));
}

#[test]
fn broken_calendars_are_read_to_what_is_whole() {
    let Some(reading) = read_real("ics/nodeical-large-file-with-late-error.ics") else { return };
    // Six of its events lie on days such as the thirtieth of February.
    assert_eq!(reading.programme.events.len(), 394);
    assert_eq!(reading.notes.iter().filter(|note| note.problem.is_loss()).count(), 7);
    let note = reading.notes.last().unwrap();
    assert!(note.line > 2000 && note.title.starts_with("This event should trigger"), "{note:?}");
    let reading = read_real("ics/nodeical-badRRULE.ics").unwrap();
    // A recurring event without end is taken for a while, and that is said.
    assert!(reading.notes.iter().any(|note| matches!(note.problem, Problem::TooManyTimes(_))));
    // Tasks are no events.
    let tasks = real("ics/nodeical-utf8-french-calendar.ics").unwrap();
    assert_eq!(read(&tasks, UTC), Err(Unreadable::NoEvents));
    for file in ["ics/icalendar-rfc_7986_conferences.ics", "ics/icalendar-rfc_7986_image.ics"] {
        let bytes = real(file).unwrap();
        assert!(
            matches!(read(&bytes, UTC), Err(Unreadable::Broken(note)) if note.problem == Problem::NoStart)
        );
    }
}

const HEAD: &str = "<?xml version=\"1.0\"?><schedule><conference><title>T</title><time_zone_name>Europe/Brussels</time_zone_name></conference><day date=\"2026-03-29\" index=\"1\"><room name=\"Hall\">";

fn event(id: u32, start: &str, length: &str) -> String {
    format!(
        "<event id=\"{id}\"><title>Talk {id}</title><start>{start}</start><duration>{length}</duration></event>\n"
    )
}

#[test]
fn a_file_that_breaks_off_is_read_to_its_last_good_event() {
    let text = format!(
        "{HEAD}\n{}{}<event id=\"3\"><title>Thr",
        event(1, "09:00", "00:30"),
        event(2, "10:00", "00:30")
    );
    let reading = read(text.as_bytes(), UTC).unwrap();
    assert_eq!(reading.programme.events.len(), 2);
    let note = reading.notes.last().unwrap();
    assert!(matches!(note.problem, Problem::BrokenHere(_)) && note.line == 4, "{note:?}");
    let json = r#"{"schedule":{"version":"1","conference":{"title":"T","days":[{"date":"2026-05-01","rooms":{"Hall":[
        {"id":1,"title":"One","start":"09:00","duration":"00:30"},
        {"id":2,"title":"Two","start":"10:00","duration":"00:30"},
        {"id":3,"title":"Thr"#;
    let reading = read(json.as_bytes(), UTC).unwrap();
    assert_eq!(reading.programme.events.len(), 2);
    assert_eq!(reading.notes[0].line, 4);
}

#[test]
fn entities_are_never_expanded() {
    let bomb = "<!DOCTYPE schedule [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    let text = format!(
        "<?xml version=\"1.0\"?>{bomb}<schedule><day date=\"2026-05-01\"><room name=\"&x;\"><event id=\"1\"><title>A &b; &amp; &#233;</title><start>09:00</start><duration>1:00</duration></event></room></day></schedule>"
    );
    let reading = read(text.as_bytes(), UTC).unwrap();
    assert_eq!(reading.programme.events[0].title, "A &b; & é");
    assert!(
        reading.notes.iter().filter(|n| matches!(n.problem, Problem::EntityRefused(_))).count()
            >= 2
    );
    assert!(!format!("{:?}", reading.programme).contains("root:"));
}

#[test]
fn hours_that_do_not_exist_and_very_long_events_are_said() {
    let text = format!(
        "{HEAD}{}{}{}</room></day></schedule>",
        event(1, "02:30", "00:30"),
        event(2, "09:00", "30:00"),
        event(2, "10:00", "1:00")
    );
    let reading = read(text.as_bytes(), UTC).unwrap();
    let problems: Vec<&str> = reading.notes.iter().map(|note| note.problem.code()).collect();
    assert_eq!(problems, ["hour-skipped", "very-long", "key-twice"]);
    assert_eq!(reading.programme.events.len(), 3);
    assert_eq!(reading.programme.events[0].start.to_rfc3339(), "2026-03-29T01:30:00+00:00");
}

#[test]
fn a_recurring_event_without_end_ends() {
    let unknown = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101T090000Z\r\nRRULE:whenever\r\nSUMMARY:Tick\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let reading = read(unknown.as_bytes(), UTC).unwrap();
    assert_eq!(reading.programme.events.len(), 1);
    assert_eq!(reading.notes[0].problem, Problem::RuleUnknown);
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101T090000Z\r\nDTEND:20260101T100000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:Tick\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let reading = read(text.as_bytes(), UTC).unwrap();
    assert_eq!(reading.programme.events.len(), 200);
    assert!(reading.notes.iter().any(|note| note.problem == Problem::TooManyTimes(200)));
}

#[test]
fn files_of_another_kind_are_refused() {
    assert_eq!(read(b"<html><body>hello</body></html>", UTC), Err(Unreadable::OtherKind));
    assert_eq!(read(b"name,city\nA,B\n", UTC), Err(Unreadable::OtherKind));
    assert_eq!(read(b"{\"a\":1}", UTC), Err(Unreadable::OtherKind));
    assert_eq!(read(b"\x89PNG\r\n\0\0", UTC), Err(Unreadable::NoText));
    assert_eq!(read(&vec![b'a'; programme::LARGEST + 1], UTC), Err(Unreadable::TooLarge));
    assert_eq!(read(b"", UTC), Err(Unreadable::OtherKind));
}

#[test]
fn our_own_csv_says_who_does_what() {
    let text = "title;day;start;end;room;speakers;moderators;mood\nLate talk;2026-05-01;23:00;00:30;Foyer;Ada; Mo;calm\n;2026-05-01;09:00;10:00;;;;\nX;tomorrow;09:00;10:00;;;;\n";
    let reading = read(text.as_bytes(), Tz::Europe__Tallinn).unwrap();
    let event = &reading.programme.events[0];
    assert_eq!(
        (event.minutes, event.start.to_rfc3339().as_str()),
        (90, "2026-05-01T20:00:00+00:00")
    );
    assert_eq!(event.people[1].role.as_deref(), Some("moderator"));
    assert_eq!(event.extra["mood"], "calm");
    let problems: Vec<_> =
        reading.notes.iter().map(|note| (note.line, note.problem.code())).collect();
    assert_eq!(problems, [(3, "no-title"), (4, "time-unknown")]);
}

#[test]
fn a_calendar_comes_back_as_it_was_written() {
    let text = "title,day,start,minutes,room,track,summary,state\n\"Tea; coffee, cake\",2026-05-01,09:00,45,\"Hall, north\",Care,\"Line one\nline two — with a very long sentence that must be folded after seventy-five bytes, ünïcödé included\",cancelled\n";
    let zone = Tz::America__New_York;
    let first = read(text.as_bytes(), zone).unwrap().programme;
    let made = first.events[0].start;
    let calendar = programme::to_ics(&first, zone, made);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");
    let again = read(calendar.as_bytes(), UTC).unwrap().programme;
    let (one, other) = (&first.events[0], &again.events[0]);
    assert_eq!(
        (&one.title, &one.room, one.start, one.minutes),
        (&other.title, &other.room, other.start, other.minutes)
    );
    assert_eq!(other.state, State::Cancelled);
    assert_eq!(one.summary.as_deref(), other.description.as_deref());
    assert_eq!(again.zone, Some(zone));
}
