//! How accounts are kept: the member, the hats they wear, and their password's digest.

use std::collections::HashMap;

use diesel::{
    AsChangeset, ExpressionMethods, Insertable, OptionalExtension, QueryDsl, QueryResult, Queryable,
    RunQueryDsl, sql_types::Text,
};
use essaim_domain::{
    access::Role,
    account::{Account, Locale},
    factor::Factor,
    refusal::Refusal,
    text::Line,
    time::now,
    values::Email,
    words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::account,
    statement::Sql,
    types::{At, Key, Uid},
};

/// An account with what only the store and the sign-in know.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptAccount {
    pub id: Uuid,
    pub revision: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub account: Account,
    /// The password's digest in PHC form; never shown.
    pub password: String,
    pub last_sign_in: Option<SignIn>,
}

/// When somebody signed in, and by what besides or instead of the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    pub at: Timestamp,
    pub factor: Factor,
}

/// The digest never gets into a log.
impl std::fmt::Debug for KeptAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { id, revision, account, .. } = self;
        f.debug_struct("KeptAccount")
            .field("id", id)
            .field("revision", revision)
            .field("account", account)
            .finish_non_exhaustive()
    }
}

impl KeptAccount {
    pub(crate) fn administers(&self) -> bool {
        administers(&self.account)
    }
}

fn administers(account: &Account) -> bool {
    account.active && account.roles.contains(&Role::Administrator)
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = account)]
pub(crate) struct AccountRow {
    id: Key,
    revision: i64,
    created_at: At,
    updated_at: At,
    name: String,
    email: String,
    roles: String,
    locale: String,
    stakeholder: Option<Key>,
    active: bool,
    password: String,
    last_sign_in_at: Option<At>,
    last_sign_in_factor: Option<String>,
}

/// What a change writes; a stakeholder that is taken away becomes NULL.
#[derive(AsChangeset)]
#[diesel(table_name = account, treat_none_as_null = true)]
struct AccountChanges {
    revision: i64,
    updated_at: At,
    name: String,
    email: String,
    roles: String,
    locale: String,
    stakeholder: Option<Key>,
    active: bool,
}

impl TryFrom<AccountRow> for KeptAccount {
    type Error = Refusal;

    fn try_from(row: AccountRow) -> Result<Self, Refusal> {
        let account = Account {
            name: Line::parse(&row.name).map_err(Refusal::internal)?,
            email: Email::parse(&row.email).map_err(Refusal::internal)?,
            roles: roles_in(&row.roles),
            locale: locale_in(&row.locale),
            stakeholder: row.stakeholder.map(|key| key.0.into()),
            active: row.active,
        };
        Ok(Self {
            id: row.id.0,
            revision: row.revision,
            created_at: row.created_at.0,
            updated_at: row.updated_at.0,
            account,
            password: row.password,
            last_sign_in: row
                .last_sign_in_at
                .zip(row.last_sign_in_factor.as_deref().and_then(Factor::from_word))
                .map(|(at, factor)| SignIn { at: at.0, factor }),
        })
    }
}

/// Roles as they are kept: one text, with commas between them.
pub(crate) fn roles_in(text: &str) -> Vec<Role> {
    text.split(',').filter_map(Role::from_word).collect()
}

pub(crate) fn locale_in(text: &str) -> Locale {
    Locale::from_word(text).unwrap_or(Locale::Fr)
}

