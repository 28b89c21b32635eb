//! Persons of trust, concerns, host organisations; who looked at what changed;
//! addresses of programmes.

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, Index, Table};
use store::Step;
use store::columns::{day, id, key, maybe_at, maybe_id, maybe_text, number, text};

use super::{of_meeting, of_person, part};

pub(super) fn sources() -> Vec<Step> {
    vec![
        Table::create()
            .table("programme_source")
            .col(key("meeting"))
            .col(text("url"))
            .col(maybe_text("mark"))
            .col(maybe_at("read"))
            .col(maybe_text("problem"))
            .foreign_key(&mut of_meeting("programme_source"))
            .into(),
    ]
}

pub(super) fn looks() -> Vec<Step> {
    vec![
        Table::create()
            .table("programme_look")
            .col(part(id("person")))
            .col(part(id("meeting")))
            .col(number("number"))
            .primary_key(Index::create().col("person").col("meeting"))
            .foreign_key(&mut of_meeting("programme_look"))
            .foreign_key(&mut of_person("programme_look"))
            .into(),
    ]
}

pub(super) fn trust() -> Vec<Step> {
    let mut of_concern = ForeignKey::create();
    of_concern.from("concern_reader", "concern").to("concern", "id");
    of_concern.on_delete(ForeignKeyAction::Cascade);
    let mut of_organisation = ForeignKey::create();
    of_organisation.from("meeting_host", "organisation").to("organisation", "id");
    of_organisation.on_delete(ForeignKeyAction::Cascade);
    vec![
        Table::create()
            .table("meeting_trust")
            .col(part(id("meeting")))
            .col(part(id("person")))
            .primary_key(Index::create().col("meeting").col("person"))
            .foreign_key(&mut of_meeting("meeting_trust"))
            .foreign_key(&mut of_person("meeting_trust"))
            .into(),
        Index::create().name("meeting_trust_person").table("meeting_trust").col("person").into(),
        Table::create()
            .table("concern")
            .col(key("id"))
            .col(id("meeting"))
            .col(maybe_id("person"))
            .col(text("text"))
            .col(day("day"))
            .foreign_key(&mut of_meeting("concern"))
            .into(),
        Index::create().name("concern_person").table("concern").col("person").into(),
        Table::create()
            .table("concern_reader")
            .col(part(id("concern")))
            .col(part(id("person")))
            .primary_key(Index::create().col("concern").col("person"))
            .foreign_key(&mut of_concern)
            .foreign_key(&mut of_person("concern_reader"))
            .into(),
        Index::create().name("concern_reader_person").table("concern_reader").col("person").into(),
        Table::create()
            .table("meeting_host")
            .col(part(id("meeting")))
            .col(part(id("organisation")))
            .primary_key(Index::create().col("meeting").col("organisation"))
            .foreign_key(&mut of_meeting("meeting_host"))
            .foreign_key(&mut of_organisation)
            .into(),
        Index::create()
            .name("meeting_host_organisation")
            .table("meeting_host")
            .col("organisation")
            .into(),
    ]
}
