//! Passkeys, with a device played here: registered, asked, refused, and what they are worth at the door.

use aws_lc_rs::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::access::Role;
use essaim_tests::{
    both,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::auth::{PASSWORD, account, sign_in, token};

const PASSKEYS: &str = "/api/v1/me/passkeys";
const BEGIN: &str = "/api/v1/auth/passkey/begin";
const SIGN_IN: &str = "/api/v1/auth/passkey";

/// A service that is known by a name, as passkeys want it.
fn named(store: &Store) -> Service<'_> {
    Service::with(store, |settings| settings.base = settings.base.replace("127.0.0.1", "localhost"))
}

fn origin(service: &Service<'_>) -> String {
    service.base.replace("127.0.0.1", "localhost")
}

/// A device that knows its owner, and one credential on it (Web Authentication, §6).
struct Device {
    id: Vec<u8>,
    pair: EcdsaKeyPair,
    owner: String,
    counter: u32,
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn client_data(kind: &str, options: &Value, origin: &str) -> Vec<u8> {
    json!({ "type": kind, "challenge": options["challenge"], "origin": origin, "crossOrigin": false })
        .to_string()
        .into_bytes()
}

/// The owner was there (1) and known (4); a key comes along (64).
fn authenticator_data(flags: u8, counter: u32) -> Vec<u8> {
    let mut data = digest(&SHA256, b"localhost").as_ref().to_vec();
    data.push(flags);
    data.extend(counter.to_be_bytes());
    data
}

impl Device {
    fn register(service: &Service<'_>, caller: &Caller, name: &str) -> (Self, Answer) {
        let question = caller.post(&format!("{PASSKEYS}/begin"), &json!({})).expect(200);
        let options = &question.body["options"];
        assert_eq!(options["authenticatorSelection"]["residentKey"], json!("preferred"));
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new()).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref()).unwrap();
        let owner = options["user"]["id"].as_str().unwrap().to_owned();
        let device = Self { id: Uuid::new_v4().as_bytes().to_vec(), pair, owner, counter: 1 };
        let body = json!({ "challenge": question.body["challenge"], "name": name,
                           "credential": device.attested(options, &origin(service)) });
        (device, caller.post(PASSKEYS, &body))
    }

    /// The new key, vouched for by nobody ("none").
    fn attested(&self, options: &Value, origin: &str) -> Value {
        let mut data = authenticator_data(0x45, self.counter);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        let point = self.pair.public_key().as_ref();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(&data);
        json!({ "id": text(&self.id), "rawId": text(&self.id), "type": "public-key",
                "response": { "attestationObject": text(&object),
                              "clientDataJSON": text(&client_data("webauthn.create", options, origin)) } })
    }

    fn answer(&mut self, question: &Answer, origin: &str) -> Value {
        self.counter += 1;
        let data = authenticator_data(0x05, self.counter);
        let client = client_data("webauthn.get", &question.body["options"], origin);
        let signed = [data.as_slice(), digest(&SHA256, &client).as_ref()].concat();
        let signature = self.pair.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({ "authenticatorData": text(&data), "clientDataJSON": text(&client),
                               "signature": text(signature.as_ref()), "userHandle": self.owner });
        json!({ "challenge": question.body["challenge"],
                "credential": { "id": text(&self.id), "rawId": text(&self.id), "type": "public-key",
                                "response": response } })
    }

    fn sign_in(&mut self, service: &Service<'_>, first: &Value) -> Answer {
        let question = service.anonymous().post(BEGIN, first).expect(200);
        let answer = self.answer(&question, &origin(service));
        service.anonymous().post(SIGN_IN, &answer)
    }
}

fn caller(service: &Service<'_>, signed: &Answer) -> Caller {
    Caller { token: Some(token(signed)), ..service.anonymous() }
}

both!(a_passkey_opens_the_account_of_its_owner_and_counts_as_two_proofs, |store| {
    let service = named(store);
    let kept = account(store, &["administrator"]);
    let (mut device, made) = Device::register(&service, &service.signed_in(kept.id, false), "Téléphone");
    let made = made.expect(201);
    assert_eq!(made.body["passkey"]["name"], json!("Téléphone"));
    assert_eq!(made.body["recovery_codes"].as_array().unwrap().len(), 10);
    let signed = device.sign_in(&service, &json!({})).expect(200);
    let caller = caller(&service, &signed);
    assert_eq!(caller.get("/api/v1/me").expect(200).id(), kept.id.to_string());
    let _ = caller.get("/api/v1/accounts").expect(200);
    assert_eq!(caller.get("/api/v1/me/sessions").expect(200).body["items"][0]["factor"], json!("passkey"));
    let seen = caller.get("/api/v1/me/factors").expect(200);
    assert!(!seen.body["passkeys"][0]["used_at"].is_null());
    // Who must have a factor keeps the last one.
    let path = format!("{PASSKEYS}/{}", made.body["passkey"]["id"].as_str().unwrap());
    assert_eq!(caller.send("DELETE", &path, &[], None).expect(409).problem(), "second_factor_mandatory");
});

