//! The door without an account: what strangers suggest, who sees it, and what comes of it.

use std::{thread::sleep, time::Duration};

use essaim_domain::{
    access::Role,
    experiment::Experiment,
    suggestion::Suggestion,
    time::{now, today},
    visibility::Visibility,
};
use essaim_persistence::{kept::Kept, suggestions::Sent};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use jiff::ToSpan;
use serde_json::{Value, json};
use uuid::Uuid;

const ALL: &str = "/api/v1/suggestions";
const BROWSER: (&str, &str) = ("Accept", "text/html,application/xhtml+xml");
const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const EMAIL: &str = "une.voisine@example.org";

fn public_experiment(store: &Store) -> Kept<Experiment> {
    let mut experiment = given::experiment(given::phase(store), "Un four à pain partagé");
    experiment.visibility = Visibility::Public;
    experiment.licence = Some("CC-BY-4.0".parse().unwrap());
    store.keep(experiment)
}

fn word(about: &Kept<Experiment>) -> Value {
    json!({ "kind": "word", "about": { "collection": "experiments", "id": about.head.id },
            "message": "Où peut-on essayer ?", "name": "Une voisine", "email": EMAIL })
}

fn text(answer: &Answer) -> String {
    String::from_utf8(answer.bytes.clone()).unwrap()
}

fn see(caller: &Caller, path: &str) -> String {
    text(&caller.send("GET", path, &[BROWSER], None).expect(200))
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    page.split(&start).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    let word = |text: &str| text.bytes().map(byte).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", word(name), word(value))).collect::<Vec<_>>().join("&")
}

fn sent(caller: &Caller, fields: &[(&str, &str)]) -> Answer {
    caller.raw("POST", "/suggest", &[BROWSER, FORM], Some(encoded(fields).as_bytes()))
}

both!(a_stranger_corrects_a_record_and_the_change_says_so, |store| {
    let service = Service::over(store);
    let (stranger, coordinator) = (service.anonymous(), service.member(&[Role::Coordinator]));
    let id = public_experiment(store).head.id;
    let about = format!("experiments/{id}");
    assert!(see(&stranger, &format!("/{about}")).contains(&format!("/suggest?about={about}")));
    let form = see(&stranger, &format!("/suggest?about={about}&kind=correction"));
    assert!(form.contains("value=\"Un four à pain partagé\""), "{form}");
    let ticket = hidden(&form, "ticket");
    let fields = [
        ("kind", "correction"),
        ("about", about.as_str()),
        ("ticket", ticket.as_str()),
        ("proposed.title", "Un four à pain pour trois hameaux"),
        ("was.title", "Un four à pain partagé"),
        ("proposed.starts_on", "bientôt"),
        ("was.starts_on", ""),
        ("message", "Le titre a changé."),
        ("email", EMAIL),
    ];
    // Too fast, and with a fault: nothing that was written is lost.
    let back = sent(&stranger, &fields).expect(422);
    let page = text(&back);
    for kept in ["Un four à pain pour trois hameaux", "bientôt", "Le titre a changé.", EMAIL] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    assert!(page.contains("href=\"#f-proposed.starts_on\""), "{page}");
    sleep(Duration::from_millis(3_200));
    let ticket = hidden(&page, "ticket");
    let mended: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| match *name {
            "ticket" => (*name, ticket.as_str()),
            "proposed.starts_on" => (*name, "2024-03"),
            _ => (*name, *value),
        })
        .collect();
    let done = sent(&stranger, &mended).expect(303);
    let receipt = done.header("location").unwrap().to_owned();
    let again = sent(&stranger, &mended).expect(303);
    assert_eq!(again.header("location"), Some(receipt.as_str()), "sent twice, it is one");
    let page = see(&stranger, &receipt);
    assert!(page.contains("en attente") && !page.contains(EMAIL) && !page.contains("hameaux"), "{page}");

    let queue = coordinator.get(ALL).expect(200);
    assert_eq!((&queue.body["waiting"], &queue.body["overdue"]), (&json!(1), &json!(0)));
    let item = &queue.body["items"][0];
    assert_eq!(item["about"]["title"], "Un four à pain partagé");
    let proposed = json!({ "title": "Un four à pain pour trois hameaux", "starts_on": "2024-03" });
    assert_eq!(item["proposed"], proposed);
    assert!(!text(&queue).contains(EMAIL), "the queue tells nobody's address");
    let path = format!("{ALL}/{}", item["id"].as_str().unwrap());
    let whole = coordinator.get(&path).expect(200);
    assert_eq!(whole.body["sender"]["email"], EMAIL);

    let record = format!("/api/v1/{about}");
    let read = coordinator.get(&record).expect(200);
    let origin = item["id"].as_str().unwrap();
    let headers = [("If-Match", &*read.etag()), ("Suggestion-Origin", origin)];
    let patch = json!({ "title": proposed["title"] });
    let _ = coordinator.send("PATCH", &record, &headers, Some(&patch)).expect(200);
    let history = coordinator.get(&format!("{record}/history")).expect(200);
    assert_eq!(history.body["items"][0]["origin"]["reference"], item["reference"]);
    assert!(history.body["items"][1].get("origin").is_none());

    let answer = json!({ "state": "in_part", "answer": "Le titre, oui." });
    let headers = [("If-Match", &*whole.etag())];
    let closed = coordinator.send("POST", &format!("{path}/answer"), &headers, Some(&answer)).expect(200);
    assert_eq!(closed.body["made"][0]["id"], json!(id));
    let steps: Vec<&str> =
        closed.body["steps"].as_array().unwrap().iter().map(|step| step["step"].as_str().unwrap()).collect();
    assert_eq!(steps, ["received", "in_part"]);
    assert!(see(&stranger, &receipt).contains("acceptée en partie"));
    let twice = [("If-Match", &*closed.etag())];
    let twice = coordinator.send("POST", &format!("{path}/answer"), &twice, Some(&answer));
    assert_eq!(twice.expect(409).problem(), "suggestion_answered");
});

