//! Pages for everybody: plain HTML that is read without JavaScript, and the same records as data at the same address.

mod assets;
mod atom;
mod card;
mod context;
mod data;
mod docs;
mod experiment;
mod form;
mod front;
mod list;
mod map;
mod near;
mod organisation;
mod parts;
mod privacy;
mod problems;
mod record;
mod robots;
mod shell;
mod site_text;
mod sitemap;
mod suggest;
mod territory;
mod theme;

use actix_web::{
    HttpRequest, HttpResponse, ResponseError,
    web::{self, ServiceConfig},
};

use crate::{
    caller::{Caller, Public},
    problem::Problem,
};

/// What no address knows: a page that says so, or a problem for who reads no pages.
///
/// # Errors
/// 404, for who reads no pages.
pub async fn not_found(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    problems::page(&request, caller.app(), Problem::new("not_found"))
}

pub use problems::before_handlers;
pub use site_text::own_text;

/// 405 for what only reads.
pub async fn read_only() -> HttpResponse {
    let allow = Some("GET, HEAD, OPTIONS".to_owned());
    Problem { allow, ..Problem::new("method_not_allowed") }.error_response()
}

/// Puts a handler at an address, for those who read.
macro_rules! at {
    ($config:expr, $path:expr, $handler:expr) => {
        $config.service(
            web::resource($path)
                .route(web::get().to($handler))
                .route(web::head().to($handler))
                .default_service(web::to(read_only)),
        )
    };
}

pub fn routes(config: &mut ServiceConfig) {
    at!(config, "/", front::front);
    at!(config, "/experiments", list::page::<list::Experiments>);
    at!(config, "/organisations", list::page::<list::Organisations>);
    at!(config, "/territories", list::page::<list::Territories>);
    at!(config, "/atom.xml", atom::all);
    at!(config, "/territories/{id}/atom.xml", atom::territory);
    at!(config, "/themes/{id}/atom.xml", atom::theme);
    at!(config, "/experiments/{id}/card.png", card::card);
    at!(config, "/data", data::data);
    at!(config, "/data/partners", data::partners);
    at!(config, "/near", near::near);
    config.service(
        web::resource("/suggest")
            .route(web::get().to(suggest::ask))
            .route(web::head().to(suggest::ask))
            .route(web::post().to(suggest::send))
            .default_service(web::to(read_only)),
    );
    at!(config, "/legal", site_text::legal);
    at!(config, "/privacy", site_text::privacy);
    at!(config, "/accessibility", site_text::accessibility);
    at!(config, "/suggest/sent/{reference}", suggest::sent);
    config.service(
        web::resource("/suggest/reply/{secret}")
            .route(web::get().to(suggest::ask_reply))
            .route(web::head().to(suggest::ask_reply))
            .route(web::post().to(suggest::send_reply))
            .default_service(web::to(read_only)),
    );
    at!(config, "/experiments/{id}", record::page::<experiment::ExperimentPage>);
    at!(config, "/organisations/{id}", record::page::<organisation::OrganisationPage>);
    at!(config, "/territories/{id}", record::page::<territory::TerritoryPage>);
    at!(config, "/themes/{id}", record::page::<theme::ThemePage>);
    at!(config, "/robots.txt", robots::robots);
    at!(config, "/sitemap.xml", sitemap::index);
    at!(config, "/sitemap-pages.xml", sitemap::pages);
    at!(config, "/sitemap-{collection}-{id:[0-9a-f-]{36}}.xml", sitemap::part);
    at!(config, "/assets/{name}", assets::asset_of);
    at!(config, "/api/problems", problems::all);
    at!(config, "/api/problems/{code}", problems::one);
    config.service(web::redirect("/api/docs", "/api/docs/").permanent());
    at!(config, "/api/docs/", docs::page);
    at!(config, "/api/docs/{name}", docs::file);
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    use crate::catalogue::{Lang, find};

    /// What stands between `before` and the next quotation mark.
    fn named<'t>(text: &'t str, before: &'t str) -> impl Iterator<Item = &'t str> {
        text.split(before).skip(1).filter_map(|rest| rest.split('"').next())
    }

    /// The files of a folder and of those inside it.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    #[test]
    fn every_text_of_a_page_stands_in_both_catalogues() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut keys = Vec::new();
        for folder in ["templates", "src/pages"] {
            for file in files(&root.join(folder)) {
                let text = fs::read_to_string(file).unwrap();
                keys.extend(named(&text, "\"page.").map(|key| format!("page.{key}")));
                keys.extend(named(&text, "\"field.").map(|key| format!("field.{key}")));
            }
        }
        keys.extend((1..=12).map(|month| format!("page.month.{month}")));
        let whole = |key: &&String| !key.ends_with('.') && !key.contains('{');
        let missing = |lang: Lang| keys.iter().filter(whole).filter(move |key| find(lang, key).is_none());
        assert!(keys.len() > 60);
        assert_eq!(missing(Lang::Fr).chain(missing(Lang::En)).collect::<Vec<_>>(), Vec::<&String>::new());
    }
}
