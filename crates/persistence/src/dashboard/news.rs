//! What others did since a visit, newest first, a line for each record: what was done to many at once is one line.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    access::Viewer, change::ChangeKind, experiment::Experiment, principal::Principal, record::Record,
    refusal::Refusal, stage::Stage, words::Worded,
};
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    change_row::NOTHING,
    db::Read,
    registry::{Shelf, shelf, shelf_of_noun},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// Most lines told.
const LINES: usize = 15;
/// Most change rows looked at.
const SCANNED_MAX: usize = 1_000;
/// Rows read at a time.
const AT_ONCE: usize = 200;
/// An operation that wrote more records of a noun than this is told in one line.
const FEW: usize = 4;

/// A record by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub id: Uuid,
    pub title: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsLine {
    pub collection: &'static str,
    /// The last change of it.
    pub kind: ChangeKind,
    pub at: Timestamp,
    pub by: Principal,
    /// The record, unless several were written at once.
    pub record: Option<Subject>,
    /// What it hangs on: the experiment of a hypothesis, both ends of a relationship.
    pub of: Vec<(&'static str, Subject)>,
    /// The stage that an experiment moved to.
    pub stage: Option<Stage>,
    /// Records of a line that is about several.
    pub count: usize,
}

/// What moved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    pub lines: Vec<NewsLine>,
    /// There is more than is told.
    pub more: bool,
}

/// A change row that the viewer may know of.
struct Row {
    at: Timestamp,
    kind: ChangeKind,
    operation: Uuid,
    by: Principal,
    shelf: &'static Shelf,
    id: Uuid,
    title: String,
    after: String,
}

impl Read<'_> {
    /// What others than the viewer did after that change to what the viewer sees.
    ///
    /// # Errors
    /// What the database says.
    pub fn news(&mut self, viewer: &Viewer, since: i64) -> Result<News, Refusal> {
        let (mut rows, mut before, mut scanned, mut more) = (Vec::new(), i64::MAX, 0, false);
        let mut records: HashSet<Uuid> = HashSet::new();
        loop {
            let (told, count, last) = self.told_before(viewer, since, before)?;
            scanned += count;
            let rest = told
                .last()
                .filter(|last| told.iter().filter(|row| row.is_of_the_same(last)).count() > AT_ONCE / 2);
            let rest = rest.map(|row| (row.operation, row.shelf.noun.name));
            records.extend(told.iter().map(|row| row.id));
            rows.extend(told);
            if count < AT_ONCE {
                break;
            }
            // The rest of an import is passed over, so that it hides nothing that happened before it.
            before = match rest {
                Some((operation, noun)) => self.beginning_of(operation, noun)?.unwrap_or(last),
                None => last,
            };
            if scanned >= SCANNED_MAX || (rest.is_none() && records.len() > AT_ONCE) {
                more = true;
                break;
            }
        }
        let mut lines = lines(rows);
        more |= lines.len() > LINES;
        lines.truncate(LINES);
        self.name_ends(viewer, &mut lines)?;
        Ok(News { lines, more })
    }

    /// The rows before a number that the viewer may know of, how many were looked at, and the last one's number.
    fn told_before(
        &mut self,
        viewer: &Viewer,
        since: i64,
        before: i64,
    ) -> Result<(Vec<Row>, usize, i64), Refusal> {
        let me = viewer.principal.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut sql = Sql::new(
            "SELECT c.seq, c.at, c.kind, c.operation, c.principal, c.noun, c.record, c.after FROM change c \
             WHERE c.seq > ",
        );
        sql.bind(since).push(" AND c.seq < ").bind(before).push(" AND c.principal <> ").bind(me);
        sql.push(" AND NOT (c.before = ").bind(NOTHING).push(" AND c.after = ").bind(NOTHING);
        sql.push(" AND c.kind = ").bind(ChangeKind::Update.word()).push(") ORDER BY c.seq DESC");
        sql.limit(AT_ONCE);
        type RowSql = (BigInt, Instant, Text, Uid, Text, Text, Uid, Text);
        type RowTuple = (i64, At, String, Key, String, String, Key, String);
        let found = self.rows::<RowSql, RowTuple>(sql)?;
        let (count, last) = (found.len(), found.last().map_or(since, |row| row.0));
        let mut ids: HashMap<&str, Vec<Uuid>> = HashMap::new();
        for (.., noun, record, _) in &found {
            ids.entry(noun).or_default().push(record.0);
        }
        let mut titles = HashMap::new();
        for (noun, ids) in ids {
            if let Some(shelf) = shelf_of_noun(noun) {
                let named = (shelf.titles)(self, viewer, ids)?;
                titles.extend(named.into_iter().map(|(id, title)| (id, (shelf, title))));
            }
        }
        let seen = |(_, at, kind, operation, by, _, record, after): RowTuple| {
            let (shelf, title) = titles.get(&record.0)?.clone();
            let kind = ChangeKind::from_word(&kind)?;
            let (by, operation) = (Principal::from_text(&by), operation.0);
            Some(Row { at: at.0, kind, operation, by, shelf, id: record.0, title, after })
        };
        Ok((found.into_iter().filter_map(seen).collect(), count, last))
    }

    /// Where an operation began to write records of a noun.
    fn beginning_of(&mut self, operation: Uuid, noun: &'static str) -> Result<Option<i64>, Refusal> {
        let mut sql = Sql::new("SELECT c.seq FROM change c WHERE c.operation = ");
        sql.bind(operation).push(" AND c.noun = ").bind(noun).push(" ORDER BY c.seq LIMIT 1");
        self.row::<BigInt, i64>(sql)
    }

    /// Names what the records of these lines hang on.
    fn name_ends(&mut self, viewer: &Viewer, lines: &mut [NewsLine]) -> Result<(), Refusal> {
        for line in lines {
            let (Some(record), Some(own)) = (&line.record, shelf(line.collection)) else { continue };
            for (_, noun, id) in (own.ends_of)(self, vec![record.id])? {
                let Some(at) = shelf_of_noun(noun) else { continue };
                let named = (at.titles)(self, viewer, vec![id])?.remove(&id);
                line.of.extend(named.map(|title| (at.noun.collection, Subject { id, title })));
            }
        }
        Ok(())
    }
}

