//! The search over all collections: its order, its bounds, and the vocabulary that slips are held against.

use std::collections::HashSet;

use essaim_domain::{access::Viewer, refusal::Refusal, stakeholder::Stakeholder};
use essaim_persistence::{
    door::{Deed, Edit},
    purge::Named,
    registry::{SHELVES, Shelf},
    search_all::Found,
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use serde_json::json;
use uuid::Uuid;

fn asked(store: &Store, viewer: &Viewer, q: &str) -> Found {
    let shelves: Vec<&'static Shelf> = SHELVES.iter().collect();
    store.see(|read| read.search_all(viewer, &shelves, q, 5))
}

fn titles(store: &Store, q: &str) -> Vec<String> {
    let groups = asked(store, &steward(), q).groups;
    groups.into_iter().flat_map(|group| group.hits).map(|hit| hit.title).collect()
}

fn described(name: &str, description: &str) -> Stakeholder {
    given::record(json!({
        "kind": "organisation", "name": name, "description": description, "visibility": "public",
        "licence": "etalab-2.0"
    }))
}

both!(the_title_itself_comes_first_then_titles_then_texts_each_the_last_changed_first, |store| {
    store.keep(described("Une association", "Elle tient une épicerie"));
    store.keep(described("Notre épicerie", "Au bourg"));
    store.keep(described("Épicerie", "Au bourg"));
    store.keep(described("Épicerie du Lys", "Au bourg"));
    let first = store.keep(described("La vieille épicerie", "Au bourg"));
    store.keep(described("Une fédération", "Elle aide des épiceries"));
    store.change(&first, |record| record.website = Some("https://epicerie.example".parse().unwrap()));
    let groups = asked(store, &steward(), "épicerie").groups;
    assert!(groups[0].more, "there is a sixth");
    let found: Vec<String> = groups[0].hits.iter().map(|hit| hit.title.clone()).collect();
    assert_eq!(
        found,
        ["Épicerie", "Épicerie du Lys", "La vieille épicerie", "Notre épicerie", "Une fédération"]
    );
});

both!(the_collection_with_the_best_title_comes_first, |store| {
    store.keep(given::theme("Circuits courts alimentaires"));
    store.keep(given::stakeholder("Circuits courts"));
    let groups = asked(store, &steward(), "circuits courts").groups;
    let order: Vec<&str> = groups.iter().map(|group| group.noun.collection).collect();
    assert_eq!(order, ["stakeholders", "themes"]);
});

both!(what_is_typed_right_is_never_corrected, |store| {
    store.keep(given::stakeholder("Ferme des Lilas"));
    store.keep(given::stakeholder("Femmes des Lilas"));
    let found = asked(store, &steward(), "ferme");
    assert_eq!((found.groups[0].hits.len(), found.corrected), (1, None));
    // Words that are there, but in no record together, are right too.
    store.keep(given::stakeholder("Moulin vert"));
    let found = asked(store, &steward(), "ferme moulin");
    assert!(found.groups.is_empty() && found.corrected.is_none());
});

both!(a_word_in_the_making_is_forgiven_its_slip_too, |store| {
    store.keep(given::stakeholder("Expérimentations citoyennes"));
    for q in ["expeirm", "experimantat", "citoyene experimen"] {
        assert_eq!(titles(store, q), ["Expérimentations citoyennes"], "{q}");
    }
    for q in ["ctioyennes", "citoiyenes", "xeprimentations"] {
        assert_eq!(titles(store, q), ["Expérimentations citoyennes"], "{q}");
    }
    assert!(titles(store, "cytioinnes").is_empty(), "three slips are another word");
    assert!(titles(store, "ab").is_empty());
});

both!(codes_and_numbers_are_not_guessed, |store| {
    let _ = store.keep(given::official("insee-commune", "49007", "Angers"));
    assert_eq!(titles(store, "49007"), ["Angers"]);
    assert!(titles(store, "49006").is_empty());
});

both!(nothing_is_learnt_from_a_write_that_did_not_stay, |store| {
    let create = |name: &str| vec![Edit::Create { id: Uuid::now_v7(), record: given::stakeholder(name) }];
    let deed = || Deed::of(essaim_domain::principal::Principal::System);
    let refused = store.write_now({
        let edits = create("Zanzibar");
        move |write| write.put(&deed(), edits).and(Err::<(), _>(Refusal::Forbidden))
    });
    assert!(refused.is_err());
    let (inner, outer) = (create("Zanzibar"), create("Madagascar"));
    store.make(move |write| {
        let part = write.part(|write| write.put(&deed(), inner).and(Err::<(), _>(Refusal::Forbidden)));
        assert!(part.is_err());
        write.put(&deed(), outer)
    });
    assert_eq!(titles(store, "madagscar"), ["Madagascar"]);
    // The same words, written at last, are learnt.
    store.keep(given::stakeholder("Zanzibar"));
    assert_eq!(titles(store, "zanzbar"), ["Zanzibar"]);
});

both!(another_copy_of_the_program_learns_what_this_one_wrote, |store| {
    let other = essaim_persistence::db::Db::open(&essaim_persistence::db::Settings {
        place: store.place().clone(),
        readers: 1,
    })
    .unwrap();
    let ask = |q: &'static str| {
        let shelves: Vec<&'static Shelf> = SHELVES.iter().collect();
        let found = other.read_now(|read| read.search_all(&steward(), &shelves, q, 5)).unwrap();
        found.groups.into_iter().flat_map(|group| group.hits).map(|hit| hit.title).collect::<HashSet<_>>()
    };
    assert!(ask("madagscar").is_empty());
    store.keep(given::stakeholder("Madagascar"));
    assert_eq!(ask("madagscar"), HashSet::from(["Madagascar".to_owned()]));
    store.keep(given::stakeholder("Zanzibar"));
    assert_eq!(ask("zanzbar"), HashSet::from(["Zanzibar".to_owned()]));
});

both!(the_words_of_what_is_emptied_for_good_go_unless_others_have_them, |store| {
    let kept =
        |word: &str| store.count_rows(&format!("SELECT count(*) AS n FROM vocabulary WHERE word = '{word}'"));
    let former = store.keep(described("Zanzibar", "Un cœur d’épicerie"));
    let gone = store.change(&former, |record| record.name = "Madagascar".to_owned().try_into().unwrap());
    store.keep(given::stakeholder("Épicerie du cœur"));
    assert_eq!([kept("zanzibar"), kept("madagascar"), kept("epicerie"), kept("coeur")], [1, 1, 1, 1]);
    let binned = store.bin(&gone);
    let named = [Named { collection: "stakeholders".to_owned(), id: binned.head.id, revision: 3 }];
    let deed = || Deed::of(essaim_domain::principal::Principal::System);
    store.make(move |write| write.purge(&steward(), &deed(), &named));
    assert_eq!([kept("zanzibar"), kept("madagascar"), kept("epicerie"), kept("coeur")], [0, 0, 1, 1]);
    // Said again, they are learnt again.
    store.keep(given::stakeholder("Madagascar"));
    assert_eq!(titles(store, "madagscar"), ["Madagascar"]);
    assert_eq!(kept("madagascar"), 1);
});
