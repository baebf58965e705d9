//! What is older than a moment, of each kind: its collection, id, and since when it counts; and whose member was told.

use essaim_domain::{
    account,
    merging::MERGED_INTO,
    record::Record,
    retention::{AGAIN_DAYS, LASTING_DAYS, RetentionKind, WARNED_DAYS, horizon},
    stakeholder::Stakeholder,
    words::Worded,
};
use jiff::{Timestamp, tz::TimeZone};

use crate::{registry::SHELVES, statement::Sql};

/// Rows of `collection`, `id` and `at`.
pub(super) fn rows(sql: &mut Sql, kind: RetentionKind, before: Timestamp) {
    let of = |sql: &mut Sql, collection: &'static str, rest: &'static str| {
        sql.push("SELECT ").bind(collection).push(" AS collection, ").push(rest).bind(before);
    };
    match kind {
        RetentionKind::Bin => binned(sql, before),
        RetentionKind::Invitations => {
            of(sql, "invitations", "i.id AS id, i.expires_at AS at FROM invitation i WHERE i.expires_at < ")
        }
        RetentionKind::Suggestions => {
            of(sql, "suggestions", "s.id AS id, s.closed_at AS at FROM suggestion s WHERE s.closed_at < ");
        }
        RetentionKind::Requests => {
            sql.push("SELECT ")
                .bind("requests")
                .push(" AS collection, q.id AS id, q.noted_at AS at FROM request q WHERE q.done_on < ");
            sql.bind(day(before));
        }
        RetentionKind::MembersLeft => {
            accounts(sql, "a.updated_at", false);
            left_before(sql, Moment::At(before));
        }
        RetentionKind::MembersUnseen => {
            accounts(sql, "COALESCE(a.last_sign_in_at, a.created_at)", true);
            unseen_since(sql, Moment::At(before));
        }
        RetentionKind::Persons => persons(sql, before),
    }
}

/// What goes now of what is older than so many days: of accounts, those whose member was told long enough before.
pub(super) fn going(sql: &mut Sql, kind: RetentionKind, now: Timestamp, days: u16) {
    rows(sql, kind, horizon(now, days));
    if kind.warning().is_some() {
        sql.push(" AND ");
        warned(sql, kind, now, Warned::LongEnough);
    }
}

/// How far a warning came.
#[derive(Debug, Clone, Copy)]
pub(super) enum Warned {
    /// The letter is on its way for a few days at most, or its member was told.
    Written,
    /// A mail server took the letter, or the address refused it twice.
    Told,
    /// So long ago that the account may go.
    LongEnough,
}

/// Whether the warning of the account `a` came so far, is not of long ago, and nothing was seen of its member since. It
/// does not ask the outbox: letters are swept from there before an account goes.
pub(super) fn warned(sql: &mut Sql, kind: RetentionKind, now: Timestamp, far: Warned) {
    sql.push("EXISTS (SELECT 1 FROM erasure_warning w WHERE w.account = a.id AND w.kind = ")
        .bind(kind.word());
    sql.push(" AND w.at >= ").bind(horizon(now, LASTING_DAYS)).push(" AND ");
    match far {
        Warned::Written => {
            sql.push("(w.told_at IS NOT NULL OR w.at >= ").bind(horizon(now, AGAIN_DAYS)).push(")");
        }
        Warned::Told => {
            sql.push("w.told_at IS NOT NULL");
        }
        Warned::LongEnough => {
            sql.push("w.told_at < ").bind(horizon(now, WARNED_DAYS));
        }
    }
    sql.push(" AND ");
    match kind {
        RetentionKind::MembersLeft => left_before(sql, Moment::Of("w.at")),
        _ => unseen_since(sql, Moment::Of("w.at")),
    }
    sql.push(")");
}

/// A moment that is given, or a column's.
#[derive(Clone, Copy)]
enum Moment {
    At(Timestamp),
    Of(&'static str),
}

impl Moment {
    fn put(self, sql: &mut Sql) {
        match self {
            Self::At(at) => sql.bind(at),
            Self::Of(column) => sql.push(column),
        };
    }
}

fn day(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).date().to_string()
}

/// Of all nouns; what a merge put there leads on to what it became.
fn binned(sql: &mut Sql, before: Timestamp) {
    sql.separated(" UNION ALL ", SHELVES, |sql, shelf| {
        sql.push("SELECT ")
            .bind(shelf.noun.collection)
            .push(" AS collection, r.id AS id, r.deleted_at AS at FROM ");
        sql.push(shelf.table).push(" r WHERE r.deleted_at IS NOT NULL AND r.deleted_at < ").bind(before);
        if shelf.noun.references.iter().any(|reference| reference.field == MERGED_INTO) {
            sql.push(" AND r.merged_into IS NULL");
        }
    });
}

/// Accounts that count from `at`, open or closed.
fn accounts(sql: &mut Sql, at: &'static str, active: bool) {
    sql.push("SELECT ").bind(account::NOUN.collection).push(" AS collection, a.id AS id, ").push(at);
    sql.push(" AS at FROM account a WHERE a.active = ").bind(active).push(" AND ");
}

fn left_before(sql: &mut Sql, moment: Moment) {
    sql.push("a.updated_at < ");
    moment.put(sql);
}

/// Neither signed in since, nor was here by a session from before.
fn unseen_since(sql: &mut Sql, moment: Moment) {
    sql.push("COALESCE(a.last_sign_in_at, a.created_at) < ");
    moment.put(sql);
    sql.push(" AND NOT EXISTS (SELECT 1 FROM session s WHERE s.account = a.id AND COALESCE(s.used_at, s.created_at) >= ");
    moment.put(sql);
    sql.push(") AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.account = a.id AND v.at >= ");
    moment.put(sql);
    sql.push(")");
}

/// Persons whom nobody wrote about since, who are no member, and whose involvements and relationships all ended.
fn persons(sql: &mut Sql, before: Timestamp) {
    sql.push("SELECT ").bind(Stakeholder::NOUN.collection);
    sql.push(" AS collection, p.id AS id, p.updated_at AS at FROM stakeholder p WHERE p.deleted_at IS NULL AND p.kind = ");
    sql.bind("person").push(" AND p.updated_at < ").bind(before);
    sql.push(" AND NOT EXISTS (SELECT 1 FROM account a WHERE a.stakeholder = p.id)");
    for lasting in [
        " AND NOT EXISTS (SELECT 1 FROM involvement i WHERE i.stakeholder = p.id AND i.deleted_at IS NULL AND i.until_day >= ",
        " AND NOT EXISTS (SELECT 1 FROM relationship l WHERE l.from_stakeholder = p.id AND l.deleted_at IS NULL AND l.until_day >= ",
        " AND NOT EXISTS (SELECT 1 FROM relationship l WHERE l.to_stakeholder = p.id AND l.deleted_at IS NULL AND l.until_day >= ",
    ] {
        sql.push(lasting).bind(day(before)).push(")");
    }
}
