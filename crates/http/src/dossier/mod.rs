//! Everything that is kept of somebody as one archive: a page to read, and the same for programs.

mod page;

use std::io::{Cursor, Write as _};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{self, ServiceConfig},
};
use essaim_domain::{access::Who, refusal::Refusal, request::RequestKind, time::now};
use essaim_persistence::{
    db::Read,
    dossier::{Content, Section},
};
use serde_json::{Map, Value, json};
use uuid::Uuid;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{
    address::{id, method_not_allowed},
    app::{App, Settings},
    caller::{Administration, Caller, Member},
    catalogue::Lang,
    document::{self, Described, Draft},
    lang, me,
    problem::Problem,
    query::Parameters,
    writing::deed_of,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("me_export", Who::Member),
    ("account_export", Who::Administrator),
    ("stakeholder_export", Who::Administrator),
];

/// `GET /me/export`: all that is kept of oneself.
///
/// # Errors
/// 401; 403 for whom a coordinator looks through; 503 when too many exports are under way.
pub async fn own(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let turn = caller.app().exports().turn(caller.signed_in()).await?;
    let sections = caller
        .read(|read, viewer| {
            let id = me::own(read, viewer)?.id;
            Ok(read.dossier_of_member(id, Content::Whole)?)
        })
        .await?;
    let bytes = archive(caller.app(), lang::of(&request), sections, Content::Whole).await?;
    drop(turn);
    Ok(answer(bytes))
}

/// `GET /accounts/{id}/export`, which the register tells of. Without what the member wrote: no content is an
/// administrator's to see, and the member takes it away themselves.
///
/// # Errors
/// 404; 503 as [`own`].
pub async fn account(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let gather: Gather = |read, id| read.dossier_of_member(id, Content::LeftOut);
    asked(&request, caller, gather, Content::LeftOut).await
}

/// `GET /stakeholders/{id}/export`, for a person who has no account; the register tells of it. Who has one takes it
/// themselves: what of it is content is not an administrator's to see.
///
/// # Errors
/// 404, 409 `not_a_person` or `takes_themselves`; 503 as [`own`].
pub async fn stakeholder(
    request: HttpRequest,
    caller: Caller<Administration>,
) -> Result<HttpResponse, Problem> {
    asked(&request, caller, |read, id| read.dossier_of_person(id), Content::Whole).await
}

type Gather = fn(&mut Read<'_>, Uuid) -> Result<Vec<Section>, Refusal>;

/// The writer is asked for a line of the register alone, once the archive is there.
async fn asked(
    request: &HttpRequest,
    caller: Caller<Administration>,
    gather: Gather,
    content: Content,
) -> Result<HttpResponse, Problem> {
    let id = id(request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let turn = caller.app().exports().turn(caller.signed_in()).await?;
    let sections = caller.read(move |read, _| Ok(gather(read, id)?)).await?;
    let bytes = archive(caller.app(), lang::of(request), sections, content).await?;
    drop(turn);
    caller
        .write(move |write, viewer| Ok(write.request_met(&deed_of(viewer).by, RequestKind::Export, id)?))
        .await?;
    Ok(answer(bytes))
}

/// `index.html`, which asks nothing of any server, and `data.json`; made where it keeps no other request waiting.
async fn archive(
    app: &App,
    lang: Lang,
    sections: Vec<Section>,
    content: Content,
) -> Result<Vec<u8>, Problem> {
    let app = app.clone();
    let made = web::block(move || pack(app.settings(), lang, &sections, content)).await;
    Ok(made.map_err(|_| Problem::new("unavailable"))??)
}

fn pack(settings: &Settings, lang: Lang, sections: &[Section], content: Content) -> Result<Vec<u8>, Refusal> {
    let page = page::write(settings, lang, sections, content)?;
    let data: Map<String, Value> =
        sections.iter().map(|section| (section.name.to_owned(), json!(section.items))).collect();
    let data = json!({ "instance": settings.base, "made_at": now(), "kept": data });
    let data = serde_json::to_vec_pretty(&data).map_err(Refusal::internal)?;
    packed(&[("index.html", page.as_bytes()), ("data.json", &data)]).map_err(Refusal::internal)
}

fn answer(bytes: Vec<u8>) -> HttpResponse {
    let name = format!("attachment; filename=\"essaim-{}.zip\"", now().strftime("%Y-%m-%d"));
    let mut response = HttpResponse::Ok();
    response.content_type("application/zip");
    response.insert_header((header::CONTENT_DISPOSITION, name));
    // It stays nowhere but where somebody puts it.
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    response.body(bytes)
}

fn packed(files: &[(&str, &[u8])]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

pub fn routes(config: &mut ServiceConfig) {
    // Each answer to an administrator is a line in the register: they have no HEAD.
    for (path, gets) in [
        ("/api/v1/me/export", vec![web::get().to(own), web::head().to(own)]),
        ("/api/v1/accounts/{id}/export", vec![web::get().to(account)]),
        ("/api/v1/stakeholders/{id}/export", vec![web::get().to(stakeholder)]),
    ] {
        let resource = gets.into_iter().fold(web::resource(path), |resource, get| resource.route(get));
        config.service(resource.default_service(web::to(method_not_allowed)));
    }
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    let operation = |id, tag, summary, problems: &[u16], asked: bool| {
        let mut parameters = vec![document::lang()];
        parameters.extend(asked.then(document::path_id));
        let mut good = document::answers(200, "An archive: `index.html` and `data.json`.", None, problems);
        if let Some(good) = good.get_mut("200") {
            let schema = json!({ "type": "string", "format": "binary" });
            document::set(good, "content", json!({ "application/zip": { "schema": schema } }));
        }
        let mut operation = document::operation(id, tag, summary, parameters, good);
        if asked {
            document::set(&mut operation, document::WITHOUT_HEAD, json!(true));
        }
        document::secured(operation)
    };
    let own = "Everything that is kept of oneself";
    let account = "What is kept of a member, without what they wrote, at their request";
    let person = "Everything that is kept of a person of the directory who has no account, at their request";
    let refused = [401, 403, 404];
    draft.more(vec![
        Described {
            path: "/api/v1/me/export",
            method: "get",
            operation: operation("me_export", "me", own, &[401, 403], false),
        },
        Described {
            path: "/api/v1/accounts/{id}/export",
            method: "get",
            operation: operation("account_export", "accounts", account, &refused, true),
        },
        Described {
            path: "/api/v1/stakeholders/{id}/export",
            method: "get",
            operation: operation("stakeholder_export", "stakeholders", person, &[401, 403, 404, 409], true),
        },
    ]);
}
