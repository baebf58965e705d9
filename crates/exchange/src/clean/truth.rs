//! Yes and no, as tables have them.

use essaim_domain::values::fold;

use super::{Reading, is_nothing};

/// Reads `oui`, `non`, `yes`, `no`, `vrai`, `faux`, `true`, `false`, `1`, `0`, and the cross for yes.
#[must_use]
pub fn truth(text: &str) -> Reading<bool> {
    if is_nothing(text) {
        return Reading::Nothing;
    }
    match fold(text).as_str() {
        "oui" | "yes" | "vrai" | "true" | "1" | "1 0" | "x" | "o" => Reading::Value(true),
        "non" | "no" | "faux" | "false" | "0" | "0 0" | "n" => Reading::Value(false),
        _ => Reading::wrong("truth_unknown", text.trim()),
    }
}
