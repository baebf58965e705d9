//! Who takes part in what, as everybody may know it: public stakeholders in public experiments.

use diesel::sql_types::{Nullable, Text};
use essaim_domain::{involvement::InvolvementRole, refusal::Refusal, words::Worded};
use uuid::Uuid;

use super::open_by_id;
use crate::{
    db::Read,
    statement::Sql,
    types::{Key, Uid},
};

/// A public stakeholder's role in a public experiment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakingPart {
    pub experiment: Uuid,
    pub experiment_title: String,
    pub stakeholder: Uuid,
    pub stakeholder_name: String,
    /// `None` for who leads by the experiment's own word alone.
    pub role: Option<InvolvementRole>,
}

type PartSql = (Uid, Text, Uid, Text, Nullable<Text>);
type PartTuple = (Key, String, Key, String, Option<String>);

impl Read<'_> {
    /// Who takes part in these experiments, in the order in which they were written down.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_parts_in(&mut self, experiments: &[Uuid]) -> Result<Vec<TakingPart>, Refusal> {
        let mut sql = involved();
        sql.push(" AND i.experiment").any_of(experiments.to_vec()).push(" ORDER BY i.experiment, i.seq");
        self.parts(sql)
    }

    /// What these stakeholders take part in, or lead.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_parts_of(&mut self, stakeholders: &[Uuid]) -> Result<Vec<TakingPart>, Refusal> {
        let mut sql = involved();
        sql.push(" AND i.stakeholder")
            .any_of(stakeholders.to_vec())
            .push(" ORDER BY e.sort_key, e.id, i.seq");
        let mut parts = self.parts(sql)?;
        let mut sql = Sql::new(
            "SELECT e.id, e.title, s.id, s.title, NULL FROM experiment e JOIN stakeholder s ON s.id = e.lead WHERE ",
        );
        open_by_id(&mut sql, "e");
        sql.push(" AND ");
        open_by_id(&mut sql, "s");
        sql.push(" AND e.lead").any_of(stakeholders.to_vec()).push(" ORDER BY e.sort_key, e.id");
        parts.extend(self.parts(sql)?);
        Ok(parts)
    }

    fn parts(&mut self, sql: Sql) -> Result<Vec<TakingPart>, Refusal> {
        let rows = self.rows::<PartSql, PartTuple>(sql)?;
        let part =
            |(experiment, experiment_title, stakeholder, stakeholder_name, role): PartTuple| TakingPart {
                experiment: experiment.0,
                experiment_title,
                stakeholder: stakeholder.0,
                stakeholder_name,
                role: role.as_deref().and_then(InvolvementRole::from_word),
            };
        Ok(rows.into_iter().map(part).collect())
    }
}

fn involved() -> Sql {
    let mut sql = Sql::new(
        "SELECT e.id, e.title, s.id, s.title, i.role FROM involvement i JOIN experiment e ON e.id = i.experiment \
         JOIN stakeholder s ON s.id = i.stakeholder WHERE i.deleted_at IS NULL AND ",
    );
    open_by_id(&mut sql, "e");
    sql.push(" AND ");
    open_by_id(&mut sql, "s");
    sql
}
