//! Records as linked data: schema.org and PAIR side by side, ESSglobal where it speaks of the same thing.
//!
//! Sources: schema.org; PAIR (`http://virtual-assembly.org/ontologies/pair#`), its classes and properties cited by
//! name; ESSglobal vocabulary (RIPESS); DCMI Metadata Terms; SKOS Reference (W3C, 2009).

mod concept;
mod experiment;
mod node;
mod organisation;
mod territory;

pub use concept::ConceptNode;
pub use experiment::{ExperimentNode, Involvement, Topic};
pub use node::{Link, Provenance};
pub use organisation::OrganisationNode;
use serde_json::{Value, json};
pub use territory::TerritoryNode;

/// What the prefixes mean, inside the document: no other server is needed to read it.
fn context() -> Value {
    json!({
        "@vocab": "http://schema.org/",
        "pair": "http://virtual-assembly.org/ontologies/pair#",
        "essglobal": "http://purl.org/essglobal/vocab/",
        "dct": "http://purl.org/dc/terms/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "url": {"@type": "@id"},
        "sameAs": {"@type": "@id"},
        "dct:license": {"@type": "@id"},
        "dct:created": {"@type": "xsd:dateTime"},
        "dct:modified": {"@type": "xsd:dateTime"}
    })
}

/// The document as the content of a `<script type="application/ld+json">`, which no text inside can end.
#[must_use]
pub fn script(document: &Value) -> String {
    document.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests;
