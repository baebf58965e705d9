//! Once a day, what is older than its period goes, where somebody agreed; members are told before, by mail.

use essaim_domain::{
    refusal::Refusal,
    retention::{RetentionKind, WARNED_DAYS},
    words::Worded,
};
use essaim_http::app::App;
use essaim_persistence::{db::Write, retention::Portion};
use uuid::Uuid;

use super::jobs::{Running, Trouble, Turn};

/// Members are told first: whoever was not does not go.
pub fn end(app: App, _: Turn) -> Running {
    Box::pin(async move {
        for kind in RetentionKind::ALL {
            let Some(days) = app.settings().retention.of(*kind) else { continue };
            if kind.warning().is_some() {
                // Nobody can be told, so that no account goes either.
                if app.settings().mailer.is_none() {
                    continue;
                }
                let told = all(&app, move |write, after| write.retention_warn(*kind, days, after)).await?;
                if told > 0 {
                    tracing::info!(
                        kind = kind.word(),
                        told,
                        days = WARNED_DAYS,
                        "members were told before they go"
                    );
                }
            }
            let gone = all(&app, move |write, after| write.retention_end(*kind, days, after)).await?;
            if gone > 0 {
                tracing::info!(kind = kind.word(), gone, days, "what was older than its period went");
            }
        }
        Ok(())
    })
}

/// A few at a time, so that a stop in between loses nothing and whoever writes does not wait. How many in all.
async fn all(
    app: &App,
    portion: impl Fn(&mut Write<'_>, Option<Uuid>) -> Result<Portion, Refusal> + Copy + Send + 'static,
) -> Result<i64, Trouble> {
    let (mut after, mut count) = (None, 0);
    loop {
        let done = app.background(move |write| portion(write, after)).await?;
        count += done.count;
        match done.next {
            None => return Ok(count),
            Some(_) if app.stopping() => return Err(Trouble("a stop; the rest goes next".to_owned())),
            last => after = last,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use essaim_domain::{principal::Principal, retention::RetentionDeed};
    use essaim_http::letters::{Carrying, Mailer, Written};
    use essaim_tests::{
        both, given,
        service::Service,
        store::{Kind, Store},
    };
    use serde_json::{Value, json};

    use super::*;
    use crate::workers::letters::send;

    /// Takes every letter.
    #[derive(Debug)]
    struct Bottomless;

    impl Mailer for Bottomless {
        fn send<'m>(&'m self, _: &'m Written) -> Carrying<'m> {
            Box::pin(async { Ok("250 2.0.0 taken".to_owned()) })
        }
    }

    fn a_night(service: &Service<'_>) {
        let turn = Turn { payload: Value::Null, last: false };
        actix_web::rt::System::new().block_on(end(service.app.clone(), turn)).unwrap();
    }

    /// Sends the letters.
    fn the_post(service: &Service<'_>) {
        for kept in service.store.see(|read| read.letters(None, 10)) {
            let turn = Turn { payload: json!(kept.id), last: false };
            actix_web::rt::System::new().block_on(send(service.app.clone(), turn)).unwrap();
        }
    }

    fn back(store: &Store, table: &str, column: &str, days: i64) {
        let before = match store.kind {
            Kind::Sqlite => format!("{column} - {}", days * 86_400_000_000),
            Kind::Postgres => format!("{column} - interval '{days} days'"),
        };
        store.run_sql(&format!("UPDATE {table} SET {column} = {before}"));
    }

    both!(no_account_goes_by_the_night_untold_and_without_a_mail_server_nobody_is_told, |store| {
        let account = given::account(&["reader"]);
        store.make(move |write| write.account_create(&account, "no password"));
        back(store, "account", "created_at", 1_200);
        let kind = RetentionKind::MembersUnseen;
        let by = Principal::System;
        store.make(move |write| write.retention_say(kind, RetentionDeed::Agreed, 1_095, &by));
        let told = || store.count_rows("SELECT count(*) AS n FROM outbox WHERE kind = 'erasure_ahead'");
        let left = || store.count_rows("SELECT count(*) AS n FROM account");
        a_night(&Service::over(store));
        assert_eq!((told(), left()), (0, 1), "there is no mail server");
        let service = Service::with(store, |settings| settings.mailer = Some(Arc::new(Bottomless)));
        a_night(&service);
        assert_eq!((told(), left()), (1, 1));
        the_post(&service);
        let ago = |days: i64| {
            for column in ["at", "told_at"] {
                back(store, "erasure_warning", column, days);
            }
        };
        ago(29);
        a_night(&service);
        assert_eq!((told(), left()), (1, 1), "told once, and not long enough before");
        ago(2);
        a_night(&service);
        assert_eq!(left(), 0);
    });
}
