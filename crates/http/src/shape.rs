//! Bodies that are no record: their shape is checked field by field, and all that is wrong is told at once.

use essaim_domain::{
    draft::decode,
    fault::{Fault, Faults},
};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::Value;
use utoipa::PartialSchema;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::problem::Problem;

/// Reads a body as `T`.
///
/// # Errors
/// 422 with every fault.
pub fn read<T: DeserializeOwned + PartialSchema + Validate>(value: Value) -> Result<T, Problem> {
    let body: T = decode(value).map_err(|faults| Problem::with("invalid", faults))?;
    body.validate().map_err(|errors| {
        let mut faults = Vec::new();
        collect("", &errors, &mut faults);
        faults.sort_by(|a, b| a.pointer.cmp(&b.pointer));
        Problem::with("invalid", Faults(faults))
    })?;
    Ok(body)
}

/// For a field of a merge patch that may be absent and not `null`.
///
/// # Errors
/// When it is `null`, or no `T`.
pub fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// For a field of a merge patch that `null` empties.
///
/// # Errors
/// When it is no `T`.
pub fn double<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Deserialize::deserialize(deserializer).map(Some)
}

/// The codes alone: validator's own messages repeat the value.
fn collect(under: &str, errors: &ValidationErrors, faults: &mut Vec<Fault>) {
    for (field, kind) in errors.errors() {
        let pointer = format!("{under}/{field}");
        match kind {
            ValidationErrorsKind::Field(found) => faults.extend(found.iter().map(|error| Fault {
                pointer: pointer.clone(),
                code: error.code.clone(),
                about: None,
            })),
            ValidationErrorsKind::Struct(inner) => collect(&pointer, inner, faults),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    collect(&format!("{pointer}/{index}"), inner, faults);
                }
            }
        }
    }
}
