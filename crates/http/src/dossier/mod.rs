//! Everything that is kept of somebody as one archive: a page to read, and the same for programs.

mod page;

use std::io::{Cursor, Write as _};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{self, ServiceConfig},
};
use essaim_domain::{access::Who, refusal::Refusal, request::RequestKind, time::now};
use essaim_persistence::dossier::Section;
use serde_json::{Map, Value, json};
use uuid::Uuid;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{
    address::{id, method_not_allowed},
    app::Settings,
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
/// 401; 403 for whom a coordinator looks through.
pub async fn own(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let sections = caller
        .read(|read, viewer| {
            let id = me::own(read, viewer)?.id;
            Ok(read.dossier_of_member(id)?)
        })
        .await?;
    archive(caller.app().settings(), lang::of(&request), &sections)
}

/// `GET /accounts/{id}/export`, which the register tells of.
///
/// # Errors
/// 404.
pub async fn account(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    asked(&request, caller, |write, id| write.reading().dossier_of_member(id)).await
}

/// `GET /stakeholders/{id}/export`, for a person who has no account; the register tells of it.
///
/// # Errors
/// 404, 409 `not_a_person`.
pub async fn stakeholder(
    request: HttpRequest,
    caller: Caller<Administration>,
) -> Result<HttpResponse, Problem> {
    asked(&request, caller, |write, id| write.reading().dossier_of_person(id)).await
}

type Gather = fn(&mut essaim_persistence::db::Write<'_>, Uuid) -> Result<Vec<Section>, Refusal>;

async fn asked(
    request: &HttpRequest,
    caller: Caller<Administration>,
    gather: Gather,
) -> Result<HttpResponse, Problem> {
    let id = id(request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let sections = caller
        .write(move |write, viewer| {
            let sections = gather(write, id)?;
            write.request_met(&deed_of(viewer).by, RequestKind::Export, id)?;
            Ok(sections)
        })
        .await?;
    archive(caller.app().settings(), lang::of(request), &sections)
}

/// `index.html`, which asks nothing of any server, and `data.json`.
fn archive(settings: &Settings, lang: Lang, sections: &[Section]) -> Result<HttpResponse, Problem> {
    let page = page::write(settings, lang, sections)?;
    let data: Map<String, Value> =
        sections.iter().map(|section| (section.name.to_owned(), json!(section.items))).collect();
    let data = json!({ "instance": settings.base, "made_at": now(), "kept": data });
    let data = serde_json::to_vec_pretty(&data).map_err(Refusal::internal)?;
    let bytes =
        packed(&[("index.html", page.as_bytes()), ("data.json", &data)]).map_err(Refusal::internal)?;
    let name = format!("attachment; filename=\"essaim-{}.zip\"", now().strftime("%Y-%m-%d"));
    let mut response = HttpResponse::Ok();
    response.content_type("application/zip");
    response.insert_header((header::CONTENT_DISPOSITION, name));
    // It stays nowhere but where somebody puts it.
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    Ok(response.body(bytes))
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
    for (path, route) in [
        ("/api/v1/me/export", [web::get().to(own), web::head().to(own)]),
        ("/api/v1/accounts/{id}/export", [web::get().to(account), web::head().to(account)]),
        ("/api/v1/stakeholders/{id}/export", [web::get().to(stakeholder), web::head().to(stakeholder)]),
    ] {
        let [get, head] = route;
        let resource = web::resource(path).route(get).route(head);
        config.service(resource.default_service(web::to(method_not_allowed)));
    }
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    let operation = |id, tag, summary, problems: &[u16], of_record: bool| {
        let mut parameters = vec![document::lang()];
        parameters.extend(of_record.then(document::path_id));
        let mut good = document::answers(200, "An archive: `index.html` and `data.json`.", None, problems);
        if let Some(good) = good.get_mut("200") {
            let schema = json!({ "type": "string", "format": "binary" });
            document::set(good, "content", json!({ "application/zip": { "schema": schema } }));
        }
        document::secured(document::operation(id, tag, summary, parameters, good))
    };
    let own = "Everything that is kept of oneself";
    let account = "Everything that is kept of a member, at their request";
    let person = "Everything that is kept of a person of the directory, at their request";
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
