//! The feed of changes: everything once and in order, to those who may know, and to those who lose sight of it.

use std::{
    collections::HashMap,
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use essaim_domain::{
    access::{Role, Viewer},
    change::ChangeKind,
    experiment::Experiment,
    involvement::Involvement,
    principal::Principal,
    stakeholder::Stakeholder,
    time::today,
    values::PartialDate,
    visibility::Visibility,
};
use essaim_persistence::{
    changes::{Change, Seen},
    door::{Deed, Edit},
    kept::Kept,
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use jiff::ToSpan;
use uuid::Uuid;

fn after(store: &Store, viewer: &Viewer, seq: i64) -> (Vec<Change>, i64) {
    store.see(|read| read.changes(viewer, seq, 1_000, 10_000))
}

/// What a viewer is told since a number, in short: the noun, the id, and whether it is gone.
fn told(store: &Store, viewer: &Viewer, since: i64) -> Vec<(&'static str, Uuid, bool)> {
    let short = |change: &Change| (change.noun.name, change.id, matches!(change.seen, Seen::Gone));
    after(store, viewer, since).0.iter().map(short).collect()
}

fn now(store: &Store) -> i64 {
    store.see(|read| read.last_change())
}

fn of(visibility: Visibility) -> Stakeholder {
    Stakeholder { visibility, ..given::stakeholder("Une") }
}

both!(a_change_carries_the_record_as_the_caller_sees_it_today, |store| {
    let kept = store.keep(of(Visibility::Public));
    let kept = store.change(&kept, |record| record.network_member = Some(true));
    let (changes, next) = after(store, &Viewer::anonymous(), 0);
    assert_eq!(
        changes.iter().map(|c| (c.seq, c.kind, c.revision)).collect::<Vec<_>>(),
        [(1, ChangeKind::Create, 1), (2, ChangeKind::Update, 2)]
    );
    for change in &changes {
        let Seen::Record(row) = &change.seen else { panic!("gone") };
        assert_eq!((row.head.id, row.head.revision), (kept.head.id, 2));
    }
    assert_eq!(next, 2);
    assert_eq!(after(store, &Viewer::anonymous(), 2).0.len(), 0);
});

both!(what_goes_out_of_sight_is_told_once_to_those_who_saw_it_and_to_nobody_else, |store| {
    let kept = store.keep(of(Visibility::Public));
    let (reader, nobody) = (given::member(&[Role::Reader], None), Viewer::anonymous());
    let start = now(store);
    let id = kept.head.id;
    let hidden = store.change(&kept, |record| record.visibility = Visibility::Network);
    assert_eq!(told(store, &nobody, start), [("stakeholder", id, true)]);
    assert_eq!(told(store, &reader, start), [("stakeholder", id, false)]);
    let start = now(store);
    let binned = store.bin(&hidden);
    assert_eq!(told(store, &nobody, start), []);
    assert_eq!(told(store, &reader, start), [("stakeholder", id, true)]);
    // Nothing is left of it for who comes later: only what took it from sight is told.
    assert_eq!(told(store, &nobody, 0), [("stakeholder", id, true)]);
    let start = now(store);
    store.restore(&binned);
    assert_eq!(told(store, &reader, start), [("stakeholder", id, false)]);
    assert_eq!(told(store, &given::member(&[Role::Administrator], None), start), []);
});

both!(a_private_record_leaves_no_trace_for_others, |store| {
    let author = given::member(&[Role::Contributor], None);
    let kept = store.keep_as(author.principal.as_ref().unwrap(), of(Visibility::Private));
    store.bin(&kept);
    for viewer in [Viewer::anonymous(), given::member(&[Role::Coordinator], None)] {
        let (changes, next) = after(store, &viewer, 0);
        assert_eq!((changes.len(), next), (0, 2), "what is skipped is passed over");
    }
    assert_eq!(told(store, &author, 0), [("stakeholder", kept.head.id, true)]);
});

both!(pages_of_changes_follow_one_another_and_stop_at_what_may_be_scanned, |store| {
    store.make(|write| {
        let create = |n: i32| {
            let visibility = if n % 2 == 0 { Visibility::Public } else { Visibility::Network };
            Edit::Create { id: Uuid::now_v7(), record: of(visibility) }
        };
        write.put(&Deed::of(Principal::System), (0..450).map(create).collect())
    });
    let (mut seqs, mut from) = (Vec::new(), 0);
    loop {
        let (changes, next) = store.see(|read| read.changes(&Viewer::anonymous(), from, 7, 10_000));
        seqs.extend(changes.iter().map(|change| change.seq));
        if next == from {
            break;
        }
        from = next;
    }
    assert_eq!(seqs, (1..=450).step_by(2).collect::<Vec<i64>>());
    let (changes, next) = store.see(|read| read.changes(&Viewer::anonymous(), 0, 1_000, 10));
    assert_eq!((changes.len(), next), (5, 10));
    let (changes, next) = store.see(|read| read.changes(&Viewer::anonymous(), 0, 1_000, 250));
    assert_eq!((changes.len(), next), (125, 250));
});

/// A team-visible experiment, somebody who is not yet in its team, and what hangs on it.
struct Scene {
    experiment: Kept<Experiment>,
    me: Uuid,
    viewer: Viewer,
    hypothesis: Uuid,
}

fn scene(store: &Store) -> Scene {
    let phase = given::phase(store);
    let me = store.keep(given::stakeholder("Moi")).head.id;
    let record = Experiment { visibility: Visibility::Team, ..given::experiment(phase, "Une") };
    let experiment = store.keep(record);
    let hypothesis = store.keep(given::hypothesis(experiment.head.id, "Si… alors")).head.id;
    Scene { me, viewer: given::member(&[Role::Coach], Some(me)), experiment, hypothesis }
}

both!(an_involvement_that_begins_or_ends_tells_the_member_of_the_experiment, |store| {
    let Scene { experiment, me, viewer, hypothesis } = scene(store);
    let id = experiment.head.id;
    let start = now(store);
    let involvement = store.keep(given::involvement(id, me, "coach"));
    assert_eq!(
        told(store, &viewer, start),
        [
            ("involvement", involvement.head.id, false),
            ("experiment", id, false),
            ("hypothesis", hypothesis, false)
        ]
    );
    let start = now(store);
    let yesterday = PartialDate::on(today().yesterday().unwrap()).unwrap();
    let ended = store.change(&involvement, |record| record.until = Some(yesterday));
    assert_eq!(
        told(store, &viewer, start),
        [
            ("involvement", involvement.head.id, true),
            ("experiment", id, true),
            ("hypothesis", hypothesis, true)
        ]
    );
    assert_eq!(told(store, &given::member(&[Role::Reader], None), start), []);
    let again = store.change(&ended, |record| record.until = None);
    let start = now(store);
    let binned = store.bin(&again);
    assert!(told(store, &viewer, start).contains(&("experiment", id, true)));
    let start = now(store);
    store.restore(&binned);
    assert!(told(store, &viewer, start).contains(&("experiment", id, false)));
    // Nobody changed the experiment: it is as it was, and its history says nothing of it.
    let row =
        store.see(|read| read.find::<Experiment>(&steward(), id, essaim_persistence::read::Bin::Closed));
    assert_eq!(row.head.revision, 1);
    assert_eq!(store.see(|read| read.history::<Experiment>(&steward(), id, None, 50)).len(), 1);
});

both!(an_involvement_that_changes_nobodys_sight_tells_of_itself_alone, |store| {
    let Scene { experiment, me, .. } = scene(store);
    let start = now(store);
    store.keep(given::involvement(experiment.head.id, me, "funder"));
    assert_eq!(now(store), start + 1);
    store.change(&experiment, |record| record.visibility = Visibility::Network);
    let start = now(store);
    store.keep(given::involvement(experiment.head.id, me, "coach"));
    assert_eq!(now(store), start + 1);
});

both!(the_change_of_an_experiment_and_its_echo_share_one_deed, |store| {
    let Scene { experiment, me, .. } = scene(store);
    let operations = |store: &Store, seq: i64| {
        let (changes, _) = after(store, &steward(), seq);
        changes.len()
    };
    let start = now(store);
    let record = given::involvement(experiment.head.id, me, "lead");
    store.try_edit(&Principal::System, Edit::Create { id: Uuid::now_v7(), record }).unwrap();
    assert_eq!(operations(store, start), 3);
});

both!(what_hangs_on_a_record_goes_out_of_sight_with_it, |store| {
    let phase = given::phase(store);
    let experiment = store.keep(given::experiment(phase, "Une"));
    let hypothesis = store.keep(given::hypothesis(experiment.head.id, "Si… alors")).head.id;
    let (one, two) = (store.keep(given::stakeholder("Une")), store.keep(given::stakeholder("Deux")));
    let relation = store.keep(given::relationship(one.head.id, two.head.id, "funds")).head.id;
    let nobody = Viewer::anonymous();
    let start = now(store);
    store.change(&experiment, |record| record.visibility = Visibility::Network);
    assert_eq!(
        told(store, &nobody, start),
        [("experiment", experiment.head.id, true), ("hypothesis", hypothesis, true)]
    );
    let start = now(store);
    let binned = store.bin(&two);
    assert_eq!(
        told(store, &nobody, start),
        [("stakeholder", two.head.id, true), ("relationship", relation, true)]
    );
    let start = now(store);
    store.restore(&binned);
    assert_eq!(
        told(store, &nobody, start),
        [("stakeholder", two.head.id, false), ("relationship", relation, false)]
    );
    let start = now(store);
    store.change(&one, |record| record.network_member = Some(true));
    assert_eq!(now(store), start + 1);
});

both!(involvements_that_end_or_begin_by_date_are_told_of_once_a_day, |store| {
    let Scene { experiment, me, viewer, .. } = scene(store);
    let day = |offset: i64| PartialDate::on(today().checked_add(offset.days()).unwrap()).unwrap();
    let until_today =
        Involvement { until: Some(day(0)), ..given::involvement(experiment.head.id, me, "coach") };
    store.keep(until_today);
    let run = |offset: i64| {
        let on = today().checked_add(offset.days()).unwrap();
        store.make(move |write| write.close_ended_involvements(on));
    };
    run(0);
    let start = now(store);
    run(0);
    assert_eq!(now(store), start, "run twice it does nothing");
    run(1);
    // The clock says that the involvement still holds; the change row says that it took the experiment from sight.
    let rows = told(store, &steward(), start);
    assert!(rows.contains(&("experiment", experiment.head.id, false)), "{rows:?}");
    let start = now(store);
    run(2);
    assert_eq!(now(store), start);
    let other = given::stakeholder("Autre");
    let other = store.keep(other).head.id;
    let future =
        Involvement { since: Some(day(3)), ..given::involvement(experiment.head.id, other, "coach") };
    store.keep(future);
    let start = now(store);
    run(5);
    assert!(told(store, &steward(), start).contains(&("experiment", experiment.head.id, false)));
    drop(viewer);
});

both!(writers_beside_each_other_leave_a_feed_without_gaps_and_each_revision_once, |store| {
    const WRITERS: usize = 6;
    const EACH: usize = 15;
    let done = AtomicBool::new(false);
    let followed = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let (mut all, mut from) = (Vec::new(), 0);
            loop {
                let last_round = done.load(Ordering::SeqCst);
                let (changes, next) = after(store, &steward(), from);
                all.extend(changes);
                from = next;
                if last_round {
                    return all;
                }
            }
        });
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                scope.spawn(|| {
                    let mut kept = store.keep(of(Visibility::Public));
                    for n in 0..EACH {
                        kept = store.change(&kept, |record| record.network_member = Some(n % 2 == 0));
                    }
                })
            })
            .collect();
        writers.into_iter().for_each(|writer| writer.join().unwrap());
        done.store(true, Ordering::SeqCst);
        reader.join().unwrap()
    });
    let seqs: Vec<i64> = followed.iter().map(|change| change.seq).collect();
    assert_eq!(seqs, (1..=i64::try_from(WRITERS * (EACH + 1)).unwrap()).collect::<Vec<_>>());
    let mut revisions: HashMap<Uuid, i64> = HashMap::new();
    let mut at = followed[0].at;
    for change in &followed {
        let last = revisions.insert(change.id, change.revision).unwrap_or(0);
        assert_eq!(change.revision, last + 1);
        assert!(change.at >= at, "time goes back");
        at = change.at;
    }
    assert_eq!(revisions.len(), WRITERS);
});

