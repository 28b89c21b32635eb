//! Working the outbox: what must be done once, after the change that asked for it.
//!
//! A job is written with its event (`store`), claimed in batches, worked outside any transaction,
//! and deleted when it is done. Jobs carry ids only and are idempotent: a worker that dies leaves
//! its job to the next one. After the last try a job waits on the office's queue.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use chrono::Duration;
use kernel::Result;
use serde_json::Value;
use store::Store;
use store::outbox::Model;
use tokio_util::sync::CancellationToken;

/// Tries before a job is given up; with the waits below that is about a day and a half.
const TRIES: i64 = 12;

/// Jobs claimed with one statement.
const BATCH: u64 = 100;

/// How often a worker says that it still works on a job.
const STILL_WORKING: std::time::Duration = std::time::Duration::from_secs(60);

/// What working a job comes to.
pub type Working = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// Which jobs wait for each other: a long one must not keep a sign-in's mail waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Moments each, up to 100 at a time.
    Quick,
    /// Minutes each, one at a time.
    Long,
}

impl Lane {
    /// How long nothing may be heard of such a job before it counts as lost. A long one says every
    /// minute that it is still worked.
    fn lost_after(self) -> Duration {
        match self {
            Self::Quick => Duration::minutes(10),
            Self::Long => Duration::minutes(3),
        }
    }

    fn batch(self) -> u64 {
        match self {
            Self::Quick => BATCH,
            Self::Long => 1,
        }
    }
}

/// One kind of job, for an application `A`.
pub struct Job<A> {
    /// Its name in the outbox, never renamed after release.
    pub name: &'static str,
    /// Event kinds that it follows.
    pub after: &'static [&'static str],
    /// Whether it is written once a day.
    pub daily: bool,
    /// Which others it waits for.
    pub lane: Lane,
    /// Does it. The value is the payload: for one that follows an event, `store::outbox::Follows`.
    pub work: fn(A, Value) -> Working,
}

/// Works the outbox for one application.
pub struct Worker<A> {
    app: A,
    store: Store,
    jobs: HashMap<&'static str, Job<A>>,
}

impl<A: Clone> Worker<A> {
    /// A worker that knows these jobs.
    pub fn new(app: A, store: Store, jobs: Vec<Job<A>>) -> Self {
        Self { app, store, jobs: jobs.into_iter().map(|job| (job.name, job)).collect() }
    }

    /// Works both lanes until told to stop; a batch that was begun is finished first.
    pub async fn run(&self, stop: CancellationToken) {
        tokio::join!(self.run_lane(Lane::Quick, &stop), self.run_lane(Lane::Long, &stop));
    }

    async fn run_lane(&self, lane: Lane, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            let worked = match self.round(lane).await {
                Ok(worked) => worked,
                Err(error) => {
                    tracing::error!(error = %error, "the outbox cannot be worked, trying again");
                    0
                }
            };
            if worked == 0 {
                let pause = tokio::time::sleep(std::time::Duration::from_secs(5));
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = self.store.woken() => {}
                    () = pause => {}
                }
            }
        }
    }

    async fn round(&self, lane: Lane) -> Result<usize> {
        let today = self.store.clock().today();
        for job in self.jobs.values().filter(|job| job.daily && job.lane == lane) {
            self.store.enqueue_daily(job.name, today).await?;
        }
        self.batch(lane).await
    }

    /// Claims and works one batch of a lane; the answer is how many jobs it held.
    ///
    /// # Errors
    /// When the outbox itself cannot be read or written.
    pub async fn batch(&self, lane: Lane) -> Result<usize> {
        let long = self.jobs.values().filter(|job| job.lane == Lane::Long);
        let long: Vec<&str> = long.map(|job| job.name).collect();
        let claim = store::outbox::Claim {
            names: &long,
            others: lane == Lane::Quick,
            limit: lane.batch(),
            lost_after: lane.lost_after(),
        };
        let claimed = self.store.claim_jobs(claim).await?;
        let count = claimed.len();
        let mut done = Vec::with_capacity(count);
        let mut failed = Vec::new();
        for job in claimed {
            // A worker that died over this job before must not die over it for ever.
            let worked =
                if job.attempt > TRIES { Err(lost_too_often()) } else { self.work(&job).await };
            match worked {
                Ok(()) => done.push((job.id, job.attempt)),
                Err(error) => failed.push((job, error)),
            }
        }
        // What is done is finished first: putting others back may fail, too.
        self.store.finish_jobs(&done).await?;
        for (job, error) in failed {
            self.put_back(&job, &error).await?;
        }
        metrics::counter!("entracte_jobs_worked").increment(u64::try_from(count).unwrap_or(0));
        Ok(count)
    }

    async fn work(&self, job: &Model) -> Result<()> {
        let Some(kind) = self.jobs.get(job.name.as_str()) else {
            return Err(kernel::Error::internal(format_args!("no job is called {}", job.name)));
        };
        // A task of its own, so that a panic ends the job and not the worker.
        let mut working = tokio::spawn((kind.work)(self.app.clone(), job.payload.clone()));
        loop {
            tokio::select! {
                worked = &mut working => {
                    return worked.unwrap_or_else(|lost| {
                        Err(kernel::Error::internal(format_args!("the job ended early: {lost}")))
                    });
                }
                () = tokio::time::sleep(STILL_WORKING) => {
                    self.store.still_working(job, kind.lane.lost_after()).await?;
                }
            }
        }
    }

    async fn put_back(&self, job: &Model, error: &kernel::Error) -> Result<()> {
        let last = job.attempt >= TRIES;
        let again = (!last).then(|| self.store.clock().now() + wait_after(job.attempt));
        tracing::warn!(
            job.name = job.name, job.id = %job.id, job.attempt, job.given_up = last, error = %error,
            "a job failed"
        );
        self.store.put_back_job(job, &error.to_string(), again).await
    }
}

fn lost_too_often() -> kernel::Error {
    kernel::Error::internal("the worker was lost over this job too often")
}

/// The wait after a failed attempt: 10 seconds, doubling, at most 12 hours.
fn wait_after(attempt: i64) -> Duration {
    let doublings = u32::try_from(attempt.clamp(1, 20) - 1).unwrap_or(0);
    Duration::seconds((10_i64 << doublings).min(12 * 3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_half_a_day() {
        assert_eq!(wait_after(1), Duration::seconds(10));
        assert_eq!(wait_after(3), Duration::seconds(40));
        assert_eq!(wait_after(100), Duration::hours(12));
    }
}
