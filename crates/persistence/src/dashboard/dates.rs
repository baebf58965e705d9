//! The dates that come: deliverables that are due, ends of phases and of experiments.

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer,
    phase::{Deliverable, Phase},
    programme::Status,
    refusal::Refusal,
    values::PartialDate,
};
use jiff::{ToSpan, civil::Date};

use super::{
    GOES_ON, LINES_MAX, Subject,
    waiting::{subject, theirs},
};
use crate::{
    db::Read,
    kept::{Kept, Row, RowSql, RowTuple},
    read::rows_of,
    statement::Sql,
    types::{Key, Uid},
};

/// How far one looks ahead, in days.
const AHEAD: i64 = 120;
/// A programme has a handful of phases; of more than these the first are looked at.
const PHASES_MAX: usize = 500;

/// What comes on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    Deliverable,
    PhaseEnd,
    ExperimentEnd,
}

/// A date that comes, or that has passed with a deliverable still to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub due: Due,
    /// As precise as it is known.
    pub on: String,
    pub late: bool,
    /// The phase or the experiment.
    pub record: Subject,
    /// The deliverable's title.
    pub title: Option<String>,
    /// Its last day, which lines are sorted by.
    day: Date,
}

impl Read<'_> {
    /// The next dates, the first first; what is late stands before them.
    ///
    /// # Errors
    /// What the database says.
    pub fn coming(&mut self, viewer: &Viewer, today: Date) -> Result<Vec<Coming>, Refusal> {
        let until = today.saturating_add(AHEAD.days());
        let mut sql = rows_of::<Phase>();
        sql.push(" WHERE r.deleted_at IS NULL ORDER BY r.updated_at DESC").limit(PHASES_MAX);
        let phases = self.rows::<RowSql, RowTuple>(sql)?;
        let mut all = Vec::new();
        for row in phases {
            let phase: Kept<Phase> = Row::from(row).into_kept()?;
            all.extend(of_phase(&phase, today, until));
        }
        if viewer.contributes() {
            all.extend(self.ends_of_experiments(viewer, today, until)?);
        }
        all.sort_by(|a, b| (a.day, &a.record.title).cmp(&(b.day, &b.record.title)));
        all.truncate(LINES_MAX);
        Ok(all)
    }

    fn ends_of_experiments(
        &mut self,
        viewer: &Viewer,
        today: Date,
        until: Date,
    ) -> Result<Vec<Coming>, Refusal> {
        let (today_text, until) = (today.to_string(), until.to_string());
        let mut sql = Sql::new("SELECT r.id, r.title, r.ends_on FROM experiment r WHERE ");
        sql.push(GOES_ON).push(" AND r.ends_on IS NOT NULL AND r.ends_on <= ").bind(until);
        sql.push(" AND r.ends_on >= ").bind(today.year().to_string());
        sql.push(" AND r.ends_on >= substr(").bind(today_text).push(", 1, length(r.ends_on))");
        theirs(&mut sql, viewer);
        sql.push(" ORDER BY r.ends_on, r.id").limit(LINES_MAX);
        let rows = self.rows::<(Uid, Text, Text), (Key, String, String)>(sql)?;
        let coming = |(id, title, on): (Key, String, String)| {
            let day = PartialDate::parse(&on).ok()?.last_day();
            let record = subject(id.0, &title);
            Some(Coming { due: Due::ExperimentEnd, on, late: false, record, title: None, day })
        };
        Ok(rows.into_iter().filter_map(coming).collect())
    }
}

/// The deliverables of a phase that are still to be given, and its own end.
fn of_phase(phase: &Kept<Phase>, today: Date, until: Date) -> Vec<Coming> {
    let Kept { head, record: Phase { title, ends_on, status, deliverables, .. } } = phase;
    let coming = |due, on: &PartialDate, deliverable: Option<&Deliverable>| Coming {
        due,
        on: on.as_str().to_owned(),
        late: on.last_day() < today,
        record: subject(head.id, title.as_str()),
        title: deliverable.map(|d| d.title.to_string()),
        day: on.last_day(),
    };
    let open = deliverables.iter().filter(|deliverable| deliverable.done_on.is_none());
    let due = open.filter_map(|d| Some(coming(Due::Deliverable, d.due_on.as_ref()?, Some(d))));
    let over = *status == Some(Status::Completed);
    let end = ends_on.as_ref().filter(|_| !over).map(|on| coming(Due::PhaseEnd, on, None));
    let end = end.filter(|end| !end.late);
    due.chain(end).filter(|coming| coming.day <= until).collect()
}
