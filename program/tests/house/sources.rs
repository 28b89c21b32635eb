//! Programmes that are read again at an address.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use testkit::TestApp;

use crate::meetings::{FIRST, add};

/// A server on this machine that answers with what stands in the mutex.
fn server(answer: Arc<Mutex<String>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/programme.csv", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut asked = [0; 4_000];
            if stream.read(&mut asked).unwrap_or(0) == 0 {
                continue;
            }
            let body = answer.lock().unwrap().clone();
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(format!("{head}{body}").as_bytes());
        }
    });
    address
}

async fn mails(app: &TestApp) -> usize {
    app.mails()
        .await
        .iter()
        .filter(|mail| mail.subject.starts_with("The programme at its address changed"))
        .count()
}

testkit::house_test! {
    fn a_programme_is_read_again_at_its_address(app) {
        let answer = Arc::new(Mutex::new(FIRST.to_owned()));
        let url = server(Arc::clone(&answer));
        let mut office = app.persona("office").await;
        let address = add(&mut office, "Subscribed", "400").await;
        office.post(&format!("{address}/team"), &[("email", "host@demo.example")]).await;
        let set = format!("{address}/source");
        let wrong = office.post(&set, &[("address", "not an address")]).await;
        assert_eq!(wrong.status, 422, "{}", wrong.text());
        assert_eq!(app.persona("member").await.post(&set, &[("address", &url)]).await.status, 403);
        assert_eq!(office.post(&set, &[("address", &url)]).await.status, 303);
        app.run_jobs().await;
        let page = office.get(&format!("{address}/manage")).await;
        assert!(page.says("3 sessions differ") && page.says("Last read"), "{}", page.text());
        assert_eq!(mails(app).await, 1);
        // The same file again changes nothing and tells nobody.
        app.store_daily("meetings-read-sources").await;
        app.run_jobs().await;
        assert_eq!(mails(app).await, 1);
        *answer.lock().unwrap() = "no programme at all".into();
        office.post(&format!("{set}/read"), &[]).await;
        app.run_jobs().await;
        let page = office.get(&format!("{address}/manage")).await;
        assert!(page.says("no programme that we can read") && page.says("3 sessions differ"), "{}", page.text());
        *answer.lock().unwrap() = FIRST.replace("Night trains", "Night buses");
        app.advance(chrono::Duration::hours(1));
        office.post(&format!("{set}/read"), &[]).await;
        app.run_jobs().await;
        assert_eq!(mails(app).await, 2);
        assert_eq!(office.post(&set, &[("address", "")]).await.status, 303);
        assert!(!office.get(&format!("{address}/manage")).await.says("Read it now"));
    }
}
