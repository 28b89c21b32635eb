//! Signing in and out, passwords, tokens, one's own data.

use chrono::Duration;

fn link_in(text: &str, beginning: &str) -> String {
    let at = text.find(beginning).expect("the mail holds a link");
    text[at..].split_whitespace().next().unwrap().replace("http://localhost", "")
}

testkit::house_test! {
    fn a_mailed_link_signs_in_once(app) {
        let mut visitor = app.visitor();
        let answer = visitor.post("/sign-in", &[("email", "Member@DEMO.example"), ("next", "/people")]).await;
        assert_eq!(answer.status, 303);
        app.run_jobs().await;
        let mails = app.mails().await;
        assert_eq!(mails[0].to, "Member@DEMO.example");
        let link = link_in(mails[0].text.as_deref().unwrap(), "http://localhost/sign-in/link/");
        // A scanner that follows the link uses nothing up.
        assert_eq!(visitor.get(&link).await.status, 200);
        let signed = visitor.post(&link, &[]).await;
        assert_eq!((signed.status.as_u16(), signed.location()), (303, "/people"));
        assert!(visitor.get("/account").await.says("member@demo.example"));
        let again = app.visitor().post(&link, &[]).await;
        assert_eq!(again.status, 422);
        assert!(again.says("used already"));
    }

    fn a_code_signs_in_on_another_device_and_five_wrong_ones_end_it(app) {
        let mut laptop = app.visitor();
        let asked = laptop.post("/sign-in", &[("email", "member@demo.example")]).await;
        let page = asked.location().to_owned();
        app.run_jobs().await;
        let mail = app.mails().await.remove(0);
        let code: String = mail.subject.chars().take(6).collect();
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let mut other = app.visitor();
        for _ in 0..4 {
            assert_eq!(other.post(&page, &[("code", wrong)]).await.status, 422);
        }
        let right = laptop.post(&page, &[("code", &format!("{} {}", &code[..3], &code[3..]))]).await;
        assert_eq!(right.status, 303, "{}", right.text());
        let asked = laptop.post("/sign-out", &[]).await;
        assert_eq!(asked.status, 303);
        let page = laptop.post("/sign-in", &[("email", "member@demo.example")]).await.location().to_owned();
        app.run_jobs().await;
        let code: String = app.mails().await.remove(0).subject.chars().take(6).collect();
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            other.post(&page, &[("code", wrong)]).await;
        }
        assert_eq!(laptop.post(&page, &[("code", &code)]).await.status, 422);
    }

    fn nobody_learns_whether_an_address_has_an_account(app) {
        let known = app.visitor().post("/sign-in", &[("email", "member@demo.example")]).await;
        let unknown = app.visitor().post("/sign-in", &[("email", "nobody@nowhere.example")]).await;
        assert_eq!(known.status, unknown.status);
        let page = app.visitor().get(known.location()).await;
        let other = app.visitor().get(unknown.location()).await;
        let plain = |text: String, id: &str| text.replace(id.trim_start_matches("/sign-in/code/"), "");
        let strip = |answer: &testkit::Answer| answer.text().rsplit_once(' ').map(|(a, _)| a.to_owned());
        assert_eq!(plain(page.text(), known.location()).len(), plain(other.text(), unknown.location()).len());
        assert!(strip(&page).is_some());
        app.run_jobs().await;
        let mails = app.mails().await;
        let told = mails.iter().find(|mail| mail.to == "nobody@nowhere.example").unwrap();
        assert!(told.text.as_deref().unwrap().contains("There is no account"));
    }

    fn old_links_do_not_work(app) {
        app.visitor().post("/sign-in", &[("email", "member@demo.example")]).await;
        app.run_jobs().await;
        let link = link_in(app.mails().await[0].text.as_deref().unwrap(), "http://localhost/sign-in/link/");
        app.advance(Duration::minutes(31));
        assert_eq!(app.visitor().post(&link, &[]).await.status, 422);
    }

    fn nobody_can_flood_a_mailbox(app) {
        for _ in 0..6 {
            app.visitor().post("/sign-in", &[("email", "member@demo.example")]).await;
        }
        app.run_jobs().await;
        let sent = app.mails().await.iter().filter(|mail| mail.to == "member@demo.example").count();
        assert_eq!(sent, 3);
    }

    fn a_password_is_set_used_and_never_common(app) {
        let mut member = app.persona("member").await;
        let common = member.post("/account/password", &[("password", "password1234")]).await;
        assert_eq!(common.status, 422);
        assert!(common.says("easily guessed"));
        let set = member.post("/account/password", &[("password", "seven lanterns behind the river")]).await;
        assert_eq!(set.status, 303);
        let form = [("email", "member@demo.example"), ("password", "seven lanterns behind the river")];
        let mut other = app.visitor();
        assert_eq!(other.post("/sign-in/password", &form).await.status, 303);
        assert_eq!(other.get("/account").await.status, 200);
        // Wrong ones make passwords rest, and mail still signs in: nobody is locked out.
        for _ in 0..10 {
            let wrong = [("email", "member@demo.example"), ("password", "wrong wrong wrong")];
            assert_eq!(app.visitor().post("/sign-in/password", &wrong).await.status, 422);
        }
        let rests = app.visitor().post("/sign-in/password", &form).await;
        assert_eq!(rests.status, 422);
        let unknown = [("email", "nobody@nowhere.example"), ("password", "wrong wrong wrong")];
        let other = app.visitor().post("/sign-in/password", &unknown).await;
        assert_eq!(rests.text().replace("member@demo", "nobody@nowhere"), other.text());
        let asked = app.visitor().post("/sign-in", &[("email", "member@demo.example")]).await;
        assert_eq!(asked.status, 303);
        app.advance(Duration::minutes(61));
        assert_eq!(app.visitor().post("/sign-in/password", &form).await.status, 303);
    }

    fn sign_ins_are_listed_and_revoked(app) {
        let mut phone = app.persona("member").await;
        let mut laptop = app.persona("member").await;
        let page = laptop.get("/account").await;
        let ends: Vec<&str> = page.body.matches("/account/sign-ins/").collect();
        assert!(ends.len() >= 2);
        assert_eq!(phone.get("/account").await.status, 200);
        // End every sign-in but the laptop's own, as its page lists them.
        for part in page.body.split("<li>").filter(|part| part.contains("/account/sign-ins/") && !part.contains("this device")) {
            let at = part.find("/account/sign-ins/").unwrap();
            let action = part[at..].split('"').next().unwrap().to_owned();
            assert_eq!(laptop.post(&action, &[]).await.status, 303);
        }
        assert_eq!(phone.get("/account").await.status, 303);
        assert_eq!(laptop.get("/account").await.status, 200);
    }

    fn a_sign_in_lasts_as_long_as_it_is_used(app) {
        let mut used = app.persona("member").await;
        let mut rested = app.persona("member").await;
        for _ in 0..4 {
            app.advance(Duration::days(60));
            assert_eq!(used.get("/account").await.status, 200);
        }
        assert_eq!(rested.get("/account").await.status, 303);
    }

    fn a_new_address_counts_when_both_said_yes(app) {
        let mut member = app.persona("member").await;
        let asked = member.post("/account/email", &[("email", "new@member.example")]).await;
        assert_eq!(asked.status, 303);
        app.run_jobs().await;
        let mails = app.mails().await;
        let link = |to: &str| {
            let mail = mails.iter().find(|mail| mail.to == to).expect("both are written to");
            link_in(mail.text.as_deref().unwrap(), "http://localhost/confirm/")
        };
        assert_eq!(app.visitor().post(&link("new@member.example"), &[]).await.status, 303);
        assert!(member.get("/account").await.says("member@demo.example"));
        assert_eq!(app.visitor().post(&link("member@demo.example"), &[]).await.status, 303);
        assert!(member.get("/account").await.says("new@member.example"));
    }

    fn a_token_acts_within_its_scopes_until_revoked(app) {
        let mut office = app.persona("office").await;
        let made = office.post("/account/tokens", &[("name", "calendar"), ("scopes", "read")]).await;
        let at = made.body.find("entracte_").expect("the secret is shown once");
        let secret: String = made.body[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c)).collect();
        let mut program = app.visitor().with_token(&secret);
        assert_eq!(program.get("/api/v1/organisations").await.status, 200);
        let write = program.json(axum::http::Method::POST, "/api/v1/organisations", "{\"name\":\"X\"}").await;
        assert_eq!(write.status, 403);
        assert_eq!(write.json()["code"], "scope-missing");
        let action = office.get("/account/tokens").await.link("/account/tokens/").unwrap();
        assert_eq!(office.post(&action, &[]).await.status, 303);
        assert_eq!(program.get("/api/v1").await.status, 401);
    }

    fn what_is_kept_is_shown_exported_and_erased(app) {
        let mut member = app.persona("member").await;
        let shown = member.get("/privacy").await;
        assert!(shown.says("member@demo.example") && shown.says("Jonas Petrauskas"));
        let export = member.get("/account/export.json").await.json();
        assert_eq!(export["directory"]["name"], "Jonas Petrauskas");
        assert_eq!(export["accounts"]["email"], "member@demo.example");
        assert_eq!(member.post("/account/erase", &[]).await.status, 422);
        assert_eq!(member.post("/account/erase", &[("sure", "yes")]).await.status, 303);
        app.run_jobs().await;
        assert_eq!(member.get("/account").await.status, 303);
        assert!(!app.visitor().get("/people?q=Jonas+Petrauskas").await.body.contains(">Jonas Petrauskas<"));
        let letters = app.mails().await;
        assert!(letters.iter().all(|letter| letter.to != "member@demo.example"));
    }

    fn a_sign_in_that_ended_while_typing_loses_nothing(app) {
        let answer = app.visitor().post("/account/email", &[("email", "typed@by.example")]).await;
        assert_eq!(answer.status, 401);
        assert!(answer.says("What you typed is kept"));
        assert_eq!(answer.field("email").as_deref(), Some("typed@by.example"));
    }

    fn the_office_takes_people_in_and_never_loses_its_last(app) {
        let mut office = app.persona("office").await;
        let page = office.get("/office/team").await;
        assert!(page.says("office@demo.example") && page.says("knows the names of discreet people"));
        let nobody = office.post("/office/team", &[("email", "nobody@nowhere.example")]).await;
        assert_eq!(nobody.status, 422);
        assert!(nobody.says("Nobody here has this address"));
        assert_eq!(office.post("/office/team", &[("email", "member@demo.example")]).await.status, 303);
        let mut member = app.persona("member").await;
        let page = member.get("/office/team").await;
        assert_eq!(page.status, 200);
        // Somebody new does not make themselves a confidant, and there are never three.
        let person = member.get("/").await.link("/people/").unwrap();
        let id = person.rsplit('/').next().unwrap().to_owned();
        let action = format!("/office/team/{id}");
        let confide = [("role", "confidant"), ("holds", "yes")];
        assert_eq!(member.post(&action, &confide).await.status, 403);
        assert!(office.post(&action, &confide).await.says("Two people know"));
        // Nor do they take those out who know, to look in their place.
        let actions: Vec<String> = page.body.split("action=\"/office/team/").skip(1).map(|part| part.split('"').next().unwrap().to_owned()).collect();
        let leave = [("role", "office"), ("holds", "no")];
        let mut refused = 0;
        for other in actions.iter().filter(|other| **other != id) {
            refused += usize::from(member.post(&format!("/office/team/{other}"), &leave).await.status == 403);
        }
        assert!(refused >= 2, "{refused}");
        // Those who know leave by themselves; the last of the office cannot.
        let own = office.get("/").await.link("/people/").unwrap().rsplit('/').next().unwrap().to_owned();
        for other in actions.iter().filter(|other| **other != id && **other != own) {
            office.post(&format!("/office/team/{other}"), &leave).await;
        }
        assert_eq!(office.post(&format!("/office/team/{own}"), &leave).await.status, 303);
        assert_eq!(office.get("/office").await.status, 403);
        assert!(member.post(&action, &[("role", "office"), ("holds", "no")]).await.says("last"));
        assert_eq!(member.get("/office").await.status, 200);
        app.run_jobs().await;
    }

    fn one_signs_out_everywhere_else_at_once(app) {
        let mut here = app.persona("member").await;
        let mut there = app.persona("member").await;
        assert_eq!(there.get("/account").await.status, 200);
        assert_eq!(here.post("/account/sign-ins/end-others", &[]).await.status, 303);
        assert_eq!(there.get("/account").await.status, 303);
        assert_eq!(here.get("/account").await.status, 200);
    }
}
