//! The texts of the legal page, the privacy notice and the accessibility declaration, for administrators.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who, account::Locale, principal::Principal, refusal::Refusal, site_text::SitePage, text::Prose,
    words::Worded,
};
use essaim_persistence::{db::Read, site_texts::TextVersion};
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
    caller::{Administration, Caller},
    document::{self, Described, Draft},
    pages::own_text,
    problem::Problem,
    query::Parameters,
    shape,
    writing::{Rendered, deed_of},
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("site_text_list", Who::Administrator),
    ("site_text_read", Who::Administrator),
    ("site_text_change", Who::Administrator),
];

/// One of the instance's own texts.
#[derive(Serialize, ToSchema)]
pub struct SiteText {
    /// Its page and its language: `privacy-fr`.
    id: String,
    page: SitePage,
    locale: Locale,
    /// 0 before anybody wrote it.
    revision: i64,
    /// Markdown, as it holds now; `{instance}` and `{base}` stand for the instance's name and address.
    body: String,
    /// Whether it is the program's own text.
    own: bool,
    /// The versions that were written, the last first.
    versions: Vec<SiteTextVersion>,
}

/// A version of a text.
#[derive(Serialize, ToSchema)]
pub struct SiteTextVersion {
    revision: i64,
    at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    by: Option<String>,
    /// Absent: the program's own text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    body: Option<String>,
}

/// All of them.
#[derive(Serialize, ToSchema)]
pub struct SiteTexts {
    items: Vec<SiteText>,
}

/// Another version of a text.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteTextPut {
    /// Markdown; `null` or absent: the program's own text again.
    #[serde(default)]
    body: Option<Prose>,
}

type Key = (SitePage, Locale);

/// `GET /site-texts`.
///
/// # Errors
/// 503 when the store does not answer.
pub async fn list(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let texts = caller.read(|read, _| {
        let keys =
            SitePage::ALL.iter().flat_map(|page| Locale::ALL.iter().map(move |locale| (*page, *locale)));
        let items = keys.map(|key| shown(read, key)).collect::<Result<_, Refusal>>()?;
        Ok(SiteTexts { items })
    });
    let body = serde_json::to_vec(&texts.await?).map_err(Refusal::internal)?;
    Ok(Answer::json(body).read(&request))
}

/// `GET /site-texts/{id}`.
///
/// # Errors
/// 404 for what is none of them.
pub async fn read(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let key = named(&request);
    let made = caller.read(move |read, _| rendered(read, key?)).await?;
    Ok(Answer::json(made.body).revision(made.revision).read(&request))
}

/// `PUT /site-texts/{id}`: a version after the one that was read.
///
/// # Errors
/// 404, 412, 422, 428.
pub async fn change(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let key = named(&request);
    let wish: SiteTextPut = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let (asked, coding) = (Match::of(&request), coding(&request));
    let made = caller.write(move |write, viewer| {
        let key = key?;
        let now = rendered(write.reading(), key)?;
        let revision = now.revision;
        admitted(&asked, now, coding)?;
        let text = wish.body.as_ref().map(|text| text.as_str());
        match write.site_text_put(key, revision, text, &deed_of(viewer).by) {
            Err(Refusal::Stale) => Err(stale(&rendered(write.reading(), key)?, coding)),
            done => {
                done?;
                rendered(write.reading(), key)
            }
        }
    });
    Ok(made.await?.answer(StatusCode::OK, &request, None))
}

fn named(request: &HttpRequest) -> Result<Key, Problem> {
    let name = request.match_info().query("id");
    let key = name
        .split_once('-')
        .and_then(|(page, locale)| Some((SitePage::from_word(page)?, Locale::from_word(locale)?)));
    key.ok_or_else(|| Problem::new("not_found"))
}

fn rendered(read: &mut Read<'_>, key: Key) -> Result<Rendered, Problem> {
    let text = shown(read, key)?;
    let body = serde_json::to_vec(&text).map_err(Refusal::internal)?;
    Ok(Rendered { body, revision: text.revision, id: Uuid::nil() })
}

fn shown(read: &mut Read<'_>, (page, locale): Key) -> Result<SiteText, Refusal> {
    let versions = read.site_text(page, locale)?;
    let author = |version: &TextVersion| match version.by {
        Principal::Member(id) => Some(id),
        _ => None,
    };
    let names = read.account_names(&versions.iter().filter_map(author).collect::<Vec<_>>())?;
    let written = versions.first().and_then(|version| version.body.clone());
    Ok(SiteText {
        id: format!("{}-{}", page.word(), locale.word()),
        page,
        locale,
        revision: versions.first().map_or(0, |version| version.revision),
        own: written.is_none(),
        body: written.unwrap_or_else(|| own_text(page, locale).to_owned()),
        versions: versions
            .into_iter()
            .map(|version| SiteTextVersion {
                by: author(&version).and_then(|id| names.get(&id).cloned()),
                revision: version.revision,
                at: version.at,
                body: version.body,
            })
            .collect(),
    })
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/api/v1/site-texts/{id}")
                .route(web::get().to(read))
                .route(web::head().to(read))
                .route(web::put().to(change))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/site-texts")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .default_service(web::to(method_not_allowed)),
        );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<SiteTexts>().with::<SiteTextPut>();
    let about = "The legal page, the privacy notice and the accessibility declaration; for administrators.";
    draft.group("site-texts", about, vec![list_described(), read_described(), change_described()]);
}

fn list_described() -> Described {
    let good = document::answers(200, "All of them.", Some("SiteTexts"), &[401, 403]);
    let parameters = vec![document::lang(), document::if_none_match()];
    let list =
        document::operation("site_text_list", "site-texts", "The instance's own texts", parameters, good);
    Described { path: "/api/v1/site-texts", method: "get", operation: document::secured(list) }
}

fn read_described() -> Described {
    let good = document::answers(200, "The text.", Some("SiteText"), &[401, 403, 404]);
    let parameters = vec![text_id(), document::lang(), document::if_none_match()];
    let read = document::operation("site_text_read", "site-texts", "One text", parameters, good);
    Described { path: "/api/v1/site-texts/{id}", method: "get", operation: document::secured(read) }
}

fn change_described() -> Described {
    let problems = &[401, 403, 404, 412, 415, 422, 428];
    let good = document::answers(200, "The text as it is now.", Some("SiteText"), problems);
    let parameters = vec![text_id(), document::if_match(true), document::lang()];
    let change = document::operation(
        "site_text_change",
        "site-texts",
        "Write another version; the former ones are kept",
        parameters,
        good,
    );
    let example = json!({ "body": "## Qui publie ce site\n\nLe Mouvement pour l’économie solidaire." });
    let change = document::body(change, "SiteTextPut", example, &["application/json"]);
    Described { path: "/api/v1/site-texts/{id}", method: "put", operation: document::secured(change) }
}

fn text_id() -> Value {
    let ids: Vec<String> = SitePage::ALL
        .iter()
        .flat_map(|page| Locale::ALL.iter().map(move |locale| format!("{}-{}", page.word(), locale.word())))
        .collect();
    json!({ "name": "id", "in": "path", "required": true, "description": "Its page and its language.",
            "schema": { "type": "string", "enum": ids } })
}
