//! Erasure: takes a member or a person out of the database, with every value that it has of them.
//!
//! What happened stays: ids, the names of fields, who and when; the list of erasures (`erased.rs`) has the id, so that a
//! backup from before gives it up again. After the commit the files have to forget too: [`JOB`] does that.

mod around;
mod forgetting;
mod ledger;
mod letting_go;
mod said;

use std::{
    collections::{BTreeMap, HashSet},
    fmt::Display,
};

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
    purge::Records,
    statement::Sql,
    types::{Key, Uid},
};

pub use forgetting::forget;
use ledger::{Ledger, some};

/// The kind of the job that makes the files forget.
pub const JOB: &str = "forget";

/// What stands in the place of a value that was erased.
pub(crate) const MARK: &str = "∅";

/// What an erasure takes, and what it leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toll {
    /// How many of each go: records by their collection; and what is kept around somebody, from sessions to lists.
    pub going: BTreeMap<&'static str, i64>,
    /// How many of each stay without: records that pointed there, changes that show no name or no values any more, letters
    /// to others, texts of the site, clients, suggestions and requests that named them.
    pub staying: BTreeMap<&'static str, i64>,
    /// The stakeholder that the member is.
    pub stakeholder: Option<Uuid>,
}

/// An erasure under way, which counts what it does.
pub(crate) struct Erasing<'w, 'c> {
    write: &'w mut Write<'c>,
    ledger: Ledger,
}

impl<'w, 'c> Erasing<'w, 'c> {
    fn by(write: &'w mut Write<'c>) -> Self {
        Self { write, ledger: Ledger::default() }
    }

    /// Deletes rows of a table, and counts them.
    fn delete(
        &mut self,
        table: &'static str,
        which: impl FnOnce(&mut Sql) -> &mut Sql,
    ) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM ");
        sql.push(table).push(" WHERE ");
        which(&mut sql);
        let rows = self.write.run(sql)?;
        self.ledger.goes(table, rows);
        Ok(())
    }

    /// Changes one row of a table, which stays, and counts it.
    fn alter(&mut self, table: &'static str, key: impl Display, sql: Sql) -> Result<(), Refusal> {
        if self.write.run(sql)? > 0 {
            self.ledger.stays(table, key.to_string());
        }
        Ok(())
    }

    /// Takes records out with all that they ever said, in whatever state the database is. Whether there were any.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown collection, [`Refusal::Conflict`] with `still_needed`.
    fn records(&mut self, deed: &Deed, collection: &str, ids: &HashSet<Uuid>) -> Result<bool, Refusal> {
        self.write.in_line()?;
        let noun = crate::registry::shelf(collection).ok_or(Refusal::NotFound)?.noun.name;
        let said = self.write.reading().said_by_records(noun, ids)?;
        if noun == Stakeholder::NOUN.name {
            self.part_accounts(ids)?;
        }
        let taken = self.write.purge_erasing(deed, collection, ids)?;
        let there = taken.is_some();
        self.ledger.took(taken.unwrap_or_default());
        self.around(ids, &said)?;
        Ok(there)
    }

    /// The same for an account. Whether it was there.
    ///
    /// # Errors
    /// What the database says.
    fn account(&mut self, id: Uuid) -> Result<bool, Refusal> {
        let Some(kept) = self.write.reading().account(id)? else { return Ok(false) };
        let said = self.write.reading().said_by_account(&kept)?;
        // Rows that may be of nobody, and have their words in them.
        self.delete("challenge", |sql| sql.push("account = ").bind(id))?;
        self.delete("link", |sql| sql.push("account = ").bind(id))?;
        self.around(&HashSet::from([id]), &said)?;
        let by = Principal::Member(id).to_string();
        self.delete("idempotency", |sql| sql.push("principal = ").bind(by))?;
        self.let_go("account", &[id])?;
        self.delete("account", |sql| sql.push("id = ").bind(id))?;
        Ok(true)
    }

    /// Accounts that are these stakeholders stay, and are nobody of the directory any more.
    fn part_accounts(&mut self, ids: &HashSet<Uuid>) -> Result<(), Refusal> {
        let mut sql = Sql::new("SELECT a.id FROM account a WHERE a.stakeholder");
        sql.any_of(ids.iter().copied().collect());
        for account in self.write.reading().rows::<Uid, Key>(sql)? {
            let mut sql =
                Sql::new("UPDATE account SET stakeholder = NULL, revision = revision + 1, updated_at = ");
            sql.bind(now()).push(" WHERE id = ").bind(account.0);
            self.alter("account", account.0, sql)?;
        }
        Ok(())
    }
}

