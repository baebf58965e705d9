//! What is written is read back by readers that know nothing of the writers.

use std::collections::{HashMap, HashSet};

use essaim_domain::{
    network::{Link, LinkKind, Network, Node},
    stakeholder::{Category, StakeholderKind},
};
use quick_xml::{
    NsReader,
    events::{BytesStart, Event},
    name::{Namespace, ResolveResult},
};
use uuid::Uuid;

use super::*;

fn node(number: u128, name: &str, category: Option<Category>) -> Node {
    Node {
        id: Uuid::from_u128(number),
        name: name.to_owned(),
        kind: StakeholderKind::Organisation,
        category,
        network_member: number == 1,
    }
}

fn network() -> Network {
    let link =
        |from, to, kind, weight| Link { from: Uuid::from_u128(from), to: Uuid::from_u128(to), kind, weight };
    Network {
        nodes: vec![
            node(1, "Scop « Terre & Mer » <ex-SARL>", Some(Category::Cooperative)),
            node(2, "=SOMME(A1)", None),
            node(3, "Commune d’Aÿ", Some(Category::LocalAuthority)),
        ],
        links: vec![link(1, 2, LinkKind::Funds, 1), link(2, 3, LinkKind::Shared, 4)],
    }
}

#[derive(Default)]
struct Graph {
    keys: HashMap<String, (String, String)>,
    nodes: HashMap<String, HashMap<String, String>>,
    edges: Vec<(String, String, HashMap<String, String>)>,
    directed: bool,
}

fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    let found = element.try_get_attribute(name).unwrap().unwrap_or_else(|| panic!("{name} is missing"));
    found.value.into_owned()
}

/// Reads a document as the specification has it: elements of its namespace, each where it may stand, data for keys that
/// are declared for their holder.
fn read(document: &[u8]) -> Graph {
    let mut reader = NsReader::from_reader(document);
    let (mut graph, mut open, mut data, mut key) =
        (Graph::default(), Vec::<String>::new(), HashMap::new(), String::new());
    let (mut holder, mut text) = (Vec::new(), String::new());
    loop {
        let (namespace, event) = reader.read_resolved_event().unwrap();
        let ours = namespace == ResolveResult::Bound(Namespace("http://graphml.graphdrawing.org/xmlns"));
        match event {
            Event::Eof => break,
            Event::Start(element) | Event::Empty(element) if element.name().as_ref() == "key" => {
                assert!(ours && open == ["graphml"]);
                let of = (attribute(&element, "for"), attribute(&element, "attr.type"));
                assert!(["string", "double", "boolean"].contains(&of.1.as_str()));
                graph.keys.insert(attribute(&element, "id"), of);
            }
            Event::Start(element) => {
                assert!(ours, "an element of another namespace");
                let name = element.name().as_ref().to_owned();
                let parent = open.last().map(String::as_str);
                match name.as_str() {
                    "graphml" => assert_eq!(parent, None),
                    "graph" => {
                        assert_eq!(parent, Some("graphml"));
                        graph.directed = attribute(&element, "edgedefault") == "directed";
                    }
                    "node" => holder = vec![attribute(&element, "id")],
                    "edge" => holder = vec![attribute(&element, "source"), attribute(&element, "target")],
                    "data" => key = attribute(&element, "key"),
                    other => panic!("{other} is no element of GraphML that we write"),
                }
                if ["node", "edge"].contains(&name.as_str()) {
                    assert_eq!(parent, Some("graph"));
                }
                text.clear();
                open.push(name);
            }
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(entity) => text.push_str(match &*entity {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("&{other};"),
            }),
            Event::End(_) => match open.pop().unwrap().as_str() {
                "data" => {
                    let (of, _) = &graph.keys[&key];
                    assert_eq!(Some(of), open.last(), "{key} is for another element");
                    data.insert(key.clone(), text.clone());
                }
                "node" => assert!(graph.nodes.insert(holder[0].clone(), std::mem::take(&mut data)).is_none()),
                "edge" => graph.edges.push((holder[0].clone(), holder[1].clone(), std::mem::take(&mut data))),
                _ => {}
            },
            _ => {}
        }
    }
    assert!(open.is_empty());
    graph
}

#[test]
fn graphml_says_the_same_to_who_reads_it() {
    let graph = read(&graphml(&network()).unwrap());
    assert!(graph.directed);
    assert_eq!(graph.nodes.len(), 3);
    let first = &graph.nodes[&Uuid::from_u128(1).to_string()];
    assert_eq!(first["label"], "Scop « Terre & Mer » <ex-SARL>");
    assert_eq!((first["category"].as_str(), first["network_member"].as_str()), ("cooperative", "true"));
    assert!(!graph.nodes[&Uuid::from_u128(2).to_string()].contains_key("category"));
    let ids: HashSet<&String> = graph.nodes.keys().collect();
    assert!(graph.edges.iter().all(|(from, to, _)| ids.contains(from) && ids.contains(to)));
    let (from, to, data) = &graph.edges[1];
    assert_eq!((from, to), (&Uuid::from_u128(2).to_string(), &Uuid::from_u128(3).to_string()));
    assert_eq!((data["link"].as_str(), data["weight"].as_str()), ("shared", "4"));
}

#[test]
fn an_empty_network_is_a_graph_without_nodes() {
    let graph = read(&graphml(&Network::default()).unwrap());
    assert!(graph.directed && graph.nodes.is_empty() && graph.edges.is_empty());
}

#[test]
fn csv_names_both_ends_and_runs_no_formula() {
    let bytes = csv(&network()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut rows = ::csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap().as_bytes());
    assert_eq!(rows.headers().unwrap().iter().next_back(), Some("Weight"));
    let rows: Vec<Vec<String>> =
        rows.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][1], "Scop « Terre & Mer » <ex-SARL>");
    assert_eq!(rows[0][5], "'=SOMME(A1)");
    assert_eq!(rows[1][7..], ["local_authority", "shared", "4"]);
}
