//! Full-text search: what is found, in which order, and what is shown of it.

use std::collections::BTreeSet;

use essaim_domain::{
    access::{Role, Viewer},
    experiment::Experiment,
    stakeholder::Stakeholder,
    theme::Theme,
    visibility::Visibility,
};
use essaim_persistence::{
    dialect::SearchWords,
    list::{Page, Query},
    search::CANDIDATES,
    stored::Stored,
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use serde_json::json;
use uuid::Uuid;

fn asked<N: Stored>(store: &Store, viewer: &Viewer, q: &str, query: Query) -> Page {
    let words = SearchWords::parse(q, N::NOUN.name);
    store.see(|read| read.list::<N>(viewer, &Query { words, ..query }))
}

fn found<N: Stored>(store: &Store, q: &str) -> Vec<Uuid> {
    let page = asked::<N>(store, &steward(), q, Query { limit: 50, ..Query::default() });
    page.rows.iter().map(|row| row.head.id).collect()
}

fn described(name: &str, description: &str) -> Stakeholder {
    given::record(json!({
        "kind": "organisation", "name": name, "description": description, "visibility": "public",
        "licence": "etalab-2.0"
    }))
}

both!(accents_case_ligatures_and_beginnings_of_words_are_all_found, |store| {
    let id = store.keep(described("L’Œuvre d’été", "Cœur de bourg, 2e édition")).head.id;
    store.keep(described("Autre chose", "sans rapport"));
    for q in [
        "oeuvre",
        "ŒUVRE",
        "œuvre",
        "Oeuv",
        "ete",
        "Été",
        "e\u{301}te\u{301}",
        "coeur",
        "CŒUR",
        "edit",
        "bourg coeur",
    ] {
        assert_eq!(found::<Stakeholder>(store, q), [id], "{q}");
    }
    assert!(found::<Stakeholder>(store, "bourg rapport").is_empty(), "every word must be there");
    assert!(found::<Stakeholder>(store, "uvre").is_empty(), "the middle of a word is no beginning");
});

both!(words_are_found_whatever_joins_them_and_codes_by_their_beginning, |store| {
    let record = Stakeholder {
        siren: Some("732829320".parse().unwrap()),
        rna: Some("W491001234".parse().unwrap()),
        ..described(
            "Nord-Pas-de-Calais Actif",
            "www.exemple.org/equipe, été42, n°12 ; 3,5 km ; l'eau d'ici ; ENV/ENE ; 2-3",
        )
    };
    let id = store.keep(record).head.id;
    for q in [
        "pas calais",
        "Nord-Pas",
        "calais",
        "exemple",
        "equipe",
        "ete42",
        "12",
        "eau",
        "ici",
        "ene",
        "ENV/ENE",
        "732829",
        "w4910",
        "3 5 km",
        "2-3",
        "org",
    ] {
        assert_eq!(found::<Stakeholder>(store, q), [id], "{q}");
    }
});

both!(what_stands_in_the_title_comes_first, |store| {
    let body = store.keep(described("Une association", "Elle tient une épicerie avec des habitants")).head.id;
    let title = store.keep(described("Épicerie sociale", "Une association d'habitants")).head.id;
    assert_eq!(found::<Stakeholder>(store, "épicerie"), [title, body]);
});

both!(the_snippet_shows_the_hits_between_marks, |store| {
    let body = store.keep(described("Une association", "Elle tient une épicerie avec des habitants")).head.id;
    let title = store.keep(described("Épicerie sociale", "Des habitants")).head.id;
    let page = asked::<Stakeholder>(store, &steward(), "epicerie", Query { limit: 9, ..Query::default() });
    assert!(page.snippets[&body].contains("\u{2}épicerie\u{3}"), "{:?}", page.snippets[&body]);
    assert!(page.snippets[&title].contains("\u{2}Épicerie\u{3}"), "{:?}", page.snippets[&title]);
});

both!(the_snippet_is_never_of_the_nouns_own_name, |store| {
    let phase = given::phase(store);
    let id = store.keep(given::experiment(phase, "Le lavoir commun")).head.id;
    let page = asked::<Experiment>(store, &steward(), "lavoir", Query { limit: 9, ..Query::default() });
    assert!(page.snippets[&id].contains("\u{2}lavoir\u{3}"), "{:?}", page.snippets[&id]);
    assert!(found::<Experiment>(store, "experiment").is_empty());
});

both!(one_collection_is_searched_and_no_other, |store| {
    let theme = store.keep(given::theme("Épicerie")).head.id;
    let someone = store.keep(given::stakeholder("Épicerie")).head.id;
    assert_eq!(
        (found::<Theme>(store, "épicerie"), found::<Stakeholder>(store, "épicerie")),
        (vec![theme], vec![someone])
    );
});

both!(a_search_finds_only_what_its_caller_sees, |store| {
    let of = |visibility| Stakeholder { visibility, ..given::stakeholder("Épicerie") };
    let public = store.keep(of(Visibility::Public)).head.id;
    let network = store.keep(of(Visibility::Network)).head.id;
    store.keep_as(&essaim_domain::principal::Principal::Member(Uuid::now_v7()), of(Visibility::Private));
    let seen = |viewer: &Viewer| -> BTreeSet<Uuid> {
        let page = asked::<Stakeholder>(
            store,
            viewer,
            "epicerie",
            Query { limit: 9, count: true, ..Query::default() },
        );
        assert_eq!(page.total, i64::try_from(page.rows.len()).ok());
        page.rows.iter().map(|row| row.head.id).collect()
    };
    assert_eq!(seen(&Viewer::anonymous()), BTreeSet::from([public]));
    assert_eq!(seen(&given::member(&[Role::Reader], None)), BTreeSet::from([public, network]));
});

both!(a_changed_text_is_found_anew_and_the_bin_is_not_searched, |store| {
    let kept = store.keep(given::stakeholder("Épicerie"));
    let renamed = store.change(&kept, |record| record.name = "Boulangerie".to_owned().try_into().unwrap());
    assert!(found::<Stakeholder>(store, "epicerie").is_empty());
    assert_eq!(found::<Stakeholder>(store, "boulangerie"), [kept.head.id]);
    let binned = store.bin(&renamed);
    assert!(found::<Stakeholder>(store, "boulangerie").is_empty());
    store.restore(&binned);
    assert_eq!(found::<Stakeholder>(store, "boulangerie"), [kept.head.id]);
});

both!(pages_of_a_search_follow_one_another_without_repeating, |store| {
    let all: BTreeSet<Uuid> = (0..7)
        .map(|n| store.keep(described(&format!("Épicerie {n}"), &"épicerie ".repeat(n + 1))).head.id)
        .collect();
    let mut query = Query { limit: 3, ..Query::default() };
    let mut seen = Vec::new();
    loop {
        let page = asked::<Stakeholder>(store, &steward(), "epicerie", query.clone());
        seen.extend(page.rows.iter().map(|row| row.head.id));
        let Some(next) = page.next else { break };
        query.after = Some(next);
    }
    assert_eq!((seen.len(), seen.into_iter().collect::<BTreeSet<_>>()), (7, all));
});

both!(a_word_that_everybody_has_is_ranked_among_the_first_candidates_and_says_so, |store| {
    store.make(|write| {
        let deed = essaim_persistence::door::Deed::of(essaim_domain::principal::Principal::System);
        let create = |n: usize| essaim_persistence::door::Edit::Create {
            id: Uuid::now_v7(),
            record: given::stakeholder(&format!("Association {n}")),
        };
        write.put(&deed, (0..CANDIDATES + 5).map(create).collect())
    });
    let mut query = Query { limit: 400, count: true, ..Query::default() };
    let mut seen = 0;
    let cut = loop {
        let page = asked::<Stakeholder>(store, &steward(), "association", query.clone());
        assert_eq!(page.total, Some(1_005));
        seen += page.rows.len();
        let Some(next) = page.next else { break page.cut };
        query.after = Some(next);
    };
    assert_eq!((seen, cut), (CANDIDATES, true));
});

both!(whatever_people_type_is_a_search_and_never_a_statement, |store| {
    store.keep(given::stakeholder("Épicerie"));
    for q in [
        "'",
        "\"",
        "a' OR 1=1 --",
        "épicerie\" OR \"x",
        "NOT NEAR(a b)",
        "a:b",
        "*",
        "^a",
        "\\",
        "l''",
        "a & | !",
        "\u{0}a",
        "😀 a",
    ] {
        let _ = found::<Stakeholder>(store, q);
    }
    assert!(SearchWords::parse("  '\" … ", "stakeholder").is_none());
    assert_eq!(found::<Stakeholder>(store, "épicerie'").len(), 1);
});
