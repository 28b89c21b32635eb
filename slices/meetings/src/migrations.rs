//! The schema of this slice.

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, Index, Table};
use store::columns::{
    at, day, flag, id, json, key, maybe_at, maybe_id, maybe_number, maybe_text, number, text,
    version,
};
use store::{Migration, Step};

store::unique!(/// A name stands once among the rooms of a meeting.
    ONE_ROOM, "meeting_room", ["meeting", "name"]);
store::unique!(/// A name stands once among the lines of a programme.
    ONE_TRACK, "meeting_track", ["meeting", "name"]);
store::unique!(/// A key of a file names one session of a meeting.
    ONE_KEY, "session", ["meeting", "key"]);
store::unique!(/// A person registers once for a meeting.
    ONE_REGISTRATION, "registration", ["meeting", "person"]);

store::unique!(/// A session has one report.
    ONE_REPORT, "session_report", ["session"]);
store::unique!(/// Two people are acquainted once.
    ONE_ACQUAINTANCE, "acquaintance", ["one", "other"]);

store::unique!(/// A name stands once among the houses of a meeting.
    ONE_VENUE, "meeting_venue", ["meeting", "name"]);

pub(crate) fn all() -> Vec<Migration> {
    vec![
        Migration { name: "meetings-0001-meeting", steps: meetings },
        Migration { name: "meetings-0002-programme", steps: programme },
        Migration { name: "meetings-0003-registration", steps: registrations },
        Migration { name: "meetings-0004-room", steps: in_the_room },
        Migration { name: "meetings-0005-after", steps: after },
        Migration { name: "meetings-0006-met", steps: met },
        Migration { name: "meetings-0007-venues", steps: venues },
        Migration { name: "meetings-0008-calendar", steps: calendar },
        Migration { name: "meetings-0009-asks", steps: asks },
        Migration { name: "meetings-0010-letters", steps: letters },
    ]
}

/// What belongs to a meeting goes with it.
fn of_meeting(table: &'static str) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from(table, "meeting").to("meeting", "id").on_delete(ForeignKeyAction::Cascade);
    key
}

/// What belongs to a person goes with them.
fn of_person(table: &'static str) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from(table, "person").to("person", "id").on_delete(ForeignKeyAction::Cascade);
    key
}

/// A column that is part of a key of several.
fn part(mut column: sea_orm::sea_query::ColumnDef) -> sea_orm::sea_query::ColumnDef {
    column.not_null();
    column
}

fn meetings() -> Vec<Step> {
    let mut source = sea_orm::sea_query::ColumnDef::new("source");
    source.json();
    vec![
        Table::create()
            .table("meeting")
            .col(key("id"))
            .col(version())
            .col(text("title"))
            .col(maybe_id("kind"))
            .col(text("state"))
            .col(day("first"))
            .col(day("last"))
            .col(text("zone"))
            .col(maybe_text("city"))
            .col(maybe_text("country"))
            .col(text("audience"))
            .col(maybe_number("places"))
            .col(number("taken"))
            .col(flag("is_open"))
            .col(number("day_change"))
            .col(number("publications"))
            .col(source)
            .col(at("made"))
            .into(),
        Index::create().name("meeting_first").table("meeting").col("first").into(),
        Table::create()
            .table("meeting_team")
            .col(part(id("meeting")))
            .col(part(id("person")))
            .primary_key(Index::create().col("meeting").col("person"))
            .foreign_key(&mut of_meeting("meeting_team"))
            .foreign_key(&mut of_person("meeting_team"))
            .into(),
        Index::create().name("meeting_team_person").table("meeting_team").col("person").into(),
    ]
}

