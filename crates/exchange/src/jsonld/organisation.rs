//! An organisation as a schema.org and a PAIR `Organization`, and an ESSglobal `SSEInitiative` where it is one.

use essaim_domain::{stakeholder::Category, values::Position};
use serde_json::{Value, json};

use super::node::{Link, Node, Provenance, identifier};

/// What a public organisation or collective says of itself. Texts are plain.
#[derive(Debug, Clone, Default)]
pub struct OrganisationNode<'a> {
    /// The address of its page.
    pub iri: &'a str,
    pub name: &'a str,
    pub short_name: Option<&'a str>,
    pub category: Option<Category>,
    pub description: Option<&'a str>,
    pub website: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub street: Option<&'a str>,
    pub postal_code: Option<&'a str>,
    pub locality: Option<&'a str>,
    pub country: Option<&'a str>,
    pub position: Option<Position>,
    pub territory: Option<Link<'a>>,
    pub siren: Option<&'a str>,
    pub siret: Option<&'a str>,
    pub rna: Option<&'a str>,
    /// The address `https://ror.org/…`.
    pub ror: Option<&'a str>,
    pub provenance: Provenance<'a>,
}

/// Whether the category says that it belongs to the social and solidarity economy: the families of article 1 of the
/// French law 2014-856, and citizens' groups, which ESSglobal means by "practice or other initiative".
const fn is_solidarity_economy(category: Category) -> bool {
    matches!(
        category,
        Category::Association
            | Category::Cooperative
            | Category::Mutual
            | Category::Foundation
            | Category::SocialEnterprise
            | Category::CitizensGroup
    )
}

impl OrganisationNode<'_> {
    /// The JSON-LD document.
    #[must_use]
    pub fn document(&self) -> Value {
        let mut types = vec!["Organization", "pair:Organization"];
        if self.category.is_some_and(is_solidarity_economy) {
            types.push("essglobal:SSEInitiative");
        }
        let mut node = Node::of_page(&types, self.iri, self.name);
        node.text(&["alternateName", "pair:alternativeLabel"], self.short_name);
        node.text(&["description", "pair:description"], self.description);
        node.text(&["pair:homePage"], self.website);
        node.nodes(&["sameAs"], [self.website, self.ror].into_iter().flatten().map(Value::from).collect());
        node.text(&["email", "pair:e-mail"], self.email);
        node.text(&["telephone", "pair:phone"], self.phone);
        node.nodes(&["address"], self.address().into_iter().collect());
        node.nodes(&["location", "pair:hasLocation"], self.place().into_iter().collect());
        let area = self.territory.map(|territory| territory.node(&["AdministrativeArea", "pair:Place"]));
        node.nodes(&["areaServed"], area.into_iter().collect());
        let numbers = [("SIREN", self.siren), ("SIRET", self.siret), ("RNA", self.rna)];
        let numbers = numbers.into_iter().filter_map(|(name, number)| Some(identifier(name, number?)));
        node.nodes(&["identifier"], numbers.collect());
        node.provenance(&self.provenance);
        node.build()
    }

    fn address(&self) -> Option<Value> {
        let mut node = Node::new(&["PostalAddress", "pair:PostalAddress"]);
        node.text(&["streetAddress", "pair:addressStreet"], self.street);
        node.text(&["postalCode", "pair:addressZipCode"], self.postal_code);
        node.text(&["addressLocality", "pair:addressLocality"], self.locality);
        node.text(&["addressCountry", "pair:addressCountry"], self.country);
        let parts = [self.street, self.postal_code, self.locality];
        parts.iter().any(Option::is_some).then(|| node.build())
    }

    /// A point is of a place, not of an organisation, in both vocabularies.
    fn place(&self) -> Option<Value> {
        let position = self.position?;
        let mut node = Node::new(&["Place", "pair:PhysicalPlace"]);
        node.put("@id", format!("{}#place", self.iri).into());
        node.put("pair:latitude", position.lat().into());
        node.put("pair:longitude", position.lon().into());
        node.put("geo", geo(position));
        Some(node.build())
    }
}

pub(super) fn geo(position: Position) -> Value {
    json!({"@type": "GeoCoordinates", "latitude": position.lat(), "longitude": position.lon()})
}