both!(a_write_that_takes_its_time_is_never_overtaken_in_the_feed, |store| {
    let (slow_wrote, hear_slow) = mpsc::channel();
    let (slow_ended, fast_ended) = (AtomicBool::new(false), AtomicBool::new(false));
    thread::scope(|scope| {
        scope.spawn(|| {
            store.make(move |write| {
                let create = Edit::Create { id: Uuid::now_v7(), record: of(Visibility::Public) };
                write.put(&Deed::of(Principal::System), vec![create])?;
                slow_wrote.send(()).unwrap();
                thread::sleep(Duration::from_millis(400));
                Ok(())
            });
            slow_ended.store(true, Ordering::SeqCst);
        });
        hear_slow.recv().unwrap();
        scope.spawn(|| {
            store.keep(of(Visibility::Public));
            fast_ended.store(true, Ordering::SeqCst);
        });
        // A reader meanwhile sees nothing, then the slow one, then both: never the later number alone.
        let mut from = 0;
        let mut seqs = Vec::new();
        while seqs.len() < 2 {
            let (changes, next) = after(store, &Viewer::anonymous(), from);
            seqs.extend(changes.iter().map(|change| change.seq));
            from = next;
        }
        assert_eq!(seqs, [1, 2]);
    });
    assert!(slow_ended.load(Ordering::SeqCst) && fast_ended.load(Ordering::SeqCst));
});

