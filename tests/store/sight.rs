//! Who sees what: the rule of the domain and its shadow in SQL agree, and nothing leaks through references.

use std::collections::HashSet;

use essaim_domain::{
    access::{Role, Standing, Viewer, sees},
    experiment::Experiment,
    hypothesis::Hypothesis,
    involvement::Involvement,
    principal::Principal,
    record::{Record, Sight},
    relationship::Relationship,
    stakeholder::Stakeholder,
    territory::Territory,
    time::today,
    values::PartialDate,
    visibility::Visibility,
    words::Worded,
};
use essaim_persistence::{
    audience::audiences,
    kept::{Kept, fields},
    read::Bin,
    refs::keep_hidden,
    sight::visible_ids,
    stored::Stored,
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use jiff::ToSpan;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};
use uuid::Uuid;

/// A record of a visibility, by an author, with some stakeholders involved.
#[derive(Debug, Clone)]
struct Case {
    visibility: Visibility,
    /// Whether the viewer wrote it.
    own: bool,
    roles: Vec<Role>,
    /// Their role in the experiment, and its days counted from today.
    involved: Option<(usize, i64, i64)>,
    signed_in: bool,
}

fn case() -> impl Strategy<Value = Case> {
    let roles = prop::sample::subsequence(Role::ALL, 1..=3);
    let visibility = prop::sample::select(Visibility::ALL);
    let involved = prop::option::of((0..8_usize, -2..=2_i64, -2..=2_i64));
    (visibility, any::<bool>(), roles, involved, prop::bool::weighted(0.85)).prop_map(
        |(visibility, own, roles, involved, signed_in)| Case { visibility, own, roles, involved, signed_in },
    )
}

fn day(offset: i64) -> PartialDate {
    PartialDate::on(today().checked_add(offset.days()).unwrap()).unwrap()
}

const INVOLVEMENTS: [&str; 8] =
    ["lead", "coach", "researcher", "partner", "funder", "local_authority", "citizens", "beneficiary"];

/// Puts a case into the store; the experiment, its viewer, and how they stand towards it.
fn put(store: &Store, phase: Uuid, case: &Case) -> (Uuid, Viewer, Standing) {
    let me = store.keep(given::stakeholder("Moi")).head.id;
    let viewer = if case.signed_in { given::member(&case.roles, Some(me)) } else { Viewer::anonymous() };
    let mine = case.own && case.signed_in;
    let author = viewer.principal.clone().filter(|_| mine).unwrap_or(Principal::Member(Uuid::now_v7()));
    let record = Experiment { visibility: case.visibility, ..given::experiment(phase, "Une") };
    let experiment = store.keep_as(&author, record).head.id;
    let mut team = mine;
    if let Some((role, from, to)) = case.involved {
        let (since, until) = (day(from.min(to)), day(from.max(to)));
        store.keep(Involvement {
            since: Some(since),
            until: Some(until),
            ..given::involvement(experiment, me, INVOLVEMENTS[role])
        });
        team |= case.signed_in && role < 4 && from.min(to) <= 0 && from.max(to) >= 0;
    }
    (experiment, viewer, Standing { author: mine, team })
}

