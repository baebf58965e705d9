//! What is exported can be imported: nothing changes by itself, and a cell that is changed changes its record.

use std::fs;

use essaim_domain::{
    access::Role, experiment::Experiment, stakeholder::Stakeholder, territory::Territory, theme::Theme,
};
use essaim_persistence::{read::Bin, stored::Stored};
use essaim_tests::{
    both, given,
    service::{Caller, Service},
    store::{Store, steward},
};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::program::{Said, essaim};

const FORMS: [(&str, &str); 5] =
    [("csv", "csv"), ("csv-excel", "csv"), ("xlsx", "xlsx"), ("geojson", "geojson"), ("ndjson", "ndjson")];

struct Instance<'s> {
    store: &'s Store,
    caller: Caller,
    folder: TempDir,
    _service: Service<'s>,
}

impl<'s> Instance<'s> {
    fn of(store: &'s Store) -> Self {
        let service = Service::over(store);
        let caller = service.member(&[Role::Coordinator]);
        Self { store, caller, folder: tempfile::tempdir().unwrap(), _service: service }
    }

    /// The path of a file with a collection's export.
    fn export(&self, collection: &str, query: &str, extension: &str) -> String {
        let file = self.caller.get(&format!("/api/v1/{collection}?{query}")).expect(200);
        let path = self.folder.path().join(format!("{collection}.{extension}"));
        fs::write(&path, file.bytes).unwrap();
        path.display().to_string()
    }

    fn import(&self, collection: &str, file: &str, more: &[&str]) -> Said {
        essaim(self.store, &[&["import", collection, file, "--json"], more].concat())
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(file).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(file, text.replace(from, to)).unwrap();
    }
}

fn fields<N: Stored>(store: &Store, id: Uuid) -> Value {
    Value::Object(store.see(|read| read.find::<N>(&steward(), id, Bin::Closed)).fields().unwrap())
}

fn rich(store: &Store) -> Uuid {
    let commune = store.keep(given::official("insee-commune", "07019", "Aubenas")).head.id;
    let record = json!({
        "kind": "collective", "name": "=Régie « rurale » ; \"vallée\"", "short_name": "'=R|V", "category": "citizens_group",
        "legal_form": "SCIC", "siren": "732829320", "siret": "73282932000074", "rna": "W751234567",
        "description": "# Titre\n\n- un ; deux, trois\n- « quatre »\u{a0}!\n\n\tcode\n", "website": "https://example.org/a?b=c",
        "email": "contact@example.org", "phone": "+33 4 75 00 00 00",
        "address": { "street": "1, rue Haute", "postal_code": "07200", "locality": "Aubenas" },
        "territory": commune, "location": { "lon": 4.390_123_456_7, "lat": 44.62 }, "network_member": false,
        "licence": "etalab-2.0", "language": "fr", "visibility": "public",
        "external_ids": [{ "source": "annuaire", "id": "a|1;2" }]
    });
    store.keep(given::record::<Stakeholder>(record)).head.id
}

both!(an_export_taken_back_changes_nothing_in_any_form, |store| {
    let instance = Instance::of(store);
    let stakeholder = rich(store);
    store.keep(given::stakeholder("-2+3"));
    let theme = store
        .keep(given::record::<Theme>(json!({
            "labels": { "fr": "Communs", "en": "Commons", "de": "Gemeingut" }, "exact_matches": ["carrefour:ENV/ENE", "a|b"]
        })))
        .head
        .id;
    let square =
        json!({ "type": "Polygon", "coordinates": [[[4.0, 44.0], [5.0, 44.0], [5.0, 45.0], [4.0, 44.0]]] });
    let perimeter = store
        .keep(given::record::<Territory>(json!({
            "scheme": "custom", "name": "La vallée", "visibility": "network", "geometry": square, "challenges": [theme],
            "postal_codes": ["07200", "07000"], "centroid": { "lon": 4.4, "lat": 44.6 }, "population": 12_345
        })))
        .head
        .id;
    let phase = given::phase(store);
    let mut experiment = given::experiment(phase, "@Épicerie");
    experiment.lead = Some(stakeholder.into());
    experiment.territories = vec![perimeter.into()];
    experiment.themes = vec![theme.into()];
    experiment.starts_on = Some("2021-04".to_owned().try_into().unwrap());
    experiment.ends_on = Some("2022-12-31".to_owned().try_into().unwrap());
    let experiment = store.keep(experiment).head.id;
    let state = || {
        json!([
            fields::<Stakeholder>(store, stakeholder),
            fields::<Theme>(store, theme),
            fields::<Territory>(store, perimeter),
            fields::<Experiment>(store, experiment)
        ])
    };
    let before = state();
    for collection in ["stakeholders", "themes", "territories", "experiments", "phases", "programmes"] {
        for (form, extension) in FORMS {
            if form == "geojson" && ["themes", "phases", "programmes"].contains(&collection) {
                continue;
            }
            let file = instance.export(collection, &format!("format={form}"), extension);
            for more in [&[][..], &["--empty"]] {
                // Lines hold what is there and nothing that is empty.
                let said = instance.import(collection, &file, more);
                assert_eq!(said.code, 0, "{collection} {form}: {}{}", said.out, said.err);
                assert_eq!(
                    said.count("same") + 1,
                    said.lines().len() as u64,
                    "{collection} {form}: {}",
                    said.out
                );
            }
        }
    }
    assert_eq!(state(), before);
});

