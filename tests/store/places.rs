//! Territories, what lies in what, and maps.

use std::collections::BTreeSet;

use essaim_domain::{
    access::{Role, Viewer},
    experiment::Experiment,
    principal::Principal,
    refusal::Refusal,
    stakeholder::Stakeholder,
    territory::Territory,
    values::Position,
    visibility::Visibility,
};
use essaim_persistence::{
    door::{Deed, Edit},
    list::{Area, Query},
    map::{MapAnswer, POINTS},
    stored::Stored,
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use uuid::Uuid;

use crate::lists::ids;

fn at(lon: f64, lat: f64) -> Option<Position> {
    Some(Position::new(lon, lat).unwrap())
}

fn placed(name: &str, lon: f64, lat: f64) -> Stakeholder {
    Stakeholder { location: at(lon, lat), ..given::stakeholder(name) }
}

fn on<N: Stored>(store: &Store, viewer: &Viewer, territory: Uuid) -> BTreeSet<Uuid> {
    let query = Query { territories: vec![territory], limit: 100, ..Query::default() };
    ids::<N>(store, viewer, &query).into_iter().collect()
}

fn within<N: Stored>(store: &Store, area: Area) -> BTreeSet<Uuid> {
    ids::<N>(store, &steward(), &Query { area: Some(area), limit: 100, ..Query::default() })
        .into_iter()
        .collect()
}

fn points<N: Stored>(store: &Store, viewer: &Viewer, area: Area) -> Vec<(Uuid, f64, f64)> {
    match store.see(|read| read.map::<N>(viewer, &Query::default(), area, 5)) {
        MapAnswer::Points(points) => points.into_iter().map(|p| (p.id, p.lon, p.lat)).collect(),
        MapAnswer::Cells(cells) => panic!("cells: {cells:?}"),
    }
}

const WORLD: Area = Area::Box { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

both!(a_box_holds_what_lies_in_it_its_edges_included, |store| {
    let (inside, edge) = (store.keep(placed("Dedans", 0.5, 47.5)), store.keep(placed("Au bord", 1.0, 48.0)));
    store.keep(placed("Dehors", 1.000_001, 47.5));
    store.keep(given::stakeholder("Nulle part"));
    let area = Area::Box { west: 0.0, south: 47.0, east: 1.0, north: 48.0 };
    assert_eq!(within::<Stakeholder>(store, area), BTreeSet::from([inside.head.id, edge.head.id]));
});

both!(boxes_and_circles_reach_over_the_date_line, |store| {
    let fiji = store.keep(placed("Fidji", 179.9, -17.0)).head.id;
    let wallis = store.keep(placed("Wallis", -179.9, -17.0)).head.id;
    store.keep(placed("Nouméa", 166.4, -22.3));
    let area = Area::Box { west: 179.0, south: -20.0, east: -179.0, north: -10.0 };
    assert_eq!(within::<Stakeholder>(store, area), BTreeSet::from([fiji, wallis]));
    for lon in [179.95, -179.95] {
        let middle = Position::new(lon, -17.0).unwrap();
        assert_eq!(
            within::<Stakeholder>(store, Area::Circle { middle, km: 30.0 }),
            BTreeSet::from([fiji, wallis]),
            "{lon}"
        );
        assert_eq!(within::<Stakeholder>(store, Area::Circle { middle, km: 1.0 }).len(), 0, "{lon}");
    }
});

both!(a_circle_is_round, |store| {
    let lille = Position::new(3.06, 50.63).unwrap();
    // 0.1° of latitude is 11.1 km, 0.1° of longitude there 7.05 km.
    let north = store.keep(placed("Nord", 3.06, 50.73)).head.id;
    let east = store.keep(placed("Est", 3.16, 50.63)).head.id;
    let corner = store.keep(placed("Coin", 3.16, 50.72)).head.id;
    let near = |km| within::<Stakeholder>(store, Area::Circle { middle: lille, km });
    assert_eq!(near(7.0), BTreeSet::new());
    assert_eq!(near(7.2), BTreeSet::from([east]));
    assert_eq!(near(11.5), BTreeSet::from([east, north]));
    assert_eq!(near(12.5), BTreeSet::from([east, north, corner]));
});

both!(a_place_follows_its_record, |store| {
    let kept = store.keep(placed("Une", 0.0, 47.0));
    let moved = store.change(&kept, |record| record.location = at(5.0, 45.0));
    assert_eq!(points::<Stakeholder>(store, &steward(), WORLD), [(kept.head.id, 5.0, 45.0)]);
    let binned = store.bin(&moved);
    assert!(points::<Stakeholder>(store, &steward(), WORLD).is_empty());
    store.restore(&binned);
    assert_eq!(points::<Stakeholder>(store, &steward(), WORLD).len(), 1);
});

both!(without_a_place_of_its_own_a_record_lies_where_its_territory_does, |store| {
    let phase = given::phase(store);
    let (lone, parent) =
        (Territory { centroid: at(1.0, 44.0), ..given::territory("Seul") }, given::territory("Pays"));
    let lone = store.keep(lone);
    let member =
        |lon| store.keep(Territory { centroid: at(lon, 46.0), ..given::territory("Membre") }).head.id.into();
    let members = vec![member(2.0), member(4.0)];
    let perimeter = store.keep(Territory { members, ..parent }).head.id;
    let inner = Territory { parent: Some(lone.head.id.into()), ..given::territory("Quartier") };
    let inner = store.keep(inner).head.id;
    let of = |territory: Uuid, title: &str| {
        store
            .keep(Experiment { territories: vec![territory.into()], ..given::experiment(phase, title) })
            .head
            .id
    };
    let (one, two, three) = (of(lone.head.id, "Une"), of(perimeter, "Deux"), of(inner, "Trois"));
    let here = Stakeholder { territory: Some(perimeter.into()), ..given::stakeholder("Ici") };
    let here = store.keep(here).head.id;
    let mut all = points::<Experiment>(store, &steward(), WORLD);
    all.sort_by_key(|point| point.0);
    assert_eq!(all, [(one, 1.0, 44.0), (two, 3.0, 46.0), (three, 1.0, 44.0)]);
    assert_eq!(points::<Stakeholder>(store, &steward(), WORLD), [(here, 3.0, 46.0)]);
    // The territory moves, and everything on it.
    store.change(&lone, |record| record.centroid = at(1.5, 44.5));
    let mut all = points::<Experiment>(store, &steward(), WORLD);
    all.sort_by_key(|point| point.0);
    assert_eq!(all, [(one, 1.5, 44.5), (two, 3.0, 46.0), (three, 1.5, 44.5)]);
});

both!(a_place_tells_nobody_where_a_territory_lies_that_they_do_not_see, |store| {
    let phase = given::phase(store);
    let hidden =
        Territory { visibility: Visibility::Private, centroid: at(1.0, 44.0), ..given::territory("Secret") };
    let hidden = store.keep(hidden);
    let record = Experiment { territories: vec![hidden.head.id.into()], ..given::experiment(phase, "Une") };
    let id = store.keep(record).head.id;
    let reader = given::member(&[Role::Reader], None);
    assert!(points::<Experiment>(store, &reader, WORLD).is_empty());
    assert!(on::<Experiment>(store, &reader, hidden.head.id).is_empty());
    assert_eq!(on::<Experiment>(store, &steward(), hidden.head.id), BTreeSet::from([id]));
    // Shown to all, it gives the place.
    store.change(&hidden, |record| record.visibility = Visibility::Public);
    assert_eq!(points::<Experiment>(store, &reader, WORLD), [(id, 1.0, 44.0)]);
});

both!(a_territory_takes_in_what_lies_inside_it_over_parents_and_members, |store| {
    let keep = |record: Territory| store.keep(record);
    let region = keep(given::official("insee-region", "52", "Pays de la Loire"));
    let departement = Territory {
        parent: Some(region.head.id.into()),
        ..given::official("insee-departement", "49", "Maine-et-Loire")
    };
    let departement = keep(departement);
    let commune = Territory {
        parent: Some(departement.head.id.into()),
        ..given::official("insee-commune", "49007", "Angers")
    };
    let commune = keep(commune);
    let pays = keep(Territory { members: vec![commune.head.id.into()], ..given::territory("Un pays") });
    let here = store
        .keep(Stakeholder { territory: Some(commune.head.id.into()), ..given::stakeholder("Ici") })
        .head
        .id;
    for around in [&region, &departement, &commune, &pays] {
        assert_eq!(
            on::<Stakeholder>(store, &steward(), around.head.id),
            BTreeSet::from([here]),
            "{}",
            around.record.name
        );
    }
    let inside = |id| on::<Territory>(store, &steward(), id);
    assert_eq!(
        inside(region.head.id),
        BTreeSet::from([region.head.id, departement.head.id, commune.head.id])
    );
    // A member more, and one less.
    let other = keep(given::official("insee-commune", "49001", "Les Alleuds"));
    let pays = store.change(&pays, |record| record.members.push(other.head.id.into()));
    assert_eq!(inside(pays.head.id), BTreeSet::from([pays.head.id, commune.head.id, other.head.id]));
    let pays = store.change(&pays, |record| record.members = vec![other.head.id.into()]);
    assert_eq!(inside(pays.head.id), BTreeSet::from([pays.head.id, other.head.id]));
    assert!(on::<Stakeholder>(store, &steward(), pays.head.id).is_empty());
    // What stands in the middle of a chain moves with all that it holds.
    let loire = keep(given::official("insee-region", "24", "Centre-Val de Loire"));
    store.change(&departement, |record| record.parent = Some(loire.head.id.into()));
    assert_eq!(inside(region.head.id), BTreeSet::from([region.head.id]));
    assert_eq!(inside(loire.head.id), BTreeSet::from([loire.head.id, departement.head.id, commune.head.id]));
    assert_eq!(on::<Stakeholder>(store, &steward(), loire.head.id), BTreeSet::from([here]));
});

both!(territories_written_together_know_each_other_in_any_order, |store| {
    let (parent, child) = (Uuid::now_v7(), Uuid::now_v7());
    store.make(move |write| {
        let inner =
            Territory { parent: Some(parent.into()), ..given::official("insee-commune", "49007", "Angers") };
        let create = |id, record| Edit::Create { id, record };
        let outer = create(parent, given::official("insee-departement", "49", "Maine-et-Loire"));
        write.put(&Deed::of(Principal::System), vec![outer, create(child, inner)])
    });
    assert_eq!(on::<Territory>(store, &steward(), parent), BTreeSet::from([parent, child]));
});

both!(a_territory_that_would_lie_in_itself_is_refused, |store| {
    let outer = store.keep(given::territory("Dehors"));
    let inner = store.keep(Territory { parent: Some(outer.head.id.into()), ..given::territory("Dedans") });
    let refused =
        |kept: &essaim_persistence::kept::Kept<Territory>, change: fn(&mut Territory, Uuid), id: Uuid| {
            let mut record = kept.record.clone();
            change(&mut record, id);
            let answer = store.try_edit(&Principal::System, Edit::Update { before: kept.clone(), record });
            assert!(matches!(answer, Err(Refusal::Conflict("territory_loop"))), "{answer:?}");
        };
    refused(&outer, |record, id| record.parent = Some(id.into()), inner.head.id);
    refused(&inner, |record, id| record.members = vec![id.into()], outer.head.id);
    refused(&outer, |record, id| record.parent = Some(id.into()), outer.head.id);
    refused(&outer, |record, id| record.members = vec![id.into()], outer.head.id);
    assert_eq!(
        on::<Territory>(store, &steward(), outer.head.id),
        BTreeSet::from([outer.head.id, inner.head.id])
    );
});

both!(a_code_is_held_once_in_its_scheme, |store| {
    store.keep(given::official("insee-commune", "49007", "Angers"));
    store.keep(given::official("insee-epci", "49007", "Autre numérotation"));
    store.keep(given::territory("Sans code"));
    store.keep(given::territory("Sans code non plus"));
    let create =
        Edit::Create { id: Uuid::now_v7(), record: given::official("insee-commune", "49007", "Encore") };
    let answer = store.try_edit(&Principal::System, create);
    assert!(matches!(answer, Err(Refusal::Conflict("territory_code_taken"))), "{answer:?}");
});

both!(a_map_counts_by_cell_when_there_is_too_much_to_show, |store| {
    store.make(|write| {
        let create = |n: usize| {
            let (lon, lat) = if n < POINTS { (2.35, 48.85) } else { (55.45, -20.88) };
            Edit::Create { id: Uuid::now_v7(), record: placed(&format!("Une {n}"), lon, lat) }
        };
        write.put(&Deed::of(Principal::System), (0..POINTS + 3).map(create).collect())
    });
    let map = |area| store.see(|read| read.map::<Stakeholder>(&steward(), &Query::default(), area, 3));
    let MapAnswer::Cells(mut cells) = map(WORLD) else { panic!("points") };
    cells.sort_by_key(|cell| cell.count);
    assert_eq!(cells.iter().map(|cell| cell.count).collect::<Vec<_>>(), [3, 2_000]);
    assert!((cells[1].lon - 2.35).abs() < 12.0 && (cells[1].lat - 48.85).abs() < 12.0, "{cells:?}");
    let reunion = Area::Box { west: 55.0, south: -22.0, east: 56.0, north: -20.0 };
    assert!(matches!(map(reunion), MapAnswer::Points(points) if points.len() == 3));
    let france = Area::Box { west: -5.0, south: 41.0, east: 10.0, north: 52.0 };
    assert!(matches!(map(france), MapAnswer::Points(points) if points.len() == POINTS));
});

both!(a_map_shows_what_its_caller_sees_under_the_filters_of_the_list, |store| {
    let hidden = Stakeholder { visibility: Visibility::Network, ..placed("Réseau", 1.0, 44.0) };
    let (hidden, shown) = (store.keep(hidden).head.id, store.keep(placed("Publique", 2.0, 45.0)).head.id);
    let ids = |viewer: &Viewer| {
        points::<Stakeholder>(store, viewer, WORLD).iter().map(|p| p.0).collect::<BTreeSet<_>>()
    };
    assert_eq!(ids(&Viewer::anonymous()), BTreeSet::from([shown]));
    assert_eq!(ids(&given::member(&[Role::Reader], None)), BTreeSet::from([hidden, shown]));
    let words = essaim_persistence::dialect::SearchWords::parse("publique", "stakeholder");
    let query = Query { words, ..Query::default() };
    let MapAnswer::Points(found) = store.see(|read| read.map::<Stakeholder>(&steward(), &query, WORLD, 5))
    else {
        panic!("cells")
    };
    assert_eq!(found.iter().map(|point| point.id).collect::<Vec<_>>(), [shown]);
});
