//! A program that sends a POST again, because it did not hear the answer, changes nothing twice.
//!
//! It names its request in `Idempotency-Key` (IETF draft "The Idempotency-Key HTTP Header Field").
//! The first request with a key claims it before anything is done, and leaves its answer; the same
//! request again gets that answer, another one under the same key is refused. Only answers of
//! success are kept, for a day: what was refused may be sent again. After a server's own fault, or
//! its death between the change and its answer, the key stays claimed for that day: nobody can say
//! whether it was done, so it is not done again.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::Duration;
use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Index, Table};
use sea_orm::{ActiveValue, QuerySelect};
use sha2::{Digest, Sha256};
use store::columns::{at, id, maybe_number, maybe_text, text};
use store::{Change, Done, Migration, Permit, Step, Tx};

use crate::words::Words;
use crate::{Cx, Failure};

/// How long an answer is kept.
const KEPT: Duration = Duration::hours(24);
/// Longest key that is taken.
const LONGEST: usize = 200;
/// Bytes of a body under a key.
const LARGEST: usize = 1_000_000;

mod row {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    /// One key of one person.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "idempotency")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: PersonId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        /// Of address and body.
        pub digest: String,
        pub status: Option<i64>,
        pub location: Option<String>,
        pub body: Option<String>,
        pub made: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The schema of kept answers.
pub(crate) fn migrations() -> Vec<Migration> {
    vec![Migration { name: "web-0001-idempotency", steps }]
}

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("idempotency")
            .col(id("person"))
            .col(text("key"))
            .col(text("digest"))
            .col(maybe_number("status"))
            .col(maybe_text("location"))
            .col(maybe_text("body"))
            .col(at("made"))
            .primary_key(Index::create().col("person").col("key"))
            .into(),
        Index::create().name("idempotency_made").table("idempotency").col("made").into(),
    ]
}

/// The key of a request, where it carries one.
pub(crate) fn key_of(method: &Method, headers: &HeaderMap) -> Option<String> {
    let key = headers.get("idempotency-key").filter(|_| method == Method::POST)?;
    Some(String::from_utf8_lossy(key.as_bytes()).into_owned())
}

/// Lets a request through once under its key.
pub(crate) async fn once(cx: &Cx, key: String, request: Request, next: Next) -> Response {
    match try_once(cx, key, request, next).await {
        Ok(response) => response,
        Err(error) => Failure(error).into_response(),
    }
}

async fn try_once(cx: &Cx, key: String, request: Request, next: Next) -> Result<Response> {
    let Some(person) = cx.actor.person() else { return Ok(next.run(request).await) };
    if key.is_empty() || key.len() > LONGEST {
        return Err(Error::refused("key-length", |l| Words::of(l).key_length()));
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LARGEST).await.map_err(|_| Error::TooLarge)?;
    let mut digest = Sha256::new();
    digest.update(cx.address.as_bytes());
    digest.update([0]);
    digest.update(&body);
    let digest = data_encoding::HEXLOWER.encode(&digest.finalize());
    let claim = Claim { person, key: key.clone(), digest };
    match cx.write_as("idempotency", claim).await? {
        Claimed::Anew => {}
        Claimed::Answered(row) => return answered(row),
        Claimed::Differently => {
            return Err(Error::refused("key-reused", |l| Words::of(l).key_reused()));
        }
        Claimed::Running => {
            return Err(Error::refused("key-running", |l| Words::of(l).key_running()));
        }
    }
    // On the task tracker, like every write: a client that leaves cannot keep the answer from being
    // kept, which is what it comes back for.
    let request = Request::from_parts(parts, Body::from(body));
    let cx = cx.clone();
    let tracker = cx.app.store().tracker().clone();
    let task = async move {
        let response = next.run(request).await;
        keep(&cx, person, key, response).await
    };
    tracker.spawn(task).await.map_err(Error::internal)?
}

