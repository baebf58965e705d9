//! The standard operations of a noun, as the access table and the noun's statement have them.

use essaim_domain::{
    access::{Act, Who, rule},
    territory::Scheme,
    words::spellings,
};
use serde_json::{Map, Value, json};

use super::{
    Draft,
    parameters::{
        filters, form, idempotency_key, if_match, if_none_match, lang, origin, paging, path_id, query, shape,
    },
    schemas::{name, reference},
    set,
};
use crate::{
    counts::facet_names,
    export::{FORMS, Form},
    problem::PROBLEMS,
    resource::Resource,
};

/// An operation with what all have.
#[must_use]
pub fn operation(id: &str, tag: &str, summary: &str, parameters: Vec<Value>, answers: Value) -> Value {
    json!({ "operationId": id, "tags": [tag], "summary": summary, "parameters": parameters, "responses": answers,
            "security": [{}, { "bearer": [] }] })
}

/// The same for who must be signed in.
#[must_use]
pub fn secured(mut operation: Value) -> Value {
    set(&mut operation, "security", json!([{ "bearer": [] }]));
    operation
}

/// What every operation that looks at a token has besides: reads can be seen as somebody else sees them, and all refuse
/// (403) who may not look so.
pub(super) fn seen_as(mut operation: Value, method: &str) -> Value {
    let refusal = json!({ "$ref": format!("#/components/responses/{}", answer_name(403)) });
    if let Some(answers) = operation.get_mut("responses").and_then(Value::as_object_mut) {
        answers.entry("403").or_insert(refusal);
    }
    let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
    if let (Some(parameters), "get") = (parameters, method) {
        parameters.push(json!({ "$ref": "#/components/parameters/SeeAs" }));
    }
    operation
}

/// What clients need besides: the scope that lets them through, where there is one.
pub(super) fn for_clients(mut operation: Value) -> Value {
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
    let scope = crate::door(id).and_then(|(_, scope)| scope);
    let reads_token = operation
        .get("security")
        .and_then(Value::as_array)
        .is_some_and(|ways| ways.iter().any(|way| way.get("bearer").is_some()));
    if let (Some(scope), true) = (scope, reads_token)
        && let Some(ways) = operation.get_mut("security").and_then(Value::as_array_mut)
    {
        ways.push(json!({ "oauth2": [scope.to_string()] }));
    }
    operation
}

/// Adds a JSON body of that schema.
#[must_use]
pub fn body(mut operation: Value, schema: &str, example: Value, kinds: &[&str]) -> Value {
    let content: Map<String, Value> = kinds
        .iter()
        .map(|kind| ((*kind).to_owned(), json!({ "schema": reference(schema), "example": example })))
        .collect();
    set(&mut operation, "requestBody", json!({ "required": true, "content": content }));
    operation
}

/// Answers: the good one, and the problems that may come besides (by status).
#[must_use]
pub fn answers(status: u16, about: &str, schema: Option<&str>, problems: &[u16]) -> Value {
    let mut all = Map::new();
    let mut good = json!({ "description": about });
    if let Some(schema) = schema {
        set(&mut good, "content", json!({ "application/json": { "schema": reference(schema) } }));
        set(
            &mut good,
            "headers",
            json!({ "ETag": { "schema": { "type": "string" }, "description": "For If-None-Match, and If-Match on records." } }),
        );
    }
    all.insert(status.to_string(), good);
    for status in problems.iter().chain(&[400, 413, 429, 500, 503]) {
        all.entry(status.to_string())
            .or_insert_with(|| json!({ "$ref": format!("#/components/responses/{}", answer_name(*status)) }));
    }
    Value::Object(all)
}

fn answer_name(status: u16) -> String {
    format!("Problem{status}")
}

