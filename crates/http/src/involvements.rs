//! How involvements are spoken.

use essaim_domain::involvement::Involvement;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Involvement {
    const ABOUT: &'static str =
        "Involvements: what a stakeholder is to an experiment, and from when to when.";

    fn example() -> Value {
        json!({
            "experiment": "0193b2a0-0000-7000-8000-000000000004",
            "stakeholder": "0193b2a0-0000-7000-8000-000000000002", "role": "partner", "since": "2023-01"
        })
    }
}
