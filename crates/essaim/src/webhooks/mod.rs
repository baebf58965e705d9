//! Delivers webhooks: takes turns with the other copies of the program, queues what changed, and sends what is due, a
//! record's changes one after another.

mod guard;
mod send;
mod signature;
#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use essaim_domain::refusal::Refusal;
use essaim_http::{app::App, letters::locale_of, webhooks::message};
use essaim_persistence::webhooks::{Attempt, Failed, Taken};
use tokio::sync::Semaphore;
use uuid::Uuid;

pub use guard::{Guard, System};
pub use send::Sender;

/// Between two looks when nothing is due.
const PAUSE: Duration = Duration::from_secs(1);
/// After a look that failed.
const AFTER_TROUBLE: Duration = Duration::from_secs(5);
/// How long a copy has a webhook before another may think it dead: longer than a message may take.
const HOLD: Duration = Duration::from_secs(60);
/// Webhooks that one copy serves side by side.
const SIDE_BY_SIDE: usize = 4;
/// Messages of one turn; then others have theirs.
const OF_A_TURN: usize = 100;
/// So many failures in a row end a turn: the receiver is not there.
const FAILURES_OF_A_TURN: usize = 3;

/// Delivers as long as the program runs.
pub async fn run(app: App, sender: Sender) {
    let copy = Uuid::now_v7();
    let places = Arc::new(Semaphore::new(SIDE_BY_SIDE));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        match take(&app, copy).await {
            Ok(Some(taken)) => {
                let (app, sender) = (app.clone(), sender.clone());
                actix_web::rt::spawn(async move {
                    turn(&app, &sender, taken).await;
                    drop(place);
                });
            }
            Ok(None) => tokio::time::sleep(PAUSE).await,
            Err(refusal) => {
                tracing::warn!(%refusal, "webhooks were not looked at; they will be again in a moment");
                tokio::time::sleep(AFTER_TROUBLE).await;
            }
        }
    }
}

async fn take(app: &App, copy: Uuid) -> Result<Option<Taken>, Refusal> {
    // A look locks nothing, and costs no write.
    if !app.look(|read| read.webhooks_due()).await? {
        return Ok(None);
    }
    app.background(move |write| write.webhook_take(copy, HOLD)).await
}

/// A webhook's turn, and giving it back whatever comes of it.
async fn turn(app: &App, sender: &Sender, taken: Taken) {
    if let Err(refusal) = delivered(app, sender, taken).await {
        tracing::warn!(%refusal, webhook = %taken.webhook, "a webhook's turn ended early; it will have another");
    }
    if let Err(refusal) = app.background(move |write| write.webhook_release(taken)).await {
        // It is free again when its time is over.
        tracing::warn!(%refusal, webhook = %taken.webhook, "a webhook was not given back");
    }
}

async fn delivered(app: &App, sender: &Sender, taken: Taken) -> Result<(), Refusal> {
    while app.background(move |write| write.webhook_queue(taken)).await? {}
    let mut failures = 0;
    for _ in 0..OF_A_TURN {
        let next = app.background(move |write| {
            if !write.webhook_hold(taken, HOLD)? {
                return Ok(None);
            }
            message::next(write, taken)
        });
        let Some(outgoing) = next.await? else { return Ok(()) };
        let attempt = sender.send(&outgoing).await;
        failures = if attempt.trouble.is_none() { 0 } else { failures + 1 };
        let failed = noted(app, taken, outgoing.delivery, attempt).await?;
        if failed == Some(Failed::Off) || app.stopping() {
            return Ok(());
        }
        if failures == FAILURES_OF_A_TURN {
            return app.background(move |write| write.webhook_rest(taken)).await;
        }
    }
    Ok(())
}

/// Writes down how an attempt went.
async fn noted(app: &App, taken: Taken, delivery: Uuid, attempt: Attempt) -> Result<Option<Failed>, Refusal> {
    let locale = locale_of(app.settings().language);
    let noted = app.background(move |write| {
        if attempt.trouble.is_none() {
            return write.delivery_done(taken, delivery, &attempt).map(|()| None);
        }
        let failed = write.delivery_failed(taken, delivery, &attempt)?;
        if failed == Failed::Off {
            write.webhook_off_tell(taken.webhook, locale)?;
        }
        Ok(Some(failed))
    });
    let failed = noted.await?;
    if failed == Some(Failed::Off) {
        tracing::warn!(webhook = %taken.webhook, "nothing got through for three days: the webhook is switched off");
    }
    Ok(failed)
}
