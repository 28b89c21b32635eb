//! The schema of this slice.

use sea_orm::sea_query::{ForeignKey, ForeignKeyAction, Index, Table};
use store::columns::{
    at, bytes, flag, id, json, key, maybe_day, maybe_fraction, maybe_id, maybe_number, maybe_text,
    text, version,
};
use store::{Migration, Step};

store::unique!(/// A handover of a role to one person is proposed once.
    ONE_HANDOVER, "handover", ["organisation", "role", "to_person"]);

store::unique!(/// A pair of records that look alike is noted once.
    ONE_PAIR, "look_alike", ["one", "other"]);

pub(crate) fn all() -> Vec<Migration> {
    vec![
        Migration { name: "directory-0001-organisations", steps: organisations },
        Migration { name: "directory-0002-people", steps: people },
        Migration { name: "directory-0003-affiliations", steps: affiliations },
        Migration { name: "directory-0004-look-alikes", steps: look_alikes },
    ]
}

fn organisations() -> Vec<Step> {
    let index = |name: &'static str, column: &'static str| {
        Step::from(Index::create().name(name).table("organisation").col("audience").col(column))
    };
    vec![
        Table::create()
            .table("organisation")
            .col(key("id"))
            .col(version())
            .col(text("name"))
            .col(text("name_search"))
            .col(bytes("name_sort"))
            .col(text("match_key"))
            .col(maybe_text("legal_name"))
            .col(maybe_id("kind"))
            .col(maybe_text("country"))
            .col(maybe_text("city"))
            .col(maybe_fraction("latitude"))
            .col(maybe_fraction("longitude"))
            .col(maybe_number("founded"))
            .col(maybe_text("size"))
            .col(maybe_text("website"))
            .col(maybe_text("email"))
            .col(maybe_text("phone"))
            .col(text("languages"))
            .col(maybe_text("logo"))
            .col(json("shown"))
            .col(flag("is_member"))
            .col(text("audience"))
            .col(maybe_day("confirmed"))
            .col(at("made"))
            .into(),
        index("organisation_sorted", "name_sort"),
        index("organisation_country", "country"),
        index("organisation_kind", "kind"),
        Index::create().name("organisation_match").table("organisation").col("match_key").into(),
        Table::create()
            .table("source_key")
            .col(text("source"))
            .col(text("external"))
            .col(id("subject"))
            .col(text("digest"))
            .primary_key(Index::create().col("source").col("external"))
            .into(),
        Index::create().name("source_key_subject").table("source_key").col("subject").into(),
    ]
}

fn people() -> Vec<Step> {
    let index = |name: &'static str, column: &'static str| {
        Step::from(Index::create().name(name).table("person").col("audience").col(column))
    };
    vec![
        Table::create()
            .table("person")
            .col(key("id"))
            .col(version())
            .col(text("name"))
            .col(text("name_search"))
            .col(bytes("name_sort"))
            .col(maybe_text("pronouns"))
            .col(maybe_text("country"))
            .col(maybe_text("city"))
            .col(maybe_text("time_zone"))
            .col(maybe_text("phone"))
            .col(maybe_text("website"))
            .col(text("languages"))
            .col(maybe_text("portrait"))
            .col(json("shown"))
            .col(text("listed"))
            .col(flag("discreet"))
            .col(maybe_text("chosen_name"))
            .col(flag("is_member"))
            .col(flag("released"))
            .col(text("audience"))
            .col(maybe_day("confirmed"))
            .col(at("made"))
            .into(),
        index("person_sorted", "name_sort"),
        index("person_country", "country"),
    ]
}

fn affiliations() -> Vec<Step> {
    let cascade = |column: &'static str, to: &'static str| {
        let mut key = ForeignKey::create();
        key.from("handover", column).to(to, "id").on_delete(ForeignKeyAction::Cascade);
        key
    };
    vec![
        Table::create()
            .table("affiliation")
            .col(key("id"))
            .col(version())
            .col(id("person"))
            .col(id("organisation"))
            .col(maybe_text("title"))
            .col(maybe_day("from"))
            .col(maybe_day("until"))
            .col(flag("person_said_yes"))
            .col(flag("organisation_said_yes"))
            .col(flag("show_past"))
            .col(at("made"))
            .foreign_key(ForeignKey::create().from("affiliation", "person").to("person", "id"))
            .foreign_key(
                ForeignKey::create().from("affiliation", "organisation").to("organisation", "id"),
            )
            .into(),
        Index::create().name("affiliation_person").table("affiliation").col("person").into(),
        Index::create()
            .name("affiliation_organisation")
            .table("affiliation")
            .col("organisation")
            .into(),
        Table::create()
            .table("affiliation_role")
            .col(key("id"))
            .col(id("affiliation"))
            .col(text("role"))
            .col(maybe_day("from"))
            .col(maybe_day("until"))
            .foreign_key(
                ForeignKey::create()
                    .from("affiliation_role", "affiliation")
                    .to("affiliation", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .into(),
        Index::create()
            .name("affiliation_role_affiliation")
            .table("affiliation_role")
            .col("affiliation")
            .into(),
        Table::create()
            .table("handover")
            .col(key("id"))
            .col(id("organisation"))
            .col(text("role"))
            .col(maybe_id("from_person"))
            .col(id("to_person"))
            .col(flag("besides"))
            .col(at("made"))
            .foreign_key(&mut cascade("organisation", "organisation"))
            .foreign_key(&mut cascade("from_person", "person"))
            .foreign_key(&mut cascade("to_person", "person"))
            .into(),
        ONE_HANDOVER.index().into(),
        Index::create().name("handover_to").table("handover").col("to_person").into(),
    ]
}

fn look_alikes() -> Vec<Step> {
    let organisation = |column: &'static str| {
        let mut key = ForeignKey::create();
        key.from("look_alike", column).to("organisation", "id");
        key.on_delete(ForeignKeyAction::Cascade);
        key
    };
    vec![
        Table::create()
            .table("look_alike")
            .col(key("id"))
            .col(id("one"))
            .col(id("other"))
            .col(text("reasons"))
            .col(flag("are_two"))
            .col(at("made"))
            .foreign_key(&mut organisation("one"))
            .foreign_key(&mut organisation("other"))
            .into(),
        ONE_PAIR.index().into(),
        Index::create().name("look_alike_other").table("look_alike").col("other").into(),
        Table::create().table("organisation_merged").col(key("gone")).col(id("kept")).into(),
    ]
}
