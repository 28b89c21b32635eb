//! The one door: what commits together, what rolls back, what cannot happen twice.

use kernel::{Actor, OrganisationId};

testkit::house_test! {
    fn two_people_accept_one_thing_and_one_wins(app) {
        // Two real connections change one record over the same version.
        let system = Actor::system("test");
        let input = directory::OrganisationInput { name: "Eins".into(), ..Default::default() };
        let add = directory::AddOrganisation { id: None, input: Ok(input), source: None, confirmed: None };
        let id: OrganisationId = app.app.store().write(&system, None, add).await.unwrap();
        let path = format!("/api/v1/organisations/{id}");
        let mut one = app.persona("office").await;
        let mut other = app.persona("office").await;
        let body = |name: &str| format!("{{\"name\":\"{name}\",\"version\":1}}");
        let (first, second) = (body("Zwei"), body("Drei"));
        let (first, second) = tokio::join!(
            one.json(axum::http::Method::PUT, &path, &first),
            other.json(axum::http::Method::PUT, &path, &second),
        );
        let mut statuses = [first.status.as_u16(), second.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
    }

    fn followers_see_every_event_in_order(app) {
        let store = app.app.store();
        let place = store::follow_from_now(&store.read()).await.unwrap();
        let mut writers = Vec::new();
        for number in 0..20 {
            let store = store.clone();
            writers.push(tokio::spawn(async move {
                let name = format!("Haus {number}");
                let input = directory::OrganisationInput { name, ..Default::default() };
                let add = directory::AddOrganisation { id: None, input: Ok(input), source: None, confirmed: None };
                store.write(&Actor::system("test"), None, add).await.unwrap()
            }));
        }
        let mut made = Vec::new();
        for writer in writers {
            made.push(writer.await.unwrap().0);
        }
        // On PostgreSQL a follower waits for older transactions that may still commit.
        let mut events = Vec::new();
        for _ in 0..200 {
            events = store::after(&store.read(), place, 100).await.unwrap();
            if events.len() >= made.len() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        let mut seen: Vec<_> = events.iter().map(|event| event.subject).collect();
        assert!(events.windows(2).all(|pair| pair[0].place < pair[1].place));
        seen.sort();
        made.sort();
        assert_eq!(seen, made);
    }
}
