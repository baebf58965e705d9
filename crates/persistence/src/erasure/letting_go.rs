//! What points to rows that are about to go points nowhere any more, or goes with them.

use essaim_domain::refusal::Refusal;
use uuid::Uuid;

use super::Erasing;
use crate::{
    db::Write,
    dialect::foreign,
    statement::{Name, Sql},
    types::{Key, Uid},
};

impl Write<'_> {
    /// As [`Erasing::let_go`], for what nobody is told of.
    pub(crate) fn let_go(&mut self, table: &str, ids: &[Uuid]) -> Result<(), Refusal> {
        Erasing::by(self).let_go(table, ids)
    }
}

impl Erasing<'_, '_> {
    /// Loosens what points to these rows of a table and may point nowhere, and deletes what may not, with what points to
    /// that in turn. The database's own catalogue says what there is: a table that a later migration adds is no
    /// exception.
    pub(super) fn let_go(&mut self, table: &str, ids: &[Uuid]) -> Result<(), Refusal> {
        if ids.is_empty() {
            return Ok(());
        }
        for row in foreign::pointing(self.write.reading().connection(), table)? {
            let name = |text: &str| {
                Name::parse(text)
                    .ok_or_else(|| Refusal::internal(format!("a strange name in the database: {text}")))
            };
            let (owner, column) = (name(&row.owner)?, name(&row.name)?);
            if row.needed == 0 {
                self.loosen(&owner, &column, ids)?;
                continue;
            }
            let further = self.with_ids(&owner, &column, ids)?;
            self.let_go(owner.as_str(), &further.unwrap_or_default())?;
            let mut sql = Sql::new("DELETE FROM ");
            sql.name(&owner).push(" WHERE ").name(&column).any_of(ids.to_vec());
            let rows = self.write.run(sql)?;
            self.ledger.goes(owner.as_str(), rows);
        }
        Ok(())
    }

    fn loosen(&mut self, owner: &Name, column: &Name, ids: &[Uuid]) -> Result<(), Refusal> {
        let known = self.with_ids(owner, column, ids)?;
        let mut sql = Sql::new("UPDATE ");
        sql.name(owner).push(" SET ").name(column).push(" = NULL WHERE ").name(column).any_of(ids.to_vec());
        let rows = self.write.run(sql)?;
        let nameless = || (0..rows).map(|n| format!("{} {n}", column.as_str())).collect();
        let keys: Vec<String> =
            known.map_or_else(nameless, |ids| ids.iter().map(ToString::to_string).collect());
        keys.into_iter().for_each(|key| self.ledger.stays(owner.as_str(), key));
        Ok(())
    }

    /// The ids of the rows that point there; none for a table that nothing points to, which need not have any.
    fn with_ids(&mut self, owner: &Name, column: &Name, ids: &[Uuid]) -> Result<Option<Vec<Uuid>>, Refusal> {
        if foreign::pointing(self.write.reading().connection(), owner.as_str())?.is_empty() {
            return Ok(None);
        }
        let mut sql = Sql::new("SELECT id FROM ");
        sql.name(owner).push(" WHERE ").name(column).any_of(ids.to_vec());
        let rows = self.write.reading().rows::<Uid, Key>(sql)?;
        Ok(Some(rows.into_iter().map(|key| key.0).collect()))
    }
}
