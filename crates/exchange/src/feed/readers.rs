//! The harvesters' reading, made again in a few lines each from what their code does: for the preview that people look
//! at before they tell a partner the address, and for tests, so that each rule can fail.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

/// What a harvester took of an item: its texts by key.
pub type Taken = BTreeMap<String, Vec<String>>;

/// OpenScraper: the list under a path of keys, each mapped value a string or a list of strings.
///
/// # Errors
/// What stops it, after the items that it had until then.
pub fn openscraper(feed: &Value, path: &str) -> (Vec<Taken>, Result<(), String>) {
    let mut place = feed;
    for key in path.split('/').filter(|key| !key.is_empty()) {
        // Keys only: an index into an array is a key that an array does not have.
        match place.as_object().and_then(|object| object.get(key)) {
            Some(inner) => place = inner,
            None => return (Vec::new(), Err(format!("no {key}"))),
        }
    }
    let Some(items) = place.as_array() else { return (Vec::new(), Err("no list".into())) };
    let (mut taken, mut urls) = (Vec::new(), HashSet::new());
    for item in items {
        let mut fields = Taken::new();
        for (key, value) in item.as_object().into_iter().flatten() {
            let texts: Option<Vec<String>> = match value {
                Value::String(text) => Some(vec![text.clone()]),
                Value::Array(texts) => {
                    texts.iter().map(|text| text.as_str().map(ToOwned::to_owned)).collect()
                }
                _ => None,
            };
            // A number or a null raises, and the rest of the page is lost.
            let Some(texts) = texts else { return (taken, Err(format!("{key} is {value}"))) };
            if ["url", "image", "website"].contains(&key.as_str())
                && !texts.iter().all(|t| t.starts_with("http"))
            {
                return (taken, Err(format!("{key} is no link")));
            }
            fields.insert(key.clone(), texts);
        }
        // The second of two items with one link is a duplicate for it.
        if fields.get("url").is_none_or(|url| urls.insert(url.clone())) {
            taken.push(fields);
        }
    }
    (taken, Ok(()))
}

/// What GoGoCarto shows of an element.
#[derive(Debug, PartialEq)]
pub struct Element {
    pub id: String,
    pub name: String,
    pub lat: f64,
    pub lon: f64,
    pub categories: Vec<String>,
    pub address: String,
    pub locality: Option<String>,
    pub postal_code: Option<String>,
    pub image: Option<String>,
}

/// GoGoCarto: an array or `{"data": […]}`, elements without categories hidden, texts cast to numbers as PHP does.
pub fn gogocarto(feed: &Value) -> Vec<Element> {
    let items = feed.get("data").unwrap_or(feed).as_array().cloned().unwrap_or_default();
    items
        .iter()
        .filter_map(|item| {
            let text = |key: &str| item.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
            let categories = match item.get("categories")? {
                Value::String(words) => words.split(',').map(|word| word.trim().to_owned()).collect(),
                Value::Array(words) => {
                    words.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
                }
                _ => Vec::new(),
            };
            if categories.is_empty() {
                return None;
            }
            let parts =
                ["streetAddress", "postalCode", "addressLocality"].map(|key| text(key).unwrap_or_default());
            Some(Element {
                id: text("id")?,
                name: text("name").or_else(|| text("title"))?,
                lat: php_float(&text("latitude").unwrap_or_default()),
                lon: php_float(&text("longitude").unwrap_or_default()),
                categories,
                address: text("address").unwrap_or_else(|| parts.join(" ")),
                locality: text("addressLocality"),
                postal_code: text("postalCode"),
                image: text("image"),
            })
        })
        .collect()
}

/// `(float) "47,2"` is 47: PHP reads as far as it understands.
fn php_float(text: &str) -> f64 {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')).unwrap_or(text.len());
    text.get(..end).and_then(|text| text.parse().ok()).unwrap_or(0.0)
}

/// SemApps: the whole list at once; by id, when it was last changed. What is absent is deleted, and what has no date that
/// parses is not taken again.
pub fn semapps(feed: &Value, bare: bool) -> BTreeMap<String, Option<jiff::Timestamp>> {
    let items = if bare { feed.as_array() } else { feed.get("data").and_then(Value::as_array) };
    let text = |item: &Value, key: &str| item.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
    items
        .into_iter()
        .flatten()
        .filter_map(|item| Some((text(item, "id")?, text(item, "updated").and_then(|at| at.parse().ok()))))
        .collect()
}
