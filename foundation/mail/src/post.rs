//! Sending.

use std::sync::Arc;

use kernel::{Actor, Error, Result};
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use store::Store;

use crate::letters::{Begin, Finish, Letter, Start};

/// Where letters go.
#[derive(Clone)]
pub enum Outside {
    /// Nowhere: they are kept and shown. For demo and tests.
    Kept,
    /// To a mail server, `smtps://user:password@host` or `smtp://host:25`.
    Smtp(Arc<AsyncSmtpTransport<Tokio1Executor>>),
}

impl Outside {
    /// A mail server by its address.
    ///
    /// # Errors
    /// When the address cannot be understood.
    pub fn smtp(url: &str) -> Result<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| Error::internal(format_args!("mail server address: {error}")))?;
        Ok(Self::Smtp(Arc::new(transport.build())))
    }
}

/// The way out for letters. Clones share it.
#[derive(Clone)]
pub struct Post {
    store: Store,
    outside: Outside,
    from: String,
    host: String,
}

impl Post {
    /// A post that writes `from` as sender and makes Message-IDs at `host`.
    pub fn new(store: Store, outside: Outside, from: String, host: String) -> Self {
        Self { store, outside, from, host }
    }

    /// Sends a letter, once: the same key never leaves twice.
    ///
    /// # Errors
    /// When it was certainly not taken; the job is then tried again.
    pub async fn send(&self, letter: Letter) -> Result<()> {
        let system = Actor::system("mail");
        let keep = matches!(self.outside, Outside::Kept);
        let begun = Begin { letter: letter.clone(), keep };
        let Start::Send(id) = self.store.write(&system, None, begun).await? else {
            return Ok(());
        };
        let (state, problem) = match &self.outside {
            Outside::Kept => ("sent", None),
            Outside::Smtp(server) => self.hand_over(server, &letter).await,
        };
        let finish = Finish { letter: id, state, problem: problem.clone() };
        self.store.write(&system, None, finish).await?;
        match (state, problem) {
            ("waiting", problem) => {
                Err(Error::internal(problem.unwrap_or_else(|| "the mail was not taken".into())))
            }
            _ => Ok(()),
        }
    }

    async fn hand_over(
        &self,
        server: &AsyncSmtpTransport<Tokio1Executor>,
        letter: &Letter,
    ) -> (&'static str, Option<String>) {
        let message = match self.message(letter) {
            Ok(message) => message,
            Err(error) => return ("uncertain", Some(error)),
        };
        // A server that cannot be reached has certainly taken nothing.
        match server.test_connection().await {
            Ok(true) => {}
            Ok(false) => return ("waiting", Some("the mail server does not answer".into())),
            Err(error) => return ("waiting", Some(kind_of(&error))),
        }
        match server.send(message).await {
            Ok(_) => ("sent", None),
            // The server's own words may hold the address: only the kind of answer is kept.
            Err(error) if error.is_permanent() => ("uncertain", Some(kind_of(&error))),
            Err(error) if error.is_transient() => ("waiting", Some(kind_of(&error))),
            Err(error) => ("uncertain", Some(kind_of(&error))),
        }
    }

    fn message(&self, letter: &Letter) -> std::result::Result<Message, String> {
        let from: Mailbox = self.from.parse().map_err(|error| format!("sender: {error}"))?;
        let to: Mailbox = letter.to.parse().map_err(|error| format!("address: {error}"))?;
        Message::builder()
            .from(from)
            .to(to)
            .subject(letter.subject.clone())
            .message_id(Some(format!("<{}@{}>", letter.key, self.host)))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|error| error.to_string())
    }
}

/// What kind of answer a mail server gave, without its words.
fn kind_of(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".into(),
        None => "the connection to the mail server broke".into(),
    }
}
