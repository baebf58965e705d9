//! Query parameters of lists: read by what the noun states, refused by name when unknown.

use std::collections::HashMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::{
    draft::nearest,
    fault::{Fault, Faults},
    values::Position,
};
use essaim_persistence::{
    db::Read,
    dialect::SearchWords,
    list::{Area, BinShown, Cursor, Direction, FilterValues, Query},
    stored::{FilterKind, Sort, Stored, sorts},
    territories::by_code,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

use crate::problem::Problem;

/// Records of a page when none is asked.
pub const LIMIT: usize = 50;
/// Most records of a page.
pub const LIMIT_MAX: usize = 200;

/// Parameters that every list has.
pub const COMMON: &[&str] =
    &["limit", "after", "sort", "q", "fields", "include", "count", "updated_since", "deleted", "lang"];
/// Parameters of lists whose records have places.
pub const SPATIAL: &[&str] = &["bbox", "near", "within", "territory"];

/// A request's parameters, each with all its values.
pub struct Parameters(HashMap<String, Vec<String>>);

/// A list as it is asked for.
pub struct Asked {
    pub query: Query,
    pub fields: Vec<String>,
    pub include: Vec<String>,
    /// `territory` values still to be resolved, each an id or `scheme:code`.
    territories: Vec<String>,
    /// What the cursor of the next page is bound to.
    binding: u64,
}

impl Parameters {
    /// # Errors
    /// 400 for a query that is no form encoding.
    pub fn parse(query: &str) -> Result<Self, Problem> {
        let pairs = actix_web::web::Query::<Vec<(String, String)>>::from_query(query)
            .map_err(|_| Problem::new("malformed_request"))?;
        let mut values: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in pairs.into_inner() {
            values.entry(name).or_default().push(value);
        }
        Ok(Self(values))
    }

    /// What a form sent: only what it has fields for, and of that only what was filled in. A page is given whole to who
    /// comes with a parameter of somebody else's.
    ///
    /// # Errors
    /// 400 for a query that is no form encoding.
    pub fn filled(query: &str, fields: &[&str]) -> Result<Self, Problem> {
        let mut parameters = Self::parse(query)?;
        parameters.0.retain(|name, values| {
            values.retain(|value| !value.trim().is_empty());
            fields.contains(&name.as_str()) && !values.is_empty()
        });
        Ok(parameters)
    }

    /// All names with their values, in the order of the names.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let pairs = self.0.iter();
        let mut pairs: Vec<(&str, &str)> = pairs
            .flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
            .collect();
        pairs.sort_unstable();
        pairs
    }

    /// # Errors
    /// 400 naming each parameter that is not among `known`, with the nearest that is.
    pub fn only(&self, known: &[&str]) -> Result<(), Problem> {
        let mut faults: Vec<Fault> = Vec::new();
        for name in self.0.keys().filter(|name| !known.contains(&name.as_str())) {
            let fault = Fault::at(name.as_str(), "unknown_parameter");
            faults.push(match nearest(name, known.iter().copied()) {
                Some(near) => fault.about(near),
                None => fault,
            });
        }
        if faults.is_empty() { Ok(()) } else { Err(Problem::with("bad_parameter", Faults(faults))) }
    }

    /// The one value of a parameter.
    ///
    /// # Errors
    /// 400 when it is given more than once.
    pub fn one(&self, name: &str) -> Result<Option<&str>, Problem> {
        match self.0.get(name).map(Vec::as_slice) {
            None => Ok(None),
            Some([value]) => Ok(Some(value.as_str()).filter(|value| !value.is_empty())),
            Some(_) => Err(Problem::parameter(name, "parameter_repeated")),
        }
    }

    /// One value, read by `parse`.
    ///
    /// # Errors
    /// 400 when `parse` makes nothing of it.
    pub fn parsed<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Problem> {
        let value = self.one(name)?;
        value.map(|text| parse(text).ok_or_else(|| Problem::parameter(name, "parameter_form"))).transpose()
    }

    /// How many of a page: [`LIMIT`] unless it is said, at most [`LIMIT_MAX`].
    ///
    /// # Errors
    /// 400 for what is no number from one to that.
    pub fn limit(&self) -> Result<usize, Problem> {
        let said = self.parsed("limit", |text| text.parse().ok().filter(|n| (1..=LIMIT_MAX).contains(n)))?;
        Ok(said.unwrap_or(LIMIT))
    }

    /// What a page begins after, in lists whose cursor is the id of a page's last.
    ///
    /// # Errors
    /// 400 for what is no id.
    pub fn after_id(&self) -> Result<Option<Uuid>, Problem> {
        let read = |text| Uuid::try_parse(text).map_err(|_| Problem::parameter("after", "cursor_foreign"));
        self.one("after")?.map(read).transpose()
    }

    /// All values of a parameter.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// A list of names separated by commas.
    ///
    /// # Errors
    /// 400 with the code when one is not known.
    pub fn names(
        &self,
        name: &str,
        code: &'static str,
        known: impl Fn(&str) -> bool,
    ) -> Result<Vec<String>, Problem> {
        let names: Vec<String> = self
            .all(name)
            .iter()
            .flat_map(|value| value.split(','))
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect();
        match names.iter().find(|part| !known(part)) {
            Some(unknown) => {
                let fault = Fault::at(name, code).about(unknown.as_str());
                Err(Problem::with("bad_parameter", Faults(vec![fault])))
            }
            None => Ok(names),
        }
    }

    fn digest(&self) -> u64 {
        let mut pairs: Vec<(&String, &Vec<String>)> = self
            .0
            .iter()
            .filter(|(name, _)| {
                !["after", "limit", "lang", "fields", "include", "count"].contains(&name.as_str())
            })
            .collect();
        pairs.sort();
        xxh3_64(format!("{pairs:?}").as_bytes())
    }
}

