//! How territories are spoken.

use essaim_domain::territory::Territory;
use serde_json::{Value, json};

use crate::resource::Resource;

impl Resource for Territory {
    const ABOUT: &'static str = "Official territories (communes, intercommunalités, départements, régions, NUTS) and perimeters that people compose.";

    fn example() -> Value {
        json!({
            "scheme": "custom", "name": "Pays de la vallée", "kind": "pays", "visibility": "network",
            "centroid": { "lon": 5.72, "lat": 45.18 }
        })
    }
}
