//! Signing in by an account elsewhere, with a provider that says what the test wants; a real one is met in a browser.

use std::sync::{Arc, Mutex};

use essaim_domain::{
    access::Role,
    account::{Account, Locale},
    invitation::Invitation,
    letter::LetterKind,
    refusal::Refusal,
};
use essaim_http::providers::{Pending, Provider, Providers, Return, Sending, Vouched};
use essaim_persistence::accounts::KeptAccount;
use essaim_tests::{
    both,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::json;

use crate::auth::{account, cookie, refresh};

/// Vouches for whom it is told to, to who brings back what was sent out.
#[derive(Debug, Default)]
struct Obliging {
    known: Vec<Provider>,
    says: Mutex<Option<Vouched>>,
}

impl Providers for Obliging {
    fn all(&self) -> &[Provider] {
        &self.known
    }

    fn begin<'a>(&'a self, id: &'a str, callback: &'a str, state: &'a str) -> Pending<'a, Sending> {
        let sending = Sending {
            address: format!("https://{id}.example/authorize?redirect_uri={callback}&state={state}"),
            nonce: "the nonce".to_owned(),
            verifier: "the verifier".to_owned(),
        };
        let known = self.known.iter().any(|provider| provider.id == id);
        Box::pin(std::future::ready(match id {
            "asleep" => Err(Refusal::Unavailable("asleep".into())),
            _ if known => Ok(sending),
            _ => Err(Refusal::NotFound),
        }))
    }

    fn complete<'a>(&'a self, _: &'a str, _: &'a str, back: Return) -> Pending<'a, Vouched> {
        let kept = (back.code.as_str(), back.nonce.as_str(), back.verifier.as_str());
        let right = kept == ("the code", "the nonce", "the verifier");
        let says = self.says.lock().unwrap().clone().filter(|_| right);
        Box::pin(std::future::ready(says.ok_or(Refusal::Forbidden)))
    }
}

struct Scene<'s> {
    service: Service<'s>,
    provider: Arc<Obliging>,
}

fn scene(store: &Store) -> Scene<'_> {
    let provider = |id: &str, creates_accounts| Provider {
        id: id.to_owned(),
        name: format!("Chez {id}"),
        creates_accounts,
    };
    let known = vec![provider("commons", false), provider("open", true), provider("asleep", false)];
    let provider = Arc::new(Obliging { known, says: Mutex::default() });
    let shared = provider.clone();
    Scene { service: Service::with(store, |settings| settings.providers = shared), provider }
}

fn vouched(subject: &str, email: Option<&str>) -> Vouched {
    Vouched {
        issuer: "https://commons.example".to_owned(),
        subject: subject.to_owned(),
        name: Some("Camille d’ailleurs".to_owned()),
        verified_email: email.map(str::to_owned),
        second_factor: false,
    }
}

/// What binds the way back, and the state that goes round by the provider.
struct Away {
    cookie: String,
    state: String,
}

impl Away {
    fn of(answer: &Answer, address: &str) -> Self {
        Self { cookie: cookie(answer), state: address.rsplit_once("state=").unwrap().1.to_owned() }
    }
}

impl Scene<'_> {
    fn out(&self, provider: &str, to: &str) -> Away {
        let path = format!("/api/v1/auth/providers/{provider}/begin?to={to}");
        let answer = self.service.anonymous().get(&path).expect(303);
        let flags = answer.header("set-cookie").unwrap().split_once("; ").unwrap().1.to_owned();
        assert_eq!(flags, "HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=900");
        let address = answer.header("location").unwrap().to_owned();
        let callback =
            format!("redirect_uri={}/api/v1/auth/providers/{provider}/callback", self.service.base);
        assert!(address.contains(&callback), "{address}");
        Away::of(&answer, &address)
    }

    fn back(&self, provider: &str, away: &Away, query: &str) -> Answer {
        let path = format!("/api/v1/auth/providers/{provider}/callback?state={}&{query}", away.state);
        self.service.anonymous().send("GET", &path, &[("Cookie", &away.cookie)], None).expect(303)
    }

    /// There and back, vouched for so.
    fn through(&self, provider: &str, says: Vouched) -> Answer {
        *self.provider.says.lock().unwrap() = Some(says);
        let away = self.out(provider, "/themes");
        self.back(provider, &away, "code=the%20code")
    }

    fn landed(&self, answer: &Answer) -> String {
        let location = answer.header("location").unwrap();
        location.strip_prefix(&format!("{}/app", self.service.base)).expect("within the house").to_owned()
    }

    fn signed_in(&self, answer: &Answer) -> Caller {
        assert_eq!(self.landed(answer), "/sign-in?to=%2Fthemes&from=elsewhere");
        let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        let ours = cookies
            .map(|(_, value)| value.split(';').next().unwrap())
            .find(|c| c.starts_with("__Host-essaim="));
        let renewed = refresh(&self.service, ours.unwrap()).expect(200);
        let token = renewed.body["access_token"].as_str().unwrap().to_owned();
        Caller { token: Some(token), ..self.service.anonymous() }
    }
}

