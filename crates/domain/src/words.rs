//! Closed lists of words (stages, kinds, roles…) as enums that read and write one stable spelling.

use std::fmt;

/// An enum whose every value has one spelling, in JSON, in the database and as a catalogue key.
pub trait Worded: Copy + Sized + 'static {
    /// The list's name: the prefix of its labels in the catalogues (`stage.running`).
    const LIST: &'static str;
    const ALL: &'static [Self];
    fn word(self) -> &'static str;

    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

/// Every spelling of a list, in its order.
#[must_use]
pub fn spellings<W: Worded>() -> Vec<&'static str> {
    W::ALL.iter().map(|value| value.word()).collect()
}

/// The words of one list, for those who only know it by name.
#[derive(Clone, Copy)]
pub struct List {
    pub name: &'static str,
    pub words: fn() -> Vec<&'static str>,
}

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// The `List` of an enum.
#[must_use]
pub const fn list<W: Worded>() -> List {
    List { name: W::LIST, words: spellings::<W> }
}

/// Declares an enum with its list name and the spelling of each value.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident in $list:literal { $($(#[$doc:meta])* $value:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
                 serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$doc])* #[serde(rename = $word)] $value),+ }

        impl $crate::words::Worded for $name {
            const LIST: &'static str = $list;
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }
        }

        // Derived, the schema would list the names of the values and not their words.
        impl utoipa::__dev::ComposeSchema for $name {
            fn compose(_: Vec<utoipa::openapi::RefOr<utoipa::openapi::Schema>>) -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .enum_values(Some([$($word),+]))
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {}
    };
}
