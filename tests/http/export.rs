//! Lists as files: all of what matches, nothing that the caller may not see, in every form.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
};

use essaim_domain::{access::Role, stakeholder::Stakeholder};
use essaim_exchange::table::{Kind, Options, Table};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

fn named(store: &Store, fields: Value) -> Uuid {
    let mut all = json!({ "kind": "organisation", "visibility": "public", "licence": "etalab-2.0" });
    all.as_object_mut().unwrap().extend(fields.as_object().cloned().unwrap());
    store.keep(given::record::<Stakeholder>(all)).head.id
}

fn table(answer: &Answer) -> Table {
    Table::read(&answer.bytes, &Options::default()).unwrap()
}

/// The cells under a heading.
fn column(table: &Table, heading: &str) -> Vec<String> {
    let place = table.column(heading).unwrap_or_else(|_| panic!("{heading} in {:?}", table.headings));
    table.rows.iter().map(|row| row.cell(place).text.to_owned()).collect()
}

/// All ids of a list, page after page.
fn listed(caller: &Caller, path: &str) -> Vec<String> {
    let (mut ids, mut after) = (Vec::new(), String::new());
    loop {
        let page = caller.get(&format!("{path}&limit=120{after}")).expect(200);
        ids.extend(
            page.body["items"].as_array().unwrap().iter().map(|i| i["id"].as_str().unwrap().to_owned()),
        );
        match page.body["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return ids,
        }
    }
}

