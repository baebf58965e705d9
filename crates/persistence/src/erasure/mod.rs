//! Erasure: takes a member or a person out of the database, with every value that it has of them.
//!
//! What happened stays: ids, the names of fields, who and when; the list of erasures (`erased.rs`) has the id, so that a
//! backup from before gives it up again. After the commit the files have to forget too: [`JOB`] does that.

mod around;
mod forgetting;
mod said;

use std::collections::{BTreeMap, HashSet};

use diesel::sql_types::BigInt;
use essaim_domain::{
    account,
    principal::Principal,
    record::Record,
    refusal::Refusal,
    request::RequestKind,
    stakeholder::{Stakeholder, StakeholderKind},
    time::now,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    door::Deed,
    erased::Erased,
    jobs::Wish,
    kept::Kept,
    purge::{Records, Tally},
    statement::Sql,
};

pub use forgetting::forget;

/// The kind of the job that makes the files forget.
pub const JOB: &str = "forget";

/// What stands in the place of a value that was erased.
pub(crate) const MARK: &str = "∅";

/// What an erasure takes, and what it leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toll {
    /// How many of each go: records by their collection, sessions, letters.
    pub going: BTreeMap<&'static str, i64>,
    /// How many of each stay without: records that pointed there, changes that show no name any more, texts of the site
    /// and clients that named them.
    pub staying: BTreeMap<&'static str, i64>,
    /// The stakeholder that the member is.
    pub stakeholder: Option<Uuid>,
}

impl Read<'_> {
    /// What erasing a member takes.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Conflict`] with `last_administrator`.
    pub fn weigh_member(&mut self, id: Uuid) -> Result<Toll, Refusal> {
        let kept = self.account(id)?.ok_or(Refusal::NotFound)?;
        if kept.administers() && !self.another_administers(id)? {
            return Err(Refusal::Conflict("last_administrator"));
        }
        let said = self.said_by_account(&kept)?;
        let mut sessions = Sql::new("SELECT count(*) FROM session s WHERE s.account = ");
        sessions.bind(id);
        let mut changes = Sql::new("SELECT count(*) FROM change c WHERE c.principal = ");
        changes.bind(Principal::Member(id).to_string());
        let going = [
            (account::NOUN.collection, 1),
            ("sessions", self.number(sessions)?),
            ("letters", self.letters_about(&said)?),
        ];
        let mut staying = some([("changes", self.number(changes)?)]);
        staying.extend(some(self.naming(&said)?));
        Ok(Toll { going: some(going), staying, stakeholder: kept.account.stakeholder.map(|id| id.uuid()) })
    }

    /// What erasing a person of the directory takes.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Conflict`] with `not_a_person` or `still_needed`.
    pub fn weigh_person(&mut self, id: Uuid) -> Result<Toll, Refusal> {
        let family = self.family(id)?;
        let ids: HashSet<Uuid> = family.iter().map(|kept| kept.head.id).collect();
        let said = self.said_by_records(Stakeholder::NOUN.name, &ids)?;
        let (mut going, mut staying): (Tally, Tally) =
            self.tally(Records::from([(Stakeholder::NOUN.collection, ids.clone())]))?;
        going.extend(some([("letters", self.letters_about(&said)?)]));
        let mut accounts = Sql::new("SELECT count(*) FROM account a WHERE a.stakeholder");
        accounts.any_of(ids.into_iter().collect());
        staying.extend(some([(account::NOUN.collection, self.number(accounts)?)]));
        staying.extend(some(self.naming(&said)?));
        Ok(Toll { going, staying, stakeholder: None })
    }

    /// The person's records: the one that is named, and those that became one with it by a merge.
    pub(crate) fn family(&mut self, id: Uuid) -> Result<Vec<Kept<Stakeholder>>, Refusal> {
        let mut family: Vec<Kept<Stakeholder>> = Vec::new();
        let mut next = HashSet::from([id]);
        while !next.is_empty() {
            let found = self.kept_anywhere::<Stakeholder>(next.drain().collect())?;
            for kept in &found {
                next.extend(kept.record.merged_from.iter().map(|id| id.uuid()));
                next.extend(kept.record.merged_into.map(|id| id.uuid()));
            }
            family.extend(found);
            next.retain(|id| family.iter().all(|kept| kept.head.id != *id));
        }
        if family.is_empty() {
            return Err(Refusal::NotFound);
        }
        // An organisation that a person was merged into by mistake is nobody's: the merge is undone first.
        let all_persons = family.iter().all(|kept| kept.record.kind == StakeholderKind::Person);
        if all_persons { Ok(family) } else { Err(Refusal::Conflict("not_a_person")) }
    }

    fn number(&mut self, sql: Sql) -> Result<i64, Refusal> {
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }
}

