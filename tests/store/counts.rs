//! Facets and counts by territory: what they count is what the list finds.

use std::collections::BTreeMap;

use essaim_domain::{
    access::{Role, Viewer},
    agrement::Agrement,
    experiment::Experiment,
    stakeholder::{Category, Stakeholder},
    territory::{Scheme, Territory},
    visibility::Visibility,
};
use essaim_persistence::{
    by_territory::Shares,
    list::{FilterValues, Query},
    stored::Stored,
};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use uuid::Uuid;

use crate::lists::{filter, ids};

fn facet<N: Stored>(store: &Store, viewer: &Viewer, query: &Query, name: &str) -> BTreeMap<String, i64> {
    let facet = N::FACETS.iter().find(|facet| facet.name == name).unwrap();
    let mut counts = store.see(|read| read.facets::<N>(viewer, query, &[facet]));
    assert_eq!(counts.len(), 1);
    counts.remove(0).1.into_iter().map(|count| (count.value, count.count)).collect()
}

fn counts(pairs: &[(&str, i64)]) -> BTreeMap<String, i64> {
    pairs.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect()
}

fn texts(values: &[&str]) -> FilterValues {
    FilterValues::Texts(values.iter().map(ToString::to_string).collect())
}

fn cooperative(name: &str, form: &str) -> Stakeholder {
    Stakeholder {
        category: Some(Category::Cooperative),
        legal_form: Some(form.to_owned().try_into().unwrap()),
        ..given::stakeholder(name)
    }
}

both!(a_facet_counts_what_one_more_choice_would_find, |store| {
    store.keep(cooperative("Une", "SCIC SARL"));
    store.keep(cooperative("Deux", "Société coopérative d’intérêt collectif, CAE"));
    store.keep(Stakeholder { network_member: Some(true), ..cooperative("Trois", "SCOP") });
    store.keep(Stakeholder { category: Some(Category::Research), ..given::stakeholder("Quatre") });
    store.keep(given::stakeholder("Cinq"));
    let all = Query::default();
    let facet = |query: &Query, name: &str| facet::<Stakeholder>(store, &steward(), query, name);
    assert_eq!(facet(&all, "category"), counts(&[("cooperative", 3), ("research", 1)]));
    assert_eq!(facet(&all, "form"), counts(&[("scic", 2), ("cae", 1), ("scop", 1)]));
    assert_eq!(facet(&all, "network_member"), counts(&[("true", 1)]));
    // A filter narrows the other facets, and not its own.
    let scic = filter::<Stakeholder>("form", texts(&["scic"]));
    assert_eq!(facet(&scic, "category"), counts(&[("cooperative", 2)]));
    assert_eq!(facet(&scic, "form"), counts(&[("scic", 2), ("cae", 1), ("scop", 1)]));
});

both!(every_value_of_every_facet_is_what_its_filter_finds, |store| {
    let commune = store.keep(given::official("insee-commune", "49007", "Angers")).head.id;
    let held = |name: &str, agrements: &[Agrement]| Stakeholder {
        agrements: agrements.to_vec(),
        territory: Some(commune.into()),
        network_member: Some(false),
        ..cooperative(name, "Scop")
    };
    store.keep(held("Une", &[Agrement::Esus, Agrement::Aci]));
    store.keep(held("Deux", &[Agrement::Ei, Agrement::Aci]));
    store.keep(held("Trois", &[]));
    let mut seen = 0;
    for facet_of in Stakeholder::FACETS {
        for (value, count) in facet::<Stakeholder>(store, &steward(), &Query::default(), facet_of.name) {
            let values = match value.as_str() {
                "true" | "false" => FilterValues::Bool(value == "true"),
                word => texts(&[word]),
            };
            let found = ids::<Stakeholder>(store, &steward(), &filter::<Stakeholder>(facet_of.name, values));
            assert_eq!(found.len() as i64, count, "{} {value}", facet_of.name);
            seen += 1;
        }
    }
    assert_eq!(seen, 9, "kind, category, network member, form, level; ESUS, insertion, ACI, EI");
});

both!(counts_tell_nothing_of_what_one_does_not_see, |store| {
    let secret = Stakeholder { visibility: Visibility::Private, ..cooperative("Secrète", "SCIC") };
    store.keep(secret);
    let hidden = Territory { visibility: Visibility::Private, ..given::territory("Caché") };
    let hidden = store.keep(hidden).head.id;
    store.keep(Stakeholder { territory: Some(hidden.into()), ..given::stakeholder("Publique") });
    let reader = given::member(&[Role::Reader], None);
    for viewer in [&reader, &Viewer::anonymous()] {
        let facet = |name| facet::<Stakeholder>(store, viewer, &Query::default(), name);
        assert_eq!(facet("kind"), counts(&[("organisation", 1)]));
        assert_eq!((facet("form"), facet("territory_level")), (counts(&[]), counts(&[])));
        let shares =
            store.see(|read| read.by_territory::<Stakeholder>(viewer, &Query::default(), Scheme::Custom));
        assert_eq!(shares, Shares { total: 1, ..Shares::default() });
    }
});

