//! Stakeholders that may be one: pairs that share a key, found in an index, among what the caller sees.

use std::collections::{BTreeSet, HashMap};

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    access::Viewer,
    likeness::{EDITION, Likeness, keys},
    refusal::Refusal,
    stakeholder::{Stakeholder, StakeholderKind},
    words::Worded,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    kept::{Kept, Row, RowSql, RowTuple},
    read::{Bin, rows_of},
    sight::visible,
    statement::{Bind, Sql},
    types::{Key, Uid},
};

/// Two records that may be one, and why.
#[derive(Debug)]
pub struct Pair {
    pub one: Row,
    pub other: Row,
    pub why: BTreeSet<Likeness>,
}

/// The place in the pairs after which the next page begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct After {
    pub kind: i64,
    pub key: String,
    pub one: Uuid,
    pub other: Uuid,
}

/// The setting that says up to where the keys are those of this edition.
const KEYED: &str = "likeness.edition";
/// Records whose keys are worked out in one transaction.
const AT_ONCE: usize = 500;

/// The rows of the table of keys that follow from a record.
pub(crate) fn rows(record: &Stakeholder) -> Vec<Vec<Bind>> {
    keys(record).into_iter().map(|(why, key)| vec![number(why).into(), key.into()]).collect()
}

/// A likeness as it is kept: the surest first.
fn number(why: Likeness) -> i64 {
    Likeness::ALL.iter().zip(0..).find(|(one, _)| **one == why).map_or(0, |(_, number)| number)
}

impl Read<'_> {
    /// A page of pairs, each once, the surest first, without those that were found to be two; and where to go on.
    ///
    /// # Errors
    /// What the database says.
    pub fn duplicates(
        &mut self,
        viewer: &Viewer,
        after: Option<&After>,
        limit: usize,
    ) -> Result<(Vec<Pair>, Option<After>), Refusal> {
        type PairSql = (BigInt, Text, Uid, Uid);
        let found = self.rows::<PairSql, (i64, String, Key, Key)>(pairs(viewer, after, limit + 1))?;
        let more = found.len() > limit;
        let found: Vec<(i64, String, Key, Key)> = found.into_iter().take(limit).collect();
        let next = found.last().filter(|_| more).map(|(kind, key, one, other)| After {
            kind: *kind,
            key: key.clone(),
            one: one.0,
            other: other.0,
        });
        let ids: Vec<Uuid> = found.iter().flat_map(|(_, _, one, other)| [one.0, other.0]).collect();
        let mut reasons = self.reasons(ids.clone())?;
        let mut rows = self.find_all::<Stakeholder>(viewer, ids)?;
        self.withhold::<Stakeholder>(viewer, &mut rows)?;
        let rows: HashMap<Uuid, Row> = rows.into_iter().map(|row| (row.head.id, row)).collect();
        let pair = |(_, _, one, other): (i64, String, Key, Key)| {
            let why = reasons.remove(&(one.0, other.0)).unwrap_or_default();
            Some(Pair { one: rows.get(&one.0)?.clone(), other: rows.get(&other.0)?.clone(), why })
        };
        Ok((found.into_iter().filter_map(pair).collect(), next))
    }

    /// All that each two of these share.
    fn reasons(&mut self, ids: Vec<Uuid>) -> Result<HashMap<(Uuid, Uuid), BTreeSet<Likeness>>, Refusal> {
        let mut sql = Sql::new(
            "SELECT k.record, l.record, k.kind FROM stakeholder_key k JOIN stakeholder_key l ON l.kind = k.kind \
             AND l.key = k.key AND l.record > k.record WHERE k.record",
        );
        sql.any_of(ids.clone()).push(" AND l.record").any_of(ids);
        let mut reasons: HashMap<(Uuid, Uuid), BTreeSet<Likeness>> = HashMap::new();
        for (one, other, kind) in self.rows::<(Uid, Uid, BigInt), (Key, Key, i64)>(sql)? {
            let why = usize::try_from(kind).ok().and_then(|index| Likeness::ALL.get(index));
            reasons.entry((one.0, other.0)).or_default().extend(why);
        }
        Ok(reasons)
    }
}

