//! What a table can say of stakeholders.

use essaim_domain::{
    agrement::Agrement,
    stakeholder::{Category, StakeholderKind},
    visibility::Visibility,
    words::list,
};

use crate::mapping::{Collection, Field, Kind};

const fn field(name: &'static str, kind: Kind) -> Field {
    Field { name, kind }
}

const FIELDS: [Field; 25] = [
    field("visibility", Kind::Word(list::<Visibility>())),
    field("kind", Kind::Word(list::<StakeholderKind>())),
    field("name", Kind::Line),
    field("short_name", Kind::Line),
    field("category", Kind::Word(list::<Category>())),
    field("legal_form", Kind::Line),
    field("agrements", Kind::Words(list::<Agrement>())),
    field("siren", Kind::Siren),
    field("siret", Kind::Siret),
    field("rna", Kind::Rna),
    field("ror", Kind::Ror),
    field("orcid", Kind::Orcid),
    field("description", Kind::Prose),
    field("website", Kind::Web),
    field("email", Kind::Email),
    field("phone", Kind::Phone),
    // Before what is judged by it.
    field("address.country", Kind::Line),
    field("address.street", Kind::Line),
    field("address.postal_code", Kind::PostalCode),
    field("address.locality", Kind::Line),
    field("location", Kind::Place),
    field("territory", Kind::Territory),
    field("network_member", Kind::Truth),
    field("licence", Kind::Licence),
    field("language", Kind::Language),
];

pub static COLLECTION: Collection = Collection {
    name: "stakeholders",
    fields: &FIELDS,
    needed: &["name", "kind"],
    keys: &["siret", "siren", "rna"],
};
