//! How themes are spoken.

use essaim_domain::theme::Theme;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Theme {
    const ABOUT: &'static str =
        "Themes: concepts of the programme's own scheme, with their matches in others.";

    fn example() -> Value {
        json!({
            "labels": { "fr": "Circuits courts alimentaires", "en": "Short food circuits" },
            "exact_matches": ["carrefour:ENV/ALI"]
        })
    }
}
