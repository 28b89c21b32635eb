//! Houses, calendar addresses, what a meeting asks, letters.

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, Index, Table};
use store::Step;
use store::columns::{
    at, day, flag, id, json, key, maybe_at, maybe_id, maybe_text, number, text, version,
};

use super::{ONE_CODE, ONE_VENUE, of_meeting, of_person, part};

pub(super) fn venues() -> Vec<Step> {
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

pub(super) fn calendar() -> Vec<Step> {
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

pub(super) fn asks() -> Vec<Step> {
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
            .col(number("position"))
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

pub(super) fn letters() -> Vec<Step> {
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

pub(super) fn attendance() -> Vec<Step> {
    vec![
        Table::create()
            .table("meeting_attendance")
            .col(part(id("meeting")))
            .col(part(id("person")))
            .col(at("at"))
            .primary_key(Index::create().col("meeting").col("person"))
            .foreign_key(&mut of_meeting("meeting_attendance"))
            .foreign_key(&mut of_person("meeting_attendance"))
            .into(),
        Index::create()
            .name("meeting_attendance_person")
            .table("meeting_attendance")
            .col("person")
            .into(),
        Table::create()
            .table("certificate")
            .col(key("id"))
            .col(text("code"))
            .col(id("meeting"))
            .col(id("person"))
            .col(text("name"))
            .col(at("issued"))
            .col(maybe_at("revoked"))
            .foreign_key(&mut of_meeting("certificate"))
            .foreign_key(&mut of_person("certificate"))
            .into(),
        ONE_CODE.index().into(),
        Index::create().name("certificate_person").table("certificate").col("person").into(),
        Index::create().name("certificate_meeting").table("certificate").col("meeting").into(),
    ]
}

pub(super) fn badge() -> Vec<Step> {
    vec![Table::alter().table("registration").add_column(flag("shows_first")).into()]
}
