//! Seats, works, what one saw.

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, Index, Table};
use store::Step;
use store::columns::{
    at, flag, id, json, key, maybe_at, maybe_id, maybe_number, maybe_text, number, text, version,
};

use super::{of_meeting, of_person, part};

pub(super) fn seats() -> Vec<Step> {
    let mut of_session = ForeignKey::create();
    of_session.from("session_seat", "session").to("session", "id");
    of_session.on_delete(ForeignKeyAction::Cascade);
    let taken = number("seats_taken").default(0).to_owned();
    vec![
        Table::alter().table("session").add_column(maybe_number("seats")).into(),
        Table::alter().table("session").add_column(taken).into(),
        Table::create()
            .table("session_seat")
            .col(part(id("session")))
            .col(part(id("person")))
            .col(id("meeting"))
            .col(text("state"))
            .col(at("asked"))
            .primary_key(Index::create().col("session").col("person"))
            .foreign_key(&mut of_session)
            .foreign_key(&mut of_person("session_seat"))
            .into(),
        Index::create().name("session_seat_person").table("session_seat").col("person").into(),
        Index::create()
            .name("session_seat_state")
            .table("session_seat")
            .col("session")
            .col("state")
            .col("asked")
            .into(),
    ]
}

pub(super) fn works() -> Vec<Step> {
    let mut of_work = ForeignKey::create();
    of_work.from("work_seen", "work").to("work", "id").on_delete(ForeignKeyAction::Cascade);
    vec![
        Table::create()
            .table("work")
            .col(key("id"))
            .col(id("meeting"))
            .col(version())
            .col(text("title"))
            .col(json("card"))
            .col(maybe_id("contact"))
            .foreign_key(&mut of_meeting("work"))
            .into(),
        Index::create().name("work_meeting").table("work").col("meeting").into(),
        Index::create().name("work_contact").table("work").col("contact").into(),
        Table::create()
            .table("work_seen")
            .col(part(id("work")))
            .col(part(id("person")))
            .col(id("meeting"))
            .col(maybe_id("session"))
            .col(flag("wants_more"))
            .col(maybe_text("note"))
            .col(maybe_at("told"))
            .primary_key(Index::create().col("work").col("person"))
            .foreign_key(&mut of_work)
            .foreign_key(&mut of_person("work_seen"))
            .into(),
        Index::create().name("work_seen_person").table("work_seen").col("person").into(),
    ]
}
