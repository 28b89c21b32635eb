//! Every route × every persona: nobody gets past a door, and nothing breaks behind one.

use std::collections::HashMap;

use axum::http::{Method, StatusCode};
use kernel::Decision;
use testkit::{Answer, Client, TestApp};
use web::{Access, Body, Door};

const PERSONAS: [&str; 7] =
    ["visitor", "newcomer", "member", "contact", "freelance", "discreet", "office"];

testkit::house_test! {
    fn every_door_for_every_persona(app) {
        let names = samples(app).await;
        for persona in PERSONAS {
            for door in app.app.doors().to_vec() {
                // Signing out would end the persona's own sign-in.
                if door.pattern == "/sign-out" || door.pattern.starts_with("/demo/look-as") {
                    continue;
                }
                let mut client = looking(app, persona).await;
                let path = address(&door, &names);
                let answer = call(&mut client, &door, &path).await;
                judge(app, persona, &door, &path, &answer).await;
            }
        }
    }
}

async fn looking(app: &TestApp, persona: &str) -> Client {
    if persona == "visitor" { app.visitor() } else { app.persona(persona).await }
}

async fn samples(app: &TestApp) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for slice in app.app.slices() {
        if let Some(samples) = slice.samples {
            names.extend(samples(&app.app.store().read()).await.expect("samples"));
        }
    }
    let nil = "01a00000-0000-7000-8000-000000000000";
    for name in ["link", "sign-in", "api-token"] {
        names.insert(name.into(), nil.into());
    }
    names.insert("token".into(), "nonsense".into());
    names.insert("purpose".into(), "email-old".into());
    names.insert("persona".into(), "member".into());
    names
}

fn address(door: &Door, names: &HashMap<String, String>) -> String {
    let mut wanted = door.sample.names.iter();
    let parts = door.pattern.split('/').map(|part| {
        if !part.starts_with('{') {
            return part.to_owned();
        }
        let name = wanted.next().unwrap_or_else(|| panic!("{} names no sample", door.pattern));
        names.get(*name).unwrap_or_else(|| panic!("no demo record is called {name}")).clone()
    });
    let path = parts.collect::<Vec<_>>().join("/");
    assert!(wanted.next().is_none(), "{} names too many samples", door.pattern);
    path
}

async fn call(client: &mut Client, door: &Door, path: &str) -> Answer {
    match (&door.method, door.sample.body) {
        (&Method::GET, _) => client.get(path).await,
        (_, Body::Form(fields)) => {
            let body = web::query(fields);
            client.post_raw(path, body.trim_start_matches('?').to_owned()).await
        }
        (method, Body::Json(body)) => client.json(method.clone(), path, body).await,
        (_, Body::None) => client.post(path, &[]).await,
    }
}

/// The door's own decision shows in the status; behind it anything but a fault of ours may come.
async fn judge(app: &TestApp, persona: &str, door: &Door, path: &str, answer: &Answer) {
    let told = format!("{} {path} as {persona}: {}", door.method, answer.status);
    assert!(!answer.status.is_server_error(), "{told} {}", answer.text());
    let who = match persona {
        "visitor" => kernel::Who::Visitor,
        key => {
            let address = format!("{key}@demo.example");
            let read = app.app.store().read();
            let person = accounts::face::person_with_email(&read, &address).await.expect("reads");
            kernel::Who::Person(person.expect("the persona has an account"))
        }
    };
    let actor = app.app.store().actor(who).await.expect("standing");
    let is_api = door.pattern.starts_with("/api/");
    match door.access.admits(&actor, true) {
        Decision::Allow => {}
        Decision::Hide => assert_eq!(answer.status, StatusCode::NOT_FOUND, "{told}"),
        Decision::Deny(_) if persona != "visitor" => {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{told}");
        }
        Decision::Deny(_) if is_api || door.method != Method::GET => {
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{told}");
        }
        Decision::Deny(_) => {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{told}");
            assert!(answer.location().starts_with("/sign-in"), "{told}");
        }
    }
    if door.access == Access::Office {
        let admitted =
            answer.status.is_success() || matches!(answer.status.as_u16(), 303 | 404 | 409 | 422);
        assert_eq!(
            persona == "office",
            admitted && !answer.location().starts_with("/sign-in"),
            "{told}"
        );
    }
}
