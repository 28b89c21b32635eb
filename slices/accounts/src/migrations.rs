//! The schema of this slice.

use sea_orm::sea_query::{Index, Table};
use store::columns::{at, flag, id, key, maybe_at, maybe_text, number, text};
use store::{Migration, Step};

store::unique!(/// One account an address.
    ONE_EMAIL, "account", ["email_exact"]);
store::unique!(ONE_SIGN_IN, "sign_in", ["digest"]);
store::unique!(ONE_TOKEN, "token", ["digest"]);

pub(crate) fn all() -> Vec<Migration> {
    vec![Migration { name: "accounts-0001-accounts", steps }]
}

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("account")
            .col(key("person"))
            .col(text("email"))
            .col(text("email_exact"))
            .col(maybe_text("password"))
            .col(maybe_text("locale"))
            .col(number("wrong_passwords"))
            .col(maybe_at("wrong_since"))
            .col(at("made"))
            .into(),
        ONE_EMAIL.index().into(),
        Table::create()
            .table("sign_in")
            .col(key("id"))
            .col(id("person"))
            .col(text("digest"))
            .col(text("browser"))
            .col(at("made"))
            .col(at("seen"))
            .into(),
        ONE_SIGN_IN.index().into(),
        Index::create().name("sign_in_person").table("sign_in").col("person").into(),
        Table::create()
            .table("sign_in_asked")
            .col(key("link"))
            .col(text("email"))
            .col(text("email_exact"))
            .col(text("locale"))
            .col(text("next"))
            .col(at("made"))
            .into(),
        Index::create()
            .name("sign_in_asked_email")
            .table("sign_in_asked")
            .col("email_exact")
            .col("made")
            .into(),
        Table::create()
            .table("token")
            .col(key("id"))
            .col(id("person"))
            .col(text("name"))
            .col(text("digest"))
            .col(text("scopes"))
            .col(at("made"))
            .into(),
        ONE_TOKEN.index().into(),
        Index::create().name("token_person").table("token").col("person").into(),
        Table::create()
            .table("email_change")
            .col(key("id"))
            .col(id("person"))
            .col(text("email"))
            .col(flag("old_said_yes"))
            .col(flag("new_said_yes"))
            .col(at("made"))
            .into(),
        Index::create().name("email_change_person").table("email_change").col("person").into(),
        Table::create()
            .table("appointment")
            .col(id("person"))
            .col(text("role"))
            .col(at("made"))
            .primary_key(Index::create().col("person").col("role"))
            .into(),
    ]
}
