//! Query and path parameters, from the noun's filters and sorts.

use essaim_domain::{access::SeenAs, words::spellings};
use essaim_persistence::stored::{FilterKind, sorts};
use serde_json::{Value, json};

use crate::{
    export::FORMS,
    query::{LIMIT, LIMIT_MAX, has_places},
    resource::Resource,
};

/// A query parameter.
#[must_use]
pub fn query(name: &str, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": description, "schema": schema })
}

/// How many of a page, by the words that say what there is on it.
#[must_use]
pub fn limit(description: &str) -> Value {
    query(
        "limit",
        description,
        json!({ "type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": LIMIT }),
    )
}

#[must_use]
pub fn after() -> Value {
    query("after", "The `next` of the page before.", json!({ "type": "string" }))
}

fn several(name: &str, description: &str, item: Value) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": description,
            "style": "form", "explode": true, "schema": { "type": "array", "items": item } })
}

/// The record's id in the path.
#[must_use]
pub fn path_id() -> Value {
    json!({ "name": "id", "in": "path", "required": true, "description": "The record's id.",
            "schema": { "type": "string", "format": "uuid" } })
}

#[must_use]
pub fn lang() -> Value {
    query(
        "lang",
        "The language of messages: `fr` or `en`.",
        json!({ "type": "string", "enum": ["fr", "en"] }),
    )
}

#[must_use]
pub fn if_match(required: bool) -> Value {
    json!({ "name": "If-Match", "in": "header", "required": required,
            "description": "The ETag of the record as it was read.", "schema": { "type": "string" } })
}

#[must_use]
pub fn if_none_match() -> Value {
    json!({ "name": "If-None-Match", "in": "header", "required": false,
            "description": "ETags that the caller holds: 304 when one is still right.", "schema": { "type": "string" } })
}

/// The one parameter that all reads share.
pub(super) fn see_as() -> Value {
    json!({ "name": "See-As", "in": "header", "required": false,
            "description": "For coordinators: the answer that somebody else would get.",
            "schema": { "type": "string", "enum": spellings::<SeenAs>() } })
}

#[must_use]
pub fn idempotency_key() -> Value {
    json!({ "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "The same key with the same body answers what it answered the first time, for 24 hours.",
            "schema": { "type": "string", "maxLength": 255 } })
}

/// What a change is made out of.
#[must_use]
pub fn origin() -> Value {
    json!({ "name": "Suggestion-Origin", "in": "header", "required": false,
            "description": "For coordinators: the id of the suggestion that this comes of; the history says so.",
            "schema": { "type": "string", "format": "uuid" } })
}

/// A list's filters.
#[must_use]
pub fn filters<N: Resource>() -> Vec<Value> {
    let mut all: Vec<Value> = N::FILTERS
        .iter()
        .map(|filter| match filter.kind {
            FilterKind::Id(collection) => several(
                filter.name,
                &format!("The id of a record of `{collection}`; repeated: any of them."),
                json!({ "type": "string", "format": "uuid" }),
            ),
            FilterKind::Word(list) => several(
                filter.name,
                "Repeated: any of them.",
                json!({ "type": "string", "enum": (list.words)() }),
            ),
            FilterKind::Text => several(filter.name, "Repeated: any of them.", json!({ "type": "string" })),
            FilterKind::Bool => query(filter.name, "", json!({ "type": "boolean" })),
        })
        .collect();
    all.push(query(
        "q",
        "Words of titles and texts, accents and case folded, beginnings of words matched, best first.",
        json!({ "type": "string" }),
    ));
    all.push(query(
        "updated_since",
        "Changed at that instant or later.",
        json!({ "type": "string", "format": "date-time" }),
    ));
    all.push(query(
        "deleted",
        "`include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back.",
        json!({ "type": "string", "enum": ["include", "only"] }),
    ));
    if has_places::<N>() {
        all.push(query("bbox", "`west,south,east,north` in degrees.", json!({ "type": "string" })));
        all.push(query("near", "`lon,lat` in degrees.", json!({ "type": "string" })));
        all.push(query(
            "within",
            "Kilometres around `near`; 10 when it is not said.",
            json!({ "type": "number" }),
        ));
        let about =
            "On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`.";
        all.push(several("territory", about, json!({ "type": "string" })));
    }
    all
}

/// What a list knows besides its filters.
pub(super) fn paging<N: Resource>() -> Vec<Value> {
    let sorts: Vec<String> =
        sorts::<N>().flat_map(|sort| [sort.name.to_owned(), format!("-{}", sort.name)]).collect();
    vec![
        limit("Records of a page."),
        after(),
        query(
            "sort",
            "`-` for descending.",
            json!({ "type": "string", "enum": sorts, "default": N::DEFAULT_SORT }),
        ),
        query("count", "Adds `total`.", json!({ "type": "string", "enum": ["exact"] })),
    ]
}

/// The form of a list.
pub(super) fn form<N: Resource>() -> Value {
    let forms = FORMS.iter().filter(|(_, form)| form.fits::<N>()).map(|(name, _)| *name);
    let names: Vec<&str> = std::iter::once("json").chain(forms).collect();
    query(
        "format",
        "In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: \
         headings and words as people read them, in the instance's language.",
        json!({ "type": "string", "enum": names, "default": "json" }),
    )
}

/// What a read knows.
pub(super) fn shape<N: Resource>() -> Vec<Value> {
    let mut relations: Vec<&str> = N::NOUN.references.iter().map(|reference| reference.field).collect();
    relations.push("may");
    let about = format!("Relations to bring along, separated by commas: {}.", relations.join(", "));
    vec![
        query("fields", "Keeps only these fields, separated by commas.", json!({ "type": "string" })),
        query("include", &about, json!({ "type": "string" })),
        lang(),
        if_none_match(),
    ]
}
