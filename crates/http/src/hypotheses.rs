//! How hypotheses are spoken.

use essaim_domain::hypothesis::Hypothesis;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Hypothesis {
    const ABOUT: &'static str = "Hypotheses of an experiment, followed through its cycles.";

    fn example() -> Value {
        json!({
            "experiment": "0193b2a0-0000-7000-8000-000000000004", "status": "open", "position": 1,
            "statement": "Une animation partagée entre élus et habitants fait durer la démarche."
        })
    }
}
