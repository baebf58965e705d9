//! A theme as a SKOS concept (W3C Recommendation, 2009) and a schema.org `DefinedTerm`.

use serde_json::{Value, json};

use super::node::{Link, Node, Provenance, identifier, links};

/// What a theme says of itself.
#[derive(Debug, Clone, Default)]
pub struct ConceptNode<'a> {
    /// The address of its page.
    pub iri: &'a str,
    /// Its label in the language of the document.
    pub name: &'a str,
    pub notation: Option<&'a str>,
    /// Labels and definitions by BCP 47 tag.
    pub labels: Vec<(&'a str, &'a str)>,
    pub definitions: Vec<(&'a str, String)>,
    pub broader: Option<Link<'a>>,
    pub narrower: Vec<Link<'a>>,
    /// IRIs of concepts in other schemes, or codes written `scheme:code`.
    pub exact_matches: Vec<&'a str>,
    pub provenance: Provenance<'a>,
}

impl ConceptNode<'_> {
    /// The JSON-LD document.
    #[must_use]
    pub fn document(&self) -> Value {
        const TYPES: [&str; 2] = ["skos:Concept", "DefinedTerm"];
        let mut node = Node::of_page(&TYPES, self.iri, self.name);
        let said = |(tag, text): (&str, &str)| json!({"@language": tag, "@value": text});
        node.nodes(&["skos:prefLabel"], self.labels.iter().copied().map(said).collect());
        let definitions = self.definitions.iter().map(|(tag, text)| said((tag, text.as_str())));
        node.nodes(&["skos:definition"], definitions.collect());
        node.text(&["skos:notation", "termCode"], self.notation);
        let broader = self.broader.map(|broader| broader.node(&TYPES));
        node.nodes(&["skos:broader"], broader.into_iter().collect());
        node.nodes(&["skos:narrower"], links(&self.narrower, &TYPES));
        let (iris, codes): (Vec<&str>, Vec<&str>) =
            self.exact_matches.iter().partition(|text| text.starts_with("http"));
        node.nodes(&["skos:exactMatch"], iris.iter().map(|iri| json!({"@id": iri})).collect());
        let code = |text: &&str| text.split_once(':').map(|(scheme, code)| identifier(scheme, code));
        node.nodes(&["identifier"], codes.iter().filter_map(code).collect());
        node.provenance(&self.provenance);
        node.build()
    }
}
