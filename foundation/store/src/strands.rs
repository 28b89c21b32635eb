//! The thread: what grew out of what. Written with the event that says it, and never by hand.

use kernel::{EventId, Result, Strand, StrandKind, Subject, SubjectKind};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Index, OnConflict, Table};
use sea_orm::{ActiveValue, Condition, ConnectionTrait, QueryOrder, QuerySelect};

use crate::columns::{id, text};
use crate::{Migration, Read, Step, Tx};

/// One line of the thread.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "strand")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub source: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub target: Uuid,
    pub source_kind: String,
    pub target_kind: String,
    pub event: EventId,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) const MIGRATION: Migration = Migration { name: "store-0003-strand", steps };

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("strand")
            .col(id("source"))
            .col(text("kind"))
            .col(id("target"))
            .col(text("source_kind"))
            .col(text("target_kind"))
            .col(id("event"))
            .primary_key(Index::create().col("source").col("kind").col("target"))
            .into(),
        Index::create().name("strand_target").table("strand").col("target").into(),
    ]
}

/// A thing by the name of its kind, as the table says it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Knot {
    /// The name of its kind.
    pub kind: String,
    /// Its id.
    pub id: Uuid,
}

/// One line between two things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The thing.
    pub from: Knot,
    /// How it hangs together with the other.
    pub kind: StrandKind,
    /// The other.
    pub to: Knot,
}

/// Lines of people who met that are read at most: each reader sees only their own among them.
const MEETINGS_OF_PEOPLE: u64 = 2_000;

/// All lines that begin or end at one of these things, the oldest first, at most `limit`; and of
/// people who met the latest. The two are read apart, because there are many more of the latter,
/// and they must not hide the others.
///
/// # Errors
/// When the database cannot be read.
pub async fn around(read: &Read<'_>, ids: &[Uuid], limit: u64) -> Result<Vec<Line>> {
    let touches = Condition::any()
        .add(Column::Source.is_in(ids.iter().copied()))
        .add(Column::Target.is_in(ids.iter().copied()));
    let all = Entity::find().filter(touches);
    let met = StrandKind::MetAt.code();
    let mut rows = all
        .clone()
        .filter(Column::Kind.ne(met))
        .order_by_asc(Column::Event)
        .order_by_asc(Column::Target)
        .limit(limit)
        .all(read)
        .await?;
    let met = all.filter(Column::Kind.eq(met)).order_by_desc(Column::Event);
    rows.extend(met.limit(MEETINGS_OF_PEOPLE).all(read).await?);
    let line = |row: Model| {
        Some(Line {
            kind: StrandKind::parse(&row.kind)?,
            from: Knot { kind: row.source_kind, id: row.source },
            to: Knot { kind: row.target_kind, id: row.target },
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// Writes what an event says hangs together. What does already stays as it is.
pub(crate) async fn tie(
    db: &impl ConnectionTrait,
    event: EventId,
    strands: Vec<Strand>,
) -> Result<()> {
    if strands.is_empty() {
        return Ok(());
    }
    let row = |strand: Strand| ActiveModel {
        source: ActiveValue::Set(strand.from.id),
        kind: ActiveValue::Set(strand.kind.code().to_owned()),
        target: ActiveValue::Set(strand.to.id),
        source_kind: ActiveValue::Set(strand.from.kind.0.to_owned()),
        target_kind: ActiveValue::Set(strand.to.kind.0.to_owned()),
        event: ActiveValue::Set(event),
    };
    let once = OnConflict::columns([Column::Source, Column::Kind, Column::Target]);
    Entity::insert_many(strands.into_iter().map(row))
        .on_conflict(once.clone().do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Takes back what an event says no longer hangs together.
pub(crate) async fn cut(db: &impl ConnectionTrait, strands: Vec<Strand>) -> Result<()> {
    for Strand { from, kind, to } in strands {
        Entity::delete_by_id((from.id, kind.code().to_owned(), to.id)).exec(db).await?;
    }
    Ok(())
}

/// A thing is no more: nothing hangs together with it.
///
/// # Errors
/// When the database cannot be written.
pub async fn forget(tx: &Tx, subject: Subject) -> Result<()> {
    let touches =
        Condition::any().add(Column::Source.eq(subject.id)).add(Column::Target.eq(subject.id));
    Entity::delete_many().filter(touches).exec(tx).await?;
    Ok(())
}

/// What was one of two records hangs together with the other from now on.
///
/// # Errors
/// When the database cannot be written.
pub async fn carry(tx: &Tx, kind: SubjectKind, kept: Uuid, gone: Uuid) -> Result<()> {
    let touches = Condition::any().add(Column::Source.eq(gone)).add(Column::Target.eq(gone));
    let rows = Entity::find().filter(touches).all(tx).await?;
    let over = |id: Uuid| if id == gone { kept } else { id };
    for row in rows {
        let Some(how) = StrandKind::parse(&row.kind) else { continue };
        let source = Knot { kind: row.source_kind, id: over(row.source) };
        let target = Knot { kind: row.target_kind, id: over(row.target) };
        let moved = ActiveModel {
            source: ActiveValue::Set(source.id),
            kind: ActiveValue::Set(how.code().to_owned()),
            target: ActiveValue::Set(target.id),
            source_kind: ActiveValue::Set(source.kind),
            target_kind: ActiveValue::Set(target.kind),
            event: ActiveValue::Set(row.event),
        };
        let once = OnConflict::columns([Column::Source, Column::Kind, Column::Target]);
        Entity::insert(moved)
            .on_conflict(once.clone().do_nothing().to_owned())
            .exec_without_returning(tx)
            .await?;
    }
    forget(tx, kind.subject(gone)).await
}
