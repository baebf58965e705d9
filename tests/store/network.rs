//! The network: links that the caller sees among the stakeholders that the filters find.

use essaim_domain::{
    access::{Role, Viewer},
    experiment::Experiment,
    network::{LinkKind, Network},
    relationship::Relationship,
    stakeholder::{Category, Stakeholder},
    visibility::Visibility,
};
use essaim_persistence::{list::FilterValues, network::Part};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use uuid::Uuid;

use crate::lists::filter;

fn network(store: &Store, viewer: &Viewer, part: &Part) -> Network {
    store.see(|read| read.network(viewer, part))
}

fn named(store: &Store, name: &str) -> Uuid {
    store.keep(given::stakeholder(name)).head.id
}

/// Links as names, an undirected one in the order of the alphabet.
fn links(network: &Network) -> Vec<(String, LinkKind, String, i64)> {
    let name = |id: Uuid| network.nodes.iter().find(|node| node.id == id).unwrap().name.clone();
    let mut links: Vec<_> = network
        .links
        .iter()
        .map(|link| {
            let mut ends = [name(link.from), name(link.to)];
            if link.kind == LinkKind::Shared {
                ends.sort();
            }
            let [from, to] = ends;
            (from, link.kind, to, link.weight)
        })
        .collect();
    links.sort();
    links
}

fn link(from: &str, kind: LinkKind, to: &str, weight: i64) -> (String, LinkKind, String, i64) {
    (from.to_owned(), kind, to.to_owned(), weight)
}

both!(relationships_and_shared_experiments_tie_stakeholders, |store| {
    let [a, b, c] = ["A", "B", "C"].map(|name| named(store, name));
    named(store, "Seule");
    store.keep(given::relationship(a, b, "funds"));
    let phase = given::phase(store);
    for title in ["Une", "Deux"] {
        let experiment = store.keep(given::experiment(phase, title)).head.id;
        for (who, role) in [(b, "lead"), (c, "partner"), (c, "funder")] {
            store.keep(given::involvement(experiment, who, role));
        }
    }
    let all = network(store, &steward(), &Part::default());
    assert_eq!(links(&all), [link("A", LinkKind::Funds, "B", 1), link("B", LinkKind::Shared, "C", 2)]);
    let names: Vec<&str> = all.nodes.iter().map(|node| node.name.as_str()).collect();
    assert_eq!(names, ["A", "B", "C"], "who has no link is left out");
    let funds = Part { kinds: vec![LinkKind::Funds], ..Part::default() };
    assert_eq!(links(&network(store, &steward(), &funds)), [link("A", LinkKind::Funds, "B", 1)]);
});

both!(filters_hold_for_both_ends_and_around_keeps_the_neighbours, |store| {
    let [a, b, c, d] = ["A", "B", "C", "D"].map(|name| named(store, name));
    let fund = Stakeholder { category: Some(Category::Foundation), ..given::stakeholder("Fondation") };
    let fund = store.keep(fund).head.id;
    for (from, to) in [(a, b), (b, c), (c, d), (fund, a)] {
        store.keep(given::relationship(from, to, "partner_of"));
    }
    store.keep(given::relationship(a, c, "hosts"));
    let around = Part { around: Some(a), ..Part::default() };
    let near = links(&network(store, &steward(), &around));
    assert_eq!(
        near,
        [
            link("A", LinkKind::PartnerOf, "B", 1),
            link("A", LinkKind::Hosts, "C", 1),
            link("B", LinkKind::PartnerOf, "C", 1),
            link("Fondation", LinkKind::PartnerOf, "A", 1),
        ]
    );
    let who = filter::<Stakeholder>("category", FilterValues::Texts(vec!["foundation".to_owned()]));
    let foundations = Part { who, ..Part::default() };
    assert_eq!(network(store, &steward(), &foundations), Network::default());
});

both!(a_link_is_seen_by_who_sees_both_ends_and_the_experiment, |store| {
    let [a, b] = ["A", "B"].map(|name| named(store, name));
    let hidden = Stakeholder { visibility: Visibility::Private, ..given::stakeholder("Cachée") };
    let hidden = store.keep(hidden).head.id;
    store.keep(given::relationship(a, hidden, "funds"));
    let phase = given::phase(store);
    let quiet = Experiment { visibility: Visibility::Private, ..given::experiment(phase, "Discrète") };
    let quiet = store.keep(quiet);
    for who in [a, b] {
        store.keep(given::involvement(quiet.head.id, who, "partner"));
    }
    let reader = given::member(&[Role::Reader], None);
    for viewer in [&reader, &Viewer::anonymous()] {
        assert_eq!(network(store, viewer, &Part::default()), Network::default());
        let around = Part { around: Some(hidden), ..Part::default() };
        assert_eq!(network(store, viewer, &around), Network::default());
    }
    assert_eq!(network(store, &steward(), &Part::default()).links.len(), 2);
    // Who is in the team of the experiment sees it while it is shared with the team.
    store.change(&quiet, |record| record.visibility = Visibility::Team);
    let partner = given::member(&[Role::Reader], Some(b));
    assert_eq!(network(store, &partner, &Part::default()).links.len(), 1);
    assert_eq!(network(store, &reader, &Part::default()).links.len(), 0);
});

both!(what_is_over_or_in_the_bin_ties_nobody_today, |store| {
    let [a, b, c] = ["A", "B", "C"].map(|name| named(store, name));
    let past =
        Relationship { until: Some("2019".parse().unwrap()), ..given::relationship(a, b, "member_of") };
    store.keep(past);
    let binned = store.keep(given::relationship(b, c, "member_of"));
    store.bin(&binned);
    let today = Part { current: true, ..Part::default() };
    assert_eq!(network(store, &steward(), &Part::default()).links.len(), 1);
    assert_eq!(network(store, &steward(), &today), Network::default());
});