fn shares(store: &Store, query: &Query, level: Scheme) -> (BTreeMap<String, i64>, i64, i64) {
    let shares = store.see(|read| read.by_territory::<Experiment>(&steward(), query, level));
    assert!(!shares.cut);
    let items = shares.items.into_iter().map(|share| (share.code.unwrap_or(share.name), share.count));
    (items.collect(), shares.placed, shares.total)
}

both!(records_are_counted_once_in_each_territory_that_they_lie_in, |store| {
    let official = |scheme: &str, code: &str, parent: Option<Uuid>| {
        let record = Territory { parent: parent.map(Into::into), ..given::official(scheme, code, code) };
        store.keep(record).head.id
    };
    let region = official("insee-region", "52", None);
    let [maine, loire] = ["49", "44"].map(|code| official("insee-departement", code, Some(region)));
    let [angers, saumur] = ["49007", "49328"].map(|code| official("insee-commune", code, Some(maine)));
    let nantes = official("insee-commune", "44109", Some(loire));
    let phase = given::phase(store);
    let on = |title: &str, territories: &[Uuid]| {
        let territories = territories.iter().map(|id| (*id).into()).collect();
        store.keep(Experiment { territories, ..given::experiment(phase, title) }).head.id
    };
    on("Deux communes d’un département", &[angers, saumur]);
    on("De part et d’autre", &[saumur, nantes]);
    on("Le département", &[maine]);
    on("La région", &[region]);
    on("Nulle part", &[]);
    let all = Query::default();
    assert_eq!(shares(store, &all, Scheme::Departement), (counts(&[("49", 3), ("44", 1)]), 3, 5));
    assert_eq!(shares(store, &all, Scheme::Region), (counts(&[("52", 4)]), 4, 5));
    let communes = counts(&[("49007", 1), ("49328", 2), ("44109", 1)]);
    assert_eq!(shares(store, &all, Scheme::Commune), (communes, 2, 5));
    // As the list's own filter has it.
    for (territory, count) in [(maine, 3), (loire, 1), (region, 4)] {
        let query = Query { territories: vec![territory], limit: 50, ..Query::default() };
        assert_eq!(ids::<Experiment>(store, &steward(), &query).len(), count);
    }
    let inside = Query { territories: vec![loire], ..Query::default() };
    assert_eq!(shares(store, &inside, Scheme::Departement), (counts(&[("49", 1), ("44", 1)]), 1, 1));
});

both!(the_migration_recognises_the_forms_that_the_program_recognises, |store| {
    use diesel::{RunQueryDsl as _, connection::SimpleConnection as _};
    use essaim_persistence::connection::{self, AnyConnection, Use};
    for (number, form) in [
        "SCIC",
        "Scop-SA",
        "Société coopérative d’intérêt collectif",
        "CAE (SCIC)",
        "Association loi 1901",
        "SAS coopérative",
        "SARL",
        "Fondation d’entreprise",
        "Fonds de dotation",
        "Scierie",
        "MUTUELLE",
        "Groupement d'intérêt public",
        "Coopérative d’activités et d’emploi",
    ]
    .iter()
    .enumerate()
    {
        store.keep(cooperative(&format!("Numéro {number}"), form));
    }
    store.keep(given::stakeholder("Sans forme"));
    #[derive(diesel::QueryableByName, PartialEq, Debug)]
    struct Kept {
        #[diesel(sql_type = diesel::sql_types::Text)]
        pair: String,
    }
    let kept = |connection: &mut AnyConnection| -> Vec<Kept> {
        let query = "SELECT s.title || ': ' || f.form AS pair FROM stakeholder_form f \
                     JOIN stakeholder s ON s.id = f.record ORDER BY 1";
        match connection {
            AnyConnection::Sqlite(sqlite) => diesel::sql_query(query).load(sqlite).unwrap(),
            AnyConnection::Postgresql(pg) => diesel::sql_query(query).load(pg).unwrap(),
        }
    };
    let mut connection = connection::open(store.place(), Use::Migrating).unwrap();
    let written = kept(&mut connection);
    assert_eq!(written.len(), 13);
    for step in ["down", "up"] {
        let text = |database: &str| {
            let root = env!("CARGO_MANIFEST_DIR");
            std::fs::read_to_string(format!(
                "{root}/../migrations/{database}/202611260015_approvals/{step}.sql"
            ))
            .unwrap()
        };
        match &mut connection {
            AnyConnection::Sqlite(sqlite) => sqlite.batch_execute(&text("sqlite")).unwrap(),
            AnyConnection::Postgresql(pg) => pg.batch_execute(&text("postgres")).unwrap(),
        }
    }
    assert_eq!(kept(&mut connection), written);
});
