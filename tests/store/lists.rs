//! Lists: filters, sorts, and pages that neither repeat nor hide a record.

use std::collections::BTreeSet;

use essaim_domain::{
    access::{Role, Viewer},
    experiment::Experiment,
    hypothesis::Hypothesis,
    phase::Phase,
    relationship::Relationship,
    stakeholder::Stakeholder,
    territory::Territory,
    visibility::Visibility,
};
use essaim_persistence::{
    kept::Kept,
    list::{BinShown, Direction, FilterValues, Query},
    stored::{Sort, Stored, sorts},
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use uuid::Uuid;

/// The ids of a list in its order.
pub fn ids<N: Stored>(store: &Store, viewer: &Viewer, query: &Query) -> Vec<Uuid> {
    store.see(|read| read.list::<N>(viewer, query)).rows.iter().map(|row| row.head.id).collect()
}

pub fn filter<N: Stored>(name: &str, values: FilterValues) -> Query {
    let filter = N::FILTERS.iter().find(|filter| filter.name == name).unwrap();
    Query { filters: vec![(filter, values)], limit: 200, ..Query::default() }
}

pub fn ids_where<N: Stored>(store: &Store, name: &str, values: &[Uuid]) -> Vec<Uuid> {
    ids::<N>(store, &steward(), &filter::<N>(name, FilterValues::Ids(values.to_vec())))
}

fn texts_where<N: Stored>(store: &Store, name: &str, values: &[&str]) -> BTreeSet<Uuid> {
    let values = FilterValues::Texts(values.iter().map(ToString::to_string).collect());
    ids::<N>(store, &steward(), &filter::<N>(name, values)).into_iter().collect()
}

fn set(kept: &[&Uuid]) -> BTreeSet<Uuid> {
    kept.iter().map(|id| **id).collect()
}

fn sort<N: Stored>(name: &str) -> Sort {
    *sorts::<N>().find(|sort| sort.name == name).unwrap()
}

/// All pages of two, one after the other; `between` runs after the first.
fn leafed<N: Stored>(store: &Store, by: (Sort, Direction), mut between: impl FnMut()) -> Vec<Uuid> {
    let mut query = Query { sort: Some(by), limit: 2, ..Query::default() };
    let mut seen = Vec::new();
    for page in 0.. {
        let answer = store.see(|read| read.list::<N>(&steward(), &query));
        assert!(answer.rows.len() <= 2);
        seen.extend(answer.rows.iter().map(|row| row.head.id));
        match answer.next {
            Some(next) => query.after = Some(next),
            None => return seen,
        }
        if page == 0 {
            between();
        }
    }
    seen
}

fn phases(store: &Store) -> Vec<Kept<Phase>> {
    let programme = store.keep(given::programme("Le programme")).head.id;
    let of = |title: &str, position: Option<u16>, starts: Option<&str>| {
        let starts_on = starts.map(|date| date.parse().unwrap());
        store.keep(Phase { position, starts_on, ..given::phase_of(programme, title) })
    };
    vec![
        of("Écoute", Some(2), Some("2024")),
        of("ecoute", None, None),
        of("Zut", Some(1), Some("2024-02")),
        of("Avant", Some(2), Some("2023-12-31")),
        of("avant", None, Some("2024")),
        of("Œuvre", Some(2), None),
        of("Bilan", Some(3), Some("2024")),
    ]
}

both!(every_sort_gives_each_record_once_in_both_directions_whatever_the_page, |store| {
    let all: BTreeSet<Uuid> = phases(store).iter().map(|kept| kept.head.id).collect();
    for sort in sorts::<Phase>() {
        for direction in [Direction::Ascending, Direction::Descending] {
            let leafed = leafed::<Phase>(store, (*sort, direction), || ());
            let query = Query { sort: Some((*sort, direction)), limit: 200, ..Query::default() };
            assert_eq!(leafed, ids::<Phase>(store, &steward(), &query), "{}", sort.name);
            assert_eq!(leafed.len(), all.len(), "{}", sort.name);
            assert_eq!(leafed.into_iter().collect::<BTreeSet<_>>(), all, "{}", sort.name);
        }
    }
});

both!(empty_values_come_last_in_both_directions, |store| {
    let phases = phases(store);
    let place = |id: &Uuid| phases.iter().position(|kept| kept.head.id == *id).unwrap();
    let order = |name: &str, direction| -> Vec<usize> {
        leafed::<Phase>(store, (sort::<Phase>(name), direction), || ()).iter().map(place).collect()
    };
    assert_eq!(order("position", Direction::Ascending), [2, 0, 3, 5, 6, 1, 4]);
    assert_eq!(order("position", Direction::Descending), [6, 5, 3, 0, 2, 4, 1]);
    assert_eq!(order("starts_on", Direction::Ascending), [3, 0, 4, 6, 2, 1, 5]);
    assert_eq!(order("starts_on", Direction::Descending), [2, 6, 4, 0, 3, 5, 1]);
});

both!(titles_sort_without_accents_and_case_alike_on_both_databases, |store| {
    let phases = phases(store);
    let sorted = leafed::<Phase>(store, (sort::<Phase>("title"), Direction::Ascending), || ());
    let title = |id: &Uuid| phases.iter().find(|kept| kept.head.id == *id).unwrap().record.title.to_string();
    let titles: Vec<String> = sorted.iter().map(title).collect();
    assert_eq!(titles, ["Avant", "avant", "Bilan", "Écoute", "ecoute", "Œuvre", "Zut"]);
});

both!(a_record_added_while_one_leafs_neither_repeats_nor_hides_another, |store| {
    let before: Vec<Uuid> = phases(store).iter().map(|kept| kept.head.id).collect();
    let programme = store.keep(given::programme("Autre")).head.id;
    for (name, direction) in [
        ("title", Direction::Ascending),
        ("title", Direction::Descending),
        ("updated_at", Direction::Ascending),
    ] {
        let leafed = leafed::<Phase>(store, (sort::<Phase>(name), direction), || {
            store.keep(given::phase_of(programme, "Avant"));
            store.keep(given::phase_of(programme, "Zut"));
        });
        let unique: BTreeSet<&Uuid> = leafed.iter().collect();
        assert_eq!(unique.len(), leafed.len(), "{name} repeats");
        assert!(before.iter().all(|id| unique.contains(id)), "{name} hides");
    }
});

both!(the_last_page_has_no_next_even_when_it_is_full, |store| {
    phases(store);
    let page = |limit| store.see(|read| read.list::<Phase>(&steward(), &Query { limit, ..Query::default() }));
    assert!(page(7).next.is_none() && page(6).next.is_some());
    let counted = Query { limit: 3, count: true, ..Query::default() };
    assert_eq!(store.see(|read| read.list::<Phase>(&steward(), &counted)).total, Some(7));
});

both!(values_of_a_filter_are_alternatives_and_filters_add_up, |store| {
    let phase = given::phase(store);
    let (a, b) = (store.keep(given::stakeholder("A")).head.id, store.keep(given::stakeholder("B")).head.id);
    let led = |title: &str, lead: Uuid, stage: &str| {
        let mut record = given::experiment(phase, title);
        record.lead = Some(lead.into());
        record.stage = serde_json::from_value(stage.into()).unwrap();
        store.keep(record).head.id
    };
    let (one, two, three) = (led("Une", a, "idea"), led("Deux", b, "running"), led("Trois", a, "running"));
    let leads =
        |ids: &[Uuid]| ids_where::<Experiment>(store, "lead", ids).into_iter().collect::<BTreeSet<_>>();
    assert_eq!(leads(&[a]), set(&[&one, &three]));
    assert_eq!(leads(&[a, b]), set(&[&one, &two, &three]));
    assert_eq!(texts_where::<Experiment>(store, "stage", &["idea", "running"]), set(&[&one, &two, &three]));
    let mut query = filter::<Experiment>("lead", FilterValues::Ids(vec![a]));
    query
        .filters
        .extend(filter::<Experiment>("stage", FilterValues::Texts(vec!["running".to_owned()])).filters);
    assert_eq!(ids::<Experiment>(store, &steward(), &query), [three]);
    assert_eq!(ids_where::<Experiment>(store, "phase", &[phase]).len(), 3);
});

both!(filters_that_go_through_other_tables_find_what_is_linked, |store| {
    let programme = store.keep(given::programme("Le programme")).head.id;
    let phase = store.keep(given::phase_of(programme, "La phase")).head.id;
    let someone = store.keep(given::stakeholder("Quelqu'un")).head.id;
    let other = store.keep(given::stakeholder("Autre")).head.id;
    let one = store.keep(given::experiment(phase, "Une"));
    let two =
        store.keep(Experiment { inspired_by: vec![one.head.id.into()], ..given::experiment(phase, "Deux") });
    let involvement = store.keep(given::involvement(one.head.id, someone, "funder"));
    assert_eq!(ids_where::<Experiment>(store, "programme", &[programme]).len(), 2);
    assert_eq!(ids_where::<Experiment>(store, "inspired_by", &[one.head.id]), [two.head.id]);
    assert_eq!(ids_where::<Experiment>(store, "stakeholder", &[someone]), [one.head.id]);
    store.bin(&involvement);
    assert!(ids_where::<Experiment>(store, "stakeholder", &[someone]).is_empty());
    let relation = store.keep(given::relationship(someone, other, "funds")).head.id;
    for (name, id, found) in [
        ("from", someone, 1),
        ("from", other, 0),
        ("to", other, 1),
        ("stakeholder", other, 1),
        ("stakeholder", someone, 1),
    ] {
        let ids = ids_where::<Relationship>(store, name, &[id]);
        assert_eq!(ids, vec![relation; found], "{name}");
    }
    let hypothesis = store.keep(given::hypothesis(one.head.id, "Si… alors")).head.id;
    assert_eq!(ids_where::<Hypothesis>(store, "experiment", &[one.head.id]), [hypothesis]);
});

both!(booleans_and_codes_present_or_former_are_filtered_by, |store| {
    let member = Stakeholder { network_member: Some(true), ..given::stakeholder("Membre") };
    let member = store.keep(member).head.id;
    store.keep(given::stakeholder("Autre"));
    let query = filter::<Stakeholder>("network_member", FilterValues::Bool(true));
    assert_eq!(ids::<Stakeholder>(store, &steward(), &query), [member]);
    let merged = Territory {
        former_codes: vec!["49001".to_owned().try_into().unwrap()],
        postal_codes: vec!["49320".to_owned().try_into().unwrap()],
        ..given::official("insee-commune", "49050", "Brissac Loire Aubance")
    };
    let merged = store.keep(merged).head.id;
    for (name, code, found) in
        [("code", "49050", 1), ("code", "49001", 1), ("code", "49320", 0), ("postal_code", "49320", 1)]
    {
        assert_eq!(texts_where::<Territory>(store, name, &[code]).len(), found, "{name} {code}");
    }
    let by_code = |code: &'static str| {
        store.see(move |read| essaim_persistence::territories::by_code(read, "insee-commune", code))
    };
    assert_eq!((by_code("49001"), by_code("49050"), by_code("49320")), (Some(merged), Some(merged), None));
});

