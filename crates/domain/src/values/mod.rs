//! Values that check themselves: whoever holds one need not check it again.

/// What every checked text offers besides `parse` and `as_str`: printing, and the ways serde takes.
macro_rules! checked_text {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::fault::Code;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::fault::Code;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }
    };
}

mod date;
mod email;
mod fold;
mod language;
mod licence;
mod orcid;
mod phone;
mod plain;
mod position;
mod rna;
mod ror;
mod siren;
mod siret;
mod typed;
mod web_address;

pub use date::PartialDate;
pub use email::Email;
pub use fold::{each_word, fold};
pub use language::Language;
pub use licence::Licence;
pub use orcid::Orcid;
pub use phone::Phone;
pub use plain::plain;
pub use position::Position;
pub use rna::Rna;
pub use ror::Ror;
pub use siren::Siren;
pub use siret::Siret;
pub use web_address::WebAddress;

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use utoipa::PartialSchema;

    use super::*;

    /// The schema says that the value is a text, and its example is one.
    fn documented<T: PartialSchema + FromStr + std::fmt::Display>() {
        let schema = serde_json::to_value(T::schema()).unwrap();
        assert_eq!(schema["type"], "string", "{schema}");
        let example = schema["example"].as_str().or_else(|| schema["examples"][0].as_str()).unwrap();
        let Ok(value) = example.parse::<T>() else { panic!("{example} is no value") };
        assert_eq!(value.to_string(), example);
    }

    #[test]
    fn every_schema_has_a_true_example() {
        documented::<Email>();
        documented::<Language>();
        documented::<Licence>();
        documented::<Orcid>();
        documented::<PartialDate>();
        documented::<Phone>();
        documented::<Rna>();
        documented::<Ror>();
        documented::<Siren>();
        documented::<Siret>();
        documented::<WebAddress>();
    }
}
