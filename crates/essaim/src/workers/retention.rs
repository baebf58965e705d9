//! Once a day, what is older than its period goes, where somebody agreed.

use essaim_domain::{retention::RetentionKind, words::Worded};
use essaim_http::app::App;

use super::jobs::{Running, Trouble, Turn};

/// A few at a time, so that a stop in between loses nothing and whoever writes does not wait.
pub fn end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        for kind in RetentionKind::ALL {
            let Some(days) = app.settings().retention.of(*kind) else { continue };
            let (mut after, mut gone) = (None, 0);
            loop {
                let portion = app.background(move |write| write.retention_end(*kind, days, after)).await?;
                gone += portion.gone;
                match portion.next {
                    None => break,
                    Some(_) if app.stopping() => {
                        return Err(Trouble("a stop; the rest goes next".to_owned()));
                    }
                    last => after = last,
                }
            }
            if gone > 0 {
                tracing::info!(kind = kind.word(), gone, days, "what was older than its period went");
            }
        }
        Ok(())
    })
}