both!(the_bin_is_in_a_list_only_for_who_asks_and_saw_the_record, |store| {
    let kept = store.keep(Stakeholder { visibility: Visibility::Network, ..given::stakeholder("Une") });
    store.bin(&kept);
    let with = |viewer: &Viewer, with_bin: bool| {
        let bin = if with_bin { BinShown::Also } else { BinShown::Not };
        ids::<Stakeholder>(store, viewer, &Query { bin, limit: 10, ..Query::default() }).len()
    };
    assert_eq!((with(&steward(), false), with(&steward(), true)), (0, 1));
    assert_eq!(with(&Viewer::anonymous(), true), 0);
});

both!(harvesters_get_what_changed_since_an_instant_that_instant_included, |store| {
    let first = store.keep(given::stakeholder("Une"));
    let second = store.keep(given::stakeholder("Deux"));
    let since = |at| {
        ids::<Stakeholder>(
            store,
            &steward(),
            &Query { updated_since: Some(at), limit: 9, ..Query::default() },
        )
    };
    assert_eq!(since(second.head.updated_at).first(), Some(&second.head.id));
    store.change(&first, |record| record.network_member = Some(true));
    assert!(since(second.head.updated_at).contains(&first.head.id));
});

both!(a_filter_by_what_one_may_not_see_finds_what_a_filter_by_nothing_finds, |store| {
    let hidden =
        store.keep(Stakeholder { visibility: Visibility::Private, ..given::stakeholder("Secrète") }).head.id;
    let phase = given::phase(store);
    let experiment =
        store.keep(Experiment { lead: Some(hidden.into()), ..given::experiment(phase, "Une") }).head.id;
    store.keep(given::involvement(experiment, hidden, "funder"));
    let reader = given::member(&[Role::Reader], None);
    for name in ["lead", "stakeholder"] {
        let query = filter::<Experiment>(name, FilterValues::Ids(vec![hidden]));
        assert_eq!(ids::<Experiment>(store, &steward(), &query), [experiment], "{name}");
        assert!(ids::<Experiment>(store, &reader, &query).is_empty(), "{name}");
    }
});
