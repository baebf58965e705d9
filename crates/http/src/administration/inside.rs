//! Checks that ask the database.

use std::time::Duration;

use essaim_domain::{
    backup_plan::Plan,
    refusal::Refusal,
    retention::RetentionKind,
    time::{now, today},
    words::Worded,
};
use essaim_persistence::{
    backups::{BackupRun, Outcome},
    clients::ClientsStanding,
    connection::Place,
    db::Read,
};
use jiff::{SignedDuration, Timestamp};

use super::checks::{Asked, Finding};
use crate::{catalogue::Lang, disk};

/// What is due longer than this is taken by nobody.
const WAITS_MOST: Duration = Duration::from_secs(1_800);
/// A clock that is this much behind what was written last is wrong.
const BEHIND_MOST: SignedDuration = SignedDuration::from_mins(5);

pub(super) fn database(read: &mut Read<'_>, asked: &Asked<'_>) -> Result<Finding, Refusal> {
    let text = match asked.place {
        Place::File(_) => "sqlite",
        Place::Server(_) => "postgresql",
    };
    let bytes = read.database_bytes()?;
    let schema = read.schema_version()?;
    Ok(Finding::good(text).with("size", disk::said(bytes, asked.lang)).with("schema", schema))
}

pub(super) fn backups(read: &mut Read<'_>, asked: &Asked<'_>) -> Result<Finding, Refusal> {
    let (made, last) = read.last_backups()?;
    Ok(age(made.as_ref(), last.as_ref(), asked.house.plan, now(), asked.lang))
}

fn age(
    made: Option<&BackupRun>,
    last: Option<&BackupRun>,
    plan: Option<Plan>,
    now: Timestamp,
    lang: Lang,
) -> Finding {
    if let Some(BackupRun { outcome: Outcome::Failed(error), .. }) = last {
        return Finding::bad("failed")
            .with("error", error)
            .with("age", made.map_or_else(String::new, |made| elapsed(made, now, lang)));
    }
    let Some(made) = made else {
        return if plan.is_some() { Finding::attention("none_yet") } else { Finding::bad("none") };
    };
    let oldest = plan.map_or(SignedDuration::from_hours(48), |plan| plan.oldest());
    let finding = match now.duration_since(made.ended_at) > oldest {
        true => Finding::bad("old"),
        false if plan.is_none() => Finding::attention("by_hand"),
        false => Finding::good("recent"),
    };
    let Outcome::Made { file, bytes } = &made.outcome else { return finding };
    let size = disk::said(u64::try_from(*bytes).unwrap_or(0), lang);
    finding.with("age", elapsed(made, now, lang)).with("file", file).with("size", size)
}

/// How long ago, in the largest unit that has two of it: `3 h`, `2 jours`.
fn elapsed(made: &BackupRun, now: Timestamp, lang: Lang) -> String {
    let minutes = now.duration_since(made.ended_at).as_mins().max(0);
    let days = if lang == Lang::Fr { "jours" } else { "days" };
    match minutes {
        0..120 => format!("{minutes}\u{a0}min"),
        120..2_880 => format!("{}\u{a0}h", minutes / 60),
        _ => format!("{}\u{a0}{days}", minutes / 1_440),
    }
}

/// What people ask about what is kept of them is due within a month.
pub(super) fn requests(read: &mut Read<'_>, _: &Asked<'_>) -> Result<Finding, Refusal> {
    let (open, overdue) = read.requests_open(today())?;
    let finding = match (open, overdue) {
        (0, _) => Finding::good("none"),
        (_, 0) => Finding::attention("open"),
        _ => Finding::bad("overdue"),
    };
    Ok(finding.with("open", open).with("overdue", overdue))
}

/// Work beside the requests waits some seconds, and minutes when there is much of it.
pub(super) fn jobs(read: &mut Read<'_>, _: &Asked<'_>) -> Result<Finding, Refusal> {
    let standing = read.job_standing()?;
    let finding = match standing.given_up {
        _ if standing.age > WAITS_MOST => Finding::bad("stuck"),
        0 => Finding::good("done"),
        _ => Finding::attention("given_up"),
    };
    let minutes = standing.age.as_secs() / 60;
    Ok(finding.with("due", standing.due).with("count", standing.given_up).with("minutes", minutes))
}

pub(super) fn mail(read: &mut Read<'_>, asked: &Asked<'_>) -> Result<Finding, Refusal> {
    let failed = read.letters_undelivered()?;
    Ok(match (asked.mails, failed) {
        (false, _) => Finding::attention("none"),
        (true, 0) => Finding::good("sent"),
        (true, count) => Finding::attention("undelivered").with("count", count),
    })
}

