//! Jobs as rows that commit with the event they follow from. The room `jobs` works them.

use chrono::Duration;
use kernel::{Day, EventId, Moment, Result};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, Index, LockBehavior, LockType, Query, Table};
use sea_orm::{ActiveValue, Condition, ConnectionTrait, QueryOrder};

use crate::columns::{at, json, key, maybe_at, maybe_text, number, text};
use crate::{Migration, Read, Step, Store};

/// Which jobs a worker takes.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// Names of jobs.
    pub names: &'a [&'a str],
    /// Whether it takes all but these, instead of only these.
    pub others: bool,
    /// How many at most.
    pub limit: u64,
    /// How long they may run before they count as lost.
    pub lost_after: Duration,
}

kernel::id!(
    /// Names one job.
    JobId
);

/// One job.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    /// Which job: `mail-sign-in`.
    pub name: String,
    /// Ids only.
    pub payload: Json,
    /// `waiting`, `running` or `given-up`. What is done is deleted.
    pub state: String,
    /// Not before.
    pub due: DateTimeUtc,
    /// How often it was begun. A worker finishes only the attempt that it claimed.
    pub attempt: i64,
    /// When a running job counts as lost.
    pub lost_after: Option<DateTimeUtc>,
    /// What went wrong last, for the office.
    pub problem: Option<String>,
    /// When it was written.
    pub made: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) const MIGRATION: Migration = Migration { name: "store-0002-job", steps };

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("job")
            .col(key("id"))
            .col(text("name"))
            .col(json("payload"))
            .col(text("state"))
            .col(at("due"))
            .col(number("attempt"))
            .col(maybe_at("lost_after"))
            .col(maybe_text("problem"))
            .col(at("made"))
            .into(),
        Index::create().name("job_due").table("job").col("state").col("due").into(),
        Table::create()
            .table("job_day")
            .col(text("name"))
            .col(crate::columns::day("day"))
            .primary_key(Index::create().col("name").col("day"))
            .into(),
    ]
}

/// The payload of a job that follows from an event.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Follows {
    /// The event.
    pub event: EventId,
    /// What it happened to.
    pub subject: Uuid,
    /// The event's own payload.
    pub changed: Json,
}

