//! Persons of trust, whom a concern reaches past the host and the log; host organisations.

use testkit::{Client, TestApp};

use crate::meetings::add;

async fn trusts(office: &mut Client, address: &str, email: &str) -> testkit::Answer {
    office.post(&format!("{address}/trust"), &[("email", email)]).await
}

/// What everybody who can look at anything of the office sees of it.
async fn leaks(app: &TestApp, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for who in ["office", "host", "member", "contact"] {
        let mut client = app.persona(who).await;
        for path in ["/concerns", "/office/log", "/", "/office"] {
            if client.get(path).await.says(words) {
                found.push(format!("{who} {path}"));
            }
        }
    }
    found
}

testkit::house_test! {
    fn a_concern_reaches_whom_one_chose_and_nobody_else(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Trusting", "10").await;
        assert!(!app.persona("member").await.get(&address).await.says("Tell a concern"));
        let own = trusts(&mut office, &address, "host@demo.example").await;
        assert_eq!(own.status, 303, "{}", own.text());
        assert_eq!(office.post(&format!("{address}/team"), &[("email", "host@demo.example")]).await.status, 422);
        assert!(office.get(&format!("{address}/trust")).await.says("Name two"));
        assert_eq!(trusts(&mut office, &address, "freelance@demo.example").await.status, 303);
        office.post(&format!("{address}/team"), &[("email", "contact@demo.example")]).await;
        let both = trusts(&mut office, &address, "contact@demo.example").await;
        assert!(both.status == 422 && both.says("runs the meeting"), "{}", both.text());
        assert_eq!(trusts(&mut app.persona("member").await, &address, "member@demo.example").await.status, 403);
        let mut member = app.persona("member").await;
        let form = member.get(&format!("{address}/concern")).await;
        assert!(form.says("Tuuli Rand"), "{}", form.text());
        let freelance = accounts::face::person_with_email(&app.app.store().read(), "freelance@demo.example").await.unwrap().unwrap().to_string();
        // The host of the demo may be the one who is meant: only the other is chosen.
        let nobody = member.post(&format!("{address}/concern"), &[("text", "He did not stop.")]).await;
        assert!(nobody.status == 422 && nobody.says("Choose whom") && nobody.says("He did not stop."), "{}", nobody.text());
        let told = [("text", "He did not stop.\nI left."), ("readers", freelance.as_str()), ("unnamed", "yes")];
        assert_eq!(member.post(&format!("{address}/concern"), &told).await.status, 303);
        app.run_jobs().await;
        let mails = app.mails().await;
        let about: Vec<_> = mails.iter().filter(|mail| mail.subject == "Something waits for you").collect();
        assert!(about.len() == 1 && about[0].to.starts_with("freelance@"));
        assert!(!about[0].text.as_ref().unwrap().contains("stop"));
        assert_eq!(leaks(app, "He did not stop").await, Vec::<String>::new());
        let mut freelance = app.persona("freelance").await;
        let page = freelance.get("/concerns").await;
        assert!(page.says("He did not stop.") && page.says("Without a name") && !page.says("Jonas Petrauskas"), "{}", page.text());
        let own = page.body.split("He did not stop").nth(1).unwrap();
        let settle = own[own.find("/concerns/").unwrap()..].split('"').next().unwrap().to_owned();
        assert_eq!(app.persona("host").await.post(&settle, &[]).await.status, 404);
        assert_eq!(freelance.post(&settle, &[]).await.status, 303);
        assert!(!freelance.get("/concerns").await.says("He did not stop."));
    }

    fn an_organisation_that_hosts_a_meeting_is_named_and_drawn(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Guests of somebody", "10").await;
        let list = office.get("/organisations").await;
        let organisation = list.link("/organisations/").unwrap();
        let page = office.get(&organisation).await;
        let name = page.body.split("<h1").nth(1).unwrap().split('>').nth(1).unwrap().split('<').next().unwrap().to_owned();
        let unknown = office.post(&format!("{address}/hosts"), &[("organisation", "Nobody at all")]).await;
        assert!(unknown.status == 422 && unknown.says("bears this name"), "{}", unknown.text());
        let set = office.post(&format!("{address}/hosts"), &[("organisation", &organisation)]).await;
        assert_eq!(set.status, 303, "{name}: {}", set.text());
        assert!(office.get(&address).await.says(&format!("Hosted by {name}")));
        assert!(office.get(&organisation).await.says("Guests of somebody"), "the thread leads from the organisation to the meeting");
        let gone = office.get(&format!("{address}/trust")).await.field("gone").unwrap();
        assert_eq!(office.post(&format!("{address}/hosts"), &[("gone", &gone)]).await.status, 303);
        assert!(!office.get(&organisation).await.says("Guests of somebody"));
    }
}
