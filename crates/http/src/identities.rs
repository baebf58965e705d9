//! `/me/identities`: the accounts that a member has elsewhere, linked to theirs here.

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{access::Who, letter::LetterKind, refusal::Refusal};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    address::{id, method_not_allowed},
    answer::Answer,
    auth,
    body::{self, Body},
    caller::{Caller, Member},
    document::{self, Described, Draft},
    factors::{altering, told::tell},
    me::own,
    problem::Problem,
    query::Parameters,
    shape,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] =
    &[("me_identities", Who::Member), ("me_identity_link", Who::Member), ("me_identity_unlink", Who::Member)];

/// An account elsewhere.
#[derive(Serialize, ToSchema)]
pub struct Identity {
    id: Uuid,
    /// The provider's name in addresses.
    #[schema(example = "les-communs")]
    provider: String,
    /// How it is called; absent when the instance has that provider no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    name: Option<String>,
    /// The address that it told when it was linked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    email: Option<String>,
    created_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    used_at: Option<Timestamp>,
}

/// All of them.
#[derive(Serialize, ToSchema)]
pub struct Identities {
    items: Vec<Identity>,
}

/// The provider whose account is to be linked.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityLink {
    #[validate(length(max = 64, code = "too_long"))]
    #[schema(max_length = 64)]
    provider: String,
}

/// Where the browser goes for it.
#[derive(Serialize, ToSchema)]
pub struct IdentityLinking {
    #[schema(format = "uri")]
    address: String,
}

/// `GET /me/identities`.
///
/// # Errors
/// 401.
pub async fn list(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let linked = caller
        .read(|read, viewer| {
            let account = own(read, viewer)?.id;
            Ok(read.identities(account)?)
        })
        .await?;
    let name = |id: &str| {
        let known = caller.app().providers().all().iter().find(|provider| provider.id == id);
        known.map(|provider| provider.name.clone())
    };
    let items = linked.into_iter().map(|one| Identity {
        id: one.id,
        name: name(&one.provider),
        provider: one.provider,
        email: one.email,
        created_at: one.created_at,
        used_at: one.used_at,
    });
    let body = serde_json::to_vec(&Identities { items: items.collect() }).map_err(Refusal::internal)?;
    Ok(Answer::json(body).read(&request))
}

/// `POST /me/identities`: the browser is to go there, signs in, and comes back to the account page.
///
/// # Errors
/// 403 `second_factor_needed`; 404 for a provider that is none of ours; 503 `provider_unreachable`.
pub async fn link(
    request: HttpRequest,
    caller: Caller<Member>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: IdentityLink = shape::read(body::json(&request, &bytes)?)?;
    let session = caller.session()?;
    let account = caller.read(move |read, viewer| Ok(altering(read, viewer, session)?.id)).await?;
    let (address, cookie) =
        auth::outward(&caller, &wish.provider, "/account".to_owned(), Some(account)).await?;
    Ok(HttpResponse::Ok().cookie(cookie).json(IdentityLinking { address }))
}

/// `DELETE /me/identities/{id}`.
///
/// # Errors
/// 404; 409 `last_way_in` for who has no password.
pub async fn unlink(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    caller
        .write(move |write, viewer| {
            let account = own(write.reading(), viewer)?;
            if !write.identity_unlink(account.id, id)? {
                return Err(Problem::new("not_found"));
            }
            let others = !write.reading().identities(account.id)?.is_empty();
            let by_password = account.password.starts_with('$');
            if !others && !by_password {
                return Err(Problem::new("last_way_in"));
            }
            tell(write, &account, LetterKind::IdentityUnlinked)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

pub fn routes(config: &mut ServiceConfig) {
    let resource = |path: &str| web::resource(path).default_service(web::to(method_not_allowed));
    config.service(resource("/api/v1/me/identities/{id}").route(web::delete().to(unlink))).service(
        resource("/api/v1/me/identities")
            .route(web::get().to(list))
            .route(web::head().to(list))
            .route(web::post().to(link)),
    );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Identities>().with::<IdentityLink>().with::<IdentityLinking>();
    let list = document::operation(
        "me_identities",
        "me",
        "The accounts that one has elsewhere",
        vec![document::lang(), document::if_none_match()],
        document::answers(200, "Those that are linked to this one.", Some("Identities"), &[401, 403]),
    );
    let link = document::operation(
        "me_identity_link",
        "me",
        "Link an account elsewhere: the browser goes to the provider with the cookie of this answer",
        vec![document::lang()],
        document::answers(
            200,
            "Where the browser goes.",
            Some("IdentityLinking"),
            &[401, 403, 404, 415, 422],
        ),
    );
    let example = json!({ "provider": "les-communs" });
    let link = document::body(link, "IdentityLink", example, &["application/json"]);
    let unlink = document::operation(
        "me_identity_unlink",
        "me",
        "Unlink an account elsewhere",
        vec![document::path_id(), document::lang()],
        document::answers(204, "It leads in no more.", None, &[401, 403, 404, 409]),
    );
    let path = "/api/v1/me/identities";
    let described =
        |path, method, operation| Described { path, method, operation: document::secured(operation) };
    draft.more(vec![
        described(path, "get", list),
        described(path, "post", link),
        described("/api/v1/me/identities/{id}", "delete", unlink),
    ]);
}
