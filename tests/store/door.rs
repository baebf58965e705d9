//! The one door for writes: what is stored with a record, and what is refused.

use essaim_domain::{
    change::ChangeKind, experiment::Experiment, principal::Principal, record::ExternalId, refusal::Refusal,
    stakeholder::Stakeholder, theme::Theme,
};
use essaim_persistence::{door::Edit, history::Entry, kept::Row, read::Bin};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use serde_json::json;
use uuid::Uuid;

fn found(store: &Store, id: Uuid) -> Row {
    store.see(|read| read.find::<Stakeholder>(&steward(), id, Bin::Closed))
}

fn history(store: &Store, id: Uuid) -> Vec<Entry> {
    store.see(|read| read.history::<Stakeholder>(&steward(), id, None, 100))
}

fn external(source: &str, id: &str) -> ExternalId {
    ExternalId { source: source.to_owned(), id: id.to_owned() }
}

both!(a_created_record_is_found_as_it_was_written_with_revision_one, |store| {
    let kept = store.keep(given::stakeholder("Régie de quartier"));
    let row = found(store, kept.head.id);
    assert_eq!((row.head.revision, row.head.created_at), (1, row.head.updated_at));
    assert_eq!(row.head.created_by, Principal::System);
    assert_eq!(row.into_kept::<Stakeholder>().unwrap().record, kept.record);
});

both!(each_write_leaves_a_change_with_the_fields_before_and_after, |store| {
    let author = Principal::Member(Uuid::now_v7());
    let first = store.keep_as(&author, given::stakeholder("Régie"));
    let second = store.change(&first, |record| record.short_name = "RQ".parse_into());
    let third = store.bin(&second);
    let fourth = store.restore(&third);
    let told = history(store, first.head.id);
    let kinds: Vec<ChangeKind> = told.iter().rev().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [ChangeKind::Create, ChangeKind::Update, ChangeKind::Delete, ChangeKind::Restore]);
    assert_eq!(told.iter().rev().map(|entry| entry.revision).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(told[2].before, serde_json::Map::new());
    assert_eq!(serde_json::Value::from(told[2].after.clone()), json!({ "short_name": "RQ" }));
    assert_eq!((&told[3].principal, &told[2].principal), (&author, &Principal::System));
    assert_eq!(fourth.head.deleted_at, None);
    assert_eq!((fourth.head.created_by, fourth.head.updated_by), (author, Principal::System));
    assert!(fourth.head.updated_at >= third.head.updated_at);
});

trait ParseInto<T> {
    fn parse_into(self) -> Option<T>;
}

impl<const MAX: usize> ParseInto<essaim_domain::text::Text<MAX>> for &str {
    fn parse_into(self) -> Option<essaim_domain::text::Text<MAX>> {
        essaim_domain::text::Text::parse(self).ok()
    }
}

both!(what_changes_nothing_makes_no_revision_and_no_change, |store| {
    let kept = store.keep(given::stakeholder("Régie"));
    let same = store.change(&kept, |_| ());
    assert_eq!(same.head, kept.head);
    let binned = store.bin(&kept);
    assert_eq!(store.bin(&binned).head.revision, binned.head.revision);
    assert_eq!(history(store, kept.head.id).len(), 2);
});

both!(who_was_slower_is_told_so_and_changes_nothing, |store| {
    let read = store.keep(given::stakeholder("Régie"));
    store.change(&read, |record| record.short_name = "A".parse_into());
    let late = Stakeholder { short_name: "B".parse_into(), ..read.record.clone() };
    let refused = store.try_edit(&Principal::System, Edit::Update { before: read.clone(), record: late });
    assert!(matches!(refused, Err(Refusal::Stale)), "{refused:?}");
    assert!(found(store, read.head.id).body.contains("\"A\""));
    assert_eq!(history(store, read.head.id).len(), 2);
});

both!(an_id_is_taken_once, |store| {
    let id = store.keep(given::stakeholder("Une")).head.id;
    let again = store.try_edit(&Principal::System, Edit::Create { id, record: given::stakeholder("Deux") });
    assert!(matches!(again, Err(Refusal::Conflict("id_taken"))), "{again:?}");
});

