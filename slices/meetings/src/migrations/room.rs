//! What is said at sessions, what comes after, and whom one wants to find again.

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, Index, Table};
use store::Step;
use store::columns::{
    at, flag, id, json, key, maybe_at, maybe_id, maybe_text, number, text, version,
};

use super::{ONE_ACQUAINTANCE, ONE_REPORT, of_person, part};

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

pub(super) fn in_the_room() -> Vec<Step> {
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

pub(super) fn after() -> Vec<Step> {
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

pub(super) fn met() -> Vec<Step> {
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
