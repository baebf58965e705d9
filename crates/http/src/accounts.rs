//! Accounts, for administrators: they are few, have no bin and no history, and their passwords are never shown.

mod document;
mod shapes;
mod told;

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who,
    account::Account,
    fault::{Fault, Faults},
    letter::LetterKind,
    principal::Principal,
    refusal::Refusal,
};
use essaim_persistence::{accounts::KeptAccount, db::Write, idempotency::Answer as Answered};
use serde_json::{Value, json};

pub use document::describe;
pub use shapes::{AccountCreate, AccountPatch, AccountView};

use crate::{
    address::{id, method_not_allowed},
    answer::{Answer, Match, coding, etag},
    body::{self, Body},
    caller::{Administration, Caller},
    factors::told::tell,
    letters::locale_of,
    paging::{ById, page_by_id},
    passwords,
    problem::Problem,
    query::Parameters,
    recovery, shape,
    writing::{Rendered, deed_of, fingerprint, idempotency_key, told_again},
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("account_list", Who::Administrator),
    ("account_read", Who::Administrator),
    ("account_create", Who::Administrator),
    ("account_change", Who::Administrator),
    ("account_deactivate", Who::Administrator),
    ("account_reset_factor", Who::Administrator),
];

/// `GET /accounts`, in the order in which they were made.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let asked = ById::of(&parameters, &[])?;
    let (mut kept, bounces) = caller
        .read(move |read, _| {
            let kept = read.accounts(asked.after, asked.most())?;
            let bounces = read.bounces(kept.iter().map(|kept| kept.account.email.as_str()))?;
            Ok((kept, bounces))
        })
        .await?;
    let next = asked.cut(&mut kept, |last| last.id);
    let items: Vec<AccountView> = kept.into_iter().map(|kept| AccountView::bounced(kept, &bounces)).collect();
    Ok(page_by_id(&request, &items, next))
}

/// `GET /accounts/{id}`.
///
/// # Errors
/// 404 for what is not there.
pub async fn read(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let kept = caller.read(move |read, _| read.account(id)?.ok_or_else(|| Problem::new("not_found"))).await?;
    let made = rendered(kept)?;
    Ok(Answer::json(made.body).revision(made.revision).read(&request))
}

/// `POST /accounts`.
///
/// # Errors
/// 409 `email_taken`; 422 with every fault, those of the password too.
pub async fn create(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let mut object = body::object(&request, &bytes)?;
    let key = idempotency_key(&request)?;
    let wish: AccountCreate = shape::read(Value::Object(object.clone()))?;
    // Its digest is fast to make, and so to guess from: the password has no part in it.
    object.shift_remove("password");
    let digest = fingerprint(request.path(), json!(object).to_string().as_bytes());
    let locale = wish.locale.unwrap_or_else(|| locale_of(caller.app().settings().language));
    let AccountCreate { name, email, roles, stakeholder, password, locale: _ } = wish;
    let account = Account { name, email, roles, locale, stakeholder, active: true };
    // Who may not make accounts makes no work either.
    caller.read(|_, _| Ok(())).await?;
    let phc = hashed(password, &account).await?;
    let made = caller
        .write(move |write, viewer| {
            let by = deed_of(viewer).by;
            if let Some(key) = &key
                && let Some(told) = write.recall(&by, key, &digest)?
            {
                return told_again(told);
            }
            let made = rendered(write.account_create(&account, &phc).map_err(about_stakeholder)?)?;
            if let Some(key) = &key {
                let answer = String::from_utf8_lossy(&made.body).into_owned();
                let answer = Answered { record: Some(made.id), status: StatusCode::CREATED.as_u16(), answer };
                write.remember(&by, key, &digest, &answer)?;
            }
            Ok(made)
        })
        .await?;
    let location = format!("/api/v1/accounts/{}", made.id);
    Ok(made.answer(StatusCode::CREATED, &request, Some(&location)))
}

/// `PATCH /accounts/{id}`.
///
/// # Errors
/// 409 `email_taken` or `last_administrator`, 412, 422 with every fault, 428.
pub async fn change(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let mut patch: AccountPatch = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let phc = match patch.password.take() {
        None => None,
        Some(password) => {
            let kept = caller
                .read(move |read, _| read.account(id)?.ok_or_else(|| Problem::new("not_found")))
                .await?;
            let named = Account {
                name: patch.name.clone().unwrap_or(kept.account.name),
                email: patch.email.clone().unwrap_or(kept.account.email),
                ..kept.account
            };
            Some(hashed(password, &named).await?)
        }
    };
    altered(&request, &caller, move |write, kept| {
        let mut account = kept.account.clone();
        patch.apply(&mut account);
        let after = write.account_change(id, kept.revision, &account)?;
        told::altered(write, &kept, &after)?;
        if let Some(phc) = phc {
            recovery::changed(write, &after, &phc, None)?;
        }
        Ok(after)
    })
    .await
}

/// `POST /accounts/{id}/deactivate`: who is signed in is signed out; the records stay.
///
/// # Errors
/// 409 `last_administrator`, 412, 428.
pub async fn deactivate(
    request: HttpRequest,
    caller: Caller<Administration>,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    altered(&request, &caller, move |write, kept| {
        let closed = Account { active: false, ..kept.account.clone() };
        let after = write.account_change(id, kept.revision, &closed)?;
        told::altered(write, &kept, &after)?;
        Ok(after)
    })
    .await
}

