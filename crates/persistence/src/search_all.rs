//! One search over all collections, a few records of each, that forgives slips of the fingers.
//!
//! A search that finds something is answered as it was typed. Only one that finds nothing the viewer sees is corrected:
//! the words that nothing visible has are held against the vocabulary, and whatever is near enough is asked for in their
//! place, by the same queries. What only others may see can neither be found nor keep a word from being corrected.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer,
    near::forgiven,
    record::{Noun, Record},
    refusal::Refusal,
    values::fold,
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::Read,
    dialect::SearchWords,
    registry::{SHELVES, Shelf, shelf},
    search::CANDIDATES,
    sight::visible,
    statement::{Phrase, Sql},
    stored::Stored,
    types::{At, Instant, Key, Uid},
    words::TypedWords,
};

/// Most known words that stand in for a typed one.
const ALTERNATIVES: usize = 30;

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// The collections that have something, those with the best hit first.
    pub groups: Vec<Group>,
    /// What was searched for in place of what was typed, as the first hit spells it.
    pub corrected: Option<String>,
}

/// What one collection has, the best first.
#[derive(Debug)]
pub struct Group {
    pub noun: &'static Noun,
    pub hits: Vec<Hit>,
    /// There is more than was asked for.
    pub more: bool,
}

/// A record that was found.
#[derive(Debug)]
pub struct Hit {
    pub id: Uuid,
    pub title: String,
    pub kind: Option<&'static str>,
    /// The record in whose page it is shown: collection, id and title.
    pub within: Option<(&'static str, Uuid, String)>,
    /// The text around the words, between marks as in lists.
    pub snippet: String,
    merit: Merit,
}

/// Why a record comes before another: the title is what was typed, begins with it, has its words; else its texts do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Merit {
    Text,
    Title,
    Beginning,
    Whole,
}

/// Where words are looked for.
#[derive(Debug, Clone, Copy)]
enum Within {
    Titles,
    /// Titles too.
    Texts,
}

/// What a record is ranked by.
pub(crate) struct Face {
    /// What search knows it by: its name, then a code or a short name in a line each.
    names: String,
    updated_at: Timestamp,
}

