//! The operations on views in the API's document.

use essaim_domain::saved_view::SavedView;
use serde_json::{Value, json};

use super::{FirstView, View};
use crate::document::{self, Described, Draft};

const PATH: &str = "/api/v1/views";
const ONE: &str = "/api/v1/views/{id}";

/// These operations and their shapes.
pub fn describe(draft: &mut Draft) {
    draft.with::<View>().with::<FirstView>();
    draft.shape("ViewCreate".to_owned(), create());
    draft.shape("ViewPatch".to_owned(), patch());
    draft.shape(
        "ViewList".to_owned(),
        json!({ "type": "object", "required": ["items"],
                "properties": { "items": { "type": "array", "items": document::reference("View") } } }),
    );
    let about = "Lists under a name: filters, columns and layout. A view is a question: who opens it sees what they may see.";
    draft.group("views", about, operations());
}

fn create() -> Value {
    let mut schema = json!(<SavedView as utoipa::PartialSchema>::schema());
    document::set(&mut schema, "additionalProperties", json!(false));
    document::set(&mut schema, "example", example());
    schema
}

fn patch() -> Value {
    let mut schema = create();
    if let Some(object) = schema.as_object_mut() {
        object.shift_remove("required");
    }
    if let Some(properties) = schema.pointer_mut("/properties").and_then(Value::as_object_mut) {
        properties.shift_remove("collection");
        for field in ["columns", "layout", "shared"] {
            if let Some(schema) = properties.get_mut(field) {
                *schema = json!({ "oneOf": [{ "type": "null" }, schema.take()] });
            }
        }
    }
    document::set(&mut schema, "description", json!("JSON Merge Patch (RFC 7396): what is absent stays."));
    document::set(&mut schema, "example", json!({ "shared": true }));
    schema
}

fn example() -> Value {
    json!({ "name": "En cours dans le Diois", "collection": "experiments", "query": "stage=running&sort=title",
            "layout": "table", "shared": false })
}

fn operations() -> Vec<Described> {
    let collection = json!({ "type": "string", "example": "experiments" });
    let parameters = vec![
        document::query("collection", "The views of one list.", collection),
        document::lang(),
        document::if_none_match(),
    ];
    let good = document::answers(200, "One's own and shared ones.", Some("ViewList"), &[401]);
    let list = document::operation("view_list", "views", "The views of one's lists", parameters, good);
    let good = document::answers(200, "The view.", Some("View"), &[401, 404]);
    let parameters = vec![document::path_id(), document::lang(), document::if_none_match()];
    let read = document::operation("view_read", "views", "One view", parameters, good);
    let good = document::answers(201, "It is kept.", Some("View"), &[401, 403, 415, 422]);
    let create =
        document::operation("view_create", "views", "Keep a list under a name", vec![document::lang()], good);
    let create = document::body(create, "ViewCreate", example(), &["application/json"]);
    let problems = &[401, 403, 404, 412, 415, 422, 428];
    let good = document::answers(200, "As it is now.", Some("View"), problems);
    let parameters = vec![document::path_id(), document::if_match(true), document::lang()];
    let change =
        document::operation("view_change", "views", "Rename, share or change a view", parameters, good);
    let kinds = ["application/merge-patch+json", "application/json"];
    let change = document::body(change, "ViewPatch", json!({ "shared": true }), &kinds);
    let good = document::answers(204, "It is gone.", None, &[401, 403, 404, 412, 428]);
    let parameters = vec![document::path_id(), document::if_match(true), document::lang()];
    let discard = document::operation("view_drop", "views", "Drop a view", parameters, good);
    let good = document::answers(204, "Noted.", None, &[401, 403, 404, 415, 422]);
    let parameters = vec![document::path_id(), document::lang()];
    let first = document::operation(
        "view_first",
        "views",
        "Open one's list with this view, or no more",
        parameters,
        good,
    );
    let first = document::body(first, "FirstView", json!({ "first": true }), &["application/json"]);
    let described =
        |path, method, operation| Described { path, method, operation: document::secured(operation) };
    vec![
        described(PATH, "get", list),
        described(PATH, "post", create),
        described(ONE, "get", read),
        described(ONE, "patch", change),
        described(ONE, "delete", discard),
        described("/api/v1/views/{id}/first", "post", first),
    ]
}
