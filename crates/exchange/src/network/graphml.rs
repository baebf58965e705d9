//! GraphML 1.0 (http://graphml.graphdrawing.org), as Gephi, yEd, igraph and networkx read it.

use std::io;

use essaim_domain::{
    network::{Link, Network, Node},
    words::Worded,
};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

const NAMESPACE: &str = "http://graphml.graphdrawing.org/xmlns";
const SCHEMA: &str =
    "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

/// What nodes and edges carry: the element, the attribute's name and its type. `label` and `weight` are the names that
/// the tools know.
const KEYS: &[(&str, &str, &str)] = &[
    ("node", "label", "string"),
    ("node", "kind", "string"),
    ("node", "category", "string"),
    ("node", "network_member", "boolean"),
    ("edge", "link", "string"),
    ("edge", "weight", "double"),
];

/// The network as a GraphML document. All edges are directed, since some readers refuse a mixture; `shared` and
/// `partner_of` hold both ways.
///
/// # Errors
/// What the writer says.
pub fn graphml(network: &Network) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = xml.create_element("graphml").with_attributes([
        ("xmlns", NAMESPACE),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", SCHEMA),
    ]);
    root.write_inner_content(|xml| {
        for (holder, name, form) in KEYS {
            xml.create_element("key")
                .with_attributes([("id", *name), ("for", holder), ("attr.name", name), ("attr.type", form)])
                .write_empty()?;
        }
        let graph =
            xml.create_element("graph").with_attributes([("id", "network"), ("edgedefault", "directed")]);
        graph.write_inner_content(|xml| {
            network.nodes.iter().try_for_each(|each| node(xml, each))?;
            network.links.iter().try_for_each(|each| edge(xml, each))
        })?;
        Ok(())
    })?;
    Ok(xml.into_inner())
}

fn node(xml: &mut Writer<Vec<u8>>, node: &Node) -> io::Result<()> {
    let id = node.id.to_string();
    xml.create_element("node").with_attribute(("id", id.as_str())).write_inner_content(|xml| {
        data(xml, "label", &node.name)?;
        data(xml, "kind", node.kind.word())?;
        if let Some(category) = node.category {
            data(xml, "category", category.word())?;
        }
        data(xml, "network_member", if node.network_member { "true" } else { "false" })
    })?;
    Ok(())
}

fn edge(xml: &mut Writer<Vec<u8>>, link: &Link) -> io::Result<()> {
    let (from, to) = (link.from.to_string(), link.to.to_string());
    let edge =
        xml.create_element("edge").with_attributes([("source", from.as_str()), ("target", to.as_str())]);
    edge.write_inner_content(|xml| {
        data(xml, "link", link.kind.word())?;
        data(xml, "weight", &link.weight.to_string())
    })?;
    Ok(())
}

fn data(xml: &mut Writer<Vec<u8>>, key: &str, text: &str) -> io::Result<()> {
    xml.create_element("data").with_attribute(("key", key)).write_text_content(BytesText::new(text))?;
    Ok(())
}
