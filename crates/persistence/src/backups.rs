//! What came of each backup: kept so that its age is known to every copy of the program.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::refusal::Refusal;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant},
};

/// One backup, made or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRun {
    pub begun_at: Timestamp,
    pub ended_at: Timestamp,
    pub outcome: Outcome,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// An archive of that name and size, checked.
    Made { file: String, bytes: i64 },
    /// Why there is none.
    Failed(String),
}

/// The kind of the job that makes one.
pub const JOB: &str = "backup";

/// So many are remembered.
const REMEMBERED: usize = 400;

impl Read<'_> {
    /// The last one that was made, and the last one of all.
    ///
    /// # Errors
    /// What the database says.
    pub fn last_backups(&mut self) -> Result<(Option<BackupRun>, Option<BackupRun>), Refusal> {
        Ok((self.last_backup(" WHERE b.file IS NOT NULL")?, self.last_backup("")?))
    }

    /// Whether one waits to be made, or is being made.
    ///
    /// # Errors
    /// What the database says.
    pub fn backup_underway(&mut self) -> Result<bool, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM job j WHERE j.given_up_at IS NULL AND j.kind = ");
        sql.bind(JOB);
        Ok(self.row::<BigInt, i64>(sql)?.is_some_and(|count| count > 0))
    }

    /// When the program was started here first; it never was when there is nothing.
    ///
    /// # Errors
    /// What the database says.
    pub fn first_start(&mut self) -> Result<Option<Timestamp>, Refusal> {
        let sql = Sql::new("SELECT min(k.created_at) FROM signing_key k");
        let first = self.row::<Nullable<Instant>, Option<At>>(sql)?;
        Ok(first.flatten().map(|at| at.0))
    }

    fn last_backup(&mut self, which: &'static str) -> Result<Option<BackupRun>, Refusal> {
        type RowSql = (Instant, Instant, Nullable<Text>, Nullable<BigInt>, Nullable<Text>);
        type Row = (At, At, Option<String>, Option<i64>, Option<String>);
        let mut sql = Sql::new("SELECT b.begun_at, b.ended_at, b.file, b.bytes, b.error FROM backup_run b");
        sql.push(which).push(" ORDER BY b.ended_at DESC, b.id DESC").limit(1);
        let row = self.row::<RowSql, Row>(sql)?;
        Ok(row.map(|(begun, ended, file, bytes, error)| BackupRun {
            begun_at: begun.0,
            ended_at: ended.0,
            outcome: match file {
                Some(file) => Outcome::Made { file, bytes: bytes.unwrap_or(0) },
                None => Outcome::Failed(error.unwrap_or_default()),
            },
        }))
    }
}

impl Write<'_> {
    /// # Errors
    /// What the database says.
    pub fn note_backup(&mut self, run: &BackupRun) -> Result<(), Refusal> {
        let (file, bytes, error) = match &run.outcome {
            Outcome::Made { file, bytes } => (Some(file.as_str()), Some(*bytes), None),
            Outcome::Failed(error) => (None, None, Some(error.as_str())),
        };
        let head = "INSERT INTO backup_run (id, begun_at, ended_at, file, bytes, error)";
        self.insert(head, &[run], |sql, run| {
            sql.bind(Uuid::now_v7()).push(", ").bind(run.begun_at).push(", ").bind(run.ended_at).push(", ");
            sql.bind(file).push(", ").bind(bytes).push(", ").bind(error);
        })?;
        let mut sql = Sql::new(
            "DELETE FROM backup_run WHERE id NOT IN (SELECT id FROM backup_run ORDER BY ended_at DESC",
        );
        sql.limit(REMEMBERED).push(")");
        self.run(sql).map(drop)
    }
}
