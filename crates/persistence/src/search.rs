//! Full-text search: the first candidates ranked, best first, with the text around the hits.

use std::collections::HashMap;

use diesel::sql_types::{Double, Text};
use essaim_domain::{access::Viewer, refusal::Refusal};
use uuid::Uuid;

use crate::{
    db::Read,
    dialect::SearchWords,
    kept::Row,
    list::{Cursor, Key, Page, Query, conditions},
    statement::{Phrase, Sql},
    stored::Stored,
    types::{Key as IdKey, Uid},
};

/// Most candidates that are ranked (decisions.md, 17): ranking every hit of a common word costs too much.
pub const CANDIDATES: usize = 1_000;

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

    fn candidates<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        words: &SearchWords,
    ) -> Result<Vec<(Uuid, f64)>, Refusal> {
        let mut sql = Sql::new("SELECT s.record, r.sort_key, ");
        sql.phrase(Phrase::Rank(words.clone())).push(" FROM ").phrase(Phrase::SearchSource);
        sql.push(" JOIN ").push(N::TABLE).push(" r ON r.id = s.record WHERE ");
        sql.phrase(Phrase::Matches(words.clone())).push(" AND s.noun = ").bind(N::NOUN.name).push(" AND ");
        conditions::<N>(&mut sql, viewer, query);
        sql.push(" LIMIT ").bind(i64::try_from(CANDIDATES).unwrap_or(1_000));
        let rows = self.rows::<(Uid, Text, Double), (IdKey, String, f64)>(sql)?;
        Ok(rows.into_iter().map(|(id, title, rank)| (id.0, rank + words.likeness(&title))).collect())
    }

    fn snippets(&mut self, words: &SearchWords, ids: Vec<Uuid>) -> Result<HashMap<Uuid, String>, Refusal> {
        let mut sql = Sql::new("SELECT s.record, ");
        sql.phrase(Phrase::Snippet(words.clone()))
            .push(" FROM ")
            .phrase(Phrase::SearchSource)
            .push(" WHERE ");
        sql.phrase(Phrase::Matches(words.clone())).push(" AND s.record").any_of(ids);
        let rows = self.rows::<(Uid, Text), (IdKey, String)>(sql)?;
        Ok(rows.into_iter().map(|(id, text)| (id.0, text)).collect())
    }
}

/// How many candidates come up to the cursor, that one included, in the order of the ranking.
fn place_after(ranked: &[(Uuid, f64)], cursor: &Cursor) -> usize {
    let Key::Rank(rank) = cursor.key else { return 0 };
    ranked.partition_point(|(id, r)| {
        r.total_cmp(&rank).is_gt() || (r.total_cmp(&rank).is_eq() && *id <= cursor.id)
    })
}
