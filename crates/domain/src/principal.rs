//! Who acts: a member, a client, an import or the program itself.

use std::fmt;

use uuid::Uuid;

/// Who wrote something, as kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Principal {
    Member(Uuid),
    Client(Uuid),
    /// A repeatable import, by the name of its source.
    Import(String),
    System,
}

impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(id) => write!(f, "member:{id}"),
            Self::Client(id) => write!(f, "client:{id}"),
            Self::Import(source) => write!(f, "import:{source}"),
            Self::System => f.write_str("system"),
        }
    }
}

impl Principal {
    /// The inverse of `to_string`; an unknown spelling is the system's.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let uuid = |id: &str| Uuid::try_parse(id).ok();
        match text.split_once(':') {
            Some(("member", id)) => uuid(id).map_or(Self::System, Self::Member),
            Some(("client", id)) => uuid(id).map_or(Self::System, Self::Client),
            Some(("import", source)) => Self::Import(source.to_owned()),
            _ => Self::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_principal_comes_back_from_its_text() {
        for principal in [
            Principal::Member(Uuid::now_v7()),
            Principal::Client(Uuid::now_v7()),
            Principal::Import("annuaire: 2026".to_owned()),
            Principal::System,
        ] {
            assert_eq!(Principal::from_text(&principal.to_string()), principal);
        }
    }
}
