//! What becomes of personal data here, sentence by sentence, as this instance is set up and as its administrators agreed.

use essaim_domain::{
    backup_plan::Every,
    refusal::Refusal,
    retention::{Periods, RetentionKind, WARNED_DAYS, ends_after},
    words::Worded,
};
use essaim_persistence::db::Read;

use super::context::Context;
use crate::app::Settings;

/// The kinds whose period holds: until somebody agreed to it, nothing is erased by it; and no account is whose member
/// cannot be told before.
///
/// # Errors
/// What the database says.
pub(super) fn agreed(read: &mut Read<'_>, settings: &Settings) -> Result<Vec<RetentionKind>, Refusal> {
    let mut agreed = Vec::new();
    for kind in RetentionKind::ALL {
        if let Some(days) = settings.retention.of(*kind)
            && (kind.warning().is_none() || settings.mailer.is_some())
            && read.retention_agreed(*kind, days)?
        {
            agreed.push(*kind);
        }
    }
    Ok(agreed)
}

/// The sentences.
pub(super) fn facts(context: &Context, settings: &Settings, agreed: &[RetentionKind]) -> Vec<String> {
    let days = settings.senders_kept_days.to_string();
    let answers = settings.answers.days.to_string();
    let working =
        if settings.answers.working { "page.privacy.answer.working" } else { "page.privacy.answer" };
    let mut said = vec![
        context.t("page.privacy.logs").to_owned(),
        context.t("page.privacy.cookie").to_owned(),
        context.t("page.privacy.third_parties").to_owned(),
        context.t("page.privacy.attempts").to_owned(),
        context.t("page.privacy.sessions").to_owned(),
        context.fill(working, &[("days", &answers)]),
        context.fill("page.privacy.senders", &[("days", &days)]),
        context.t("page.privacy.history").to_owned(),
        context
            .t(if settings.mailer.is_some() { "page.privacy.mail" } else { "page.privacy.no_mail" })
            .to_owned(),
    ];
    said.extend(RetentionKind::ALL.iter().map(|kind| kept(context, &settings.retention, *kind, agreed)));
    said.push(backups(context, settings));
    let providers: Vec<&str> = settings.providers.all().iter().map(|one| one.name.as_str()).collect();
    if !providers.is_empty() {
        said.push(context.fill("page.privacy.providers", &[("names", &providers.join(", "))]));
    }
    if settings.demonstration {
        said.push(context.t("page.privacy.demonstration").to_owned());
    }
    said
}

/// How long one kind is kept.
fn kept(context: &Context, periods: &Periods, kind: RetentionKind, agreed: &[RetentionKind]) -> String {
    let what = match kind {
        RetentionKind::Bin => "page.privacy.kept.bin",
        RetentionKind::Invitations => "page.privacy.kept.invitations",
        RetentionKind::Suggestions => "page.privacy.kept.suggestions",
        RetentionKind::Requests => "page.privacy.kept.requests",
        RetentionKind::MembersLeft => "page.privacy.kept.members_left",
        RetentionKind::MembersUnseen => "page.privacy.kept.members_unseen",
        RetentionKind::Persons => "page.privacy.kept.persons",
    };
    let what = context.t(what);
    match periods.of(kind) {
        Some(days) if agreed.contains(&kind) => {
            let (text, days) = match kind {
                RetentionKind::MembersLeft => ("page.privacy.kept.warned", ends_after(days)),
                RetentionKind::MembersUnseen => ("page.privacy.kept.warned.open", ends_after(days)),
                _ => ("page.privacy.kept", days),
            };
            let (after, before) = (period(context, days), period(context, WARNED_DAYS));
            context.fill(text, &[("what", what), ("period", &after), ("before", &before)])
        }
        _ => context.fill("page.privacy.kept.open", &[("what", what)]),
    }
}

/// Whole years are said as such.
fn period(context: &Context, days: u16) -> String {
    let (text, count) = match (days, days % 365) {
        (1, _) => ("page.privacy.day", 1),
        (365, _) => ("page.privacy.year", 1),
        (_, 0) => ("page.privacy.years", days / 365),
        _ => ("page.privacy.days", days),
    };
    context.fill(text, &[("count", &count.to_string())])
}

fn backups(context: &Context, settings: &Settings) -> String {
    let Some(plan) = settings.house.plan else { return context.t("page.privacy.no_backups").to_owned() };
    let each = match plan.every {
        Every::Hour => "page.privacy.backups.hour",
        Every::Day => "page.privacy.backups.day",
        Every::Week => "page.privacy.backups.week",
    };
    context.fill(
        "page.privacy.backups",
        &[("each", context.t(each)), ("keep", &settings.house.keep.to_string())],
    )
}
