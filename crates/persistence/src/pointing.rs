//! What a stored fragment points to: the ids at its fields, without building the rest of it.

use std::{borrow::Cow, fmt};

use essaim_domain::refusal::Refusal;
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use uuid::Uuid;

/// The ids at each field of a JSON object.
pub(crate) struct Pointing<'r>(Vec<(Cow<'r, str>, Ids)>);

impl<'r> Pointing<'r> {
    /// # Errors
    /// [`Refusal::Internal`] when the fragment is no JSON object.
    pub(crate) fn read(fragment: &'r str) -> Result<Self, Refusal> {
        serde_json::from_str(fragment).map_err(Refusal::internal)
    }

    pub(crate) fn at(&self, field: &str) -> impl Iterator<Item = &Uuid> {
        self.0.iter().filter(move |(name, _)| name == field).flat_map(|(_, ids)| &ids.0)
    }
}

impl<'de> Deserialize<'de> for Pointing<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Pointing<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Pointing(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// One id, several, or none where the value is something else.
struct Ids(Vec<Uuid>);

impl<'de> Deserialize<'de> for Ids {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyIds)
    }
}

struct AnyIds;

impl<'de> Visitor<'de> for AnyIds {
    type Value = Ids;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Ids, E> {
        Ok(Ids(Uuid::try_parse(text).into_iter().collect()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Ids, A::Error> {
        let mut ids = Vec::new();
        while let Some(Ids(some)) = values.next_element()? {
            ids.extend(some);
        }
        Ok(Ids(ids))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ids, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Ids(Vec::new()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Ids, E> {
        Ok(Ids(Vec::new()))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Ids, E> {
        Ok(Ids(Vec::new()))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Ids, E> {
        Ok(Ids(Vec::new()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Ids, E> {
        Ok(Ids(Vec::new()))
    }

    fn visit_unit<E>(self) -> Result<Ids, E> {
        Ok(Ids(Vec::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_at_their_fields_and_nothing_else_is() {
        let (one, other) = (Uuid::now_v7(), Uuid::now_v7());
        let text = format!(
            r#"{{"lead":"{one}","territories":["{one}","{other}"],"stages":[{{"by":"{one}"}}],"n":1,"t":null,"x":"é"}}"#
        );
        let own = Pointing::read(&text).unwrap();
        assert_eq!(own.at("lead").collect::<Vec<_>>(), [&one]);
        assert_eq!(own.at("territories").collect::<Vec<_>>(), [&one, &other]);
        assert_eq!(own.at("stages").count() + own.at("n").count() + own.at("x").count(), 0);
        assert!(Pointing::read("[]").is_err());
    }
}
