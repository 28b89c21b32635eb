//! The schema of this slice.

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, Index, Table};
use store::columns::{at, day, id, json, key, maybe_id, maybe_text, number, text, version};
use store::{Migration, Step};

pub(crate) fn all() -> Vec<Migration> {
    vec![Migration { name: "office-0001-import", steps }]
}

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("office_import")
            .col(key("id"))
            .col(version())
            .col(text("kind"))
            .col(text("source"))
            .col(text("file_name"))
            .col(text("file"))
            .col(text("headings"))
            .col(json("settings"))
            .col(text("state"))
            .col(number("done"))
            .col(number("total"))
            .col(maybe_text("problem"))
            .col(maybe_text("report"))
            .col(maybe_id("started_by"))
            .col(at("made"))
            .col(day("goes"))
            .into(),
        Index::create()
            .name("office_import_headings")
            .table("office_import")
            .col("kind")
            .col("headings")
            .into(),
        Table::create()
            .table("office_import_person")
            .col(id("import"))
            .col(id("person"))
            .primary_key(Index::create().col("import").col("person"))
            .foreign_key(
                ForeignKey::create()
                    .from("office_import_person", "import")
                    .to("office_import", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .into(),
        Index::create()
            .name("office_import_person_person")
            .table("office_import_person")
            .col("person")
            .into(),
    ]
}