impl Row {
    /// Whether the same operation wrote it, in the same collection.
    fn is_of_the_same(&self, other: &Self) -> bool {
        (self.operation, self.shelf.noun.name) == (other.operation, other.shelf.noun.name)
    }
}

/// A line for each record, or for each operation that wrote many of a noun, in the order of their last change.
fn lines(rows: Vec<Row>) -> Vec<NewsLine> {
    let mut written: HashMap<(Uuid, &str), HashSet<Uuid>> = HashMap::new();
    for row in &rows {
        written.entry((row.operation, row.shelf.noun.name)).or_default().insert(row.id);
    }
    let mut told: HashSet<(Uuid, &str)> = HashSet::new();
    let mut lines = Vec::new();
    for row in rows {
        let together = written.get(&(row.operation, row.shelf.noun.name)).map_or(1, HashSet::len);
        let many = together > FEW;
        if !told.insert(if many { (row.operation, row.shelf.noun.name) } else { (row.id, "") }) {
            continue;
        }
        let collection = row.shelf.noun.collection;
        let stage = (collection == Experiment::NOUN.collection && row.kind == ChangeKind::Update)
            .then(|| stage_in(&row.after))
            .flatten();
        let record = (!many).then_some(Subject { id: row.id, title: row.title });
        let count = if many { together } else { 1 };
        let Row { kind, at, by, .. } = row;
        lines.push(NewsLine { collection, kind, at, by, record, of: Vec::new(), stage, count });
    }
    lines
}

/// The stage among the fields that a change wrote.
fn stage_in(after: &str) -> Option<Stage> {
    let fields: Value = serde_json::from_str(after).ok()?;
    Stage::from_word(fields.get("stage")?.as_str()?)
}
