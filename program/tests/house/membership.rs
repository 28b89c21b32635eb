//! Who is a member, when, and what follows from it.

use chrono::Duration;
use kernel::{Actor, OrganisationId};
use membership::{Holder, SetTerm, TermKind};
use testkit::TestApp;

async fn contact_organisation(app: &TestApp) -> OrganisationId {
    let input = directory::OrganisationInput { name: "Studio Nord".into(), ..Default::default() };
    let add =
        directory::AddOrganisation { id: None, input: Ok(input), source: None, confirmed: None };
    app.app.store().write(&Actor::system("test"), None, add).await.unwrap()
}

testkit::house_test! {
    fn a_contact_becomes_a_member_and_is_listed(app) {
        let id = contact_organisation(app).await;
        app.run_jobs().await;
        let path = format!("/organisations/{id}");
        assert_eq!(app.visitor().get(&path).await.status, 404);
        let mut office = app.persona("office").await;
        assert!(office.get(&path).await.says("contact, not a member"));
        let terms = format!("/office/organisations/{id}/terms");
        let today = app.clock.today().to_string();
        let set = office.post(&terms, &[("kind", "organisation"), ("from", &today)]).await;
        assert_eq!(set.status, 303, "{}", set.text());
        app.run_jobs().await;
        assert_eq!(app.visitor().get(&path).await.status, 200);
        assert!(app.visitor().get("/organisations?q=studio+nrod").await.says("Studio Nord"));
        let twice = office.post(&terms, &[("kind", "associate"), ("from", &today), ("until", &today)]).await;
        assert_eq!(twice.status, 422);
        assert!(twice.says("There is a term in this time already"));
    }

    fn a_term_that_ends_takes_the_standing_with_it(app) {
        let mut freelance = app.persona("freelance").await;
        assert_eq!(freelance.get("/organisations.csv").await.status, 200);
        let read = app.app.store().read();
        let person = accounts::face::person_with_email(&read, "freelance@demo.example").await.unwrap().unwrap();
        let mut office = app.persona("office").await;
        let page = office.get(&format!("/office/people/{person}/terms")).await;
        let end = page.link("/office/terms/").unwrap();
        let tomorrow = (app.clock.today() + Duration::days(1)).to_string();
        assert_eq!(office.post(&end, &[("until", &tomorrow)]).await.status, 303);
        assert_eq!(freelance.get("/organisations.csv").await.status, 200);
        assert_eq!(app.visitor().get(&format!("/people/{person}")).await.status, 200);
        app.advance(Duration::days(2));
        assert_eq!(freelance.get("/organisations.csv").await.status, 403);
        // The daily job takes the person out of the public directory.
        app.app.store().enqueue_daily("membership-day-begins", app.clock.today()).await.unwrap();
        app.run_jobs().await;
        assert_eq!(app.visitor().get(&format!("/people/{person}")).await.status, 404);
    }

    fn the_same_term_again_changes_nothing(app) {
        let id = contact_organisation(app).await;
        let term = || SetTerm {
            holder: Holder::Organisation(id),
            input: Ok((TermKind::Organisation, "2026-01-01".parse().unwrap(), None)),
        };
        let system = Actor::system("test");
        let first = app.app.store().write_all(&system, vec![(term(), None)]).await.unwrap();
        let again = app.app.store().write_all(&system, vec![(term(), None)]).await.unwrap();
        assert!(matches!(first[0], Ok(((), true))));
        assert!(matches!(again[0], Ok(((), false))));
    }
}
