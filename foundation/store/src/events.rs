//! The event table: audit, activity, and what followers read.

use kernel::{Actor, Event, EventId, Moment, RequestId, Result, SubjectKind, Who};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Index, Table};
use sea_orm::{ActiveValue, Condition, ConnectionTrait, QueryOrder, QuerySelect};

use crate::columns::{at, id, json, maybe_id, maybe_text, text};
use crate::{Migration, Read, Step};

/// One line of the event table.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub position: i64,
    pub epoch: i64,
    pub id: EventId,
    pub at: DateTimeUtc,
    pub actor: String,
    pub actor_person: Option<Uuid>,
    pub on_behalf: Option<String>,
    pub request: Option<Uuid>,
    pub kind: String,
    pub version: i16,
    pub subject_kind: String,
    pub subject: Uuid,
    pub changed: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// An event as followers, pages and figures read it.
#[derive(Clone, Debug)]
pub struct Happened {
    /// Its id.
    pub id: EventId,
    /// Where it stands in the order of commits.
    pub place: Place,
    /// When.
    pub at: Moment,
    /// Who: `person`, `visitor`, `token`, `link`, or the name of a part of the program.
    pub actor: String,
    /// The person who acted, as an id that erasure makes meaningless.
    pub person: Option<Uuid>,
    /// For whom the program acted.
    pub on_behalf: Option<String>,
    /// What happened.
    pub kind: String,
    /// The kind of thing it happened to.
    pub subject_kind: String,
    /// The thing it happened to.
    pub subject: Uuid,
    /// Ids and names of fields that changed.
    pub changed: Json,
}

/// A follower's place in the order of commits.
///
/// `epoch` is PostgreSQL's transaction id, and 0 on SQLite, whose writes stand in one queue.
/// Followers read only below the oldest open transaction, so that one that commits late is not
/// skipped: its epoch is above everything that was read before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Transaction id on PostgreSQL, else 0.
    pub epoch: i64,
    /// Number of the event.
    pub position: i64,
}

impl From<Model> for Happened {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            place: Place { epoch: row.epoch, position: row.position },
            at: row.at,
            actor: row.actor,
            person: row.actor_person,
            on_behalf: row.on_behalf,
            kind: row.kind,
            subject_kind: row.subject_kind,
            subject: row.subject,
            changed: row.changed,
        }
    }
}

pub(crate) const MIGRATION: Migration = Migration { name: "store-0001-event", steps };

fn steps() -> Vec<Step> {
    let mut position = sea_orm::sea_query::ColumnDef::new("position");
    position.big_integer().not_null().auto_increment().primary_key();
    let mut epoch = sea_orm::sea_query::ColumnDef::new("epoch");
    epoch.big_integer().not_null();
    let mut version = sea_orm::sea_query::ColumnDef::new("version");
    version.small_integer().not_null();
    vec![
        Table::create()
            .table("event")
            .col(position)
            .col(epoch)
            .col(id("id"))
            .col(at("at"))
            .col(text("actor"))
            .col(maybe_id("actor_person"))
            .col(maybe_text("on_behalf"))
            .col(maybe_id("request"))
            .col(text("kind"))
            .col(version)
            .col(text("subject_kind"))
            .col(id("subject"))
            .col(json("changed"))
            .into(),
        Index::create().name("event_order").table("event").col("epoch").col("position").into(),
        Index::create()
            .name("event_subject")
            .table("event")
            .col("subject_kind")
            .col("subject")
            .col("position")
            .into(),
        Index::create().name("event_kind").table("event").col("kind").col("position").into(),
        Index::create().name("event_person").table("event").col("actor_person").into(),
        Index::create().name("event_id").table("event").unique().col("id").into(),
    ]
}

/// Who and when, as every event of one transaction says it.
pub(crate) struct Stamp<'a> {
    pub actor: &'a Actor,
    pub on_behalf: Option<&'a Actor>,
    pub request: Option<RequestId>,
    pub at: Moment,
    pub epoch: i64,
}

