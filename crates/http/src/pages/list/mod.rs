//! The public lists: what everybody sees of a noun, narrowed by a plain form, a page at a time.

mod experiments;
mod field;
mod organisations;
mod territories;

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use essaim_domain::{access::Viewer, refusal::Refusal};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{Cursor, Page, Query},
    stored::Stored,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

pub use experiments::Experiments;
pub use field::Field;
pub use organisations::Organisations;
pub use territories::Territories;

use super::{
    context::Context,
    parts::{Card, Row},
    problems,
    shell::{Alternate, Shell, answer, render},
};
use crate::{
    caller::{Caller, Public},
    problem::Problem,
    query::{self, Parameters},
};

/// Records of a page.
const PAGE: usize = 24;
/// What stays as it is in a value of a query (RFC 3986 §2.3).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The texts of a list, by their keys.
pub struct Texts {
    pub title: &'static str,
    pub lead: &'static str,
    /// How many were found; `{count}` is the number.
    pub found: &'static str,
    /// That there is none at all.
    pub none: &'static str,
}

/// What a list page states of itself.
pub trait Listed {
    type Noun: Stored;
    const PATH: &'static str;
    /// Fields of its form, `q` first.
    const FIELDS: &'static [&'static str];
    const TEXTS: Texts;

    /// What the page asks beyond what the form says.
    fn narrow(_query: &mut Query) {}

    /// The fields of the form, with what can be chosen.
    ///
    /// # Errors
    /// What the store refuses.
    fn fields(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Vec<Field>, Refusal>;

    /// How the records are shown.
    ///
    /// # Errors
    /// What the store refuses.
    fn shown(read: &mut Read<'_>, context: &Context, found: &[Kept<Self::Noun>]) -> Result<Shown, Refusal>;

    /// Feeds that follow what the list shows.
    fn feeds(_context: &Context, _filled: &Parameters) -> Vec<Alternate> {
        Vec::new()
    }
}

/// Records as cards or as rows.
#[derive(Default)]
pub struct Shown {
    pub cards: Vec<Card>,
    pub rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Html {
    shell: Shell,
    lead: &'static str,
    path: &'static str,
    fields: Vec<Field>,
    /// Whether the form narrows anything.
    narrowed: bool,
    /// The list without the form's narrowing.
    whole: String,
    count: String,
    none: &'static str,
    shown: Shown,
    first: Option<String>,
    next: Option<String>,
}

/// `GET /{list}`.
///
/// # Errors
/// 400 for who reads no pages and asks what the form cannot; 503 when the store does not answer.
pub async fn page<L: Listed + 'static>(
    request: HttpRequest,
    caller: Caller<Public>,
) -> Result<HttpResponse, Problem> {
    match listed::<L>(&request, &caller).await {
        Ok(response) => Ok(response),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

async fn listed<L: Listed + 'static>(
    request: &HttpRequest,
    caller: &Caller<Public>,
) -> Result<HttpResponse, Problem> {
    let context = Context::of(request, caller.app()).await;
    let lang = context.lang;
    let known: Vec<&str> = L::FIELDS.iter().copied().chain(["after"]).collect();
    let filled = Parameters::filled(request.query_string(), &known)?;
    let html = caller.read(move |read, _| render(&gathered::<L>(read, &context, &filled)?)).await?;
    Ok(answer(request, lang, html))
}

fn gathered<L: Listed>(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Html, Problem> {
    let mut asked = query::list::<L::Noun>(filled, &[], |_| false)?;
    let anywhere = asked.resolve(read)?;
    asked.query.limit = PAGE;
    asked.query.count = true;
    L::narrow(&mut asked.query);
    let Found { records, next, total } =
        if anywhere { found::<L::Noun>(read, &asked.query)? } else { Found::default() };
    let next = next.map(|cursor| asked.cursor(&cursor));
    let narrowed = filled.pairs().iter().any(|(name, _)| *name != "after");
    let begun = filled.pairs().iter().any(|(name, _)| *name == "after");
    Ok(Html {
        lead: context.t(L::TEXTS.lead),
        path: L::PATH,
        fields: L::fields(read, context, filled)?,
        narrowed,
        whole: context.to(L::PATH),
        count: context.fill(L::TEXTS.found, &[("count", &context.number(total))]),
        none: context.t(if narrowed { "page.list.no_match" } else { L::TEXTS.none }),
        shown: L::shown(read, context, &records)?,
        first: begun.then(|| context.to(&address(L::PATH, filled, None))),
        next: next.map(|cursor| context.to(&address(L::PATH, filled, Some(&cursor)))),
        shell: shell::<L>(context, filled, narrowed || begun),
    })
}

/// A page of records, where the next begins, and how many there are in all.
struct Found<N> {
    records: Vec<Kept<N>>,
    next: Option<Cursor>,
    total: i64,
}

impl<N> Default for Found<N> {
    fn default() -> Self {
        Self { records: Vec::new(), next: None, total: 0 }
    }
}

/// A page of what everybody sees.
fn found<N: Stored>(read: &mut Read<'_>, query: &Query) -> Result<Found<N>, Refusal> {
    // A page is everybody's: who is signed in sees on it what all others see.
    let everybody = Viewer::anonymous();
    let Page { mut rows, next, total, .. } = read.list::<N>(&everybody, query)?;
    read.withhold::<N>(&everybody, &mut rows)?;
    let records = rows.into_iter().map(|row| row.into_kept()).collect::<Result<_, _>>()?;
    Ok(Found { records, next, total: total.unwrap_or(0) })
}

/// What is narrowed or begun further on is found through the list: search engines need no copies of it.
fn shell<L: Listed>(context: &Context, filled: &Parameters, partial: bool) -> Shell {
    let mut shell = Shell::new(context, context.t(L::TEXTS.title));
    shell.describe(context.t(L::TEXTS.lead));
    shell.alternates = L::feeds(context, filled);
    if partial {
        shell.indexed = false;
        let after = filled.all("after").first().map(String::as_str);
        shell.here = Some(address(L::PATH, filled, after));
    } else {
        shell.path = Some(L::PATH.to_owned());
    }
    shell
}

/// The address of a list with what its form says, from a cursor on.
pub fn address(path: &str, filled: &Parameters, after: Option<&str>) -> String {
    let fields = filled.pairs().into_iter().filter(|(name, _)| *name != "after");
    let pairs: Vec<String> =
        fields.chain(after.map(|cursor| ("after", cursor))).map(|(name, value)| pair(name, value)).collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

fn pair(name: &str, value: &str) -> String {
    format!("{name}={}", utf8_percent_encode(value, PLAIN))
}
