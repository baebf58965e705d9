//! Jobs: there with the commit, taken by one, done at least once, whatever ends in between.

use std::{
    sync::{Arc, Mutex, mpsc},
    thread,
    time::Duration,
};

use essaim_domain::refusal::Refusal;
use essaim_persistence::{
    db::Write,
    jobs::{Job, Wish},
};
use essaim_tests::{
    both,
    store::{Kind, Store},
};
use serde_json::json;

const LEASE: Duration = Duration::from_secs(60);

fn enqueue(store: &Store, kind: &'static str, number: u32) {
    store.make(move |write| write.enqueue(Wish::new(kind, json!(number))));
}

fn take(store: &Store, most: usize, lease: Duration) -> Vec<Job> {
    store.make(move |write| write.jobs_take(&["count", "other"], most, lease))
}

/// Lets what waits be due, and what was taken be anybody's again.
fn let_time_pass(store: &Store) {
    store.run_sql("UPDATE job SET run_at = created_at, taken_until = CASE WHEN taken_until IS NULL THEN NULL ELSE created_at END");
}

both!(a_job_is_there_with_the_commit_of_what_makes_it_necessary_or_not_at_all, |store| {
    let refused: Result<(), Refusal> = store.write_now(|write| {
        write.enqueue(Wish::new("count", json!(1)))?;
        Err(Refusal::Forbidden)
    });
    assert!(refused.is_err() && take(store, 9, LEASE).is_empty());
    enqueue(store, "count", 2);
    assert!(store.see(|read| read.job_is_due(&["count"])) && !store.see(|read| read.job_is_due(&["other"])));
    let taken = take(store, 9, LEASE);
    assert_eq!((taken.len(), &taken[0].payload, taken[0].attempts), (1, &json!(2), 1));
    assert!(take(store, 9, LEASE).is_empty(), "somebody is at it");
    let id = taken[0].id;
    store.make(move |write| write.job_done(id));
    let_time_pass(store);
    assert!(take(store, 9, LEASE).is_empty());
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM job"), 0, "nothing of its values stays");
});

both!(of_many_copies_that_take_at_once_each_gets_others, |store| {
    for number in 0..40 {
        enqueue(store, "count", number);
    }
    let mut ids: Vec<_> = thread::scope(|scope| {
        let copies: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| (0..5).flat_map(|_| take(store, 2, LEASE)).collect::<Vec<_>>()))
            .collect();
        copies.into_iter().flat_map(|copy| copy.join().unwrap()).map(|job| job.id).collect()
    });
    let rest = take(store, 100, LEASE);
    ids.extend(rest.iter().map(|job| job.id));
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 40, "each is taken, and by one");
});

both!(what_a_killed_copy_had_taken_is_taken_by_another, |store| {
    enqueue(store, "count", 1);
    let first = take(store, 1, LEASE);
    let_time_pass(store);
    let again = take(store, 1, LEASE);
    assert_eq!((again[0].id, again[0].attempts), (first[0].id, 2));
    let held = again[0].id;
    store.make(move |write| write.jobs_hold(vec![held], LEASE));
    assert!(take(store, 1, LEASE).is_empty());
});

both!(what_a_copy_puts_back_when_it_stops_is_as_it_was, |store| {
    enqueue(store, "count", 1);
    let id = take(store, 1, LEASE)[0].id;
    store.make(move |write| write.jobs_give_back(vec![id]));
    let again = take(store, 1, LEASE);
    assert_eq!((again[0].id, again[0].attempts), (id, 1));
});

both!(what_fails_comes_again_later_until_it_is_given_up_and_seen, |store| {
    enqueue(store, "count", 1);
    let job = take(store, 1, LEASE).remove(0);
    let failed = job.clone();
    store.make(move |write| write.job_failed(&failed, "no answer"));
    assert!(take(store, 1, LEASE).is_empty(), "after a pause");
    let_time_pass(store);
    assert_eq!(take(store, 1, LEASE)[0].attempts, 2);
    store.make(move |write| write.job_give_up(job.id, "never an answer"));
    let_time_pass(store);
    assert!(take(store, 1, LEASE).is_empty());
    let standing = store.see(|read| read.job_standing());
    assert_eq!((standing.due, standing.given_up), (0, 1));
});