/// Those of which there are any.
fn some<const N: usize>(counts: [(&'static str, i64); N]) -> Tally {
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

impl Write<'_> {
    /// Erases a member: account, sessions, links, letters. What they wrote stays, signed by an id without a name.
    ///
    /// # Errors
    /// As [`Read::weigh_member`].
    pub fn erase_member(&mut self, by: &Principal, id: Uuid) -> Result<Toll, Refusal> {
        // In a row: of two administrators who erase each other at once, one stays.
        self.in_line()?;
        let toll = self.reading().weigh_member(id)?;
        self.member_goes(id)?;
        self.forget_at_once()?;
        self.request_met(by, RequestKind::Erasure, id)?;
        Ok(toll)
    }

    /// The same for a member whose time is over; nobody asked, and nothing is in the register of requests. The caller has
    /// the files forget.
    ///
    /// # Errors
    /// As [`Read::weigh_member`].
    pub(crate) fn member_ends(&mut self, id: Uuid) -> Result<(), Refusal> {
        self.reading().weigh_member(id)?;
        self.member_goes(id)
    }

    fn member_goes(&mut self, id: Uuid) -> Result<(), Refusal> {
        self.erase_account(id)?;
        self.erasure_noted(account::NOUN.collection, [id])
    }

    /// Erases a person of the directory: their record and those merged with it, involvements, relationships, letters.
    ///
    /// # Errors
    /// As [`Read::weigh_person`].
    pub fn erase_person(&mut self, deed: &Deed, id: Uuid) -> Result<Toll, Refusal> {
        self.in_line()?;
        let toll = self.reading().weigh_person(id)?;
        self.person_goes(deed, id)?;
        self.forget_at_once()?;
        self.request_met(&deed.by, RequestKind::Erasure, id)?;
        Ok(toll)
    }

    /// The same for a person whose time is over, unless something that stays names them. The caller has the files forget.
    ///
    /// # Errors
    /// As [`Read::weigh_person`].
    pub(crate) fn person_ends(&mut self, deed: &Deed, id: Uuid) -> Result<(), Refusal> {
        if !self.reading().weigh_person(id)?.staying.is_empty() {
            return Err(Refusal::Conflict("still_needed"));
        }
        self.person_goes(deed, id)
    }

    fn person_goes(&mut self, deed: &Deed, id: Uuid) -> Result<(), Refusal> {
        let ids: HashSet<Uuid> = self.reading().family(id)?.iter().map(|kept| kept.head.id).collect();
        self.erase_records(deed, Stakeholder::NOUN.collection, &ids)?;
        self.erasure_noted(Stakeholder::NOUN.collection, ids)
    }

    fn erasure_noted(
        &mut self,
        collection: &str,
        ids: impl IntoIterator<Item = Uuid>,
    ) -> Result<(), Refusal> {
        let at = now();
        let entry = |id| Erased { collection: collection.to_owned(), id, at };
        let entries: Vec<Erased> = ids.into_iter().map(entry).collect();
        self.note_erased(&entries)
    }

    /// Somebody asked: the files forget as soon as it is committed.
    fn forget_at_once(&mut self) -> Result<(), Refusal> {
        self.enqueue(Wish::new(JOB, Value::Null).once(JOB))
    }

    /// Takes records out with all that they ever said, in whatever state the database is. Whether there were any.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown collection, [`Refusal::Conflict`] with `still_needed`.
    pub(crate) fn erase_records(
        &mut self,
        deed: &Deed,
        collection: &str,
        ids: &HashSet<Uuid>,
    ) -> Result<bool, Refusal> {
        self.in_line()?;
        let noun = crate::registry::shelf(collection).ok_or(Refusal::NotFound)?.noun.name;
        let said = self.reading().said_by_records(noun, ids)?;
        if noun == Stakeholder::NOUN.name {
            self.part_accounts(ids)?;
        }
        let there = self.purge_erasing(deed, collection, ids)?;
        self.erase_around(ids, &said)?;
        Ok(there)
    }

    /// The same for an account. Whether it was there.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn erase_account(&mut self, id: Uuid) -> Result<bool, Refusal> {
        let Some(kept) = self.reading().account(id)? else { return Ok(false) };
        let said = self.reading().said_by_account(&kept)?;
        // Rows that may be of nobody, and have their words in them.
        self.challenges_forget(id)?;
        let mut sql = Sql::new("DELETE FROM link WHERE account = ");
        sql.bind(id);
        self.run(sql)?;
        self.erase_around(&HashSet::from([id]), &said)?;
        let mut sql = Sql::new("DELETE FROM idempotency WHERE principal = ");
        sql.bind(Principal::Member(id).to_string());
        self.run(sql)?;
        self.let_go("account", &[id])?;
        let mut sql = Sql::new("DELETE FROM account WHERE id = ");
        sql.bind(id);
        self.run(sql)?;
        Ok(true)
    }

    /// Accounts that are these stakeholders stay, and are nobody of the directory any more.
    fn part_accounts(&mut self, ids: &HashSet<Uuid>) -> Result<(), Refusal> {
        let mut sql =
            Sql::new("UPDATE account SET stakeholder = NULL, revision = revision + 1, updated_at = ");
        sql.bind(now()).push(" WHERE stakeholder").any_of(ids.iter().copied().collect());
        self.run(sql).map(drop)
    }
}
