//! A node being built: only what is said, each thing under the names of its vocabularies.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// Another record, by the address of its page.
#[derive(Debug, Clone, Copy)]
pub struct Link<'a> {
    pub iri: &'a str,
    pub name: &'a str,
}

/// Where a record comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Provenance<'a> {
    /// The address of the licence's text.
    pub licence: Option<&'a str>,
    /// BCP 47 tag of its texts.
    pub language: Option<&'a str>,
    /// Who runs this instance.
    pub publisher: Option<&'a str>,
    pub created: Option<Timestamp>,
    pub updated: Option<Timestamp>,
}

/// A JSON-LD node.
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A node of a document of its own, or the part of one.
    pub fn new(types: &[&str]) -> Self {
        let mut node = Map::new();
        node.insert("@type".into(), one_or_many(types.iter().map(|kind| Value::from(*kind)).collect()));
        Self(node)
    }

    /// The node of a page: its address names it, leads to it, and is where PAIR looks for more.
    pub fn of_page(types: &[&str], iri: &str, name: &str) -> Self {
        let mut node = Self(Map::new());
        node.put("@context", super::context());
        node.put("@id", iri.into());
        node.0.extend(Self::new(types).0);
        node.text(&["name", "pair:label"], Some(name));
        node.text(&["url", "pair:aboutPage"], Some(iri));
        node
    }

    pub fn put(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    /// A text under each of these names; nothing when there is none.
    pub fn text(&mut self, keys: &[&str], text: Option<&str>) {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return };
        for key in keys {
            self.put(key, text.into());
        }
    }

    /// One node or several under each of these names: whole under the first, by their `@id` under the others.
    pub fn nodes(&mut self, keys: &[&str], nodes: Vec<Value>) {
        let Some((first, others)) = keys.split_first().filter(|_| !nodes.is_empty()) else { return };
        let named = |node: &Value| node.get("@id").map_or_else(|| node.clone(), |id| json!({"@id": id}));
        let names: Vec<_> = nodes.iter().map(named).collect();
        self.put(first, one_or_many(nodes));
        for key in others {
            self.put(key, one_or_many(names.clone()));
        }
    }

    /// DCMI terms for what other vocabularies give only to documents.
    pub fn provenance(&mut self, provenance: &Provenance) {
        self.text(&["dct:license"], provenance.licence);
        self.text(&["dct:language"], provenance.language);
        self.text(&["dct:publisher"], provenance.publisher);
        self.text(&["dct:created"], provenance.created.map(|at| at.to_string()).as_deref());
        self.text(&["dct:modified"], provenance.updated.map(|at| at.to_string()).as_deref());
    }

    pub fn build(self) -> Value {
        Value::Object(self.0)
    }
}

impl Link<'_> {
    pub(super) fn node(&self, types: &[&str]) -> Value {
        let mut node = Node::new(types);
        node.put("@id", self.iri.into());
        node.text(&["name", "pair:label"], Some(self.name));
        node.build()
    }
}

pub(super) fn links(links: &[Link], types: &[&str]) -> Vec<Value> {
    links.iter().map(|link| link.node(types)).collect()
}

pub(super) fn identifier(name: &str, value: &str) -> Value {
    json!({"@type": "PropertyValue", "propertyID": name, "value": value})
}

/// JSON-LD reads `[x]` and `x` alike; people and some search engines read the second more easily.
fn one_or_many(mut values: Vec<Value>) -> Value {
    if values.len() == 1 { values.remove(0) } else { Value::Array(values) }
}