/// What a partner would tell of first is told first.
pub(super) fn clients(read: &mut Read<'_>, _: &Asked<'_>) -> Result<Finding, Refusal> {
    let ClientsStanding { live, shut_out, ending, webhooks_off } = read.clients_standing()?;
    Ok(match (shut_out, webhooks_off, ending) {
        (1.., _, _) => Finding::attention("shut_out").with("count", shut_out),
        (_, 1.., _) => Finding::attention("webhooks_off").with("count", webhooks_off),
        (_, _, 1..) => Finding::attention("ending").with("count", ending),
        _ if live == 0 => Finding::good("none"),
        _ => Finding::good("well").with("count", live),
    })
}

pub(super) fn keys(read: &mut Read<'_>, _: &Asked<'_>) -> Result<Finding, Refusal> {
    Ok(match read.signing_keys()?.len() {
        0 => Finding::attention("none"),
        count => Finding::good("some").with("count", count),
    })
}

/// Held against what was written last: a clock that was set back gives new records dates before old ones.
pub(super) fn clock(read: &mut Read<'_>, _: &Asked<'_>) -> Result<Finding, Refusal> {
    let (now, written) = (now(), read.last_written()?);
    let told = |at: Timestamp| at.strftime("%Y-%m-%d %H:%M UTC").to_string();
    Ok(match written.duration_since(now) > BEHIND_MOST {
        true => Finding::bad("behind").with("now", told(now)).with("written", told(written)),
        false => Finding::good("right").with("now", told(now)),
    })
}

/// Periods that hold nothing back as long as nobody has seen what they take.
pub(super) fn retention(read: &mut Read<'_>, asked: &Asked<'_>) -> Result<Finding, Refusal> {
    let mut waiting = 0;
    for kind in RetentionKind::ALL {
        if let Some(days) = asked.retention.of(*kind)
            && !read.retention_agreed(*kind, days)?
            && !read.retention_due(*kind, days)?.is_empty()
        {
            waiting += 1;
        }
    }
    Ok(match waiting {
        0 => Finding::good("kept"),
        count => Finding::attention("waiting").with("count", count),
    })
}

pub(super) fn integrity(read: &mut Read<'_>, _: &Asked<'_>) -> Result<Finding, Refusal> {
    let faults = read.integrity()?;
    Ok(match faults.first() {
        None => Finding::good("whole"),
        Some(fault) => Finding::bad("damaged").with("count", faults.len()).with("fault", fault),
    })
}

pub(super) fn search(read: &mut Read<'_>, _: &Asked<'_>) -> Result<Finding, Refusal> {
    Ok(match read.search_astray()? {
        0 => Finding::good("agrees"),
        count => Finding::bad("astray").with("count", count),
    })
}

#[cfg(test)]
mod tests {
    use essaim_domain::backup_plan::Every;

    use super::*;

    #[test]
    fn an_old_backup_a_failed_one_and_none_are_told() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let run = |ended: &str, outcome| BackupRun { begun_at: at(ended), ended_at: at(ended), outcome };
        let made = |ended| run(ended, Outcome::Made { file: "a.zip".to_owned(), bytes: 5 });
        let plan = Some(Plan { every: Every::Day, at: "03:00".parse().unwrap() });
        let found = |made: Option<&BackupRun>, last: Option<&BackupRun>, plan| {
            age(made, last, plan, at("2026-11-25T12:00:00Z"), Lang::En).text
        };
        let (fresh, old) = (made("2026-11-25T03:00:10Z"), made("2026-11-20T03:00:10Z"));
        let failed = run("2026-11-25T03:00:10Z", Outcome::Failed("no room".to_owned()));
        assert_eq!(found(Some(&fresh), Some(&fresh), plan), "recent");
        assert_eq!(found(Some(&fresh), Some(&fresh), None), "by_hand");
        assert_eq!(found(Some(&old), Some(&old), plan), "old");
        assert_eq!(found(Some(&old), Some(&failed), plan), "failed");
        assert_eq!(found(None, None, plan), "none_yet");
        assert_eq!(found(None, None, None), "none");
        assert_eq!(elapsed(&fresh, at("2026-11-25T12:00:00Z"), Lang::En), "8\u{a0}h");
        assert_eq!(elapsed(&old, at("2026-11-25T12:00:00Z"), Lang::Fr), "5\u{a0}jours");
    }
}
