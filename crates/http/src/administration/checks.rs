//! What is looked at to know whether all is well: one list, for `essaim check` and for the administrators' page, so that
//! the two never disagree.
//!
//! A check is a line in [`CHECKS`] and its texts: `check.<name>` says what it is about, `check.<name>.<finding>` what was
//! found, `check.<name>.<finding>.do` what to do about it.

use std::net::IpAddr;

use essaim_domain::{refusal::Refusal, retention::Periods};
use essaim_persistence::{
    connection::Place,
    db::{Db, Read},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{inside, outside};
use crate::{
    app::Settings,
    catalogue::{Lang, fill, find, text},
    house::House,
};

/// How well it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckLevel {
    Good,
    /// It works; something should be looked at.
    Attention,
    /// Something does not work, or soon will not.
    Bad,
}

/// What a check found: a level, a text and what the text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub level: CheckLevel,
    pub text: &'static str,
    values: Vec<(&'static str, String)>,
}

impl Finding {
    #[must_use]
    pub fn good(text: &'static str) -> Self {
        Self { level: CheckLevel::Good, text, values: Vec::new() }
    }

    #[must_use]
    pub fn attention(text: &'static str) -> Self {
        Self { level: CheckLevel::Attention, ..Self::good(text) }
    }

    #[must_use]
    pub fn bad(text: &'static str) -> Self {
        Self { level: CheckLevel::Bad, ..Self::good(text) }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}

/// What checks look at.
pub struct Asked<'a> {
    /// The outside address.
    pub base: &'a str,
    pub proxies: &'a [IpAddr],
    pub demonstration: bool,
    /// Whether there is something that carries letters away.
    pub mails: bool,
    pub house: &'a House,
    /// How long things are kept.
    pub retention: &'a Periods,
    pub place: &'a Place,
    pub lang: Lang,
}

impl<'a> Asked<'a> {
    fn of(settings: &'a Settings, place: &'a Place, lang: Lang) -> Self {
        let Settings { base, proxies, demonstration, mailer, house, retention, .. } = settings;
        let (demonstration, mails) = (*demonstration, mailer.is_some());
        Self { base, proxies, demonstration, mails, house, retention, place, lang }
    }
}

/// How a check looks.
pub enum Look {
    /// At the configuration, the disk, the clock.
    Around(fn(&Asked<'_>) -> Finding),
    /// Into the database.
    Into(fn(&mut Read<'_>, &Asked<'_>) -> Result<Finding, Refusal>),
    /// Into all of the database: too long for a page.
    Deep(fn(&mut Read<'_>, &Asked<'_>) -> Result<Finding, Refusal>),
}

pub struct Check {
    pub name: &'static str,
    pub look: Look,
}

/// Every check, in the order in which they are told.
pub const CHECKS: &[Check] = &[
    Check { name: "schema", look: Look::Around(outside::schema) },
    Check { name: "database", look: Look::Into(inside::database) },
    Check { name: "backups", look: Look::Into(inside::backups) },
    Check { name: "jobs", look: Look::Into(inside::jobs) },
    Check { name: "mail", look: Look::Into(inside::mail) },
    Check { name: "clients", look: Look::Into(inside::clients) },
    Check { name: "requests", look: Look::Into(inside::requests) },
    Check { name: "retention", look: Look::Into(inside::retention) },
    Check { name: "disk", look: Look::Around(outside::disk) },
    Check { name: "data", look: Look::Around(outside::data) },
    Check { name: "address", look: Look::Around(outside::address) },
    Check { name: "proxies", look: Look::Around(outside::proxies) },
    Check { name: "link", look: Look::Around(outside::link) },
    Check { name: "keys", look: Look::Into(inside::keys) },
    Check { name: "clock", look: Look::Into(inside::clock) },
    Check { name: "integrity", look: Look::Deep(inside::integrity) },
    Check { name: "search", look: Look::Deep(inside::search) },
];

/// What came of a check, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Check)]
pub struct Told {
    pub name: &'static str,
    pub level: CheckLevel,
    /// What it is about.
    pub title: String,
    /// What was found.
    pub message: String,
    /// What to do about it; absent when there is nothing to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub advice: Option<String>,
}

/// Looks, on a thread for blocking work. A database that does not answer is a finding too.
#[must_use]
pub fn look(db: &Db, settings: &Settings, lang: Lang, deep: bool) -> Vec<Told> {
    looked(db.place(), Some((db, deep)), settings, lang)
}

/// The same where there is no database that could be looked into.
#[must_use]
pub fn look_around(place: &Place, settings: &Settings, lang: Lang) -> Vec<Told> {
    looked(place, None, settings, lang)
}

fn looked(place: &Place, db: Option<(&Db, bool)>, settings: &Settings, lang: Lang) -> Vec<Told> {
    let asked = Asked::of(settings, place, lang);
    let looked = |check: &Check| {
        let finding = match (&check.look, db) {
            (Look::Around(look), _) => Ok(look(&asked)),
            (Look::Into(look), Some((db, _))) | (Look::Deep(look), Some((db, true))) => {
                db.read_now(|read| look(read, &asked))
            }
            _ => return None,
        };
        let finding = finding.unwrap_or_else(|refusal| {
            tracing::warn!(%refusal, check = check.name, "a check could not look");
            Finding::bad("unavailable")
        });
        Some(told(check.name, &finding, lang))
    };
    CHECKS.iter().filter_map(looked).collect()
}

/// A finding in words.
#[must_use]
pub fn told(name: &'static str, finding: &Finding, lang: Lang) -> Told {
    // What may be found of any of them is said once.
    let stem = match finding.text {
        "unavailable" => "check.unavailable".to_owned(),
        text => format!("check.{name}.{text}"),
    };
    let values: Vec<(&str, &str)> =
        finding.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let advice = format!("{stem}.do");
    Told {
        name,
        level: finding.level,
        title: text(lang, &format!("check.{name}")).to_owned(),
        message: fill(lang, &stem, &values),
        advice: find(lang, &advice).map(|_| fill(lang, &advice, &values)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the functions of a file may find: the check, the level's name and the text.
    fn findings(source: &str) -> Vec<(String, String, String)> {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let mut all = Vec::new();
        for function in code.split("\nfn ").flat_map(|part| part.split("\npub(super) fn ")).skip(1) {
            let name = function.split('(').next().unwrap_or_default().split('<').next().unwrap_or_default();
            // The age of the last backup is worked out apart.
            let check = if name == "age" { "backups" } else { name };
            for found in function.split("Finding::").skip(1) {
                if let Some((level, rest)) = found.split_once('(')
                    && let Some(text) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next())
                {
                    all.push((check.to_owned(), level.to_owned(), text.to_owned()));
                }
            }
        }
        all
    }

    #[test]
    fn every_finding_is_said_in_both_languages_and_what_is_not_good_says_what_to_do() {
        let mut found = findings(include_str!("outside.rs"));
        found.extend(findings(include_str!("inside.rs")));
        assert!(found.len() > 30, "{found:?}");
        for lang in [Lang::Fr, Lang::En] {
            for check in CHECKS {
                assert!(find(lang, &format!("check.{}", check.name)).is_some(), "{}", check.name);
            }
            for (check, level, text) in &found {
                let key = format!("check.{check}.{text}");
                assert!(find(lang, &key).is_some(), "{key} in {}", lang.tag());
                let advice = find(lang, &format!("{key}.do"));
                assert_eq!(advice.is_some(), level != "good", "{key}.do in {}", lang.tag());
            }
        }
    }
}
