//! Where something public is tried: the départements and régions of experiments, and the filter of territories by it.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    refusal::Refusal, territory::Scheme, values::Position, visibility::Visibility, words::Worded,
};
use uuid::Uuid;

use super::{addresses::LIVELY, open_by_id};
use crate::{
    db::Read,
    statement::Sql,
    stored::{Filter, FilterKind},
    territories::centroids,
    types::{Key, Uid},
};

/// Territories with a public experiment on them or inside them.
pub const LIVELY_TERRITORY: Filter = Filter { name: "lively", kind: FilterKind::Bool, around: (LIVELY, "") };

/// A public territory and how many public experiments lie on it or inside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Lively {
    pub id: Uuid,
    pub code: Option<String>,
    pub name: String,
    pub count: i64,
    pub middle: Option<Position>,
}

/// Each experiment with all that its territories lie in, be it through the members of a perimeter; only through
/// territories that everybody sees.
const WITHIN: &str = "SELECT l.record AS experiment, c.ancestor AS around FROM experiment_territory l \
                      JOIN territory o ON o.id = l.target AND o.visibility = 'public' AND o.deleted_at IS NULL \
                      JOIN territory_closure c ON c.descendant = l.target \
                      UNION SELECT l.record, c.ancestor FROM experiment_territory l \
                      JOIN territory o ON o.id = l.target AND o.visibility = 'public' AND o.deleted_at IS NULL \
                      JOIN territory_member m ON m.record = l.target \
                      JOIN territory_closure c ON c.descendant = m.target";

impl Read<'_> {
    /// The official territories of a scheme where something is tried, by name.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_lively(&mut self, scheme: Scheme) -> Result<Vec<Lively>, Refusal> {
        let mut sql = Sql::new("SELECT t.id, t.code, t.title, count(DISTINCT e.id) FROM (");
        sql.push(WITHIN)
            .push(") w JOIN experiment e ON e.id = w.experiment JOIN territory t ON t.id = w.around WHERE t.scheme = ")
            .bind(scheme.word())
            .push(" AND ");
        open_by_id(&mut sql, "e");
        sql.push(" AND ");
        open_by_id(&mut sql, "t");
        sql.push(" GROUP BY t.id, t.code, t.title, t.sort_key ORDER BY t.sort_key, t.id");
        type Tuple = (Key, Option<String>, String, i64);
        let rows = self.rows::<(Uid, Nullable<Text>, Text, BigInt), Tuple>(sql)?;
        let middles = centroids(self, rows.iter().map(|row| row.0.0).collect())?;
        let lively = |(id, code, name, count): Tuple| {
            let middle = middles.get(&id.0).and_then(|middle| middle.for_record_of(Visibility::Public));
            Lively { id: id.0, code, name, count, middle }
        };
        Ok(rows.into_iter().map(lively).collect())
    }

    /// How many public experiments lie on each of these territories or inside it.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_experiments_on(&mut self, territories: Vec<Uuid>) -> Result<Vec<(Uuid, i64)>, Refusal> {
        if territories.is_empty() {
            return Ok(Vec::new());
        }
        let mut sql = Sql::new(
            "SELECT c.ancestor, count(DISTINCT e.id) FROM territory_closure c \
             JOIN experiment_territory l ON l.target = c.descendant JOIN experiment e ON e.id = l.record WHERE c.ancestor",
        );
        sql.any_of(territories).push(" AND ");
        open_by_id(&mut sql, "e");
        sql.push(" GROUP BY c.ancestor");
        let rows = self.rows::<(Uid, BigInt), (Key, i64)>(sql)?;
        Ok(rows.into_iter().map(|(id, count)| (id.0, count)).collect())
    }
}
