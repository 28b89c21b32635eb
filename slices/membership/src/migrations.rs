//! The schema of this slice.

use sea_orm::sea_query::{Index, Table};
use store::columns::{at, day, flag, id, key, maybe_day, text};
use store::{Migration, Step};

pub(crate) fn all() -> Vec<Migration> {
    vec![Migration { name: "membership-0001-term", steps }]
}

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("membership_term")
            .col(key("id"))
            .col(id("holder"))
            .col(flag("of_organisation"))
            .col(text("kind"))
            .col(day("from"))
            .col(maybe_day("until"))
            .col(at("made"))
            .into(),
        Index::create()
            .name("membership_term_holder")
            .table("membership_term")
            .col("holder")
            .col("from")
            .into(),
    ]
}
