//! Identifiers that know what they identify: an `Id<Experiment>` is never taken for an `Id<Phase>`.

use std::{fmt, hash, marker::PhantomData};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::{
    __dev::ComposeSchema,
    ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, SchemaFormat, schema::KnownFormat, schema::Type},
};
use uuid::Uuid;

/// The UUID of a record of kind `N`. New ones are version 7 (RFC 9562 §5.7), so that they sort by creation.
pub struct Id<N>(Uuid, PhantomData<fn() -> N>);

impl<N> Id<N> {
    #[must_use]
    pub fn new() -> Self {
        Self::from(Uuid::now_v7())
    }

    #[must_use]
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl<N> Default for Id<N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<N> From<Uuid> for Id<N> {
    fn from(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }
}

impl<N> Clone for Id<N> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<N> Copy for Id<N> {}

impl<N> PartialEq for Id<N> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<N> Eq for Id<N> {}

impl<N> hash::Hash for Id<N> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<N> fmt::Debug for Id<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<N> fmt::Display for Id<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<N> Serialize for Id<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, N> Deserialize<'de> for Id<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        let uuid =
            Uuid::try_parse(&text).map_err(|_| serde::de::Error::custom(crate::fault::Code("id_form")))?;
        Ok(Self::from(uuid))
    }
}

// The only way that utoipa 6 leaves to describe a generic type by hand.
impl<N> ComposeSchema for Id<N> {
    fn compose(_: Vec<RefOr<Schema>>) -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)))
            .into()
    }
}

impl<N> ToSchema for Id<N> {
    fn name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
}
