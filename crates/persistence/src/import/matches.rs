//! Which records the rows of a batch may be: looked up for all of them at once.

use std::collections::HashMap;

use diesel::sql_types::{Bool, Text};
use essaim_domain::{access::Viewer, refusal::Refusal};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Draft, Importable};
use crate::{
    db::Read,
    kept::{Kept, Row, RowSql, RowTuple, fields},
    read::rows_of,
    sight::visible,
    statement::{Phrase, Sql},
    types::{Key, Uid},
};

/// Values in one statement: always as many, the last one repeated, so that the statement is prepared once.
const VALUES: usize = 100;

/// A record that a row may be.
pub(super) struct Candidate<N> {
    pub kept: Kept<N>,
    pub fields: Map<String, Value>,
}

/// The records that hold a number.
#[derive(Default)]
pub(super) struct Holders {
    pub live: Vec<Uuid>,
    pub binned: Vec<Uuid>,
}

pub(super) struct Matches<N> {
    /// Who holds an id of the source, whether the importer sees that record or not.
    by_external_id: HashMap<String, Uuid>,
    by_key: HashMap<(&'static str, String), Holders>,
    seen: HashMap<Uuid, Candidate<N>>,
}

impl<N: Importable> Matches<N> {
    pub fn of(read: &mut Read<'_>, viewer: &Viewer, source: &str, drafts: &[Draft]) -> Result<Self, Refusal> {
        let mut matches =
            Self { by_external_id: HashMap::new(), by_key: HashMap::new(), seen: HashMap::new() };
        let external: Vec<&str> = drafts.iter().filter_map(|draft| draft.external_id.as_deref()).collect();
        for some in external.chunks(VALUES) {
            let mut sql = Sql::new("SELECT x.id, x.record FROM external_id x WHERE x.noun = ");
            sql.bind(N::NOUN.name)
                .push(" AND x.source = ")
                .bind(source)
                .push(" AND x.id")
                .in_texts(padded(some));
            let rows = read.rows::<(Text, Uid), (String, Key)>(sql)?;
            matches.by_external_id.extend(rows.into_iter().map(|(id, record)| (id, record.0)));
        }
        for key in N::KEYS {
            let values: Vec<&str> =
                drafts.iter().filter_map(|draft| draft.fields.get(key.field)?.as_str()).collect();
            for some in values.chunks(VALUES) {
                let mut sql = Sql::new(key.holders);
                sql.in_texts(padded(some)).push(" AND ");
                visible::<N>(&mut sql, "r", viewer);
                for (value, id, live) in read.rows::<(Text, Uid, Bool), (String, Key, bool)>(sql)? {
                    let holders = matches.by_key.entry((key.field, value)).or_default();
                    if live { holders.live.push(id.0) } else { holders.binned.push(id.0) }
                }
            }
        }
        let own: Vec<Uuid> = drafts.iter().filter_map(|draft| draft.id).collect();
        matches.look_at_candidates(read, viewer, own)?;
        Ok(matches)
    }

    /// Reads the records that were found by a number, and those that the rows name by our own ids.
    fn look_at_candidates(
        &mut self,
        read: &mut Read<'_>,
        viewer: &Viewer,
        own: Vec<Uuid>,
    ) -> Result<(), Refusal> {
        // A number that several hold leads to none of them.
        let alone = |holders: &Holders| match (holders.live.as_slice(), holders.binned.as_slice()) {
            ([one], _) | ([], [one, ..]) => Some(*one),
            _ => None,
        };
        let mut ids: Vec<Uuid> = self
            .by_external_id
            .values()
            .copied()
            .chain(self.by_key.values().filter_map(alone))
            .chain(own)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(());
        }
        let mut sql = rows_of::<N>();
        sql.push(" WHERE r.id").any_of(ids).push(" AND ");
        visible::<N>(&mut sql, "r", viewer);
        // Rows before the counter and in one order, as every writer takes them.
        sql.push(" ORDER BY r.id").phrase(Phrase::ForUpdate);
        for row in read.rows::<RowSql, RowTuple>(sql)? {
            let kept: Kept<N> = Row::from(row).into_kept()?;
            let fields = fields(&kept.record)?;
            self.seen.insert(kept.head.id, Candidate { kept, fields });
        }
        Ok(())
    }

    /// Who holds an id of the source.
    pub fn holder(&self, external_id: &str) -> Option<Uuid> {
        self.by_external_id.get(external_id).copied()
    }

    /// The records with that number, those in the bin apart.
    pub fn holders(&self, field: &'static str, value: &str) -> Option<&Holders> {
        self.by_key.get(&(field, value.to_owned()))
    }

    /// A record that the importer sees.
    pub fn candidate(&self, id: Uuid) -> Option<&Candidate<N>> {
        self.seen.get(&id)
    }
}

/// As many values as a statement has, the last one again and again.
fn padded<'a>(some: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let last = some.last().copied().unwrap_or_default();
    some.iter().copied().chain(std::iter::repeat(last)).take(VALUES)
}
