//! Merges: what pointed to a record follows to the one that it turned out to be, its address leads on, and all of it
//! is undone as a whole.

use essaim_domain::access::Role;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};

const PATH: &str = "/api/v1/stakeholders";

fn organisation(caller: &Caller, name: &str, more: &Value) -> String {
    let mut body =
        json!({ "kind": "organisation", "name": name, "visibility": "public", "licence": "etalab-2.0" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    caller.post(PATH, &body).expect(201).id()
}

fn merge(caller: &Caller, into: &str, body: &Value) -> Answer {
    caller.send("POST", &format!("{PATH}/{into}/merge"), &[("If-Match", "*")], Some(body))
}

fn undo(caller: &Caller, told: &Answer) -> Answer {
    let operation = told.body["operation"].as_str().expect("an operation");
    caller.send("POST", &format!("/api/v1/operations/{operation}/undo"), &[], None)
}

fn experiment(caller: &Caller, store: &Store, more: &Value) -> String {
    let mut body = json!({ "nature": "experiment", "phase": given::phase(store), "title": "Une épicerie",
                           "visibility": "network" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    caller.post("/api/v1/experiments", &body).expect(201).id()
}

fn involve(caller: &Caller, experiment: &str, stakeholder: &str, more: &Value) -> String {
    let mut body = json!({ "experiment": experiment, "stakeholder": stakeholder, "role": "partner" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    caller.post("/api/v1/involvements", &body).expect(201).id()
}

fn relate(caller: &Caller, from: &str, to: &str, more: &Value) -> String {
    let mut body = json!({ "from": from, "to": to, "kind": "member_of" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    caller.post("/api/v1/relationships", &body).expect(201).id()
}

/// The ids of a list.
fn ids(caller: &Caller, path: &str) -> Vec<String> {
    let page = caller.get(path).expect(200).body;
    page["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

both!(everything_that_pointed_to_an_organisation_follows_and_what_came_after_keeps_it_so, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let kept = organisation(&me, "Régie de quartier", &json!({ "short_name": "RQ" }));
    let gone = organisation(
        &me,
        "Regie de quartier",
        &json!({ "short_name": "R.Q.", "legal_form": "Association", "external_ids": [{ "source": "s", "id": "7" }] }),
    );
    let network = organisation(&me, "Réseau", &json!({}));
    let led = experiment(&me, store, &json!({ "lead": gone }));
    let involvement = involve(&me, &led, &gone, &json!({}));
    let relationship = relate(&me, &gone, &network, &json!({ "since": "2019" }));
    let programme = me.post("/api/v1/programmes", &json!({ "title": "Un programme", "lead": gone }));
    let programme = programme.expect(201).id();
    let (_, account) = service.member_who_is(&[Role::Contributor], gone.parse().ok());
    let stakeholder_of = |account| store.see(move |read| read.account(account)).unwrap().account.stakeholder;

    let told = merge(&me, &kept, &json!({ "from": [gone], "fields": { "short_name": "RdQ" } })).expect(200);
    assert_eq!(told.body["followed"], 4);
    let record = &told.body["record"];
    assert_eq!((&record["short_name"], &record["legal_form"]), (&json!("RdQ"), &json!("Association")));
    assert_eq!((&record["external_ids"][0]["id"], &record["merged_from"]), (&json!("7"), &json!([gone])));
    let field = |path: &str, name: &str| me.get(path).expect(200).body[name].clone();
    let places = [
        (format!("/api/v1/experiments/{led}"), "lead"),
        (format!("/api/v1/involvements/{involvement}"), "stakeholder"),
        (format!("/api/v1/relationships/{relationship}"), "from"),
        (format!("/api/v1/programmes/{programme}"), "lead"),
    ];
    for (path, name) in &places {
        assert_eq!(field(path, name), json!(kept), "{path}");
    }
    assert_eq!(stakeholder_of(account), kept.parse().ok().map(|id: uuid::Uuid| id.into()));
    assert_eq!(ids(&me, &format!("/api/v1/experiments?stakeholder={kept}")), [led.as_str()]);
    let by_id =
        me.put(&format!("{PATH}/by-external-id/s/7"), &json!({ "email": "rq@example.org" })).expect(200);
    assert_eq!(by_id.id(), kept, "an import finds the one that stays");
    let history = me.get(&format!("{PATH}/{kept}/history")).expect(200).body;
    assert_eq!(
        (&history["items"][1]["kind"], &history["items"][1]["operation"]),
        (&json!("merge"), &told.body["operation"])
    );

    // That import stands in the way of the undo: it is named, and nothing is undone.
    let blocked = undo(&me, &told).expect(409);
    assert_eq!(blocked.problem(), "undo_blocked");
    assert_eq!(blocked.body["kept"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&blocked.body["kept"][0]["id"], &blocked.body["kept"][0]["reason"]),
        (&json!(kept), &json!("changed_since"))
    );
    assert_eq!(field(&places[0].0, "lead"), json!(kept));
});

both!(a_merge_is_undone_as_a_whole_and_done_again, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let kept = organisation(&me, "Régie", &json!({}));
    let gone = organisation(&me, "Regie", &json!({ "external_ids": [{ "source": "s", "id": "7" }] }));
    let led = experiment(&me, store, &json!({ "lead": gone }));
    // Others' private work follows too, though the coordinator does not see it.
    let other = service.member(&[Role::Contributor]);
    let secret = experiment(&other, store, &json!({ "lead": gone, "visibility": "private" }));
    let (_, account) = service.member_who_is(&[Role::Contributor], gone.parse().ok());
    let before = me.get(&format!("{PATH}/{gone}")).expect(200).body;
    let lead = |who: &Caller, id: &str| {
        who.get(&format!("/api/v1/experiments/{id}")).expect(200).body["lead"].clone()
    };

    let told = merge(&me, &kept, &json!({ "from": [gone] })).expect(200);
    assert_eq!((lead(&me, &led), lead(&other, &secret)), (json!(kept), json!(kept)));
    let undone = undo(&me, &told).expect(200);
    assert_eq!(undone.body["undone"], 4);
    assert_eq!((lead(&me, &led), lead(&other, &secret)), (json!(gone), json!(gone)));
    let back = me.get(&format!("{PATH}/{gone}")).expect(200).body;
    assert_eq!((&back["external_ids"], &back["merged_into"]), (&before["external_ids"], &Value::Null));
    assert_eq!(me.get(&format!("{PATH}/{kept}")).expect(200).body["merged_from"], Value::Null);
    let stakeholder = store.see(|read| read.account(account)).unwrap().account.stakeholder;
    assert_eq!(stakeholder.map(|id| id.to_string()), Some(gone.clone()));

    let again = undo(&me, &undone).expect(200);
    assert_eq!(again.body["undone"], 4);
    assert_eq!((lead(&me, &led), lead(&other, &secret)), (json!(kept), json!(kept)));
    assert_eq!(me.get(&format!("{PATH}/{gone}")).expect(308).body["merged_into"], json!(kept));
    let alone = me.send("POST", &format!("{PATH}/{gone}/restore"), &[("If-Match", "*")], None);
    assert_eq!(alone.expect(409).problem(), "was_merged");
    let stakeholder = store.see(|read| read.account(account)).unwrap().account.stakeholder;
    assert_eq!(stakeholder.map(|id| id.to_string()), Some(kept));
});

both!(links_that_say_the_same_become_one_and_no_date_is_lost, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let kept = organisation(&me, "Régie", &json!({}));
    let gone = organisation(&me, "Regie", &json!({}));
    let network = organisation(&me, "Réseau", &json!({}));
    let led = experiment(&me, store, &json!({}));
    let same = involve(&me, &led, &kept, &json!({ "since": "2021", "note": "trouvé en 2021" }));
    let twin = involve(&me, &led, &gone, &json!({ "since": "2021", "note": "noté ailleurs" }));
    let later = involve(&me, &led, &gone, &json!({ "since": "2023", "until": "2024" }));
    let coach = involve(&me, &led, &gone, &json!({ "since": "2021", "role": "coach" }));
    let to_itself = relate(&me, &gone, &kept, &json!({}));
    let first = relate(&me, &kept, &network, &json!({ "since": "2001", "until": "2010" }));
    let second = relate(&me, &gone, &network, &json!({ "since": "2015" }));

    let told = merge(&me, &kept, &json!({ "from": [gone] })).expect(200);
    let mut left = ids(&me, &format!("/api/v1/involvements?stakeholder={kept}"));
    left.sort();
    let mut expected = vec![same.clone(), later, coach];
    expected.sort();
    assert_eq!(left, expected);
    let one = me.get(&format!("/api/v1/involvements/{same}")).expect(200).body;
    assert_eq!(one["note"], "trouvé en 2021\nnoté ailleurs");
    let mut left = ids(&me, &format!("/api/v1/relationships?stakeholder={kept}"));
    left.sort();
    let mut expected = vec![first, second];
    expected.sort();
    assert_eq!(left, expected, "nobody is a member of themselves, and both memberships stay");

    let _ = undo(&me, &told).expect(200);
    let back = me.get(&format!("/api/v1/involvements/{twin}")).expect(200).body;
    assert_eq!((&back["note"], &back["stakeholder"]), (&json!("noté ailleurs"), &json!(gone)));
    assert_eq!(me.get(&format!("/api/v1/involvements/{same}")).expect(200).body["note"], "trouvé en 2021");
    let _ = me.get(&format!("/api/v1/relationships/{to_itself}")).expect(200);
});

both!(the_old_address_leads_on_however_often_it_was_merged, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let (a, b, c) = (
        organisation(&me, "A", &json!({})),
        organisation(&me, "B", &json!({})),
        organisation(&me, "C", &json!({})),
    );
    let _ = merge(&me, &b, &json!({ "from": [a] })).expect(200);
    let last = merge(&me, &c, &json!({ "from": [b] })).expect(200);
    let anyone = service.anonymous();
    let moved = anyone.get(&format!("{PATH}/{a}?include=territory")).expect(308);
    assert_eq!(
        (moved.problem(), moved.header("location")),
        ("merged", Some(format!("{c}?include=territory").as_str()))
    );
    assert_eq!((&moved.body["merged_into"], moved.header("cache-control")), (&json!(c), Some("no-store")));
    let page = anyone.raw("GET", &format!("/organisations/{a}"), &[("Accept", "text/html")], None);
    assert_eq!((page.status, page.header("location")), (301, Some(c.as_str())));
    assert!(anyone.get(&format!("{PATH}/{c}")).expect(200).body["merged_from"].is_null());

    let hidden = me.patch(&format!("{PATH}/{c}"), "*", &json!({ "visibility": "network" })).expect(200);
    assert_eq!(hidden.body["merged_from"], json!([b]));
    assert_eq!(
        anyone.get(&format!("{PATH}/{a}")).expect(410).problem(),
        "gone",
        "who may not see it hears nothing of it"
    );
    assert_eq!(undo(&me, &last).expect(409).problem(), "undo_blocked");
});

both!(a_merge_is_the_coordinators_and_every_fault_has_its_place, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let author = service.member(&[Role::Contributor]);
    let kept = organisation(&author, "Régie", &json!({ "siren": "732829320" }));
    let gone = organisation(&author, "Regie", &json!({}));
    assert_eq!(merge(&author, &kept, &json!({ "from": [gone] })).expect(403).problem(), "forbidden");
    let may =
        |who: &Caller| who.get(&format!("{PATH}/{kept}?include=may")).expect(200).body["may"].to_string();
    assert!(may(&me).contains("\"merge\"") && !may(&author).contains("\"merge\""));

    let unmatched = me.send("POST", &format!("{PATH}/{kept}/merge"), &[], Some(&json!({ "from": [gone] })));
    assert_eq!(unmatched.expect(428).problem(), "precondition_needed");
    let unknown = uuid::Uuid::now_v7().to_string();
    let wrong = merge(&me, &kept, &json!({ "from": [kept, unknown, gone, gone] })).expect(422);
    let pair = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
    assert_eq!(
        wrong.faults(),
        [
            pair("/from/0", "merged_with_itself"),
            pair("/from/1", "reference_unknown"),
            pair("/from/3", "merged_with_itself")
        ]
    );
    let person = json!({ "kind": "person", "name": "Ada Lovelace", "visibility": "network" });
    let person = author.post(PATH, &person).expect(201).id();
    let wrong = merge(&me, &kept, &json!({ "from": [gone, person] })).expect(422);
    assert_eq!(wrong.faults(), [pair("/from/1", "merged_apart")]);
    let wrong = merge(&me, &kept, &json!({ "from": [gone], "fields": { "email": "personne" } })).expect(422);
    assert_eq!(wrong.faults(), [pair("/fields/email", "email_form")]);
    let read_only =
        merge(&me, &kept, &json!({ "from": [gone], "fields": { "merged_from": [] } })).expect(422);
    assert_eq!(read_only.faults(), [pair("/fields/merged_from", "read_only")]);
    let unknown = me.patch(&format!("{PATH}/{kept}"), "*", &json!({ "merged_into": gone })).expect(422);
    assert_eq!(unknown.faults(), [pair("/merged_into", "read_only")]);
});

both!(a_theme_takes_over_what_pointed_to_the_one_that_is_merged_into_it, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let theme = |body: Value| me.post("/api/v1/themes", &body).expect(201).id();
    let kept = theme(json!({ "labels": { "fr": "Nouvelles mobilités" }, "notation": "MOB" }));
    let gone = theme(json!({ "labels": { "fr": "Mobilité", "en": "Mobility" }, "notation": "TRANSPORT" }));
    let narrower = theme(json!({ "labels": { "fr": "Covoiturage" }, "broader": gone }));
    let both = experiment(&me, store, &json!({ "themes": [gone, kept] }));
    let place =
        json!({ "scheme": "custom", "name": "La vallée", "challenges": [gone], "visibility": "network" });
    let place = me.post("/api/v1/territories", &place).expect(201).id();

    let path = format!("/api/v1/themes/{kept}/merge");
    let told = me.send("POST", &path, &[("If-Match", "*")], Some(&json!({ "from": [gone] }))).expect(200);
    let field = |path: String, name: &str| me.get(&path).expect(200).body[name].clone();
    assert_eq!(field(format!("/api/v1/experiments/{both}"), "themes"), json!([kept]), "once");
    assert_eq!(field(format!("/api/v1/territories/{place}"), "challenges"), json!([kept]));
    assert_eq!(field(format!("/api/v1/themes/{narrower}"), "broader"), json!(kept));
    assert_eq!(told.body["record"]["labels"], json!({ "fr": "Nouvelles mobilités", "en": "Mobility" }));
    assert_eq!(ids(&me, "/api/v1/themes?notation=TRANSPORT"), [kept.as_str()], "its old notation leads on");
    assert_eq!(me.get(&format!("/api/v1/themes/{gone}")).expect(308).body["merged_into"], json!(kept));

    let _ = undo(&me, &told).expect(200);
    assert_eq!(field(format!("/api/v1/experiments/{both}"), "themes"), json!([gone, kept]));
    assert_eq!(field(format!("/api/v1/themes/{narrower}"), "broader"), json!(gone));
    assert_eq!(ids(&me, "/api/v1/themes?notation=TRANSPORT"), [gone]);
});

both!(a_theme_takes_in_narrower_ones_where_it_filters_and_never_stands_under_itself, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let theme = |fr: &str, broader: Option<&str>| {
        let mut body = json!({ "labels": { "fr": fr } });
        if let Some(broader) = broader {
            body["broader"] = json!(broader);
        }
        me.post("/api/v1/themes", &body).expect(201).id()
    };
    let top = theme("Énergie", None);
    let middle = theme("Solaire", Some(&top));
    let bottom = theme("Toits", Some(&middle));
    let aside = theme("Habitat", None);
    let on_bottom = experiment(&me, store, &json!({ "themes": [bottom] }));
    let on_top = experiment(&me, store, &json!({ "themes": [top, aside] }));
    let filtered = |theme: &str| {
        let mut found = ids(&me, &format!("/api/v1/experiments?theme={theme}"));
        found.sort();
        found
    };
    let mut all = vec![on_bottom.clone(), on_top.clone()];
    all.sort();
    assert_eq!(filtered(&top), all);
    assert_eq!(filtered(&middle), [on_bottom.as_str()]);
    assert_eq!(filtered(&aside), [on_top]);
    let place =
        json!({ "scheme": "custom", "name": "La vallée", "challenges": [bottom], "visibility": "network" });
    let place = me.post("/api/v1/territories", &place).expect(201).id();
    assert_eq!(ids(&me, &format!("/api/v1/territories?theme={top}")), [place]);

    let patch = |id: &str, broader: &str| {
        me.patch(&format!("/api/v1/themes/{id}"), "*", &json!({ "broader": broader }))
    };
    assert_eq!(patch(&top, &bottom).expect(409).problem(), "theme_loop");
    assert_eq!(patch(&top, &top).expect(409).problem(), "theme_loop");
    let _ = patch(&middle, &aside).expect(200);
    assert_eq!(filtered(&aside), all);
});