fn programme() -> Vec<Step> {
    let mut shown = sea_orm::sea_query::ColumnDef::new("shown");
    shown.json();
    let mut said = sea_orm::sea_query::ColumnDef::new("said");
    said.boolean();
    vec![
        Table::create()
            .table("meeting_room")
            .col(key("id"))
            .col(id("meeting"))
            .col(text("name"))
            .col(maybe_number("capacity"))
            .col(maybe_text("description"))
            .col(maybe_text("slug"))
            .col(number("position"))
            .foreign_key(&mut of_meeting("meeting_room"))
            .into(),
        ONE_ROOM.index().into(),
        Table::create()
            .table("meeting_track")
            .col(key("id"))
            .col(id("meeting"))
            .col(text("name"))
            .col(maybe_text("slug"))
            .col(maybe_text("color"))
            .col(number("position"))
            .foreign_key(&mut of_meeting("meeting_track"))
            .into(),
        ONE_TRACK.index().into(),
        Table::create()
            .table("session")
            .col(key("id"))
            .col(id("meeting"))
            .col(version())
            .col(text("key"))
            .col(at("start"))
            .col(json("work"))
            .col(shown)
            .foreign_key(&mut of_meeting("session"))
            .into(),
        ONE_KEY.index().into(),
        Table::create()
            .table("programme_name")
            .col(part(id("meeting")))
            .col(part(text("name")))
            .col(maybe_id("person"))
            .col(text("reason"))
            .col(said)
            .primary_key(Index::create().col("meeting").col("name"))
            .foreign_key(&mut of_meeting("programme_name"))
            .into(),
        Index::create().name("programme_name_person").table("programme_name").col("person").into(),
        Table::create()
            .table("programme_publication")
            .col(key("id"))
            .col(id("meeting"))
            .col(number("number"))
            .col(at("at"))
            .col(json("changes"))
            .foreign_key(&mut of_meeting("programme_publication"))
            .into(),
        Index::create()
            .name("programme_publication_meeting")
            .table("programme_publication")
            .col("meeting")
            .into(),
    ]
}

fn registrations() -> Vec<Step> {
    let mut of_session = ForeignKey::create();
    of_session.from("session_star", "session").to("session", "id");
    of_session.on_delete(ForeignKeyAction::Cascade);
    vec![
        Table::create()
            .table("registration")
            .col(key("id"))
            .col(id("meeting"))
            .col(id("person"))
            .col(text("state"))
            .col(at("asked"))
            .col(flag("is_listed"))
            .foreign_key(&mut of_meeting("registration"))
            .foreign_key(&mut of_person("registration"))
            .into(),
        ONE_REGISTRATION.index().into(),
        Index::create().name("registration_person").table("registration").col("person").into(),
        Table::create()
            .table("session_star")
            .col(part(id("person")))
            .col(part(id("session")))
            .col(id("meeting"))
            .primary_key(Index::create().col("person").col("session"))
            .foreign_key(&mut of_person("session_star"))
            .foreign_key(&mut of_session)
            .into(),
        Index::create().name("session_star_meeting").table("session_star").col("meeting").into(),
    ]
}

/// What belongs to a session goes with it.
fn of_session(table: &'static str) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from(table, "session").to("session", "id").on_delete(ForeignKeyAction::Cascade);
    key
}

/// What belongs to a question goes with it.
fn of_question(table: &'static str) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from(table, "question").to("question", "id").on_delete(ForeignKeyAction::Cascade);
    key
}

