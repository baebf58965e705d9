//! How stakeholders are kept.

use std::collections::HashMap;

use essaim_domain::{
    refusal::Refusal,
    stakeholder::{Category, Stakeholder, StakeholderKind},
    values::Position,
    words::{Worded, list},
};
use uuid::Uuid;

use crate::{
    db::Read,
    import::{Importable, MatchKey},
    statement::Bind,
    stored::{Filter, FilterKind, Stored},
    territories::centroids,
};

impl Stored for Stakeholder {
    const TABLE: &'static str = "stakeholder";
    const COLUMNS: &'static [&'static str] =
        &["kind", "category", "network_member", "siren", "siret", "rna", "territory"];
    const FILTERS: &'static [Filter] = &[
        Filter::word("kind", list::<StakeholderKind>(), "r.kind"),
        Filter::word("category", list::<Category>(), "r.category"),
        Filter { name: "network_member", kind: FilterKind::Bool, around: ("r.network_member", "") },
        Filter::text("siren", "r.siren"),
        Filter::text("siret", "r.siret"),
        Filter::text("rna", "r.rna"),
    ];
    const DEFAULT_SORT: &'static str = "title";
    const TERRITORY: Option<(&'static str, &'static str)> =
        Some(("r.territory IN (SELECT c.descendant FROM territory_closure c WHERE c.ancestor", ")"));

    fn values(&self) -> Vec<Bind> {
        vec![
            self.kind.word().into(),
            self.category.map(Worded::word).into(),
            self.network_member.into(),
            self.siren.as_ref().map(ToString::to_string).into(),
            self.siret.as_ref().map(ToString::to_string).into(),
            self.rna.as_ref().map(ToString::to_string).into(),
            self.territory.into(),
        ]
    }

    /// Its own location, else the middle of its territory.
    fn places(
        read: &mut Read<'_>,
        records: &[(Uuid, &Self)],
    ) -> Result<HashMap<Uuid, Vec<Position>>, Refusal> {
        let without = records.iter().filter(|(_, record)| record.location.is_none());
        let territories = without.filter_map(|(_, record)| record.territory.map(|id| id.uuid())).collect();
        let middles = centroids(read, territories)?;
        let middle = |record: &Self| middles.get(&record.territory?.uuid())?.for_record_of(record.visibility);
        let place = |record: &Self| record.location.or_else(|| middle(record));
        Ok(records.iter().filter_map(|(id, record)| Some((*id, vec![place(record)?]))).collect())
    }
}

impl Importable for Stakeholder {
    const KEYS: &'static [MatchKey] = &[
        MatchKey {
            field: "siret",
            holders: "SELECT r.siret, r.id, r.deleted_at IS NULL FROM stakeholder r WHERE r.siret",
        },
        MatchKey {
            field: "siren",
            holders: "SELECT r.siren, r.id, r.deleted_at IS NULL FROM stakeholder r WHERE r.siren",
        },
        MatchKey {
            field: "rna",
            holders: "SELECT r.rna, r.id, r.deleted_at IS NULL FROM stakeholder r WHERE r.rna",
        },
    ];
}
