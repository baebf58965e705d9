//! The columns of a noun's table, as the document describes its records: a field that is added has its column.

use essaim_exchange::export::{Column, Kind, Part, Plan};
use serde_json::{Map, Value};

use super::form::Form;
use crate::{document, resource::Resource};

/// Which columns are wanted.
#[derive(Debug, Clone)]
pub struct View {
    /// Those of these fields; all when there are none.
    pub fields: Vec<String>,
    /// Members see who wrote.
    pub signed_in: bool,
    pub with_bin: bool,
    pub form: Form,
}

impl View {
    /// All that a table of `N` may have, whoever took it and in whatever form: for reading it back.
    #[must_use]
    pub fn everything<N: Resource>() -> Self {
        let fields = document::view_fields::<N>();
        Self { fields, signed_in: true, with_bin: true, form: Form::Csv }
    }
}

/// What a whole list has no place for.
const OF_ANSWERS: [&str; 4] = ["snippet", "included", "may", "left_out"];
/// What a record is called: people look for it first.
const CALLED: [&str; 5] = ["title", "name", "labels", "statement", "notation"];
/// What stands behind a record's own fields, in this order.
const BEHIND: [&str; 11] = [
    "visibility",
    "licence",
    "language",
    "external_ids",
    "id",
    "revision",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
];
/// Languages that texts in several have columns for; NDJSON has them all.
const LANGUAGES: [&str; 2] = ["fr", "en"];

/// The columns of a noun's table.
#[must_use]
pub fn plan<N: Resource>(view: &View) -> Plan {
    let schema = resolved(&format!("#/components/schemas/{}", N::name()));
    let properties = schema.get("properties").and_then(Value::as_object);
    let mut fields: Vec<(&String, &Value)> = properties.into_iter().flatten().collect();
    fields.sort_by_key(|(name, _)| place(name, view.form));
    let shown = fields.into_iter().filter(|(name, schema)| is_shown(view, name, schema));
    Plan { columns: shown.flat_map(|(name, schema)| columns::<N>(name, schema)).collect() }
}

fn place(name: &str, form: Form) -> usize {
    let among = |names: &[&str]| names.iter().position(|known| *known == name);
    if name == "id" && !form.is_for_people() {
        return 0;
    }
    match (among(&CALLED), among(&BEHIND)) {
        (Some(place), _) => 1 + place,
        (None, None) => 100,
        (None, Some(place)) => 200 + place,
    }
}

fn is_shown(view: &View, name: &str, schema: &Value) -> bool {
    let asked = view.fields.iter().any(|field| field == name);
    if OF_ANSWERS.contains(&name) || !view.fields.is_empty() && !asked && name != "id" {
        return false;
    }
    match name {
        "created_by" | "updated_by" => view.signed_in,
        "deleted_at" => view.with_bin,
        // An outline is the feature's own geometry in GeoJSON, and larger than any cell: in a table only when asked for.
        "geometry" => view.form == Form::Csv && asked,
        // What only the server writes and no cell has a form for tells people nothing.
        _ => !(view.form.is_for_people() && is_read_only(schema) && is_list_of_objects(schema)),
    }
}

fn is_read_only(schema: &Value) -> bool {
    schema.get("readOnly") == Some(&Value::Bool(true))
}

fn is_list_of_objects(schema: &Value) -> bool {
    schema.get("items").is_some_and(|items| has_type(followed(items), "object"))
}

/// The columns of a field; what only the server writes is shown, and never taken back.
fn columns<N: Resource>(name: &str, schema: &Value) -> Vec<Column> {
    const OF_THE_SERVER: [&str; 7] =
        ["id", "revision", "created_at", "updated_at", "deleted_at", "created_by", "updated_by"];
    let columns = referring::<N>(name, schema).unwrap_or_else(|| of_value(name, schema));
    let read_only = OF_THE_SERVER.contains(&name) || N::NOUN.read_only.contains(&name);
    if read_only { columns.into_iter().map(Column::read_only).collect() } else { columns }
}

/// The columns of a reference: what it leads to, its official code where that is a territory, and the id.
fn referring<N: Resource>(name: &str, schema: &Value) -> Option<Vec<Column>> {
    let reference = N::NOUN.references.iter().find(|reference| reference.field == name)?;
    let to = reference.collection.to_owned();
    let several = has_type(followed(schema), "array");
    let id = Column::of(name, if several { Kind::References(to) } else { Kind::Reference(to) });
    let code = (reference.collection == "territories").then(|| id.part(Part::Code));
    Some(std::iter::once(id.part(Part::Name)).chain(code).chain([id]).collect())
}

fn of_value(name: &str, schema: &Value) -> Vec<Column> {
    let schema = not_null(schema);
    let named =
        schema.get("$ref").and_then(Value::as_str).and_then(|to| to.rsplit('/').next()).unwrap_or_default();
    let schema = followed(schema);
    let one = |kind| vec![Column::of(name, kind)];
    let words = schema.get("enum").and_then(Value::as_array);
    match named {
        "Author" => return one(Kind::Author),
        "PartialDate" => return one(Kind::Date),
        _ => {}
    }
    if let Some(words) = words {
        let words = words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        return one(Kind::Word { list: snake(named), words });
    }
    let is = |kind| has_type(schema, kind);
    let members = schema.get("properties").and_then(Value::as_object).filter(|members| !members.is_empty());
    match (is("object"), members) {
        (true, Some(members)) => parts(name, members),
        (true, None) if schema.get("propertyNames").is_some() => LANGUAGES
            .iter()
            .map(|language| Column::of(format!("{name}.{language}"), Kind::Translation))
            .collect(),
        (true, None) => one(Kind::Json),
        _ if is("array") => {
            if let Some(kind) = schema.get("items").and_then(words_of) {
                return one(kind);
            }
            let texts = schema.get("items").is_some_and(|items| has_type(followed(items), "string"));
            one(if texts { Kind::Texts } else { Kind::Json })
        }
        _ if is("integer") => one(Kind::Whole),
        _ if is("number") => one(Kind::Real),
        _ if is("boolean") => one(Kind::Truth),
        _ if schema.get("format").and_then(Value::as_str) == Some("date-time") => one(Kind::Instant),
        _ => one(Kind::Text),
    }
}

/// A list whose items are words of a closed list.
fn words_of(items: &Value) -> Option<Kind> {
    let named = items.get("$ref")?.as_str()?.rsplit('/').next()?;
    let words = followed(items).get("enum")?.as_array()?;
    let words = words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    Some(Kind::Words { list: snake(named), words })
}

fn parts(name: &str, members: &Map<String, Value>) -> Vec<Column> {
    members.iter().flat_map(|(part, schema)| of_value(&format!("{name}.{part}"), schema)).collect()
}

fn has_type(schema: &Value, wanted: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(kind)) => kind == wanted,
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == wanted),
        _ => false,
    }
}

/// Of what may be null, what it is otherwise.
fn not_null(schema: &Value) -> &Value {
    let options = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    options.into_iter().find(|option| !has_type(option, "null")).unwrap_or(schema)
}

/// The schema that a reference leads to.
fn followed(schema: &Value) -> &Value {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => resolved(reference),
        None => schema,
    }
}

fn resolved(reference: &str) -> &'static Value {
    let pointer = reference.trim_start_matches('#');
    document::value().pointer(pointer).unwrap_or(&Value::Null)
}

/// `OutcomeKind` as `outcome_kind`: schemas are named after their lists.
fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for (place, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && place > 0 {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}