fn in_the_room() -> Vec<Step> {
    let mut of_poll = ForeignKey::create();
    of_poll.from("poll_answer", "poll").to("session_poll", "id");
    of_poll.on_delete(ForeignKeyAction::Cascade);
    vec![
        Table::create()
            .table("question")
            .col(key("id"))
            .col(id("meeting"))
            .col(id("session"))
            .col(maybe_id("person"))
            .col(text("text"))
            .col(text("state"))
            .col(at("asked"))
            .col(number("supports"))
            .foreign_key(&mut of_session("question"))
            .into(),
        Index::create().name("question_session").table("question").col("session").into(),
        Index::create().name("question_meeting").table("question").col("meeting").into(),
        Index::create().name("question_person").table("question").col("person").into(),
        Table::create()
            .table("question_support")
            .col(part(id("question")))
            .col(part(id("person")))
            .primary_key(Index::create().col("question").col("person"))
            .foreign_key(&mut of_question("question_support"))
            .foreign_key(&mut of_person("question_support"))
            .into(),
        Index::create()
            .name("question_support_person")
            .table("question_support")
            .col("person")
            .into(),
        Table::create()
            .table("session_note")
            .col(key("id"))
            .col(id("meeting"))
            .col(id("session"))
            .col(maybe_id("person"))
            .col(version())
            .col(text("text"))
            .col(flag("is_hidden"))
            .col(at("made"))
            .foreign_key(&mut of_session("session_note"))
            .into(),
        Index::create().name("session_note_session").table("session_note").col("session").into(),
        Index::create().name("session_note_person").table("session_note").col("person").into(),
        Table::create()
            .table("session_poll")
            .col(key("id"))
            .col(id("meeting"))
            .col(id("session"))
            .col(text("text"))
            .col(json("answers"))
            .col(text("state"))
            .col(at("made"))
            .foreign_key(&mut of_session("session_poll"))
            .into(),
        Index::create().name("session_poll_session").table("session_poll").col("session").into(),
        Table::create()
            .table("poll_answer")
            .col(part(id("poll")))
            .col(part(id("person")))
            .col(number("choice"))
            .primary_key(Index::create().col("poll").col("person"))
            .foreign_key(&mut of_poll)
            .foreign_key(&mut of_person("poll_answer"))
            .into(),
        Index::create().name("poll_answer_person").table("poll_answer").col("person").into(),
    ]
}

fn after() -> Vec<Step> {
    let mut of_meeting_to = ForeignKey::create();
    of_meeting_to.from("question_handing", "meeting").to("meeting", "id");
    of_meeting_to.on_delete(ForeignKeyAction::Cascade);
    vec![
        Table::create()
            .table("session_report")
            .col(key("id"))
            .col(id("meeting"))
            .col(id("session"))
            .col(version())
            .col(maybe_id("reporter"))
            .col(text("state"))
            .col(text("said"))
            .col(text("proposed"))
            .col(text("sources"))
            .col(text("open"))
            .col(at("changed"))
            .col(maybe_at("published"))
            .col(number("reminded"))
            .foreign_key(&mut of_session("session_report"))
            .into(),
        ONE_REPORT.index().into(),
        Index::create()
            .name("session_report_meeting")
            .table("session_report")
            .col("meeting")
            .into(),
        Index::create()
            .name("session_report_reporter")
            .table("session_report")
            .col("reporter")
            .into(),
        Table::create()
            .table("question_handing")
            .col(key("id"))
            .col(id("question"))
            .col(id("meeting"))
            .col(maybe_id("session"))
            .col(text("state"))
            .col(maybe_text("word"))
            .col(at("offered"))
            .col(maybe_at("answered"))
            .foreign_key(&mut of_question("question_handing"))
            .foreign_key(&mut of_meeting_to)
            .into(),
        Index::create()
            .name("question_handing_question")
            .table("question_handing")
            .col("question")
            .into(),
        Index::create()
            .name("question_handing_meeting")
            .table("question_handing")
            .col("meeting")
            .into(),
    ]
}

fn met() -> Vec<Step> {
    vec![
        Table::create()
            .table("kept_person")
            .col(part(id("person")))
            .col(part(id("kept")))
            .col(maybe_id("meeting"))
            .col(maybe_text("note"))
            .col(flag("says_met"))
            .col(at("made"))
            .primary_key(Index::create().col("person").col("kept"))
            .foreign_key(&mut of_person("kept_person"))
            .into(),
        Index::create().name("kept_person_kept").table("kept_person").col("kept").into(),
        Table::create()
            .table("acquaintance")
            .col(key("id"))
            .col(id("one"))
            .col(id("other"))
            .col(maybe_id("meeting"))
            .col(maybe_at("since"))
            .into(),
        ONE_ACQUAINTANCE.index().into(),
        Index::create().name("acquaintance_other").table("acquaintance").col("other").into(),
        Index::create().name("acquaintance_meeting").table("acquaintance").col("meeting").into(),
    ]
}

