//! How places are given.

use sea_orm::sea_query::{ColumnDef, Index, Table};
use store::Step;
use store::columns::{
    day, flag, id, json, key, maybe_at, maybe_day, maybe_id, maybe_number, maybe_text, number,
    text, version,
};

use super::of_meeting;
use crate::model::NO_RANK;

pub(super) fn places() -> Vec<Step> {
    let order = text("allotment").default("order").to_owned();
    let way = text("way").default("room").to_owned();
    let rank = number("rank").default(NO_RANK).to_owned();
    let needs = flag("needs_access").default(false).to_owned();
    let none = |name: &'static str| number(name).default(0).to_owned();
    let meeting = [
        none("held"),
        maybe_number("online_places"),
        none("online_taken"),
        order,
        maybe_day("ask_until"),
        maybe_at("drawn"),
        maybe_day("hold_until"),
    ];
    let registration = [
        way,
        rank,
        maybe_id("share"),
        maybe_id("organisation"),
        maybe_text("named"),
        maybe_text("held_for"),
        maybe_day("held_until"),
        needs,
    ];
    let adds = |table: &'static str, column: ColumnDef| {
        Step::from(Table::alter().table(table).add_column(column))
    };
    let mut steps: Vec<Step> = meeting.into_iter().map(|column| adds("meeting", column)).collect();
    steps.extend(registration.into_iter().map(|column| adds("registration", column)));
    steps.extend([
        Index::create().name("registration_share").table("registration").col("share").into(),
        Index::create()
            .name("registration_organisation")
            .table("registration")
            .col("organisation")
            .into(),
        Table::create()
            .table("meeting_share")
            .col(key("id"))
            .col(id("meeting"))
            .col(version())
            .col(text("kind"))
            .col(text("name"))
            .col(number("places"))
            .col(number("taken"))
            .col(day("until"))
            .col(json("countries"))
            .col(maybe_id("lead"))
            .col(flag("is_released"))
            .foreign_key(&mut of_meeting("meeting_share"))
            .into(),
        Index::create().name("meeting_share_meeting").table("meeting_share").col("meeting").into(),
        Index::create().name("meeting_share_lead").table("meeting_share").col("lead").into(),
    ]);
    steps
}
