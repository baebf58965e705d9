//! How stakeholders are spoken.

use essaim_domain::stakeholder::Stakeholder;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Stakeholder {
    const ABOUT: &'static str = "The directory: organisations, collectives and people.";

    fn example() -> Value {
        json!({
            "kind": "organisation", "name": "Coopérative de la vallée", "category": "cooperative",
            "legal_form": "SCIC", "siren": "732829320", "website": "https://example.org/",
            "address": { "postal_code": "38000", "locality": "Grenoble" }, "visibility": "network"
        })
    }
}
