//! The schema of this slice.

mod allotment;
mod artistic;
mod hosting;
mod room;
mod trust;

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, Index, Table};
use store::columns::{
    at, day, flag, id, json, key, maybe_id, maybe_number, maybe_text, number, text, version,
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

store::unique!(/// A code names one certificate.
    ONE_CODE, "certificate", ["code"]);
store::unique!(/// A name stands once among the houses of a meeting.
    ONE_VENUE, "meeting_venue", ["meeting", "name"]);

pub(crate) fn all() -> Vec<Migration> {
    vec![
        Migration { name: "meetings-0001-meeting", steps: meetings },
        Migration { name: "meetings-0002-programme", steps: programme },
        Migration { name: "meetings-0003-registration", steps: registrations },
        Migration { name: "meetings-0004-room", steps: room::in_the_room },
        Migration { name: "meetings-0005-after", steps: room::after },
        Migration { name: "meetings-0006-met", steps: room::met },
        Migration { name: "meetings-0007-venues", steps: hosting::venues },
        Migration { name: "meetings-0008-calendar", steps: hosting::calendar },
        Migration { name: "meetings-0009-asks", steps: hosting::asks },
        Migration { name: "meetings-0010-letters", steps: hosting::letters },
        Migration { name: "meetings-0011-attendance", steps: hosting::attendance },
        Migration { name: "meetings-0012-places", steps: allotment::places },
        Migration { name: "meetings-0013-seats", steps: artistic::seats },
        Migration { name: "meetings-0014-works", steps: artistic::works },
        Migration { name: "meetings-0015-trust", steps: trust::trust },
        Migration { name: "meetings-0016-looks", steps: trust::looks },
        Migration { name: "meetings-0017-sources", steps: trust::sources },
        Migration { name: "meetings-0018-badge", steps: hosting::badge },
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
