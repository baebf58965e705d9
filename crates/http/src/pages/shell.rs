//! What stands around the content of every page, and its way out as an answer.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;

use super::{
    assets::{Addresses, addresses},
    context::{Context, in_language},
};
use crate::{
    answer::Answer,
    catalogue::{Lang, label},
    problem::Problem,
    spa::policy,
};

/// Longest description of a page, in characters: search engines show no more.
const DESCRIPTION: usize = 300;

/// Where the head of each page leads.
const HEAD: [(&str, &str); 4] = [
    ("/experiments", "page.experiments"),
    ("/organisations", "page.organisations"),
    ("/territories", "page.territories"),
    ("/near", "page.near"),
];
/// Where its foot leads, in groups.
const FOOT: [&[(&str, &str)]; 3] = [
    &[
        ("/data", "page.open_data"),
        ("/api/docs/", "page.api"),
        ("/atom.xml", "page.feed.news"),
        ("/sitemap.xml", "page.sitemap"),
    ],
    &[("/suggest", "page.suggest"), ("/app/", "page.members")],
    &[("/legal", "page.legal"), ("/privacy", "page.privacy"), ("/accessibility", "page.accessibility")],
];

/// A link of the frame.
pub struct Way {
    pub address: String,
    pub text: String,
    pub here: bool,
}

/// The picture that social networks show beside a link.
pub struct Picture {
    /// Whole, as they want it.
    pub address: String,
    pub about: String,
}

/// Another form of what a page shows.
pub struct Alternate {
    pub kind: &'static str,
    pub address: String,
    pub title: Option<&'static str>,
}

impl Alternate {
    /// A feed of news at that path.
    #[must_use]
    pub fn atom(context: &Context, path: &str) -> Self {
        let title = Some(context.t("page.feed.news"));
        Self { kind: "application/atom+xml", address: format!("{}{path}", context.base), title }
    }
}

/// The frame of a page.
pub struct Shell {
    pub lang: Lang,
    pub base: String,
    pub name: String,
    pub demonstration: bool,
    pub assets: Addresses,
    pub title: String,
    pub description: Option<String>,
    /// The address that the page always has; `None` for a page that is no place of its own.
    pub path: Option<String>,
    /// The address at which the page is now, without its language, where that is not `path`: a list with its filters.
    pub here: Option<String>,
    pub picture: Option<Picture>,
    pub alternates: Vec<Alternate>,
    /// JSON-LD, written so that no text inside can end its element.
    pub json_ld: Option<String>,
    pub indexed: bool,
    pub is_front: bool,
    context: Context,
}

impl Shell {
    #[must_use]
    pub fn new(context: &Context, title: impl Into<String>) -> Self {
        Self {
            lang: context.lang,
            base: context.base.clone(),
            name: context.name.clone(),
            demonstration: context.demonstration,
            assets: addresses(),
            title: title.into(),
            description: None,
            path: None,
            here: None,
            picture: None,
            alternates: Vec::new(),
            json_ld: None,
            indexed: !context.demonstration,
            is_front: false,
            context: context.clone(),
        }
    }

    #[must_use]
    pub fn t(&self, key: &'static str) -> &'static str {
        self.context.t(key)
    }

    #[must_use]
    pub fn to(&self, path: &str) -> String {
        self.context.to(path)
    }

    /// The language that the page is not in.
    #[must_use]
    pub fn other(&self) -> Lang {
        match self.lang {
            Lang::Fr => Lang::En,
            Lang::En => Lang::Fr,
        }
    }

    /// Whether forms have to carry the language that the reader chose.
    #[must_use]
    pub fn keeps_language(&self) -> bool {
        self.context.chosen
    }

    /// The same page in the other language.
    #[must_use]
    pub fn translated(&self) -> Option<String> {
        let here = self.here.as_ref().or(self.path.as_ref())?;
        Some(in_language(here, self.other()))
    }

    /// The links of the head.
    #[must_use]
    pub fn head(&self) -> Vec<Way> {
        self.ways(&HEAD)
    }

    /// The links of the foot, in groups.
    #[must_use]
    pub fn foot(&self) -> Vec<Vec<Way>> {
        FOOT.iter().map(|group| self.ways(group)).collect()
    }

    fn ways(&self, links: &[(&'static str, &'static str)]) -> Vec<Way> {
        let way = |(path, key): &(&'static str, &'static str)| Way {
            // Only pages speak both languages.
            address: if path.ends_with(".xml") || path.ends_with('/') {
                (*path).to_owned()
            } else {
                self.to(path)
            },
            text: self.named(key),
            here: self.path.as_deref() == Some(*path),
        };
        links.iter().map(way).collect()
    }

    /// What a link is called: the one to the accessibility declaration says what it declares, as the law asks.
    fn named(&self, key: &'static str) -> String {
        match self.context.conformity {
            Some(state) if key == "page.accessibility" => {
                self.context.fill("accessibility.state", &[("state", label(self.lang, state))])
            }
            _ => self.t(key).to_owned(),
        }
    }

    #[must_use]
    pub fn locale(&self) -> &'static str {
        match self.lang {
            Lang::Fr => "fr_FR",
            Lang::En => "en_GB",
        }
    }

    /// A plain text cut at a word.
    pub fn describe(&mut self, text: &str) {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            return;
        }
        let cut = line.char_indices().nth(DESCRIPTION).map(|(place, _)| place);
        self.description = Some(match cut.and_then(|cut| line.get(..cut)) {
            None => line,
            Some(start) => {
                let word = start.rfind(' ').unwrap_or(start.len());
                format!("{}…", start.get(..word).unwrap_or(start).trim_end_matches([',', ';', ':', ' ']))
            }
        });
    }
}

/// A page's text.
///
/// # Errors
/// 500 when the template cannot be filled, which the compiler has seen to.
pub fn render(page: &impl Template) -> Result<Vec<u8>, Problem> {
    let html =
        page.render().map_err(|error| Problem { cause: Some(error.into()), ..Problem::new("internal") })?;
    Ok(html.into_bytes())
}

/// A page as a fresh answer, or word that the reader has it.
#[must_use]
pub fn answer(request: &HttpRequest, lang: Lang, html: Vec<u8>) -> HttpResponse {
    dressed(Answer::of_kind(html, "text/html; charset=utf-8").read(request), lang)
}

/// A page that is not what was asked for: nobody keeps it.
#[must_use]
pub fn refusal(status: StatusCode, lang: Lang, html: Vec<u8>) -> HttpResponse {
    let mut response = HttpResponse::build(status).content_type("text/html; charset=utf-8").body(html);
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    dressed(response, lang)
}

fn dressed(mut response: HttpResponse, lang: Lang) -> HttpResponse {
    let headers = response.headers_mut();
    if let Ok(policy) = header::HeaderValue::from_str(&policy(None)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::CONTENT_LANGUAGE, header::HeaderValue::from_static(lang.tag()));
    response
}
