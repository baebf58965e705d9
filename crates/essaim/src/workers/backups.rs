//! Backups that are made beside the requests: asked for by the plan or by an administrator, each by one copy of the
//! program alone, and told when they fail.

use std::time::Duration;

use essaim_domain::{
    account::Locale,
    letter::{Letter, LetterKind},
    refusal::Refusal,
    time::now,
};
use essaim_http::{app::App, catalogue::text, disk, house::House, letters::lang_of};
use essaim_persistence::{
    backups::{BackupRun, JOB, Outcome},
    db::Write,
    jobs::Wish,
};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value;

use super::jobs::{Running, Trouble, Turn};
use crate::backup;

/// How often the plan is looked at: a backup is made so much later than its time at most.
pub const LOOK: Duration = Duration::from_secs(300);

/// Puts a backup into the queue when the plan says that one is due, and tells the metrics how old the last one is.
pub fn due(app: App, _: Turn) -> Running {
    Box::pin(async move {
        let house = app.settings().house.clone();
        let (made, last, underway, born) = app
            .look(|read| {
                let (made, last) = read.last_backups()?;
                Ok((made, last, read.backup_underway()?, read.first_start()?))
            })
            .await?;
        tell(&house, made.as_ref(), last.as_ref());
        keep_erased(&app, &house).await?;
        let begun = last.map(|last| last.begun_at);
        let is_due = |plan: essaim_domain::backup_plan::Plan| {
            plan.is_due(now(), &TimeZone::system(), begun, born.unwrap_or_else(now))
        };
        if !underway && house.plan.is_some_and(is_due) {
            app.background(|write| write.enqueue(Wish::new(JOB, Value::Null).once(JOB))).await?;
        }
        Ok(())
    })
}

/// Makes a backup, and writes down what came of it.
pub fn make(app: App, _: Turn) -> Running {
    Box::pin(async move {
        let begun_at = now();
        let (house, place, lang) =
            (app.settings().house.clone(), app.place().clone(), app.settings().language);
        let made = tokio::task::spawn_blocking(move || {
            let made = backup::make(&house, &place, &house.backups, &mut |_, _| ())?;
            backup::keep(&house.backups, house.keep)?;
            Ok::<_, backup::Trouble>(made)
        });
        let made = made.await.map_err(|error| Trouble(error.to_string()))?;
        let outcome = match &made {
            Ok(made) => {
                Outcome::Made { file: made.name(), bytes: i64::try_from(made.bytes).unwrap_or(i64::MAX) }
            }
            Err(trouble) => Outcome::Failed(trouble.text(lang)),
        };
        let run = BackupRun { begun_at, ended_at: now(), outcome };
        let noted = run.clone();
        app.background(move |write| {
            if let Err(trouble) = made {
                tell_failure(write, &noted, |locale| trouble.text(lang_of(locale)))?;
            }
            write.note_backup(&noted)
        })
        .await?;
        match &run.outcome {
            Outcome::Made { file, bytes } => {
                tracing::info!(file, bytes, "a backup was made");
                tell(&app.settings().house, Some(&run), Some(&run));
                Ok(())
            }
            Outcome::Failed(error) => Err(Trouble(error.clone())),
        }
    })
}

/// Tells those who administer of a failure that follows no other: once, however long it goes on.
fn tell_failure(
    write: &mut Write<'_>,
    run: &BackupRun,
    why: impl Fn(Locale) -> String,
) -> Result<(), Refusal> {
    let (made, last) = write.reading().last_backups()?;
    if last.is_some_and(|last| matches!(last.outcome, Outcome::Failed(_))) {
        return Ok(());
    }
    let moment = |at: Timestamp| at.to_zoned(TimeZone::system()).strftime("%F %H:%M").to_string();
    for (to, locale) in write.reading().administrators()? {
        let never = || text(lang_of(locale), "mail.backup_failed.never").to_owned();
        let letter = Letter::new(LetterKind::BackupFailed, to, locale)
            .naming("date", moment(run.begun_at))
            .naming("why", why(locale))
            .naming("last", made.as_ref().map_or_else(never, |made| moment(made.ended_at)));
        write.post(&letter)?;
    }
    Ok(())
}

/// What Prometheus is told; nothing of a backup as long as there is none.
fn tell(house: &House, made: Option<&BackupRun>, last: Option<&BackupRun>) {
    if let Some(made) = made {
        metrics::gauge!("essaim_backup_age_seconds").set(seconds_since(made.ended_at));
    }
    let failed = last.is_some_and(|last| matches!(last.outcome, Outcome::Failed(_)));
    metrics::gauge!("essaim_backup_failed").set(f64::from(u8::from(failed)));
    if let Some(room) = disk::room(&house.data) {
        #[expect(clippy::cast_precision_loss, reason = "a gauge")]
        metrics::gauge!("essaim_disk_free_bytes").set(room.free as f64);
    }
}

fn seconds_since(at: Timestamp) -> f64 {
    now().duration_since(at).as_secs_f64().max(0.0)
}

/// The list of erasures outlives the database only where it stands outside of it: it is written there soon after each.
pub async fn keep_erased(app: &App, house: &House) -> Result<(), Trouble> {
    let known = app.look(|read| read.erased()).await?;
    let folders = [house.data.clone(), house.backups.clone()];
    let lang = app.settings().language;
    let kept = tokio::task::spawn_blocking(move || backup::keep_erased(&known, &folders));
    let kept = kept.await.map_err(Refusal::internal)?;
    kept.map_err(|trouble| Trouble(trouble.text(lang)))
}