both!(a_write_that_is_refused_leaves_no_gap, |store| {
    store.keep(of(Visibility::Public));
    let refused = store.write_now(|write| {
        let create = Edit::Create { id: Uuid::now_v7(), record: of(Visibility::Public) };
        write.put(&Deed::of(Principal::System), vec![create])?;
        Err::<(), _>(essaim_domain::refusal::Refusal::Forbidden)
    });
    assert!(refused.is_err());
    store.keep(of(Visibility::Public));
    let seqs: Vec<i64> = after(store, &steward(), 0).0.iter().map(|change| change.seq).collect();
    assert_eq!(seqs, [1, 2]);
});

both!(writers_who_point_to_what_others_change_do_not_stop_each_other, |store| {
    let phase = given::phase(store);
    let experiment = store.keep(given::experiment(phase, "Une")).head.id;
    let someone = store.keep(given::stakeholder("Une")).head.id;
    thread::scope(|scope| {
        for worker in 0..6 {
            scope.spawn(move || {
                for n in 0..10 {
                    if worker % 2 == 0 {
                        store.keep(given::involvement(experiment, someone, "funder"));
                        continue;
                    }
                    store.make(move |write| {
                        let bin = essaim_persistence::read::Bin::Closed;
                        let before: Kept<Stakeholder> =
                            write.reading().find_to_change(&steward(), someone, bin)?;
                        let mut record = before.record.clone();
                        record.short_name = essaim_domain::text::Line::parse(&format!("{worker} {n}")).ok();
                        write.put(&Deed::of(Principal::System), vec![Edit::Update { before, record }])
                    });
                }
            });
        }
    });
    let row = store
        .see(|read| read.find::<Stakeholder>(&steward(), someone, essaim_persistence::read::Bin::Closed));
    assert_eq!(row.head.revision, 31);
});
