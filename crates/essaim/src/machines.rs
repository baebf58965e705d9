//! What programs that call need each minute: keys that take over from one another, and their calls written down.

use std::time::Duration;

use essaim_domain::{refusal::Refusal, time::now};
use essaim_http::{
    app::App,
    tokens::{self, PUBLISHED_FIRST, SigningKey},
};
use essaim_persistence::db::Write;

/// Each minute, as long as the program runs.
pub async fn each_minute(app: App) {
    loop {
        tokio::time::sleep(Duration::from_secs(60)).await;
        let keys = app.background(kept_up).await;
        if let Err(refusal) = keys.and_then(|keys| app.tokens().renew(keys)) {
            tracing::warn!(%refusal, "the signing keys were not looked at; they will be again in a minute");
        }
        write_calls(&app).await;
    }
}

/// Writes down how often clients called.
pub async fn write_calls(app: &App) {
    if let Err(refusal) = app.write_calls().await {
        tracing::warn!(%refusal, "the calls of clients were not written down; they will be with the next");
    }
}

/// The keys as they are to be from now on, the one that signs first: a successor is made when it is due, and what has
/// signed its last token long ago goes.
///
/// # Errors
/// What the database says.
pub fn kept_up(write: &mut Write<'_>) -> Result<Vec<SigningKey>, Refusal> {
    let kept = write.reading().signing_keys()?;
    let spent: Vec<String> = tokens::spent(&kept, now()).map(str::to_owned).collect();
    if tokens::due(&kept, now()) || !spent.is_empty() {
        // In a row: of several copies of the program, one makes the successor.
        write.in_line()?;
        let kept = write.reading().signing_keys()?;
        for kid in &spent {
            write.signing_key_forget(kid)?;
        }
        if kept.is_empty() {
            let made = SigningKey::generate()?;
            write.signing_key_create(&made.kid, &made.pkcs8)?;
        } else if tokens::due(&kept, now()) {
            roll(write)?;
        }
    }
    Ok(tokens::in_order(write.reading().signing_keys()?, now()))
}

/// Makes another key, which signs once it has been published for a while; its name.
///
/// # Errors
/// What the database says.
pub fn roll(write: &mut Write<'_>) -> Result<String, Refusal> {
    write.in_line()?;
    write.signing_keys_retire(now().checked_add(PUBLISHED_FIRST).map_err(Refusal::internal)?)?;
    let made = SigningKey::generate()?;
    write.signing_key_create(&made.kid, &made.pkcs8)?;
    Ok(made.kid)
}

#[cfg(test)]
mod tests {
    use essaim_tests::both;

    use super::*;

    both!(a_key_takes_over_after_it_was_published, |store| {
        let first = store.make(kept_up);
        assert_eq!(first.len(), 1);
        assert_eq!(store.make(kept_up).first().map(|key| &key.kid), first.first().map(|key| &key.kid));
        let successor = store.make(roll);
        let names = |keys: Vec<SigningKey>| keys.into_iter().map(|key| key.kid).collect::<Vec<_>>();
        let both = names(store.make(kept_up));
        assert_eq!(both, [first.first().unwrap().kid.clone(), successor.clone()], "known, not yet signing");
        // Two hours later.
        let day = if store.kind == essaim_tests::store::Kind::Sqlite {
            "retired_at - 7200000000"
        } else {
            "retired_at - interval '2 hours'"
        };
        store.run_sql(&format!("UPDATE signing_key SET retired_at = {day} WHERE retired_at IS NOT NULL"));
        assert_eq!(names(store.make(kept_up)), [successor], "the one before is gone with its tokens");
    });

    both!(a_key_that_has_grown_old_gets_a_successor, |store| {
        let first = store.make(kept_up);
        let day = if store.kind == essaim_tests::store::Kind::Sqlite {
            "created_at - 8000000000000"
        } else {
            "created_at - interval '92 days'"
        };
        store.run_sql(&format!("UPDATE signing_key SET created_at = {day}"));
        let after = store.make(kept_up);
        assert_eq!((after.len(), after[0].kid.as_str()), (2, first[0].kid.as_str()));
        assert_eq!(store.make(kept_up).len(), 2, "one successor, however often it is looked at");
    });
}
