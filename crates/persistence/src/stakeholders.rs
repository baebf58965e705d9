//! How stakeholders are kept.

use std::collections::{BTreeSet, HashMap};

use essaim_domain::{
    agrement::Agrement,
    legal_form::{LegalForm, usual_forms},
    refusal::Refusal,
    stakeholder::{Category, Stakeholder, StakeholderKind},
    territory::Scheme,
    values::Position,
    words::{Worded, list},
};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    door::Deed,
    duplicates,
    import::{Importable, MatchKey},
    statement::Bind,
    stored::{Facet, Filter, FilterKind, Link, Pointer, Stored},
    territories::centroids,
};

impl Stored for Stakeholder {
    const TABLE: &'static str = "stakeholder";
    const COLUMNS: &'static [&'static str] =
        &["kind", "category", "network_member", "siren", "siret", "rna", "territory", "merged_into"];
    const LINKS: &'static [Link<Self>] = &[
        Link {
            insert: "INSERT INTO stakeholder_form (record, form)",
            delete: "DELETE FROM stakeholder_form WHERE record",
            rows: |record| words(forms(record)),
        },
        Link {
            insert: "INSERT INTO stakeholder_agrement (record, agrement)",
            delete: "DELETE FROM stakeholder_agrement WHERE record",
            rows: |record| words(agrements(record)),
        },
        Link {
            insert: "INSERT INTO stakeholder_key (record, kind, key)",
            delete: "DELETE FROM stakeholder_key WHERE record",
            rows: duplicates::rows,
        },
    ];
    const FILTERS: &'static [Filter] = &[
        Filter::word("kind", list::<StakeholderKind>(), "r.kind"),
        Filter::word("category", list::<Category>(), "r.category"),
        Filter::word("form", list::<LegalForm>(), "")
            .through("r.id IN (SELECT f.record FROM stakeholder_form f WHERE f.form", ")"),
        Filter::word("agrement", list::<Agrement>(), "")
            .through("r.id IN (SELECT a.record FROM stakeholder_agrement a WHERE a.agrement", ")"),
        Filter::word("territory_level", list::<Scheme>(), "").through(
            "EXISTS (SELECT 1 FROM territory l WHERE l.id = r.territory AND l.deleted_at IS NULL \
             AND (l.visibility = 'public' OR (l.visibility = 'network' AND r.visibility <> 'public')) AND l.scheme",
            ")",
        ),
        Filter { name: "network_member", kind: FilterKind::Bool, around: ("r.network_member", "") },
        Filter::text("siren", "r.siren"),
        Filter::text("siret", "r.siret"),
        Filter::text("rna", "r.rna"),
    ];
    const FACETS: &'static [Facet] = &[
        Facet::of("kind", "r.kind"),
        Facet::of("category", "r.category"),
        Facet::of(
            "network_member",
            "CASE WHEN r.network_member THEN 'true' WHEN NOT r.network_member THEN 'false' END",
        ),
        Facet::of("form", "f.form").through(" JOIN stakeholder_form f ON f.record = r.id"),
        Facet::of("agrement", "a.agrement").through(" JOIN stakeholder_agrement a ON a.record = r.id"),
        // A territory is told of only where all who see the record see it too, as on the map.
        Facet::of("territory_level", "l.scheme").through(
            " JOIN territory l ON l.id = r.territory AND l.deleted_at IS NULL \
             AND (l.visibility = 'public' OR (l.visibility = 'network' AND r.visibility <> 'public'))",
        ),
    ];
    const DEFAULT_SORT: &'static str = "title";
    const TERRITORY: Option<(&'static str, &'static str)> =
        Some(("r.territory IN (SELECT c.descendant FROM territory_closure c WHERE c.ancestor", ")"));
    const LIES_IN: &'static str = " JOIN territory_closure c ON c.descendant = r.territory";
    const POINTERS: &'static [Pointer] =
        &[Pointer::column("territory", "r.territory"), Pointer::column("merged_into", "r.merged_into")];
    const FORGET: &'static [&'static str] = &[
        "DELETE FROM account_moved WHERE was",
        "DELETE FROM account_moved WHERE became",
        "DELETE FROM stakeholder_distinct WHERE one",
        "DELETE FROM stakeholder_distinct WHERE other",
    ];

    fn values(&self) -> Vec<Bind> {
        vec![
            self.kind.word().into(),
            self.category.map(Worded::word).into(),
            self.network_member.into(),
            self.siren.as_ref().map(ToString::to_string).into(),
            self.siret.as_ref().map(ToString::to_string).into(),
            self.rna.as_ref().map(ToString::to_string).into(),
            self.territory.into(),
            self.merged_into.into(),
        ]
    }

    fn after_merge(write: &mut Write<'_>, deed: &Deed, from: &[Uuid], to: Uuid) -> Result<(), Refusal> {
        write.accounts_follow(deed, from, to)
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

/// The usual forms that its legal form names; a person has none.
fn forms(record: &Stakeholder) -> Vec<LegalForm> {
    record.legal_form.as_ref().map(|text| usual_forms(text.as_str())).unwrap_or_default()
}

/// Its agréments, and what they imply.
fn agrements(record: &Stakeholder) -> BTreeSet<Agrement> {
    record.agrements.iter().flat_map(|one| [Some(*one), one.implies()]).flatten().collect()
}

/// A row for each word.
fn words<W: Worded>(words: impl IntoIterator<Item = W>) -> Vec<Vec<Bind>> {
    words.into_iter().map(|word| vec![word.word().into()]).collect()
}

impl Importable for Stakeholder {
    const LIES_ON: Option<&'static str> = Some("territory");
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
