//! Communes as people ask for them: by postcode, by name, or by a name that is nearly one.

use diesel::sql_types::Text;
use essaim_domain::{refusal::Refusal, territory::Scheme, words::Worded};
use uuid::Uuid;

use super::open_by_id;
use crate::{
    db::Read,
    statement::Sql,
    types::{Key, Uid},
};

/// Most communes that a question leads to: Saint-Martin alone has some sixty.
const MOST: usize = 200;

fn communes(columns: &'static str) -> Sql {
    let mut sql = Sql::new("SELECT ");
    sql.push(columns).push(" FROM territory t WHERE t.scheme");
    sql.in_texts([Scheme::Commune, Scheme::Arrondissement].map(Worded::word)).push(" AND ");
    open_by_id(&mut sql, "t");
    sql
}

impl Read<'_> {
    /// The communes and arrondissements with that postcode, the most populous first.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_communes_at(&mut self, postcode: &str) -> Result<Vec<Uuid>, Refusal> {
        let mut sql = communes("t.id");
        sql.push(" AND t.id IN (SELECT k.record FROM territory_code k WHERE k.kind = 'postal' AND k.code = ")
            .bind(postcode)
            .push(")");
        self.most_populous(sql)
    }

    /// The communes of that name, folded as names are for sorting.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_communes_named(&mut self, folded: &str) -> Result<Vec<Uuid>, Refusal> {
        let mut sql = communes("t.id");
        sql.push(" AND t.sort_key = ").bind(folded);
        self.most_populous(sql)
    }

    /// The communes whose name begins so.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_communes_beginning(&mut self, folded: &str) -> Result<Vec<Uuid>, Refusal> {
        let mut sql = communes("t.id");
        between(&mut sql, folded);
        self.most_populous(sql)
    }

    /// All communes whose folded name begins with that letter, with their folded names.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_commune_names(&mut self, initial: &str) -> Result<Vec<(Uuid, String)>, Refusal> {
        let mut sql = communes("t.id, t.sort_key");
        between(&mut sql, initial);
        let rows = self.rows::<(Uid, Text), (Key, String)>(sql)?;
        Ok(rows.into_iter().map(|(id, name)| (id.0, name)).collect())
    }

    fn most_populous(&mut self, mut sql: Sql) -> Result<Vec<Uuid>, Refusal> {
        sql.push(" ORDER BY COALESCE(t.population, 0) DESC, t.id").limit(MOST);
        Ok(self.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
    }
}

/// Folded names are letters, digits and spaces: `~` comes after all of ASCII's.
fn between(sql: &mut Sql, start: &str) {
    sql.push(" AND t.sort_key >= ").bind(start).push(" AND t.sort_key < ").bind(format!("{start}~"));
}
