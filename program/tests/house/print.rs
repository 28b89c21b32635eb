//! What is printed: booklets, badges, certificates; for whom, and what stands in them.

use directory::face;
use sea_orm::EntityTrait;
use testkit::{Answer, TestApp};

use crate::meetings::{FIRST, add, send};
use crate::rooms::{comes, person, session};

/// The text of a document, spaces made single.
fn text(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.headers["content-type"], "application/pdf");
    answer.pages().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name that somebody of the demo shows.
async fn name(app: &TestApp, persona: &str) -> String {
    let id = person(app, persona).await;
    let row = face::person::Entity::find_by_id(id).one(&app.app.store().read()).await;
    row.unwrap().unwrap().name
}

testkit::house_test! {
    fn a_booklet_holds_what_the_public_sees(app) {
        let mut office = app.persona("office").await;
        let address = add(&mut office, "In print", "400").await;
        let booklet = format!("{address}/programme.pdf");
        assert_eq!(office.get(&booklet).await.status, 404);
        send(&mut office, &address, "first.csv", FIRST.as_bytes()).await;
        assert_eq!(office.get(&booklet).await.status, 404, "nothing is public yet");
        assert_eq!(office.post(&format!("{address}/publish"), &[]).await.status, 303);
        let later = FIRST.replace("Night trains", "Secret trains").replace("Bo Vares", "#panic()");
        send(&mut office, &address, "second.csv", later.as_bytes()).await;
        let mut visitor = app.visitor();
        let page = visitor.get(&format!("{address}/programme")).await;
        assert_eq!(page.link(&booklet), Some(booklet.clone()));
        let answer = visitor.get(&booklet).await;
        let said = text(&answer);
        for words in ["In print", "Night trains", "11:30", "Library", "Jonas Petrauskas", "Bo Vares (moderator)", "Version 1"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(!said.contains("Secret trains"), "{said}");
        // The index names the page on which somebody stands.
        let pages = answer.pages();
        let on = pages.iter().position(|page| page.contains("Night trains")).unwrap() + 1;
        let index = pages.last().unwrap().replace('\n', " ");
        assert!(index.contains(&format!("Jonas Petrauskas {on}")), "{index}");
        // What somebody typed is text, whatever it says.
        assert_eq!(office.post(&format!("{address}/publish"), &[]).await.status, 303);
        assert!(text(&visitor.get(&booklet).await).contains("#panic() (moderator)"));
        // A language that nobody knows is no reason to print nothing.
        let tags = "id,title,day,start,minutes,language\n9,Noche,2027-05-08,20:00,60,es-MX\n10,Odd,2027-05-08,21:00,60,whatever\n";
        send(&mut office, &address, "third.csv", tags.as_bytes()).await;
        assert_eq!(office.post(&format!("{address}/publish"), &[]).await.status, 303);
        let said = text(&visitor.get(&booklet).await);
        assert!(said.contains("Noche") && said.contains("Odd"), "{said}");
        let french = visitor.header("accept-language", "fr").get(&booklet).await;
        assert!(text(&french).contains("Sommaire"));
    }

    fn badges_are_for_who_runs_the_meeting(app) {
        let (mut office, address, _) = session(app, "With badges", "trains").await;
        let mut member = comes(app, "member", &address).await;
        let mut newcomer = app.persona("newcomer").await;
        let form = newcomer.get(&format!("{address}/register")).await;
        assert!(form.says("My badge says that this is my first time"), "{}", form.text());
        let sent = [("asks", ""), ("listed", "yes"), ("first", "yes")];
        assert_eq!(newcomer.post(&format!("{address}/register"), &sent).await.status, 303);
        comes(app, "discreet", &address).await;
        let badges = format!("{address}/badges.pdf");
        assert_eq!(member.get(&badges).await.status, 403);
        assert_eq!(app.visitor().get(&badges).await.status, 303);
        assert_eq!(office.get(&format!("{badges}?sheet=a0")).await.status, 404);
        let names = [name(app, "member").await, name(app, "newcomer").await];
        let discreet = name(app, "discreet").await;
        for (sheet, pages) in [("90x55", 1), ("86x54", 1), ("a6", 1), ("a6-fold", 3)] {
            let answer = office.get(&format!("{badges}?sheet={sheet}")).await;
            let said = text(&answer);
            assert_eq!(answer.pages().len(), pages, "{sheet}");
            for name in &names {
                assert!(said.contains(name), "{sheet} {name}: {said}");
            }
            let times = if sheet == "a6-fold" { 2 } else { 1 };
            assert_eq!(said.matches("first time here").count(), times, "{sheet}: {said}");
        }
        // A discreet person has a badge without a name, unless the reader is a confidant.
        assert!(text(&office.get(&badges).await).contains(&discreet));
        let team = [("email", "member@demo.example")];
        assert_eq!(office.post(&format!("{address}/team"), &team).await.status, 303);
        let answer = member.get(&format!("{badges}?sheet=a6-fold")).await;
        assert_eq!(answer.pages().len(), 3);
        let said = text(&answer);
        assert!(said.contains(&names[0]) && !said.contains(&discreet), "{said}");
        // The code on a badge opens the list at its bearer.
        let door = office.get(&format!("{address}/check-in")).await;
        assert!(door.says("10 on A4, 86 × 54 mm"), "{}", door.text());
        let export = member.get("/account/export.json").await.json();
        let own = export["meetings"]["registrations"].as_array().unwrap();
        let own = own.iter().find(|one| one["meeting"] == "With badges").unwrap();
        let code = own["badge_code"].as_str().unwrap();
        let read = office.get(&format!("{address}/check-in?code={code}")).await;
        assert!(read.says(&names[0]) && !read.says(&names[1]), "{}", read.text());
        let unknown = office.get(&format!("{address}/check-in?code=nonsense")).await;
        assert!(unknown.says("Nobody who has a place has this code"), "{}", unknown.text());
        assert_eq!(own["badge_says_first_time"], false);
        let export = newcomer.get("/account/export.json").await.json();
        assert!(export.to_string().contains("\"badge_says_first_time\":true"), "{export}");
    }

    fn a_certificate_on_paper_says_when_it_was_revoked(app) {
        let (mut office, address, _) = session(app, "Certified on paper", "trains").await;
        let mut member = comes(app, "member", &address).await;
        let own = person(app, "member").await.to_string();
        let here = [("person", own.as_str()), ("here", "yes")];
        assert_eq!(office.post(&format!("{address}/check-in"), &here).await.status, 303);
        let made = member.post(&format!("{address}/certificate"), &[("name", "Jonas #P. *")]).await;
        let place = made.location().to_owned();
        let code = place.trim_start_matches("/certificates/");
        let mut visitor = app.visitor();
        assert!(visitor.get(&place).await.body.contains(&format!("{place}/pdf")));
        let said = text(&visitor.get(&format!("{place}/pdf")).await);
        for words in ["Jonas #P. *", "Certified on paper", "took part", code, &format!("http://localhost{place}"), "Issued on"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(!said.contains("Revoked"), "{said}");
        assert_eq!(visitor.get("/certificates/AAAA-BBBB-CCCC/pdf").await.status, 404);
        assert_eq!(office.post(&format!("{place}/revoke"), &[]).await.status, 303);
        let said = text(&visitor.get(&format!("{place}/pdf")).await);
        assert!(said.contains("it no longer counts") && said.contains(code), "{said}");
        assert!(!said.contains("Jonas") && !said.contains("took part") && !said.contains("Issued"), "{said}");
        assert!(!visitor.get(&place).await.body.contains("/pdf"));
    }
}