pub(crate) async fn insert<E: Event>(
    db: &impl ConnectionTrait,
    id: EventId,
    stamp: Stamp<'_>,
    event: &E,
) -> Result<()> {
    let subject = event.subject();
    let row = ActiveModel {
        position: ActiveValue::NotSet,
        epoch: ActiveValue::Set(stamp.epoch),
        id: ActiveValue::Set(id),
        at: ActiveValue::Set(stamp.at),
        actor: ActiveValue::Set(name_of(&stamp.actor.who).to_owned()),
        actor_person: ActiveValue::Set(stamp.actor.person().map(|person| person.0)),
        on_behalf: ActiveValue::Set(stamp.on_behalf.map(written)),
        request: ActiveValue::Set(stamp.request.map(|request| request.0)),
        kind: ActiveValue::Set(E::KIND.to_owned()),
        version: ActiveValue::Set(E::VERSION),
        subject_kind: ActiveValue::Set(subject.kind.0.to_owned()),
        subject: ActiveValue::Set(subject.id),
        changed: ActiveValue::Set(serde_json::to_value(event)?),
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

fn name_of(who: &Who) -> &'static str {
    match who {
        Who::Visitor => "visitor",
        Who::Person(_) => "person",
        Who::Token { .. } => "token",
        Who::Link { .. } => "link",
        Who::System(name) => name,
    }
}

fn written(actor: &Actor) -> String {
    match actor.person() {
        Some(person) => format!("{}:{person}", name_of(&actor.who)),
        None => name_of(&actor.who).to_owned(),
    }
}

/// Events after a place in the order of commits, at most `limit`.
///
/// # Errors
/// When the database cannot be read.
pub async fn after(read: &Read<'_>, place: Place, limit: u64) -> Result<Vec<Happened>> {
    let beyond = Condition::any().add(Column::Epoch.gt(place.epoch)).add(
        Condition::all()
            .add(Column::Epoch.eq(place.epoch))
            .add(Column::Position.gt(place.position)),
    );
    let mut query = Entity::find().filter(beyond);
    if let Some(oldest) = crate::open::oldest_open_transaction(read).await? {
        query = query.filter(Column::Epoch.lt(oldest));
    }
    let rows = query
        .order_by_asc(Column::Epoch)
        .order_by_asc(Column::Position)
        .limit(limit)
        .all(read)
        .await?;
    Ok(rows.into_iter().map(Happened::from).collect())
}

/// The place behind the last event that is committed now.
///
/// # Errors
/// When the database cannot be read.
pub async fn follow_from_now(read: &Read<'_>) -> Result<Place> {
    let mut query = Entity::find();
    if let Some(oldest) = crate::open::oldest_open_transaction(read).await? {
        query = query.filter(Column::Epoch.lt(oldest));
    }
    let last = query.order_by_desc(Column::Epoch).order_by_desc(Column::Position).one(read).await?;
    Ok(last.map(|row| Place { epoch: row.epoch, position: row.position }).unwrap_or_default())
}

/// What happened to one thing, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_subject(
    read: &Read<'_>,
    kind: SubjectKind,
    subject: Uuid,
    limit: u64,
) -> Result<Vec<Happened>> {
    let rows = Entity::find()
        .filter(Column::SubjectKind.eq(kind.0))
        .filter(Column::Subject.eq(subject))
        .order_by_desc(Column::Position)
        .limit(limit)
        .all(read)
        .await?;
    Ok(rows.into_iter().map(Happened::from).collect())
}

/// The newest events of the whole network, newest first, before a position where one is given.
///
/// # Errors
/// When the database cannot be read.
pub async fn latest(read: &Read<'_>, before: Option<i64>, limit: u64) -> Result<Vec<Happened>> {
    let mut query = Entity::find();
    if let Some(before) = before {
        query = query.filter(Column::Position.lt(before));
    }
    let rows = query.order_by_desc(Column::Position).limit(limit).all(read).await?;
    Ok(rows.into_iter().map(Happened::from).collect())
}