both!(an_external_id_is_held_once_in_a_collection_and_free_when_given_up, |store| {
    let of =
        |id: &str| Stakeholder { external_ids: vec![external("annuaire", id)], ..given::stakeholder("Une") };
    let one = store.keep(of("1"));
    let two = store.keep(of("2"));
    let taken = store.try_edit(&Principal::System, Edit::Create { id: Uuid::now_v7(), record: of("1") });
    assert!(matches!(taken, Err(Refusal::Conflict("external_id_taken"))), "{taken:?}");
    // Another collection has ids of its own.
    store.keep(Theme { external_ids: vec![external("annuaire", "1")], ..given::theme("Eau") });
    assert_eq!(store.see(|read| read.by_external_id::<Stakeholder>("annuaire", "1")), Some(one.head.id));
    let one = store.change(&one, |record| record.external_ids = vec![external("annuaire", "3")]);
    assert_eq!(store.see(|read| read.by_external_id::<Stakeholder>("annuaire", "1")), None);
    store.change(&two, |record| record.external_ids.push(external("annuaire", "1")));
    // A record in the bin keeps its ids.
    store.bin(&one);
    assert_eq!(store.see(|read| read.by_external_id::<Stakeholder>("annuaire", "3")), Some(one.head.id));
});

both!(external_ids_that_two_records_swap_in_one_write_are_taken, |store| {
    let of = |id: &str| Stakeholder { external_ids: vec![external("s", id)], ..given::stakeholder("Une") };
    let (one, two) = (store.keep(of("1")), store.keep(of("2")));
    let ids = (one.head.id, two.head.id);
    store.make(move |write| {
        let deed = essaim_persistence::door::Deed::of(Principal::System);
        let (to_two, to_one) = (two.record.clone(), one.record.clone());
        write.put(
            &deed,
            vec![Edit::Update { before: one, record: to_two }, Edit::Update { before: two, record: to_one }],
        )
    });
    assert_eq!(store.see(|read| read.by_external_id::<Stakeholder>("s", "2")), Some(ids.0));
    assert_eq!(store.see(|read| read.by_external_id::<Stakeholder>("s", "1")), Some(ids.1));
});

both!(a_reference_to_nothing_is_refused_by_the_database_too, |store| {
    let lost = store.try_edit(
        &Principal::System,
        Edit::Create { id: Uuid::now_v7(), record: given::experiment(Uuid::now_v7(), "Perdue") },
    );
    assert!(matches!(lost, Err(Refusal::Conflict("reference_gone"))), "{lost:?}");
});

both!(many_records_go_through_the_door_at_once_each_with_its_change, |store| {
    let kept = store.make(|write| {
        let deed = essaim_persistence::door::Deed::of(Principal::System);
        let create =
            |n: i32| Edit::Create { id: Uuid::now_v7(), record: given::stakeholder(&format!("Une {n}")) };
        write.put(&deed, (0..123).map(create).collect())
    });
    assert_eq!(kept.len(), 123);
    let (changes, next) = store.see(|read| read.changes(&steward(), 0, 1_000, 10_000));
    assert_eq!(next, 123);
    let order: Vec<Uuid> = changes.iter().map(|change| change.id).collect();
    assert_eq!(order, kept.iter().map(|kept| kept.head.id).collect::<Vec<_>>());
});

both!(links_follow_the_record_and_a_target_named_twice_is_linked_once, |store| {
    let phase = given::phase(store);
    let (water, wood) = (store.keep(given::theme("Eau")).head.id, store.keep(given::theme("Bois")).head.id);
    let on = |themes: Vec<Uuid>| Experiment {
        themes: themes.into_iter().map(Into::into).collect(),
        ..given::experiment(phase, "Une")
    };
    let kept = store.keep(on(vec![water, wood, water]));
    let with = |theme: Uuid| crate::lists::ids_where::<Experiment>(store, "theme", &[theme]);
    assert_eq!((with(water), with(wood)), (vec![kept.head.id], vec![kept.head.id]));
    let kept = store.change(&kept, |record| record.title = "Autrement".to_owned().try_into().unwrap());
    assert_eq!((with(water), with(wood)), (vec![kept.head.id], vec![kept.head.id]));
    store.change(&kept, |record| record.themes = vec![wood.into()]);
    assert_eq!((with(water), with(wood)), (vec![], vec![kept.head.id]));
});

