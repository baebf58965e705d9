//! Who else gains or loses sight of something when a record is written: an experiment's team follows from its
//! involvements, and what hangs on a record is seen by who sees that one. Each such record gets a change row of its
//! own, without a new revision (decisions.md, 1).

use std::collections::{HashMap, HashSet};

use diesel::sql_types::BigInt;
use essaim_domain::{
    change::{Audience, ChangeKind},
    experiment::Experiment,
    principal::Principal,
    record::{Record, Sight},
    refusal::Refusal,
    visibility::Visibility,
    words::Worded,
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{
    change_row::ChangeRow,
    db::Write,
    door::{Deed, Written},
    registry::{SHELVES, Shelf, shelf_of_noun},
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
};

/// Records of one collection that may go out of sight or come into it, and who saw them before.
pub(crate) struct Watched {
    shelf: &'static Shelf,
    ids: Vec<Uuid>,
    before: HashMap<Uuid, Audience>,
}

/// The setting that holds the day up to which [`Write::close_ended_involvements`] has looked.
const LOOKED_UNTIL: &str = "involvements.looked_until";

impl Write<'_> {
    /// Looks, before these edits are stored, at what they may take out of sight besides the records themselves.
    pub(crate) fn watch<N: Stored>(
        &mut self,
        written: &[Written<N>],
        day: Date,
    ) -> Result<Vec<Watched>, Refusal> {
        let mut watched = Vec::new();
        let ids: Vec<Uuid> =
            written.iter().filter(|w| w.may_hide()).map(|w| w.edited.after.head.id).collect();
        if matches!(N::NOUN.sight, Sight::Own { .. }) && !ids.is_empty() {
            watched.extend(self.watch_hanging(N::NOUN.name, &ids, day)?);
        }
        if let Some(team_of) = N::TEAM_OF {
            let both = |w: &Written<N>| {
                let before = w.edited.before.as_ref().map(|kept| team_of(&kept.record));
                before.into_iter().chain([team_of(&w.edited.after.record)])
            };
            watched.extend(self.watch_teams(written.iter().flat_map(both).collect(), day)?);
        }
        let own: HashSet<Uuid> = written.iter().map(|w| w.edited.after.head.id).collect();
        for some in &mut watched {
            some.ids.retain(|id| !own.contains(id));
        }
        Ok(watched)
    }

    /// Experiments that their teams see, with what hangs on them.
    fn watch_teams(&mut self, experiments: HashSet<Uuid>, day: Date) -> Result<Vec<Watched>, Refusal> {
        let mut sql =
            Sql::new("SELECT e.id FROM experiment e WHERE e.deleted_at IS NULL AND e.visibility = ");
        sql.bind(Visibility::Team.word()).push(" AND e.id").any_of(experiments.into_iter().collect());
        let ids: Vec<Uuid> = self.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect();
        let name = Experiment::NOUN.name;
        let (Some(shelf), false) = (shelf_of_noun(name), ids.is_empty()) else { return Ok(Vec::new()) };
        let mut watched = self.watch_hanging(name, &ids, day)?;
        let before = (shelf.audiences)(self.reading(), ids.clone(), day)?;
        watched.insert(0, Watched { shelf, ids, before });
        Ok(watched)
    }

    fn watch_hanging(&mut self, noun: &str, ids: &[Uuid], day: Date) -> Result<Vec<Watched>, Refusal> {
        let mut watched = Vec::new();
        for shelf in SHELVES {
            let ids: Vec<Uuid> = (shelf.hanging)(self.reading(), noun, ids)?.into_iter().collect();
            if !ids.is_empty() {
                let before = (shelf.audiences)(self.reading(), ids.clone(), day)?;
                watched.push(Watched { shelf, ids, before });
            }
        }
        Ok(watched)
    }

    /// Writes a change row for each watched record that others see now than before.
    pub(crate) fn echo(&mut self, deed: &Deed, watched: Vec<Watched>, day: Date) -> Result<(), Refusal> {
        for Watched { shelf, mut ids, before } in watched {
            let after = (shelf.audiences)(self.reading(), ids.clone(), day)?;
            ids.retain(|id| before.get(id) != after.get(id));
            if ids.is_empty() {
                continue;
            }
            // Found in any order: the rows are written in that of the ids, the same on both databases.
            ids.sort_unstable();
            let mut sql = Sql::new("SELECT r.id, r.revision FROM ");
            sql.push(shelf.table).push(" r WHERE r.id").any_of(ids.clone());
            let rows = self.reading().rows::<(Uid, BigInt), (Key, i64)>(sql)?;
            let revisions: HashMap<Uuid, i64> =
                rows.into_iter().map(|(id, revision)| (id.0, revision)).collect();
            let (first, at) = self.take_counter(ids.len())?;
            let rows: Vec<ChangeRow> = ids
                .iter()
                .zip(first..)
                .map(|(id, seq)| {
                    let head = (shelf.noun.name, *id, revisions.get(id).copied().unwrap_or(1));
                    ChangeRow::of_sight(deed, head, (seq, at), (before.get(id), after.get(id)))
                })
                .collect::<Result<_, _>>()?;
            self.store_changes(&rows)?;
            if rows.iter().any(|row| row.public) {
                self.raise_public_generation()?;
            }
        }
        Ok(())
    }

    /// What the passing of days does: involvements that began or ended by date since this last ran change the teams
    /// of experiments, and each of those gets its change row. For a job that runs daily; run twice it does no harm.
    ///
    /// # Errors
    /// What the database says.
    pub fn close_ended_involvements(&mut self, today: Date) -> Result<(), Refusal> {
        self.in_line()?;
        let kept = self.reading().setting(LOOKED_UNTIL)?;
        let since: Option<Date> = kept.and_then(|text| text.parse().ok());
        let since = match since {
            Some(since) => since,
            None => today.yesterday().map_err(Refusal::internal)?,
        };
        if since >= today {
            return Ok(());
        }
        let (from, to) = (since.to_string(), today.to_string());
        let mut sql =
            Sql::new("SELECT DISTINCT i.experiment FROM involvement i WHERE i.deleted_at IS NULL AND (");
        sql.push("(i.until_day >= ").bind(from.as_str()).push(" AND i.until_day < ").bind(to.as_str());
        sql.push(") OR (i.since_day > ").bind(from).push(" AND i.since_day <= ").bind(to.as_str()).push("))");
        let moved = self.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect();
        let watched = self.watch_teams(moved, since)?;
        self.echo(&Deed::of(Principal::System), watched, today)?;
        self.set_setting(LOOKED_UNTIL, &to)
    }
}

impl<N: Record> Written<N> {
    /// Whether others may see the record after it than before.
    fn may_hide(&self) -> bool {
        match self.kind {
            ChangeKind::Create => false,
            ChangeKind::Update => {
                let before = self.edited.before.as_ref().and_then(|kept| kept.record.visibility());
                before != self.edited.after.record.visibility()
            }
            _ => true,
        }
    }
}
