//! Documents that are generated and reviewed: they are true, or this fails.
//!
//! `UPDATE_DOCUMENTS=1 script/test` writes them anew.

use std::fmt::Write;
use std::path::Path;

use axum::http::Method;
use kernel::{Actor, Granted, Key, PersonId, Who};
use web::{Access, Door};

fn same(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name);
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == text, "docs/{name} is not true any more; UPDATE_DOCUMENTS=1 writes it anew");
}

fn sorted(doors: &[Door]) -> Vec<Door> {
    let mut doors = doors.to_vec();
    doors.sort_by_key(|door| (door.pattern, door.method.to_string()));
    doors
}

fn actors() -> Vec<(&'static str, Actor)> {
    let person = Who::Person(PersonId(sea_orm::prelude::Uuid::from_u128(1)));
    let with = |keys: Vec<Key>| Actor::with(person.clone(), Granted { grants: Vec::new(), keys });
    vec![
        ("visitor", Actor::visitor()),
        ("signed in", with(Vec::new())),
        ("member", with(vec![Key::members()])),
        ("office", with(vec![Key::office()])),
    ]
}

testkit::house_test! {
    fn the_generated_documents_are_true(app) {
        let doors = sorted(app.app.doors());
        let mut routes = String::from("# Routes\n\nGenerated. Who may open each door; what they may do behind it, `allows` says.\n\n| method | address | access |\n|---|---|---|\n");
        let mut matrix = String::from("# Access matrix\n\nGenerated from the declared access of each door and reviewed by people. `+` opens, `-` does not.\n\n| door | visitor | signed in | member | office |\n|---|---|---|---|---|\n");
        for door in &doors {
            writeln!(routes, "| {} | `{}` | {} |", door.method, door.pattern, door.access.name()).unwrap();
            let marks: Vec<&str> = actors().iter().map(|(_, actor)| {
                if door.access.admits(actor, true).allows() { "+" } else { "-" }
            }).collect();
            writeln!(matrix, "| {} `{}` | {} |", door.method, door.pattern, marks.join(" | ")).unwrap();
        }
        same("routes.md", &routes);
        same("access-matrix.md", &matrix);
        let openapi = serde_json::to_string_pretty(&web::openapi(&app.app)).unwrap();
        same("openapi.json", &format!("{openapi}\n"));
    }

    fn every_write_of_the_api_needs_a_scope(app) {
        for door in app.app.doors().iter().filter(|door| door.pattern.starts_with("/api/") && door.method != Method::GET) {
            assert_eq!(door.access, Access::Scope("write"), "{}", door.pattern);
        }
    }
}
