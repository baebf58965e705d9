//! What comes again and again, once whatever the number of copies of the program.

use std::time::Duration;

use essaim_domain::{
    refusal::Refusal,
    time::{now, today},
};
use essaim_http::{app::App, letters::locale_of, webhooks::KEPT_FOR};

use super::jobs::{Running, Turn};

pub const DAY: Duration = Duration::from_secs(24 * 3_600);
pub const HOUR: Duration = Duration::from_secs(3_600);
pub const TEN_MINUTES: Duration = Duration::from_secs(600);

/// Involvements that have ended by date leave their teams.
pub fn involvements_end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        app.background(|write| write.close_ended_involvements(today())).await?;
        Ok(())
    })
}

/// Those who look after a client hear of its secret's end in time.
pub fn client_secrets_warn(app: App, _: Turn) -> Running {
    Box::pin(async move {
        let locale = locale_of(app.settings().language);
        app.background(move |write| write.client_secrets_warn(locale)).await?;
        Ok(())
    })
}

/// Deliveries that were over long ago are forgotten.
pub fn deliveries_end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        let before = now().checked_sub(KEPT_FOR).map_err(Refusal::internal)?;
        app.background(move |write| write.deliveries_sweep(before)).await?;
        Ok(())
    })
}

/// Links that have expired go, with their secrets, and so do sign-ins that have; letters and jobs of long ago.
pub fn links_end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        let work = |write: &mut essaim_persistence::db::Write<'_>| {
            write.links_sweep()?;
            write.sessions_sweep()?;
            write.letters_sweep()?;
            write.jobs_sweep()
        };
        Ok(app.background(work).await?)
    })
}

/// Who sent suggestions is erased when their time has come.
pub fn senders_end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        app.background(|write| write.suggestions_forget(now())).await?;
        Ok(())
    })
}
