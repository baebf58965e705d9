//! How phases are spoken.

use essaim_domain::phase::Phase;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Phase {
    const ABOUT: &'static str = "Phases of a programme: capitalisation, experimentation, dissemination.";

    fn example() -> Value {
        json!({
            "programme": "0193b2a0-0000-7000-8000-000000000001", "position": 1, "kind": "capitalisation",
            "title": "Capitaliser les outils et les méthodes", "starts_on": "2021-04-01", "ends_on": "2022-12-31",
            "began_on": "2021-05", "status": "completed", "deliverables": [{ "title": "Offre d'accompagnement", "due_on": "2022-12" }]
        })
    }
}
