//! How programmes are spoken.

use essaim_domain::programme::Programme;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Programme {
    const ABOUT: &'static str = "Programmes of action research: the question that everything else serves.";

    fn example() -> Value {
        json!({
            "title": "Innovation sociale et citoyenne pour le développement des territoires",
            "research_question": "Comment animer une démarche de territoire ?",
            "starts_on": "2021-04", "status": "active", "default_licence": "CC-BY-SA-4.0", "language": "fr"
        })
    }
}
