//! How territories are kept: what lies in what, and where the middle is.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::{Double, Nullable, Text};
use essaim_domain::{
    experiment::Experiment,
    refusal::Refusal,
    stakeholder::Stakeholder,
    territory::{Scheme, Territory},
    values::Position,
    visibility::Visibility,
    words::{Worded, list},
};
use uuid::Uuid;

use crate::{
    closure,
    db::{Read, Write},
    kept::{Edited, Kept},
    statement::{Bind, Sql},
    stored::{Facet, Filter, Link, Pointer, Stored, ordered},
    types::{Key, Uid},
};

impl Stored for Territory {
    const TABLE: &'static str = "territory";
    const COLUMNS: &'static [&'static str] =
        &["scheme", "code", "kind", "parent", "population", "lon", "lat"];
    const LINKS: &'static [Link<Self>] = &[
        Link {
            insert: "INSERT INTO territory_member (record, position, target)",
            delete: "DELETE FROM territory_member WHERE record",
            rows: |record| ordered(&record.members),
        },
        Link {
            insert: "INSERT INTO territory_challenge (record, position, target)",
            delete: "DELETE FROM territory_challenge WHERE record",
            rows: |record| ordered(&record.challenges),
        },
        Link {
            insert: "INSERT INTO territory_code (record, kind, code)",
            delete: "DELETE FROM territory_code WHERE record",
            rows: codes,
        },
    ];
    const FILTERS: &'static [Filter] = &[
        Filter::word("scheme", list::<Scheme>(), "r.scheme"),
        // Former codes stay findable: an old code leads to the commune that it is in now.
        Filter::text("code", "").through(
            "r.id IN (SELECT k.record FROM territory_code k WHERE k.kind IN ('own', 'former') AND k.code",
            ")",
        ),
        Filter::text("postal_code", "").through(
            "r.id IN (SELECT k.record FROM territory_code k WHERE k.kind = 'postal' AND k.code",
            ")",
        ),
        Filter::text("kind", "r.kind"),
        Filter::id("parent", "territories", "r.parent"),
        // A theme takes in those that are narrower.
        Filter::id("theme", "themes", "").through(
            "EXISTS (SELECT 1 FROM territory_challenge t WHERE t.record = r.id AND t.target IN \
             (WITH RECURSIVE down (id) AS (SELECT h.id FROM theme h WHERE h.id",
            " UNION SELECT n.id FROM theme n JOIN down ON n.broader = down.id \
             WHERE n.deleted_at IS NULL) SELECT down.id FROM down))",
        ),
    ];
    const FACETS: &'static [Facet] = &[Facet::of("scheme", "r.scheme"), Facet::of("kind", "r.kind")];
    const DEFAULT_SORT: &'static str = "title";
    const TERRITORY: Option<(&'static str, &'static str)> =
        Some(("r.id IN (SELECT c.descendant FROM territory_closure c WHERE c.ancestor", ")"));
    const LIES_IN: &'static str = " JOIN territory_closure c ON c.descendant = r.id";
    const POINTERS: &'static [Pointer] = &[
        Pointer::column("parent", "r.parent"),
        Pointer::links("members", "r.id IN (SELECT l.record FROM territory_member l WHERE l.target"),
        Pointer::links("challenges", "r.id IN (SELECT l.record FROM territory_challenge l WHERE l.target"),
    ];
    const FORGET: &'static [&'static str] =
        &["DELETE FROM territory_closure WHERE ancestor", "DELETE FROM territory_closure WHERE descendant"];

    fn values(&self) -> Vec<Bind> {
        vec![
            self.scheme.word().into(),
            self.code.as_ref().map(ToString::to_string).into(),
            self.kind.as_ref().map(ToString::to_string).into(),
            self.parent.into(),
            self.population.and_then(|count| i64::try_from(count).ok()).into(),
            self.centroid.map(|middle| middle.lon()).into(),
            self.centroid.map(|middle| middle.lat()).into(),
        ]
    }

    fn places(
        read: &mut Read<'_>,
        records: &[(Uuid, &Self)],
    ) -> Result<HashMap<Uuid, Vec<Position>>, Refusal> {
        let without = records.iter().filter(|(_, r)| r.centroid.is_none() && !r.members.is_empty());
        let middles = centroids(read, without.map(|(id, _)| *id).collect())?;
        let mean = |id: &Uuid, record: &Self| middles.get(id)?.for_record_of(record.visibility);
        let place = |id: &Uuid, record: &Self| record.centroid.or_else(|| mean(id, record));
        Ok(records.iter().filter_map(|(id, record)| Some((*id, vec![place(id, record)?]))).collect())
    }

    fn after_write(write: &mut Write<'_>, written: &[Edited<Self>]) -> Result<(), Refusal> {
        closure::follow(write, written)?;
        let moved: Vec<Uuid> = written
            .iter()
            .filter(|e| e.before.as_ref().is_some_and(|b| moves(b, &e.after)))
            .map(|e| e.after.head.id)
            .collect();
        if moved.is_empty() { Ok(()) } else { place_again(write, moved) }
    }
}

