//! What comes again and again, once whatever the number of copies of the program.

use std::time::Duration;

use essaim_domain::time::{now, today};
use essaim_http::app::App;

use super::jobs::{Running, Turn};

pub const HOUR: Duration = Duration::from_secs(3_600);
pub const TEN_MINUTES: Duration = Duration::from_secs(600);

/// Involvements that have ended by date leave their teams.
pub fn involvements_end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        app.background(|write| write.close_ended_involvements(today())).await?;
        Ok(())
    })
}

/// Links that have expired go, with their secrets, and letters of long ago.
pub fn links_end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        let work = |write: &mut essaim_persistence::db::Write<'_>| {
            write.links_sweep()?;
            write.letters_sweep()
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