/// One answer for each status of the table of problems.
pub(super) fn problem_answers() -> Value {
    let mut all = Map::new();
    for (_, status) in PROBLEMS {
        let codes: Vec<&str> =
            PROBLEMS.iter().filter(|(_, other)| other == status).map(|(code, _)| *code).collect();
        let mut answer = json!({
            "description": format!("A problem: {}.", codes.join(", ")),
            "content": { "application/problem+json": { "schema": reference("Problem") } },
        });
        let header = match status {
            308 => Some(("Location", "The record that this one is part of now.")),
            429 | 503 => Some(("Retry-After", "Seconds to wait.")),
            405 => Some(("Allow", "The methods that the address knows.")),
            401 => Some(("WWW-Authenticate", "How to authenticate.")),
            _ => None,
        };
        if let Some((name, about)) = header {
            set(
                &mut answer,
                "headers",
                json!({ (name): { "description": about, "schema": { "type": "string" } } }),
            );
        }
        all.insert(answer_name(*status), answer);
    }
    Value::Object(all)
}

const READ: &[u16] = &[401, 403, 404, 410];
const READ_MERGED: &[u16] = &[308, 401, 403, 404, 410];
const WRITE: &[u16] = &[401, 403, 404, 409, 412, 415, 422, 428];
const CREATE: &[u16] = &[401, 403, 409, 415, 422];

const ABOUT_FORMS: &str = "\
In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, \
`fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own \
order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted \
names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of \
a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\\\|`. A text that a \
spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers \
without a token: more wait five seconds, then 503 with `Retry-After`.";

struct Noun {
    tag: &'static str,
    noun: &'static str,
    schema: String,
}

pub(super) fn of_noun<N: Resource>(draft: &mut Draft) {
    let own = Noun { tag: N::NOUN.collection, noun: N::NOUN.name, schema: name::<N>() };
    let base = format!("/api/v1/{}", own.tag);
    for act in N::NOUN.acts() {
        let (path, method, described) = match act {
            Act::List => (base.clone(), "get", own.list::<N>()),
            Act::Map => (format!("{base}/map"), "get", own.map::<N>()),
            Act::Facets => (format!("{base}/facets"), "get", own.facets::<N>()),
            Act::ByTerritory => (format!("{base}/by-territory"), "get", own.by_territory::<N>()),
            Act::Read => (format!("{base}/{{id}}"), "get", own.read::<N>()),
            Act::History => (format!("{base}/{{id}}/history"), "get", own.history()),
            Act::Create => (base.clone(), "post", own.create::<N>()),
            Act::Change => (format!("{base}/{{id}}"), "patch", own.change()),
            Act::Bin => (format!("{base}/{{id}}"), "delete", own.bin()),
            Act::Restore => (format!("{base}/{{id}}/restore"), "post", own.restore()),
            Act::PutBack => (format!("{base}/{{id}}/put-back"), "post", own.put_back()),
            Act::PutByExternalId => {
                (format!("{base}/by-external-id/{{source}}/{{external_id}}"), "put", own.put::<N>())
            }
            Act::Batch => (format!("{base}/batch"), "post", own.batch::<N>()),
            Act::Bulk => (format!("{base}/bulk"), "post", crate::bulk::describe::<N>(draft)),
            Act::BulkProgress => {
                (format!("{base}/bulk/{{key}}"), "get", crate::bulk::describe_progress::<N>())
            }
            Act::Merge => (format!("{base}/{{id}}/merge"), "post", crate::merge::describe::<N>(draft)),
            // Acts of one noun alone are described beside it.
            Act::Stage | Act::Purge | Act::Deactivate | Act::ResetFactor => continue,
        };
        let public = rule(&N::NOUN, act) == Some(Who::Anyone);
        draft.add(&path, method, if public { described } else { secured(described) });
    }
}

const ABOUT_MODES: &str = "What a refused row means for the others; with `each-field` what is wrong in a row is left out \
                           of it and named in `left_out`, and the rest of the row is written.";

impl Noun {
    fn id(&self, act: &str) -> String {
        format!("{}_{act}", self.noun)
    }