/// The parameters that a list of `N` knows.
pub fn known<N: Stored>() -> Vec<&'static str> {
    let spatial: &[&str] = if has_places::<N>() { SPATIAL } else { &[] };
    COMMON.iter().chain(spatial).copied().chain(N::FILTERS.iter().map(|filter| filter.name)).collect()
}

/// The parameters that narrow a list of `N`, where nothing is leafed through: for counts, with those of their own.
pub fn narrowing<N: Stored>(own: &[&'static str]) -> Vec<&'static str> {
    const LEAFING: &[&str] = &["limit", "after", "sort", "fields", "include", "count"];
    known::<N>().into_iter().filter(|name| !LEAFING.contains(name)).chain(own.iter().copied()).collect()
}

pub fn has_places<N: Stored>() -> bool {
    N::NOUN.offers(essaim_domain::access::Act::Map)
}

/// Reads the parameters of a list.
///
/// # Errors
/// 400 for what is unknown or has no such form, naming the parameter.
pub fn list<N: Stored>(
    parameters: &Parameters,
    extra: &[&'static str],
    fields: impl Fn(&str) -> bool,
) -> Result<Asked, Problem> {
    let known: Vec<&str> = known::<N>().into_iter().chain(extra.iter().copied()).collect();
    parameters.only(&known)?;
    let q = parameters.one("q")?;
    let mut query = Query {
        filters: filters::<N>(parameters)?,
        area: area(parameters)?,
        updated_since: parameters.parsed("updated_since", |text| text.parse().ok())?,
        bin: parameters
            .parsed("deleted", |text| match text {
                "include" => Some(BinShown::Also),
                "only" => Some(BinShown::Alone),
                _ => None,
            })?
            .unwrap_or_default(),
        words: q.and_then(|q| SearchWords::parse(q, N::NOUN.name)),
        limit: parameters.limit()?,
        count: parameters.parsed("count", |text| (text == "exact").then_some(true))?.unwrap_or(false),
        ..Query::default()
    };
    if q.is_some() && query.words.is_none() {
        return Err(Problem::parameter("q", "parameter_form"));
    }
    query.sort = sort::<N>(parameters, query.words.is_some())?;
    let binding = parameters.digest();
    if let Some(text) = parameters.one("after")? {
        query.after =
            Some(read_cursor(text, binding).ok_or_else(|| Problem::parameter("after", "cursor_foreign"))?);
    }
    let territories: Vec<String> = parameters.all("territory").to_vec();
    let known_include =
        |name: &str| name == "may" || N::NOUN.references.iter().any(|reference| reference.field == name);
    Ok(Asked {
        query,
        fields: parameters.names("fields", "field_unknown", fields)?,
        include: parameters.names("include", "include_unknown", known_include)?,
        territories,
        binding,
    })
}

impl Asked {
    /// Finds the territories that `territory=` names; `false` when it names none that is known: then nothing matches.
    ///
    /// # Errors
    /// 400 for a value that is neither an id nor `scheme:code`, and what the database says.
    pub fn resolve(&mut self, read: &mut Read<'_>) -> Result<bool, Problem> {
        for value in &self.territories {
            if let Ok(id) = Uuid::try_parse(value) {
                self.query.territories.push(id);
            } else if let Some((scheme, code)) = value.split_once(':') {
                self.query.territories.extend(by_code(read, scheme, code).map_err(Problem::from)?);
            } else {
                return Err(Problem::parameter("territory", "parameter_form"));
            }
        }
        Ok(self.territories.is_empty() || !self.query.territories.is_empty())
    }

    /// Whether an index walks it: a page of everything, or of one filter's value. A search, an area, a count or several
    /// filters may look at many rows before they find a page.
    #[must_use]
    pub fn is_short(&self) -> bool {
        let query = &self.query;
        query.words.is_none()
            && query.area.is_none()
            && !query.count
            && self.territories.is_empty()
            && query.filters.len() < 2
    }

    /// The text of a cursor, which holds for this list alone.
    #[must_use]
    pub fn cursor(&self, cursor: &Cursor) -> String {
        let bound = BoundCursor { to: self.binding, cursor: cursor.clone() };
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(&bound).unwrap_or_default())
    }
}

#[derive(Serialize, Deserialize)]
struct BoundCursor {
    to: u64,
    #[serde(flatten)]
    cursor: Cursor,
}

fn read_cursor(text: &str, binding: u64) -> Option<Cursor> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let bound: BoundCursor = serde_json::from_slice(&bytes).ok()?;
    (bound.to == binding).then_some(bound.cursor)
}

fn filters<N: Stored>(
    parameters: &Parameters,
) -> Result<Vec<(&'static essaim_persistence::stored::Filter, FilterValues)>, Problem> {
    let mut filters = Vec::new();
    for filter in N::FILTERS {
        let values = parameters.all(filter.name);
        if values.is_empty() {
            continue;
        }
        let bad = || Problem::parameter(filter.name, "parameter_form");
        let read = match filter.kind {
            FilterKind::Id(_) => FilterValues::Ids(
                values
                    .iter()
                    .map(|value| Uuid::try_parse(value).map_err(|_| bad()))
                    .collect::<Result<_, _>>()?,
            ),
            FilterKind::Text => FilterValues::Texts(values.to_vec()),
            FilterKind::Word(list) => {
                let words = (list.words)();
                if values.iter().any(|value| !words.contains(&value.as_str())) {
                    let fault = Fault::at(filter.name, "unknown_word").about(words.join(", "));
                    return Err(Problem::with("bad_parameter", Faults(vec![fault])));
                }
                FilterValues::Texts(values.to_vec())
            }
            FilterKind::Bool => match values {
                [value] => FilterValues::Bool(value.parse().map_err(|_| bad())?),
                _ => return Err(Problem::parameter(filter.name, "parameter_repeated")),
            },
        };
        filters.push((filter, read));
    }
    Ok(filters)
}

fn sort<N: Stored>(parameters: &Parameters, searching: bool) -> Result<Option<(Sort, Direction)>, Problem> {
    let asked = parameters.one("sort")?;
    if searching {
        return if asked.is_some() { Err(Problem::parameter("sort", "sort_with_search")) } else { Ok(None) };
    }
    let text = asked.unwrap_or(N::DEFAULT_SORT);
    let (name, direction) = match text.strip_prefix('-') {
        Some(name) => (name, Direction::Descending),
        None => (text, Direction::Ascending),
    };
    match sorts::<N>().find(|sort| sort.name == name) {
        Some(sort) => Ok(Some((*sort, direction))),
        None => {
            let names: Vec<&str> = sorts::<N>().map(|sort| sort.name).collect();
            Err(Problem::with(
                "bad_parameter",
                Faults(vec![Fault::at("sort", "sort_unknown").about(names.join(", "))]),
            ))
        }
    }
}

/// `bbox=west,south,east,north`, or `near=lon,lat` with `within` kilometres (10 when it is not said).
fn area(parameters: &Parameters) -> Result<Option<Area>, Problem> {
    if let Some(area) = parameters.parsed("bbox", bbox)? {
        return Ok(Some(area));
    }
    let km =
        parameters.parsed("within", |text| text.parse().ok().filter(|km| (0.01..=20_000.0).contains(km)))?;
    let middle = parameters.parsed("near", |text| match numbers(text)?.as_slice() {
        [lon, lat] => Position::new(*lon, *lat).ok(),
        _ => None,
    })?;
    match (middle, km) {
        (Some(middle), km) => Ok(Some(Area::Circle { middle, km: km.unwrap_or(10.0) })),
        (None, Some(_)) => Err(Problem::parameter("near", "missing")),
        (None, None) => Ok(None),
    }
}

/// A box as a parameter writes it.
pub fn bbox(text: &str) -> Option<Area> {
    match numbers(text)?.as_slice() {
        [west, south, east, north]
            if south <= north
                && [west, east].iter().all(|lon| lon.abs() <= 180.0)
                && [south, north].iter().all(|lat| lat.abs() <= 90.0) =>
        {
            Some(Area::Box { west: *west, south: *south, east: *east, north: *north })
        }
        _ => None,
    }
}

fn numbers(text: &str) -> Option<Vec<f64>> {
    text.split(',').map(|part| part.trim().parse().ok().filter(|number: &f64| number.is_finite())).collect()
}