fn email(kept: &KeptAccount) -> &str {
    kept.account.email.as_str()
}

both!(who_has_an_account_of_the_verified_address_is_linked_and_signed_in, |store| {
    let scene = scene(store);
    let kept = account(store, &["contributor"]);
    let listed = scene.service.anonymous().get("/api/v1/auth/providers").expect(200);
    assert_eq!(listed.body["items"][0], json!({ "id": "commons", "name": "Chez commons" }));
    let answer = scene.through("commons", vouched("sub-1", Some(&email(&kept).to_uppercase())));
    let caller = scene.signed_in(&answer);
    assert_eq!(caller.get("/api/v1/me").expect(200).id(), kept.id.to_string());
    let sessions = caller.get("/api/v1/me/sessions").expect(200);
    assert_eq!(sessions.body["items"][0]["factor"], json!("provider"));
    // From now on the subject counts, whatever becomes of the address.
    let again = scene.through("commons", vouched("sub-1", None));
    assert_eq!(scene.signed_in(&again).get("/api/v1/me").expect(200).id(), kept.id.to_string());
    let linked = caller.get("/api/v1/me/identities").expect(200);
    assert_eq!(linked.body["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&linked.body["items"][0]["name"], &linked.body["items"][0]["provider"]),
        (&json!("Chez commons"), &json!("commons"))
    );
    let path = format!("/api/v1/me/identities/{}", linked.body["items"][0]["id"].as_str().unwrap());
    let _ = caller.send("DELETE", &path, &[], None).expect(204);
    let told = store.see(|read| read.letters(None, 50)).into_iter().map(|kept| kept.letter.kind);
    assert_eq!(told.collect::<Vec<_>>(), [LetterKind::IdentityUnlinked, LetterKind::IdentityLinked]);
});

both!(no_account_is_made_unless_the_configuration_says_so, |store| {
    let scene = scene(store);
    let refused = scene.through("commons", vouched("sub-1", Some("stranger@example.org")));
    assert_eq!(scene.landed(&refused), "/sign-in?problem=provider_unknown_account");
    assert_eq!(store.see(|read| read.account_count()), 0);
    let made = scene.through("open", vouched("sub-1", Some("stranger@example.org")));
    let me = scene.signed_in(&made).get("/api/v1/me").expect(200);
    assert_eq!((&me.body["roles"], &me.body["name"]), (&json!(["reader"]), &json!("Camille d’ailleurs")));
    // Its only way in stays until there is another.
    let caller = scene.signed_in(&scene.through("open", vouched("sub-1", None)));
    let linked = caller.get("/api/v1/me/identities").expect(200);
    let path = format!("/api/v1/me/identities/{}", linked.body["items"][0]["id"].as_str().unwrap());
    assert_eq!(caller.send("DELETE", &path, &[], None).expect(409).problem(), "last_way_in");
});

both!(who_was_invited_at_the_verified_address_comes_in_as_what_they_were_invited, |store| {
    let scene = scene(store);
    let invitation = Invitation {
        email: "Invited@example.org".parse().unwrap(),
        name: None,
        roles: vec![Role::Coach],
        locale: Locale::En,
        stakeholder: None,
    };
    store.make(move |write| write.invitation_create(&invitation, std::time::Duration::from_secs(60)));
    let me = scene.signed_in(&scene.through("commons", vouched("sub-1", Some("invited@example.org"))));
    let me = me.get("/api/v1/me").expect(200);
    assert_eq!((&me.body["roles"], &me.body["locale"]), (&json!(["coach"]), &json!("en")));
    assert!(store.see(|read| read.invitations(None, 10)).is_empty(), "it was accepted");
});

both!(an_address_that_is_not_verified_or_of_an_inactive_account_leads_nowhere, |store| {
    let scene = scene(store);
    let kept = account(store, &["contributor"]);
    let unverified = scene.through("open", vouched("sub-1", None));
    assert_eq!(scene.landed(&unverified), "/sign-in?problem=provider_unknown_account");
    let gone = Account { active: false, ..kept.account.clone() };
    store.make(move |write| write.account_change(kept.id, kept.revision, &gone));
    let inactive = scene.through("open", vouched("sub-1", Some(email(&kept))));
    assert_eq!(scene.landed(&inactive), "/sign-in?problem=provider_unknown_account");
});

both!(the_way_back_is_the_same_browsers_once_and_from_the_same_provider, |store| {
    let scene = scene(store);
    let kept = account(store, &["contributor"]);
    *scene.provider.says.lock().unwrap() = Some(vouched("sub-1", Some(email(&kept))));
    let foreign = "/sign-in?problem=provider_foreign";
    let away = scene.out("commons", "/themes");
    let stranger = Away { cookie: "__Host-essaim-elsewhere=other".to_owned(), state: away.state.clone() };
    assert_eq!(scene.landed(&scene.back("commons", &stranger, "code=the%20code")), foreign);
    assert_eq!(scene.landed(&scene.back("commons", &away, "code=the%20code")), foreign, "it was used up");
    let away = scene.out("commons", "/themes");
    assert_eq!(scene.landed(&scene.back("open", &away, "code=the%20code")), foreign);
    let away = scene.out("commons", "/themes");
    let refused = scene.back("commons", &away, "error=access_denied");
    assert_eq!(scene.landed(&refused), "/sign-in?problem=provider_refused");
    let away = scene.out("commons", "/themes");
    let forged = scene.back("commons", &away, "code=another");
    assert_eq!(scene.landed(&forged), "/sign-in?problem=provider_refused");
    let away = scene.out("commons", "https://elsewhere.example/");
    let led = scene.back("commons", &away, "code=the%20code");
    assert_eq!(scene.landed(&led), "/sign-in?to=%2F&from=elsewhere", "never out of the house");
    let asleep = scene.service.anonymous().get("/api/v1/auth/providers/asleep/begin").expect(303);
    assert_eq!(scene.landed(&asleep), "/sign-in?problem=provider_unreachable");
    let _ = scene.service.anonymous().get("/api/v1/auth/providers/nobody/begin").expect(404);
});

both!(our_second_factor_is_asked_for_unless_the_provider_asked_for_one, |store| {
    let scene = scene(store);
    let kept = account(store, &["administrator"]);
    // Without one of ours: signed in, to nothing but the enrolment.
    let caller = scene.signed_in(&scene.through("commons", vouched("sub-1", Some(email(&kept)))));
    assert_eq!(caller.get("/api/v1/accounts").expect(403).problem(), "second_factor_due");
    let strong = Vouched { second_factor: true, ..vouched("sub-1", None) };
    let _ = scene.signed_in(&scene.through("commons", strong.clone())).get("/api/v1/accounts").expect(200);
    store.make(move |write| {
        write.authenticator_begin(kept.id, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")?;
        let begun = write.reading().authenticator(kept.id, false)?.unwrap();
        write.authenticator_confirm(kept.id, begun.id, 1)
    });
    let halfway = scene.through("commons", vouched("sub-1", None));
    let landed = scene.landed(&halfway);
    assert!(landed.starts_with("/sign-in?to=%2Fthemes#second=%7B%22challenge%22"), "{landed}");
    assert!(!halfway.headers.iter().any(|(_, value)| value.starts_with("__Host-essaim=")));
    let _ = scene.signed_in(&scene.through("commons", strong)).get("/api/v1/accounts").expect(200);
});

both!(a_member_links_what_is_theirs_and_unlinks_it, |store| {
    let scene = scene(store);
    let kept = account(store, &["reader"]);
    let (caller, other) = (scene.service.signed_in(kept.id, false), scene.service.member(&[Role::Reader]));
    let link = |caller: &Caller, subject: &str| {
        *scene.provider.says.lock().unwrap() = Some(vouched(subject, Some("elsewhere@example.org")));
        let begun = caller.post("/api/v1/me/identities", &json!({ "provider": "commons" })).expect(200);
        let away = Away::of(&begun, begun.body["address"].as_str().unwrap());
        scene.landed(&scene.back("commons", &away, "code=the%20code"))
    };
    assert_eq!(link(&caller, "sub-7"), "/account");
    assert_eq!(link(&other, "sub-7"), "/account?problem=identity_taken");
    let signed = scene.signed_in(&scene.through("commons", vouched("sub-7", None)));
    assert_eq!(signed.get("/api/v1/me").expect(200).id(), kept.id.to_string());
    let id =
        caller.get("/api/v1/me/identities").expect(200).body["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/me/identities/{id}");
    let _ = other.send("DELETE", &path, &[], None).expect(404);
    let _ = caller.send("DELETE", &path, &[], None).expect(204);
    let gone = scene.through("commons", vouched("sub-7", None));
    assert_eq!(scene.landed(&gone), "/sign-in?problem=provider_unknown_account");
    let nobody = caller.post("/api/v1/me/identities", &json!({ "provider": "nobody" })).expect(404);
    assert_eq!(nobody.problem(), "not_found");
});
