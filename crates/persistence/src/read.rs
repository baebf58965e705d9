//! One record: by id, by external id, for its readers and for who will change it.

use std::collections::HashSet;

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    access::{Act, Standing, Viewer},
    change::Audience,
    merging::MERGED_INTO,
    record::Sight,
    refusal::Refusal,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::Read,
    kept::{Kept, ROW_COLUMNS, Row, RowSql, RowTuple},
    sight::{of_experiments_team, visible},
    statement::{Phrase, Sql},
    stored::Stored,
    types::{Key, Uid},
};

/// Most merges that lead from a record to the one that it is part of now.
const MERGES_FOLLOWED: usize = 50;

/// Whether the bin is looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bin {
    Closed,
    /// Binned records are found too.
    Open,
}

impl Read<'_> {
    /// A record that the viewer sees.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Gone`] for what was public when it went to the bin, and [`Refusal::Merged`]
    /// for what is part of another record since.
    pub fn find<N: Stored>(&mut self, viewer: &Viewer, id: Uuid, bin: Bin) -> Result<Row, Refusal> {
        match self.row::<RowSql, RowTuple>(one::<N>(viewer, id))?.map(Row::from) {
            Some(row) if row.head.deleted_at.is_none() || bin == Bin::Open => Ok(row),
            Some(row) => match self.merged_into::<N>(viewer, &row)? {
                Some(winner) => Err(Refusal::Merged(winner)),
                None => Err(self.absence::<N>(id)?),
            },
            None => Err(self.absence::<N>(id)?),
        }
    }

    /// The same for who will write it in this transaction: the row is locked where the database can.
    ///
    /// # Errors
    /// As [`Read::find`].
    pub fn find_to_change<N: Stored>(
        &mut self,
        viewer: &Viewer,
        id: Uuid,
        bin: Bin,
    ) -> Result<Kept<N>, Refusal> {
        let mut sql = one::<N>(viewer, id);
        if matches!(N::NOUN.sight, Sight::Own { .. } | Sight::Open) {
            sql.phrase(Phrase::ForUpdate);
        }
        match self.row::<RowSql, RowTuple>(sql)?.map(Row::from) {
            Some(row) if row.head.deleted_at.is_none() || bin == Bin::Open => row.into_kept(),
            _ => Err(Refusal::NotFound),
        }
    }

    /// Records by id, whoever sees them: for what follows from a write.
    pub(crate) fn kept<N: Stored>(&mut self, ids: Vec<Uuid>) -> Result<Vec<Kept<N>>, Refusal> {
        let mut sql = rows_of::<N>();
        sql.push(" WHERE r.id").any_of(ids).push(" AND r.deleted_at IS NULL");
        let rows = self.rows::<RowSql, RowTuple>(sql)?;
        rows.into_iter().map(|row| Row::from(row).into_kept()).collect()
    }

    /// The same with what is in the bin.
    pub(crate) fn kept_anywhere<N: Stored>(&mut self, ids: Vec<Uuid>) -> Result<Vec<Kept<N>>, Refusal> {
        let mut sql = rows_of::<N>();
        sql.push(" WHERE r.id").any_of(ids);
        let rows = self.rows::<RowSql, RowTuple>(sql)?;
        rows.into_iter().map(|row| Row::from(row).into_kept()).collect()
    }

    /// Records by id that the viewer sees, in no order; the bin excluded.
    ///
    /// # Errors
    /// What the database says.
    pub fn find_all<N: Stored>(&mut self, viewer: &Viewer, ids: Vec<Uuid>) -> Result<Vec<Row>, Refusal> {
        let mut sql = rows_of::<N>();
        sql.push(" WHERE r.id").any_of(ids).push(" AND r.deleted_at IS NULL AND ");
        visible::<N>(&mut sql, "r", viewer);
        Ok(self.rows::<RowSql, RowTuple>(sql)?.into_iter().map(Row::from).collect())
    }

    /// Which record of a noun holds an external id, whoever may see it.
    ///
    /// # Errors
    /// What the database says.
    pub fn by_external_id<N: Stored>(&mut self, source: &str, id: &str) -> Result<Option<Uuid>, Refusal> {
        let mut sql = Sql::new("SELECT x.record FROM external_id x WHERE x.noun = ");
        sql.bind(N::NOUN.name).push(" AND x.source = ").bind(source).push(" AND x.id = ").bind(id);
        Ok(self.row::<Uid, Key>(sql)?.map(|key| key.0))
    }

    /// How a viewer stands towards a record that they see.
    ///
    /// # Errors
    /// What the database says.
    pub fn standing<N: Stored>(&mut self, viewer: &Viewer, kept: &Kept<N>) -> Result<Standing, Refusal> {
        Ok(self.standings(viewer, std::slice::from_ref(kept))?.pop().unwrap_or_default())
    }

    /// The same for several records, in their order.
    ///
    /// # Errors
    /// What the database says.
    pub fn standings<N: Stored>(
        &mut self,
        viewer: &Viewer,
        records: &[Kept<N>],
    ) -> Result<Vec<Standing>, Refusal> {
        let experiments = records.iter().filter_map(|kept| kept.record.experiment(kept.head.id));
        let teams = self.teams_of(viewer, experiments.collect())?;
        let standing = |kept: &Kept<N>| Standing {
            author: viewer.principal.as_ref() == Some(&kept.head.created_by),
            team: kept.record.experiment(kept.head.id).is_some_and(|id| teams.contains(&id)),
        };
        Ok(records.iter().map(standing).collect())
    }

    /// Whether a viewer is in the team of an experiment: its author, or attached to it today.
    ///
    /// # Errors
    /// What the database says.
    pub fn in_team_of(&mut self, viewer: &Viewer, experiment: Uuid) -> Result<bool, Refusal> {
        Ok(self.teams_of(viewer, vec![experiment])?.contains(&experiment))
    }

    /// Those of these experiments in whose teams a viewer is.
    fn teams_of(&mut self, viewer: &Viewer, experiments: Vec<Uuid>) -> Result<HashSet<Uuid>, Refusal> {
        let Some(principal) = &viewer.principal else { return Ok(HashSet::new()) };
        if experiments.is_empty() {
            return Ok(HashSet::new());
        }
        let mut sql = Sql::new("SELECT e.id FROM experiment e WHERE e.id");
        sql.any_of(experiments).push(" AND ");
        of_experiments_team(&mut sql, "e", principal, viewer.stakeholder);
        Ok(self.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
    }

    /// The record that one in the bin is part of now, if the viewer sees it: it may have been merged further since.
    fn merged_into<N: Stored>(&mut self, viewer: &Viewer, row: &Row) -> Result<Option<Uuid>, Refusal> {
        if !N::NOUN.offers(Act::Merge) {
            return Ok(None);
        }
        let next = |row: &Row| -> Result<Option<Uuid>, Refusal> {
            let fields = row.fields()?;
            let id = fields.get(MERGED_INTO).and_then(Value::as_str);
            Ok(id.and_then(|id| Uuid::try_parse(id).ok()))
        };
        let mut into = next(row)?;
        for _ in 0..MERGES_FOLLOWED {
            let Some(id) = into else { return Ok(None) };
            let Some(row) = self.row::<RowSql, RowTuple>(one::<N>(viewer, id))?.map(Row::from) else {
                return Ok(None);
            };
            if row.head.deleted_at.is_none() {
                return Ok(Some(id));
            }
            into = next(&row)?;
        }
        Ok(None)
    }

    /// 410 is for what was public when it went; all else does not exist.
    fn absence<N: Stored>(&mut self, id: Uuid) -> Result<Refusal, Refusal> {
        let mut sql = Sql::new("SELECT c.seen_before, c.seen_after FROM change c WHERE c.record = ");
        sql.bind(id).push(" AND c.noun = ").bind(N::NOUN.name).push(" ORDER BY c.seq DESC LIMIT 1");
        let last: Option<(String, String)> = self.row::<(Text, Text), _>(sql)?;
        let audience = |text: &str| serde_json::from_str::<Audience>(text).map_err(Refusal::internal);
        let public = match last {
            Some((before, after)) => {
                audience(&before)?.is_public() && audience(&after)? == Audience::nobody()
            }
            None => false,
        };
        Ok(if public { Refusal::Gone } else { Refusal::NotFound })
    }

    /// How often anything public has been written: what was worked out under a number holds while it stays.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_generation(&mut self) -> Result<i64, Refusal> {
        let sql = Sql::new("SELECT public_generation FROM counter WHERE id = 1");
        self.row::<BigInt, i64>(sql)?.ok_or_else(|| Refusal::internal("the counter is missing"))
    }
}

pub(crate) fn rows_of<N: Stored>() -> Sql {
    let mut sql = Sql::new("SELECT ");
    sql.push(ROW_COLUMNS).push(" FROM ").push(N::TABLE).push(" r");
    sql
}

fn one<N: Stored>(viewer: &Viewer, id: Uuid) -> Sql {
    let mut sql = rows_of::<N>();
    sql.push(" WHERE r.id = ").bind(id).push(" AND ");
    visible::<N>(&mut sql, "r", viewer);
    sql
}