/// Whether what hangs on a territory may lie elsewhere after it, or be shown to others.
fn moves(before: &Kept<Territory>, after: &Kept<Territory>) -> bool {
    let of = |kept: &Kept<Territory>| {
        let Kept { head, record } = kept;
        (record.centroid, record.members.clone(), record.parent, record.visibility, head.deleted_at)
    };
    of(before) != of(after)
}

/// How others name these territories, as `scheme:code`; those without a code are not among them.
///
/// # Errors
/// What the database says.
pub fn codes_of(read: &mut Read<'_>, ids: Vec<Uuid>) -> Result<HashMap<Uuid, String>, Refusal> {
    let mut sql =
        Sql::new("SELECT r.id, r.scheme, r.code FROM territory r WHERE r.code IS NOT NULL AND r.id");
    sql.any_of(ids);
    let rows = read.rows::<(Uid, Text, Text), (Key, String, String)>(sql)?;
    Ok(rows.into_iter().map(|(id, scheme, code)| (id.0, format!("{scheme}:{code}"))).collect())
}

/// Its own code, its postal codes and the codes it had.
fn codes(record: &Territory) -> Vec<Vec<Bind>> {
    let own = record.code.iter().map(|code| ("own", code));
    let postal = record.postal_codes.iter().map(|code| ("postal", code));
    let former = record.former_codes.iter().map(|code| ("former", code));
    let mut seen = HashSet::new();
    own.chain(postal)
        .chain(former)
        .filter(|pair| seen.insert((pair.0, pair.1.as_str())))
        .map(|(kind, code)| vec![kind.into(), code.as_str().into()])
        .collect()
}

/// Where the middle of a territory is, and who may know it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Middle {
    position: Position,
    visibility: Visibility,
}

impl Middle {
    /// The place of a record on this territory: none when some who see the record do not see the territory.
    pub(crate) fn for_record_of(&self, visibility: Visibility) -> Option<Position> {
        (self.visibility >= visibility).then_some(self.position)
    }
}

