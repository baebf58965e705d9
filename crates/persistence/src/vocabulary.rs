//! The words that texts have, for searches with a slip of the fingers in them.
//!
//! They are a table that the write door adds to, in the transaction of the text itself, and a copy of it in memory, which
//! a search reads on with. Nearly all words of a new text are known already, so that a write seldom has one to add. Whose
//! records have a word is not known here, and need not be: a word only becomes a question, which is answered like any.

use std::{
    collections::{HashMap, HashSet},
    sync::{PoisonError, RwLock},
};

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    near::{Distance, Typed, mask},
    refusal::Refusal,
    values::each_word,
};

use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect::SearchWords,
    statement::{Phrase, Sql},
};

/// Most words that are kept in mind: the forms of several languages and the names of all communes. What comes after is not
/// learnt, so that nobody's nonsense fills a server.
const MOST: usize = 400_000;
/// Words that are kept, in letters: shorter ones are near to everything, longer ones are nobody's.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=30;

/// What a copy of the program knows of the words.
#[derive(Default)]
pub(crate) struct Vocabulary {
    known: RwLock<Known>,
}

#[derive(Default)]
struct Known {
    /// Each with the letters that it has.
    words: HashMap<Box<str>, u32>,
    /// The last number of the table that was read.
    upto: i64,
}

impl Vocabulary {
    /// Words of texts that are not known to be kept.
    fn unknown<'t>(&self, texts: impl Iterator<Item = &'t str>, learnt: &HashSet<String>) -> Vec<String> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let mut new: HashSet<String> = HashSet::new();
        if known.words.len() >= MOST {
            return Vec::new();
        }
        for text in texts {
            each_word(text, |word| {
                if !known.words.contains_key(word) && !learnt.contains(word) && is_learnt(word) {
                    new.insert(word.to_owned());
                }
            });
        }
        let mut new: Vec<String> = new.into_iter().collect();
        // Whoever else adds the same words on PostgreSQL takes them in the same order.
        new.sort_unstable();
        new
    }

    /// Takes note of words whose transaction was committed.
    pub(crate) fn learn(&self, words: impl IntoIterator<Item = String>) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.add(words);
    }

    /// Takes note of words that are kept no more.
    pub(crate) fn forget(&self, words: &[String]) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        for word in words {
            known.words.remove(word.as_str());
        }
    }

    /// The known words that differ from a typed one by so many slips at most, the nearest first.
    fn nearest(&self, typed: &str, edits: usize, limit: usize) -> Vec<String> {
        let mut typed_word = Typed::new(typed, edits);
        let first = typed.chars().next();
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let mut near: Vec<(Distance, bool, usize, &str)> = Vec::new();
        for (word, letters) in &known.words {
            let distance = typed_word.may_be_near(*letters).then(|| typed_word.distance(word)).flatten();
            // With three letters everything begins, or nearly.
            if let Some(distance) =
                distance.filter(|distance| !distance.begun || typed.len() > *LETTERS.start())
            {
                near.push((distance, word.chars().next() != first, word.len(), word));
            }
        }
        near.sort_unstable();
        near.into_iter().take(limit).map(|(_, _, _, word)| word.to_owned()).collect()
    }
}

impl Known {
    fn add(&mut self, words: impl IntoIterator<Item = String>) {
        for word in words {
            if self.words.len() < MOST {
                let letters = mask(&word);
                self.words.insert(word.into_boxed_str(), letters);
            }
        }
    }
}

fn is_learnt(word: &str) -> bool {
    LETTERS.contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

impl Read<'_> {
    /// The kept words that are nearest to a typed one, within so many slips.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn near_words(
        &mut self,
        typed: &str,
        edits: usize,
        limit: usize,
    ) -> Result<Vec<String>, Refusal> {
        self.read_on()?;
        Ok(self.vocabulary().nearest(typed, edits, limit))
    }

    /// Reads what was added to the table since.
    fn read_on(&mut self) -> Result<(), Refusal> {
        let upto = self.vocabulary().known.read().unwrap_or_else(PoisonError::into_inner).upto;
        let mut sql = Sql::new("SELECT v.seq, v.word FROM vocabulary v WHERE v.seq > ");
        sql.bind(upto).push(" ORDER BY v.seq").limit(MOST);
        let rows = self.rows::<(BigInt, Text), (i64, String)>(sql)?;
        if let Some((last, _)) = rows.last() {
            let last = *last;
            let mut known = self.vocabulary().known.write().unwrap_or_else(PoisonError::into_inner);
            known.upto = known.upto.max(last);
            known.add(rows.into_iter().map(|(_, word)| word));
        }
        Ok(())
    }
}

impl Write<'_> {
    /// Keeps the words of texts that are written in this transaction.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn store_words<'t>(&mut self, texts: impl Iterator<Item = &'t str>) -> Result<(), Refusal> {
        let new = self.read.vocabulary().unknown(texts, &self.learnt);
        let head = Sql::new("INSERT INTO vocabulary (word)");
        let say = |sql: &mut Sql, word: &String| {
            sql.bind(word.as_str());
        };
        self.insert_ending(&head, &new, say, " ON CONFLICT DO NOTHING")?;
        self.learnt.extend(new);
        Ok(())
    }

    /// The words of all that records of a noun ever said, as their changes have it.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn words_ever_said(&mut self, noun: &str, ids: &[Uuid]) -> Result<HashSet<String>, Refusal> {
        let mut sql = Sql::new("SELECT c.before, c.after FROM change c WHERE c.noun = ");
        sql.bind(noun).push(" AND c.record").any_of(ids.to_vec());
        let mut words = HashSet::new();
        for (before, after) in self.reading().rows::<(Text, Text), (String, String)>(sql)? {
            for fields in [before, after] {
                let fields: Value = serde_json::from_str(&fields).map_err(Refusal::internal)?;
                each_text(&fields, &mut |text| {
                    each_word(text, |word| {
                        if is_learnt(word) && !words.contains(word) {
                            words.insert(word.to_owned());
                        }
                    });
                });
            }
        }
        Ok(words)
    }

    /// Takes out those of these words that no text has any more. (Another copy of the program may know them until it ends:
    /// that is only a question more that finds nothing.)
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn forget_words(&mut self, words: HashSet<String>) -> Result<(), Refusal> {
        for word in words {
            let mut sql = Sql::new("DELETE FROM vocabulary WHERE word = ");
            sql.bind(word.as_str()).push(" AND NOT EXISTS (SELECT 1 FROM ").phrase(Phrase::SearchSource);
            sql.push(" WHERE ").phrase(Phrase::Matches(SearchWords::exactly(&word))).push(")");
            if self.run(sql)? > 0 {
                self.learnt.remove(&word);
                self.forgotten.push(word);
            }
        }
        Ok(())
    }
}

fn each_text(value: &Value, f: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => f(text),
        Value::Array(values) => values.iter().for_each(|value| each_text(value, f)),
        Value::Object(fields) => fields.values().for_each(|value| each_text(value, f)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