/// Addresses are kept and compared in lower case: nobody has two accounts that differ by it.
fn lower(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Roles as one text, in the order of the list, each once.
pub(crate) fn roles_text(roles: &[Role]) -> String {
    let worn = Role::ALL.iter().filter(|role| roles.contains(role));
    worn.map(|role| role.word()).collect::<Vec<_>>().join(",")
}

impl Read<'_> {
    /// # Errors
    /// What the database says.
    pub fn account(&mut self, id: Uuid) -> Result<Option<KeptAccount>, Refusal> {
        let query = account::table.find(Key(id));
        let found: QueryResult<AccountRow> = each_arm!(self.connection(), c => query.get_result(c));
        found.optional().map_err(dialect::refusal)?.map(TryInto::try_into).transpose()
    }

    /// # Errors
    /// What the database says.
    pub fn account_by_email(&mut self, email: &str) -> Result<Option<KeptAccount>, Refusal> {
        let query = account::table.filter(account::email.eq(lower(email)));
        let found: QueryResult<AccountRow> = each_arm!(self.connection(), c => query.get_result(c));
        found.optional().map_err(dialect::refusal)?.map(TryInto::try_into).transpose()
    }

    /// Accounts in the order of their ids, after that one.
    ///
    /// # Errors
    /// What the database says.
    pub fn accounts(&mut self, after: Option<Uuid>, limit: usize) -> Result<Vec<KeptAccount>, Refusal> {
        let limit = i64::try_from(limit).map_err(Refusal::internal)?;
        let after = Key(after.unwrap_or(Uuid::nil()));
        let query = account::table.filter(account::id.gt(after)).order(account::id).limit(limit);
        let rows: QueryResult<Vec<AccountRow>> = each_arm!(self.connection(), c => query.load(c));
        rows.map_err(dialect::refusal)?.into_iter().map(TryInto::try_into).collect()
    }

    /// The names of these members, for those who may read names.
    ///
    /// # Errors
    /// What the database says.
    pub fn account_names(&mut self, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Refusal> {
        let mut names = HashMap::with_capacity(ids.len());
        for some in ids.chunks(10_000) {
            let mut sql = Sql::new("SELECT a.id, a.name FROM account a WHERE a.id");
            sql.any_of(some.to_vec());
            let rows = self.rows::<(Uid, Text), (Key, String)>(sql)?;
            names.extend(rows.into_iter().map(|(id, name)| (id.0, name)));
        }
        Ok(names)
    }

    /// Where those who administer are written to, and in which language.
    ///
    /// # Errors
    /// What the database says.
    pub fn administrators(&mut self) -> Result<Vec<(Email, Locale)>, Refusal> {
        let query = account::table.filter(account::active.eq(true)).order(account::id);
        let rows: QueryResult<Vec<AccountRow>> = each_arm!(self.connection(), c => query.load(c));
        let kept = rows.map_err(dialect::refusal)?.into_iter().map(KeptAccount::try_from);
        let kept: Vec<KeptAccount> = kept.collect::<Result<_, _>>()?;
        let administering = kept.into_iter().filter(KeptAccount::administers);
        Ok(administering.map(|kept| (kept.account.email, kept.account.locale)).collect())
    }

    /// # Errors
    /// What the database says.
    pub fn account_count(&mut self) -> Result<i64, Refusal> {
        let query = account::table.count();
        let count: QueryResult<i64> = each_arm!(self.connection(), c => query.get_result(c));
        count.map_err(dialect::refusal)
    }

    /// Whether somebody else than this account can administer.
    pub(crate) fn another_administers(&mut self, id: Uuid) -> Result<bool, Refusal> {
        let query = account::table.filter(account::active.eq(true)).filter(account::id.ne(Key(id)));
        let roles = query.select(account::roles);
        let rows: QueryResult<Vec<String>> = each_arm!(self.connection(), c => roles.load(c));
        let administrator = Role::Administrator.word();
        Ok(rows
            .map_err(dialect::refusal)?
            .iter()
            .any(|roles| roles.split(',').any(|role| role == administrator)))
    }
}

impl Write<'_> {
    /// # Errors
    /// [`Refusal::Conflict`] with `email_taken`, and what the database says.
    pub fn account_create(&mut self, new: &Account, phc: &str) -> Result<KeptAccount, Refusal> {
        let at = At(now());
        let row = AccountRow {
            id: Key(Uuid::now_v7()),
            revision: 1,
            created_at: at,
            updated_at: at,
            name: new.name.to_string(),
            email: lower(new.email.as_str()),
            roles: roles_text(&new.roles),
            locale: new.locale.word().to_owned(),
            stakeholder: new.stakeholder.map(|id| Key(id.uuid())),
            active: new.active,
            password: phc.to_owned(),
            last_sign_in_at: None,
            last_sign_in_factor: None,
        };
        let insert = diesel::insert_into(account::table).values(&row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map_err(dialect::refusal)?;
        row.try_into()
    }

    /// Changes an account that is still at that revision; what changes nothing makes no revision. An account that is
    /// no longer active has no sessions left; another address was not told yet that the account goes.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Stale`], [`Refusal::Conflict`] with `email_taken`, or with
    /// `last_administrator` when nobody could administer any more, and what the database says.
    pub fn account_change(
        &mut self,
        id: Uuid,
        revision: i64,
        after: &Account,
    ) -> Result<KeptAccount, Refusal> {
        // In a row: of two administrators who demote each other at once, one stays.
        self.in_line()?;
        let before = self.reading().account(id)?.ok_or(Refusal::NotFound)?;
        if before.revision != revision {
            return Err(Refusal::Stale);
        }
        let changes = AccountChanges {
            revision: revision + 1,
            updated_at: At(now().max(before.updated_at)),
            name: after.name.to_string(),
            email: lower(after.email.as_str()),
            roles: roles_text(&after.roles),
            locale: after.locale.word().to_owned(),
            stakeholder: after.stakeholder.map(|id| Key(id.uuid())),
            active: after.active,
        };
        let kept = &before.account;
        if (&changes.name, &changes.email, &changes.roles, after.locale, after.stakeholder, after.active)
            == (
                &kept.name.to_string(),
                &kept.email.to_string(),
                &roles_text(&kept.roles),
                kept.locale,
                kept.stakeholder,
                kept.active,
            )
        {
            return Ok(before);
        }
        if before.administers() && !administers(after) && !self.reading().another_administers(id)? {
            return Err(Refusal::Conflict("last_administrator"));
        }
        let update = diesel::update(account::table.find(Key(id))).set(&changes);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map_err(dialect::refusal)?;
        if before.account.active && !after.active {
            self.sessions_end_all(id)?;
        }
        if changes.email != before.account.email.as_str() {
            self.erasure_unwarn(id)?;
        }
        self.reading().account(id)?.ok_or(Refusal::NotFound)
    }

    /// Whether somebody can administer.
    ///
    /// # Errors
    /// What the database says.
    pub fn is_administered(&mut self) -> Result<bool, Refusal> {
        self.reading().another_administers(Uuid::nil())
    }

    /// Puts another password's digest in place; the revision, which is of what is shown, stays.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn password_change(&mut self, id: Uuid, phc: &str) -> Result<(), Refusal> {
        let update = diesel::update(account::table.find(Key(id))).set(account::password.eq(phc));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        if done.map_err(dialect::refusal)? == 1 { Ok(()) } else { Err(Refusal::NotFound) }
    }

    /// Writes down that somebody signed in; the revision, which is of what they are, stays.
    ///
    /// # Errors
    /// What the database says.
    pub fn signed_in_by(&mut self, id: Uuid, factor: Factor) -> Result<(), Refusal> {
        let last = (
            account::last_sign_in_at.eq(Some(At(now()))),
            account::last_sign_in_factor.eq(Some(factor.word())),
        );
        let update = diesel::update(account::table.find(Key(id))).set(last);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