/// Writes one job, due at a moment.
///
/// # Errors
/// When the database cannot be written.
pub async fn enqueue(
    db: &impl ConnectionTrait,
    id: JobId,
    name: &str,
    payload: Json,
    now: Moment,
    due: Moment,
) -> Result<()> {
    let row = ActiveModel {
        id: ActiveValue::Set(id),
        name: ActiveValue::Set(name.to_owned()),
        payload: ActiveValue::Set(payload),
        state: ActiveValue::Set("waiting".to_owned()),
        due: ActiveValue::Set(due),
        attempt: ActiveValue::Set(0),
        lost_after: ActiveValue::Set(None),
        problem: ActiveValue::Set(None),
        made: ActiveValue::Set(now),
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

mod day {
    use sea_orm::entity::prelude::*;

    /// On which days a daily job was written.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "job_day")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: Date,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl Store {
    /// Writes a daily job, unless some node did so already today.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn enqueue_daily(&self, name: &str, today: Day) -> Result<()> {
        let row = day::ActiveModel {
            name: ActiveValue::Set(name.to_owned()),
            day: ActiveValue::Set(today),
        };
        // One transaction: a day that is ticked off without its job would be lost.
        let db = crate::write::begin(&self.0).await?;
        let conflict = sea_orm::sea_query::OnConflict::new().do_nothing().to_owned();
        let written =
            day::Entity::insert(row).on_conflict(conflict).exec_without_returning(&db).await?;
        if written > 0 {
            let now = self.clock().now();
            let id = self.chance().new_id(now);
            enqueue(&db, id, name, Json::Null, now, now).await?;
        }
        db.commit().await?;
        Ok(())
    }

    /// Claims jobs that are due, or whose worker was lost, with one statement.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn claim_jobs(&self, claim: Claim<'_>) -> Result<Vec<Model>> {
        let now = self.clock().now();
        let named = Column::Name.is_in(claim.names.iter().copied());
        let mut due = Query::select();
        due.column(Column::Id)
            .from(Entity)
            .and_where(if claim.others { named.not() } else { named })
            .cond_where(
                Condition::any()
                    .add(Column::State.eq("waiting").and(Column::Due.lte(now)))
                    .add(Column::State.eq("running").and(Column::LostAfter.lt(now))),
            )
            .order_by(Column::Due, sea_orm::Order::Asc)
            .limit(claim.limit)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
        let claimed = Entity::update_many()
            .col_expr(Column::State, Expr::value("running"))
            .col_expr(Column::Attempt, Expr::col(Column::Attempt).add(1))
            .col_expr(Column::LostAfter, Expr::value(now + claim.lost_after))
            .filter(Column::Id.in_subquery(due))
            .exec_with_returning(&self.0.writer)
            .await?;
        Ok(claimed)
    }

    /// Says that an attempt is still worked.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn still_working(&self, job: &Model, lost_after: Duration) -> Result<()> {
        let lost_after = self.clock().now() + lost_after;
        Entity::update_many()
            .col_expr(Column::LostAfter, Expr::value(lost_after))
            .filter(Column::Id.eq(job.id))
            .filter(Column::Attempt.eq(job.attempt))
            .exec(&self.0.writer)
            .await?;
        Ok(())
    }

    /// On SQLite one server works the jobs, and it holds the lock of its folder: what runs when it
    /// starts was lost with the one before, and is due now. On PostgreSQL another node may work it.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_back_lost_jobs(&self) -> Result<()> {
        if self.0.writer.get_database_backend() != sea_orm::DbBackend::Sqlite {
            return Ok(());
        }
        Entity::update_many()
            .col_expr(Column::State, Expr::value("waiting"))
            .filter(Column::State.eq("running"))
            .exec(&self.0.writer)
            .await?;
        Ok(())
    }

    /// Deletes jobs that are done, each only if the attempt is still the one that was claimed.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn finish_jobs(&self, done: &[(JobId, i64)]) -> Result<()> {
        if done.is_empty() {
            return Ok(());
        }
        let mut these = Condition::any();
        for (id, attempt) in done {
            these = these.add(Column::Id.eq(*id).and(Column::Attempt.eq(*attempt)));
        }
        Entity::delete_many().filter(these).exec(&self.0.writer).await?;
        Ok(())
    }

    /// Puts a failed job back, due at a moment, or gives it up.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_back_job(
        &self,
        job: &Model,
        problem: &str,
        again: Option<Moment>,
    ) -> Result<()> {
        let state = if again.is_some() { "waiting" } else { "given-up" };
        Entity::update_many()
            .col_expr(Column::State, Expr::value(state))
            .col_expr(Column::Due, Expr::value(again.unwrap_or(job.due)))
            .col_expr(Column::Problem, Expr::value(problem))
            .filter(Column::Id.eq(job.id))
            .filter(Column::Attempt.eq(job.attempt))
            .exec(&self.0.writer)
            .await?;
        Ok(())
    }
}

/// Jobs that were given up, oldest first, for the office.
///
/// # Errors
/// When the database cannot be read.
pub async fn given_up(read: &Read<'_>) -> Result<Vec<Model>> {
    let rows = Entity::find()
        .filter(Column::State.eq("given-up"))
        .order_by_asc(Column::Made)
        .all(read)
        .await?;
    Ok(rows)
}

/// When the next waiting job is due, if there is one.
///
/// # Errors
/// When the database cannot be read.
pub async fn next_due(read: &Read<'_>) -> Result<Option<Moment>> {
    let next = Entity::find()
        .filter(Column::State.eq("waiting"))
        .order_by_asc(Column::Due)
        .one(read)
        .await?;
    Ok(next.map(|row| row.due))
}