both!(after_the_password_a_passkey_of_that_account_is_the_second_step, |store| {
    let service = named(store);
    let (one, two) = (account(store, &["reader"]), account(store, &["reader"]));
    let (mut device, _) = Device::register(&service, &service.signed_in(one.id, false), "A");
    let (mut other, _) = Device::register(&service, &service.signed_in(two.id, false), "B");
    let first = sign_in(&service, one.account.email.as_str(), PASSWORD).expect(202);
    assert_eq!(first.body["factors"], json!(["passkey", "recovery_code"]));
    let begun = json!({ "challenge": first.body["challenge"] });
    assert_eq!(other.sign_in(&service, &begun).expect(401).problem(), "passkey_unknown");
    let _ = device.sign_in(&service, &begun).expect(200);
    let again = service.anonymous().post(BEGIN, &begun).expect(401);
    assert_eq!(again.problem(), "challenge_over", "the first step is used up");
});

both!(what_a_device_says_holds_for_this_site_this_question_and_once, |store| {
    let service = named(store);
    let kept = account(store, &["reader"]);
    let member = service.signed_in(kept.id, false);
    let question = member.post(&format!("{PASSKEYS}/begin"), &json!({})).expect(200);
    let (mut device, _) = Device::register(&service, &member, "A");
    // Of another site, and of a question that is not this one.
    for (answer, site) in [(&question, "https://phishing.example"), (&question, "http://localhost")] {
        let body = json!({ "challenge": answer.body["challenge"], "name": "B",
                           "credential": device.attested(&answer.body["options"], site) });
        let refused = member.post(PASSKEYS, &body).expect(422);
        assert_eq!(refused.faults(), [("/credential".to_owned(), "passkey_refused".to_owned())], "{site}");
    }
    let ask = || service.anonymous().post(BEGIN, &json!({})).expect(200);
    let send = |answer: &Value| service.anonymous().post(SIGN_IN, answer);
    let asked = ask();
    let foreign = device.answer(&asked, "https://phishing.example");
    assert_eq!(send(&foreign).expect(401).problem(), "passkey_unknown");
    let mut swapped = device.answer(&ask(), &origin(&service));
    swapped["challenge"] = asked.body["challenge"].clone();
    assert_eq!(send(&swapped).expect(401).problem(), "passkey_unknown");
    let good = device.answer(&asked, &origin(&service));
    let _ = send(&good).expect(200);
    assert_eq!(send(&good).expect(401).problem(), "challenge_over");
    // A counter that goes back is that of a copy.
    device.counter = 1;
    assert_eq!(device.sign_in(&service, &json!({})).expect(401).problem(), "passkey_unknown");
});

both!(a_passkey_has_a_name_and_is_taken_away_by_its_owner_alone, |store| {
    let service = named(store);
    let kept = account(store, &["reader"]);
    let member = service.signed_in(kept.id, false);
    let (mut device, made) = Device::register(&service, &member, "A");
    let path = format!("{PASSKEYS}/{}", made.expect(201).body["passkey"]["id"].as_str().unwrap());
    let other = service.member(&[Role::Reader]);
    let rename = |caller: &Caller| caller.send("PATCH", &path, &[], Some(&json!({ "name": "Ancien" })));
    let _ = rename(&other).expect(404);
    let _ = rename(&member).expect(204);
    assert_eq!(member.get("/api/v1/me/factors").expect(200).body["passkeys"][0]["name"], json!("Ancien"));
    let _ = other.send("DELETE", &path, &[], None).expect(404);
    let _ = member.send("DELETE", &path, &[], None).expect(204);
    assert_eq!(device.sign_in(&service, &json!({})).expect(401).problem(), "passkey_unknown");
    let _ = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
});

both!(questions_are_asked_so_often_from_one_place, |store| {
    let service = named(store);
    let ask = || service.anonymous().post(BEGIN, &json!({}));
    for _ in 0..100 {
        let _ = ask().expect(200);
    }
    assert_eq!(ask().expect(429).problem(), "too_many_attempts");
});

both!(where_the_address_is_a_number_there_are_no_passkeys, |store| {
    let service = Service::over(store);
    let member = service.member(&[Role::Reader]);
    assert_eq!(member.get("/api/v1/me/factors").expect(200).body["passkeys_possible"], json!(false));
    let refused = member.post(&format!("{PASSKEYS}/begin"), &json!({})).expect(409);
    assert_eq!(refused.problem(), "passkeys_impossible");
});