both!(a_cell_that_was_changed_changes_its_record_and_no_other, |store| {
    let instance = Instance::of(store);
    let id = rich(store);
    store.keep(given::stakeholder("Amicale"));
    for (form, extension, from, to, field, value) in [
        ("csv", "csv", "citizens_group", "mutual", "category", json!("mutual")),
        ("csv-excel", "csv", "4,3901234567", "4,5", "location", json!({ "lon": 4.5, "lat": 44.62 })),
        ("csv-excel", "csv", ";SCIC;", ";SCOP;", "legal_form", json!("SCOP")),
        ("geojson", "geojson", "+33 4 75 00 00 00", "+33 4 75 00 00 01", "phone", json!("+33 4 75 00 00 01")),
        ("ndjson", "ndjson", "\"SCOP\"", "\"CAE\"", "legal_form", json!("CAE")),
    ] {
        let file = instance.export("stakeholders", &format!("format={form}"), extension);
        instance.edit(&file, from, to);
        let said = instance.import("stakeholders", &file, &[]);
        assert_eq!((said.count("updated"), said.count("same")), (1, 1), "{form}: {}{}", said.out, said.err);
        assert_eq!(fields::<Stakeholder>(store, id)[field], value, "{form}");
        let again = instance.import("stakeholders", &file, &[]);
        assert_eq!((again.count("updated"), again.count("same")), (0, 2), "{form}: {}", again.out);
    }
});

both!(an_old_export_undoes_nobodys_change, |store| {
    let instance = Instance::of(store);
    let kept = store.keep(given::stakeholder("Amicale"));
    let file = instance.export("stakeholders", "format=csv", "csv");
    store.change(&kept, |record| record.legal_form = Some("SCIC".to_owned().try_into().unwrap()));
    assert_eq!(instance.import("stakeholders", &file, &[]).count("same"), 1, "it says nothing else");
    instance.edit(&file, "Amicale", "Amicale laïque");
    let said = instance.import("stakeholders", &file, &[]);
    assert_eq!(said.code, 4);
    assert_eq!(said.lines()[0]["errors"][0]["code"], "changed_since_export");
    assert_eq!(fields::<Stakeholder>(store, kept.head.id)["name"], "Amicale");
});

both!(an_export_of_another_instance_is_created_with_its_ids, |store| {
    let id = "0190a5b8-0000-7000-8000-000000000001";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("other.csv").display().to_string();
    fs::write(
        &file,
        format!("id,kind,name\r\n{id},organisation,Amicale\r\n,organisation,Sans identifiant\r\n"),
    )
    .unwrap();
    let import = || essaim(store, &["import", "stakeholders", &file, "--json"]);
    let said = import();
    assert_eq!((said.count("created"), said.count("refused")), (1, 1), "{}", said.out);
    assert_eq!(said.lines()[0]["id"], id);
    assert_eq!(said.lines()[1]["errors"][0]["code"], "row_unrecognisable");
    assert_eq!(import().count("same"), 1);
});

both!(a_table_that_is_no_export_wants_a_mapping, |store| {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv").display().to_string();
    fs::write(&file, "nom;ville\nRégie;Dijon\n").unwrap();
    let said = essaim(store, &["import", "stakeholders", &file]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--mapping"), "{}", said.err);
});

both!(a_row_lies_on_the_territory_of_its_code_or_of_its_address, |store| {
    for (code, name) in [("34172", "Montpellier"), ("42218", "Saint-Étienne")] {
        let mut commune = given::official("insee-commune", code, name);
        let postal = if code == "34172" { "34000" } else { "42000" };
        commune.postal_codes = vec![postal.to_owned().try_into().unwrap()];
        store.keep(commune);
    }
    let mapping = "collection = \"stakeholders\"\n[defaults]\nkind = \"organisation\"\n[external_id]\ncolumns = [\"id\"]\n\
                   [columns]\nname = \"nom\"\n\"address.postal_code\" = \"cp\"\n\"address.locality\" = \"ville\"\n\
                   territory = { column = \"insee\", scheme = \"insee-commune\" }\n";
    let rows = "id;nom;cp;ville;insee\n1;A;;;34172\n2;B;42000;ST ETIENNE CEDEX 1;\n3;C;42000;Ailleurs;\n4;D;;;99999\n5;E;;;4172\n";
    let files = crate::program::Files::of(rows, mapping);
    let said = files.import(store, &[]);
    assert_eq!(said.count("created"), 5, "{}{}", said.out, said.err);
    let lines = said.lines();
    let name = |line: &Value| -> Option<String> {
        let id = line["id"].as_str().unwrap().parse().unwrap();
        let territory = fields::<Stakeholder>(store, id)["territory"].as_str()?.parse().ok()?;
        Some(fields::<Territory>(store, territory)["name"].as_str().unwrap().to_owned())
    };
    let names: Vec<Option<String>> = lines.iter().take(5).map(name).collect();
    assert_eq!(names, [Some("Montpellier".to_owned()), Some("Saint-Étienne".to_owned()), None, None, None]);
    assert_eq!(lines[3]["doubts"][0]["code"], "territory_unknown");
    assert_eq!(lines[4]["doubts"][0]["code"], "territory_code_short");
    assert_eq!(files.import(store, &[]).count("same"), 5);
});
