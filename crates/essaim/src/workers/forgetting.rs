//! After an erasure: the lists outside of the database have it, and its files forget what was deleted from them.

use essaim_http::app::App;
use essaim_persistence::erasure;

use super::{
    backups,
    jobs::{Running, Trouble, Turn},
};

/// Comes again after a pause while others are in the way.
pub fn forget(app: App, _: Turn) -> Running {
    Box::pin(async move {
        backups::keep_erased(&app, &app.settings().house).await?;
        let place = app.place().clone();
        let done = tokio::task::spawn_blocking(move || erasure::forget(&place)).await;
        Ok(done.map_err(|error| Trouble(error.to_string()))??)
    })
}