both!(a_file_has_all_that_the_list_has_in_its_order_whatever_the_form, |store| {
    for number in 0..205 {
        let kind = if number % 3 == 0 { "collective" } else { "organisation" };
        named(store, json!({ "name": format!("Acteur {:03}", number * 7 % 205), "kind": kind }));
    }
    let service = Service::over(store);
    let anyone = service.anonymous();
    let path = "/api/v1/stakeholders?sort=-title&kind=organisation";
    let ids = listed(&anyone, path);
    assert_eq!(ids.len(), 136);
    let whole = listed(&anyone, "/api/v1/stakeholders?sort=title");
    for (format, heading) in [
        ("csv", "id"),
        ("csv-excel", "Identifiant Essaim"),
        ("xlsx", "Identifiant Essaim"),
        ("geojson", "id"),
    ] {
        let file = anyone.get(&format!("{path}&format={format}")).expect(200);
        assert_eq!(column(&table(&file), heading), ids, "{format}");
        let file = anyone.get(&format!("/api/v1/stakeholders?format={format}")).expect(200);
        assert_eq!(
            column(&table(&file), heading),
            whole,
            "{format}: without a sort, in the list's own order"
        );
    }
    let lines = anyone.get(&format!("{path}&format=ndjson")).expect(200);
    let records: Vec<Value> = lines
        .bytes
        .split(|b| *b == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    assert_eq!(records.iter().map(|record| record["id"].as_str().unwrap()).collect::<Vec<_>>(), ids);
    assert_eq!(records[0], anyone.get(&format!("{path}&limit=1")).expect(200).body["items"][0]);
});

both!(the_form_is_asked_for_by_accept_or_by_format, |store| {
    let service = Service::over(store);
    let anyone = service.anonymous();
    let kind = |path: &str, accept: &str| {
        let answer = anyone.send("GET", path, &[("Accept", accept)], None).expect(200);
        answer.header("content-type").unwrap().split(';').next().unwrap().to_owned()
    };
    let list = "/api/v1/stakeholders";
    assert_eq!(kind(list, "text/csv"), "text/csv");
    assert_eq!(kind(list, "application/json;q=0.5, application/x-ndjson"), "application/x-ndjson");
    assert_eq!(kind(list, "application/geo+json"), "application/geo+json");
    assert_eq!(kind("/api/v1/themes", "application/geo+json"), "application/json", "themes have no places");
    assert_eq!(kind(list, "text/html,*/*;q=0.8"), "application/json");
    assert_eq!(kind("/api/v1/stakeholders?format=json", "text/csv"), "application/json");
    let file = anyone.get("/api/v1/stakeholders?format=xlsx").expect(200);
    let name = file.header("content-disposition").unwrap();
    assert!(
        name.starts_with("attachment; filename=\"stakeholders-20") && name.ends_with(".xlsx\""),
        "{name}"
    );
    assert!(file.header("content-encoding").is_none());
    assert_eq!(anyone.send("HEAD", "/api/v1/stakeholders?format=csv", &[], None).expect(200).bytes.len(), 0);
    for (query, at) in [
        ("format=pdf", ("format", "format_unknown")),
        ("format=csv&limit=10", ("limit", "not_in_export")),
        ("format=csv&include=territory", ("include", "not_in_export")),
        ("format=csv&stage=running", ("stage", "unknown_parameter")),
    ] {
        let faults = anyone.get(&format!("{list}?{query}")).expect(400).faults();
        assert_eq!(faults, [(at.0.to_owned(), at.1.to_owned())], "{query}");
    }
    let faults = anyone.get("/api/v1/themes?format=geojson").expect(400).faults();
    assert_eq!(faults[0].1, "format_unknown");
});

both!(nobody_exports_what_they_may_not_see_nor_its_name, |store| {
    let phase = given::phase(store);
    let hidden: Uuid = store
        .keep(given::record::<Stakeholder>(
            json!({ "kind": "organisation", "name": "Cachette", "visibility": "network" }),
        ))
        .head
        .id;
    let mut open = given::experiment(phase, "Épicerie");
    open.lead = Some(hidden.into());
    store.keep(open);
    let mut closed = given::experiment(phase, "Secret");
    closed.visibility = essaim_domain::visibility::Visibility::Team;
    store.keep(closed);
    let service = Service::over(store);
    let member = service.member(&[Role::Reader]);
    for format in ["csv", "csv-excel", "xlsx", "geojson", "ndjson"] {
        let path = format!("/api/v1/experiments?format={format}");
        let anyone = service.anonymous().get(&path).expect(200);
        let (mine, private) =
            (member.get(&path).expect(200), anyone.header("cache-control").unwrap().to_owned());
        assert_eq!((private.as_str(), mine.header("cache-control")), ("public, no-cache", Some("no-store")));
        let text = |answer: &Answer| match format {
            "xlsx" => {
                let table = table(answer);
                let cells: Vec<String> = table
                    .rows
                    .iter()
                    .flat_map(|row| row.cells().map(|cell| cell.text.to_owned()).collect::<Vec<_>>())
                    .collect();
                cells.join("\n")
            }
            _ => String::from_utf8(answer.bytes.clone()).unwrap(),
        };
        let (theirs, ours) = (text(&anyone), text(&mine));
        assert!(theirs.contains("Épicerie") && !theirs.contains("Secret"), "{format}: {theirs}");
        assert!(!theirs.contains("Cachette") && !theirs.contains(&hidden.to_string()), "{format}: {theirs}");
        assert!(ours.contains(&hidden.to_string()) && !ours.contains("Secret"), "{format}: {ours}");
        assert_eq!(ours.contains("Cachette"), format != "ndjson", "{format}: {ours}");
    }
    let one = service.anonymous().get(&format!("/api/v1/experiments?format=csv&lead={hidden}")).expect(200);
    assert_eq!(table(&one).rows.len(), 0, "filtered by what they may not see");
});

both!(references_are_told_by_id_name_and_official_code, |store| {
    let commune = store.keep(given::official("insee-commune", "07019", "Aubenas")).head.id;
    named(store, json!({ "name": "Amicale", "territory": commune }));
    let service = Service::over(store);
    let csv = table(&service.anonymous().get("/api/v1/stakeholders?format=csv").expect(200));
    assert_eq!(column(&csv, "territory"), [commune.to_string()]);
    assert_eq!(column(&csv, "territory_name"), ["Aubenas"]);
    assert_eq!(column(&csv, "territory_code"), ["insee-commune:07019"]);
    let some =
        table(&service.anonymous().get("/api/v1/stakeholders?format=csv&fields=name,address").expect(200));
    let names =
        ["id", "name", "address.street", "address.postal_code", "address.locality", "address.country"];
    assert_eq!(some.headings, names);
});

both!(a_text_that_looks_like_a_formula_stays_a_text, |store| {
    let texts = ["=HYPERLINK(\"http://example.org\")", "+1+1", "-2+3", "@SUM(A1)", "+33 6 12 34 56 78"];
    for text in texts {
        named(store, json!({ "name": text }));
    }
    let service = Service::over(store);
    let get = |format: &str| {
        service.anonymous().get(&format!("/api/v1/stakeholders?sort=created_at&format={format}")).expect(200)
    };
    for format in ["csv", "csv-excel"] {
        let raw = String::from_utf8(get(format).bytes).unwrap();
        for bare in ["=HYPERLINK", "+1+1", "-2+3", "@SUM"] {
            assert!(raw.contains(&format!("'{bare}")), "{format}: {bare}");
            assert!(
                !raw.contains(&format!(",{bare}")) && !raw.contains(&format!(";{bare}")),
                "{format}: {bare}"
            );
        }
        assert!(!raw.contains("'+33"), "a telephone number is none");
    }
    assert_eq!(column(&table(&get("csv")), "name"), texts);
    let book = table(&get("xlsx"));
    assert_eq!(column(&book, "Nom"), texts);
    let place = book.column("Nom").unwrap();
    assert!(book.rows.iter().all(|row| row.cell(place).kind == Kind::Text));
});

both!(a_file_for_people_speaks_the_instances_language, |store| {
    named(
        store,
        json!({ "name": "Amicale", "category": "mutual", "network_member": true, "location": { "lon": 4.25, "lat": 44.5 } }),
    );
    let service = Service::over(store);
    let excel = service.anonymous().in_english().get("/api/v1/stakeholders?format=csv-excel").expect(200);
    let text = String::from_utf8(excel.bytes.clone()).unwrap();
    assert!(text.starts_with("\u{feff}Nom;"), "{text}");
    let excel = table(&excel);
    assert_eq!(column(&excel, "Catégorie"), ["mutuelle"]);
    assert_eq!(column(&excel, "Membre du réseau"), ["oui"]);
    assert_eq!(column(&excel, "Position (longitude)"), ["4,25"]);
    let file =
        service.anonymous().get("/api/v1/stakeholders?format=xlsx&category=mutual&q=amicale").expect(200);
    let about = Table::read(&file.bytes, &Options { sheet: Some("À propos"), ..Options::default() }).unwrap();
    let all: Vec<String> = about.rows.iter().map(|row| row.cell(1).text.to_owned()).collect();
    assert!(
        all.iter().any(|said| said.contains("Catégorie = mutuelle") && said.contains("Recherche = amicale")),
        "{all:?}"
    );
    assert!(about.headings[1].contains(&service.base));
});

both!(a_stream_that_breaks_off_does_not_look_whole, |store| {
    for number in 0..450 {
        named(store, json!({ "name": format!("Acteur {number:03}") }));
    }
    // The last page cannot be read.
    store.run_sql("UPDATE stakeholder SET own = '\"broken\"' WHERE title = 'Acteur 449'");
    let service = Service::over(store);
    let raw = |path: &str| {
        let mut stream = TcpStream::connect(service.base.trim_start_matches("http://")).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let broken = raw("/api/v1/stakeholders?format=csv&sort=title");
    assert!(broken.starts_with("HTTP/1.1 200") && broken.contains("Acteur 000"), "{}", broken.len());
    assert!(!broken.ends_with("0\r\n\r\n"), "the last chunk says that it was all");
    store.run_sql("UPDATE stakeholder SET own = '{}' WHERE title = 'Acteur 449'");
    assert!(raw("/api/v1/stakeholders?format=csv&sort=title").ends_with("0\r\n\r\n"));
    // A first page that cannot be read is a problem like any other.
    store.run_sql("UPDATE stakeholder SET own = '\"broken\"' WHERE title = 'Acteur 000'");
    let _ = service.anonymous().get("/api/v1/stakeholders?format=csv&sort=title").expect(500);
    store.run_sql("UPDATE stakeholder SET own = '{}' WHERE title = 'Acteur 000'");
});