/// Pairs of live records that share a key. SQLite takes cross joins in their order: along the index of keys.
fn pairs(viewer: &Viewer, after: Option<&After>, limit: usize) -> Sql {
    let mut sql = Sql::new(
        "SELECT k.kind, k.key, k.record, l.record FROM stakeholder_key k CROSS JOIN stakeholder_key l \
         CROSS JOIN stakeholder a CROSS JOIN stakeholder b \
         WHERE l.kind = k.kind AND l.key = k.key AND l.record > k.record AND a.id = k.record AND b.id = l.record \
         AND a.deleted_at IS NULL AND b.deleted_at IS NULL AND ",
    );
    visible::<Stakeholder>(&mut sql, "a", viewer);
    sql.push(" AND ");
    visible::<Stakeholder>(&mut sql, "b", viewer);
    if let Some(After { kind, key, one, other }) = after {
        sql.push(" AND (k.kind, k.key) >= (").bind(*kind).push(", ").bind(key.as_str());
        sql.push(") AND (k.kind, k.key, k.record, l.record) > (").bind(*kind).push(", ").bind(key.as_str());
        sql.push(", ").bind(*one).push(", ").bind(*other).push(")");
    }
    let person = StakeholderKind::Person.word();
    sql.push(" AND (a.kind = ").bind(person).push(") = (b.kind = ").bind(person);
    // Two establishments of one organisation are two; and a pair stands under the surest key alone.
    sql.push(") AND NOT (k.kind = ").bind(number(Likeness::Siren));
    sql.push(
        " AND COALESCE(a.siret <> b.siret, FALSE)) AND NOT EXISTS (SELECT 1 FROM stakeholder_distinct d \
         WHERE d.one = k.record AND d.other = l.record) AND NOT EXISTS (SELECT 1 FROM stakeholder_key x \
         JOIN stakeholder_key y ON y.record = l.record AND y.kind = x.kind AND y.key = x.key \
         WHERE x.record = k.record AND (x.kind, x.key) < (k.kind, k.key)) \
         ORDER BY k.kind, k.key, k.record, l.record",
    );
    sql.limit(limit);
    sql
}

impl Write<'_> {
    /// Keeps that two stakeholders are two, or that they may be one after all.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the caller does not see both.
    pub fn set_distinct(
        &mut self,
        viewer: &Viewer,
        (one, other): (Uuid, Uuid),
        distinct: bool,
    ) -> Result<(), Refusal> {
        for id in [one, other] {
            self.reading().find::<Stakeholder>(viewer, id, Bin::Closed)?;
        }
        let (one, other) = (one.min(other), one.max(other));
        let mut sql = Sql::new("DELETE FROM stakeholder_distinct WHERE one = ");
        sql.bind(one).push(" AND other = ").bind(other);
        self.run(sql)?;
        if distinct {
            self.insert("INSERT INTO stakeholder_distinct (one, other)", &[(one, other)], |sql, pair| {
                sql.bind(pair.0).push(", ").bind(pair.1);
            })?;
        }
        Ok(())
    }

    /// Works out the keys of some of the stakeholders that were written under another edition of them; whether all are
    /// done.
    ///
    /// # Errors
    /// What the database says.
    pub fn key_again(&mut self) -> Result<bool, Refusal> {
        let done = EDITION.to_string();
        let kept = self.reading().setting(KEYED)?;
        if kept.as_ref() == Some(&done) {
            return Ok(true);
        }
        let from = kept.and_then(|text| Uuid::try_parse(text.strip_prefix(&format!("{done}/"))?).ok());
        self.in_line()?;
        let mut sql = rows_of::<Stakeholder>();
        sql.push(" WHERE r.id > ").bind(from.unwrap_or(Uuid::nil())).push(" ORDER BY r.id");
        sql.limit(AT_ONCE);
        let rows = self.reading().rows::<RowSql, RowTuple>(sql)?;
        let kept: Vec<Kept<Stakeholder>> =
            rows.into_iter().map(|row| Row::from(row).into_kept()).collect::<Result<_, _>>()?;
        let mut forget = Sql::new("DELETE FROM stakeholder_key WHERE record");
        forget.any_of(kept.iter().map(|kept| kept.head.id).collect());
        self.run(forget)?;
        let keyed: Vec<(Uuid, Likeness, String)> = kept
            .iter()
            .flat_map(|kept| keys(&kept.record).into_iter().map(|(why, key)| (kept.head.id, why, key)))
            .collect();
        self.insert("INSERT INTO stakeholder_key (record, kind, key)", &keyed, |sql, (id, why, key)| {
            sql.bind(*id).push(", ").bind(number(*why)).push(", ").bind(key.as_str());
        })?;
        let last = kept.last().filter(|_| kept.len() == AT_ONCE);
        let reached = last.map_or(done.clone(), |last| format!("{done}/{}", last.head.id));
        self.set_setting(KEYED, &reached)?;
        Ok(last.is_none())
    }
}