/// Keeps an answer of success; a refusal lets go of the key. After a fault of our own nobody knows
/// what was written: the key stays claimed, and the same request is told so.
async fn keep(cx: &Cx, person: PersonId, key: String, response: Response) -> Result<Response> {
    if is_fault(&response) {
        return Ok(response);
    }
    if !response.status().is_success() {
        cx.write_as("idempotency", Answer { person, key, answer: None }).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.map_err(Error::internal)?;
    let location = parts.headers.get(header::LOCATION).and_then(|value| value.to_str().ok());
    let kept = Kept {
        status: parts.status.as_u16(),
        location: location.map(ToOwned::to_owned),
        body: String::from_utf8_lossy(&bytes).into_owned(),
    };
    cx.write_as("idempotency", Answer { person, key, answer: Some(kept) }).await?;
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

fn is_fault(response: &Response) -> bool {
    let failure = response.extensions().get::<Failure>();
    let failed = failure.is_some_and(|failure| failure.status().is_server_error());
    failed || response.status().is_server_error()
}

/// The answer as it was given the first time.
fn answered(row: row::Model) -> Result<Response> {
    let status = row.status.and_then(|status| u16::try_from(status).ok());
    let status = status.and_then(|status| StatusCode::from_u16(status).ok());
    let kind = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
    let body = row.body.unwrap_or_default();
    let mut response = (status.unwrap_or(StatusCode::OK), kind, body).into_response();
    if let Some(location) = row.location {
        let location = HeaderValue::from_str(&location).map_err(Error::internal)?;
        response.headers_mut().insert(header::LOCATION, location);
    }
    response.headers_mut().insert("idempotency-replayed", HeaderValue::from_static("true"));
    Ok(response)
}

/// What became of a claim.
enum Claimed {
    /// Nobody used the key: the request may be done.
    Anew,
    /// It was done.
    Answered(row::Model),
    /// The key belongs to another request.
    Differently,
    /// It is being done.
    Running,
}

struct Claim {
    person: PersonId,
    key: String,
    digest: String,
}

impl Change for Claim {
    type Target = Option<row::Model>;
    type Out = Claimed;

    async fn load(&self, tx: &mut Tx) -> Result<Option<row::Model>> {
        row::Entity::delete_many().filter(row::Column::Made.lt(tx.now() - KEPT)).exec(&*tx).await?;
        let row = row::Entity::find_by_id((self.person, self.key.clone())).lock_exclusive();
        Ok(row.one(&*tx).await?)
    }

    fn allows(&self, actor: &Actor, _: &Option<row::Model>) -> Decision {
        Decision::allow_if(actor.is_system(), "system-only")
    }

    async fn apply(&self, tx: &mut Tx, known: Permit<Self::Target>) -> Result<Done<Claimed>> {
        match known.into_inner() {
            Some(row) if row.digest != self.digest => Ok(tx.unchanged(Claimed::Differently)),
            Some(row) if row.status.is_some() => Ok(tx.unchanged(Claimed::Answered(row))),
            Some(_) => Ok(tx.unchanged(Claimed::Running)),
            None => self.claim(tx).await,
        }
    }
}

impl Claim {
    /// Of two that claim at once, one finds the row of the other.
    async fn claim(&self, tx: &mut Tx) -> Result<Done<Claimed>> {
        let row = row::ActiveModel {
            person: ActiveValue::Set(self.person),
            key: ActiveValue::Set(self.key.clone()),
            digest: ActiveValue::Set(self.digest.clone()),
            status: ActiveValue::Set(None),
            location: ActiveValue::Set(None),
            body: ActiveValue::Set(None),
            made: ActiveValue::Set(tx.now()),
        };
        let conflict = sea_orm::sea_query::OnConflict::new().do_nothing().to_owned();
        let written =
            row::Entity::insert(row).on_conflict(conflict).exec_without_returning(&*tx).await?;
        let claimed = if written > 0 { Claimed::Anew } else { Claimed::Running };
        Ok(tx.unlogged("idempotency", claimed))
    }
}

/// An answer as it is kept.
struct Kept {
    status: u16,
    location: Option<String>,
    body: String,
}

/// Leaves the answer under its key, or lets go of the key.
struct Answer {
    person: PersonId,
    key: String,
    answer: Option<Kept>,
}

impl Change for Answer {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        Decision::allow_if(actor.is_system(), "system-only")
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        let own = (self.person, self.key.clone());
        match &self.answer {
            None => {
                row::Entity::delete_by_id(own).exec(&*tx).await?;
            }
            Some(kept) => {
                let answered = row::ActiveModel {
                    person: ActiveValue::Unchanged(self.person),
                    key: ActiveValue::Unchanged(self.key.clone()),
                    status: ActiveValue::Set(Some(i64::from(kept.status))),
                    location: ActiveValue::Set(kept.location.clone()),
                    body: ActiveValue::Set(Some(kept.body.clone())),
                    ..Default::default()
                };
                answered.update(&*tx).await?;
            }
        }
        Ok(tx.unlogged("idempotency", ()))
    }
}

/// Forgets the answers that a person was given, when they are erased.
///
/// # Errors
/// When the database cannot be written.
pub(crate) async fn forget(tx: &Tx, person: PersonId) -> Result<()> {
    row::Entity::delete_many().filter(row::Column::Person.eq(person)).exec(tx).await?;
    Ok(())
}
