//! How relationships are spoken.

use essaim_domain::relationship::Relationship;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Relationship {
    const ABOUT: &'static str = "Dated relationships between two stakeholders.";

    fn example() -> Value {
        json!({
            "from": "0193b2a0-0000-7000-8000-000000000002", "to": "0193b2a0-0000-7000-8000-000000000003",
            "kind": "member_of", "since": "2019"
        })
    }
}