/// The middles of territories: their own, else the mean of their members', else their parent's, of those that who sees
/// the territory sees too.
///
/// # Errors
/// What the database says.
pub(crate) fn centroids(read: &mut Read<'_>, mut ids: Vec<Uuid>) -> Result<HashMap<Uuid, Middle>, Refusal> {
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new(
        "SELECT t.id, t.visibility, \
         COALESCE(t.lon, (SELECT avg(m.lon) FROM territory_member l JOIN territory m ON m.id = l.target \
         AND (m.visibility IN ('public', t.visibility) OR t.visibility = 'private') WHERE l.record = t.id), p.lon), \
         COALESCE(t.lat, (SELECT avg(m.lat) FROM territory_member l JOIN territory m ON m.id = l.target \
         AND (m.visibility IN ('public', t.visibility) OR t.visibility = 'private') WHERE l.record = t.id), p.lat) \
         FROM territory t LEFT JOIN territory p ON p.id = t.parent \
         AND (p.visibility IN ('public', t.visibility) OR t.visibility = 'private') \
         WHERE t.deleted_at IS NULL AND t.id",
    );
    sql.any_of(ids);
    type RowSql = (Uid, Text, Nullable<Double>, Nullable<Double>);
    let rows = read.rows::<RowSql, (Key, String, Option<f64>, Option<f64>)>(sql)?;
    let middle = |visibility: &str, lon: Option<f64>, lat: Option<f64>| {
        let visibility = Visibility::from_word(visibility).unwrap_or(Visibility::Private);
        Some(Middle { position: Position::new(lon?, lat?).ok()?, visibility })
    };
    Ok(rows.into_iter().filter_map(|(id, seen, lon, lat)| Some((id.0, middle(&seen, lon, lat)?))).collect())
}

/// Puts these territories on the map again, those that take their middle from them, and everything on any of them.
fn place_again(write: &mut Write<'_>, moved: Vec<Uuid>) -> Result<(), Refusal> {
    let hanging = |column: &'static str, ids: Vec<Uuid>| {
        let mut sql = Sql::new(column);
        sql.any_of(ids);
        sql
    };
    let read = write.reading();
    let inner = hanging("SELECT t.id FROM territory t WHERE t.lon IS NULL AND t.parent", moved.clone());
    let around = hanging("SELECT DISTINCT m.record FROM territory_member m WHERE m.target", moved.clone());
    let mut territories: HashSet<Uuid> = moved.into_iter().collect();
    for sql in [inner, around] {
        territories.extend(read.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0));
    }
    let territories: Vec<Uuid> = territories.into_iter().collect();
    let on =
        hanging("SELECT DISTINCT l.record FROM experiment_territory l WHERE l.target", territories.clone());
    let experiments = read.rows::<Uid, Key>(on)?.into_iter().map(|key| key.0).collect();
    let at = hanging("SELECT s.id FROM stakeholder s WHERE s.territory", territories.clone());
    let stakeholders = read.rows::<Uid, Key>(at)?.into_iter().map(|key| key.0).collect();
    let territories: Vec<Kept<Territory>> = read.kept(territories)?;
    let experiments: Vec<Kept<Experiment>> = read.kept(experiments)?;
    let stakeholders: Vec<Kept<Stakeholder>> = read.kept(stakeholders)?;
    write.place_again(&territories.iter().map(|k| (k.head.id, &k.record)).collect::<Vec<_>>())?;
    write.place_again(&experiments.iter().map(|k| (k.head.id, &k.record)).collect::<Vec<_>>())?;
    write.place_again(&stakeholders.iter().map(|k| (k.head.id, &k.record)).collect::<Vec<_>>())
}

/// The territory of a scheme and code, present or former, whoever may see it.
///
/// # Errors
/// What the database says.
pub fn by_code(read: &mut Read<'_>, scheme: &str, code: &str) -> Result<Option<Uuid>, Refusal> {
    // A cross join is taken in its order by SQLite: from the code, which few have, and not from the scheme, which many do.
    let mut sql = Sql::new(
        "SELECT t.id FROM territory_code k CROSS JOIN territory t WHERE t.id = k.record AND t.deleted_at IS NULL \
         AND t.scheme = ",
    );
    sql.bind(scheme).push(" AND k.kind IN ('own', 'former') AND k.code = ").bind(code);
    // A present code before a former one: 584 former codes are also the code of a present commune.
    sql.push(" ORDER BY CASE k.kind WHEN 'own' THEN 0 ELSE 1 END LIMIT 1");
    Ok(read.row::<Uid, Key>(sql)?.map(|key| key.0))
}