both!(nobody_but_a_coordinator_reads_suggestions_or_names_one_as_an_origin, |store| {
    let service = Service::over(store);
    let kept = public_experiment(store);
    let receipt = service.anonymous().post(ALL, &word(&kept)).expect(201);
    assert_eq!(receipt.body["due_on"], json!(today().saturating_add(14.days()).to_string()));
    assert!(receipt.body.get("id").is_none() && !text(&receipt).contains(EMAIL));
    let coordinator = service.member(&[Role::Coordinator]);
    let id = coordinator.get(ALL).expect(200).body["items"][0]["id"].as_str().unwrap().to_owned();
    for role in [Role::Reader, Role::Contributor, Role::Coach, Role::Researcher, Role::Administrator] {
        let _ = service.member(&[role]).get(&format!("{ALL}/{id}")).expect(403);
    }
    for path in ["/api/v1/changes", "/api/v1/search?q=voisine", "/atom.xml"] {
        assert!(!text(&coordinator.get(path)).contains(EMAIL), "{path}");
    }
    let contributor = service.member(&[Role::Contributor]);
    let body = json!({ "kind": "organisation", "name": "Le Four" });
    let named = [("Suggestion-Origin", id.as_str())];
    let refused = contributor.send("POST", "/api/v1/stakeholders", &named, Some(&body));
    assert_eq!(refused.expect(403).problem(), "forbidden");
    let unknown = Uuid::now_v7().to_string();
    let unknown = [("Suggestion-Origin", unknown.as_str())];
    let refused = coordinator.send("POST", "/api/v1/stakeholders", &unknown, Some(&body)).expect(400);
    assert_eq!(refused.faults(), [("Suggestion-Origin".to_owned(), "reference_unknown".to_owned())]);
});

both!(a_record_that_is_not_public_is_not_there_for_a_stranger, |store| {
    let service = Service::over(store);
    let mut hidden = given::experiment(given::phase(store), "Un essai discret");
    hidden.visibility = Visibility::Network;
    let hidden = store.keep(hidden);
    let refused = service.anonymous().post(ALL, &word(&hidden)).expect(422);
    assert_eq!(refused.faults(), [("/about".to_owned(), "reference_unknown".to_owned())]);
    let path = format!("/suggest?kind=word&about=experiments/{}", hidden.head.id);
    let page = service.anonymous().send("GET", &path, &[BROWSER], None).expect(404);
    assert!(!text(&page).contains("discret"));
});

both!(robots_fill_in_the_field_that_people_do_not_see_and_one_place_sends_only_so_many, |store| {
    let service = Service::over(store);
    let stranger = service.anonymous();
    let form = see(&stranger, "/suggest?kind=support");
    let ticket = hidden(&form, "ticket");
    sleep(Duration::from_millis(3_200));
    let fields =
        [("kind", "support"), ("ticket", ticket.as_str()), ("message", "Achetez !"), ("email", EMAIL)];
    let trapped = [&fields[..], &[("homepage", "https://spam.example")]].concat();
    assert!(text(&sent(&stranger, &trapped).expect(422)).contains("href=\"#f-homepage\""));
    let forged = [("ticket", "x"), ("kind", "support"), ("message", "Achetez !"), ("email", EMAIL)];
    let _ = sent(&stranger, &forged).expect(422);
    let elsewhere = [BROWSER, FORM, ("Sec-Fetch-Site", "cross-site")];
    let _ = stranger.raw("POST", "/suggest", &elsewhere, Some(encoded(&fields).as_bytes())).expect(403);
    let body = json!({ "kind": "support", "message": "Encore", "email": EMAIL });
    for _ in 0..10 {
        let _ = stranger.post(ALL, &body).expect(201);
    }
    let refused = stranger.post(ALL, &body).expect(429);
    assert_eq!(refused.problem(), "too_many_suggestions");
    assert!(refused.header("retry-after").is_some());
    let page = text(&sent(&stranger, &fields).expect(422));
    assert!(page.contains("Achetez !") && page.contains("dans quelques minutes"), "{page}");
});