    fn page(&self) -> String {
        format!("{}Page", self.schema)
    }

    fn list<N: Resource>(&self) -> Value {
        let parameters = [paging::<N>(), filters::<N>(), shape::<N>(), vec![form::<N>()]].concat();
        let mut good = answers(200, "A page, or all of it as a file.", Some(&self.page()), &[401, 403]);
        if let Some(content) = good.pointer_mut("/200/content") {
            for (_, form) in FORMS.iter().filter(|(_, form)| form.fits::<N>()) {
                set(content, form.essence(), json!({ "schema": self.form(*form) }));
            }
        }
        let mut described = operation(
            &self.id("list"),
            self.tag,
            "A page of records, or all of them as a file",
            parameters,
            good,
        );
        set(&mut described, "description", json!(ABOUT_FORMS));
        described
    }

    /// What a body in that form is.
    fn form(&self, form: Form) -> Value {
        match form {
            Form::Csv | Form::CsvExcel => {
                json!({ "type": "string", "description": "A line a record, under headings." })
            }
            Form::Xlsx => json!({ "type": "string", "format": "binary" }),
            Form::GeoJson => json!({
                "type": "object", "required": ["type", "features"],
                "description": "A FeatureCollection (RFC 7946).",
                "properties": { "type": { "type": "string", "enum": ["FeatureCollection"] },
                                "features": { "type": "array", "items": { "type": "object" } } },
            }),
            Form::Ndjson => {
                json!({ "type": "string", "description": format!("A `{}` a line.", self.schema) })
            }
        }
    }

    fn map<N: Resource>(&self) -> Value {
        let mut parameters = [paging::<N>(), filters::<N>(), shape::<N>()].concat();
        parameters.push(query(
            "zoom",
            "The map's zoom: how fine cells are.",
            json!({ "type": "integer", "minimum": 0, "maximum": 22 }),
        ));
        let good = answers(200, "Points or cells.", Some("MapAnswer"), &[401, 403]);
        operation(&self.id("map"), self.tag, "Where the records are", parameters, good)
    }

    fn facets<N: Resource>(&self) -> Value {
        let names = facet_names::<N>();
        let about = format!(
            "What to count by, separated by commas: {}. All when it is not given. A facet is counted without the filter of its own name.",
            names.join(", ")
        );
        let mut parameters = filters::<N>();
        parameters
            .extend([query("by", &about, json!({ "type": "string", "example": names.first() })), lang()]);
        parameters.push(if_none_match());
        let good = answers(
            200,
            "Counts by value, the largest first; 50 values at most.",
            Some("Facets"),
            &[401, 403],
        );
        operation(
            &self.id("facets"),
            self.tag,
            "How many records have each value of a filter",
            parameters,
            good,
        )
    }

    fn by_territory<N: Resource>(&self) -> Value {
        let mut level = query(
            "level",
            "The territories that are counted by.",
            json!({ "type": "string", "enum": spellings::<Scheme>(), "example": "insee-departement" }),
        );
        set(&mut level, "required", json!(true));
        let parameters = [vec![level], filters::<N>(), vec![lang(), if_none_match()]].concat();
        let about = "The territories that have any, the largest first; 2,000 at most.";
        let good = answers(200, about, Some("ByTerritory"), &[401, 403]);
        let summary = "How many records lie in each territory of a level";
        operation(&self.id("by_territory"), self.tag, summary, parameters, good)
    }

    fn read<N: Resource>(&self) -> Value {
        let merges = N::NOUN.offers(Act::Merge);
        let parameters = [vec![path_id()], shape::<N>()].concat();
        operation(
            &self.id("read"),
            self.tag,
            "One record",
            parameters,
            answers(200, "The record.", Some(&self.schema), if merges { READ_MERGED } else { READ }),
        )
    }

