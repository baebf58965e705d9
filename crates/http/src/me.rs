//! `/me`: the member who calls, what their roles let them try, and the little of it that they change themselves.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Act, Role, Viewer, Who},
    account::{self, Account, Locale},
    id::Id,
    principal::Principal,
    refusal::Refusal,
    stakeholder::Stakeholder,
    text::Line,
    values::Email,
};
use essaim_persistence::{accounts::KeptAccount, db::Read, registry::SHELVES};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    accounts::{admitted, stale},
    address::method_not_allowed,
    answer::{Answer, Match, coding},
    body::{self, Body},
    caller::{Caller, Enrolment, Member},
    document::{self, Described, Draft},
    problem::Problem,
    query::Parameters,
    shape,
    writing::Rendered,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[("me_read", Who::Member), ("me_change", Who::Member)];

/// The member who calls.
#[derive(Serialize, ToSchema)]
pub struct Me {
    id: Uuid,
    revision: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
    name: Line,
    email: Email,
    roles: Vec<Role>,
    locale: Locale,
    /// The stakeholder that this member is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    stakeholder: Option<Id<Stakeholder>>,
    /// An administrator who has shown no second factor: nothing is open to them but what leads to one.
    second_factor_due: bool,
    /// The acts that these roles may try, by collection; what depends on a record stands in its own `may`.
    may: BTreeMap<&'static str, Vec<Act>>,
}

/// JSON Merge Patch of oneself: what is absent stays.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MePatch {
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    name: Option<Line>,
    /// In which language messages come.
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    locale: Option<Locale>,
}

/// `GET /me`.
///
/// # Errors
/// 401.
pub async fn read(request: HttpRequest, caller: Caller<Enrolment>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let session = caller.session()?;
    let me = caller
        .read(move |read, viewer| {
            let kept = own(read, viewer)?;
            let due = viewer.has(Role::Administrator) && !read.has_second_factor(session)?;
            rendered(kept, viewer, due)
        })
        .await?;
    Ok(Answer::json(me.body).revision(me.revision).read(&request))
}

/// `PATCH /me`.
///
/// # Errors
/// 412 when the account was changed meanwhile, 422 with every fault, 428.
pub async fn change(
    request: HttpRequest,
    caller: Caller<Member>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let patch: MePatch = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let (asked, coding) = (Match::of(&request), coding(&request));
    let me = caller
        .write(move |write, viewer| {
            let kept = own(write.reading(), viewer)?;
            admitted(&asked, rendered(kept.clone(), viewer, false)?, coding)?;
            let account = Account {
                name: patch.name.unwrap_or(kept.account.name),
                locale: patch.locale.unwrap_or(kept.account.locale),
                ..kept.account
            };
            match write.account_change(kept.id, kept.revision, &account) {
                Ok(after) => rendered(after, viewer, false),
                Err(Refusal::Stale) => {
                    Err(stale(&rendered(own(write.reading(), viewer)?, viewer, false)?, coding))
                }
                Err(refusal) => Err(refusal.into()),
            }
        })
        .await?;
    Ok(me.answer(StatusCode::OK, &request, None))
}

/// The account that calls. A viewer without one is looked through by a coordinator: what is one's own is not theirs.
///
/// # Errors
/// 403 for such a viewer.
pub fn own(read: &mut Read<'_>, viewer: &Viewer) -> Result<KeptAccount, Problem> {
    let Some(Principal::Member(id)) = viewer.principal else { return Err(Problem::new("forbidden")) };
    read.account(id)?.ok_or_else(|| Problem::new("forbidden"))
}

fn rendered(kept: KeptAccount, viewer: &Viewer, second_factor_due: bool) -> Result<Rendered, Problem> {
    let KeptAccount { id, revision, created_at, updated_at, account, .. } = kept;
    let Account { name, email, roles, locale, stakeholder, active: _ } = account;
    let may = may(viewer);
    let me = Me {
        id,
        revision,
        created_at,
        updated_at,
        name,
        email,
        roles,
        locale,
        stakeholder,
        second_factor_due,
        may,
    };
    Ok(Rendered { body: serde_json::to_vec(&me).map_err(Refusal::internal)?, revision, id })
}

/// The access table, as far as this member passes its doors.
fn may(viewer: &Viewer) -> BTreeMap<&'static str, Vec<Act>> {
    let nouns = SHELVES.iter().map(|shelf| shelf.noun).chain([&account::NOUN]);
    let passed = |noun| move |act: &Act| viewer.may(noun, *act);
    let acts = nouns.map(|noun| (noun.collection, noun.acts().filter(passed(noun)).collect::<Vec<_>>()));
    acts.filter(|(_, acts)| !acts.is_empty()).collect()
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/me")
            .route(web::get().to(read))
            .route(web::head().to(read))
            .route(web::patch().to(change))
            .default_service(web::to(method_not_allowed)),
    );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Me>().with::<MePatch>();
    draft.group("me", "The member who calls.", operations());
}

fn operations() -> Vec<Described> {
    let path = "/api/v1/me";
    let good = document::answers(200, "The member who calls.", Some("Me"), &[401]);
    let parameters = vec![document::lang(), document::if_none_match()];
    let read = document::operation("me_read", "me", "Who is calling, and what they may do", parameters, good);
    let good = document::answers(200, "As it is now.", Some("Me"), &[401, 403, 412, 415, 422, 428]);
    let parameters = vec![document::if_match(true), document::lang()];
    let change =
        document::operation("me_change", "me", "Change one's own name or language", parameters, good);
    let kinds = ["application/merge-patch+json", "application/json"];
    let change = document::body(change, "MePatch", json!({ "locale": "en" }), &kinds);
    vec![
        Described { path, method: "get", operation: document::secured(read) },
        Described { path, method: "patch", operation: document::secured(change) },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wearing(roles: &[Role]) -> Viewer {
        Viewer {
            principal: Some(Principal::Member(Uuid::now_v7())),
            roles: roles.to_vec(),
            ..Viewer::default()
        }
    }

    #[test]
    fn what_a_member_may_follows_from_the_access_table() {
        let contributor = may(&wearing(&[Role::Contributor]));
        assert!(contributor["experiments"].contains(&Act::Create));
        assert_eq!(contributor["themes"], [Act::List, Act::Read]);
        assert!(!contributor.contains_key("accounts"));
        let administrator = may(&wearing(&[Role::Administrator]));
        assert!(administrator["accounts"].contains(&Act::Deactivate));
        assert!(!administrator["experiments"].contains(&Act::Create));
    }
}
