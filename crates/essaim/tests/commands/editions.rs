//! A newer edition of the official territories over an older one.

use essaim_domain::{experiment::Experiment, stakeholder::Stakeholder, territory::Territory};
use essaim_domain::{territory::Scheme, text::Line, words::Worded};
use essaim_persistence::{
    kept::Kept,
    read::Bin,
    reference_load::{Official, Report, load},
    stored::Stored,
    territories::by_code,
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use uuid::Uuid;

fn official(scheme: &str, code: &str, name: &str, parents: &[(&str, &str)]) -> Official {
    let parents =
        parents.iter().map(|(scheme, code)| (Scheme::from_word(scheme).unwrap(), (*code).to_owned()));
    Official { territory: given::official(scheme, code, name), parents: parents.collect() }
}

fn with_former(mut official: Official, codes: &[&str]) -> Official {
    official.territory.former_codes = codes.iter().map(|code| Line::parse(code).unwrap()).collect();
    official
}

const IN_49: &[(&str, &str)] = &[("insee-departement", "49"), ("insee-epci", "200000001")];

/// Two communes of an EPCI, and one beside it.
fn older() -> Vec<Official> {
    vec![
        official("insee-departement", "49", "Maine-et-Loire", &[]),
        official("insee-epci", "200000001", "Mauges", &[("insee-departement", "49")]),
        official("insee-commune", "49001", "Le Lys", IN_49),
        official("insee-commune", "49002", "Le Mesnil", IN_49),
        official("insee-commune", "49003", "L’Île", &[("insee-departement", "49")]),
    ]
}

/// The second commune went into the first, which has a new name; the third is not named any more.
fn newer() -> Vec<Official> {
    let mut edition = older();
    edition.truncate(2);
    edition.push(with_former(official("insee-commune", "49001", "Le Lys-Haut-Layon", IN_49), &["49002"]));
    edition
}

fn brought_in(store: &Store, edition: Vec<Official>) -> Report {
    load(store, edition, &mut |_, _| ()).unwrap()
}

fn id(store: &Store, code: &str) -> Uuid {
    store.see(|read| by_code(read, "insee-commune", code)).unwrap()
}

fn now<N: Stored>(store: &Store, id: Uuid) -> Kept<N> {
    store.make(move |write| write.reading().find_to_change(&steward(), id, Bin::Open))
}

both!(the_same_edition_twice_writes_nothing, |store| {
    assert_eq!(brought_in(store, older()).created.len(), 5);
    let again = brought_in(store, older());
    assert!(again.is_still(), "{again:?}");
    assert_eq!(again.unchanged, 5);
    let epci = store.see(|read| by_code(read, "insee-epci", "200000001")).unwrap();
    assert_eq!(now::<Territory>(store, epci).record.members.len(), 2);
});

both!(a_merger_keeps_old_codes_and_what_pointed_to_them, |store| {
    brought_in(store, older());
    let (lys, mesnil) = (id(store, "49001"), id(store, "49002"));
    let experiment = {
        let mut experiment = given::experiment(given::phase(store), "Au Mesnil");
        experiment.territories = vec![mesnil.into(), lys.into()];
        store.keep(experiment)
    };
    let stakeholder =
        store.keep(Stakeholder { territory: Some(mesnil.into()), ..given::stakeholder("Amicale") });
    let valley = store.keep(Territory { members: vec![mesnil.into()], ..given::territory("La vallée") });

    let report = brought_in(store, newer());
    assert_eq!(report.merged.len(), 1);
    assert_eq!((report.changed.len(), report.gone.len(), report.repointed), (2, 1, 3));
    assert_eq!(id(store, "49002"), lys, "the old code leads to the heir");
    assert!(now::<Territory>(store, mesnil).head.deleted_at.is_some());
    assert_eq!(now::<Experiment>(store, experiment.head.id).record.territories, [lys.into()]);
    assert_eq!(now::<Stakeholder>(store, stakeholder.head.id).record.territory, Some(lys.into()));
    assert_eq!(now::<Territory>(store, valley.head.id).record.members, [lys.into()]);
    assert!(now::<Territory>(store, id(store, "49003")).head.deleted_at.is_none(), "what is gone is kept");
    assert!(brought_in(store, newer()).is_still());
});

both!(a_merger_that_is_undone_brings_the_commune_back, |store| {
    brought_in(store, older());
    let mesnil = id(store, "49002");
    brought_in(store, newer());
    let report = brought_in(store, older());
    assert_eq!(report.restored.len(), 1);
    assert_eq!(id(store, "49002"), mesnil);
    assert!(now::<Territory>(store, id(store, "49001")).record.former_codes.is_empty());
    assert!(brought_in(store, older()).is_still());
});

both!(what_people_added_to_a_territory_stays, |store| {
    brought_in(store, older());
    let lys: Kept<Territory> = now(store, id(store, "49001"));
    let theme = store.keep(given::theme("Eau")).head.id;
    store.change(&lys, |record| record.challenges = vec![theme.into()]);
    brought_in(store, newer());
    let after: Kept<Territory> = now(store, lys.head.id);
    assert_eq!((after.record.challenges.len(), after.record.name.as_str()), (1, "Le Lys-Haut-Layon"));
    // What somebody put into the bin stays there.
    store.bin(&after);
    assert_eq!(brought_in(store, newer()).in_bin.len(), 1);
});
