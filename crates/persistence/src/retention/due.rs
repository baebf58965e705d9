//! What is older than a moment, of each kind: its collection, id, and since when it counts.

use essaim_domain::{
    account, merging::MERGED_INTO, record::Record, retention::RetentionKind, stakeholder::Stakeholder,
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
            of(
                sql,
                account::NOUN.collection,
                "a.id AS id, a.updated_at AS at FROM account a WHERE a.updated_at < ",
            );
            sql.push(" AND a.active = ").bind(false);
        }
        RetentionKind::MembersUnseen => unseen(sql, before),
        RetentionKind::Persons => persons(sql, before),
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

/// Members who may sign in, and neither did nor were here by a session from before.
fn unseen(sql: &mut Sql, before: Timestamp) {
    sql.push("SELECT ").bind(account::NOUN.collection);
    sql.push(
        " AS collection, a.id AS id, COALESCE(a.last_sign_in_at, a.created_at) AS at FROM account a WHERE a.active = ",
    );
    sql.bind(true).push(" AND COALESCE(a.last_sign_in_at, a.created_at) < ").bind(before);
    sql.push(" AND NOT EXISTS (SELECT 1 FROM session s WHERE s.account = a.id AND COALESCE(s.used_at, s.created_at) >= ");
    sql.bind(before).push(") AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.account = a.id AND v.at >= ");
    sql.bind(before).push(")");
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