/// What is asked of a shelf.
pub(crate) type Seen = fn(&mut Sql, &Viewer);
pub(crate) type Faces = fn(&mut Read<'_>, &Viewer, Vec<Uuid>) -> Result<HashMap<Uuid, Face>, Refusal>;
pub(crate) type Hits = fn(&mut Read<'_>, &Viewer, &SearchWords, &[Ranked]) -> Result<Vec<Hit>, Refusal>;

/// Records of a collection that match, in the order of their search rows.
type Sought = HashMap<&'static str, Vec<Uuid>>;
/// A record in its rank.
pub(crate) type Ranked = (Uuid, Merit, Timestamp);

impl Read<'_> {
    /// The best `limit` records of each collection for what was typed.
    ///
    /// # Errors
    /// What the database says.
    pub fn search_all(
        &mut self,
        viewer: &Viewer,
        shelves: &[&'static Shelf],
        q: &str,
        limit: usize,
    ) -> Result<Found, Refusal> {
        let Some(typed) = TypedWords::parse(q).and_then(TypedWords::of_several_letters) else {
            return Ok(Found::default());
        };
        let groups = self.groups(viewer, shelves, &typed, limit)?;
        if !groups.is_empty() {
            return Ok(Found { groups, corrected: None });
        }
        let misspelt = self.misspelt(viewer, shelves, &typed)?;
        let most = misspelt.iter().flatten().map(|word| forgiven(word.chars().count())).max().unwrap_or(0);
        for edits in 1..=most {
            let instead = self.alternatives(&misspelt, edits)?;
            let groups = self.groups(viewer, shelves, &typed.instead(&instead), limit)?;
            if let Some(best) = groups.first().and_then(|group| group.hits.first()) {
                let corrected = self.as_spelt(best.id, &typed, &instead)?;
                return Ok(Found { groups, corrected: Some(corrected) });
            }
        }
        Ok(Found::default())
    }

    fn groups(
        &mut self,
        viewer: &Viewer,
        shelves: &[&'static Shelf],
        typed: &TypedWords,
        limit: usize,
    ) -> Result<Vec<Group>, Refusal> {
        let titles = self.seek(viewer, shelves, typed, Within::Titles, limit + 1)?;
        let lacking: Vec<&'static Shelf> = shelves
            .iter()
            .filter(|shelf| titles.get(shelf.noun.name).is_none_or(|ids| ids.len() <= limit))
            .copied()
            .collect();
        let texts = self.seek(viewer, &lacking, typed, Within::Texts, limit + 1)?;
        let mut groups = Vec::new();
        for shelf in shelves {
            let of = |sought: &Sought| sought.get(shelf.noun.name).cloned().unwrap_or_default();
            let words = typed.among(&[shelf.noun.name]);
            let mut ranked = self.ranked(viewer, shelf, &words, (of(&titles), of(&texts)))?;
            let more = ranked.len() > limit;
            ranked.truncate(limit);
            if !ranked.is_empty() {
                groups.push(Group {
                    noun: shelf.noun,
                    hits: (shelf.hits)(self, viewer, &words, &ranked)?,
                    more,
                });
            }
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.hits.first().map(|hit| hit.merit)));
        Ok(groups)
    }

    /// Records that match, the last written first: of all collections together the first candidates, as many as are
    /// ranked (decisions.md, 17), and where one fills them, `least` of each other.
    fn seek(
        &mut self,
        viewer: &Viewer,
        shelves: &[&'static Shelf],
        typed: &TypedWords,
        within: Within,
        least: usize,
    ) -> Result<Sought, Refusal> {
        let mut sought = self.matches_among(viewer, shelves, typed, within, CANDIDATES)?;
        if sought.values().map(Vec::len).sum::<usize>() < CANDIDATES {
            return Ok(sought);
        }
        for shelf in shelves {
            if sought.get(shelf.noun.name).is_none_or(|ids| ids.len() < least) {
                sought.extend(self.matches_among(viewer, &[shelf], typed, within, least)?);
            }
        }
        Ok(sought)
    }

    fn matches_among(
        &mut self,
        viewer: &Viewer,
        shelves: &[&'static Shelf],
        typed: &TypedWords,
        within: Within,
        limit: usize,
    ) -> Result<Sought, Refusal> {
        if shelves.is_empty() {
            return Ok(Sought::new());
        }
        let all = shelves.len() == SHELVES.len();
        let nouns: Vec<&str> = shelves.iter().filter(|_| !all).map(|shelf| shelf.noun.name).collect();
        let words = match within {
            Within::Titles => typed.among(&nouns).in_titles(),
            Within::Texts => typed.among(&nouns),
        };
        let mut sql = Sql::new("SELECT s.noun, s.record FROM ");
        sql.phrase(Phrase::SearchSource).push(" WHERE ").phrase(Phrase::Matches(words)).push(" AND (");
        sql.separated(" OR ", shelves, |sql, shelf| (shelf.seen)(sql, viewer));
        sql.push(") ORDER BY ").phrase(Phrase::SearchRow).push(" DESC").limit(limit);
        let mut sought = Sought::new();
        for (noun, id) in self.rows::<(Text, Uid), (String, Key)>(sql)? {
            if let Some(shelf) = shelves.iter().find(|shelf| shelf.noun.name == noun) {
                sought.entry(shelf.noun.name).or_default().push(id.0);
            }
        }
        Ok(sought)
    }

    /// Titles before texts, of equals the last changed.
    fn ranked(
        &mut self,
        viewer: &Viewer,
        shelf: &Shelf,
        words: &SearchWords,
        (titles, texts): (Vec<Uuid>, Vec<Uuid>),
    ) -> Result<Vec<Ranked>, Refusal> {
        if titles.is_empty() && texts.is_empty() {
            return Ok(Vec::new());
        }
        let faces = (shelf.faces)(self, viewer, [titles.clone(), texts].concat())?;
        let in_titles: HashSet<Uuid> = titles.into_iter().collect();
        let merit = |id: &Uuid, face: &Face| match words.likeness(&face.names) {
            likeness if likeness > 1_000.0 => Merit::Whole,
            likeness if likeness > 0.0 => Merit::Beginning,
            _ if in_titles.contains(id) => Merit::Title,
            _ => Merit::Text,
        };
        let mut ranked: Vec<Ranked> =
            faces.iter().map(|(id, face)| (*id, merit(id, face), face.updated_at)).collect();
        ranked.sort_by(|(a, of_a, at_a), (b, of_b, at_b)| {
            of_b.cmp(of_a).then_with(|| at_b.cmp(at_a)).then_with(|| a.cmp(b))
        });
        Ok(ranked)
    }

    /// The words that nothing visible has, each in its place among all that were typed.
    fn misspelt(
        &mut self,
        viewer: &Viewer,
        shelves: &[&'static Shelf],
        typed: &TypedWords,
    ) -> Result<Vec<Option<String>>, Refusal> {
        let words: Vec<&str> = typed.each().collect();
        let mut misspelt = Vec::new();
        for word in &words {
            // One word alone was just looked for.
            let known = words.len() > 1
                && !self
                    .matches_among(viewer, shelves, &TypedWords::alone(word), Within::Texts, 1)?
                    .is_empty();
            misspelt.push((!known).then(|| (*word).to_owned()));
        }
        Ok(misspelt)
    }

    /// For each word that nothing has, the kept words that are so many slips away at most.
    fn alternatives(
        &mut self,
        misspelt: &[Option<String>],
        edits: usize,
    ) -> Result<Vec<Option<Vec<String>>>, Refusal> {
        let mut all = Vec::new();
        for word in misspelt {
            all.push(match word {
                None => None,
                Some(word) => {
                    let edits = edits.min(forgiven(word.chars().count()));
                    Some(self.near_words(word, edits, ALTERNATIVES)?).filter(|near| !near.is_empty())
                }
            });
        }
        Ok(all)
    }

    /// What was typed, with the words that a found record has in the place of those that it has not.
    fn as_spelt(
        &mut self,
        record: Uuid,
        typed: &TypedWords,
        instead: &[Option<Vec<String>>],
    ) -> Result<String, Refusal> {
        let mut sql = Sql::new("SELECT s.title, s.body FROM search s WHERE s.record = ");
        sql.bind(record);
        let (title, body) = self.row::<(Text, Text), (String, String)>(sql)?.unwrap_or_default();
        let words = typed.each().zip(instead).map(|(word, others)| {
            let spelt = others.iter().flatten().find_map(|other| spelling_of(other, [&title, &body]));
            spelt.unwrap_or_else(|| word.to_owned())
        });
        Ok(words.collect::<Vec<_>>().join(" "))
    }
}

/// The first word of these texts that is, or begins with, a folded one: as it is written there, in lower case.
fn spelling_of(folded: &str, texts: [&String; 2]) -> Option<String> {
    let within = |text: &String| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.map(str::to_lowercase).find(|word| fold(word).starts_with(folded))
    };
    texts.into_iter().find_map(within)
}

/// The condition under which a search row is of a noun's record that the viewer sees.
pub(crate) fn seen<N: Stored>(sql: &mut Sql, viewer: &Viewer) {
    sql.push("(s.noun = ").bind(N::NOUN.name).push(" AND EXISTS (SELECT 1 FROM ").push(N::TABLE);
    sql.push(" r WHERE r.id = s.record AND r.deleted_at IS NULL AND ");
    visible::<N>(sql, "r", viewer);
    sql.push("))");
}

pub(crate) fn hits<N: Stored>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    words: &SearchWords,
    found: &[Ranked],
) -> Result<Vec<Hit>, Refusal> {
    let ids: Vec<Uuid> = found.iter().map(|(id, ..)| *id).collect();
    let mut snippets = read.snippets(words, ids.clone())?;
    let mut records: HashMap<Uuid, N> = HashMap::new();
    for row in read.find_all::<N>(viewer, ids)? {
        let kept = row.into_kept::<N>()?;
        records.insert(kept.head.id, kept.record);
    }
    let holders = holders(read, viewer, records.values().filter_map(Record::within))?;
    let hit = |(id, merit, _): &Ranked| {
        let record = records.get(id)?;
        let within =
            record.within().and_then(|(collection, id)| Some((collection, id, holders.get(&id)?.clone())));
        let snippet = snippets.remove(id).unwrap_or_default();
        Some(Hit { id: *id, title: record.title(), kind: record.kind(), within, snippet, merit: *merit })
    };
    Ok(found.iter().filter_map(hit).collect())
}

/// The titles of the records in whose pages others are shown, as far as the viewer sees them.
fn holders(
    read: &mut Read<'_>,
    viewer: &Viewer,
    within: impl Iterator<Item = (&'static str, Uuid)>,
) -> Result<HashMap<Uuid, String>, Refusal> {
    let mut wanted: HashMap<&'static str, Vec<Uuid>> = HashMap::new();
    within.for_each(|(collection, id)| wanted.entry(collection).or_default().push(id));
    let mut titles = HashMap::new();
    for (collection, ids) in wanted {
        let shelf = shelf(collection).ok_or_else(|| Refusal::internal("an unknown collection"))?;
        titles.extend((shelf.titles)(read, viewer, ids)?);
    }
    Ok(titles)
}

/// What records are ranked by, as far as the viewer sees them.
pub(crate) fn faces<N: Stored>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, Face>, Refusal> {
    let mut sql = Sql::new("SELECT r.id, s.title, r.updated_at FROM search s JOIN ");
    sql.push(N::TABLE)
        .push(" r ON r.id = s.record WHERE s.record")
        .any_of(ids)
        .push(" AND r.deleted_at IS NULL AND ");
    visible::<N>(&mut sql, "r", viewer);
    let rows = read.rows::<(Uid, Text, Instant), (Key, String, At)>(sql)?;
    Ok(rows.into_iter().map(|(id, names, at)| (id.0, Face { names, updated_at: at.0 })).collect())
}
