//! An experiment as a schema.org `ResearchProject` and a PAIR `Project`.

use serde_json::Value;

use super::node::{Link, Node, Provenance, links};

/// What a public experiment says of itself. Texts are plain.
#[derive(Debug, Clone, Default)]
pub struct ExperimentNode<'a> {
    /// The address of its page.
    pub iri: &'a str,
    pub name: &'a str,
    pub summary: Option<&'a str>,
    pub description: Option<&'a str>,
    pub website: Option<&'a str>,
    /// `2021`, `2021-04` or `2021-04-12`.
    pub started: Option<&'a str>,
    pub ended: Option<&'a str>,
    /// The programme that it is part of.
    pub programme: Option<Link<'a>>,
    pub territories: Vec<Link<'a>>,
    pub themes: Vec<Topic<'a>>,
    pub involvements: Vec<Involvement<'a>>,
    pub inspired_by: Vec<Link<'a>>,
    pub provenance: Provenance<'a>,
}

/// A theme: a concept of a thesaurus.
#[derive(Debug, Clone, Default)]
pub struct Topic<'a> {
    /// An address that names it, where there is one.
    pub iri: Option<&'a str>,
    pub label: &'a str,
    /// IRIs of the same concept elsewhere.
    pub exact_matches: Vec<&'a str>,
}

/// An organisation's part in an experiment.
#[derive(Debug, Clone, Copy)]
pub struct Involvement<'a> {
    pub actor: Link<'a>,
    /// The role, in words.
    pub role: &'a str,
}

impl ExperimentNode<'_> {
    /// The JSON-LD document.
    #[must_use]
    pub fn document(&self) -> Value {
        let mut node = Node::of_page(&["ResearchProject", "pair:Project"], self.iri, self.name);
        node.text(&["abstract", "pair:comment"], self.summary);
        node.text(&["description", "pair:description"], self.description.or(self.summary));
        node.text(&["sameAs", "pair:homePage"], self.website);
        // schema.org takes a project for a kind of organisation: it is founded and dissolved.
        node.text(&["foundingDate", "pair:startDate"], self.started);
        node.text(&["dissolutionDate", "pair:endDate"], self.ended);
        let programme = self.programme.map(|link| link.node(&["ResearchProject", "pair:Project"]));
        node.nodes(&["parentOrganization", "pair:partOf"], programme.into_iter().collect());
        node.nodes(
            &["location", "pair:hasLocation"],
            links(&self.territories, &["AdministrativeArea", "pair:Place"]),
        );
        let themes: Vec<_> = self.themes.iter().map(Topic::node).collect();
        node.nodes(&["keywords"], self.themes.iter().map(|theme| theme.label.into()).collect());
        node.nodes(&["pair:hasTopic"], themes);
        node.nodes(&["member"], self.involvements.iter().map(Involvement::node).collect());
        let actors =
            self.involvements.iter().map(|involvement| serde_json::json!({"@id": involvement.actor.iri}));
        node.nodes(&["pair:involves"], actors.collect());
        node.nodes(&["pair:inspiredBy"], links(&self.inspired_by, &["pair:Project"]));
        node.provenance(&self.provenance);
        node.build()
    }
}

impl Topic<'_> {
    fn node(&self) -> Value {
        let mut node = Node::new(&["pair:Topic", "skos:Concept"]);
        node.text(&["@id"], self.iri);
        node.text(&["skos:prefLabel", "pair:label"], Some(self.label));
        let matches = self.exact_matches.iter().map(|iri| serde_json::json!({"@id": iri}));
        node.nodes(&["skos:exactMatch"], matches.collect());
        node.build()
    }
}

impl Involvement<'_> {
    /// schema.org's pattern of a role between a group and its member, which is PAIR's association.
    fn node(&self) -> Value {
        let mut node = Node::new(&["OrganizationRole", "pair:ProjectInvolvementAssociation"]);
        node.text(&["roleName", "pair:label"], Some(self.role));
        node.put("member", self.actor.node(&["Organization", "pair:Organization"]));
        node.put("pair:involvementActor", serde_json::json!({"@id": self.actor.iri}));
        node.build()
    }
}
