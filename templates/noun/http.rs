//! How __noun_words_plural__ are spoken.

use essaim_domain::__noun__::__Noun__;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for __Noun__ {
    const ABOUT: &'static str = "__Noun_words_plural__.";

    fn example() -> Value {
        json!({
            "title": "Un premier exemple", "description": "Ce qu'il faut en savoir.",
            "visibility": "public", "licence": "CC-BY-SA-4.0", "language": "fr"
        })
    }
}