both!(sql_shows_an_experiment_exactly_to_those_whom_the_domain_lets_see_it, |store| {
    let phase = given::phase(store);
    let mut runner = TestRunner::new(Config { cases: 150, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&case(), |case| {
        let (id, viewer, standing) = put(store, phase, &case);
        let expected = sees(&viewer, case.visibility, standing);
        let seen = store.see(|read| visible_ids::<Experiment>(read, &viewer, vec![id])).contains(&id);
        prop_assert_eq!(seen, expected, "visible_ids");
        let found = store.read_now(|read| read.find::<Experiment>(&viewer, id, Bin::Closed)).is_ok();
        prop_assert_eq!(found, expected, "find");
        // The audience that change rows keep says the same.
        let audience =
            store.see(|read| audiences::<Experiment>(read, vec![id], today())).remove(&id).unwrap();
        prop_assert_eq!(audience.admits(&viewer), expected, "audience");
        prop_assert_eq!(store.see(|read| read.in_team_of(&viewer, id)), standing.team, "team");
        Ok(())
    });
    outcome.unwrap_or_else(|failed| panic!("{failed}"));
});

both!(levels_that_a_noun_does_not_have_open_nothing, |store| {
    for (visibility, roles, seen) in [
        (Visibility::Private, &[Role::Coordinator][..], false),
        (Visibility::Network, &[Role::Reader], true),
        (Visibility::Network, &[Role::Administrator], false),
        (Visibility::Public, &[Role::Administrator], true),
    ] {
        let author = Principal::Member(Uuid::now_v7());
        let one = store.keep_as(&author, Stakeholder { visibility, ..given::stakeholder("Une") }).head.id;
        let two = store.keep_as(&author, Territory { visibility, ..given::territory("Un") }).head.id;
        let viewer = given::member(roles, None);
        let of = |found: HashSet<Uuid>, id: Uuid| found.contains(&id);
        assert_eq!(of(store.see(|read| visible_ids::<Stakeholder>(read, &viewer, vec![one])), one), seen);
        assert_eq!(of(store.see(|read| visible_ids::<Territory>(read, &viewer, vec![two])), two), seen);
    }
});

fn seen<N: Stored>(store: &Store, viewer: &Viewer, id: Uuid) -> bool {
    let listed = crate::lists::ids::<N>(
        store,
        viewer,
        &essaim_persistence::list::Query { limit: 200, ..essaim_persistence::list::Query::default() },
    );
    let found = store.read_now(|read| read.find::<N>(viewer, id, Bin::Closed)).is_ok();
    assert_eq!(listed.contains(&id), found);
    let audience = store.see(|read| audiences::<N>(read, vec![id], today())).remove(&id);
    assert_eq!(
        audience.is_some_and(|audience| audience.admits(viewer)),
        found,
        "the audience says otherwise"
    );
    found
}

both!(what_hangs_on_two_records_is_seen_by_who_sees_both_and_gone_with_either, |store| {
    let phase = given::phase(store);
    let experiment = store.keep(given::experiment(phase, "Une"));
    let network = Stakeholder { visibility: Visibility::Network, ..given::stakeholder("Réseau") };
    let (network, public) = (store.keep(network), store.keep(given::stakeholder("Publique")));
    let involvement = store.keep(given::involvement(experiment.head.id, network.head.id, "partner")).head.id;
    let relation = store.keep(given::relationship(public.head.id, network.head.id, "funds")).head.id;
    let hypothesis = store.keep(given::hypothesis(experiment.head.id, "Si… alors")).head.id;
    let (reader, nobody) = (given::member(&[Role::Reader], None), Viewer::anonymous());
    let see = |viewer: &Viewer| {
        (
            seen::<Involvement>(store, viewer, involvement),
            seen::<Relationship>(store, viewer, relation),
            seen::<Hypothesis>(store, viewer, hypothesis),
        )
    };
    assert_eq!((see(&reader), see(&nobody)), ((true, true, true), (false, false, true)));
    store.bin(&network);
    assert_eq!(see(&reader), (false, false, true));
    store.bin(&experiment);
    assert_eq!(see(&steward()), (false, false, false));
});

both!(references_that_one_may_not_see_are_left_out_of_what_one_reads, |store| {
    let phase = given::phase(store);
    let hidden =
        store.keep(Stakeholder { visibility: Visibility::Private, ..given::stakeholder("Secrète") }).head.id;
    let private = Territory { visibility: Visibility::Private, ..given::territory("Secret") };
    let (private, shown) = (store.keep(private).head.id, store.keep(given::territory("Public")).head.id);
    let mut record = given::experiment(phase, "Une");
    record.lead = Some(hidden.into());
    record.territories = vec![private.into(), shown.into()];
    record.stages = vec![serde_json::from_value(json!({ "stage": "idea", "by": "member:x" })).unwrap()];
    let id = store.keep(record).head.id;
    let read_by = |viewer: &Viewer| {
        let row = store.see(|read| {
            let mut rows = vec![read.find::<Experiment>(viewer, id, Bin::Closed)?];
            read.withhold::<Experiment>(viewer, &mut rows)?;
            Ok(rows.remove(0))
        });
        Value::from(row.fields().unwrap())
    };
    let all = read_by(&steward());
    assert_eq!((&all["lead"], &all["territories"]), (&json!(hidden), &json!([private, shown])));
    let reader = read_by(&given::member(&[Role::Reader], None));
    assert_eq!((reader.get("lead"), &reader["territories"]), (None, &json!([shown])));
    assert_eq!(reader["stages"], json!([{ "stage": "idea", "by": "member:x" }]));
    assert_eq!(read_by(&Viewer::anonymous())["stages"], json!([{ "stage": "idea" }]));
    // In the history too.
    let told =
        store.see(|read| read.history::<Experiment>(&given::member(&[Role::Reader], None), id, None, 9));
    assert_eq!((told[0].after.get("lead"), &told[0].after["territories"]), (None, &json!([shown])));
});

both!(a_reference_to_what_one_may_not_see_is_unknown_unless_it_was_there, |store| {
    let phase = given::phase(store);
    let hidden =
        store.keep(Stakeholder { visibility: Visibility::Private, ..given::stakeholder("Secrète") }).head.id;
    let shown = store.keep(given::territory("Public")).head.id;
    let member = given::member(&[Role::Contributor], None);
    let mut record = given::experiment(phase, "Une");
    record.lead = Some(hidden.into());
    record.territories = vec![shown.into(), Uuid::now_v7().into()];
    let after = fields(&record).unwrap();
    let refused = store.read_now(|read| read.check_references::<Experiment>(&member, None, &after));
    let Err(essaim_domain::refusal::Refusal::Invalid(faults)) = refused else { panic!("{refused:?}") };
    let mut told: Vec<(&str, &str)> =
        faults.0.iter().map(|f| (f.pointer.as_str(), f.code.as_ref())).collect();
    told.sort_unstable();
    assert_eq!(told, [("/lead", "reference_unknown"), ("/territories/1", "reference_unknown")]);
    store.see(|read| read.check_references::<Experiment>(&member, Some(&after), &after));
    let mut longer = record.clone();
    longer.territories.push(shown.into());
    let longer = fields(&longer).unwrap();
    store.see(|read| read.check_references::<Experiment>(&member, Some(&after), &longer));
});

#[test]
fn a_write_keeps_the_references_that_its_caller_could_not_see() {
    let (hidden, seen_one, new) =
        (Uuid::now_v7().to_string(), Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
    let object = |value: Value| match value {
        Value::Object(map) => map,
        _ => panic!("no object"),
    };
    let full = object(json!({ "lead": hidden, "territories": [hidden, seen_one] }));
    let seen = object(json!({ "territories": [seen_one] }));
    for (written, kept) in [
        (json!({ "territories": [seen_one] }), json!({ "territories": [seen_one, hidden], "lead": hidden })),
        (json!({ "territories": [new], "lead": new }), json!({ "territories": [new, hidden], "lead": new })),
        (json!({}), json!({ "territories": [hidden], "lead": hidden })),
        (json!({ "lead": null }), json!({ "lead": hidden, "territories": [hidden] })),
    ] {
        let mut now = object(written);
        keep_hidden::<Experiment>(&full, &seen, &mut now);
        assert_eq!(Value::from(now), kept);
    }
}

/// Nouns that hang on others say so both in the domain and in the store.
#[test]
fn the_ends_of_a_noun_are_the_fields_that_it_is_seen_through() {
    fn agree<N: Stored>() {
        let fields = match N::NOUN.sight {
            Sight::Through(fields) => fields,
            _ => &[],
        };
        assert_eq!(fields.len(), N::ENDS.len(), "{}", N::NOUN.name);
        for (field, end) in fields.iter().zip(N::ENDS) {
            let reference = N::NOUN.references.iter().find(|reference| reference.field == *field).unwrap();
            let shelf = essaim_persistence::registry::shelf(reference.collection).unwrap();
            assert_eq!(shelf.noun.name, end.noun);
            assert!(end.column.starts_with(&format!("r.{field}")), "{} {field}", end.column);
        }
    }
    agree::<Experiment>();
    agree::<Hypothesis>();
    agree::<Involvement>();
    agree::<Relationship>();
    agree::<Stakeholder>();
}

both!(the_author_and_the_team_stand_closer_than_others, |store| {
    let phase = given::phase(store);
    let me = store.keep(given::stakeholder("Moi")).head.id;
    let (author, mate) = (given::member(&[Role::Coach], None), given::member(&[Role::Coach], Some(me)));
    let kept: Kept<Experiment> =
        store.keep_as(author.principal.as_ref().unwrap(), given::experiment(phase, "Une"));
    store.keep(given::involvement(kept.head.id, me, "coach"));
    let stands = |viewer: &Viewer| store.see(|read| read.standing(viewer, &kept));
    assert_eq!(stands(&author), Standing { author: true, team: true });
    assert_eq!(stands(&mate), Standing { author: false, team: true });
    assert_eq!(stands(&given::member(&[Role::Coach], None)), Standing::default());
    assert_eq!(Experiment::NOUN.name, "experiment");
});
