//! What is stuck among the experiments that a member may change: without a change for long, past their date, or left
//! by whoever held a role.

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer, experiment::Experiment, refusal::Refusal, stakeholder::Stakeholder, time::now,
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use uuid::Uuid;

use super::{GOES_ON, LINES_MAX, Subject};
use crate::{
    db::Read,
    sight::{changeable, visible},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// An experiment that nobody has changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idle {
    pub experiment: Subject,
    pub stage: String,
    pub since: Timestamp,
}

/// An experiment that goes on past the day that it was to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    pub experiment: Subject,
    pub stage: String,
    /// As precise as it is known.
    pub ends_on: String,
}

/// A role that nobody holds any more in an experiment that goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    pub experiment: Subject,
    pub stakeholder: Subject,
    pub role: String,
    pub until: String,
}

/// All that waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    pub idle: Vec<Idle>,
    pub overdue: Vec<Overdue>,
    pub ended: Vec<Ended>,
}

impl Read<'_> {
    /// What waits for this member: experiments without a change for so many weeks, the oldest first, and the others by
    /// date.
    ///
    /// # Errors
    /// What the database says.
    pub fn waiting(&mut self, viewer: &Viewer, weeks: i64, today: Date) -> Result<Waiting, Refusal> {
        if !viewer.contributes() {
            return Ok(Waiting::default());
        }
        let before =
            now().checked_sub(SignedDuration::from_hours(24 * 7 * weeks)).map_err(Refusal::internal)?;
        let today = today.to_string();
        Ok(Waiting {
            idle: self.idle(viewer, before)?,
            overdue: self.overdue(viewer, &today)?,
            ended: self.ended(viewer, &today)?,
        })
    }

    fn idle(&mut self, viewer: &Viewer, before: Timestamp) -> Result<Vec<Idle>, Refusal> {
        let mut sql = Sql::new("SELECT r.id, r.title, r.stage, r.updated_at FROM experiment r WHERE ");
        sql.push(GOES_ON).push(" AND r.updated_at < ").bind(before);
        theirs(&mut sql, viewer);
        sql.push(" ORDER BY r.updated_at, r.id").limit(LINES_MAX);
        let rows = self.rows::<(Uid, Text, Text, Instant), (Key, String, String, At)>(sql)?;
        let idle = |(id, title, stage, since): (Key, String, String, At)| Idle {
            experiment: Subject { id: id.0, title },
            stage,
            since: since.0,
        };
        Ok(rows.into_iter().map(idle).collect())
    }

    fn overdue(&mut self, viewer: &Viewer, today: &str) -> Result<Vec<Overdue>, Refusal> {
        let mut sql = Sql::new("SELECT r.id, r.title, r.stage, r.ends_on FROM experiment r WHERE ");
        sql.push(GOES_ON).push(" AND r.ends_on IS NOT NULL AND r.ends_on < ").bind(today);
        // A year or a month is past when the whole of it is.
        sql.push(" AND r.ends_on < substr(").bind(today).push(", 1, length(r.ends_on))");
        theirs(&mut sql, viewer);
        sql.push(" ORDER BY r.ends_on, r.id").limit(LINES_MAX);
        let rows = self.rows::<(Uid, Text, Text, Text), (Key, String, String, String)>(sql)?;
        let overdue = |(id, title, stage, ends_on): (Key, String, String, String)| Overdue {
            experiment: Subject { id: id.0, title },
            stage,
            ends_on,
        };
        Ok(rows.into_iter().map(overdue).collect())
    }

    /// Roles that ended and that nobody holds now, the last ended first.
    fn ended(&mut self, viewer: &Viewer, today: &str) -> Result<Vec<Ended>, Refusal> {
        let mut sql = Sql::new(
            "SELECT r.id, r.title, s.id, s.title, i.role, i.until_day FROM involvement i \
             JOIN experiment r ON r.id = i.experiment JOIN stakeholder s ON s.id = i.stakeholder \
             WHERE i.deleted_at IS NULL AND s.deleted_at IS NULL AND i.until_day < ",
        );
        sql.bind(today).push(" AND ").push(GOES_ON);
        sql.push(
            " AND NOT EXISTS (SELECT 1 FROM involvement j WHERE j.experiment = i.experiment AND j.role = i.role \
             AND j.deleted_at IS NULL AND j.until_day >= ",
        );
        sql.bind(today).push(") AND ");
        visible::<Stakeholder>(&mut sql, "s", viewer);
        theirs(&mut sql, viewer);
        sql.push(" ORDER BY i.until_day DESC, i.id").limit(LINES_MAX);
        type RowSql = (Uid, Text, Uid, Text, Text, Text);
        let rows = self.rows::<RowSql, (Key, String, Key, String, String, String)>(sql)?;
        let subject = |id: Key, title: String| Subject { id: id.0, title };
        let ended = |(id, title, who, name, role, until): (Key, String, Key, String, String, String)| Ended {
            experiment: subject(id, title),
            stakeholder: subject(who, name),
            role,
            until,
        };
        Ok(rows.into_iter().map(ended).collect())
    }
}

/// The experiment `r` is seen by the viewer, who may change it.
pub(super) fn theirs(sql: &mut Sql, viewer: &Viewer) {
    sql.push(" AND ");
    visible::<Experiment>(sql, "r", viewer);
    sql.push(" AND ");
    changeable::<Experiment>(sql, viewer);
}

/// Where an id stands for itself in a line.
pub(super) fn subject(id: Uuid, title: &str) -> Subject {
    Subject { id, title: title.to_owned() }
}
