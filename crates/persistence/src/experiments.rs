//! How experiments are kept.

use std::collections::HashMap;

use essaim_domain::{
    experiment::{Experiment, Nature},
    refusal::Refusal,
    stage::Stage,
    values::Position,
    words::{Worded, list},
};
use uuid::Uuid;

use crate::{
    db::Read,
    programmes::date,
    statement::Bind,
    stored::{Facet, Filter, Link, Pointer, Sort, Stored, ordered},
    territories::centroids,
};

impl Stored for Experiment {
    const TABLE: &'static str = "experiment";
    const COLUMNS: &'static [&'static str] = &["nature", "phase", "stage", "lead", "starts_on", "ends_on"];
    const LINKS: &'static [Link<Self>] = &[
        Link {
            insert: "INSERT INTO experiment_territory (record, position, target)",
            delete: "DELETE FROM experiment_territory WHERE record",
            rows: |record| ordered(&record.territories),
        },
        Link {
            insert: "INSERT INTO experiment_theme (record, position, target)",
            delete: "DELETE FROM experiment_theme WHERE record",
            rows: |record| ordered(&record.themes),
        },
        Link {
            insert: "INSERT INTO experiment_inspiration (record, position, target)",
            delete: "DELETE FROM experiment_inspiration WHERE record",
            rows: |record| ordered(&record.inspired_by),
        },
    ];
    const FILTERS: &'static [Filter] = &[
        Filter::word("nature", list::<Nature>(), "r.nature"),
        Filter::word("stage", list::<Stage>(), "r.stage"),
        Filter::id("phase", "phases", "r.phase"),
        Filter::id("programme", "programmes", "")
            .through("r.phase IN (SELECT f.id FROM phase f WHERE f.programme", ")"),
        // A theme takes in those that are narrower.
        Filter::id("theme", "themes", "").through(
            "EXISTS (SELECT 1 FROM experiment_theme t WHERE t.record = r.id AND t.target IN \
             (WITH RECURSIVE down (id) AS (SELECT h.id FROM theme h WHERE h.id",
            " UNION SELECT n.id FROM theme n JOIN down ON n.broader = down.id \
             WHERE n.deleted_at IS NULL) SELECT down.id FROM down))",
        ),
        Filter::id("lead", "stakeholders", "r.lead"),
        Filter::id("stakeholder", "stakeholders", "").through(
            "EXISTS (SELECT 1 FROM involvement v WHERE v.experiment = r.id AND v.deleted_at IS NULL AND v.stakeholder",
            ")",
        ),
        Filter::id("inspired_by", "experiments", "")
            .through("EXISTS (SELECT 1 FROM experiment_inspiration n WHERE n.record = r.id AND n.target", ")"),
    ];
    const FACETS: &'static [Facet] = &[Facet::of("nature", "r.nature"), Facet::of("stage", "r.stage")];
    const SORTS: &'static [Sort] =
        &[Sort::empty_last("starts_on", "COALESCE(r.starts_on, '~')", "COALESCE(r.starts_on, '')")];
    const TERRITORY: Option<(&'static str, &'static str)> = Some((
        "EXISTS (SELECT 1 FROM experiment_territory l JOIN territory_closure c ON c.descendant = l.target \
         WHERE l.record = r.id AND c.ancestor",
        ")",
    ));
    const LIES_IN: &'static str = " JOIN experiment_territory l ON l.record = r.id \
                                   JOIN territory_closure c ON c.descendant = l.target";
    const POINTERS: &'static [Pointer] = &[
        Pointer::column("phase", "r.phase"),
        Pointer::links("territories", "r.id IN (SELECT l.record FROM experiment_territory l WHERE l.target"),
        Pointer::links("themes", "r.id IN (SELECT l.record FROM experiment_theme l WHERE l.target"),
        Pointer::column("lead", "r.lead"),
        Pointer::links(
            "inspired_by",
            "r.id IN (SELECT l.record FROM experiment_inspiration l WHERE l.target",
        ),
    ];

    fn values(&self) -> Vec<Bind> {
        vec![
            self.nature.word().into(),
            self.phase.into(),
            self.stage.word().into(),
            self.lead.into(),
            date(self.starts_on.as_ref()),
            date(self.ends_on.as_ref()),
        ]
    }

    /// The middles of its territories, the main one first.
    fn places(
        read: &mut Read<'_>,
        records: &[(Uuid, &Self)],
    ) -> Result<HashMap<Uuid, Vec<Position>>, Refusal> {
        let territories =
            records.iter().flat_map(|(_, record)| record.territories.iter().map(|id| id.uuid()));
        let middles = centroids(read, territories.collect())?;
        let places = |record: &Self| -> Vec<Position> {
            let middles = record.territories.iter().filter_map(|id| middles.get(&id.uuid()));
            middles.filter_map(|middle| middle.for_record_of(record.visibility)).collect()
        };
        Ok(records.iter().map(|(id, record)| (*id, places(record))).collect())
    }
}