    fn history(&self) -> Value {
        let parameters = vec![
            path_id(),
            query("limit", "Changes of a page.", json!({ "type": "integer", "minimum": 1, "maximum": 200 })),
            query("after", "The `next` of the page before.", json!({ "type": "string" })),
            lang(),
            if_none_match(),
        ];
        let good = answers(200, "Its changes.", Some("History"), READ);
        operation(&self.id("history"), self.tag, "Its changes, newest first", parameters, good)
    }

    fn create<N: Resource>(&self) -> Value {
        let good = answers(201, "The record that was made.", Some(&self.schema), CREATE);
        let described = operation(
            &self.id("create"),
            self.tag,
            "Create",
            vec![idempotency_key(), origin(), lang()],
            good,
        );
        body(described, &format!("{}Create", self.schema), N::example(), &["application/json"])
    }

    fn change(&self) -> Value {
        let good = answers(200, "The record as it is now.", Some(&self.schema), WRITE);
        let parameters = vec![path_id(), if_match(true), origin(), lang()];
        let described =
            operation(&self.id("change"), self.tag, "Change (JSON Merge Patch)", parameters, good);
        let kinds = ["application/merge-patch+json", "application/json"];
        body(described, &format!("{}Patch", self.schema), json!({ "external_ids": [] }), &kinds)
    }

    fn bin(&self) -> Value {
        let good = answers(200, "The record, in the bin.", Some(&self.schema), WRITE);
        operation(&self.id("bin"), self.tag, "To the bin", vec![path_id(), if_match(true), lang()], good)
    }

    fn restore(&self) -> Value {
        let good = answers(200, "The record, back again.", Some(&self.schema), WRITE);
        operation(
            &self.id("restore"),
            self.tag,
            "Out of the bin",
            vec![path_id(), if_match(true), lang()],
            good,
        )
    }

    fn put_back(&self) -> Value {
        let about = "The record as it is now; `left_out` tells what was left as it is, and why.";
        let good = answers(200, about, Some(&self.schema), WRITE);
        let parameters = vec![path_id(), if_match(true), lang()];
        let summary = "An earlier state as a new revision";
        let described = operation(&self.id("put_back"), self.tag, summary, parameters, good);
        body(described, "PutBack", json!({ "revision": 1 }), &["application/json"])
    }

    fn put<N: Resource>(&self) -> Value {
        let part = |name: &str, about: &str| json!({ "name": name, "in": "path", "required": true, "description": about, "schema": { "type": "string" } });
        let parameters = vec![
            part("source", "The source's name."),
            part("external_id", "The record's id there."),
            query("restore", "Brings back what is in the bin.", json!({ "type": "boolean" })),
            if_match(false),
            lang(),
        ];
        let mut good = answers(200, "The record as it is now.", Some(&self.schema), WRITE);
        set(
            &mut good,
            "201",
            json!({ "description": "The record that was made.",
                              "content": { "application/json": { "schema": reference(&self.schema) } } }),
        );
        let described = operation(
            &self.id("put_by_external_id"),
            self.tag,
            "Create or update by external id",
            parameters,
            good,
        );
        body(described, &format!("{}Create", self.schema), N::example(), &["application/json"])
    }

    fn batch<N: Resource>(&self) -> Value {
        let modes = json!({ "type": "string", "enum": ["all-or-nothing", "each", "each-field"], "default": "all-or-nothing" });
        let parameters = vec![query("mode", ABOUT_MODES, modes), lang()];
        let good = answers(200, "What became of each row.", Some("BatchResults"), CREATE);
        let mut described =
            operation(&self.id("batch"), self.tag, "Up to 1,000 creates or updates", parameters, good);
        let row = json!({ "type": "object", "description": "A create; or an update when its `id` or an external id is known. `revision` is its If-Match." });
        set(
            &mut described,
            "requestBody",
            json!({ "required": true, "content": { "application/json": {
            "schema": { "type": "array", "maxItems": 1000, "items": row }, "example": [N::example()] } } }),
        );
        described
    }
}