both!(only_what_was_public_when_it_went_answers_gone, |store| {
    let of = |visibility: &str| {
        let mut record = given::stakeholder("Une");
        record.visibility = serde_json::from_value(json!(visibility)).unwrap();
        store.keep(record)
    };
    let (public, network) = (of("public"), of("network"));
    let absent =
        |id| store.read_now(|read| read.find::<Stakeholder>(&steward(), id, Bin::Closed)).err().unwrap();
    let public = store.bin(&public);
    store.bin(&network);
    assert!(matches!(absent(public.head.id), Refusal::Gone));
    assert!(matches!(absent(network.head.id), Refusal::NotFound));
    assert!(matches!(absent(Uuid::now_v7()), Refusal::NotFound));
    let open = store.see(|read| read.find::<Stakeholder>(&steward(), public.head.id, Bin::Open));
    assert!(open.head.deleted_at.is_some());
    let back = store.restore(&public);
    // What was hidden first and then binned was not public when it went.
    let hidden =
        store.change(&back, |record| record.visibility = essaim_domain::visibility::Visibility::Network);
    store.bin(&hidden);
    assert!(matches!(absent(public.head.id), Refusal::NotFound));
});

both!(public_writes_raise_the_generation_and_private_ones_do_not, |store| {
    let generation = || store.see(|read| read.public_generation());
    let start = generation();
    let kept = store.keep(Stakeholder {
        visibility: essaim_domain::visibility::Visibility::Network,
        ..given::stakeholder("Une")
    });
    assert_eq!(generation(), start);
    let shown =
        store.change(&kept, |record| record.visibility = essaim_domain::visibility::Visibility::Public);
    assert_eq!(generation(), start + 1);
    store.bin(&shown);
    assert_eq!(generation(), start + 2);
});

both!(nothing_stays_of_a_write_that_went_on_after_a_refusal, |store| {
    let taken = store.keep(given::stakeholder("Une")).head.id;
    let (before, after) = (Uuid::now_v7(), Uuid::now_v7());
    let answer = store.write_now(move |write| {
        let deed = essaim_persistence::door::Deed::of(Principal::System);
        let create = |id| vec![Edit::Create { id, record: given::stakeholder("Deux") }];
        write.put(&deed, create(before))?;
        drop(write.put(&deed, create(taken)));
        drop(write.put(&deed, create(after)));
        Ok(())
    });
    assert!(matches!(answer, Err(Refusal::Internal(_) | Refusal::Unavailable(_))), "{answer:?}");
    for id in [before, after] {
        let found = store.read_now(|read| read.find::<Stakeholder>(&steward(), id, Bin::Closed));
        assert!(matches!(found, Err(Refusal::NotFound)), "{found:?}");
    }
    assert_eq!(store.see(|read| read.last_change()), 1, "no number is lost");
});

both!(a_part_that_is_refused_leaves_the_rest_of_its_write_as_it_was, |store| {
    let taken = store.keep(given::stakeholder("Une")).head.id;
    let (before, after) = (Uuid::now_v7(), Uuid::now_v7());
    store.make(move |write| {
        let deed = essaim_persistence::door::Deed::of(Principal::System);
        let create = |id| vec![Edit::Create { id, record: given::stakeholder("Deux") }];
        write.put(&deed, create(before))?;
        let refused = write.part(|write| write.put(&deed, create(taken)));
        assert!(matches!(refused, Err(Refusal::Conflict("id_taken"))), "{refused:?}");
        write.part(|write| write.put(&deed, create(after))).map(drop)
    });
    let (changes, next) = store.see(|read| read.changes(&steward(), 0, 10, 10));
    assert_eq!(changes.iter().map(|change| change.id).collect::<Vec<_>>(), [taken, before, after]);
    assert_eq!(next, 3);
});

both!(an_account_that_is_refused_and_passed_over_is_not_answered_as_kept, |store| {
    let account = given::account(&["reader"]);
    let again = account.clone();
    store.make(move |write| write.account_create(&account, "phc"));
    let other = given::account(&["reader"]);
    let email = other.email.as_str().to_owned();
    let answer = store.write_now(move |write| {
        write.account_create(&other, "phc")?;
        drop(write.account_create(&again, "phc"));
        Ok(())
    });
    // SQLite takes back the statement alone, PostgreSQL the transaction: what is said is what is there.
    assert_eq!(answer.is_ok(), store.see(|read| read.account_by_email(&email)).is_some(), "{answer:?}");
});