/// `POST /accounts/{id}/reset-factor`: the phone is lost, and the codes too. The password alone leads in afterwards, so
/// all sessions end and the owner is told; one's own are replaced under `/me`.
///
/// # Errors
/// 404; 409 `second_factor_mandatory` for one's own account.
pub async fn reset_factor(
    request: HttpRequest,
    caller: Caller<Administration>,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    caller
        .write(move |write, viewer| {
            let kept = write.reading().account(id)?.ok_or_else(|| Problem::new("not_found"))?;
            if viewer.principal == Some(Principal::Member(id)) {
                return Err(Problem::new("second_factor_mandatory"));
            }
            write.factors_reset(id)?;
            tell(write, &kept, LetterKind::FactorReset)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Finds the account, holds it against `If-Match`, lets `step` write it, and shows what came of it.
async fn altered<F>(
    request: &HttpRequest,
    caller: &Caller<Administration>,
    step: F,
) -> Result<HttpResponse, Problem>
where
    F: FnOnce(&mut Write<'_>, KeptAccount) -> Result<KeptAccount, Refusal> + Send + 'static,
{
    let id = id(request)?;
    let (asked, coding) = (Match::of(request), coding(request));
    let made = caller
        .write(move |write, _| {
            let kept = write.reading().account(id)?.ok_or_else(|| Problem::new("not_found"))?;
            let seen = rendered(kept.clone())?;
            admitted(&asked, seen, coding)?;
            match step(write, kept) {
                Ok(after) => rendered(after),
                // Somebody was faster between the look and the lock.
                Err(Refusal::Stale) => {
                    let now = write.reading().account(id)?.ok_or_else(|| Problem::new("not_found"))?;
                    Err(stale(&rendered(now)?, coding))
                }
                Err(refusal) => Err(about_stakeholder(refusal)),
            }
        })
        .await?;
    Ok(made.answer(StatusCode::OK, request, None))
}

/// Whether `If-Match` admits a change of what is there now.
///
/// # Errors
/// 428 when nothing was said, 412 with what is there.
pub fn admitted(asked: &Match, now: Rendered, coding: Option<&'static str>) -> Result<(), Problem> {
    match asked.admits(now.revision) {
        None => Err(Problem::new("precondition_needed")),
        Some(false) => Err(stale(&now, coding)),
        Some(true) => Ok(()),
    }
}

/// 412 with what is there now, so that both can be held side by side.
pub fn stale(now: &Rendered, coding: Option<&'static str>) -> Problem {
    let current = serde_json::from_slice(&now.body).unwrap_or_default();
    let tag = etag(Some(now.revision), &now.body, coding);
    Problem { current: Some((current, tag)), ..Problem::new("stale") }
}

fn rendered(kept: KeptAccount) -> Result<Rendered, Problem> {
    let (id, revision) = (kept.id, kept.revision);
    let body = serde_json::to_vec(&AccountView::from(kept)).map_err(Refusal::internal)?;
    Ok(Rendered { body, revision, id })
}

/// The digest of a password that may be taken by the owner of that account.
pub(crate) async fn hashed(password: String, account: &Account) -> Result<String, Problem> {
    if let Err(code) = passwords::check(&password, account.name.as_str(), account.email.as_str()) {
        return Err(Problem::with("invalid", Faults(vec![Fault::at("/password", code.0)])));
    }
    passwords::hash(password).await
}

/// An account points to one record only: when that is not there, the field is wrong.
pub(crate) fn about_stakeholder(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Conflict("reference_gone") => Refusal::invalid("/stakeholder", "reference_unknown").into(),
        refusal => refusal.into(),
    }
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/api/v1/accounts/{id}/reset-factor")
                .route(web::post().to(reset_factor))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/accounts/{id}/deactivate")
                .route(web::post().to(deactivate))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/accounts/{id}")
                .route(web::get().to(read))
                .route(web::head().to(read))
                .route(web::patch().to(change))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/accounts")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .route(web::post().to(create))
                .default_service(web::to(method_not_allowed)),
        );
}

#[cfg(test)]
mod tests {
    use essaim_domain::{access::rule, account::NOUN, words::Worded};

    use super::*;

    #[test]
    fn the_doors_are_those_of_the_access_table() {
        let table = NOUN.acts().map(|act| (format!("account_{}", act.word()), rule(&NOUN, act).unwrap()));
        let doors = DOORS.iter().map(|(id, who)| ((*id).to_owned(), *who));
        assert_eq!(table.collect::<Vec<_>>(), doors.collect::<Vec<_>>().as_slice());
    }

    #[test]
    fn an_account_is_shown_without_its_password() {
        let account = json!({ "name": "Camille Martin", "email": "camille@example.org", "roles": ["reader"],
                              "locale": "fr", "active": true });
        let (id, at) = (uuid::Uuid::now_v7(), essaim_domain::time::now());
        let account = serde_json::from_value(account).unwrap();
        let password = "$argon2id$secret".to_owned();
        let kept = KeptAccount {
            id,
            revision: 3,
            created_at: at,
            updated_at: at,
            account,
            password,
            last_sign_in: None,
        };
        let shown = String::from_utf8(rendered(kept).unwrap().body).unwrap();
        assert!(
            shown.contains("camille@example.org") && !shown.contains("secret") && !shown.contains("null")
        );
    }
}
