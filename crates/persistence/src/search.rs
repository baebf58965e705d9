//! Full-text search: the first candidates ranked, best first, with the text around the hits.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::{BigInt, Double, Text};
use essaim_domain::{access::Viewer, refusal::Refusal};
use uuid::Uuid;

use crate::{
    db::Read,
    dialect::SearchWords,
    kept::Row,
    list::{Cursor, Key, Page, Query, conditions},
    snippet::snippet,
    statement::{Phrase, Sql},
    stored::Stored,
    types::{Key as IdKey, Uid},
};

/// Most candidates that are ranked (decisions.md, 17): ranking every hit of a common word costs too much.
pub const CANDIDATES: usize = 1_000;

/// Most matches that are ranked by the database's own measure, which reads them all.
const RANKED: usize = 5_000;

impl Read<'_> {
    pub(crate) fn search<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        words: &SearchWords,
    ) -> Result<Page, Refusal> {
        let mut ranked = self.candidates::<N>(viewer, query, words)?;
        let full = ranked.len() >= CANDIDATES;
        ranked.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        let start = query.after.as_ref().map_or(0, |cursor| place_after(&ranked, cursor));
        let page: Vec<(Uuid, f64)> = ranked.iter().copied().skip(start).take(query.limit).collect();
        let more = ranked.len() > start + page.len();
        let next = page.last().filter(|_| more).map(|(id, rank)| Cursor { key: Key::Rank(*rank), id: *id });
        let ids: Vec<Uuid> = page.iter().map(|(id, _)| *id).collect();
        let mut found: HashMap<Uuid, Row> =
            self.find_all::<N>(viewer, ids.clone())?.into_iter().map(|row| (row.head.id, row)).collect();
        let rows = ids.iter().filter_map(|id| found.remove(id)).collect();
        let snippets = self.snippets(words, ids)?;
        let total = if query.count { Some(self.count::<N>(viewer, query)?) } else { None };
        Ok(Page { rows, cut: full && next.is_none(), next, total, snippets })
    }

    /// The candidates with their ranks. While few match, by the database's own measure. A word that many records have
    /// is not ranked (its measure alone would read them all): those that have it in the title come first, the last
    /// written before the others.
    fn candidates<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        words: &SearchWords,
    ) -> Result<Vec<(Uuid, f64)>, Refusal> {
        if !self.matches_many(words)? {
            return self.matching::<N>(viewer, query, words, Phrase::Rank(words.clone()), CANDIDATES);
        }
        let mut ranked: Vec<(Uuid, f64)> = Vec::new();
        if let Some(title) = &words.title {
            ranked = self.matching::<N>(viewer, query, title, Phrase::NoRank, CANDIDATES)?;
            ranked.iter_mut().for_each(|(_, rank)| *rank += 1.0);
        }
        let known: HashSet<Uuid> = ranked.iter().map(|(id, _)| *id).collect();
        let rest = self.matching::<N>(viewer, query, words, Phrase::NoRank, CANDIDATES)?;
        ranked.extend(rest.into_iter().filter(|(id, _)| !known.contains(id)));
        ranked.truncate(CANDIDATES);
        // Identifiers of version 7 sort by creation: a fraction of a rank keeps the newest first.
        ranked.iter_mut().for_each(|(id, rank)| *rank += newness(*id));
        Ok(ranked)
    }

    fn matches_many(&mut self, words: &SearchWords) -> Result<bool, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM (SELECT 1 FROM ");
        sql.phrase(Phrase::SearchSource).push(" WHERE ").phrase(Phrase::Matches(words.clone()));
        sql.limit(RANKED + 1).push(") m");
        let found = self.row::<BigInt, i64>(sql)?.unwrap_or(0);
        Ok(usize::try_from(found).unwrap_or(0) > RANKED)
    }

    fn matching<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        words: &SearchWords,
        rank: Phrase,
        limit: usize,
    ) -> Result<Vec<(Uuid, f64)>, Refusal> {
        let mut sql = Sql::new("SELECT s.record, s.title, ");
        sql.phrase(rank).push(" FROM ").phrase(Phrase::SearchSource);
        sql.push(" JOIN ").push(N::TABLE).push(" r ON r.id = s.record WHERE ");
        sql.phrase(Phrase::Matches(words.clone())).push(" AND s.noun = ").bind(N::NOUN.name).push(" AND ");
        conditions::<N>(&mut sql, viewer, query);
        sql.limit(limit);
        let rows = self.rows::<(Uid, Text, Double), (IdKey, String, f64)>(sql)?;
        Ok(rows.into_iter().map(|(id, title, rank)| (id.0, rank + words.likeness(&title))).collect())
    }

    pub(crate) fn snippets(
        &mut self,
        words: &SearchWords,
        ids: Vec<Uuid>,
    ) -> Result<HashMap<Uuid, String>, Refusal> {
        let mut sql = Sql::new("SELECT s.record, s.title, s.body FROM search s WHERE s.record");
        sql.any_of(ids);
        let rows = self.rows::<(Uid, Text, Text), (IdKey, String, String)>(sql)?;
        let prefixes: Vec<&str> = words.folded().collect();
        Ok(rows.into_iter().map(|(id, title, body)| (id.0, snippet(&title, &body, &prefixes))).collect())
    }
}

/// A number below one that grows with the time in an identifier of version 7 (RFC 9562 §5.7: milliseconds, of which the upper 32 bits tell minutes).
fn newness(id: Uuid) -> f64 {
    let seconds = u32::try_from(id.as_u128() >> 96).unwrap_or(u32::MAX);
    f64::from(seconds) / f64::from(u32::MAX) * 0.5
}

/// How many candidates come up to the cursor, that one included, in the order of the ranking.
fn place_after(ranked: &[(Uuid, f64)], cursor: &Cursor) -> usize {
    let Key::Rank(rank) = cursor.key else { return 0 };
    ranked.partition_point(|(id, r)| {
        r.total_cmp(&rank).is_gt() || (r.total_cmp(&rank).is_eq() && *id <= cursor.id)
    })
}
