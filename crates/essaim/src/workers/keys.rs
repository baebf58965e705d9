//! What this edition of the program keeps otherwise than the one before: worked out once, in portions.

use std::time::Duration;

use essaim_http::app::App;

const PAUSE: Duration = Duration::from_secs(3_600);

/// Works out the keys of likeness anew, until it is done.
pub async fn again(app: App) {
    loop {
        match app.background(|write| write.key_again()).await {
            Ok(true) => return,
            Ok(false) => {}
            Err(refusal) => {
                tracing::warn!(%refusal, "likeness was not worked out; it will be tried again");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}