fn venues() -> Vec<Step> {
    let mut rules = sea_orm::sea_query::ColumnDef::new("rules");
    rules.json();
    let mut of_venue = ForeignKey::create();
    of_venue.from("venue_walk", "one").to("meeting_venue", "id");
    of_venue.on_delete(ForeignKeyAction::Cascade);
    let mut to_venue = ForeignKey::create();
    to_venue.from("venue_walk", "other").to("meeting_venue", "id");
    to_venue.on_delete(ForeignKeyAction::Cascade);
    vec![
        Table::alter().table("meeting").add_column(rules).into(),
        Table::alter().table("meeting_room").add_column(maybe_id("venue")).into(),
        Table::create()
            .table("meeting_venue")
            .col(key("id"))
            .col(id("meeting"))
            .col(version())
            .col(text("name"))
            .col(maybe_text("address"))
            .col(maybe_text("access"))
            .col(number("position"))
            .foreign_key(&mut of_meeting("meeting_venue"))
            .into(),
        ONE_VENUE.index().into(),
        Table::create()
            .table("venue_walk")
            .col(part(id("one")))
            .col(part(id("other")))
            .col(id("meeting"))
            .col(number("minutes"))
            .primary_key(Index::create().col("one").col("other"))
            .foreign_key(&mut of_venue)
            .foreign_key(&mut to_venue)
            .into(),
        Index::create().name("venue_walk_meeting").table("venue_walk").col("meeting").into(),
    ]
}

fn calendar() -> Vec<Step> {
    vec![
        Table::create()
            .table("calendar_feed")
            .col(key("person"))
            .col(id("id"))
            .foreign_key(&mut of_person("calendar_feed"))
            .into(),
        Index::create().name("calendar_feed_id").table("calendar_feed").unique().col("id").into(),
    ]
}

fn asks() -> Vec<Step> {
    let mut of_registration = ForeignKey::create();
    of_registration.from("ask_answer", "registration").to("registration", "id");
    of_registration.on_delete(ForeignKeyAction::Cascade);
    let mut of_ask = ForeignKey::create();
    of_ask.from("ask_answer", "ask").to("meeting_ask", "id").on_delete(ForeignKeyAction::Cascade);
    vec![
        Table::create()
            .table("meeting_ask")
            .col(key("id"))
            .col(id("meeting"))
            .col(version())
            .col(text("text"))
            .col(text("why"))
            .col(text("kind"))
            .col(json("options"))
            .col(text("seen_by"))
            .col(flag("is_needed"))
            .col(day("gone"))
            .foreign_key(&mut of_meeting("meeting_ask"))
            .into(),
        Index::create().name("meeting_ask_meeting").table("meeting_ask").col("meeting").into(),
        Table::create()
            .table("ask_answer")
            .col(part(id("registration")))
            .col(part(id("ask")))
            .col(text("text"))
            .primary_key(Index::create().col("registration").col("ask"))
            .foreign_key(&mut of_registration)
            .foreign_key(&mut of_ask)
            .into(),
        Index::create().name("ask_answer_ask").table("ask_answer").col("ask").into(),
    ]
}

fn letters() -> Vec<Step> {
    vec![
        Table::create()
            .table("meeting_letter")
            .col(key("id"))
            .col(id("meeting"))
            .col(maybe_id("writer"))
            .col(text("whom"))
            .col(text("subject"))
            .col(text("text"))
            .col(at("sent"))
            .foreign_key(&mut of_meeting("meeting_letter"))
            .into(),
        Index::create()
            .name("meeting_letter_meeting")
            .table("meeting_letter")
            .col("meeting")
            .into(),
        Index::create().name("meeting_letter_writer").table("meeting_letter").col("writer").into(),
    ]
}
