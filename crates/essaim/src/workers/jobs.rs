//! The runner of jobs: takes what is due, does a few at a time, and puts back what is not done when it must stop.

use std::{
    collections::HashMap,
    pin::Pin,
    time::{Duration, Instant},
};

use essaim_domain::refusal::Refusal;
use essaim_http::app::App;
use essaim_persistence::jobs::Job;
use serde_json::Value;
use tokio::task::{Id, JoinError, JoinSet};
use uuid::Uuid;

/// Jobs at a time, of one copy of the program.
const TOGETHER: usize = 4;
/// How often the queue is looked at.
const TICK: Duration = Duration::from_secs(1);
/// A job is taken for so long, and held again while it runs: a copy that is killed keeps it no longer.
const LEASE: Duration = Duration::from_secs(60);
const HOLD_EACH: Duration = Duration::from_secs(20);
/// How often the metrics are told how the queue stands, and what recurs is asked for.
const LOOK_EACH: Duration = Duration::from_secs(15);
/// Tries before a job is given up: some two days, with the pauses between them.
const ATTEMPTS_MOST: i64 = 15;
/// A stop waits so long for jobs that run; what is left is put back.
const STOP_WITHIN: Duration = Duration::from_secs(8);

/// One try of a job.
#[derive(Debug)]
pub struct Turn {
    pub payload: Value,
    /// When this fails, it is given up.
    pub last: bool,
}

/// Why a job was not done this time; it will be tried again.
#[derive(Debug)]
pub struct Trouble(pub String);

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        use std::error::Error;
        let cause = refusal.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        Self(format!("{refusal}{cause}"))
    }
}

pub type Running = Pin<Box<dyn Future<Output = Result<(), Trouble>> + Send>>;

/// A kind of job and what does it. It may be done twice: whoever is killed in the middle did it perhaps.
pub struct Kind {
    name: &'static str,
    every: Option<Duration>,
    run: fn(App, Turn) -> Running,
}

impl Kind {
    /// Done when somebody puts it into the queue.
    pub const fn on_demand(name: &'static str, run: fn(App, Turn) -> Running) -> Self {
        Self { name, every: None, run }
    }

    /// Done once in each stretch of time.
    pub const fn each(every: Duration, name: &'static str, run: fn(App, Turn) -> Running) -> Self {
        Self { name, every: Some(every), run }
    }
}

/// Does jobs until a stop is asked, and puts back those that are not done then.
pub async fn run(app: App, kinds: &'static [Kind]) {
    let mut runner = Runner { app, kinds, tasks: JoinSet::new(), taken: HashMap::new() };
    let mut tick = tokio::time::interval(TICK);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let (mut looked, mut held) = (None, Instant::now());
    while !runner.app.stopping() {
        tokio::select! {
            _ = tick.tick() => {}
            Some(ended) = runner.tasks.join_next_with_id() => {
                runner.ended(ended).await;
            }
        }
        if looked.is_none_or(|at: Instant| at.elapsed() >= LOOK_EACH) {
            looked = Some(Instant::now());
            warn("the queue was not looked at", runner.look().await);
        }
        if held.elapsed() >= HOLD_EACH {
            held = Instant::now();
            warn("running jobs were not held", runner.hold().await);
        }
        warn("no job was taken", runner.take().await);
    }
    runner.stop().await;
}

fn warn(what: &str, outcome: Result<(), Refusal>) {
    if let Err(refusal) = outcome {
        tracing::warn!(%refusal, "{what}; it will be tried again");
    }
}

struct Runner {
    app: App,
    kinds: &'static [Kind],
    tasks: JoinSet<Result<(), Trouble>>,
    taken: HashMap<Id, Job>,
}

impl Runner {
    /// Tells the metrics how the queue stands, and asks for what recurs.
    async fn look(&mut self) -> Result<(), Refusal> {
        let recurring: Vec<(&'static str, Duration)> =
            self.kinds.iter().filter_map(|kind| Some((kind.name, kind.every?))).collect();
        let asked = move |write: &mut essaim_persistence::db::Write<'_>| {
            recurring.iter().try_for_each(|(name, every)| write.enqueue_each(name, *every))
        };
        self.app.background(asked).await?;
        let standing = self.app.look(|read| read.job_standing()).await?;
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
        let number = |count: i64| count as f64;
        metrics::gauge!("essaim_jobs_due").set(number(standing.due));
        metrics::gauge!("essaim_jobs_given_up").set(number(standing.given_up));
        metrics::gauge!("essaim_jobs_age_seconds").set(standing.age.as_secs_f64());
        Ok(())
    }

    async fn hold(&self) -> Result<(), Refusal> {
        let ids: Vec<Uuid> = self.taken.values().map(|job| job.id).collect();
        if ids.is_empty() {
            return Ok(());
        }
        self.app.background(move |write| write.jobs_hold(ids, LEASE)).await
    }

    /// Takes as many jobs as there is room for.
    async fn take(&mut self) -> Result<(), Refusal> {
        let room = TOGETHER.saturating_sub(self.tasks.len());
        let names: Vec<&'static str> = self.kinds.iter().map(|kind| kind.name).collect();
        let known = names.clone();
        // An idle program writes nothing: on SQLite a look waits for nobody.
        if room == 0 || !self.app.look(move |read| read.job_is_due(&known)).await? {
            return Ok(());
        }
        for job in self.app.background(move |write| write.jobs_take(&names, room, LEASE)).await? {
            let Some(kind) = self.kinds.iter().find(|kind| kind.name == job.kind) else { continue };
            let turn = Turn { payload: job.payload.clone(), last: job.attempts >= ATTEMPTS_MOST };
            let task = self.tasks.spawn((kind.run)(self.app.clone(), turn));
            self.taken.insert(task.id(), job);
        }
        Ok(())
    }

    /// Writes down what came of a job. When that fails, its time runs out, and it is done once more.
    async fn ended(&mut self, ended: Result<(Id, Result<(), Trouble>), JoinError>) {
        let (task, outcome) = match ended {
            Ok(ended) => ended,
            Err(error) => (error.id(), Err(Trouble(error.to_string()))),
        };
        let Some(job) = self.taken.remove(&task) else { return };
        let Err(Trouble(error)) = outcome else {
            let done = self.app.background(move |write| write.job_done(job.id)).await;
            return warn("a job's end was not written down", done);
        };
        tracing::warn!(kind = job.kind, id = %job.id, attempts = job.attempts, error, "a job failed");
        let written = self.app.background(move |write| match job.attempts {
            ..ATTEMPTS_MOST => write.job_failed(&job, &error),
            _ => write.job_give_up(job.id, &error),
        });
        warn("a job's failure was not written down", written.await);
    }

    /// Waits a moment for what runs, and puts the rest back.
    async fn stop(mut self) {
        let last = tokio::time::Instant::now() + STOP_WITHIN;
        while let Ok(Some(ended)) = tokio::time::timeout_at(last, self.tasks.join_next_with_id()).await {
            self.ended(ended).await;
        }
        self.tasks.abort_all();
        let ids: Vec<Uuid> = self.taken.values().map(|job| job.id).collect();
        if !ids.is_empty() {
            let back = self.app.background(move |write| write.jobs_give_back(ids)).await;
            warn("jobs were not put back: they come again when their time has run out", back);
        }
    }
}