both!(a_coordinator_takes_a_suggestion_and_the_first_due_comes_first, |store| {
    let service = Service::over(store);
    let late = receive(store, "7KQ2-M9XD", -1);
    let soon = receive(store, "8KQ2-M9XD", 3);
    let (coordinator, me) = service.member_who_is(&[Role::Coordinator], None);
    let queue = coordinator.get(ALL).expect(200);
    let ids: Vec<&str> =
        queue.body["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [late.to_string(), soon.to_string()]);
    assert_eq!((&queue.body["overdue"], &queue.body["items"][0]["overdue"]), (&json!(1), &json!(true)));
    let path = format!("{ALL}/{soon}");
    let read = coordinator.get(&path).expect(200);
    let taken = coordinator.patch(&path, &read.etag(), &json!({ "assignee": me })).expect(200);
    assert_eq!(taken.body["assignee"]["id"], json!(me));
    let mine = coordinator.get(&format!("{ALL}?assignee=me")).expect(200);
    assert_eq!(mine.body["items"].as_array().unwrap().len(), 1);
    let free = coordinator.get(&format!("{ALL}?assignee=nobody&limit=1")).expect(200);
    assert_eq!(free.body["items"][0]["id"], json!(late));
    let _ = coordinator.patch(&path, &read.etag(), &json!({ "assignee": null })).expect(412);
    let (_, reader) = service.member_who_is(&[Role::Reader], None);
    let refused = coordinator.patch(&path, &taken.etag(), &json!({ "assignee": reader })).expect(422);
    assert_eq!(refused.faults(), [("/assignee".to_owned(), "reference_unknown".to_owned())]);
    let first = coordinator.get(&format!("{ALL}?limit=1")).expect(200);
    let after = first.body["next"].as_str().unwrap();
    let second = coordinator.get(&format!("{ALL}?limit=1&after={after}")).expect(200);
    assert_eq!((&second.body["items"][0]["id"], &second.body["next"]), (&json!(soon), &Value::Null));
});

both!(who_wrote_is_erased_when_their_time_has_come_and_what_they_proposed_stays, |store| {
    let service = Service::over(store);
    let id = receive(store, "9KQ2-M9XD", 3);
    let path = format!("{ALL}/{id}");
    let coordinator = service.member(&[Role::Coordinator]);
    let read = coordinator.get(&path).expect(200);
    let answer = json!({ "state": "answered", "answer": "Appelons-nous." });
    let closed = coordinator
        .send("POST", &format!("{path}/answer"), &[("If-Match", &*read.etag())], Some(&answer))
        .expect(200);
    let day = |days: i64| now() + jiff::SignedDuration::from_hours(24 * days);
    assert_eq!(store.make(move |write| write.suggestions_forget(day(89))), 0);
    assert_eq!(store.make(move |write| write.suggestions_forget(day(91))), 1);
    let after = coordinator.get(&path).expect(200);
    assert!(closed.body.get("sender").is_some() && after.body.get("sender").is_none());
    assert!(!text(&after).contains("voisine") && after.body.get("message").is_none());
    assert_eq!(after.body["proposed"]["title"], "Un verger");
    assert_eq!(after.body["answer"], "Appelons-nous.");
});

/// An initiative that came and is due in so many days.
fn receive(store: &Store, reference: &'static str, days: i64) -> Uuid {
    let suggestion: Suggestion = serde_json::from_value(json!({
        "kind": "initiative", "proposed": { "title": "Un verger" }, "message": "De la part d’une voisine.",
        "name": "Une voisine", "email": EMAIL
    }))
    .unwrap();
    let sent = Sent {
        suggestion,
        form: None,
        reference: reference.to_owned(),
        locale: essaim_domain::account::Locale::Fr,
        due_on: today().saturating_add(days.days()),
        erase_at: now() + jiff::SignedDuration::from_hours(24 * 365),
    };
    store.make(move |write| write.suggestion_receive(&sent)).id
}

both!(a_member_suggests_about_what_they_see_and_may_not_change, |store| {
    let service = Service::over(store);
    let mut discreet = given::experiment(given::phase(store), "Un essai discret");
    discreet.visibility = Visibility::Network;
    let discreet = store.keep(discreet);
    let sent = service.member(&[Role::Reader]).post(ALL, &word(&discreet)).expect(201);
    let queue = service.member(&[Role::Coordinator]).get(ALL).expect(200);
    let item = &queue.body["items"][0];
    assert_eq!(
        (&item["reference"], &item["about"]["title"]),
        (&sent.body["reference"], &json!("Un essai discret"))
    );
    let administrator = service.member(&[Role::Administrator]);
    assert_eq!(administrator.post(ALL, &word(&discreet)).expect(422).faults()[0].0, "/about");
});

both!(a_word_is_passed_on_and_its_reply_comes_back_without_anybodys_address, |store| {
    let service = Service::over(store);
    let mut holder = given::stakeholder("La Fournée");
    holder.visibility = Visibility::Public;
    holder.email = Some("fournee@example.org".parse().unwrap());
    let holder = store.keep(holder).head.id;
    let mut word = word(&public_experiment(store));
    word["about"] = json!({ "collection": "stakeholders", "id": holder });
    let _ = service.anonymous().post(ALL, &word).expect(201);
    let coordinator = service.member(&[Role::Coordinator]);
    let item = coordinator.get(ALL).expect(200).body["items"][0].clone();
    let path = format!("{ALL}/{}", item["id"].as_str().unwrap());
    let relay = |etag: &str, body: &Value| {
        coordinator.send("POST", &format!("{path}/relay"), &[("If-Match", etag)], Some(body))
    };
    let etag = coordinator.get(&path).expect(200).etag();
    let passed = relay(&etag, &json!({})).expect(200);
    assert!(!text(&passed).contains("fournee@"), "the coordinator is not told where it went");
    let letters = letters(store);
    let [(to, values)] = letters.as_slice() else { panic!("one letter: {letters:?}") };
    assert_eq!(to, "fournee@example.org");
    assert!(!values.contains(EMAIL) && values.contains("peut-on essayer"), "{values}");
    let values: Value = serde_json::from_str(values).unwrap();
    let reply = format!("/suggest/reply/{}", values["secret"].as_str().unwrap());
    let stranger = service.anonymous();
    let page = see(&stranger, &reply);
    assert!(
        page.contains("peut-on essayer") && page.contains("Une voisine") && !page.contains(EMAIL),
        "{page}"
    );
    let send = |text: &str| {
        stranger.raw("POST", &reply, &[BROWSER, FORM], Some(encoded(&[("reply", text)]).as_bytes()))
    };
    let _ = send(" ").expect(422);
    assert!(text(&send("Samedi, au four.").expect(200)).contains("Votre réponse est partie"));
    let _ = send("Encore.").expect(404);
    let _ = stranger.send("GET", &reply, &[BROWSER], None).expect(404);
    let letters = self::letters(store);
    let (to, values) = letters.iter().find(|(to, _)| to == EMAIL).unwrap();
    assert!(to == EMAIL && values.contains("Samedi, au four.") && !values.contains("fournee@"), "{values}");
    let admin = service.member(&[Role::Administrator]);
    let outbox = text(&admin.get("/api/v1/outbox").expect(200));
    assert!(!outbox.contains(EMAIL) && !outbox.contains("fournee@"), "{outbox}");
    let after = coordinator.get(&path).expect(200);
    let steps = after.body["steps"].as_array().unwrap();
    assert_eq!(
        steps.iter().map(|step| step["step"].as_str().unwrap()).collect::<Vec<_>>(),
        ["received", "relayed", "replied"]
    );
    let answer = json!({ "state": "answered", "answer": "Transmis." });
    let headers = [("If-Match", &*after.etag())];
    let _ = coordinator.send("POST", &format!("{path}/answer"), &headers, Some(&answer)).expect(200);
    assert!(self::letters(store).iter().any(|(to, values)| to == EMAIL && values.contains("Transmis.")));
});

/// The letters that wait to be sent and were not looked at before: to whom, and what they name.
fn letters(store: &Store) -> Vec<(String, String)> {
    let hour = Duration::from_secs(3_600);
    let jobs = store.make(move |write| write.jobs_take(&["letter"], 9, hour));
    let letter = |payload: Value| {
        let id: Uuid = serde_json::from_value(payload).unwrap();
        let kept = store.see(|read| read.letter(id)).unwrap();
        (kept.letter.to.to_string(), serde_json::to_string(&kept.letter.values).unwrap())
    };
    jobs.into_iter().map(|job| letter(job.payload)).collect()
}