impl Read<'_> {
    /// Whether records that stay, accounts, texts of the site or clients name a person.
    fn is_named_elsewhere(&mut self, id: Uuid) -> Result<bool, Refusal> {
        let ids: HashSet<Uuid> = self.family(id)?.iter().map(|kept| kept.head.id).collect();
        let said = self.said_by_records(Stakeholder::NOUN.name, &ids)?;
        let records = Records::from([(Stakeholder::NOUN.collection, ids)]);
        Ok(self.is_pointed_to(records)? || self.is_named_around(&said)?)
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
}

impl Write<'_> {
    /// What erasing a member takes: it is done, and taken back.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Conflict`] with `last_administrator`.
    pub fn weigh_member(&mut self, id: Uuid) -> Result<Toll, Refusal> {
        self.in_line()?;
        self.taken_back(|write| write.member_goes(id))
    }

    /// What erasing a person of the directory takes: it is done, and taken back.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Conflict`] with `not_a_person` or `still_needed`.
    pub fn weigh_person(&mut self, id: Uuid) -> Result<Toll, Refusal> {
        self.in_line()?;
        self.taken_back(|write| write.person_goes(&Deed::of(Principal::System), id))
    }

    /// Erases a member: account, sessions, links, letters. What they wrote stays, signed by an id without a name.
    ///
    /// # Errors
    /// As [`Write::weigh_member`].
    pub fn erase_member(&mut self, by: &Principal, id: Uuid) -> Result<Toll, Refusal> {
        // In a row: of two administrators who erase each other at once, one stays.
        self.in_line()?;
        let toll = self.member_goes(id)?;
        self.forget_at_once()?;
        self.request_met(by, RequestKind::Erasure, id)?;
        Ok(toll)
    }

    /// The same for a member whose time is over; nobody asked, and nothing is in the register of requests. The caller has
    /// the files forget.
    ///
    /// # Errors
    /// As [`Write::weigh_member`].
    pub(crate) fn member_ends(&mut self, id: Uuid) -> Result<(), Refusal> {
        self.member_goes(id).map(drop)
    }

    fn member_goes(&mut self, id: Uuid) -> Result<Toll, Refusal> {
        let kept = self.reading().account(id)?.ok_or(Refusal::NotFound)?;
        if kept.administers() && !self.reading().another_administers(id)? {
            return Err(Refusal::Conflict("last_administrator"));
        }
        let mut changes = Sql::new("SELECT count(*) FROM change c WHERE c.principal = ");
        changes.bind(Principal::Member(id).to_string());
        let changes = self.reading().row::<BigInt, i64>(changes)?.unwrap_or(0);
        let mut erasing = Erasing::by(self);
        erasing.account(id)?;
        let mut toll = erasing.ledger.toll();
        toll.staying.extend(some([("changes", changes)]));
        toll.stakeholder = kept.account.stakeholder.map(|id| id.uuid());
        self.erasure_noted(account::NOUN.collection, [id])?;
        Ok(toll)
    }

    /// Erases a person of the directory: their record and those merged with it, involvements, relationships, letters.
    ///
    /// # Errors
    /// As [`Write::weigh_person`].
    pub fn erase_person(&mut self, deed: &Deed, id: Uuid) -> Result<Toll, Refusal> {
        self.in_line()?;
        let toll = self.person_goes(deed, id)?;
        self.forget_at_once()?;
        self.request_met(&deed.by, RequestKind::Erasure, id)?;
        Ok(toll)
    }

    /// The same for a person whose time is over, unless something that stays names them. The caller has the files forget.
    ///
    /// # Errors
    /// As [`Write::weigh_person`].
    pub(crate) fn person_ends(&mut self, deed: &Deed, id: Uuid) -> Result<(), Refusal> {
        if self.reading().is_named_elsewhere(id)? {
            return Err(Refusal::Conflict("still_needed"));
        }
        self.person_goes(deed, id).map(drop)
    }

    fn person_goes(&mut self, deed: &Deed, id: Uuid) -> Result<Toll, Refusal> {
        let ids: HashSet<Uuid> = self.reading().family(id)?.iter().map(|kept| kept.head.id).collect();
        let mut erasing = Erasing::by(self);
        erasing.records(deed, Stakeholder::NOUN.collection, &ids)?;
        let toll = erasing.ledger.toll();
        self.erasure_noted(Stakeholder::NOUN.collection, ids)?;
        Ok(toll)
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

    /// Erases what a list of erasures names, an account or a record; whether it was there.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown collection, [`Refusal::Conflict`] with `still_needed`.
    pub(crate) fn erase_listed(&mut self, collection: &str, id: Uuid) -> Result<bool, Refusal> {
        let mut erasing = Erasing::by(self);
        if collection == account::NOUN.collection {
            return erasing.account(id);
        }
        erasing.records(&Deed::of(Principal::System), collection, &HashSet::from([id]))
    }
}
