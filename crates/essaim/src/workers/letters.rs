//! The job that sends a letter of the outbox.

use essaim_domain::{letter::LetterState, refusal::Refusal};
use essaim_http::{
    app::App,
    letters::{self, Undelivered},
    recovery,
};
use uuid::Uuid;

use super::jobs::{Running, Trouble, Turn};

/// Sends a letter, unless it was sent, its link works no more, or there is no mail server: then it stays.
pub fn send(app: App, turn: Turn) -> Running {
    Box::pin(async move {
        let id: Uuid = serde_json::from_value(turn.payload).map_err(Refusal::internal)?;
        let Some(kept) = app.look(move |read| read.letter(id)).await? else { return Ok(()) };
        if kept.state != LetterState::Waiting {
            return Ok(());
        }
        if !kept.letter.is_whole() {
            return become_(&app, id, LetterState::Closed, None).await;
        }
        let Some(mailer) = app.settings().mailer.clone() else {
            return become_(&app, id, LetterState::Kept, None).await;
        };
        let written = letters::write(app.settings(), id, &kept.letter)?;
        let outcome = mailer.send(&written).await;
        let told = match &outcome {
            Ok(_) => "sent",
            Err(Undelivered::Refused(_)) => "refused",
            Err(Undelivered::Later(_)) => "later",
        };
        metrics::counter!("essaim_letters_total", "outcome" => told).increment(1);
        match outcome {
            Ok(answer) => become_(&app, id, LetterState::Sent, Some(answer)).await,
            Err(Undelivered::Refused(answer)) => become_(&app, id, LetterState::Refused, Some(answer)).await,
            Err(Undelivered::Later(answer)) if turn.last => {
                become_(&app, id, LetterState::Failed, Some(answer)).await
            }
            Err(Undelivered::Later(answer)) => {
                become_(&app, id, LetterState::Waiting, Some(answer.clone())).await?;
                Err(Trouble(answer))
            }
        }
    })
}

/// Whoever has an account with the address is sent a link to another password.
pub fn password_forgotten(app: App, turn: Turn) -> Running {
    Box::pin(async move {
        let email: String = serde_json::from_value(turn.payload).map_err(Refusal::internal)?;
        Ok(app.background(move |write| recovery::open(write, &email)).await?)
    })
}

async fn become_(app: &App, id: Uuid, state: LetterState, answer: Option<String>) -> Result<(), Trouble> {
    Ok(app.background(move |write| write.letter_is(id, state, answer.as_deref())).await?)
}