both!(a_key_waits_once_and_is_free_while_its_job_is_done, |store| {
    let ask = || store.make(|write| write.enqueue(Wish::new("count", json!(0)).once("sum")));
    ask();
    ask();
    assert_eq!(take(store, 9, LEASE).len(), 1);
    ask();
    assert_eq!(take(store, 9, LEASE).len(), 1, "what came meanwhile is not lost");
});

both!(what_recurs_runs_once_in_its_time_however_many_copies_ask, |store| {
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| store.make(|write| write.enqueue_each("count", Duration::from_secs(86_400))));
        }
    });
    let taken = take(store, 9, LEASE);
    assert_eq!(taken.len(), 1);
    let id = taken[0].id;
    store.make(move |write| write.job_done(id));
    store.make(|write| write.enqueue_each("count", Duration::from_secs(86_400)));
    assert!(take(store, 9, LEASE).is_empty());
    store.run_sql("DELETE FROM schedule");
    store.make(|write| write.enqueue_each("count", Duration::from_secs(86_400)));
    assert_eq!(take(store, 9, LEASE).len(), 1);
});

both!(jobs_of_a_kind_that_this_edition_does_not_know_are_left_to_others, |store| {
    enqueue(store, "tomorrow", 1);
    assert!(take(store, 9, LEASE).is_empty());
    assert_eq!(store.see(|read| read.job_standing()).due, 1);
});

both!(what_was_given_up_is_seen_for_a_month_and_then_nothing_of_it_stays, |store| {
    for number in 0..2 {
        enqueue(store, "count", number);
    }
    let [old, young] = [0, 1].map(|_| take(store, 1, LEASE).remove(0).id);
    let month_ago = match store.kind {
        Kind::Sqlite => "UPDATE job SET given_up_at = given_up_at - 2678400000000",
        Kind::Postgres => "UPDATE job SET given_up_at = given_up_at - interval '31 days'",
    };
    store.make(move |write| write.job_give_up(old, "nobody there"));
    store.run_sql(month_ago);
    store.make(move |write| write.job_give_up(young, "nobody there"));
    store.make(|write| write.jobs_sweep());
    assert_eq!(store.see(|read| read.job_standing()).given_up, 1);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM job"), 1);
});

both!(what_the_program_writes_itself_waits_for_its_turn_where_others_are_told_to_come_back, |store| {
    let (open, gate) = mpsc::channel::<()>();
    let gate = Arc::new(Mutex::new(gate));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build().unwrap();
    let refused = runtime.block_on(async {
        // More than there are turns, in a file and on a server; each keeps its own until the gate opens.
        let members: Vec<_> = (0..300)
            .map(|_| {
                let (db, gate) = ((**store).clone(), Arc::clone(&gate));
                let passes = move |_: &mut Write<'_>| {
                    let _ = gate.lock().unwrap().recv();
                    Ok(())
                };
                tokio::spawn(async move { db.write(passes).await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(200)).await;
        let db = (**store).clone();
        let own = tokio::spawn(async move {
            db.write_patiently(|write| write.enqueue(Wish::new("count", json!(1)))).await
        });
        tokio::time::sleep(Duration::from_millis(1_800)).await;
        assert!(!own.is_finished(), "it waits longer than a second");
        drop(open);
        own.await.unwrap().unwrap();
        let mut refused = 0;
        for member in members {
            refused += usize::from(member.await.unwrap().is_err());
        }
        refused
    });
    assert!(refused > 0, "nobody else waits so long");
    assert_eq!(take(store, 9, LEASE).len(), 1);
});
