//! Accounts follow the stakeholder that they are when it is merged, and go back with the merge.

use essaim_domain::refusal::Refusal;
use uuid::Uuid;

use crate::{
    db::Write,
    door::Deed,
    statement::Sql,
    types::{Key, Uid},
};

/// An account, the stakeholder that it was and the one that it became.
struct Move {
    account: Uuid,
    was: Uuid,
    became: Uuid,
}

impl Write<'_> {
    /// Leads the accounts of these stakeholders to another one.
    pub(crate) fn accounts_follow(&mut self, deed: &Deed, from: &[Uuid], to: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("SELECT a.id, a.stakeholder FROM account a WHERE a.stakeholder");
        sql.any_of(from.to_vec());
        let rows = self.reading().rows::<(Uid, Uid), (Key, Key)>(sql)?;
        self.move_accounts(
            deed,
            rows.into_iter().map(|(account, was)| Move { account: account.0, was: was.0, became: to }),
        )
    }

    /// Leads back the accounts that an operation led elsewhere; one that was given another stakeholder since keeps it.
    pub(crate) fn accounts_back(&mut self, deed: &Deed, operation: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("SELECT m.account, m.became, m.was FROM account_moved m WHERE m.operation = ");
        sql.bind(operation);
        let rows = self.reading().rows::<(Uid, Uid, Uid), (Key, Key, Key)>(sql)?;
        self.move_accounts(
            deed,
            rows.into_iter().map(|(account, was, became)| Move {
                account: account.0,
                was: was.0,
                became: became.0,
            }),
        )
    }

    fn move_accounts(&mut self, deed: &Deed, moves: impl Iterator<Item = Move>) -> Result<(), Refusal> {
        let mut moved = Vec::new();
        for one in moves {
            let Some(kept) = self.reading().account(one.account)? else { continue };
            if kept.account.stakeholder != Some(one.was.into()) {
                continue;
            }
            let mut account = kept.account.clone();
            account.stakeholder = Some(one.became.into());
            self.account_change(one.account, kept.revision, &account)?;
            moved.push(one);
        }
        self.insert("INSERT INTO account_moved (operation, account, was, became)", &moved, |sql, one| {
            sql.bind(deed.operation).push(", ").bind(one.account).push(", ");
            sql.bind(one.was).push(", ").bind(one.became);
        })
    }
}
